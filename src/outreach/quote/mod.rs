//! What a person wrote in an answer: the text without quotes, signature, footer and disclaimer.
//!
//! The rules are the structures that mail programs leave behind, in any language where that can be: lines marked with `>`, a line
//! with a date, an address and a verb above them, a block of copied headers, ruled separators. Words are looked up in tables, French
//! first. A quote never stays; where it is not sure that a text is a signature, it stays, for opt-outs are looked for in it.

mod attribution;
mod footer;
mod header_block;
mod lines;
mod newest;
mod separator;
mod signature;

pub use newest::newest;
