//! A received mail, read from its bytes.

mod html;
mod parse;
mod report;
mod texts;

pub use parse::{Inbound, parse};
pub use report::ReportedRecipient;
