//! HTML as the text that a reader sees.

mod marks;
mod render;
mod tags;

pub(super) use render::{Quotes, render};
