//! What a provider answers, in words of no provider.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Question;

/// What a value is about. Which column it goes into is decided in `flow::enrichment::columns`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum What {
    /// The person's business address; its status and score stand in the fact.
    WorkEmail,
    /// The state of the address that was asked about: the fact's value is that address.
    EmailState,
    /// Phones of the person, best first: 1, 2, 3, ….
    Phone(u8),
    /// A number that the provider calls mobile.
    MobilePhone,
    FirstName,
    LastName,
    Salutation,
    JobTitle,
    PersonLinkedin,
    Siren,
    HqSiret,
    CompanyName,
    BrandName,
    /// A code, as the provider writes it.
    NafCode,
    /// 2008 or 2025.
    NafVersion,
    /// The label.
    NafLabel,
    Activity,
    /// INSEE's code, a range or a head count, as the provider writes it.
    EmployeeRange,
    /// ISO.
    FoundingDate,
    HqAddress,
    /// Whole euros.
    AnnualRevenue,
    MainPhone,
    GenericEmail,
    Website,
    CompanyLinkedin,
    /// active or closed.
    AdministrativeStatus,
    /// ISO.
    ClosedOn,
}

/// One value of an answer, as the provider writes it: nothing is normalised yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is about.
    pub what: What,
    /// The value.
    pub value: String,
    /// The provider's own word for how good it is, such as `DELIVERABLE`.
    pub status: Option<String>,
    /// The provider's own score, 0 to 100.
    pub score: Option<f64>,
}

impl Fact {
    /// A value that the provider does not grade.
    pub fn plain(what: What, value: impl Into<String>) -> Self {
        Self { what, value: value.into(), status: None, score: None }
    }
}

/// What came of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Something was found.
    Found,
    /// The provider knows nothing.
    NotFound,
    /// Several fit, and it is not guessed; how many, in words.
    Ambiguous(String),
    /// The person asked not to be processed: nothing is taken over, and nobody may write to them.
    DoNotContact(String),
    /// The provider cannot work with what is known of the person, or refused this question alone.
    Refused(String),
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The question's.
    pub reference: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What was found; empty unless it is [`Outcome::Found`].
    pub facts: Vec<Fact>,
    /// The provider's own words about it, kept as they came.
    pub raw: Value,
    /// Credits this answer cost, where the provider says so by answer.
    pub credits: Option<f64>,
}

/// What a call cost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Usage {
    /// Credits consumed, where the provider says so.
    pub credits: Option<f64>,
    /// Credits left, where the provider says so.
    pub left: Option<f64>,
}

/// One kind of credits of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// Its name in the provider's words, such as `phone`.
    pub name: String,
    /// How many are left; `None`: without limit.
    pub left: Option<f64>,
}

/// What a key is good for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Whose account it is, where the provider says so.
    pub name: Option<String>,
    /// Its credits.
    pub pools: Vec<Pool>,
}

impl Answer {
    /// An answer that brings nothing.
    pub(super) fn empty(question: &Question, outcome: Outcome) -> Self {
        let reference = question.reference.clone();
        Self { reference, outcome, facts: Vec::new(), raw: Value::Null, credits: None }
    }

    /// What was found, or that nothing was.
    pub(super) fn of(question: &Question, facts: Vec<Fact>, raw: &Value) -> Self {
        let outcome = if facts.is_empty() { Outcome::NotFound } else { Outcome::Found };
        Self { facts, raw: raw.clone(), ..Self::empty(question, outcome) }
    }
}
