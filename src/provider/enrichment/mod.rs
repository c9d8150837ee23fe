//! Providers that know more of a person or a company: registers, finders of addresses and phones, verifiers.

mod answer;
mod enricher;
mod question;

pub use answer::{Account, Answer, Fact, Outcome, Pool, Usage, What};
pub use enricher::{Enricher, Failure, Poll, Sheet, Submission};
pub use question::{Question, Wanted};
