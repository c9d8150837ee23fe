//! Consents: who agreed to what, when, where and in which words (GDPR art. 7).

use chrono::{DateTime, Utc};
use serde_json::json;

use super::erase;
use crate::{
    base::ids::PersonId,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::erasure,
    tracking::{
        consent,
        store::{
            consents::{self as store, Consent, NewConsent},
            pixels,
        },
    },
};

/// What is to be recorded.
#[derive(Clone, Debug)]
pub struct Record {
    /// What for: a lower-case word such as `open_tracking`.
    pub purpose: String,
    /// Given; otherwise withdrawn.
    pub is_given: bool,
    /// When; none: now.
    pub at: Option<DateTime<Utc>>,
    /// Where it was given: a form, a mail, a call.
    pub source: Option<String>,
    /// The words that were agreed to.
    pub text: Option<String>,
}

/// Adds an entry for everybody who has or had the address, and returns their history for this purpose.
pub async fn record(
    engine: &Engine,
    scope: &Scope,
    address: &str,
    record: &Record,
    dry_run: bool,
) -> Result<Vec<Consent>, Error> {
    scope.require(Action::Work)?;
    let key = erase::normal(address)?;
    let now = engine.clock.now();
    checked(record, now)?;
    let mut tx = engine.begin(scope, Action::Work).await?;
    let people = erasure::people_of(&mut tx, &key).await?;
    if people.is_empty() {
        return Err(Error::not_found("person", address));
    }
    let status = if record.is_given { "given" } else { "withdrawn" };
    for person in &people {
        let new = NewConsent {
            id: engine.ids.next(),
            person_id: PersonId(*person),
            purpose: &record.purpose,
            status,
            at: record.at.unwrap_or(now),
            source: record.source.as_deref(),
            text: record.text.as_deref(),
            user_id: scope.user(),
            now,
        };
        store::insert(&mut tx, new).await?;
        if !record.is_given && record.purpose == consent::PURPOSE {
            // Of the mails that were sent already, too (CNIL 2026-042); a later consent is for later mails.
            pixels::revoke(&mut tx, *person, now).await?;
        }
    }
    let detail = json!({"purpose": record.purpose, "people": people});
    let action = if record.is_given { "gdpr.consent.add" } else { "gdpr.consent.withdraw" };
    engine.audit(&mut tx, scope, action, people.first().map(ToString::to_string).as_deref(), detail).await?;
    let history = store::of_people(&mut tx, &people).await?;
    tx.finish(dry_run).await?;
    Ok(history.into_iter().filter(|c| c.purpose == record.purpose).collect())
}

/// The history of everybody who has or had the address, by purpose, oldest first.
pub async fn list(engine: &Engine, scope: &Scope, address: &str) -> Result<Vec<Consent>, Error> {
    let key = erase::normal(address)?;
    let mut tx = engine.begin(scope, Action::Read).await?;
    let people = erasure::people_of(&mut tx, &key).await?;
    if people.is_empty() {
        return Err(Error::not_found("person", address));
    }
    Ok(store::of_people(&mut tx, &people).await?)
}

fn checked(record: &Record, now: DateTime<Utc>) -> Result<(), Error> {
    let purpose = &record.purpose;
    let is_word = purpose.starts_with(|c: char| c.is_ascii_lowercase())
        && purpose.len() <= 64
        && purpose.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !is_word {
        return Err(Error::invalid_with(
            format!("{purpose:?} is no purpose"),
            "a purpose is a lower-case word such as open_tracking",
        ));
    }
    let long = |text: &Option<String>, most: usize| text.as_ref().is_some_and(|t| t.chars().count() > most);
    if long(&record.source, 1_000) || long(&record.text, 10_000) {
        return Err(Error::invalid("a source has at most 1,000 characters, a text at most 10,000"));
    }
    if record.at.is_some_and(|at| at > now) {
        return Err(Error::invalid("nobody agrees in the future"));
    }
    Ok(())
}
