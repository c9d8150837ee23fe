//! Companies, people, positions: the prospects.

pub mod store;
