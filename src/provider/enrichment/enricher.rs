//! What every provider of facts can do.

use std::{future::Future, time::Duration};

use super::{Account, Answer, Question, Usage, Wanted};
use crate::provider::Error;

/// What is always true of a provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name, as in `--provider`.
    pub name: &'static str,
    /// What it can be asked for.
    pub knows: &'static [Wanted],
    /// Most questions in one call.
    pub batch: usize,
    /// Whether an answer costs credits: then a call whose outcome nobody knows is never made again by itself.
    pub paid: bool,
    /// Most credits that one question can cost, by what is wanted; what is not named costs nothing.
    pub price: &'static [(Wanted, f64)],
    /// Least time between two calls.
    pub pause: Duration,
    /// Whether the same question asked again is not charged again (FullEnrich: three months).
    pub repeats_free: bool,
}

impl Sheet {
    /// Most credits that this question can cost.
    #[must_use]
    pub fn price_of(&self, question: &Question) -> f64 {
        self.price.iter().filter(|(wanted, _)| question.wants.contains(wanted)).map(|(_, price)| price).sum()
    }
}

/// What a call led to.
#[derive(Clone, Debug, PartialEq)]
pub enum Submission {
    /// The answers are there, in any order; a question without one got none.
    Answers(Vec<Answer>, Usage),
    /// The provider works on it under this id, which has to be stored before anything else is done.
    Job(String),
}

/// What became of a job.
#[derive(Clone, Debug, PartialEq)]
pub enum Poll {
    /// Not yet: ask again after this time.
    Pending(Duration),
    /// Done, as far as it goes: in any order; a question without an answer got none.
    Done(Vec<Answer>, Usage),
    /// The provider does not know this job, or has given it up: there will be no answer.
    Lost(String),
}

/// A call that failed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Failure {
    /// The provider refused it: it was not done and cost nothing.
    #[error(transparent)]
    Refused(#[from] Error),
    /// Nobody can know whether it was done: the connection broke after the request had left, or the answer made no sense.
    #[error("{0}")]
    Unknown(String),
}

/// A provider. Nothing here tries twice: that is the caller's decision.
pub trait Enricher: Send + Sync {
    /// What is always true of it.
    fn sheet(&self) -> &Sheet;

    /// Asks, at most [`Sheet::batch`] questions.
    fn submit(&self, questions: &[Question]) -> impl Future<Output = Result<Submission, Failure>> + Send;

    /// Looks after a job. The questions are those it was submitted with. Costs nothing, so that a failure is always a refusal.
    fn poll(&self, job: &str, questions: &[Question]) -> impl Future<Output = Result<Poll, Error>> + Send;

    /// Whether the key works, and what is left.
    fn account(&self) -> impl Future<Output = Result<Account, Error>> + Send;
}
