//! The network and the file system beyond our own data: no SQL, no domain types.

mod error;
pub mod mail;

pub use error::Error;
