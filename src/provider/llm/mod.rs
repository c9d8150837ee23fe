//! A model that writes, behind any server that speaks `OpenAI`'s chat completions.
//!
//! The crate async-openai makes the requests; what it leaves open is settled here: time-outs, the length of answers, error bodies of any
//! shape, waits that end, and a key that goes to one base alone. A model has no tools: what comes back is a subject and a body.

mod dialect;
mod model;
mod read;
mod refusal;
mod wire;

pub use model::{Ask, Model, open};
pub use read::Written;
pub use refusal::Failure;

pub use crate::config::Llm as Settings;
