//! One pass over a mailbox: what is new is fetched, judged, stored, matched, and takes effect, one transaction a mail.
//!
//! The row is unique by mailbox and the provider's name of the mail, and is written together with its effects: a crash between
//! two mails loses nothing, and a second pass changes nothing.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{
    effects::{self, Effect},
    matching,
    reading::{self},
};
use crate::{
    base::{
        failpoint::failpoint,
        ids::{MailboxId, OrganisationId},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes as verbs, privacy,
    },
    iam::Action,
    outreach::{
        classify::Class,
        effects::Facts,
        mailbox::Mailbox,
        store::{
            inbound::{self, Received},
            mailboxes,
            stop::Circle,
        },
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
    /// Where everything was looked at again: how many mails there are. What was fetched then had been missed before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed: Option<u64>,
    /// Mails that could not be read.
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

/// How the inboxes are read.
#[derive(Clone, Debug, Default)]
pub struct Reach<'a> {
    /// Only this mailbox.
    pub mailbox: Option<&'a str>,
    /// Everything that came in since then is looked at again, to prove that nothing was missed; none: only what is new.
    pub again_since: Option<DateTime<Utc>>,
    /// Reach no mailbox: only those that would be read are named.
    pub dry_run: bool,
}

/// Reads all mailboxes of the organisation, or the one named. A broken mailbox is reported and does not stop the others.
pub async fn sync_all(engine: &Engine, scope: &Scope, reach: Reach<'_>) -> Result<Synced, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mut wanted = match reach.mailbox {
        Some(name) => vec![verbs::find(&mut tx, name).await?],
        None => mailboxes::list(&mut tx).await?,
    };
    tx.rollback().await?;
    let mut synced = Synced::default();
    for mailbox in wanted.drain(..) {
        let address = mailbox.address.clone();
        let report = if reach.dry_run {
            SyncReport { address, ..SyncReport::default() }
        } else {
            match sync_source(engine, scope.organisation_id, &mailbox, reach.again_since).await {
                Ok(report) => report,
                Err(e @ Error::Db(_)) => return Err(e),
                Err(e) => SyncReport { address, error: Some(e.to_string()), ..SyncReport::default() },
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
    let mailbox = mailboxes::find(&mut tx, mailbox_id).await?;
    tx.rollback().await?;
    let mailbox = mailbox.ok_or_else(|| Error::not_found("mailbox", mailbox_id.to_string()))?;
    sync_source(engine, organisation_id, &mailbox, None).await
}

async fn sync_source(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
    again_since: Option<DateTime<Utc>>,
) -> Result<SyncReport, Error> {
    refuse_locked_out(mailbox)?;
    let inbox = verbs::access::open(engine, organisation_id, mailbox).await?;
    sync_open(engine, organisation_id, mailbox, &inbox, again_since).await
}

/// Trying a refused password again and again gets an account locked.
pub(super) fn refuse_locked_out(mailbox: &Mailbox) -> Result<(), Error> {
    match &mailbox.trouble.sync_error {
        Some(said) if mailbox.status == "needs_auth" => Err(Error::Unavailable {
            message: format!("{}: {said}; then: pflow mailbox login {0}", mailbox.address),
        }),
        _ => Ok(()),
    }
}

/// Reads a mailbox through a provider that is open.
pub(super) async fn sync_open(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
    inbox: &mail::Mailbox,
    again_since: Option<DateTime<Utc>>,
) -> Result<SyncReport, Error> {
    // What is new counts from before the listing: an answer that comes in meanwhile is for the next pass.
    let begun = engine.clock.now();
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    let cursor = inbound::cursor(&mut tx, mailbox.id).await?;
    tx.rollback().await?;
    let since = again_since.map_or(Since::Cursor(cursor.as_ref()), Since::Date);
    let listing = match inbox.list(since).await {
        Ok(listing) => listing,
        Err(e) => return Err(unreadable(engine, organisation_id, mailbox, &e).await?),
    };
    let mut report = SyncReport { address: mailbox.address.clone(), ..SyncReport::default() };
    let listed: HashSet<String> = listing.waiting.iter().map(|w| w.provider_message_id.clone()).collect();
    let waiting = unknown(engine, organisation_id, mailbox, listing.waiting).await?;
    let pass = Pass { engine, organisation_id, mailbox, listed: &listed };
    let complete = pass.fetch(inbox, waiting, &mut report).await?;
    if again_since.is_some() {
        report.listed = Some(listed.len() as u64);
    }
    if complete {
        let cursor = listing.cursor.as_ref().filter(|_| again_since.is_none());
        let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
        inbound::mark_synced(&mut tx, mailbox.id, cursor, begun).await?;
        tx.commit().await?;
    }
    Ok(report)
}

/// The mailbox cannot be read: written down, so that people see it; refused credentials wait for a person, in this mailbox alone.
async fn unreadable(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
    e: &provider::Error,
) -> Result<Error, Error> {
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    inbound::note_sync_error(&mut tx, mailbox.id, &e.to_string()).await?;
    if matches!(e, provider::Error::Auth(_)) && mailbox.status == "active" {
        mailboxes::set_status(&mut tx, mailbox.id, "needs_auth", Some(&e.to_string()), engine.clock.now())
            .await?;
    }
    tx.commit().await?;
    Ok(Error::Unavailable { message: format!("{}: {e}", mailbox.address) })
}

/// What is not stored yet.
async fn unknown(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
    mut waiting: Vec<Waiting>,
) -> Result<Vec<Waiting>, Error> {
    let mut known: HashSet<String> = HashSet::new();
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    for chunk in waiting.chunks(NAMES_AT_ONCE) {
        let names: Vec<String> = chunk.iter().map(|w| w.provider_message_id.clone()).collect();
        known.extend(inbound::known(&mut tx, mailbox.id, &names).await?);
    }
    tx.rollback().await?;
    waiting.retain(|w| !known.contains(&w.provider_message_id));
    Ok(waiting)
}

/// One reading of one mailbox.
struct Pass<'a> {
    engine: &'a Engine,
    organisation_id: OrganisationId,
    mailbox: &'a Mailbox,
    /// Every name that the provider knows now.
    listed: &'a HashSet<String>,
}

impl Pass<'_> {
    /// Fetches and stores one mail after the other; whether all could be read.
    async fn fetch(
        &self,
        inbox: &mail::Mailbox,
        waiting: Vec<Waiting>,
        report: &mut SyncReport,
    ) -> Result<bool, Error> {
        let mut complete = true;
        for mail in waiting {
            let gone = match inbox.read(&mail).await {
                Ok(Some(raw)) => {
                    self.store(&mail, &raw, report).await?;
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
        Ok(complete)
    }

    async fn store(&self, waiting: &Waiting, raw: &[u8], report: &mut SyncReport) -> Result<(), Error> {
        let Self { engine, organisation_id, mailbox, .. } = *self;
        let reading = &reading::read(raw);
        let mail = &reading.mail;
        let now = engine.clock.now();
        let at = mail.date.map_or(now, |date| date.min(now));
        let id = engine.ids.next();
        let content_hash = Sha256::digest(raw);
        let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
        if self.is_renamed(&mut tx, waiting, &content_hash).await? {
            return Ok(tx.commit().await?);
        }
        let own =
            !mail.from_address.is_empty() && inbound::is_own_address(&mut tx, &mail.from_address).await?;
        let detail = if own { None } else { reading.detail() };
        let facts = Facts::of(detail.as_ref());
        let received = Received {
            id,
            mailbox_id: mailbox.id,
            provider: &mailbox.provider,
            provider_message_id: &waiting.provider_message_id,
            provider_thread_id: waiting.thread_id.as_deref(),
            content_hash: &content_hash,
            rfc822_message_id: mail.message_id.as_deref(),
            in_reply_to: mail.in_reply_to.first().map(String::as_str),
            references: &mail.references,
            from_address: &mail.from_address,
            from_name: mail.from_name.as_deref(),
            reply_to: mail.reply_to.as_deref(),
            to_address: mail.to.first().map(String::as_str),
            subject: &mail.subject,
            body_text: &reading.newest,
            full_text: &mail.text,
            class: if own { Class::Other.as_str() } else { reading.verdict.class.as_str() },
            class_rule: if own { OWN_MAIL } else { reading.verdict.rule },
            class_detail: detail,
            received_at: at,
            now,
        };
        let thread = waiting.thread_id.as_deref().map(|thread| (mailbox.id, thread));
        let found = if own { None } else { matching::find(&mut tx, reading, thread).await? };
        let found = found.filter(|f| !privacy::stands_alone(&f.to, reading.verdict.class));
        // Enrollments are locked before anything is written: see `effects::lock`.
        let circle = match &found {
            Some(found) => effects::lock(&mut tx, &found.to).await?,
            None => Circle::default(),
        };
        if !inbound::insert(&mut tx, received).await? {
            return Ok(tx.rollback().await?);
        }
        let effect = Effect {
            id,
            class: reading.verdict.class,
            from_address: &mail.from_address,
            mailbox_id: Some(mailbox.id),
            at,
            facts,
            is_replay: false,
        };
        match &found {
            Some(found) => effects::apply(&mut tx, engine, &effect, found, &circle).await?,
            None if own => Vec::new(),
            None => effects::apply_unmatched(&mut tx, engine, &effect).await?,
        };
        if let Some(found) = &found {
            privacy::empty(&mut tx, engine, id, &found.to).await?;
        }
        tx.commit().await?;
        count(report, reading.verdict.class, own, found.is_some());
        Ok(())
    }

    /// Whether it is a stored mail under another name: servers renumber their folders, and people move mail between them.
    async fn is_renamed(&self, tx: &mut TenantTx, waiting: &Waiting, hash: &[u8]) -> Result<bool, Error> {
        let stored = inbound::same_content(tx, self.mailbox.id, hash).await?;
        let Some((id, _)) = stored.into_iter().find(|(_, name)| !self.listed.contains(name)) else {
            return Ok(false);
        };
        inbound::rename(tx, id, &waiting.provider_message_id).await?;
        Ok(true)
    }
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
