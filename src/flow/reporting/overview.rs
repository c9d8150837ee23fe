//! Everything of `stats` at once, for a page.

use chrono::{DateTime, Utc};

use super::{
    by_hour,
    stats::{self, By, CampaignStats, GroupStats, Query, Stats},
};
use crate::{
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    tracking::store::hours::{self, Hour},
};

/// What a page of statistics shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Whose.
    pub organisation: String,
    /// As of when.
    pub at: DateTime<Utc>,
    /// The funnels, by name of the campaign.
    pub campaigns: Vec<CampaignStats>,
    /// Steps of the campaigns.
    pub steps: Vec<GroupStats>,
    /// Variants of the steps.
    pub variants: Vec<GroupStats>,
    /// Days of sending of the campaigns.
    pub days: Vec<GroupStats>,
    /// Hours of the week in which answers came.
    pub week: Vec<Hour>,
}

/// Collects it for the campaign and window of `query`.
pub async fn overview(engine: &Engine, scope: &Scope, query: Query<'_>) -> Result<Overview, Error> {
    let by = |by| Query { by: Some(by), ..query };
    let Stats { campaigns, groups: steps } = stats::stats(engine, scope, by(By::Step)).await?;
    let variants = stats::stats(engine, scope, by(By::Variant)).await?.groups;
    let days = stats::stats(engine, scope, by(By::Day)).await?.groups;
    let only = query.campaign.and(campaigns.first()).map(|c| c.id);
    let at = engine.clock.now();
    let mut tx = engine.begin(scope, Action::Read).await?;
    let week = hours::replies(&mut tx, by_hour::asked(query, only, at)).await?;
    tx.rollback().await?;
    Ok(Overview {
        organisation: scope.organisation.clone(),
        at,
        campaigns,
        steps: steps.unwrap_or_default(),
        variants: variants.unwrap_or_default(),
        days: days.unwrap_or_default(),
        week,
    })
}
