//! What a person decides about a draft. Whether it may go is asked again, here and when it is sent.

use serde::Serialize;
use serde_json::json;
use tokio::sync::watch;

use super::{
    Draft, Report,
    generate::{Options, generate},
};
use crate::{
    base::ids::{EnrollmentId, MailboxId, MessageId, StepId, TaskId},
    db::TenantTx,
    flow::{
        Error,
        campaigns::current,
        engine::{Engine, Scope},
        naming, sending,
    },
    iam::Action,
    outreach::{
        gate::{Hold, Verdict},
        html,
        store::{drafts, mailboxes, outbox, prompt_runs, stop, todo},
        template::Rendered,
    },
};

/// The statuses of a draft that can still be changed.
const OPEN: [&str; 2] = ["draft", "approved"];

/// A draft about which something was decided.
#[derive(Clone, Debug, Serialize)]
pub struct Decided {
    /// The draft.
    pub id: MessageId,
    /// `approved`, `rejected` or `draft`.
    pub status: &'static str,
    /// Whom it is for.
    pub to: String,
}

/// Drafts that wait for a person; with `all` also those that wait for their slot.
pub async fn list(
    engine: &Engine,
    scope: &Scope,
    campaign: Option<&str>,
    all: bool,
    limit: u32,
) -> Result<Vec<Draft>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let campaign = match campaign {
        Some(name) => Some(current::find(&mut tx, name).await?.id),
        None => None,
    };
    let statuses = if all { &OPEN[..] } else { &OPEN[..1] };
    Ok(drafts::list(&mut tx, campaign, None, statuses, limit.into()).await?)
}

/// One draft.
pub async fn show(engine: &Engine, scope: &Scope, id: &str) -> Result<Draft, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    find(&mut tx, id).await
}

/// Releases a draft for its slot. Refused where its recipient has answered, opted out or may not be written to for another reason: then the
/// sequence ends as it would have at sending.
pub async fn approve(engine: &Engine, scope: &Scope, id: &str, dry_run: bool) -> Result<Decided, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let draft = locked(&mut tx, id).await?;
    if let Some(hold) = refusal(&mut tx, engine, &draft).await? {
        let message = format!("the draft for {} is not released: {}", draft.to, hold.rule);
        let hint = format!("`pflow why {}` says more; `pflow draft reject {}` ends it", draft.to, draft.id);
        return Err(Error::Refused { message, hint: Some(hint) });
    }
    let message = MessageId(draft.id);
    drafts::approve(&mut tx, message, scope.user(), engine.clock.now()).await?;
    let detail = json!({"problems": draft.problems});
    engine.audit(&mut tx, scope, "draft.approve", Some(&draft.id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    Ok(Decided { id: message, status: "approved", to: draft.to })
}

/// The mail will not be sent, and the person's sequence ends here.
pub async fn reject(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Decided, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let draft = locked(&mut tx, id).await?;
    let (message, now) = (MessageId(draft.id), engine.clock.now());
    outbox::set_status(&mut tx, message, &OPEN, "failed", now).await?;
    stop::stop_enrollment(&mut tx, EnrollmentId(draft.enrollment_id), "stopped", "draft_rejected", now)
        .await?;
    let detail = json!({"reason": reason});
    engine.audit(&mut tx, scope, "draft.reject", Some(&draft.id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    Ok(Decided { id: message, status: "rejected", to: draft.to })
}

/// Gives the draft a person's words. It waits for its release.
pub async fn edit(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    subject: Option<&str>,
    body: Option<&str>,
    dry_run: bool,
) -> Result<Decided, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let draft = locked(&mut tx, id).await?;
    let (message, now) = (MessageId(draft.id), engine.clock.now());
    let subject = subject.unwrap_or(&draft.subject);
    let text = Rendered::of(Some(subject), body.unwrap_or(&draft.body_text))
        .map_err(|e| Error::invalid(format!("the draft's {e}")))?;
    let before = outbox::find(&mut tx, TaskId(draft.id)).await?;
    let html = before.and_then(|m| m.body_html).map(|_| html::from_text(&text.body));
    let subject = text.subject.unwrap_or_default();
    drafts::rewrite(&mut tx, message, (&subject, &text.body), html.as_deref(), &[], now).await?;
    engine.audit(&mut tx, scope, "draft.edit", Some(&draft.id.to_string()), json!({})).await?;
    tx.finish(dry_run).await?;
    Ok(Decided { id: message, status: "draft", to: draft.to })
}

/// Throws the draft away and asks for another.
pub async fn regenerate(engine: &Engine, scope: &Scope, id: &str, dry_run: bool) -> Result<Report, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let draft = locked(&mut tx, id).await?;
    let task = TaskId(draft.id);
    prompt_runs::reject(&mut tx, task).await?;
    drafts::discard(&mut tx, MessageId(draft.id)).await?;
    engine.audit(&mut tx, scope, "draft.regenerate", Some(&draft.id.to_string()), json!({})).await?;
    tx.finish(dry_run).await?;
    if dry_run {
        return Ok(Report { due: 1, ..Report::default() });
    }
    let (_keep, stop) = watch::channel(false);
    generate(engine, scope, &Options { task: Some(task), ..Options::default() }, &stop).await
}

async fn find(tx: &mut TenantTx, id: &str) -> Result<Draft, Error> {
    let all = drafts::list(tx, None, None, &OPEN, i64::MAX).await?;
    naming::resolve("draft", id, all, |d| (d.id, d.to.clone()))
}

/// The draft, with its enrollment and its task locked, if nobody works on it.
async fn locked(tx: &mut TenantTx, id: &str) -> Result<Draft, Error> {
    let draft = find(tx, id).await?;
    let status = todo::lock(tx, TaskId(draft.id)).await?.map(|(_, status, _)| status);
    // What it is under the lock: an answer that came meanwhile has taken it away.
    let again = drafts::list(tx, None, Some(MessageId(draft.id)), &OPEN, 1).await?;
    match (status.as_deref(), again.into_iter().next()) {
        (Some("scheduled"), Some(draft)) => Ok(draft),
        (status, _) => Err(Error::conflict(
            format!("the draft for {} is none any more: its task is {}", draft.to, status.unwrap_or("gone")),
            Some("`pflow draft list` shows what waits"),
        )),
    }
}

/// What keeps the recipient from ever getting it.
async fn refusal(tx: &mut TenantTx, engine: &Engine, draft: &Draft) -> Result<Option<Hold>, Error> {
    let Some(mailbox) = mailboxes::find(tx, MailboxId(draft.mailbox_id)).await? else { return Ok(None) };
    let (enrollment, step) = (EnrollmentId(draft.enrollment_id), StepId(draft.step_id));
    let now = engine.clock.now();
    let (holds, _) = sending::recipient_holds(tx, engine, &mailbox, enrollment, step, now).await?;
    Ok(holds.into_iter().find(|hold| matches!(hold.verdict(), Verdict::Cancel | Verdict::Stop)))
}
