//! What became of those who were enrolled: the counts behind `pflow stats`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::CampaignId,
    db::{Error, TenantTx},
};

/// Counts of one campaign, or of one group of it.
#[derive(Clone, Debug)]
pub struct Counts {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// The step, variant, mailbox or list; none for a day and for the campaign itself.
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
}

/// Counts by `by`: campaign, step, variant, mailbox, list or day (of sending, in Paris). An answer is credited to the last mail
/// before it.
pub async fn counts(
    tx: &mut TenantTx,
    by: &str,
    campaign_id: Option<CampaignId>,
    since: Option<DateTime<Utc>>,
) -> Result<Vec<Counts>, Error> {
    let rows = sqlx::query!(
        r#"
        WITH sends AS (
            SELECT m.id, m.enrollment_id, m.variant_id, m.status, m.open_tracking, m.sent_at, t.workflow_step_id
              FROM outreach.messages m
              LEFT JOIN outreach.tasks t ON t.organisation_id = m.organisation_id AND t.id = m.task_id
             WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.status IN ('sent', 'bounced')
               AND m.answers_id IS NULL
               AND ($3::uuid IS NULL OR m.campaign_id = $3) AND ($4::timestamptz IS NULL OR m.sent_at >= $4)
        ), answers AS (
            SELECT i.enrollment_id, min(i.received_at) AS first_at, bool_or(i.class = 'reply') AS replied,
                   bool_or(i.class <> 'reply') AS gone
              FROM outreach.messages i
             WHERE i.organisation_id = $1 AND i.direction = 'inbound' AND i.enrollment_id IS NOT NULL
               AND i.class IN ('reply', 'unsubscribe', 'complaint')
               AND ($3::uuid IS NULL OR i.campaign_id = $3) AND ($4::timestamptz IS NULL OR i.received_at >= $4)
             GROUP BY i.enrollment_id
        ), credited AS (
            SELECT DISTINCT ON (a.enrollment_id) a.enrollment_id, a.replied, a.gone, s.id AS message_id
              FROM answers a
              LEFT JOIN sends s ON s.enrollment_id = a.enrollment_id
             ORDER BY a.enrollment_id, (s.sent_at <= a.first_at) DESC NULLS LAST, s.sent_at DESC, s.id
        )
        SELECT e.campaign_id, g.id AS "group_id?", g.label AS "label!",
               CASE WHEN $2 IN ('step', 'variant') THEN w.step_index END AS step_index,
               count(DISTINCT e.id) AS "enrolled!",
               count(DISTINCT e.id) FILTER (WHERE e.state = 'active') AS "active!",
               count(DISTINCT e.id) FILTER (WHERE s.status = 'sent' OR a.enrollment_id IS NOT NULL) AS "reached!",
               count(DISTINCT s.id) AS "sent!",
               count(DISTINCT s.id) FILTER (WHERE s.status = 'bounced') AS "bounced!",
               count(DISTINCT s.id) FILTER (WHERE s.open_tracking = 'individual') AS "tracked!",
               count(DISTINCT s.id) FILTER (WHERE s.open_tracking = 'individual' AND o.first_open_at IS NOT NULL) AS "opened!",
               count(DISTINCT s.id) FILTER (WHERE s.open_tracking = 'individual' AND o.first_open_at IS NULL AND EXISTS (
                   SELECT FROM tracking.open_events x
                    WHERE x.organisation_id = e.organisation_id AND x.message_id = s.id AND x.verdict LIKE 'machine%')) AS "machine_opened!",
               count(DISTINCT e.id) FILTER (WHERE a.replied AND (g.of_person OR a.message_id = s.id)) AS "replied!",
               count(DISTINCT e.id) FILTER (WHERE a.gone AND (g.of_person OR a.message_id = s.id)) AS "unsubscribed!"
          FROM outreach.campaign_enrollments e
          LEFT JOIN sends s ON s.enrollment_id = e.id
          LEFT JOIN credited a ON a.enrollment_id = e.id
          LEFT JOIN tracking.message_open_stats o ON o.organisation_id = e.organisation_id AND o.message_id = s.id
          LEFT JOIN outreach.workflow_steps w ON w.organisation_id = e.organisation_id AND w.id = s.workflow_step_id
          LEFT JOIN outreach.step_experiment_variants v ON v.organisation_id = e.organisation_id AND v.id = s.variant_id
          LEFT JOIN outreach.mailboxes b ON b.organisation_id = e.organisation_id AND b.id = e.mailbox_id
          LEFT JOIN crm.list_positions lp
                 ON $2 = 'list' AND lp.organisation_id = e.organisation_id AND lp.position_id = e.position_id
          LEFT JOIN crm.lists l ON l.organisation_id = lp.organisation_id AND l.id = lp.list_id
          CROSS JOIN LATERAL (
            SELECT $2 IN ('campaign', 'mailbox', 'list') AS of_person,
                   CASE $2 WHEN 'step' THEN w.id WHEN 'variant' THEN v.id WHEN 'mailbox' THEN b.id WHEN 'list' THEN l.id END AS id,
                   CASE $2 WHEN 'campaign' THEN ''
                           WHEN 'step' THEN w.kind
                           WHEN 'variant' THEN v.key
                           WHEN 'mailbox' THEN b.address::text
                           WHEN 'list' THEN l.name
                           WHEN 'day' THEN to_char(s.sent_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') END AS label) g
         WHERE e.organisation_id = $1 AND ($3::uuid IS NULL OR e.campaign_id = $3) AND g.label IS NOT NULL
         GROUP BY e.campaign_id, g.id, g.label, 4
         ORDER BY e.campaign_id, 4, g.label, g.id
        "#,
        tx.organisation_id(),
        by,
        campaign_id.map(|id| id.0),
        since
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Counts {
            campaign_id: CampaignId(r.campaign_id),
            group_id: r.group_id,
            label: r.label,
            step_index: r.step_index,
            enrolled: r.enrolled,
            active: r.active,
            reached: r.reached,
            sent: r.sent,
            bounced: r.bounced,
            tracked: r.tracked,
            opened: r.opened,
            machine_opened: r.machine_opened,
            replied: r.replied,
            unsubscribed: r.unsubscribed,
        })
        .collect())
}
