//! When people answer: human answers by weekday and hour.

use super::funnel::Window;
use crate::{
    base::ids::CampaignId,
    db::{Error, TenantTx},
};

/// Answers of one hour of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// 1 is Monday, 7 is Sunday.
    pub weekday: i32,
    /// 0 to 23, in Paris.
    pub hour: i32,
    /// Human answers that came.
    pub replies: i64,
}

/// The hours of the week in which human answers came, by when they came.
pub async fn replies(
    tx: &mut TenantTx,
    campaign_id: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Hour>, Error> {
    Ok(sqlx::query_as!(
        Hour,
        r#"
        SELECT extract(isodow FROM x.at)::int AS "weekday!", extract(hour FROM x.at)::int AS "hour!", count(*) AS "replies!"
          FROM outreach.messages m
         CROSS JOIN LATERAL (SELECT m.received_at AT TIME ZONE 'Europe/Paris' AS at) x
         WHERE m.organisation_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2) AND m.direction = 'inbound'
           AND m.class = 'reply' AND m.enrollment_id IS NOT NULL AND m.received_at IS NOT NULL
           AND ($3::timestamptz IS NULL OR x.at::date >= ($3 AT TIME ZONE 'Europe/Paris')::date)
           AND ($4::timestamptz IS NULL OR x.at::date <= ($4 AT TIME ZONE 'Europe/Paris')::date)
         GROUP BY 1, 2 ORDER BY 1, 2
        "#,
        tx.organisation_id(),
        campaign_id.map(|id| id.0),
        window.since,
        window.until
    )
    .fetch_all(tx.conn())
    .await?)
}
