//! The only room that prints: stdout is data, stderr is talk.

mod chart;
mod printer;
mod progress;
mod prompt;
mod table;

pub use chart::{bar, heat_map, sparkline};
pub use printer::{ColorChoice, Format, Printer};
pub use progress::Meter;
pub use prompt::{confirm, is_interactive, key, password};
pub use table::Table;
