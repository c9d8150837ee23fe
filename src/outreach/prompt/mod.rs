//! Prompts: what a model is told to write, and what it is given to write it from.

mod input;
mod texts;

pub use input::{Input, MAX_TOKENS, build};
pub use texts::{Prices, Texts, check};
