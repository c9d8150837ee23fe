//! The classifier against the labelled corpora: `cargo test -- --nocapture corpora` prints the score table. The floors leave slack
//! below what was measured: they are regression tests.

mod bounces;
mod bytes;
mod classes;
mod replies;
mod scores;
