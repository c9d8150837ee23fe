//! Answers: fetch, classify, match, stop.

mod matching;
pub mod reading;
mod stop;
pub mod sync;
