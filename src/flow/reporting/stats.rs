//! Funnels: what became of those who were enrolled, with honest intervals.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    base::ids::CampaignId,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::{statistics, store::campaigns},
    tracking::store::funnel::{self, Counts},
};

pub use crate::outreach::statistics::Rate;

/// What the counts are split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Step of the sequence.
    Step,
    /// Variant of a step.
    Variant,
    /// Sending mailbox.
    Mailbox,
    /// Imported list; somebody in two lists counts in both.
    List,
    /// Day of sending, in Paris.
    Day,
}

impl By {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Variant => "variant",
            Self::Mailbox => "mailbox",
            Self::List => "list",
            Self::Day => "day",
        }
    }
}

/// Rates of a funnel; none without anything to divide by.
#[derive(Clone, Debug, Serialize)]
pub struct Rates {
    /// Delivered of sent mails.
    pub delivered: Option<Rate>,
    /// Bounced of sent mails.
    pub bounced: Option<Rate>,
    /// Opened of tracked mails.
    pub opened: Option<Rate>,
    /// People who answered, of people whom a mail reached.
    pub replied: Option<Rate>,
    /// People who want no more mail, of people whom a mail reached.
    pub unsubscribed: Option<Rate>,
}

/// Counts with their rates.
#[derive(Clone, Debug, Serialize)]
pub struct Funnel {
    /// People enrolled.
    pub enrolled: u64,
    /// People whose sequence goes on.
    pub active: u64,
    /// People whom at least one mail reached.
    pub reached: u64,
    /// Mails that left.
    pub sent: u64,
    /// Mails that left and did not come back.
    pub delivered: u64,
    /// Mails that came back.
    pub bounced: u64,
    /// Mails whose opening may be seen.
    pub tracked: u64,
    /// Tracked mails that a person has opened.
    pub opened: u64,
    /// Tracked mails that machines have opened, and nobody else.
    pub machine_opened: u64,
    /// People who answered.
    pub replied: u64,
    /// People who want no more mail.
    pub unsubscribed: u64,
    /// Rates with 95 % intervals.
    pub rates: Rates,
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
    /// The step, variant, mailbox or list; none for a day.
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
}

/// A variant beside the others of its step, by people who answered.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
    /// Probability that its reply rate is the highest.
    pub probability_best: f64,
    /// Reply rate that is given away on average by choosing it.
    pub expected_loss: f64,
    /// More sends of the step until the difference would show; none where there is nothing to tell apart.
    pub sends_to_decide: Option<u64>,
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

/// Funnels of all campaigns, or of one; mails and answers before `since` do not count.
pub async fn stats(
    engine: &Engine,
    scope: &Scope,
    campaign: Option<&str>,
    by: Option<By>,
    since: Option<DateTime<Utc>>,
) -> Result<Stats, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mut all = campaigns::list(&mut tx).await?;
    if let Some(name) = campaign {
        all = vec![naming::resolve("campaign", name, all, |c| (c.id.0, c.name.clone()))?];
    }
    let only = campaign.and(all.first()).map(|c| c.id);
    let mut counts: BTreeMap<CampaignId, Counts> = funnel::counts(&mut tx, "campaign", only, since)
        .await?
        .into_iter()
        .map(|c| (c.campaign_id, c))
        .collect();
    let grouped = match by {
        Some(by) => Some(funnel::counts(&mut tx, by.as_str(), only, since).await?),
        None => None,
    };
    tx.rollback().await?;
    let mut campaigns: Vec<CampaignStats> = all
        .into_iter()
        .map(|c| CampaignStats {
            id: c.id,
            name: c.name,
            status: c.status.as_str().to_owned(),
            funnel: counts.remove(&c.id).map_or_else(Funnel::nothing, |counts| Funnel::of(&counts)),
        })
        .collect();
    campaigns.sort_by(|a, b| a.name.cmp(&b.name));
    let groups = by.zip(grouped).map(|(by, counts)| groups(by, &campaigns, counts));
    Ok(Stats { campaigns, groups })
}

fn groups(by: By, campaigns: &[CampaignStats], counts: Vec<Counts>) -> Vec<GroupStats> {
    let mut groups: Vec<GroupStats> = counts
        .into_iter()
        .filter_map(|c| {
            let campaign = campaigns.iter().find(|campaign| campaign.id == c.campaign_id)?;
            let step = c.step_index.map(|index| format!("step {} ", index + 1)).unwrap_or_default();
            Some(GroupStats {
                id: c.group_id,
                name: format!("{step}{}", c.label),
                status: campaign.status.clone(),
                campaign_id: c.campaign_id,
                campaign: campaign.name.clone(),
                step_index: c.step_index,
                funnel: Funnel::of(&c),
                standing: None,
            })
        })
        .collect();
    // Stable: within a campaign the database's order stays.
    groups.sort_by(|a, b| a.campaign.cmp(&b.campaign));
    if by == By::Variant {
        for same in groups.chunk_by_mut(|a, b| a.campaign_id == b.campaign_id && a.step_index == b.step_index)
        {
            compare(same);
        }
    }
    groups
}

fn compare(variants: &mut [GroupStats]) {
    let counts: Vec<(u64, u64)> =
        variants.iter().map(|v| (v.funnel.replied, v.funnel.reached.max(v.funnel.replied))).collect();
    let sends_to_decide = statistics::sends_to_decide(&counts);
    for (variant, standing) in variants.iter_mut().zip(statistics::compare(&counts)) {
        variant.standing = Some(Standing {
            probability_best: standing.probability_best,
            expected_loss: standing.expected_loss,
            sends_to_decide,
        });
    }
}

impl Funnel {
    fn of(c: &Counts) -> Self {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        let (sent, bounced, reached) = (count(c.sent), count(c.bounced), count(c.reached));
        let (tracked, opened) = (count(c.tracked), count(c.opened));
        let (replied, unsubscribed) = (count(c.replied), count(c.unsubscribed));
        let delivered = sent.saturating_sub(bounced);
        Self {
            enrolled: count(c.enrolled),
            active: count(c.active),
            reached,
            sent,
            delivered,
            bounced,
            tracked,
            opened,
            machine_opened: count(c.machine_opened),
            replied,
            unsubscribed,
            rates: Rates {
                delivered: statistics::wilson(delivered, sent),
                bounced: statistics::wilson(bounced, sent),
                opened: statistics::wilson(opened, tracked),
                replied: statistics::wilson(replied, reached),
                unsubscribed: statistics::wilson(unsubscribed, reached),
            },
        }
    }

    fn nothing() -> Self {
        Self {
            enrolled: 0,
            active: 0,
            reached: 0,
            sent: 0,
            delivered: 0,
            bounced: 0,
            tracked: 0,
            opened: 0,
            machine_opened: 0,
            replied: 0,
            unsubscribed: 0,
            rates: Rates { delivered: None, bounced: None, opened: None, replied: None, unsubscribed: None },
        }
    }
}
