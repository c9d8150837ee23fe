//! What became of those who were enrolled: the counts behind `pflow stats`, added up from `report.daily` and `report.campaign_daily` ([`super::rollup`]).

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::CampaignId,
    db::{Error, TenantTx},
};

/// Which mails are counted, by their day of sending in Paris. An answer belongs to the last mail before it, and is counted with it.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// None that left before the day of this moment.
    pub since: Option<DateTime<Utc>>,
    /// None that left after the day of this moment.
    pub until: Option<DateTime<Utc>>,
    /// Mails of the day of this moment and before are mature: who answers has answered.
    pub mature: DateTime<Utc>,
}

/// Counts of one campaign, or of one group of it.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    /// The campaign.
    pub campaign_id: Uuid,
    /// The step, variant, mailbox or list; none for a day, a sector, a size and for the campaign itself.
    pub group_id: Option<Uuid>,
    /// How a person calls the group; empty for the campaign itself.
    pub label: String,
    /// The step, counted from 0, where the group is of a step.
    pub step_index: Option<i32>,
    /// People: enrolled (where the group is of a step, variant or day: written to in it).
    pub enrolled: i64,
    /// People whose sequence goes on.
    pub active: i64,
    /// People whom at least one mail reached.
    pub reached: i64,
    /// Mails that left.
    pub sent: i64,
    /// Mails that came back.
    pub bounced: i64,
    /// Mails whose opening may be seen.
    pub tracked: i64,
    /// Tracked mails that were opened.
    pub opened: i64,
    /// Tracked mails that machines have opened, and nobody else.
    pub machine_opened: i64,
    /// People who answered.
    pub replied: i64,
    /// People who want no more mail.
    pub unsubscribed: i64,
    /// Mature mails.
    pub mature_sent: i64,
    /// People whom at least one mature mail reached.
    pub mature_reached: i64,
    /// People whose answer is to a mature mail.
    pub mature_replied: i64,
}

impl Counts {
    /// The campaign.
    #[must_use]
    pub fn campaign(&self) -> CampaignId {
        CampaignId(self.campaign_id)
    }
}

/// Counts campaign by campaign; one that nobody was enrolled in is not among them.
pub async fn campaigns(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Counts>, Error> {
    Ok(sqlx::query_as!(
        Counts,
        r#"
        WITH mails AS (
            SELECT d.campaign_id, sum(d.people) AS reached, sum(d.sent) AS sent, sum(d.bounced) AS bounced,
                   sum(d.tracked) AS tracked, sum(d.opened) AS opened, sum(d.machine_opened) AS machine_opened, sum(d.replied) AS replied,
                   sum(d.unsubscribed) AS unsubscribed, sum(d.sent) FILTER (WHERE d.day <= x.mature) AS mature_sent,
                   sum(d.people) FILTER (WHERE d.day <= x.mature) AS mature_reached,
                   sum(d.replied) FILTER (WHERE d.day <= x.mature) AS mature_replied
              FROM report.campaign_daily d
             CROSS JOIN (SELECT ($5::timestamptz AT TIME ZONE 'Europe/Paris')::date AS mature) x
             WHERE d.organisation_id = $1 AND ($2::uuid IS NULL OR d.campaign_id = $2)
               AND ($3::timestamptz IS NULL OR d.day >= ($3 AT TIME ZONE 'Europe/Paris')::date)
               AND ($4::timestamptz IS NULL OR d.day <= ($4 AT TIME ZONE 'Europe/Paris')::date)
             GROUP BY d.campaign_id
        ), people AS (
            SELECT n.campaign_id, sum(n.people) AS enrolled, sum(n.people) FILTER (WHERE n.state = 'active') AS active
              FROM report.enrolled n
             WHERE n.organisation_id = $1 AND ($2::uuid IS NULL OR n.campaign_id = $2)
             GROUP BY n.campaign_id
        )
        SELECT p.campaign_id AS "campaign_id!", NULL::uuid AS group_id, '' AS "label!", NULL::int AS step_index,
               coalesce(p.enrolled, 0) AS "enrolled!", coalesce(p.active, 0) AS "active!", coalesce(m.reached, 0) AS "reached!",
               coalesce(m.sent, 0) AS "sent!", coalesce(m.bounced, 0) AS "bounced!", coalesce(m.tracked, 0) AS "tracked!",
               coalesce(m.opened, 0) AS "opened!", coalesce(m.machine_opened, 0) AS "machine_opened!",
               coalesce(m.replied, 0) AS "replied!", coalesce(m.unsubscribed, 0) AS "unsubscribed!",
               coalesce(m.mature_sent, 0) AS "mature_sent!", coalesce(m.mature_reached, 0) AS "mature_reached!",
               coalesce(m.mature_replied, 0) AS "mature_replied!"
          FROM people p LEFT JOIN mails m ON m.campaign_id = p.campaign_id
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until,
        window.mature
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Counts by day of sending, in Paris.
pub async fn days(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Counts>, Error> {
    Ok(sqlx::query_as!(
        Counts,
        r#"
        SELECT d.campaign_id AS "campaign_id!", NULL::uuid AS group_id, to_char(d.day, 'YYYY-MM-DD') AS "label!", NULL::int AS step_index,
               d.sent::bigint AS "enrolled!", d.active::bigint AS "active!", d.reached::bigint AS "reached!", d.sent::bigint AS "sent!",
               d.bounced::bigint AS "bounced!", d.tracked::bigint AS "tracked!", d.opened::bigint AS "opened!",
               d.machine_opened::bigint AS "machine_opened!", d.replied::bigint AS "replied!", d.unsubscribed::bigint AS "unsubscribed!",
               CASE WHEN d.day <= x.mature THEN d.sent ELSE 0 END::bigint AS "mature_sent!",
               CASE WHEN d.day <= x.mature THEN d.reached ELSE 0 END::bigint AS "mature_reached!",
               CASE WHEN d.day <= x.mature THEN d.replied ELSE 0 END::bigint AS "mature_replied!"
          FROM report.campaign_daily d
         CROSS JOIN (SELECT ($5::timestamptz AT TIME ZONE 'Europe/Paris')::date AS mature) x
         WHERE d.organisation_id = $1 AND ($2::uuid IS NULL OR d.campaign_id = $2)
           AND ($3::timestamptz IS NULL OR d.day >= ($3 AT TIME ZONE 'Europe/Paris')::date)
           AND ($4::timestamptz IS NULL OR d.day <= ($4 AT TIME ZONE 'Europe/Paris')::date)
         ORDER BY d.campaign_id, d.day
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until,
        window.mature
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Counts by `by`: step, variant or mailbox.
pub async fn groups(
    tx: &mut TenantTx,
    by: &str,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Counts>, Error> {
    Ok(sqlx::query_as!(
        Counts,
        r#"
        SELECT d.campaign_id AS "campaign_id!", g.id AS group_id, g.label AS "label!",
               CASE WHEN $6 IN ('step', 'variant') THEN w.step_index END AS step_index,
               CASE WHEN $6 = 'mailbox' THEN coalesce((SELECT sum(n.people) FROM report.enrolled n
                     WHERE n.organisation_id = $1 AND n.campaign_id = d.campaign_id AND n.mailbox_id = g.id), 0)
                    ELSE sum(d.sent) END AS "enrolled!",
               CASE WHEN $6 = 'mailbox' THEN coalesce((SELECT sum(n.people) FROM report.enrolled n
                     WHERE n.organisation_id = $1 AND n.campaign_id = d.campaign_id AND n.mailbox_id = g.id AND n.state = 'active'), 0)
                    ELSE sum(d.active) END AS "active!",
               CASE WHEN $6 = 'mailbox' THEN sum(d.people) ELSE sum(d.reached) END AS "reached!",
               sum(d.sent) AS "sent!", sum(d.bounced) AS "bounced!", sum(d.tracked) AS "tracked!", sum(d.opened) AS "opened!",
               sum(d.machine_opened) AS "machine_opened!", sum(d.replied) AS "replied!", sum(d.unsubscribed) AS "unsubscribed!",
               coalesce(sum(d.sent) FILTER (WHERE d.day <= x.mature), 0) AS "mature_sent!",
               coalesce(sum(CASE WHEN $6 = 'mailbox' THEN d.people ELSE d.reached END) FILTER (WHERE d.day <= x.mature), 0) AS "mature_reached!",
               coalesce(sum(d.replied) FILTER (WHERE d.day <= x.mature), 0) AS "mature_replied!"
          FROM report.daily d
         CROSS JOIN (SELECT ($5::timestamptz AT TIME ZONE 'Europe/Paris')::date AS mature) x
          LEFT JOIN outreach.workflow_steps w ON w.organisation_id = d.organisation_id AND w.id = d.workflow_step_id
          LEFT JOIN outreach.step_experiment_variants v ON v.organisation_id = d.organisation_id AND v.id = d.variant_id
          LEFT JOIN outreach.mailboxes b ON b.organisation_id = d.organisation_id AND b.id = d.mailbox_id
         CROSS JOIN LATERAL (
            SELECT CASE $6 WHEN 'step' THEN w.id WHEN 'variant' THEN v.id WHEN 'mailbox' THEN b.id END AS id,
                   CASE $6 WHEN 'step' THEN w.kind WHEN 'variant' THEN v.key WHEN 'mailbox' THEN b.address::text END AS label) g
         WHERE d.organisation_id = $1 AND ($2::uuid IS NULL OR d.campaign_id = $2)
           AND ($3::timestamptz IS NULL OR d.day >= ($3 AT TIME ZONE 'Europe/Paris')::date)
           AND ($4::timestamptz IS NULL OR d.day <= ($4 AT TIME ZONE 'Europe/Paris')::date)
           AND g.label IS NOT NULL
         GROUP BY d.campaign_id, g.id, g.label, 4
         ORDER BY d.campaign_id, 4, g.label, g.id
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until,
        window.mature,
        by
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Counts by `by`, which is of a person: list (somebody in two lists counts in both), naf (sector as it was imported, else the code) or
/// employees (range of the company). Reads all mails, not the rollup.
pub async fn of_people(
    tx: &mut TenantTx,
    by: &str,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Counts>, Error> {
    Ok(sqlx::query_as!(
        Counts,
        r#"
        WITH wrote AS (
            SELECT m.enrollment_id, count(*) AS sent, count(*) FILTER (WHERE m.is_bounced) AS bounced,
                   count(*) FILTER (WHERE m.is_tracked) AS tracked,
                   count(*) FILTER (WHERE m.is_tracked AND o.first_open_at IS NOT NULL) AS opened,
                   count(*) FILTER (WHERE m.is_tracked AND o.first_open_at IS NULL AND EXISTS (
                     SELECT FROM tracking.open_events f
                      WHERE f.organisation_id = m.organisation_id AND f.message_id = m.message_id AND f.verdict LIKE 'machine%')) AS machine_opened,
                   bool_or(m.is_reached) AS reached, bool_or(m.is_replied) AS replied, bool_or(m.is_unsubscribed) AS unsubscribed,
                   count(*) FILTER (WHERE m.day <= x.mature) AS mature_sent,
                   coalesce(bool_or(m.is_reached) FILTER (WHERE m.day <= x.mature), false) AS mature_reached,
                   coalesce(bool_or(m.is_replied) FILTER (WHERE m.day <= x.mature), false) AS mature_replied
              FROM report.mails m
              LEFT JOIN tracking.message_open_stats o ON o.organisation_id = m.organisation_id AND o.message_id = m.message_id
             CROSS JOIN (SELECT ($5::timestamptz AT TIME ZONE 'Europe/Paris')::date AS mature) x
             WHERE m.organisation_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2)
               AND ($3::timestamptz IS NULL OR m.day >= ($3 AT TIME ZONE 'Europe/Paris')::date)
               AND ($4::timestamptz IS NULL OR m.day <= ($4 AT TIME ZONE 'Europe/Paris')::date)
             GROUP BY m.enrollment_id
        )
        SELECT r.campaign_id AS "campaign_id!", l.id AS "group_id?", g.label AS "label!", NULL::int AS step_index,
               count(*) AS "enrolled!", count(*) FILTER (WHERE r.state = 'active') AS "active!",
               count(*) FILTER (WHERE w.reached) AS "reached!", coalesce(sum(w.sent), 0)::bigint AS "sent!",
               coalesce(sum(w.bounced), 0)::bigint AS "bounced!", coalesce(sum(w.tracked), 0)::bigint AS "tracked!",
               coalesce(sum(w.opened), 0)::bigint AS "opened!", coalesce(sum(w.machine_opened), 0)::bigint AS "machine_opened!",
               count(*) FILTER (WHERE w.replied) AS "replied!", count(*) FILTER (WHERE w.unsubscribed) AS "unsubscribed!",
               coalesce(sum(w.mature_sent), 0)::bigint AS "mature_sent!", count(*) FILTER (WHERE w.mature_reached) AS "mature_reached!",
               count(*) FILTER (WHERE w.mature_replied) AS "mature_replied!"
          FROM report.recipients r
          LEFT JOIN wrote w ON w.enrollment_id = r.enrollment_id
          LEFT JOIN crm.list_positions lp ON $6 = 'list' AND lp.organisation_id = r.organisation_id AND lp.position_id = r.position_id
          LEFT JOIN crm.lists l ON l.organisation_id = lp.organisation_id AND l.id = lp.list_id
         CROSS JOIN LATERAL (
            SELECT CASE $6 WHEN 'list' THEN l.name
                           WHEN 'naf' THEN coalesce(nullif(r.naf_sector, ''), r.naf_code, 'unknown')
                           WHEN 'employees' THEN coalesce(nullif(r.employee_range, ''), 'unknown') END AS label) g
         WHERE r.organisation_id = $1 AND ($2::uuid IS NULL OR r.campaign_id = $2) AND g.label IS NOT NULL
         GROUP BY r.campaign_id, l.id, g.label
         ORDER BY r.campaign_id,
                  CASE WHEN $6 = 'employees' THEN replace(substring(g.label FROM '[0-9][0-9 ]*'), ' ', '')::numeric END NULLS LAST,
                  g.label, l.id
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until,
        window.mature,
        by
    )
    .fetch_all(tx.conn())
    .await?)
}

/// People whom a campaign's mails of the window reached, by campaign, or by campaign and mailbox: (campaign, mailbox, all, by mature mails).
/// Where the window has a beginning, days cannot be added up: somebody may have been reached before it, too.
pub async fn reached(
    tx: &mut TenantTx,
    by_mailbox: bool,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<(CampaignId, Option<Uuid>, i64, i64)>, Error> {
    let rows = sqlx::query!(
        r#"
        SELECT m.campaign_id AS "campaign_id!", CASE WHEN $6 THEN m.mailbox_id END AS mailbox_id,
               count(DISTINCT m.enrollment_id) AS "reached!",
               count(DISTINCT m.enrollment_id) FILTER (WHERE m.sent_at < (($5::timestamptz AT TIME ZONE 'Europe/Paris')::date + 1)::timestamp AT TIME ZONE 'Europe/Paris') AS "mature!"
          FROM outreach.messages m
         WHERE m.organisation_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2) AND m.campaign_id IS NOT NULL
           AND m.direction = 'outbound' AND m.status = 'sent' AND m.answers_id IS NULL AND m.enrollment_id IS NOT NULL
           AND ($3::timestamptz IS NULL OR m.sent_at >= ($3 AT TIME ZONE 'Europe/Paris')::date::timestamp AT TIME ZONE 'Europe/Paris')
           AND ($4::timestamptz IS NULL OR m.sent_at < (($4 AT TIME ZONE 'Europe/Paris')::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')
         GROUP BY 1, 2
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until,
        window.mature,
        by_mailbox
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (CampaignId(r.campaign_id), r.mailbox_id, r.reached, r.mature)).collect())
}
