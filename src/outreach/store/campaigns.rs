//! `outreach.campaigns` and `outreach.campaign_mailboxes`.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CampaignId, MailboxId, UserId},
    db::{Error, TenantTx},
    outreach::campaign::{Campaign, Format, OpenTracking, Sender, Status, Summary},
};

fn status(text: String) -> Result<Status, Error> {
    let known = Status::parse(&text);
    known.ok_or(Error::BadValue { table: "outreach.campaigns", column: "status", value: text })
}

pub(super) fn open_tracking(text: String) -> Result<OpenTracking, Error> {
    let known = OpenTracking::parse(&text);
    known.ok_or(Error::BadValue { table: "outreach.campaigns", column: "open_tracking", value: text })
}

pub(super) fn format(text: String) -> Result<Format, Error> {
    let known = Format::parse(&text);
    known.ok_or(Error::BadValue { table: "outreach.campaigns", column: "format", value: text })
}

/// Makes a draft without steps and mailboxes.
pub async fn insert(
    tx: &mut TenantTx,
    id: CampaignId,
    name: &str,
    created_by: UserId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO outreach.campaigns (organisation_id, id, name, status, open_tracking, created_by_user_id, created_at, updated_at)
         VALUES ($1, $2, $3, 'draft', 'off', $4, $5, $5)",
        tx.organisation_id(),
        id.0,
        name,
        created_by.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// All campaigns, the youngest first.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Campaign>, Error> {
    let rows = sqlx::query!(
        "SELECT id, name, status, open_tracking, format, pause_colleagues, created_at FROM outreach.campaigns
          WHERE organisation_id = $1 ORDER BY created_at DESC, id DESC",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|r| {
            Ok(Campaign {
                id: CampaignId(r.id),
                name: r.name,
                status: status(r.status)?,
                open_tracking: open_tracking(r.open_tracking)?,
                format: format(r.format)?,
                pause_colleagues: r.pause_colleagues,
                created_at: r.created_at,
            })
        })
        .collect()
}

/// All campaigns with their counts, the youngest first.
pub async fn summaries(tx: &mut TenantTx) -> Result<Vec<Summary>, Error> {
    let rows = sqlx::query!(
        "SELECT c.id, c.name, c.status, c.open_tracking, c.format, c.pause_colleagues, c.created_at,
                coalesce(s.steps, 0) AS \"steps!\", coalesce(e.enrolled, 0) AS \"enrolled!\",
                coalesce(e.active, 0) AS \"active!\", coalesce(e.replied, 0) AS \"replied!\"
           FROM outreach.campaigns c
           LEFT JOIN (SELECT campaign_id, count(*) AS steps FROM outreach.workflow_steps
                       WHERE organisation_id = $1 AND is_active GROUP BY campaign_id) s ON s.campaign_id = c.id
           LEFT JOIN (SELECT campaign_id, count(*) AS enrolled, count(*) FILTER (WHERE state = 'active') AS active,
                             count(*) FILTER (WHERE state = 'replied') AS replied
                        FROM outreach.campaign_enrollments WHERE organisation_id = $1 GROUP BY campaign_id) e ON e.campaign_id = c.id
          WHERE c.organisation_id = $1
          ORDER BY c.created_at DESC, c.id DESC",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|r| {
            Ok(Summary {
                campaign: Campaign {
                    id: CampaignId(r.id),
                    name: r.name,
                    status: status(r.status)?,
                    open_tracking: open_tracking(r.open_tracking)?,
                    format: format(r.format)?,
                    pause_colleagues: r.pause_colleagues,
                    created_at: r.created_at,
                },
                steps: r.steps,
                enrolled: r.enrolled,
                active: r.active,
                replied: r.replied,
            })
        })
        .collect()
}

/// The campaign's status, with its row locked: edits, enrolments and changes of status go one after the other.
pub async fn lock(tx: &mut TenantTx, id: CampaignId) -> Result<Option<Status>, Error> {
    let row = sqlx::query!(
        "SELECT status FROM outreach.campaigns WHERE organisation_id = $1 AND id = $2 FOR UPDATE",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(|r| status(r.status)).transpose()
}

/// Gives the campaign another status.
pub async fn set_status(
    tx: &mut TenantTx,
    id: CampaignId,
    to: Status,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.campaigns SET status = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        to.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Says what the campaign may learn about opened mails.
pub async fn set_open_tracking(
    tx: &mut TenantTx,
    id: CampaignId,
    to: OpenTracking,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.campaigns SET open_tracking = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        to.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Says whether an answer pauses the colleagues.
pub async fn set_pause_colleagues(
    tx: &mut TenantTx,
    id: CampaignId,
    to: bool,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.campaigns SET pause_colleagues = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        to,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Says which parts the campaign's mails have.
pub async fn set_format(
    tx: &mut TenantTx,
    id: CampaignId,
    to: Format,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.campaigns SET format = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        to.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Every mailbox that has not been removed.
pub async fn senders(tx: &mut TenantTx) -> Result<Vec<Sender>, Error> {
    let rows = sqlx::query!(
        "SELECT id, lower(address::text) AS \"address!\", status FROM outreach.mailboxes
          WHERE organisation_id = $1 AND status <> 'removed' ORDER BY address, id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Sender { id: MailboxId(r.id), address: r.address, status: r.status })
        .collect())
}

/// The campaign's mailboxes, the `from_mailbox` first.
pub async fn senders_of(tx: &mut TenantTx, id: CampaignId) -> Result<Vec<Sender>, Error> {
    let rows = sqlx::query!(
        "SELECT m.id, lower(m.address::text) AS \"address!\", m.status
           FROM outreach.campaign_mailboxes cm
           JOIN outreach.mailboxes m ON m.organisation_id = cm.organisation_id AND m.id = cm.mailbox_id
          WHERE cm.organisation_id = $1 AND cm.campaign_id = $2 ORDER BY cm.ordinal, m.id",
        tx.organisation_id(),
        id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Sender { id: MailboxId(r.id), address: r.address, status: r.status })
        .collect())
}

/// Gives the campaign these mailboxes and no others; people keep the one that wrote to them first.
pub async fn set_senders(
    tx: &mut TenantTx,
    id: CampaignId,
    mailboxes: &[MailboxId],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let ids: Vec<Uuid> = mailboxes.iter().map(|m| m.0).collect();
    sqlx::query!(
        "DELETE FROM outreach.campaign_mailboxes WHERE organisation_id = $1 AND campaign_id = $2",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "INSERT INTO outreach.campaign_mailboxes (organisation_id, campaign_id, mailbox_id, ordinal)
         SELECT $1, $2, m.id, m.place::int - 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS m (id, place)",
        tx.organisation_id(),
        id.0,
        &ids
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE outreach.campaigns SET from_mailbox_id = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        ids.first(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How many enrolments there are in each state.
pub async fn enrollment_states(tx: &mut TenantTx, id: CampaignId) -> Result<BTreeMap<String, i64>, Error> {
    let rows = sqlx::query!(
        "SELECT state, count(*) AS \"count!\" FROM outreach.campaign_enrollments
          WHERE organisation_id = $1 AND campaign_id = $2 GROUP BY state ORDER BY state",
        tx.organisation_id(),
        id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.state, r.count)).collect())
}
