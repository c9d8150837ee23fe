//! What a job brought, as it is stored, and what it cost.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    crm::enrichment::{Answer as Row, Job},
    flow::Error,
    provider::enrichment::{Answer, Outcome, Question, Sheet, Usage, Wanted, What},
};

/// The questions of a job, as they were stored.
pub(super) fn questions(job: &Job) -> Result<Vec<Question>, Error> {
    serde_json::from_value(job.questions.clone())
        .map_err(|e| Error::Unexpected(format!("the questions of job {} cannot be read: {e}", job.id)))
}

/// The position that a reference means.
pub(super) fn position(reference: &str) -> Option<Uuid> {
    reference.parse().ok()
}

/// What a job cost. Where the provider says nothing: what its answers say, or else the price of what was found. A call that was repeated
/// because nobody knew whether it had been made says what the repetition cost; what the first one cost is the price of what was found.
pub(super) fn spent(
    sheet: &Sheet,
    questions: &[Question],
    found: &[Answer],
    usage: &Usage,
    attempts: i32,
) -> f64 {
    let by_answer = found.iter().filter_map(|a| a.credits).reduce(|a, b| a + b);
    let said = usage.credits.or(by_answer);
    let price = || {
        let wants: HashMap<&str, &Question> = questions.iter().map(|q| (q.reference.as_str(), q)).collect();
        found.iter().filter_map(|a| Some(price_of(sheet, wants.get(a.reference.as_str())?, a))).sum::<f64>()
    };
    match said {
        Some(said) if attempts > 1 && sheet.repeats_free => said.max(price()),
        Some(said) => said,
        None => price(),
    }
    .max(0.0)
}

fn price_of(sheet: &Sheet, question: &Question, answer: &Answer) -> f64 {
    let brought = |wanted: Wanted| {
        answer.facts.iter().any(|fact| match fact.what {
            What::WorkEmail => wanted == Wanted::Email,
            What::Phone(_) | What::MobilePhone => wanted == Wanted::Phone,
            What::EmailState => wanted == Wanted::Verification,
            _ => wanted == Wanted::Company,
        })
    };
    sheet
        .price
        .iter()
        .filter(|(w, _)| question.wants.contains(w) && brought(*w))
        .map(|(_, price)| price)
        .sum()
}

/// One row for each question; one without an answer found nothing.
pub(super) fn rows(job: &Job, questions: &[Question], found: Vec<Answer>, now: DateTime<Utc>) -> Vec<Row> {
    let mut by: HashMap<String, Answer> = HashMap::new();
    for answer in found {
        by.entry(answer.reference.clone()).or_insert(answer);
    }
    let row = |question: &Question| {
        let answer = by.remove(&question.reference);
        let (outcome, detail) = match answer.as_ref().map(|a| &a.outcome) {
            None | Some(Outcome::NotFound) => ("not_found", None),
            Some(Outcome::Found) => ("found", None),
            Some(Outcome::Ambiguous(said)) => ("ambiguous", Some(said.clone())),
            Some(Outcome::DoNotContact(said)) => ("do_not_contact", Some(said.clone())),
            Some(Outcome::Refused(said)) => ("refused", Some(said.clone())),
        };
        let credits = answer.as_ref().and_then(|a| a.credits);
        let (facts, raw) = answer.map_or((json!([]), Value::Null), |a| (json!(a.facts), a.raw));
        stored(job, question, outcome, detail, facts, raw, credits, now)
    };
    questions.iter().filter_map(row).collect()
}

/// Rows for a job that will never be answered.
pub(super) fn lost(job: &Job, questions: &[Question], said: &str, now: DateTime<Utc>) -> Vec<Row> {
    let row = |q: &Question| stored(job, q, "lost", Some(said.to_owned()), json!([]), Value::Null, None, now);
    questions.iter().filter_map(row).collect()
}

#[expect(clippy::too_many_arguments, reason = "the columns of a row")]
fn stored(
    job: &Job,
    question: &Question,
    outcome: &str,
    detail: Option<String>,
    facts: Value,
    raw: Value,
    credits: Option<f64>,
    now: DateTime<Utc>,
) -> Option<Row> {
    let asks_state = question.wants.contains(&Wanted::Verification);
    Some(Row {
        job_id: job.id,
        position_id: position(&question.reference)?,
        company_id: Uuid::nil(),
        run_id: job.run_id,
        provider: job.provider.clone(),
        wants: question.wants.iter().map(|w| w.as_str().to_owned()).collect(),
        subject: question.email.clone().filter(|_| asks_state),
        outcome: outcome.to_owned(),
        detail,
        facts,
        raw,
        credits,
        fetched_at: now,
    })
}
