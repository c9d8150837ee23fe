//! The network and the file system beyond our own data: no SQL, no domain types.

pub mod mail;
