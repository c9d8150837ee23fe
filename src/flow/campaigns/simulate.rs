//! What a campaign's calendar will be, and what would change it. Nothing is written.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use super::current;
use crate::{
    base::ids::{CampaignId, MailboxId, StepId},
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes as verbs,
    },
    iam::Action,
    outreach::{
        campaign::Campaign,
        mailbox::{Mailbox, Pace, Trouble, Usage},
        simulation::{self, Chances, Lane, Person, Plan, Seen, Sequence, Step},
        store::{
            campaigns,
            forecast::{self, NextStep, PlannedStep},
            mailboxes,
        },
    },
};

pub use crate::outreach::simulation::{Expected, Spread};

/// An answer takes its time: mails of the last days say nothing yet.
const MATURE_DAYS: i64 = 7;
/// Mails of a campaign after which its own figures are taken, rather than those of all campaigns.
const ENOUGH: i64 = 100;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct WhatIf {
    /// The last day that is looked at; none: as long as it takes, three years at most.
    pub until: Option<NaiveDate>,
    /// As if so many more people were enrolled now.
    pub people: u32,
    /// As if it had so many mailboxes: the first of its own, then new ones.
    pub mailboxes: Option<usize>,
    /// As if every mailbox had this daily cap.
    pub cap: Option<u32>,
    /// Turns of events that the expectation is made of.
    pub rounds: u32,
    /// The same seed gives the same figures.
    pub seed: u64,
}

/// What a mailbox sends on one day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// In the mailbox's time zone.
    pub date: NaiveDate,
    /// Its address.
    pub mailbox: String,
    /// Mails of the campaign.
    pub sends: u32,
    /// Mails of other campaigns.
    pub others: u32,
}

/// What holds it.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    /// `cap`, `ramp`, `complaint`, `gap`, `holiday` or `freeze`.
    pub kind: &'static str,
    /// Where.
    pub mailbox: String,
    /// The first day on which mails wait for it.
    pub first_hit_on: NaiveDate,
    /// On how many days they do.
    pub days: usize,
}

/// What the expectation rests on.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Basis {
    /// Mean share of mails that are answered.
    pub reply_rate: f64,
    /// Mean share of first mails that bounce.
    pub bounce_rate: f64,
    /// Mails, a week old and more, from which these come; few of them say little, and what is usual is assumed.
    pub mails: u64,
    /// `campaign` or `organisation`: whose mails they are.
    pub of: &'static str,
}

/// The answer.
#[derive(Clone, Debug, Serialize)]
pub struct Simulated {
    /// The campaign.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// People in it whose sequence goes on.
    pub people: usize,
    /// Mails where nobody answers: the most there will be.
    pub sends: u64,
    /// By date and mailbox, where nobody answers.
    pub days: Vec<Day>,
    /// The day of the last mail, where nobody answers; none: it lies beyond the last day that was looked at.
    pub ends_on: Option<NaiveDate>,
    /// What holds it.
    pub limits: Vec<Hit>,
    /// Where nine of ten turns of events lie.
    pub expected: Expected,
    /// What that rests on.
    pub basis: Basis,
    /// What was taken for better than it is.
    #[serde(skip)]
    pub warnings: Vec<String>,
}

/// Runs the scheduler's rules ahead of time. Not simulated: other campaigns' future people, limits of the provider, last touches,
/// holidays of Alsace and Moselle, mails that are composed too late.
pub async fn simulate(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    what_if: WhatIf,
) -> Result<Simulated, Error> {
    let now = engine.clock.now();
    let mut tx = engine.begin(scope, Action::Read).await?;
    let campaign = current::find(&mut tx, campaign).await?;
    let own = writers(&mut tx, &campaign).await?;
    let (mut lanes, addresses, warnings) = lanes(&mut tx, &own, &what_if, now).await?;
    let own: Vec<MailboxId> = own.iter().map(|m| m.id).collect();
    let next = forecast::next_steps(&mut tx, campaign.id, &own).await?;
    let sequences = Sequences::read(&mut tx, campaign.id, &next).await?;
    let (basis, chances) = chances(&mut tx, campaign.id, now).await?;
    tx.rollback().await?;
    let people = place(&mut lanes, &own, &sequences, &next, &what_if, now);
    if people == 0 {
        return Err(Error::conflict(
            format!("nobody is under way in campaign {:?}", campaign.name),
            Some("enrol people first, or ask with --people 200 what it would be"),
        ));
    }
    let done = tokio::task::spawn_blocking(move || {
        let plan = simulation::plan(&lanes, &sequences.all, what_if.seed);
        let expected = simulation::expect(&lanes, &sequences.all, chances, what_if.rounds, what_if.seed);
        (plan, expected)
    });
    let (plan, expected) = done.await.map_err(|e| Error::Unexpected(format!("the simulation: {e}")))?;
    Ok(Simulated {
        id: campaign.id,
        name: campaign.name,
        people,
        sends: plan.sends(),
        ends_on: plan.ends_on().filter(|_| !plan.is_cut_off),
        days: days(&plan, &addresses),
        limits: hits(&plan, &addresses),
        expected,
        basis,
        warnings,
    })
}

/// The campaign's mailboxes, and others that still write to people in it.
async fn writers(tx: &mut TenantTx, campaign: &Campaign) -> Result<Vec<Mailbox>, Error> {
    let senders = campaigns::senders_of(tx, campaign.id).await?;
    let mut ids: Vec<MailboxId> = senders.iter().map(|s| s.id).collect();
    for id in forecast::mailboxes_in_use(tx, campaign.id).await? {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let all = mailboxes::list(tx).await?;
    let own: Vec<Mailbox> = ids.iter().filter_map(|id| all.iter().find(|m| m.id == *id).cloned()).collect();
    if own.is_empty() {
        return Err(Error::conflict(
            format!("campaign {:?} has no mailbox", campaign.name),
            Some("name one in the campaign file: mailboxes = [\"ana@acme.example\"]"),
        ));
    }
    Ok(own)
}

/// The mailboxes as they are, or as they would be.
async fn lanes(
    tx: &mut TenantTx,
    own: &[Mailbox],
    what_if: &WhatIf,
    now: DateTime<Utc>,
) -> Result<(Vec<Lane>, Vec<String>, Vec<String>), Error> {
    let mut warnings = Vec::new();
    let mut lanes = Vec::new();
    let mut addresses = Vec::new();
    for n in 0..what_if.mailboxes.unwrap_or(own.len()).max(1) {
        let (mut mailbox, usage) = match own.get(n) {
            Some(mailbox) => (mailbox.clone(), verbs::usage(tx, mailbox, now, false).await?),
            None => (fresh(&own[0], n), Usage::default()),
        };
        if mailbox.status != "active" {
            warnings.push(format!("{} is {}: counted as if it were active", mailbox.address, mailbox.status));
        }
        if let Some(cap) = what_if.cap {
            mailbox.pace.daily_cap = cap;
        }
        addresses.push(mailbox.address.clone());
        lanes.push(Lane::new(mailbox, usage, now, what_if.until));
    }
    Ok((lanes, addresses, warnings))
}

/// A new mailbox with the settings of another.
fn fresh(model: &Mailbox, n: usize) -> Mailbox {
    Mailbox {
        address: format!("new mailbox {}", n + 1),
        status: "active".to_owned(),
        pace: Pace {
            next_send_at: None,
            sending_days: 0,
            last_sending_day: None,
            slowed_until: None,
            ..model.pace.clone()
        },
        trouble: Trouble::default(),
        ..model.clone()
    }
}

/// All sequences that use the mailboxes; the first is the one that is asked about.
struct Sequences {
    all: Vec<Sequence>,
    /// Sequence and step of a step's id.
    places: HashMap<StepId, (usize, usize)>,
}

impl Sequences {
    async fn read(tx: &mut TenantTx, asked: CampaignId, next: &[NextStep]) -> Result<Self, Error> {
        let mut campaigns = vec![asked];
        for step in next {
            if !campaigns.contains(&step.campaign_id) {
                campaigns.push(step.campaign_id);
            }
        }
        let mut all: Vec<Sequence> =
            campaigns.iter().map(|id| Sequence { steps: Vec::new(), is_asked: *id == asked }).collect();
        let mut places = HashMap::new();
        for step in forecast::steps(tx, &campaigns).await? {
            let Some(at) = campaigns.iter().position(|id| *id == step.campaign_id) else { continue };
            places.insert(step.id, (at, all[at].steps.len()));
            all[at].steps.push(rule(&step));
        }
        Ok(Self { all, places })
    }
}

fn rule(step: &PlannedStep) -> Step {
    Step {
        delay_days: step.delay_days,
        delay_business: step.delay_business,
        is_mail: step.is_mail,
        exit_on_reply: step.exit_on_reply,
    }
}

/// Puts everybody where they are written from; how many of them are in the campaign that is asked about.
fn place(
    lanes: &mut [Lane],
    own: &[MailboxId],
    sequences: &Sequences,
    next: &[NextStep],
    what_if: &WhatIf,
    now: DateTime<Utc>,
) -> usize {
    let count = lanes.len();
    let (mut asked, mut number) = (0, 0_u32);
    for step in next {
        let Some((sequence, place)) = sequences.places.get(&step.step_id).copied() else { continue };
        let is_asked = sequences.all[sequence].is_asked;
        let at = own.iter().position(|id| *id == step.mailbox_id).unwrap_or_default();
        // Who has not been written to yet could still get another mailbox.
        let is_dealt = what_if.mailboxes.is_some() && is_asked && place == 0;
        let lane = if is_dealt { asked % count } else { at % count };
        asked += usize::from(is_asked);
        lanes[lane].add(Person { number, sequence, step: place, due: step.due.timestamp() });
        number += 1;
    }
    for _ in 0..what_if.people {
        lanes[asked % count].add(Person { number, sequence: 0, step: 0, due: now.timestamp() });
        asked += 1;
        number += 1;
    }
    asked
}

async fn chances(
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    now: DateTime<Utc>,
) -> Result<(Basis, Chances), Error> {
    let until = now - TimeDelta::days(MATURE_DAYS);
    let mut of = "campaign";
    let mut counts = forecast::outcomes(tx, Some(campaign_id), until).await?;
    if counts[0] < ENOUGH {
        of = "organisation";
        counts = forecast::outcomes(tx, None, until).await?;
    }
    let [mails, replied, first_mails, bounced] = counts.map(|n| u64::try_from(n).unwrap_or(0));
    let chances = Chances::Seen(Seen { mails, replied, first_mails, bounced });
    let (reply_rate, bounce_rate) = chances.means();
    Ok((Basis { reply_rate, bounce_rate, mails, of }, chances))
}

fn days(plan: &Plan, addresses: &[String]) -> Vec<Day> {
    let row = |day: &simulation::Day| Day {
        date: day.date,
        mailbox: addresses[day.lane].clone(),
        sends: day.sends,
        others: day.others,
    };
    plan.days.iter().map(row).collect()
}

fn hits(plan: &Plan, addresses: &[String]) -> Vec<Hit> {
    let row = |hit: &simulation::Hit| Hit {
        kind: hit.limit.name(),
        mailbox: addresses[hit.lane].clone(),
        first_hit_on: hit.first,
        days: hit.days,
    };
    let mut hits: Vec<Hit> = plan.hits.iter().map(row).collect();
    hits.sort_by(|a, b| (a.first_hit_on, &a.mailbox).cmp(&(b.first_hit_on, &b.mailbox)));
    hits
}
