//! The prospects themselves: looked for, shown with where every value comes from, taken out, corrected by hand.

mod cells;
pub mod edit;
pub mod export;
mod find;
mod optouts;
pub mod query;
pub mod show;

pub use crate::crm::prospect::{Prospect, shown_phone};
