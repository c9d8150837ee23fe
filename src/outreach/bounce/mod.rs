//! What a returned mail says about an address: gone for good, or only not now.
//!
//! `detect` finds the mails, `report` and `text` take them apart, `verdict` weighs what each recipient's server said.

mod addresses;
mod detect;
mod evidence;
mod french;
mod model;
mod own_limit;
mod report;
mod said;
mod status;
mod text;
mod verdict;
mod words;

pub use detect::{detect, refusal};
pub use model::{Bounce, Cause, Reported};
pub use own_limit::is_own_limit;
pub use status::enhanced_status;
pub use verdict::{is_about_address, is_hard};
