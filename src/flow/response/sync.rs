//! One pass over a mailbox: what is new is fetched, judged, stored, matched, and takes effect, one transaction a mail.
//!
//! The row is unique by mailbox and the provider's name of the mail, and is written together with its effects: a crash between
//! two mails loses nothing, and a second pass changes nothing.

use std::collections::HashSet;

use serde::Serialize;

use super::{
    matching,
    reading::{self, Reading},
    stop::{self, Effect},
};
use crate::{
    base::{
        failpoint::failpoint,
        ids::{MailboxId, OrganisationId},
        secrets::Secrets,
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{
        classify::Class,
        store::inbound::{self, Received, Source},
    },
    provider::{
        self,
        mail::{self, Inbox, Since, Waiting},
    },
};

/// Names that are compared with the stored ones in one statement.
const NAMES_AT_ONCE: usize = 5_000;
/// The rule of a mail that one of our own mailboxes wrote.
pub(super) const OWN_MAIL: &str = "own-mail";

/// What one mailbox brought.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SyncReport {
    /// The mailbox's address.
    pub address: String,
    /// New mails.
    pub fetched: u64,
    /// Answers of people we wrote to.
    pub replies: u64,
    /// Automatic answers, absences included.
    pub auto_replies: u64,
    /// Bounces, hard and soft.
    pub bounces: u64,
    /// Opt-outs.
    pub unsubscribes: u64,
    /// Reports as spam.
    pub complaints: u64,
    /// Mails that belong to nothing we sent.
    pub unmatched: u64,
    /// Files that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unreadable: Vec<Unreadable>,
    /// Why the mailbox could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// A mail that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct Unreadable {
    /// The provider's name for it.
    pub provider_message_id: String,
    /// What the system said.
    pub error: String,
}

/// What all mailboxes brought.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Synced {
    /// New mails.
    pub fetched: u64,
    /// Answers of people we wrote to.
    pub replies: u64,
    /// Automatic answers, absences included.
    pub auto_replies: u64,
    /// Bounces, hard and soft.
    pub bounces: u64,
    /// Opt-outs.
    pub unsubscribes: u64,
    /// Reports as spam.
    pub complaints: u64,
    /// Mails that belong to nothing we sent.
    pub unmatched: u64,
    /// Mailbox by mailbox.
    pub mailboxes: Vec<SyncReport>,
}

impl Synced {
    /// Whether some mailbox or mail could not be read.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.mailboxes.iter().any(|m| m.error.is_some() || !m.unreadable.is_empty())
    }

    fn add(&mut self, report: SyncReport) {
        self.fetched += report.fetched;
        self.replies += report.replies;
        self.auto_replies += report.auto_replies;
        self.bounces += report.bounces;
        self.unsubscribes += report.unsubscribes;
        self.complaints += report.complaints;
        self.unmatched += report.unmatched;
        self.mailboxes.push(report);
    }
}

/// Reads all mailboxes of the organisation, or the one named. A broken mailbox is reported and does not stop the others.
/// A dry run reaches no mailbox: it only names those it would read.
pub async fn sync_all(
    engine: &Engine,
    scope: &Scope,
    mailbox: Option<&str>,
    full: bool,
    dry_run: bool,
) -> Result<Synced, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mut sources = inbound::sources(&mut tx).await?;
    tx.rollback().await?;
    if let Some(name) = mailbox {
        let wanted = name.trim().to_lowercase();
        let named =
            crate::flow::naming::resolve("mailbox", &wanted, sources, |s| (s.id.0, s.address.clone()))?;
        sources = vec![named];
    }
    let mut synced = Synced::default();
    for source in sources {
        let address = source.address.clone();
        let report = if dry_run {
            SyncReport { address, ..SyncReport::default() }
        } else {
            match sync_source(engine, scope.organisation_id, &source, full).await {
                Ok(report) => report,
                Err(e @ (Error::Unavailable { .. } | Error::Io { .. } | Error::Invalid { .. })) => {
                    SyncReport { address, error: Some(e.to_string()), ..SyncReport::default() }
                }
                Err(e) => return Err(e),
            }
        };
        synced.add(report);
    }
    Ok(synced)
}

/// Reads one mailbox. `mailboxes.last_synced_at` moves only where everything that lay there could be read, so that no follow-up
/// goes out past an answer that nobody has seen.
pub async fn sync_mailbox(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox_id: MailboxId,
) -> Result<SyncReport, Error> {
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    let source = inbound::sources(&mut tx).await?.into_iter().find(|s| s.id == mailbox_id);
    tx.rollback().await?;
    let source = source.ok_or_else(|| Error::not_found("mailbox", mailbox_id.to_string()))?;
    sync_source(engine, organisation_id, &source, false).await
}

async fn sync_source(
    engine: &Engine,
    organisation_id: OrganisationId,
    source: &Source,
    full: bool,
) -> Result<SyncReport, Error> {
    let inbox = mail::open(&source.provider, &source.address, &source.settings, &Secrets::default())
        .map_err(unavailable)?;
    let waiting = inbox.list(Since::Cursor(None)).await.map_err(unavailable)?.waiting;
    let waiting = if full { waiting } else { unknown(engine, organisation_id, source, waiting).await? };
    let mut report = SyncReport { address: source.address.clone(), ..SyncReport::default() };
    let mut complete = true;
    for mail in waiting {
        let gone = match inbox.read(&mail).await {
            Ok(Some(raw)) => {
                let reading = reading::read(&raw);
                store(engine, organisation_id, source, &mail, &reading, &mut report).await?;
                failpoint("sync.message");
                continue;
            }
            // What somebody took away cannot be waited for.
            Ok(None) => "it is gone".to_owned(),
            Err(e) => {
                complete = false;
                e.to_string()
            }
        };
        report.unreadable.push(Unreadable { provider_message_id: mail.provider_message_id, error: gone });
    }
    if complete {
        let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
        inbound::mark_synced(&mut tx, source.id, engine.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(report)
}

fn unavailable(e: provider::Error) -> Error {
    let (provider::Error::Transient { message, .. }
    | provider::Error::Quota { message, .. }
    | provider::Error::Permanent(message)
    | provider::Error::Auth(message)) = e;
    Error::Unavailable { message }
}

/// What is not stored yet.
async fn unknown(
    engine: &Engine,
    organisation_id: OrganisationId,
    source: &Source,
    mut waiting: Vec<Waiting>,
) -> Result<Vec<Waiting>, Error> {
    let mut known: HashSet<String> = HashSet::new();
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    for chunk in waiting.chunks(NAMES_AT_ONCE) {
        let names: Vec<String> = chunk.iter().map(|w| w.provider_message_id.clone()).collect();
        known.extend(inbound::known(&mut tx, source.id, &names).await?);
    }
    tx.rollback().await?;
    waiting.retain(|w| !known.contains(&w.provider_message_id));
    Ok(waiting)
}

async fn store(
    engine: &Engine,
    organisation_id: OrganisationId,
    source: &Source,
    waiting: &Waiting,
    reading: &Reading,
    report: &mut SyncReport,
) -> Result<(), Error> {
    let mail = &reading.mail;
    let now = engine.clock.now();
    let at = mail.date.map_or(now, |date| date.min(now));
    let id = engine.ids.next();
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    let own = !mail.from_address.is_empty() && inbound::is_own_address(&mut tx, &mail.from_address).await?;
    let received = Received {
        id,
        mailbox_id: source.id,
        provider: &source.provider,
        provider_message_id: &waiting.provider_message_id,
        rfc822_message_id: mail.message_id.as_deref(),
        in_reply_to: mail.in_reply_to.first().map(String::as_str),
        references: &mail.references,
        from_address: &mail.from_address,
        to_address: mail.to.first().map(String::as_str),
        subject: &mail.subject,
        body_text: &reading.newest,
        full_text: &mail.text,
        class: if own { Class::Other.as_str() } else { reading.verdict.class.as_str() },
        class_rule: if own { OWN_MAIL } else { reading.verdict.rule },
        class_detail: reading.bounce().and_then(|b| serde_json::to_value(b).ok()),
        received_at: at,
        now,
    };
    let found = if own { None } else { matching::find(&mut tx, reading).await? };
    // The enrollment is locked before anything is written: see `stop::apply`.
    if let Some((to, _)) = &found
        && let Some(enrollment) = to.enrollment_id
    {
        crate::outreach::store::stop::lock_person(&mut tx, enrollment).await?;
    }
    if !inbound::insert(&mut tx, received).await? {
        return Ok(tx.rollback().await?);
    }
    if let Some((to, strength)) = &found {
        stop::apply(&mut tx, engine, Effect::of(id, reading, at, *strength), to).await?;
    }
    tx.commit().await?;
    count(report, reading.verdict.class, own, found.is_some());
    Ok(())
}

fn count(report: &mut SyncReport, class: Class, own: bool, matched: bool) {
    report.fetched += 1;
    if own {
        return;
    }
    if !matched {
        report.unmatched += 1;
        return;
    }
    match class {
        Class::Reply => report.replies += 1,
        Class::AutoReply | Class::OutOfOffice => report.auto_replies += 1,
        Class::BounceHard | Class::BounceSoft => report.bounces += 1,
        Class::Unsubscribe => report.unsubscribes += 1,
        Class::Complaint => report.complaints += 1,
        Class::Delay | Class::Other => {}
    }
}
