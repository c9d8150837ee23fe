//! Mail that a machine wrote in a person's place, and lists.

mod detect;
mod headers;
mod list;
mod subject;
#[cfg(test)]
mod tests;
mod text;

pub use detect::detect;
pub use list::{list, receipt};
