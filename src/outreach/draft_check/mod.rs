//! Whether what a model wrote may go to somebody without a person having seen it.
//!
//! A model can be wrong, and the data that it is given can be somebody else's words to it. So nothing is believed: whatever names,
//! links or figures stand in a draft must stand in what it was given; whatever sounds like an order obeyed is shown to a person. A
//! check that finds too much costs a look, one that finds too little a reader.

mod check;
mod figures;
mod greeting;
mod language;
mod links;
mod obeyed;
mod placeholders;
mod words;

pub use check::{Facts, Language, Problem, check};
