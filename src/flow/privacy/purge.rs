//! `gdpr purge`: who was silent for long is forgotten. The CNIL's reference for prospecting: three years from the last contact that came
//! from the prospect, or from the collection.
//!
//! They did not ask for it, so they are not suppressed: somebody who is collected anew is a new prospect. What was suppressed stays
//! suppressed, as a hash.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::erasure::{self, Erased, Subject};
use crate::{
    base::{ids::PersonId, progress::Progress},
    crm::store::load,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::erasure as store,
};

/// People per transaction.
const BATCH: i64 = 100;

/// What came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Purged {
    /// Nothing was heard since then.
    pub before: DateTime<Utc>,
    /// What was taken away, all batches together.
    #[serde(flatten)]
    pub erased: Erased,
    /// People whose sequence goes on or waits; they are kept.
    pub skipped: Vec<Skipped>,
    /// Whether nothing was kept of the run.
    pub dry_run: bool,
}

/// Somebody who is kept for now.
#[derive(Clone, Debug, Serialize)]
pub struct Skipped {
    /// The person.
    pub person_id: PersonId,
    /// The preferred address.
    pub email: Option<String>,
}

/// Erases everybody of whom nothing was heard since `before`, a hundred in one transaction. What is cut off goes on with the next run.
pub async fn purge(
    engine: &Engine,
    scope: &Scope,
    before: DateTime<Utc>,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Purged, Error> {
    scope.require(Action::Administer)?;
    let mut report = Purged { before, erased: Erased::default(), skipped: Vec::new(), dry_run };
    let mut after = PersonId(Uuid::nil());
    progress.start("erasing", None);
    loop {
        let mut tx = engine.begin(scope, Action::Administer).await?;
        load::lock(&mut tx).await?;
        let found = store::stale(&mut tx, before, after, BATCH).await?;
        let Some(last) = found.last() else { break };
        after = last.person_id;
        let (kept, gone): (Vec<_>, Vec<_>) = found.into_iter().partition(|s| s.in_sequence);
        report.skipped.extend(kept.into_iter().map(|s| Skipped { person_id: s.person_id, email: s.email }));
        let people: Vec<Uuid> = gone.iter().map(|s| s.person_id.0).collect();
        if people.is_empty() {
            continue;
        }
        let subject = Subject { people, addresses: Vec::new(), asked: false };
        let erased = erasure::people(engine, &mut tx, &subject).await?;
        let detail = json!({"before": before, "people": erased.person_ids, "messages": erased.messages});
        engine.audit(&mut tx, scope, "gdpr.purge", None, detail).await?;
        tx.finish(dry_run).await?;
        report.erased.add(erased);
        progress.at(report.erased.people);
    }
    progress.finish();
    Ok(report)
}
