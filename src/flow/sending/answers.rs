//! Answers whose sender died: what the row says, and what the provider says to the rest.

use chrono::{DateTime, Utc};

use super::{
    confirm::AT_ONCE,
    deliver,
    report::TickReport,
    rescue::{HELD_AT_ONCE, Judgement, judge},
    worker::Worker,
};
use crate::{
    base::{
        ids::{MessageId, OrganisationId},
        lease::Leases,
    },
    db::TenantTx,
    flow::{Error, engine::Engine, mailboxes as verbs},
    outreach::{
        mailbox::Mailbox,
        store::{
            answers::{self, Answer},
            outbox::{self, Left},
            proof, stop,
        },
    },
    provider::mail::{self, Outgoing, Parked, SentFolder, Sought, mime},
};

/// What is known of an armed answer once it was looked into.
#[derive(Debug)]
pub(in crate::flow) enum Known {
    /// It left then.
    Sent(DateTime<Utc>),
    /// It did not leave: it is written, and may be sent.
    NotSent,
    /// Not yet to be known; in so many seconds more may be.
    Later(f64),
    /// It cannot be known, and why: a person decides.
    Held(String),
}

/// The answer as the provider takes it.
pub(super) fn outgoing(answer: &Answer) -> Outgoing {
    Outgoing {
        message_id: answer.id.0,
        from_name: answer.from_name.clone(),
        from_address: answer.from_address.clone(),
        to_name: answer.to_name.clone(),
        to_address: answer.to_address.clone(),
        subject: answer.subject.clone(),
        body_text: answer.body_text.clone(),
        body_html: None,
        in_reply_to: answer.in_reply_to.clone(),
        references: answer.references.clone(),
        date: answer.composed_at,
        unsubscribe: None,
        thread_id: answer.provider_thread_id.clone(),
    }
}

/// The bytes of the answer.
pub(in crate::flow) fn bytes(answer: &Answer) -> Vec<u8> {
    mime::render(&outgoing(answer))
}

/// The answer as the provider looks for it.
pub(super) fn sought(answer: &Answer, now: DateTime<Utc>) -> Sought {
    Sought {
        message_id: answer.id.0,
        rfc822_message_id: answer.rfc822_message_id.clone(),
        to_address: answer.to_address.clone(),
        subject: answer.subject.clone(),
        armed_at: answer.armed_at.unwrap_or(now),
        draft_id: answer.draft_id.clone(),
        thread_id: answer.provider_thread_id.clone(),
        provider_message_id: answer.provider_message_id.clone(),
    }
}

/// The draft that an answer is parked as.
pub(super) fn parked(answer: &Answer) -> Option<Parked> {
    let draft_id = answer.draft_id.clone()?;
    Some(Parked { draft_id, thread_id: answer.provider_thread_id.clone() })
}

/// An answer has left. Whether it was in one of the statuses `from`.
pub(super) async fn mark_sent(
    tx: &mut TenantTx,
    id: MessageId,
    from: &[&str],
    left: Left<'_>,
    sent_at: DateTime<Utc>,
) -> Result<bool, Error> {
    let Some(answer) = answers::find(tx, id).await? else { return Ok(false) };
    let sent_at = answer.armed_at.unwrap_or(sent_at);
    let done = outbox::mark_sent(tx, id, from, left, sent_at).await?;
    if done {
        answers::note(tx, id, None).await?;
    }
    Ok(done)
}

/// An answer has not left: it stays written, for a person to send. Whether it was in one of the statuses `from`.
pub(super) async fn put_back(
    tx: &mut TenantTx,
    answer: &Answer,
    from: &[&str],
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = outbox::disarm(tx, answer.id, from, now).await?;
    if done {
        answers::note(tx, answer.id, Some("it did not leave")).await?;
    }
    Ok(done)
}

/// Looks into an answer that was armed, once its sender must be dead; before that nobody touches it.
pub(in crate::flow) async fn look_into(
    engine: &Engine,
    organisation_id: OrganisationId,
    mailbox: &Mailbox,
    answer: &Answer,
) -> Result<Known, Error> {
    let leases = Leases::from_env();
    let mut tx = TenantTx::begin(&engine.db, organisation_id).await?;
    let left = answers::seconds_left(&mut tx, answer.id, leases.lease + leases.quarantine).await?;
    tx.rollback().await?;
    match left {
        Some(left) if left > 0.0 => return Ok(Known::Later(left)),
        _ => {}
    }
    let provider = verbs::access::open(engine, organisation_id, mailbox).await?;
    let found = Finder { engine, organisation_id, provider: &provider, second_look: leases.second_look };
    found.ask(answer).await
}

/// What the provider says of armed answers.
struct Finder<'a> {
    engine: &'a Engine,
    organisation_id: OrganisationId,
    provider: &'a mail::Mailbox,
    second_look: f64,
}

impl Finder<'_> {
    async fn ask(&self, answer: &Answer) -> Result<Known, Error> {
        let now = self.engine.clock.now();
        let found = self.provider.find(&sought(answer, now)).await;
        let mut tx = TenantTx::begin(&self.engine.db, self.organisation_id).await?;
        if let Some(enrollment) = answer.enrollment_id {
            stop::lock_person(&mut tx, enrollment).await?;
        }
        let known = match judge(&mut tx, self.second_look, answer.id, found).await? {
            Judgement::Left(sent) => {
                mark_sent(&mut tx, answer.id, &["sending"], deliver::left(&sent), now).await?;
                Known::Sent(answer.armed_at.unwrap_or(now))
            }
            Judgement::NotLeft => {
                put_back(&mut tx, answer, &["sending"], now).await?;
                Known::NotSent
            }
            Judgement::Later => Known::Later(self.second_look),
            Judgement::Unknowable(why) => {
                outbox::set_status(&mut tx, answer.id, &["sending"], "held", now).await?;
                answers::note(&mut tx, answer.id, Some(&why)).await?;
                Known::Held(why)
            }
        };
        tx.commit().await?;
        Ok(known)
    }
}

/// In a pass over the mailbox: armed answers whose sender is dead, then held ones.
pub(super) async fn rescue(worker: &Worker, mailbox: &Mailbox, report: &mut TickReport) -> Result<(), Error> {
    let leases = worker.leases;
    let mut tx = worker.begin().await?;
    let dead = answers::expired(&mut tx, mailbox.id, leases.lease + leases.quarantine).await?;
    let held = answers::some_held_of(&mut tx, mailbox.id, HELD_AT_ONCE).await?;
    tx.rollback().await?;
    for id in dead {
        let Some(answer) = find(worker, id).await? else { continue };
        let finder = Finder {
            engine: &worker.engine,
            organisation_id: worker.organisation_id,
            provider: worker.provider(mailbox).await?,
            second_look: leases.second_look,
        };
        match finder.ask(&answer).await? {
            Known::Sent(_) => report.rescued += 1,
            Known::NotSent => {
                report.rescued += 1;
                report.problem(format!(
                    "{}: an answer did not leave; send it again: pflow inbox reply {} --send",
                    answer.to_address, answer.answers_id
                ));
            }
            Known::Later(_) => {}
            Known::Held(why) => {
                report.held += 1;
                report.problem(format!("{}: it may have left: {why}", answer.to_address));
            }
        }
    }
    for id in held {
        prove_held(worker, mailbox, id, report).await?;
    }
    Ok(())
}

/// Late proof. Nothing is urgent here: even certainty is asked for twice.
async fn prove_held(
    worker: &Worker,
    mailbox: &Mailbox,
    id: MessageId,
    report: &mut TickReport,
) -> Result<(), Error> {
    let Some(answer) = find(worker, id).await? else { return Ok(()) };
    let found = worker.provider(mailbox).await?.find(&sought(&answer, worker.now())).await;
    let second_look = worker.leases.second_look;
    let mut tx = worker.begin().await?;
    let moved = match judge(&mut tx, second_look, id, found).await? {
        Judgement::Left(sent) => {
            mark_sent(&mut tx, id, &["held"], deliver::left(&sent), worker.now()).await?
        }
        Judgement::NotLeft if proof::note_miss(&mut tx, id).await? >= second_look => {
            put_back(&mut tx, &answer, &["held"], worker.now()).await?
        }
        Judgement::NotLeft | Judgement::Later | Judgement::Unknowable(_) => false,
    };
    tx.commit().await?;
    report.rescued += u64::from(moved);
    Ok(())
}

/// N2 of the answers that earlier passes, and their own senders, did not get to.
pub(super) async fn catch_up(
    worker: &Worker,
    mailbox: &Mailbox,
    report: &mut TickReport,
) -> Result<(), Error> {
    let mut tx = worker.begin().await?;
    let waiting = answers::unconfirmed(&mut tx, mailbox.id, AT_ONCE).await?;
    tx.rollback().await?;
    for id in waiting {
        let Some(answer) = find(worker, id).await? else { continue };
        let provider = worker.provider(mailbox).await?;
        match provider.confirm(&sought(&answer, worker.now()), &bytes(&answer)).await {
            Ok(sent) => {
                let mut tx = worker.begin().await?;
                proof::confirm(&mut tx, id, deliver::left(&sent), worker.now()).await?;
                tx.commit().await?;
            }
            Err(e) => {
                let to = &answer.to_address;
                report.problem(format!(
                    "{}: the answer to {to} has left, its copy was not seen: {e}",
                    mailbox.address
                ));
                break;
            }
        }
    }
    Ok(())
}

async fn find(worker: &Worker, id: MessageId) -> Result<Option<Answer>, Error> {
    let mut tx = worker.begin().await?;
    let found = answers::find(&mut tx, id).await?;
    tx.rollback().await?;
    Ok(found)
}
