//! What a returned mail says about an address: gone for good, or only not now.

mod detect;
mod judge;
mod model;

pub use detect::detect;
pub use judge::{enhanced_status, from_report, from_text, is_hard, is_own_limit};
pub use model::{Bounce, Cause, Reported};
