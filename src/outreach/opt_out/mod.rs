//! Whether a person asks for no more mail.

mod grammar;
#[cfg(test)]
mod tests;
mod wish;

pub use wish::wanted;
