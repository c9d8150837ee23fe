//! New mailboxes.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use serde_json::{Value, json};

use super::{
    access,
    credentials::{Given, GmailAccess, put},
    selftest,
    servers::Servers,
};
use crate::{
    base::{email, secrets::Secrets},
    db,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{
        mailbox::{Mailbox, Pace, Trouble},
        store::mailboxes,
        windows::{Window, Windows},
    },
    provider::mail::{self, prepare_maildir},
};

/// What every mailbox has, whoever its provider is.
#[derive(Clone, Debug)]
pub struct NewMailbox {
    /// The address it writes from.
    pub address: String,
    /// The name it writes as; none: the part before the `@`.
    pub name: Option<String>,
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

/// Where a mailbox at any provider sends and is read.
#[derive(Clone, Debug)]
pub struct NewSmtp {
    /// `smtp[s]://[user[:password]@]host[:port]`.
    pub smtp: String,
    /// `imap[s]://[user[:password]@]host[:port]`; none: it is not read.
    pub imap: Option<String>,
    /// The folder of sent mail; none: the one the server names.
    pub sent_folder: Option<String>,
    /// PEM file of authorities to trust beside the machine's.
    pub ca_file: Option<PathBuf>,
    /// Whether what is given is an OAuth access token.
    pub is_xoauth2: bool,
    /// The password or token, unless it stands in `smtp`.
    pub password: Given,
    /// The password for reading, unless it stands in `imap`; none: the same.
    pub imap_password: Given,
}

/// Adds a local mailbox and makes its folders.
pub async fn add_maildir(
    engine: &Engine,
    scope: &Scope,
    new: NewMailbox,
    path: &Path,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    scope.require(Action::Administer)?;
    let path = absolute(path)?;
    let mailbox = mailbox(engine, new, "maildir", json!({ "path": path }))?;
    refuse_taken_address(engine, scope, &mailbox.address).await?;
    if !dry_run {
        prepare_maildir(Path::new(&path)).map_err(|e| io_error(Path::new(&path), e))?;
    }
    insert(engine, scope, mailbox, &Secrets::default(), dry_run).await
}

/// Adds a mailbox that sends over SMTP and is read over IMAP. With `check` both servers must let us in first; a dry run asks nobody.
pub async fn add_smtp(
    engine: &Engine,
    scope: &Scope,
    new: NewMailbox,
    smtp: NewSmtp,
    check: bool,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    scope.require(Action::Administer)?;
    let mut secrets = Secrets::default();
    let servers = Servers::take(Some(&smtp.smtp), smtp.imap.as_deref())?;
    let mut settings = json!({
        "smtp": servers.smtp,
        "imap": servers.imap,
        "sent_folder": smtp.sent_folder,
        "ca_file": smtp.ca_file.as_deref().map(readable).transpose()?,
        "sent_filing": null,
        "auth": if smtp.is_xoauth2 { "xoauth2" } else { "password" },
        "password": null,
        "imap_password": null,
    });
    put(&mut settings, &mut secrets, "password", smtp.password.or(servers.smtp_password)?);
    put(&mut settings, &mut secrets, "imap_password", smtp.imap_password.or(servers.imap_password)?);
    let mailbox = mailbox(engine, new, "smtp", settings)?;
    admit(engine, scope, mailbox, &secrets, check, dry_run).await
}

/// Adds a mailbox at Google. `base_url`: where the API is, for tests; none: at Google.
pub async fn add_gmail(
    engine: &Engine,
    scope: &Scope,
    new: NewMailbox,
    access: GmailAccess<'_>,
    base_url: Option<&str>,
    check: bool,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    scope.require(Action::Administer)?;
    let settings = json!({ "base_url": base_url, "token_url": null, "client_id": null, "subject": null });
    let mut mailbox = mailbox(engine, new, "gmail", settings)?;
    refuse_taken_address(engine, scope, &mailbox.address).await?;
    let mut secrets = Secrets::default();
    if !dry_run {
        access.obtain(&mailbox.address, &mut mailbox.settings, &mut secrets).await?;
    }
    admit(engine, scope, mailbox, &secrets, check, dry_run).await
}

/// Looks whether the mailbox can be used, and stores it.
async fn admit(
    engine: &Engine,
    scope: &Scope,
    mailbox: Mailbox,
    secrets: &Secrets,
    check: bool,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    refuse_taken_address(engine, scope, &mailbox.address).await?;
    if !(dry_run && mailbox.provider == "gmail") {
        let mut known = secrets.clone();
        access::resolve(&mailbox.address, &mailbox.settings, &mut known).await?;
        let opened = mail::open(&mailbox.provider, &mailbox.address, &mailbox.settings, &known)?;
        if check && !dry_run {
            selftest::must_work(&mailbox.address, &opened).await?;
        }
    }
    insert(engine, scope, mailbox, secrets, dry_run).await
}

async fn insert(
    engine: &Engine,
    scope: &Scope,
    mailbox: Mailbox,
    secrets: &Secrets,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    match mailboxes::insert(&mut tx, &mailbox).await {
        Err(db::Error::Duplicate { .. }) => return Err(taken(&mailbox.address)),
        other => other?,
    }
    if !dry_run {
        access::seal(&mut tx, engine, scope.organisation_id, &mailbox, secrets).await?;
    }
    let detail = json!({"provider": mailbox.provider});
    engine.audit(&mut tx, scope, "mailbox.add", Some(&mailbox.address), detail).await?;
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

fn mailbox(engine: &Engine, new: NewMailbox, provider: &str, settings: Value) -> Result<Mailbox, Error> {
    let address = email::normalise(&new.address)
        .ok_or_else(|| Error::invalid(format!("{:?} is no e-mail address", new.address)))?;
    let name = new.name.as_deref().map(str::trim).filter(|n| !n.is_empty());
    Ok(Mailbox {
        id: engine.ids.next(),
        name: name.unwrap_or_else(|| address.split('@').next().unwrap_or_default()).to_owned(),
        address,
        provider: provider.to_owned(),
        settings,
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
            slowed_until: None,
        },
        last_synced_at: None,
        trouble: Trouble::default(),
        created_at: engine.clock.now(),
    })
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

/// The path from the root, as text: settings are JSON.
fn absolute(path: &Path) -> Result<String, Error> {
    let path = std::path::absolute(path).map_err(|e| io_error(path, e))?;
    match path.to_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err(Error::invalid(format!("{} is no UTF-8", path.display()))),
    }
}

/// The path of a file that can be read, from the root.
pub(super) fn readable(path: &Path) -> Result<String, Error> {
    std::fs::File::open(path).map_err(|e| io_error(path, e))?;
    absolute(path)
}

fn io_error(path: &Path, source: std::io::Error) -> Error {
    Error::Io { path: path.display().to_string(), source }
}
