//! SQL of `crm`, one file per table.

pub mod changes;
pub mod columns;
pub mod dossier;
pub mod duplicates;
pub mod enrichment;
pub mod erasure;
pub mod former_keys;
pub mod import_keys;
pub mod import_runs;
pub mod imports;
pub mod lists;
pub mod load;
pub mod merge;
pub mod people;
pub mod prospects;
pub mod provenance;
