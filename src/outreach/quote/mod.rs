//! What a person wrote in an answer: the text above the quote, without the signature.

mod newest;

pub use newest::newest;
