//! The prospects themselves: looked for, shown with where every value comes from, taken out, corrected by hand.

mod blocks;
mod cells;
mod combine;
pub mod dedupe;
pub mod edit;
pub mod export;
mod find;
pub mod merge;
mod optouts;
pub mod query;
mod settle;
pub mod show;

pub use crate::crm::prospect::{Prospect, shown_phone};
