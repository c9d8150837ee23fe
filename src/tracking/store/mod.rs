//! SQL of schema `tracking`, and the statements that read across the schemas before it.

pub mod consents;
pub mod dossier;
pub mod erasure;
pub mod export;
pub mod forgotten;
pub mod funnel;
pub mod hours;
pub mod merge;
pub mod open_events;
pub mod pixels;
pub mod rollup;
pub mod sentiments;
pub mod spool_offsets;
pub mod timeline;
pub mod untouched;
