//! Who is away, until when, and whom to ask meanwhile.

mod calendar;
mod contacts;
mod dates;
mod read;
mod roles;
#[cfg(test)]
mod tests;
mod words;

pub use read::{Absence, is_absence, read};
