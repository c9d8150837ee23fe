//! Answers: fetch, classify, match, stop.

pub mod inbox;
mod matching;
pub mod reading;
mod stop;
pub mod sync;
