//! Outbound `outreach.messages` after the send: what was read back, what was looked for in vain, what the Sent folder proves.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::outbox::{Left, Outbound};
use crate::{
    base::ids::{CampaignId, EnrollmentId, MailboxId, MessageId, PositionId, StepId, TaskId},
    db::{Error, TenantTx},
};

/// Tasks whose mail has left, and whose Message-ID was not read back or whose copy was not filed, oldest first.
pub async fn unconfirmed(tx: &mut TenantTx, mailbox_id: MailboxId, limit: i64) -> Result<Vec<TaskId>, Error> {
    let rows = sqlx::query!(
        "SELECT task_id AS \"task_id!\" FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound' AND confirmed_at IS NULL
            AND status IN ('sent', 'bounced') AND task_id IS NOT NULL
          ORDER BY sent_at, id LIMIT $3",
        tx.organisation_id(),
        mailbox_id.0,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| TaskId(r.task_id)).collect())
}

/// Whether a mail of the enrollment went out under a Message-ID that is not known yet: nothing can follow it.
pub async fn awaits_message_id(tx: &mut TenantTx, enrollment_id: EnrollmentId) -> Result<bool, Error> {
    let waits = sqlx::query_scalar!(
        "SELECT EXISTS (SELECT FROM outreach.messages
                         WHERE organisation_id = $1 AND enrollment_id = $2 AND direction = 'outbound' AND confirmed_at IS NULL
                           AND status IN ('sent', 'bounced') AND provider = 'gmail') AS \"waits!\"",
        tx.organisation_id(),
        enrollment_id.0
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(waits)
}

/// Notes what the provider tells of a mail that has left: nothing is left to do.
pub async fn confirm(
    tx: &mut TenantTx,
    id: MessageId,
    left: Left<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages
            SET confirmed_at = $3, provider_message_id = coalesce(nullif($4, ''), provider_message_id),
                provider_thread_id = coalesce($5, provider_thread_id), rfc822_message_id = coalesce($6, rfc822_message_id)
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound' AND status IN ('sent', 'bounced')",
        tx.organisation_id(),
        id.0,
        now,
        left.provider_message_id,
        left.provider_thread_id,
        left.rfc822_message_id
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The provider's thread of the mail of this mailbox that has this Message-ID.
pub async fn thread_of(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    rfc822_message_id: &str,
) -> Result<Option<String>, Error> {
    let thread = sqlx::query_scalar!(
        "SELECT provider_thread_id FROM outreach.messages
          WHERE organisation_id = $1 AND rfc822_message_id = $3 AND mailbox_id = $2 AND direction = 'outbound'
          ORDER BY id LIMIT 1",
        tx.organisation_id(),
        mailbox_id.0,
        rfc822_message_id
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(thread.flatten())
}

/// Notes that the provider was asked in vain; for how many seconds it has been so, by the database's clock.
pub async fn note_miss(tx: &mut TenantTx, id: MessageId) -> Result<f64, Error> {
    let seconds = sqlx::query_scalar!(
        "UPDATE outreach.messages SET missed_at = coalesce(missed_at, clock_timestamp())
          WHERE organisation_id = $1 AND id = $2 AND direction = 'outbound'
         RETURNING extract(epoch FROM clock_timestamp() - missed_at)::float8 AS \"seconds!\"",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(seconds.unwrap_or_default())
}

/// A task as reconciliation sees it.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its enrollment.
    pub enrollment_id: EnrollmentId,
    /// Its step.
    pub step_id: StepId,
    /// The status of its message, if it has one.
    pub message_status: Option<String>,
    /// Its campaign.
    pub campaign_id: CampaignId,
    /// The recipient.
    pub position_id: PositionId,
    /// Its experiment and variant.
    pub variant: (Uuid, Uuid),
}

/// The task whose mail has this id.
pub async fn planned(tx: &mut TenantTx, task_id: TaskId) -> Result<Option<Planned>, Error> {
    let row = sqlx::query!(
        "SELECT t.enrollment_id, t.workflow_step_id, m.status AS \"message_status?\", e.campaign_id, e.position_id,
                a.step_experiment_id, a.variant_id
           FROM outreach.tasks t
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN outreach.enrollment_step_variant_assignments a
                ON a.organisation_id = t.organisation_id AND a.enrollment_id = t.enrollment_id AND a.workflow_step_id = t.workflow_step_id
           LEFT JOIN outreach.messages m ON m.organisation_id = t.organisation_id AND m.task_id = t.id AND m.direction = 'outbound'
          WHERE t.organisation_id = $1 AND t.id = $2",
        tx.organisation_id(),
        task_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| Planned {
        enrollment_id: EnrollmentId(r.enrollment_id),
        step_id: StepId(r.workflow_step_id),
        message_status: r.message_status,
        campaign_id: CampaignId(r.campaign_id),
        position_id: PositionId(r.position_id),
        variant: (r.step_experiment_id, r.variant_id),
    }))
}

/// The task's mail has left, whatever the task was about to become.
pub async fn task_left(tx: &mut TenantTx, task_id: TaskId, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.tasks SET status = 'done', last_error = NULL, locked_by = NULL, locked_at = NULL, updated_at = $3
          WHERE organisation_id = $1 AND id = $2 AND status <> 'done'",
        tx.organisation_id(),
        task_id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Mails that left the mailbox since then, by our book.
pub async fn sent_since(
    tx: &mut TenantTx,
    mailbox_id: MailboxId,
    from: DateTime<Utc>,
) -> Result<Vec<MessageId>, Error> {
    let rows = sqlx::query!(
        "SELECT id FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound' AND armed_at >= $3
            AND status IN ('sent', 'bounced')",
        tx.organisation_id(),
        mailbox_id.0,
        from
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| MessageId(r.id)).collect())
}

/// What a message without a row was, as its copy in the Sent folder shows it.
pub async fn insert_left(tx: &mut TenantTx, m: &Outbound, left: Left<'_>) -> Result<(), Error> {
    super::outbox::insert(tx, m).await?;
    super::outbox::mark_sent(tx, m.id, &["composed"], left, m.composed_at).await?;
    Ok(())
}
