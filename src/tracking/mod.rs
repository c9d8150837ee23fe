//! Opens, pixels, consent.

pub mod store;
