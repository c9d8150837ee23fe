//! Mailboxes: add, look after, rest, remove.

pub mod access;
pub mod rotation;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use serde_json::json;

use super::{
    Error,
    engine::{Engine, Scope},
    naming,
};
use crate::{
    base::email,
    db::{self, TenantTx},
    iam::Action,
    outreach::{
        gate::{self, BOUNCE_DAYS},
        mailbox::Usage,
        pacing,
        store::{mailbox_secrets, mailboxes},
        windows::Windows,
    },
    provider::mail::prepare_maildir,
};

pub use crate::outreach::{
    gate::Hold,
    mailbox::{Freeze, Mailbox, Pace, Trouble},
    windows::Window,
};

/// A mailbox to be added.
#[derive(Clone, Debug)]
pub struct NewMaildir {
    /// The address it writes from.
    pub address: String,
    /// The name it writes as; none: the part before the `@`.
    pub name: Option<String>,
    /// Its folder; made absolute.
    pub path: PathBuf,
    /// What `sender.signature` is in templates.
    pub signature: Option<String>,
    /// Where its windows and days are; none: Europe/Paris.
    pub timezone: Option<Tz>,
    /// Its windows; empty: the default.
    pub windows: Vec<Window>,
    /// Most mails a day; none: 30.
    pub daily_cap: Option<u32>,
    /// Most mails on the first sending day; none: 5.
    pub ramp_start: Option<u32>,
    /// How many more on each later sending day; none: 2.
    pub ramp_step: Option<u32>,
    /// Fixed seconds between two mails; none: computed.
    pub gap_seconds: Option<u32>,
}

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

/// Adds a local mailbox and makes its folders.
pub async fn add_maildir(
    engine: &Engine,
    scope: &Scope,
    new: NewMaildir,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    scope.require(Action::Administer)?;
    let address = email::normalise(&new.address)
        .ok_or_else(|| Error::invalid(format!("{:?} is no e-mail address", new.address)))?;
    let path = std::path::absolute(&new.path).map_err(|e| io_error(&new.path, e))?;
    let Some(text) = path.to_str() else {
        return Err(Error::invalid(format!("{} is no UTF-8", path.display())));
    };
    let name = new.name.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let mailbox = Mailbox {
        id: engine.ids.next(),
        name: name.unwrap_or_else(|| address.split('@').next().unwrap_or_default()).to_owned(),
        address,
        provider: "maildir".to_owned(),
        settings: json!({ "path": text }),
        signature: new.signature,
        status: "active".to_owned(),
        status_reason: None,
        timezone: new.timezone.unwrap_or(chrono_tz::Europe::Paris),
        windows: (!new.windows.is_empty()).then_some(Windows(new.windows)),
        freezes: Vec::new(),
        pace: Pace {
            daily_cap: checked(new.daily_cap.unwrap_or(30))?,
            ramp_start: checked(new.ramp_start.unwrap_or(5))?,
            ramp_step: checked(new.ramp_step.unwrap_or(2))?,
            gap_floor_seconds: 120,
            gap_seconds: new.gap_seconds.map(checked).transpose()?,
            next_send_at: None,
            sending_days: 0,
            last_sending_day: None,
            bounces_since: None,
        },
        last_synced_at: None,
        trouble: Trouble::default(),
        created_at: engine.clock.now(),
    };
    refuse_taken_address(engine, scope, &mailbox.address).await?;
    if !dry_run {
        prepare_maildir(&path).map_err(|e| io_error(&path, e))?;
    }
    let mut tx = engine.begin(scope, Action::Administer).await?;
    match mailboxes::insert(&mut tx, &mailbox).await {
        Err(db::Error::Duplicate { .. }) => return Err(taken(&mailbox.address)),
        other => other?,
    }
    let detail = json!({"provider": mailbox.provider});
    engine.audit(&mut tx, scope, "mailbox.add", Some(&mailbox.address), detail).await?;
    tx.finish(dry_run).await?;
    Ok(mailbox)
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

/// Lets the mailbox rest until somebody resumes it.
pub async fn pause(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    set_status(engine, scope, name, "paused", reason, dry_run).await
}

/// Lets the mailbox write again; bounces count from now.
pub async fn resume(engine: &Engine, scope: &Scope, name: &str, dry_run: bool) -> Result<Mailbox, Error> {
    set_status(engine, scope, name, "active", None, dry_run).await
}

/// Removes the mailbox; what it sent stays, and its address is free again. Refused while tasks wait for it.
pub async fn remove(engine: &Engine, scope: &Scope, name: &str, dry_run: bool) -> Result<Mailbox, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mailbox = find(&mut tx, name).await?;
    let waiting = mailboxes::work_left(&mut tx, mailbox.id).await?;
    if waiting > 0 {
        return Err(Error::conflict(
            format!("{waiting} task(s) wait for {}", mailbox.address),
            Some("archive its campaigns first, or let it rest: `pflow mailbox pause`"),
        ));
    }
    mailbox_secrets::delete(&mut tx, mailbox.id).await?;
    let mailbox = change_status(engine, scope, &mut tx, mailbox, "removed", None).await?;
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

/// Closes the mailbox from `from` to `to`, both days included, in addition to what is closed already.
pub async fn freeze(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    from: NaiveDate,
    to: NaiveDate,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    if to < from {
        return Err(Error::invalid(format!("a freeze ends after it begins, not {from} to {to}")));
    }
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mut mailbox = find(&mut tx, name).await?;
    let freeze = Freeze { from, to };
    if !mailbox.freezes.contains(&freeze) {
        mailbox.freezes.push(freeze);
        mailbox.freezes.sort_unstable_by_key(|f| (f.from, f.to));
        mailboxes::set_freezes(&mut tx, mailbox.id, &mailbox.freezes, engine.clock.now()).await?;
        let detail = json!({"from": from, "to": to});
        engine.audit(&mut tx, scope, "mailbox.freeze", Some(&mailbox.address), detail).await?;
    }
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

async fn set_status(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    status: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mailbox = find(&mut tx, name).await?;
    let mailbox = change_status(engine, scope, &mut tx, mailbox, status, reason).await?;
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

async fn change_status(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    mut mailbox: Mailbox,
    status: &str,
    reason: Option<&str>,
) -> Result<Mailbox, Error> {
    if mailbox.status != status || mailbox.status_reason.as_deref() != reason {
        mailboxes::set_status(tx, mailbox.id, status, reason, engine.clock.now()).await?;
        let detail = json!({"before": mailbox.status, "after": status, "reason": reason});
        engine.audit(tx, scope, "mailbox.status", Some(&mailbox.address), detail).await?;
    }
    mailbox.status = status.to_owned();
    mailbox.status_reason = reason.map(str::to_owned);
    Ok(mailbox)
}

async fn refuse_taken_address(engine: &Engine, scope: &Scope, address: &str) -> Result<(), Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let is_taken = mailboxes::list(&mut tx).await?.iter().any(|m| m.address == address);
    if is_taken { Err(taken(address)) } else { Ok(()) }
}

fn taken(address: &str) -> Error {
    Error::conflict(format!("there is a mailbox {address} already"), Some("see `pflow mailbox list`"))
}

/// The database counts with `int`.
fn checked(number: u32) -> Result<u32, Error> {
    if number > 1_000_000 { Err(Error::invalid(format!("{number} is over 1000000"))) } else { Ok(number) }
}

fn io_error(path: &Path, source: std::io::Error) -> Error {
    Error::Io { path: path.display().to_string(), source }
}
