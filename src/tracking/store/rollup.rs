//! `report.daily`, `report.campaign_daily` and `report.enrolled`: brought up to date from what `report.stale` says has changed.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// A campaign's days that are to be counted again.
struct Stale {
    campaign_id: Uuid,
    days: Vec<NaiveDate>,
    enrolled: bool,
}

/// Counts again what has changed since it was counted. Two who do it at once take turns. True where something had changed: then the
/// transaction has something to commit.
pub async fn refresh(tx: &mut TenantTx) -> Result<bool, Error> {
    if !has_changed(tx).await? {
        return Ok(false);
    }
    let stale = take(tx).await?;
    let is_first = is_empty(tx).await?;
    if is_first {
        count_everything(tx).await?;
    }
    for campaign in &stale {
        if !campaign.days.is_empty() {
            if !is_first {
                count_days(tx, campaign.campaign_id, &campaign.days).await?;
            }
            add_up_days(tx, campaign.campaign_id, &campaign.days).await?;
        }
        if campaign.enrolled {
            count_enrolled(tx, campaign.campaign_id).await?;
        }
    }
    Ok(true)
}

async fn has_changed(tx: &mut TenantTx) -> Result<bool, Error> {
    let row = sqlx::query!(
        "SELECT EXISTS (SELECT FROM report.stale WHERE organisation_id = $1) AS \"changed!\"",
        tx.organisation_id()
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(row.changed)
}

/// Takes the notes away. What is counted afterwards is at least as new as they are; what a transaction under way has changed comes with
/// its own note.
async fn take(tx: &mut TenantTx) -> Result<Vec<Stale>, Error> {
    sqlx::query!(
        "SELECT pg_advisory_xact_lock(hashtextextended('pflow rollup ' || $1::text, 0))",
        tx.organisation_id().to_string()
    )
    .execute(tx.conn())
    .await?;
    let rows = sqlx::query!(
        "WITH gone AS (DELETE FROM report.stale WHERE organisation_id = $1 RETURNING campaign_id, day)
         SELECT g.campaign_id, bool_or(g.day = '-infinity') AS \"enrolled!\",
                coalesce(array_agg(DISTINCT g.day) FILTER (WHERE g.day > '-infinity'), '{}') AS \"days!\"
           FROM gone g
           JOIN outreach.campaigns c ON c.organisation_id = $1 AND c.id = g.campaign_id
          GROUP BY g.campaign_id ORDER BY g.campaign_id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Stale { campaign_id: r.campaign_id, days: r.days, enrolled: r.enrolled })
        .collect())
}

/// Whether nothing was counted yet.
async fn is_empty(tx: &mut TenantTx) -> Result<bool, Error> {
    let found = sqlx::query_scalar!(
        "SELECT EXISTS (SELECT FROM report.daily WHERE organisation_id = $1) AS \"found!\"",
        tx.organisation_id()
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(!found)
}

/// All days of all campaigns in one pass: one campaign after the other would read nearly all mails for each, since they lie mixed.
async fn count_everything(tx: &mut TenantTx) -> Result<(), Error> {
    tx.plan_by_value().await?;
    // Millions of mails are sorted here, once.
    sqlx::query_scalar!("SELECT set_config('work_mem', '256MB', true)").fetch_one(tx.conn()).await?;
    sqlx::query!(
        "INSERT INTO report.daily (organisation_id, campaign_id, day, workflow_step_id, variant_id, mailbox_id,
                sent, bounced, tracked, opened, machine_opened, reached, people, replied, unsubscribed, active)
         SELECT v.organisation_id, v.campaign_id, v.day, v.workflow_step_id, v.variant_id, v.mailbox_id,
                count(*), sum(v.bounced), sum(v.tracked), sum(v.opened), sum(v.machine_opened), sum(v.reached), sum(v.people),
                sum(v.replied), sum(v.unsubscribed), sum(v.active)
           FROM report.counted v
          WHERE v.organisation_id = $1
          GROUP BY 1, 2, 3, 4, 5, 6",
        tx.organisation_id()
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

async fn count_days(tx: &mut TenantTx, campaign_id: Uuid, days: &[NaiveDate]) -> Result<(), Error> {
    sqlx::query!(
        "DELETE FROM report.daily WHERE organisation_id = $1 AND campaign_id = $2 AND day = ANY($3)",
        tx.organisation_id(),
        campaign_id,
        days
    )
    .execute(tx.conn())
    .await?;
    let enrollments = written_to_on(tx, campaign_id, days).await?;
    // The enrollments as a list of values: only that reaches the index below the view's window functions.
    sqlx::query!(
        "INSERT INTO report.daily (organisation_id, campaign_id, day, workflow_step_id, variant_id, mailbox_id,
                sent, bounced, tracked, opened, machine_opened, reached, people, replied, unsubscribed, active)
         SELECT v.organisation_id, v.campaign_id, v.day, v.workflow_step_id, v.variant_id, v.mailbox_id,
                count(*), sum(v.bounced), sum(v.tracked), sum(v.opened), sum(v.machine_opened), sum(v.reached), sum(v.people),
                sum(v.replied), sum(v.unsubscribed), sum(v.active)
           FROM report.counted v
          WHERE v.organisation_id = $1 AND v.campaign_id = $2 AND v.enrollment_id = ANY($3) AND v.day = ANY($4)
          GROUP BY 1, 2, 3, 4, 5, 6",
        tx.organisation_id(),
        campaign_id,
        &enrollments,
        days
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// After [`count_days`], of which it is the sum.
async fn add_up_days(tx: &mut TenantTx, campaign_id: Uuid, days: &[NaiveDate]) -> Result<(), Error> {
    sqlx::query!(
        "DELETE FROM report.campaign_daily WHERE organisation_id = $1 AND campaign_id = $2 AND day = ANY($3)",
        tx.organisation_id(),
        campaign_id,
        days
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "INSERT INTO report.campaign_daily (organisation_id, campaign_id, day, sent, bounced, tracked, opened, machine_opened, people, replied, unsubscribed,
                reached, active)
         SELECT d.organisation_id, d.campaign_id, d.day, sum(d.sent), sum(d.bounced), sum(d.tracked), sum(d.opened), sum(d.machine_opened),
                sum(d.people), sum(d.replied), sum(d.unsubscribed), sum(d.reached), sum(d.active)
           FROM report.daily d
          WHERE d.organisation_id = $1 AND d.campaign_id = $2 AND d.day = ANY($3)
          GROUP BY 1, 2, 3",
        tx.organisation_id(),
        campaign_id,
        days
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Whom the campaign wrote to on these days.
async fn written_to_on(tx: &mut TenantTx, campaign_id: Uuid, days: &[NaiveDate]) -> Result<Vec<Uuid>, Error> {
    let rows = sqlx::query!(
        "SELECT DISTINCT m.enrollment_id AS \"id!\"
           FROM outreach.messages m
          WHERE m.organisation_id = $1 AND m.campaign_id = $2 AND m.direction = 'outbound' AND m.status IN ('sent', 'bounced')
            AND m.answers_id IS NULL AND m.enrollment_id IS NOT NULL
            AND m.sent_at >= $4::date::timestamp AT TIME ZONE 'Europe/Paris' AND m.sent_at < ($5::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'
            AND (m.sent_at AT TIME ZONE 'Europe/Paris')::date = ANY($3)",
        tx.organisation_id(),
        campaign_id,
        days,
        days.iter().min(),
        days.iter().max()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| r.id).collect())
}

async fn count_enrolled(tx: &mut TenantTx, campaign_id: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "DELETE FROM report.enrolled WHERE organisation_id = $1 AND campaign_id = $2",
        tx.organisation_id(),
        campaign_id
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "INSERT INTO report.enrolled (organisation_id, campaign_id, mailbox_id, state, people)
         SELECT e.organisation_id, e.campaign_id, coalesce(e.mailbox_id, '00000000-0000-0000-0000-000000000000'), e.state, count(*)
           FROM outreach.campaign_enrollments e
          WHERE e.organisation_id = $1 AND e.campaign_id = $2
          GROUP BY 1, 2, 3, 4",
        tx.organisation_id(),
        campaign_id
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
