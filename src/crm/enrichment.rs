//! What is remembered of enrichment: runs, the jobs they consist of, and the answers.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// A run: what somebody asked for.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    /// Its id.
    pub id: Uuid,
    /// Who wanted it: an e-mail address.
    pub user: Option<String>,
    /// Providers in their order, fields, percent that is good enough.
    pub asked: Value,
    /// The positions that were chosen.
    #[serde(skip)]
    pub positions: Vec<Uuid>,
    /// Most credits.
    pub max_credits: Option<f64>,
    /// open, undecided or done.
    pub status: String,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: Option<DateTime<Utc>>,
}

/// A job: one call at one provider.
#[derive(Clone, Debug, Serialize)]
pub struct Job {
    /// Its id.
    pub id: Uuid,
    /// Its run.
    pub run_id: Uuid,
    /// The provider.
    pub provider: String,
    /// See the table.
    pub status: String,
    /// Whom it is about.
    pub positions: Vec<Uuid>,
    /// What is asked; empty once the answers are there.
    #[serde(skip)]
    pub questions: Value,
    /// Under which id the provider works on it.
    pub provider_job_id: Option<String>,
    /// How often it was sent.
    pub attempts: i32,
    /// How often it was looked after.
    pub polls: i32,
    /// When it is to be sent again, or looked after.
    pub next_try_at: Option<DateTime<Utc>>,
    /// Most credits it can still cost.
    pub reserved: f64,
    /// What it cost.
    pub spent: f64,
    /// What the provider said is left.
    pub credits_left: Option<f64>,
    /// What went wrong.
    pub error: Option<String>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Since when it is so.
    pub updated_at: DateTime<Utc>,
}

/// An answer about one position.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The job that brought it.
    pub job_id: Uuid,
    /// About whom.
    pub position_id: Uuid,
    /// At which company.
    pub company_id: Uuid,
    /// In which run.
    pub run_id: Uuid,
    /// By which provider.
    pub provider: String,
    /// What was asked for.
    pub wants: Vec<String>,
    /// The address whose state was asked for.
    pub subject: Option<String>,
    /// found, `not_found`, ambiguous, `do_not_contact`, refused or lost.
    pub outcome: String,
    /// In the provider's words.
    pub detail: Option<String>,
    /// What was found.
    pub facts: Value,
    /// The provider's own words.
    pub raw: Value,
    /// What it cost, where that is known by answer.
    pub credits: Option<f64>,
    /// When.
    pub fetched_at: DateTime<Utc>,
}

/// A position as enrichment looks at it.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the columns of positions, people and companies")]
pub struct Subject {
    pub position_id: Uuid,
    pub person_id: Uuid,
    pub company_id: Uuid,
    pub person_status: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub linkedin_url: Option<String>,
    pub email: Option<String>,
    pub email_status: String,
    pub email_reliability: Option<f64>,
    pub has_phone: bool,
    pub company: Option<String>,
    pub website_url: Option<String>,
    pub siren: Option<String>,
    pub hq_siret: Option<String>,
    pub hq_address: Option<String>,
    pub naf_code: Option<String>,
    /// All addresses of the person, lower-case.
    pub addresses: Vec<String>,
}
