//! What people took answers for, counted by variant: read from the answers themselves, of which few are marked.

use uuid::Uuid;

use super::funnel::Window;
use crate::{
    base::ids::CampaignId,
    db::{Error, TenantTx},
};

/// People of one variant whose answers somebody has marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// The variant of the mail that they answered; none for a mail without variants.
    pub variant_id: Option<Uuid>,
    /// People with a marked answer.
    pub marked: u64,
    /// Those of them whose latest marked answer is a positive one.
    pub positive: u64,
}

/// Counts by campaign and variant. A person counts with the mail that their first answer is credited to, as in [`super::funnel`], and
/// with what they said last.
pub async fn marked(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Marked>, Error> {
    // LIMIT keeps the view inside: it is read for one enrollment at a time.
    let rows = sqlx::query!(
        r#"
        SELECT j.campaign_id AS "campaign_id!", r.variant_id AS "variant_id?", count(*) AS "marked!",
               count(*) FILTER (WHERE j.sentiment = 'positive') AS "positive!"
          FROM (SELECT DISTINCT ON (m.campaign_id, m.enrollment_id) m.campaign_id, m.enrollment_id, m.sentiment
                  FROM outreach.messages m
                 WHERE m.organisation_id = $1 AND m.sentiment IS NOT NULL AND m.class = 'reply' AND m.enrollment_id IS NOT NULL
                   AND m.campaign_id IS NOT NULL AND ($2::uuid IS NULL OR m.campaign_id = $2)
                 ORDER BY m.campaign_id, m.enrollment_id, m.received_at DESC, m.id DESC) j
         CROSS JOIN LATERAL (
                SELECT r.variant_id, r.day FROM report.mails r
                 WHERE r.organisation_id = $1 AND r.campaign_id = j.campaign_id AND r.enrollment_id = j.enrollment_id AND r.is_replied
                 LIMIT 1) r
         WHERE ($3::timestamptz IS NULL OR r.day >= ($3 AT TIME ZONE 'Europe/Paris')::date)
           AND ($4::timestamptz IS NULL OR r.day <= ($4 AT TIME ZONE 'Europe/Paris')::date)
         GROUP BY j.campaign_id, r.variant_id
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until
    )
    .fetch_all(tx.conn())
    .await?;
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    Ok(rows
        .into_iter()
        .map(|r| Marked {
            campaign_id: CampaignId(r.campaign_id),
            variant_id: r.variant_id,
            marked: count(r.marked),
            positive: count(r.positive),
        })
        .collect())
}
