//! SQL of `crm`, one file per table.

pub mod imports;
pub mod lists;
pub mod load;
pub mod people;
