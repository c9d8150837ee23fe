//! Companies, people, positions: the prospects, and the rules that make their data comparable.

pub mod authority;
pub mod cell;
pub mod duplicates;
pub mod enrichment;
pub mod field;
pub mod grade;
pub mod identity;
pub mod import;
pub mod naf;
pub mod phone;
pub mod prospect;
pub mod provenance;
pub mod search;
pub mod siren;
pub mod store;
pub mod taking_back;
pub mod text;
pub mod value;
pub mod verify;
pub mod vocabulary;
pub mod web;
