//! The network and the file system beyond our own data: no SQL, no domain types.

pub mod dns;
pub mod enrichment;
mod error;
pub mod events;
pub mod llm;
pub mod mail;
pub mod push;

pub use error::Error;
