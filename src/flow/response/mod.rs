//! Answers: fetch, classify, match, take effect.

pub mod answer;
mod effects;
pub mod inbox;
pub mod mark;
mod matching;
pub mod poll_now;
pub mod push;
pub mod reading;
pub mod reclassify;
pub mod sync;
pub mod watch;
pub mod way_out;
