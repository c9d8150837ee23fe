//! What waits, in numbers: for those who look after an installation.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::db::{Error, TenantTx};

/// The queue of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Queue {
    /// Mails that may go now, as far as their sequence is concerned.
    pub due: i64,
    /// Since when the oldest of them may.
    pub oldest_due_at: Option<DateTime<Utc>>,
    /// Mails that are laid out for later.
    pub later: i64,
    /// Mails in a worker's hands.
    pub locked: i64,
    /// Sends whose outcome nobody knows: a person decides.
    pub held: i64,
    /// Drafts that wait for a person.
    pub drafts: i64,
}

/// Counts what waits. Only running campaigns and sequences that go on count as due.
pub async fn queue(tx: &mut TenantTx, now: DateTime<Utc>) -> Result<Queue, Error> {
    Ok(sqlx::query_as!(
        Queue,
        "SELECT count(*) FILTER (WHERE t.status = 'scheduled' AND t.scheduled_for <= $2 AND w.goes) AS \"due!\",
                min(t.scheduled_for) FILTER (WHERE t.status = 'scheduled' AND t.scheduled_for <= $2 AND w.goes) AS oldest_due_at,
                count(*) FILTER (WHERE t.status = 'scheduled' AND t.scheduled_for > $2) AS \"later!\",
                count(*) FILTER (WHERE t.status = 'locked') AS \"locked!\",
                count(*) FILTER (WHERE t.status = 'held') AS \"held!\",
                (SELECT count(*) FROM outreach.messages m
                  WHERE m.organisation_id = $1 AND m.status = 'draft' AND m.direction = 'outbound') AS \"drafts!\"
           FROM outreach.tasks t
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           JOIN outreach.workflow_steps s ON s.organisation_id = t.organisation_id AND s.id = t.workflow_step_id
          CROSS JOIN LATERAL (SELECT c.status = 'running' AND e.state = 'active' AND s.kind = 'email' AS goes) w
          WHERE t.organisation_id = $1 AND t.status IN ('scheduled', 'locked', 'held')",
        tx.organisation_id(),
        now
    )
    .fetch_one(tx.conn())
    .await?)
}
