//! T2: the exact bytes are fixed in the database, before anything leaves the machine.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    gate,
    report::TickReport,
    settle::{self, settle},
};
use crate::{
    base::ids::{EnrollmentId, MessageId},
    db::TenantTx,
    flow::{
        Error,
        engine::Engine,
        rendering::{self, Composition},
    },
    outreach::{
        campaign::OpenTracking,
        mailbox::Mailbox,
        store::{
            drafts,
            outbox::{self, Outbound},
            proof,
            queue::{self, Lease},
        },
        template::Rendered,
    },
    provider::mail::{Outgoing, Sought, mime},
    tracking::store::pixels,
};

/// A mail that was composed and did not leave within this time is composed anew: its Date would be a lie.
const STALE: TimeDelta = TimeDelta::hours(24);
/// When to look again for a follow-up whose thread's Message-ID is not known.
const MESSAGE_ID_AWAITED: TimeDelta = TimeDelta::minutes(5);
/// When to look again for a mail that a model has not written yet.
const DRAFT_AWAITED: TimeDelta = TimeDelta::minutes(15);

/// What became of a claimed task.
pub(super) enum Prepared {
    /// Its mail is written down.
    Mail(Box<Outbound>),
    /// Its mail is out of date, and lies at the provider: it must be taken back before it is composed anew.
    TakeBack(Box<Outbound>),
    /// Nothing goes now, and the task is settled.
    Settled,
}

/// Composes the mail of a claimed task, or finds the one that was composed before. In the caller's transaction.
pub(super) async fn prepare(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    lease: &Lease,
    engine: &Engine,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<Prepared, Error> {
    let (holds, email) =
        gate::recipient(tx, engine, mailbox, lease.enrollment_id, lease.step_id, now).await?;
    if !holds.is_empty() {
        settle(tx, mailbox, lease, &holds, now, report).await?;
        return Ok(Prepared::Settled);
    }
    if let Some(found) = outbox::find(tx, lease.task_id).await?
        && let Some(prepared) =
            resume(tx, engine, mailbox, lease, found, email.as_deref(), now, report).await?
    {
        return Ok(prepared);
    }
    if lease.is_follow_up && proof::awaits_message_id(tx, lease.enrollment_id).await? {
        let at = now + MESSAGE_ID_AWAITED;
        queue::release(tx, lease, Some(at), Some("its thread's Message-ID is not known yet"), now).await?;
        report.postponed += 1;
        return Ok(Prepared::Settled);
    }
    let manner = drafts::manner(tx, lease.enrollment_id, lease.step_id).await?;
    if manner.awaits_draft {
        queue::release(tx, lease, Some(now + DRAFT_AWAITED), Some("draft"), now).await?;
        report.postponed += 1;
        return Ok(Prepared::Settled);
    }
    let public_url = engine.public_url.as_deref();
    let composed = match rendering::compose(tx, public_url, lease.enrollment_id, lease.step_id).await {
        Ok(composed) => composed,
        Err(Error::Invalid { message, .. }) => {
            report.problem(format!("{}: {message}", email.as_deref().unwrap_or("?")));
            settle::fail(tx, lease, &message, now, report).await?;
            return Ok(Prepared::Settled);
        }
        Err(e) => return Err(e),
    };
    let status = if manner.review { "draft" } else { "composed" };
    let message =
        outbound(tx, mailbox, lease.enrollment_id, MessageId(lease.task_id.0), &composed, status, now)
            .await?;
    outbox::insert(tx, &message).await?;
    if let Some(token) = &composed.pixel {
        pixel(tx, engine, &message, composed.open_tracking, token, now).await?;
    }
    if manner.review {
        report.drafted += 1;
        queue::release(tx, lease, None, Some("review"), now).await?;
        return Ok(Prepared::Settled);
    }
    Ok(Prepared::Mail(Box::new(message)))
}

/// The row of a composition.
pub(in crate::flow) async fn outbound(
    tx: &mut TenantTx,
    mailbox: &Mailbox,
    enrollment_id: EnrollmentId,
    id: MessageId,
    composed: &Composition,
    status: &str,
    now: DateTime<Utc>,
) -> Result<Outbound, Error> {
    let thread_id = match &composed.in_reply_to {
        Some(id) => proof::thread_of(tx, mailbox.id, id).await?,
        None => None,
    };
    let composed = composed.clone();
    Ok(Outbound {
        id,
        enrollment_id,
        position_id: composed.position_id,
        campaign_id: composed.campaign_id,
        mailbox_id: mailbox.id,
        provider: mailbox.provider.clone(),
        step_experiment_id: composed.step_experiment_id,
        variant_id: composed.variant_id,
        status: status.to_owned(),
        rfc822_message_id: mime::message_id(id.0, &composed.from_address),
        from_name: composed.from_name,
        from_address: composed.from_address,
        to_name: composed.to_name,
        to_address: composed.to_address,
        subject: composed.subject,
        body_text: composed.body_text,
        body_html: composed.body_html,
        in_reply_to: composed.in_reply_to,
        references: composed.references,
        composed_at: now,
        armed_at: None,
        open_tracking: composed.open_tracking.as_str().to_owned(),
        way_out: composed.way_out,
        draft_id: None,
        provider_thread_id: thread_id,
        provider_message_id: None,
    })
}

/// Composes a text that was released: what was approved is what is sent, with the address, the thread and the date of now.
async fn release(
    tx: &mut TenantTx,
    engine: &Engine,
    mailbox: &Mailbox,
    lease: &Lease,
    found: &Outbound,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<Prepared, Error> {
    let public_url = engine.public_url.as_deref();
    let text = Rendered {
        subject: found.in_reply_to.is_none().then(|| found.subject.clone()),
        body: found.body_text.clone(),
    };
    let composed = match rendering::readdress(tx, public_url, lease.enrollment_id, lease.step_id, text).await
    {
        Ok(composed) => composed,
        Err(Error::Invalid { message, .. }) => {
            report.problem(format!("{}: {message}", found.to_address));
            settle::fail(tx, lease, &message, now, report).await?;
            return Ok(Prepared::Settled);
        }
        Err(e) => return Err(e),
    };
    let anew = outbound(tx, mailbox, lease.enrollment_id, found.id, &composed, "composed", now).await?;
    drafts::compose(tx, &anew).await?;
    if let Some(token) = composed.pixel.as_ref().filter(|_| found.open_tracking != anew.open_tracking) {
        pixel(tx, engine, &anew, composed.open_tracking, token, now).await?;
    }
    Ok(match outbox::find(tx, lease.task_id).await? {
        Some(mail) => Prepared::Mail(Box::new(mail)),
        None => Prepared::Settled,
    })
}

/// Writes down what the token of the picture in a mail stands for.
pub(in crate::flow) async fn pixel(
    tx: &mut TenantTx,
    engine: &Engine,
    message: &Outbound,
    measured: OpenTracking,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let id = engine.ids.next();
    match measured {
        OpenTracking::Off => {}
        OpenTracking::Aggregate => {
            let (campaign, variant) = (message.campaign_id, message.variant_id);
            pixels::insert_of_variant(tx, id, campaign, variant, token, now).await?;
        }
        OpenTracking::Individual => pixels::insert(tx, id, message.id, token, now).await?,
    }
    Ok(())
}

/// Goes on with the mail that a task has already; `None`: it is gone now, and another is to be composed.
#[expect(clippy::too_many_arguments, reason = "what a pass knows of one task")]
async fn resume(
    tx: &mut TenantTx,
    engine: &Engine,
    mailbox: &Mailbox,
    lease: &Lease,
    found: Outbound,
    email: Option<&str>,
    now: DateTime<Utc>,
    report: &mut TickReport,
) -> Result<Option<Prepared>, Error> {
    match found.status.as_str() {
        "composed" | "parked" if is_current(&found, email, now) => {
            return Ok(Some(Prepared::Mail(Box::new(found))));
        }
        "composed" | "parked" if found.draft_id.is_some() => {
            return Ok(Some(Prepared::TakeBack(Box::new(found))));
        }
        // Given up before it was armed, and its task was laid out again since.
        "failed" if found.armed_at.is_none() && found.draft_id.is_some() => {
            return Ok(Some(Prepared::TakeBack(Box::new(found))));
        }
        "composed" => {
            if drafts::is_released(tx, found.id).await? {
                return Ok(Some(release(tx, engine, mailbox, lease, &found, now, report).await?));
            }
            outbox::discard(tx, found.id).await?;
            return Ok(None);
        }
        "failed" if found.armed_at.is_none() => {
            outbox::discard(tx, found.id).await?;
            return Ok(None);
        }
        "approved" => {
            return Ok(Some(release(tx, engine, mailbox, lease, &found, now, report).await?));
        }
        "draft" => {
            queue::release(tx, lease, None, Some("review"), now).await?;
        }
        // A task that was laid out again although its mail has an end already: it shares that end.
        "sent" | "bounced" => {
            queue::finish(tx, lease, "done", None, now).await?;
        }
        "failed" => {
            queue::finish(tx, lease, "failed", Some("refused before"), now).await?;
        }
        // It may have left, and nobody but a person can say.
        other => {
            let reason = format!("its message is {other} already");
            report.held += 1;
            report.problem(format!("{}: {reason}", lease.task_id));
            outbox::set_status(tx, found.id, &["sending"], "held", now).await?;
            queue::finish(tx, lease, "held", Some(&reason), now).await?;
        }
    }
    Ok(Some(Prepared::Settled))
}

/// Whether the bytes still say what they should: to the address the person has now, with a Date of today.
pub(super) fn is_current(message: &Outbound, email: Option<&str>, now: DateTime<Utc>) -> bool {
    email == Some(&message.to_address) && now - message.composed_at <= STALE
}

/// The message as the provider takes it.
pub(super) fn outgoing(message: &Outbound) -> Outgoing {
    Outgoing {
        message_id: message.id.0,
        from_name: message.from_name.clone(),
        from_address: message.from_address.clone(),
        to_name: message.to_name.clone(),
        to_address: message.to_address.clone(),
        subject: message.subject.clone(),
        body_text: message.body_text.clone(),
        body_html: message.body_html.clone(),
        in_reply_to: message.in_reply_to.clone(),
        references: message.references.clone(),
        date: message.composed_at,
        unsubscribe: message.way_out.as_ref().map(|w| rendering::unsubscribe(w, &message.from_address)),
        thread_id: message.provider_thread_id.clone(),
    }
}

/// The message as the provider looks for it.
pub(super) fn sought(message: &Outbound, now: DateTime<Utc>) -> Sought {
    Sought {
        message_id: message.id.0,
        rfc822_message_id: message.rfc822_message_id.clone(),
        to_address: message.to_address.clone(),
        subject: message.subject.clone(),
        armed_at: message.armed_at.unwrap_or(now),
        draft_id: message.draft_id.clone(),
        thread_id: message.provider_thread_id.clone(),
        provider_message_id: message.provider_message_id.clone(),
    }
}
