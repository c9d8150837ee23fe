//! How many openings fall into each hour of the week.

use chrono::{DateTime, Utc};
use clickhouse::Row;
use serde::Deserialize;
use uuid::Uuid;

use super::store::{Store, patiently};
use crate::provider::Error;

/// Which openings are counted.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The tenant.
    pub organisation_id: Uuid,
    /// Only this campaign's.
    pub campaign_id: Option<Uuid>,
    /// Not before.
    pub since: DateTime<Utc>,
    /// Before.
    pub until: DateTime<Utc>,
    /// Where "Monday" and "nine" are, as IANA calls it.
    pub time_zone: &'a str,
}

/// The openings of an hour of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Row, Deserialize)]
pub struct Hour {
    /// 1 (Monday) to 7.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// People's openings.
    pub opens: u64,
}

impl Store {
    /// The hours in which there were openings, in order.
    pub async fn hours(&self, asked: Asked<'_>) -> Result<Vec<Hour>, Error> {
        self.prepare().await?;
        let rows = self
            .client
            .query(
                "SELECT toDayOfWeek(at, 0, {zone: String}) AS weekday, toHour(at, {zone: String}) AS hour, count() AS opens
                   FROM open_events FINAL
                  WHERE organisation_id = {organisation: UUID} AND counted
                    AND at >= fromUnixTimestamp64Micro({since: Int64}, 'UTC')
                    AND at < fromUnixTimestamp64Micro({until: Int64}, 'UTC')
                    AND ({campaign: Nullable(UUID)} IS NULL OR campaign_id = {campaign: Nullable(UUID)})
                  GROUP BY weekday, hour ORDER BY weekday, hour",
            )
            .param("zone", asked.time_zone)
            .param("organisation", asked.organisation_id)
            .param("since", asked.since.timestamp_micros())
            .param("until", asked.until.timestamp_micros())
            .param("campaign", asked.campaign_id)
            .fetch_all::<Hour>();
        patiently(rows).await
    }
}
