//! `cargo bench`: each figure beside its limit, measured in the same run, as ratios. `cargo bench -- sending` runs one part alone.
//!
//! Nothing is asserted: machines are noisy.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::pedantic,
    clippy::disallowed_methods,
    unreachable_pub,
    dead_code,
    reason = "a benchmark"
)]
#![allow(clippy::print_stdout, reason = "its output")]

mod import;
mod pixel;
mod prospects;
mod sending;
mod sink;

#[path = "../it/support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the bench uses a part of what the tests stand on")]
mod support;

fn main() {
    // `cargo test --all-targets` and `cargo clippy` pass here too; only `cargo bench` measures.
    if !std::env::args().any(|a| a == "--bench") {
        return;
    }
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|w| w == name);
    if is_wanted("sending") {
        println!("== sending");
        sending::run();
    }
    if is_wanted("pixel") {
        println!("== pixel");
        pixel::run();
    }
    if is_wanted("import") {
        println!("== import");
        import::run();
    }
}
