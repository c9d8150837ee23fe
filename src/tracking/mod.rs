//! Opens, pixels, consent.

pub mod agent;
pub mod burst;
pub mod consent;
pub mod network;
pub mod pixel;
pub mod store;
pub mod verdict;
