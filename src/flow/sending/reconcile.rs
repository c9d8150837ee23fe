//! The mailboxes' Sent folders against the book: after a restore, or after a night that nobody trusts.
//!
//! Our mails carry their task's id (`X-Ref`), so a copy in a Sent folder proves that the task's mail has left, whatever an older
//! database says; without that, old tasks would come back to life and write to people again.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{anchor, deliver};
use crate::{
    base::ids::{ExperimentId, MessageId, TaskId, VariantId},
    db::SystemTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes as verbs,
    },
    iam::Action,
    outreach::{
        mailbox::Mailbox,
        store::{
            answers, facts, mailboxes,
            outbox::{self, Outbound},
            proof::{self, Planned},
        },
        unsubscribe::WayOut,
    },
    provider::mail::{SentCopy, SentFolder},
};

/// Statuses of a message that has not left by our book.
const UNSENT: [&str; 6] = ["draft", "approved", "composed", "parked", "sending", "held"];

/// What the comparison of one mailbox showed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reconciled {
    /// The mailbox's address.
    pub address: String,
    /// Whether the mailbox keeps a record of what it sent; without one nothing can be proven.
    pub keeps_record: bool,
    /// Our mails in its Sent folder.
    pub checked: u64,
    /// Those that the book knows as sent.
    pub known: u64,
    /// Those that the book took for unsent, and now knows as sent.
    pub proven: u64,
    /// Those that the book had only planned: their tasks are done now.
    pub restored: u64,
    /// Those that the book knows nothing of.
    pub unknown: Vec<UnknownSend>,
    /// Mails that the book knows as sent and the Sent folder has not: somebody may have deleted the copies.
    pub not_found: u64,
    /// Why the mailbox could not be compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// A mail of ours that the book knows nothing of.
#[derive(Clone, Debug, Serialize)]
pub struct UnknownSend {
    /// Its id: the task's that sent it.
    pub id: Uuid,
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
}

/// Compares the Sent folders of all mailboxes, or of the one named, with the book, as far back as `from`. A dry run reaches no
/// mailbox. Where somebody is sending through a mailbox meanwhile, that mailbox is left alone and says so.
pub async fn reconcile(
    engine: &Engine,
    scope: &Scope,
    mailbox: Option<&str>,
    from: DateTime<Utc>,
    dry_run: bool,
) -> Result<Vec<Reconciled>, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let wanted = match mailbox {
        Some(name) => vec![verbs::find(&mut tx, name).await?],
        None => mailboxes::list(&mut tx).await?,
    };
    tx.rollback().await?;
    let mut done = Vec::new();
    for mailbox in wanted {
        let mut report = Reconciled { address: mailbox.address.clone(), ..Reconciled::default() };
        if !dry_run && let Err(e) = compare(engine, scope, &mailbox, from, &mut report).await {
            match e {
                Error::Db(_) => return Err(e),
                other => report.error = Some(other.to_string()),
            }
        }
        done.push(report);
    }
    Ok(done)
}

async fn compare(
    engine: &Engine,
    scope: &Scope,
    mailbox: &Mailbox,
    from: DateTime<Utc>,
    report: &mut Reconciled,
) -> Result<(), Error> {
    let mut lock = SystemTx::begin(&engine.db).await?;
    if !mailboxes::try_become_sender(&mut lock, mailbox.id).await? {
        return Err(Error::conflict("another run is sending through it", Some("try again when it is over")));
    }
    let provider = verbs::access::open(engine, scope.organisation_id, mailbox).await?;
    let copies = provider.sent_since(from).await;
    let copies = copies.map_err(|e| Error::Unavailable { message: e.to_string() })?;
    let Some(copies) = copies else { return Ok(()) };
    report.keeps_record = true;
    let mut seen = HashSet::new();
    for copy in &copies {
        // The copies of one mail: a server's and our own.
        if !seen.insert(copy.message_id) {
            continue;
        }
        report.checked += 1;
        take_in(engine, scope, mailbox, copy, report).await?;
    }
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let ours = proof::sent_since(&mut tx, mailbox.id, from).await?;
    report.not_found = ours.iter().filter(|id| !seen.contains(&id.0)).count() as u64;
    if report.proven + report.restored > 0 {
        let detail = json!({"proven": report.proven, "restored": report.restored});
        engine.audit(&mut tx, scope, "send.reconcile", Some(&mailbox.address), detail).await?;
    }
    tx.commit().await?;
    lock.commit().await?;
    Ok(())
}

/// What one copy proves.
async fn take_in(
    engine: &Engine,
    scope: &Scope,
    mailbox: &Mailbox,
    copy: &SentCopy,
    report: &mut Reconciled,
) -> Result<(), Error> {
    let task_id = TaskId(copy.message_id);
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let Some(task) = proof::planned(&mut tx, task_id).await? else {
        if let Some(answer) = answers::find(&mut tx, MessageId(copy.message_id)).await? {
            let status = answer.status.as_str();
            let is_new = UNSENT.contains(&status) || status == "failed" && answer.armed_at.is_none();
            let left = deliver::left(&copy.sent);
            if is_new && super::answers::mark_sent(&mut tx, answer.id, &[status], left, copy.sent_at).await? {
                report.proven += 1;
            } else {
                report.known += 1;
            }
            return Ok(tx.commit().await?);
        }
        report.unknown.push(UnknownSend {
            id: copy.message_id,
            to: copy.to_address.clone(),
            subject: copy.subject.clone(),
            sent_at: copy.sent_at,
        });
        return Ok(());
    };
    facts::lock_enrollment(&mut tx, task.enrollment_id).await?;
    let message = outbox::find(&mut tx, task_id).await?;
    let left = deliver::left(&copy.sent);
    let sent_at = copy.sent_at;
    match message {
        None => {
            let message = from_copy(engine, mailbox, &task, copy);
            proof::insert_left(&mut tx, &message, left).await?;
            report.restored += 1;
        }
        // What was given up before it was armed has left after all, in a time that this database has forgotten.
        Some(m) if UNSENT.contains(&&*m.status) || m.status == "failed" && m.armed_at.is_none() => {
            outbox::mark_sent(&mut tx, m.id, &[&m.status], left, sent_at).await?;
            report.proven += 1;
        }
        Some(_) => {
            report.known += 1;
            return Ok(tx.rollback().await?);
        }
    }
    proof::task_left(&mut tx, task_id, engine.clock.now()).await?;
    let calendar = mailbox.calendar();
    anchor::step_done(&mut tx, &calendar, task.enrollment_id, task.step_id, sent_at).await?;
    tx.commit().await?;
    Ok(())
}

/// The row of a mail of which only the copy is known. Its text stays where it is, in the Sent folder.
fn from_copy(engine: &Engine, mailbox: &Mailbox, task: &Planned, copy: &SentCopy) -> Outbound {
    Outbound {
        id: MessageId(copy.message_id),
        enrollment_id: task.enrollment_id,
        position_id: task.position_id,
        campaign_id: task.campaign_id,
        mailbox_id: mailbox.id,
        provider: mailbox.provider.clone(),
        step_experiment_id: ExperimentId(task.variant.0),
        variant_id: VariantId(task.variant.1),
        status: "composed".to_owned(),
        from_name: mailbox.name.clone(),
        from_address: mailbox.address.clone(),
        to_name: None,
        to_address: copy.to_address.clone(),
        subject: copy.subject.clone(),
        body_text: String::new(),
        body_html: None,
        rfc822_message_id: copy.sent.rfc822_message_id.clone().unwrap_or_default(),
        in_reply_to: None,
        references: Vec::new(),
        composed_at: copy.sent_at,
        armed_at: None,
        open_tracking: "off".to_owned(),
        // Its link shall work on, wherever it led then.
        way_out: engine.public_url.as_deref().map(|url| WayOut::new(url, copy.message_id)),
        draft_id: None,
        provider_thread_id: copy.sent.thread_id.clone(),
        provider_message_id: None,
    }
}
