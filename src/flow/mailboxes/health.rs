//! How mailboxes are: what they may do today, what they have done, what holds them.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::{
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        naming,
    },
    iam::Action,
    outreach::{
        gate::{self, BOUNCE_DAYS, Hold},
        mailbox::{Mailbox, Usage},
        pacing,
        store::mailboxes,
    },
};

/// A mailbox and how it is.
#[derive(Clone, Debug, Serialize)]
pub struct Health {
    /// The mailbox.
    #[serde(flatten)]
    pub mailbox: Mailbox,
    /// What it may send today.
    pub allowance: u32,
    /// What it has sent.
    pub usage: Usage,
    /// What keeps it from writing now.
    pub held_by: Vec<Hold>,
    /// Tasks that wait for it.
    pub waiting: i64,
}

/// All mailboxes and how they are.
pub async fn list(engine: &Engine, scope: &Scope) -> Result<Vec<Health>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mut healths = Vec::new();
    for mailbox in mailboxes::list(&mut tx).await? {
        healths.push(health(&mut tx, mailbox, engine.clock.now()).await?);
    }
    Ok(healths)
}

/// One mailbox and how it is.
pub async fn show(engine: &Engine, scope: &Scope, name: &str) -> Result<Health, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let mailbox = find(&mut tx, name).await?;
    health(&mut tx, mailbox, engine.clock.now()).await
}

/// The mailbox that `name` means: its address, its id or a beginning of it.
pub async fn find(tx: &mut TenantTx, name: &str) -> Result<Mailbox, Error> {
    let address = name.trim().to_lowercase();
    naming::resolve("mailbox", &address, mailboxes::list(tx).await?, |m| (m.id.0, m.address.clone()))
}

/// What the mailbox has done lately.
pub(in crate::flow) async fn usage(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    now: DateTime<Utc>,
    with_bounces: bool,
) -> Result<Usage, Error> {
    let calendar = mailbox.calendar();
    let today = calendar.day(now);
    let (allowance, _) = pacing::allowance(&mailbox.pace, today);
    let day_start = calendar.day_span(today).0;
    let mut usage = mailboxes::usage(tx, mailbox.id, now, day_start, allowance).await?;
    if with_bounces {
        let window = now - TimeDelta::days(BOUNCE_DAYS);
        let since = mailbox.pace.bounces_since.map_or(window, |since| since.max(window));
        (usage.sent_28d, usage.bounced_28d) = mailboxes::bounces(tx, mailbox.id, since).await?;
    }
    Ok(usage)
}

async fn health(tx: &mut TenantTx, mailbox: Mailbox, now: DateTime<Utc>) -> Result<Health, Error> {
    let usage = usage(tx, &mailbox, now, true).await?;
    let (allowance, _) = pacing::allowance(&mailbox.pace, mailbox.calendar().day(now));
    Ok(Health {
        allowance,
        held_by: gate::mailbox_holds(&mailbox, &usage, now),
        waiting: mailboxes::work_left(tx, mailbox.id).await?,
        usage,
        mailbox,
    })
}
