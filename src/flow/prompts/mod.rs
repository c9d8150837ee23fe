//! Prompts: written, tried, and made the active version.

mod edit;
mod show;
mod try_out;

pub use edit::{Changes, Saved, activate, create, edit};
pub use show::{Difference, diff, list, show};
pub use try_out::{Tried, try_out};

pub use crate::outreach::{
    draft_check::Language,
    prompt::{Prices, Texts},
    store::prompts::Prompt,
};
