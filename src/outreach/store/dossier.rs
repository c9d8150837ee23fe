//! What `outreach` knows of people, to be handed out (GDPR art. 15).

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// An enrollment.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of outreach.campaign_enrollments, and names")]
pub struct Enrollment {
    pub id: Uuid,
    pub campaign_id: Uuid,
    pub campaign: String,
    pub position_id: Uuid,
    pub mailbox: Option<String>,
    pub state: String,
    pub stopped_reason: Option<String>,
    pub enrolled_at: DateTime<Utc>,
    pub last_activity_at: Option<DateTime<Utc>>,
}

/// A task of an enrollment.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of outreach.tasks, and the step's")]
pub struct Task {
    pub id: Uuid,
    pub enrollment_id: Uuid,
    pub step_index: i32,
    pub kind: String,
    pub status: String,
    pub scheduled_for: DateTime<Utc>,
    pub last_error: Option<String>,
}

/// A mail, in or out.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the columns of outreach.messages")]
pub struct Message {
    pub id: Uuid,
    pub direction: String,
    pub status: String,
    pub class: Option<String>,
    pub sentiment: Option<String>,
    pub class_rule: Option<String>,
    pub class_detail: Option<Value>,
    pub enrollment_id: Option<Uuid>,
    pub position_id: Option<Uuid>,
    pub from_address: Option<String>,
    pub from_name: Option<String>,
    pub to_address: Option<String>,
    pub to_name: Option<String>,
    pub subject: Option<String>,
    pub body_text: Option<String>,
    pub full_text: Option<String>,
    pub body_html: Option<String>,
    pub rfc822_message_id: Option<String>,
    pub in_reply_to: Option<String>,
    pub composed_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    pub received_at: Option<DateTime<Utc>>,
}

/// The enrollments of these people, oldest first.
pub async fn enrollments(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Enrollment>, Error> {
    Ok(sqlx::query_as!(
        Enrollment,
        "SELECT e.id, e.campaign_id, c.name AS campaign, e.position_id, b.address::text AS mailbox, e.state, e.stopped_reason,
                e.enrolled_at, e.last_activity_at
           FROM crm.positions p
           JOIN outreach.campaign_enrollments e ON e.organisation_id = p.organisation_id AND e.position_id = p.id
           JOIN outreach.campaigns c ON c.organisation_id = e.organisation_id AND c.id = e.campaign_id
           LEFT JOIN outreach.mailboxes b ON b.organisation_id = e.organisation_id AND b.id = e.mailbox_id
          WHERE p.organisation_id = $1 AND p.person_id = ANY($2) ORDER BY e.enrolled_at, e.id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The tasks of these enrollments, in the order of their steps.
pub async fn tasks(tx: &mut TenantTx, enrollments: &[Uuid]) -> Result<Vec<Task>, Error> {
    Ok(sqlx::query_as!(
        Task,
        "SELECT t.id, t.enrollment_id, w.step_index, w.kind, t.status, t.scheduled_for, t.last_error
           FROM outreach.tasks t
           JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
          WHERE t.organisation_id = $1 AND t.enrollment_id = ANY($2) ORDER BY t.enrollment_id, w.step_index, t.id",
        tx.organisation_id(),
        enrollments
    )
    .fetch_all(tx.conn())
    .await?)
}

/// These mails, oldest first.
pub async fn messages(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Message>, Error> {
    Ok(sqlx::query_as!(
        Message,
        "SELECT id, direction, status, class, sentiment, class_rule, class_detail, enrollment_id, position_id, from_address, from_name,
                to_address, to_name, subject, body_text, full_text, body_html, rfc822_message_id, in_reply_to, composed_at,
                sent_at, received_at
           FROM outreach.messages WHERE organisation_id = $1 AND id = ANY($2)
          ORDER BY coalesce(received_at, sent_at, composed_at, created_at), id",
        tx.organisation_id(),
        ids
    )
    .fetch_all(tx.conn())
    .await?)
}
