//! At which hours of the week mails leave, are opened and are answered. Openings come from ClickHouse where there is one, else from the
//! database; the numbers are the same once everything was sent on.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::stats::Query;
use crate::{
    base::ids::CampaignId,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::{calendar::SendingCalendar, store::campaigns},
    provider::events::{self, Store},
    tracking::store::{
        export,
        hours::{self, Asked},
    },
};

/// An hour of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hour {
    /// 1 (Monday) to 7.
    pub weekday: u8,
    /// 0 to 23.
    pub hour: u8,
    /// Mails that left.
    pub sent: u64,
    /// People's openings.
    pub opened: u64,
    /// People's answers.
    pub replied: u64,
}

/// The week.
#[derive(Clone, Debug, Serialize)]
pub struct Week {
    /// Where its hours are, as IANA calls it.
    pub time_zone: &'static str,
    /// Who counted the openings: `clickhouse` or `postgresql`.
    pub source: &'static str,
    /// The hours in which there was something, in order.
    pub hours: Vec<Hour>,
    /// Why ClickHouse did not count them, or not all of them.
    #[serde(skip)]
    pub warning: Option<String>,
}

/// What happened in each hour of the week, in Paris.
pub async fn by_hour(engine: &Engine, scope: &Scope, query: Query<'_>) -> Result<Week, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    tx.plan_by_value().await?;
    let campaign_id = match query.campaign {
        Some(name) => Some(
            naming::resolve("campaign", name, campaigns::list(&mut tx).await?, |c| (c.id.0, c.name.clone()))?
                .id,
        ),
        None => None,
    };
    let asked = asked(query, campaign_id, engine.clock.now());
    let (sent, replied) = (hours::sends(&mut tx, asked).await?, hours::replies(&mut tx, asked).await?);
    let waiting = if engine.events.is_some() { export::backlog(&mut tx).await?.waiting } else { 0 };
    // ClickHouse is asked outside of the transaction: it may take its time.
    tx.rollback().await?;
    let mut week =
        Week { time_zone: asked.time_zone, source: "postgresql", hours: Vec::new(), warning: None };
    let mut opened = None;
    if let Some(store) = &engine.events {
        match of_clickhouse(store, scope.organisation_id.0, campaign_id, asked).await {
            Ok(found) => {
                week.source = "clickhouse";
                week.warning = (waiting > 0)
                    .then(|| format!("{waiting} openings wait for ClickHouse, new or judged anew"));
                opened = Some(found);
            }
            Err(e) => week.warning = Some(format!("{e}; counted by PostgreSQL")),
        }
    }
    let opened = match opened {
        Some(opened) => opened,
        None => of_database(engine, scope, asked).await?,
    };
    week.hours = together(&sent, &opened, &replied);
    Ok(week)
}

/// The days of a query in Paris, all of them.
pub(super) fn asked(query: Query<'_>, campaign_id: Option<CampaignId>, now: DateTime<Utc>) -> Asked<'static> {
    let calendar = SendingCalendar::default();
    let day = |at: DateTime<Utc>| calendar.day_span(calendar.day(at));
    Asked {
        campaign_id,
        since: query.since.map_or(DateTime::UNIX_EPOCH, |at| day(at).0),
        until: query.until.map_or(now + TimeDelta::days(1), |at| day(at).1),
        time_zone: calendar.timezone.name(),
    }
}

async fn of_database(engine: &Engine, scope: &Scope, asked: Asked<'_>) -> Result<Vec<hours::Hour>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let opened = hours::opens(&mut tx, asked).await?;
    tx.rollback().await?;
    Ok(opened)
}

async fn of_clickhouse(
    store: &Store,
    organisation_id: uuid::Uuid,
    campaign_id: Option<CampaignId>,
    asked: Asked<'_>,
) -> Result<Vec<hours::Hour>, crate::provider::Error> {
    let asked = events::Asked {
        organisation_id,
        campaign_id: campaign_id.map(|id| id.0),
        since: asked.since,
        until: asked.until,
        time_zone: asked.time_zone,
    };
    let found = store.hours(asked).await?;
    let hour = |h: events::Hour| hours::Hour {
        weekday: h.weekday.into(),
        hour: h.hour.into(),
        count: i64::try_from(h.opens).unwrap_or(i64::MAX),
    };
    Ok(found.into_iter().map(hour).collect())
}

fn together(sent: &[hours::Hour], opened: &[hours::Hour], replied: &[hours::Hour]) -> Vec<Hour> {
    let of = |counts: &[hours::Hour], weekday: u8, hour: u8| {
        let found = counts.iter().find(|c| c.weekday == i32::from(weekday) && c.hour == i32::from(hour));
        found.map_or(0, |c| u64::try_from(c.count).unwrap_or(0))
    };
    (1..=7_u8)
        .flat_map(|weekday| (0..24_u8).map(move |hour| (weekday, hour)))
        .map(|(weekday, hour)| Hour {
            weekday,
            hour,
            sent: of(sent, weekday, hour),
            opened: of(opened, weekday, hour),
            replied: of(replied, weekday, hour),
        })
        .filter(|h| h.sent + h.opened + h.replied > 0)
        .collect()
}
