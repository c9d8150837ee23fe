//! A provider of a run: somebody else's, or one of our own.

use super::{csv_file::Csv, verify::Verify};
use crate::provider::{
    Error,
    enrichment::{Account, Enricher, Failure, Poll, Question, Sheet, Submission},
};

/// A provider of a run.
#[derive(Debug)]
pub enum Source<P> {
    /// Somebody else's.
    Remote(P),
    /// Looks at addresses itself.
    Verify(Box<Verify>),
    /// Looks into a file.
    Csv(Box<Csv>),
}

impl<P: Enricher> Enricher for Source<P> {
    fn sheet(&self) -> &Sheet {
        match self {
            Self::Remote(provider) => provider.sheet(),
            Self::Verify(verify) => verify.sheet(),
            Self::Csv(csv) => csv.sheet(),
        }
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        match self {
            Self::Remote(provider) => provider.submit(questions).await,
            Self::Verify(verify) => Ok(verify.answer(questions).await),
            Self::Csv(csv) => Ok(csv.answer(questions)),
        }
    }

    async fn poll(&self, job: &str, questions: &[Question]) -> Result<Poll, Error> {
        match self {
            Self::Remote(provider) => provider.poll(job, questions).await,
            Self::Verify(_) | Self::Csv(_) => Err(Error::Permanent("nothing is under way here".to_owned())),
        }
    }

    async fn account(&self) -> Result<Account, Error> {
        match self {
            Self::Remote(provider) => provider.account().await,
            Self::Verify(_) | Self::Csv(_) => Ok(Account::default()),
        }
    }
}
