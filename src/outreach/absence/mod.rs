//! Who is away, until when, and whom to ask meanwhile.

mod read;

pub use read::{Absence, is_absence, read};
