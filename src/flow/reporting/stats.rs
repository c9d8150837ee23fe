//! Funnels: what became of those who were enrolled, with honest intervals.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::variants;
use crate::{
    base::ids::{CampaignId, VariantId},
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::{
        campaign::Campaign,
        store::{
            campaigns,
            splits::{self, Part},
        },
    },
    tracking::store::{
        funnel::{self, Counts, Window},
        rollup,
        sentiments::{self, Marked},
    },
};

pub use super::{
    funnel::{Funnel, Rates},
    variants::{ByPositive, Standing},
};
pub use crate::outreach::statistics::{Decision, Rate, Split};

/// Days after which whoever answers a mail has answered.
pub(in crate::flow) const MATURE_AFTER: TimeDelta = TimeDelta::days(7);

/// What the counts are split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The campaign itself.
    Campaign,
    /// Step of the sequence.
    Step,
    /// Variant of a step.
    Variant,
    /// Sending mailbox.
    Mailbox,
    /// Imported list; somebody in two lists counts in both.
    List,
    /// Sector of the company, as it was imported, else its NAF code.
    Naf,
    /// Range of the company's number of employees.
    Employees,
    /// Day of sending, in Paris.
    Day,
}

impl By {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Step => "step",
            Self::Variant => "variant",
            Self::Mailbox => "mailbox",
            Self::List => "list",
            Self::Naf => "naf",
            Self::Employees => "employees",
            Self::Day => "day",
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<'a> {
    /// Only this campaign.
    pub campaign: Option<&'a str>,
    /// Also by group.
    pub by: Option<By>,
    /// Only mails that left on the day (in Paris) of this moment or later, and the answers to them.
    pub since: Option<DateTime<Utc>>,
    /// Only mails that left on the day (in Paris) of this moment or earlier, and the answers to them.
    pub until: Option<DateTime<Utc>>,
}

/// A campaign's funnel.
#[derive(Clone, Debug, Serialize)]
pub struct CampaignStats {
    /// The campaign.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// Its status.
    pub status: String,
    /// The counts.
    #[serde(flatten)]
    pub funnel: Funnel,
}

/// A group's funnel.
#[derive(Clone, Debug, Serialize)]
pub struct GroupStats {
    /// The campaign, step, variant, mailbox or list; none for a day, a sector or a size.
    pub id: Option<Uuid>,
    /// How a person calls it.
    pub name: String,
    /// The campaign's status.
    pub status: String,
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Its name.
    pub campaign: String,
    /// The step, counted from 0, where the group is of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_index: Option<i32>,
    /// The counts.
    #[serde(flatten)]
    pub funnel: Funnel,
    /// How a variant stands beside the others of its step.
    #[serde(flatten)]
    pub standing: Option<Standing>,
    /// How it stands by positive answers, where answers of the step are marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_positive: Option<ByPositive>,
}

/// All funnels that were asked for.
#[derive(Clone, Debug, Serialize)]
pub struct Stats {
    /// Campaign by campaign, by name.
    pub campaigns: Vec<CampaignStats>,
    /// The groups, where some were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<GroupStats>>,
}

/// Funnels of all campaigns, or of one.
pub async fn stats(engine: &Engine, scope: &Scope, query: Query<'_>) -> Result<Stats, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mut all = campaigns::list(&mut tx).await?;
    if let Some(name) = query.campaign {
        all = vec![naming::resolve("campaign", name, all, |c| (c.id.0, c.name.clone()))?];
    }
    let only = query.campaign.and(all.first()).map(|c| c.id);
    let mature = engine.clock.now() - MATURE_AFTER;
    let window = Window { since: query.since, until: query.until, mature };
    let has_changed = rollup::refresh(&mut tx).await?;
    tx.plan_by_value().await?;
    let counts = by_campaign(&mut tx, only, &window).await?;
    let grouped = match query.by {
        Some(By::Campaign) => Some(of_campaigns(&all, &counts)),
        Some(by) => Some(grouped(&mut tx, by, only, &window).await?),
        None => None,
    };
    let marked = sentiments::marked(&mut tx, only, &window).await?;
    let parts = if query.by == Some(By::Variant) { splits::parts(&mut tx, only).await? } else { Vec::new() };
    if has_changed {
        tx.commit().await?;
    } else {
        tx.rollback().await?;
    }
    let parts = parts.into_iter().map(|part| (part.variant_id, part)).collect();
    let mut campaigns: Vec<CampaignStats> = all
        .into_iter()
        .map(|c| CampaignStats {
            id: c.id,
            name: c.name,
            status: c.status.as_str().to_owned(),
            funnel: Funnel {
                positive: positive(&marked, |m| m.campaign_id == c.id),
                ..Funnel::of(counts.get(&c.id).unwrap_or(&Counts::default()))
            },
        })
        .collect();
    campaigns.sort_by(|a, b| a.name.cmp(&b.name));
    let groups = query.by.zip(grouped).map(|(by, counts)| groups(by, &campaigns, counts, &parts, &marked));
    Ok(Stats { campaigns, groups })
}

async fn by_campaign(
    tx: &mut TenantTx,
    only: Option<CampaignId>,
    window: &Window,
) -> Result<HashMap<CampaignId, Counts>, Error> {
    let counts = funnel::campaigns(tx, only, window).await?;
    let mut counts: HashMap<CampaignId, Counts> = counts.into_iter().map(|c| (c.campaign(), c)).collect();
    if window.since.is_some() {
        for (campaign, _, reached, mature) in funnel::reached(tx, false, only, window).await? {
            if let Some(c) = counts.get_mut(&campaign) {
                (c.reached, c.mature_reached) = (reached, mature);
            }
        }
    }
    Ok(counts)
}

/// How many of those have given a positive answer; none where no answer of theirs is marked.
fn positive(marked: &[Marked], is_theirs: impl Fn(&Marked) -> bool) -> Option<u64> {
    let theirs: Vec<&Marked> = marked.iter().filter(|m| is_theirs(m)).collect();
    (!theirs.is_empty()).then(|| theirs.iter().map(|m| m.positive).sum())
}

fn of_campaigns(all: &[Campaign], counts: &HashMap<CampaignId, Counts>) -> Vec<Counts> {
    let named = |c: &Campaign| {
        let counts = counts.get(&c.id)?.clone();
        Some(Counts { group_id: Some(c.id.0), label: c.name.clone(), ..counts })
    };
    all.iter().filter_map(named).collect()
}

async fn grouped(
    tx: &mut TenantTx,
    by: By,
    only: Option<CampaignId>,
    window: &Window,
) -> Result<Vec<Counts>, Error> {
    if matches!(by, By::List | By::Naf | By::Employees) {
        return Ok(funnel::of_people(tx, by.as_str(), only, window).await?);
    }
    if by == By::Day {
        return Ok(funnel::days(tx, only, window).await?);
    }
    let mut counts = funnel::groups(tx, by.as_str(), only, window).await?;
    if by == By::Mailbox && window.since.is_some() {
        let reached = funnel::reached(tx, true, only, window).await?;
        for c in &mut counts {
            let mine = reached.iter().find(|r| (r.0, r.1) == (c.campaign(), c.group_id));
            (c.reached, c.mature_reached) = mine.map_or((0, 0), |r| (r.2, r.3));
        }
    }
    Ok(counts)
}

fn groups(
    by: By,
    campaigns: &[CampaignStats],
    counts: Vec<Counts>,
    parts: &HashMap<VariantId, Part>,
    marked: &[Marked],
) -> Vec<GroupStats> {
    let mut groups: Vec<GroupStats> = counts
        .into_iter()
        .filter_map(|c| {
            let campaign = campaigns.iter().find(|campaign| campaign.id == c.campaign())?;
            let step = c.step_index.map(|index| format!("step {} ", index + 1)).unwrap_or_default();
            Some(GroupStats {
                id: c.group_id,
                name: format!("{step}{}", c.label),
                status: campaign.status.clone(),
                campaign_id: c.campaign(),
                campaign: campaign.name.clone(),
                step_index: c.step_index,
                funnel: Funnel {
                    positive: campaign.funnel.positive.filter(|_| by == By::Campaign),
                    ..Funnel::of(&c)
                },
                standing: None,
                by_positive: None,
            })
        })
        .collect();
    // Stable: within a campaign the database's order stays.
    groups.sort_by(|a, b| a.campaign.cmp(&b.campaign));
    if by == By::Variant {
        for same in groups.chunk_by_mut(|a, b| a.campaign_id == b.campaign_id && a.step_index == b.step_index)
        {
            variants::compare(same, parts);
            variants::compare_positive(same, marked);
        }
    }
    groups
}
