//! SQL of `crm`, one file per table.

pub mod erasure;
pub mod imports;
pub mod lists;
pub mod load;
pub mod people;
