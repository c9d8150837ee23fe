//! One person's life, in order, over all schemas.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// Something that happened.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// When.
    pub at: DateTime<Utc>,
    /// What: imported, enrolled, sent, answered (by one of us), bounced, opened, received, done, cancelled, scheduled, stopped,
    /// suppressed.
    pub kind: String,
    /// In which campaign.
    pub campaign: Option<String>,
    /// More: the subject, the class of an answer, the reason of a stop.
    pub detail: Option<String>,
    /// The row that says so.
    pub id: Uuid,
}

/// What happened to the people who have this address (lower-case), and what is still to come.
pub async fn events(tx: &mut TenantTx, address: &str) -> Result<Vec<Event>, Error> {
    let rows = sqlx::query_as!(
        Event,
        r#"
        WITH mine AS (
            SELECT p.id, p.created_at, c.name AS company
              FROM crm.positions p
              JOIN crm.positions named ON named.organisation_id = p.organisation_id AND named.person_id = p.person_id
              JOIN crm.companies c ON c.organisation_id = p.organisation_id AND c.id = p.company_id
             WHERE p.organisation_id = $1 AND named.email_key = $2
        ), enrolled AS (
            SELECT e.*, c.name AS campaign
              FROM outreach.campaign_enrollments e
              JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
             WHERE e.organisation_id = $1 AND e.position_id IN (SELECT id FROM mine)
        ), mails AS (
            SELECT m.*, c.name AS campaign
              FROM outreach.messages m
              LEFT JOIN outreach.campaigns c ON c.organisation_id = m.organisation_id AND c.id = m.campaign_id
             WHERE m.organisation_id = $1 AND m.position_id IN (SELECT id FROM mine)
        )
        SELECT at AS "at!", kind AS "kind!", campaign, detail, id AS "id!" FROM (
            SELECT created_at AS at, 0 AS rank, 'imported' AS kind, NULL AS campaign, company::text AS detail, id FROM mine
            UNION ALL
            SELECT enrolled_at, 1, 'enrolled', campaign, NULL, id FROM enrolled
            UNION ALL
            SELECT COALESCE(sent_at, armed_at, composed_at, created_at), 2,
                   CASE WHEN status NOT IN ('sent', 'bounced') THEN status WHEN answers_id IS NULL THEN 'sent' ELSE 'answered' END,
                   campaign, subject, id
              FROM mails WHERE direction = 'outbound'
            UNION ALL
            SELECT o.first_open_at, 3, 'opened', m.campaign, m.subject, m.id
              FROM mails m
              JOIN tracking.message_open_stats o ON o.organisation_id = m.organisation_id AND o.message_id = m.id
             WHERE o.first_open_at IS NOT NULL
            UNION ALL
            SELECT received_at, 4, class, campaign,
                   concat_ws(', back on ', subject, class_detail ->> 'returns_on'), id
              FROM mails WHERE direction = 'inbound'
            UNION ALL
            SELECT last_activity_at, 5, state, campaign, stopped_reason, id FROM enrolled
             WHERE last_activity_at IS NOT NULL AND state <> 'active'
            UNION ALL
            SELECT t.updated_at, 6, t.status, e.campaign, w.kind, t.id
              FROM outreach.tasks t
              JOIN enrolled e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
              JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
             WHERE t.organisation_id = $1 AND w.kind <> 'email' AND t.status IN ('done', 'cancelled', 'skipped')
            UNION ALL
            SELECT t.scheduled_for, 7, 'scheduled', e.campaign, w.kind, t.id
              FROM outreach.tasks t
              JOIN enrolled e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
              JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
             WHERE t.organisation_id = $1 AND t.status = 'scheduled'
            UNION ALL
            SELECT s.created_at, 8, 'suppressed', NULL, s.reason, s.id
              FROM outreach.suppressions s
             WHERE s.organisation_id = $1 AND s.kind = 'address' AND s.value = $2
        ) AS life
        ORDER BY at, rank, id
        "#,
        tx.organisation_id(),
        address
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows)
}
