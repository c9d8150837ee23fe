//! A received mail, read from its bytes.

mod amazon;
mod feedback;
mod html;
mod parse;
mod report;
mod returned;
mod texts;

pub use parse::{Inbound, parse};
pub use report::ReportedRecipient;
