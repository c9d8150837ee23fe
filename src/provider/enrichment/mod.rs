//! Providers that know more of a person or a company: registers, finders of addresses and phones, verifiers.

mod annuaire;
mod answer;
mod bettercontact;
mod dropcontact;
mod enricher;
mod fullenrich;
mod http;
mod hunter;
mod jobs;
mod json;
mod kaspr;
mod open;
mod question;
mod refusal;

pub use answer::{Account, Answer, Fact, Outcome, Pool, Usage, What};
pub use enricher::{Enricher, Failure, Poll, Sheet, Submission};
pub use open::{Provider, open, open_set};
pub use question::{Question, Wanted};

pub use crate::config::Enrichment as Settings;
