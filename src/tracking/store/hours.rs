//! What falls into each hour of the week, in one time zone.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::CampaignId,
    db::{Error, TenantTx},
};

/// An hour of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hour {
    /// 1 (Monday) to 7.
    pub weekday: i32,
    /// 0 to 23.
    pub hour: i32,
    /// How many.
    pub count: i64,
}

/// Which are counted.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Only this campaign's.
    pub campaign_id: Option<CampaignId>,
    /// Not before.
    pub since: DateTime<Utc>,
    /// Before.
    pub until: DateTime<Utc>,
    /// As IANA calls it.
    pub time_zone: &'a str,
}

/// People's openings.
pub async fn opens(tx: &mut TenantTx, asked: Asked<'_>) -> Result<Vec<Hour>, Error> {
    Ok(sqlx::query_as!(
        Hour,
        "SELECT extract(isodow FROM at AT TIME ZONE $5)::int AS \"weekday!\", extract(hour FROM at AT TIME ZONE $5)::int AS \"hour!\",
                count(*) AS \"count!\"
           FROM tracking.open_events
          WHERE organisation_id = $1 AND counted AND at >= $3 AND at < $4 AND ($2::uuid IS NULL OR campaign_id = $2)
          GROUP BY 1, 2 ORDER BY 1, 2",
        tx.organisation_id(),
        asked.campaign_id.map(|id| id.0),
        asked.since,
        asked.until,
        asked.time_zone
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Mails that left, answers in inboxes aside.
pub async fn sends(tx: &mut TenantTx, asked: Asked<'_>) -> Result<Vec<Hour>, Error> {
    Ok(sqlx::query_as!(
        Hour,
        "SELECT extract(isodow FROM sent_at AT TIME ZONE $5)::int AS \"weekday!\",
                extract(hour FROM sent_at AT TIME ZONE $5)::int AS \"hour!\", count(*) AS \"count!\"
           FROM outreach.messages
          WHERE organisation_id = $1 AND direction = 'outbound' AND status IN ('sent', 'bounced') AND answers_id IS NULL
            AND sent_at >= $3 AND sent_at < $4 AND ($2::uuid IS NULL OR campaign_id = $2)
          GROUP BY 1, 2 ORDER BY 1, 2",
        tx.organisation_id(),
        asked.campaign_id.map(|id| id.0),
        asked.since,
        asked.until,
        asked.time_zone
    )
    .fetch_all(tx.conn())
    .await?)
}

/// People's answers to mails of campaigns.
pub async fn replies(tx: &mut TenantTx, asked: Asked<'_>) -> Result<Vec<Hour>, Error> {
    Ok(sqlx::query_as!(
        Hour,
        "SELECT extract(isodow FROM received_at AT TIME ZONE $5)::int AS \"weekday!\",
                extract(hour FROM received_at AT TIME ZONE $5)::int AS \"hour!\", count(*) AS \"count!\"
           FROM outreach.messages
          WHERE organisation_id = $1 AND direction = 'inbound' AND class = 'reply' AND enrollment_id IS NOT NULL
            AND received_at >= $3 AND received_at < $4 AND ($2::uuid IS NULL OR campaign_id = $2)
          GROUP BY 1, 2 ORDER BY 1, 2",
        tx.organisation_id(),
        asked.campaign_id.map(|id| id.0),
        asked.since,
        asked.until,
        asked.time_zone
    )
    .fetch_all(tx.conn())
    .await?)
}
