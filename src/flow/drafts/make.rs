//! One draft: the question, and what is done with its answer. Each half in a transaction of its own.

use chrono::{DateTime, Utc};

use super::{ask, report::Report};
use crate::{
    base::ids::{MessageId, PromptRunId},
    db::TenantTx,
    flow::{
        Error,
        engine::Engine,
        rendering::{self, Composition},
        sending,
    },
    outreach::{
        campaign::OpenTracking,
        context::Recipient,
        draft_check::{self, Facts},
        gate::Verdict,
        prompt::{self, Input},
        store::{
            campaigns,
            drafts::{self, Due, Origin},
            facts, mailboxes, outbox,
            prompt_runs::{self, NewRun},
            prompts::{self, Prompt},
            recipients::{PlannedMail, SentMail},
        },
    },
};

/// Answers of no use, and answers that were lost, after which a question is not asked again by itself.
const IN_VAIN: i64 = 3;

/// A question that was written down, and can be asked now.
pub(super) struct Question {
    pub(super) run_id: PromptRunId,
    pub(super) prompt: Prompt,
    pub(super) input: Input,
}

/// What drafts may cost.
#[derive(Clone, Copy)]
pub(super) struct Budget {
    pub(super) tokens_per_day: i64,
    pub(super) since: DateTime<Utc>,
}

/// What a mail is made of, read under the lock of its enrollment.
struct Mail {
    planned: PlannedMail,
    recipient: Recipient,
    thread: Vec<SentMail>,
    prompt: Option<Prompt>,
}

/// Makes the draft where that needs no model, or writes the question down. `model_is_there`: why it cannot be asked, where it cannot.
pub(super) async fn begin(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    budget: Budget,
    model_is_there: Result<(), &str>,
    report: &mut Report,
) -> Result<Option<Question>, Error> {
    let Some(mail) = read(tx, engine, due, report).await? else { return Ok(None) };
    let Some(prompt) = mail.prompt.clone() else {
        from_template(tx, engine, due, &mail, report).await?;
        return Ok(None);
    };
    let input = input(tx, engine, due, &mail, &prompt).await?;
    let known = prompt_runs::known(tx, mail.planned.position_id, &input.hash).await?;
    if let Some((run_id, subject, body)) = known.answer {
        report.reused += 1;
        settle(tx, engine, due, &mail, &prompt, &input, run_id, (&subject, &body), report).await?;
        return Ok(None);
    }
    if known.is_being_asked {
        report.skipped += 1;
        return Ok(None);
    }
    if known.in_vain >= IN_VAIN {
        report.failed += 1;
        report.problem(format!(
            "prompt {:?}: asked {IN_VAIN} times without an answer of use; edit it",
            prompt.name
        ));
        return Ok(None);
    }
    if let Err(why) = model_is_there {
        report.failed += 1;
        report.problem(why);
        return Ok(None);
    }
    // One question of a campaign is written down at a time: two would not see what the other is going to cost.
    campaigns::lock(tx, due.campaign_id).await?;
    let spent = prompt_runs::spent(tx, due.campaign_id, budget.since).await?;
    if spent.saturating_add(input.most_tokens()) > budget.tokens_per_day {
        report.over_budget += 1;
        return Ok(None);
    }
    let run_id = engine.ids.next();
    let run = NewRun {
        id: run_id,
        prompt_id: prompt.id,
        campaign_id: Some(due.campaign_id),
        task_id: Some(due.task_id),
        position_id: mail.planned.position_id,
        purpose: "draft",
        model: &prompt.texts.model,
        input_hash: &input.hash,
        reserved_tokens: input.most_tokens(),
    };
    prompt_runs::insert(tx, &run, engine.clock.now()).await?;
    Ok(Some(Question { run_id, prompt, input }))
}

/// Makes the draft of an answer that is written down, if the mail may still be written.
pub(super) async fn conclude(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    question: &Question,
    (subject, body): (&str, &str),
    report: &mut Report,
) -> Result<(), Error> {
    let Some(mail) = read(tx, engine, due, report).await? else { return Ok(()) };
    let Question { run_id, prompt, input } = question;
    settle(tx, engine, due, &mail, prompt, input, *run_id, (subject, body), report).await
}

/// The mail, if it is still to be drafted and its recipient may be written to.
async fn read(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    report: &mut Report,
) -> Result<Option<Mail>, Error> {
    let now = engine.clock.now();
    facts::lock_enrollment(tx, due.enrollment_id).await?;
    let still = drafts::due(tx, None, Some(due.task_id), now, 1).await?;
    let mailbox = mailboxes::find(tx, due.mailbox_id).await?;
    let (Some(_), Some(mailbox)) = (still.first(), mailbox) else {
        report.skipped += 1;
        return Ok(None);
    };
    let (holds, _) =
        sending::recipient_holds(tx, engine, &mailbox, due.enrollment_id, due.step_id, now).await?;
    if holds.iter().any(|hold| hold.verdict() != Verdict::Postpone) {
        report.skipped += 1;
        return Ok(None);
    }
    let (planned, recipient, thread) = rendering::read(tx, due.enrollment_id, due.step_id).await?;
    let prompt = match &planned.prompt {
        None => None,
        Some(name) => {
            let versions = prompts::list(tx, Some(name)).await?;
            versions.iter().find(|v| v.is_active).or(versions.last()).cloned()
        }
    };
    Ok(Some(Mail { planned, recipient, thread, prompt }))
}

async fn input(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    mail: &Mail,
    prompt: &Prompt,
) -> Result<Input, Error> {
    let context = rendering::context(&mail.planned, &mail.recipient, engine.public_url.as_deref());
    let variation = u32::try_from(prompt_runs::rejected(tx, due.task_id).await?).unwrap_or(u32::MAX);
    let thread = mail.thread.last().map(|m| m.subject.as_str());
    prompt::build(&prompt.texts, &context, thread, variation)
        .map_err(|e| Error::invalid(format!("prompt {:?}, {e}", prompt.name)))
}

/// A mail that a template writes and a person reviews.
async fn from_template(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    mail: &Mail,
    report: &mut Report,
) -> Result<(), Error> {
    let agrees = rendering::agrees(tx, &mail.planned).await?;
    let url = engine.public_url.as_deref();
    let composed = rendering::write(&mail.planned, &mail.recipient, &mail.thread, url, agrees)?;
    store(tx, engine, due, &composed, Origin::default(), report).await
}

/// Checks an answer and writes the draft down.
#[expect(clippy::too_many_arguments, reason = "an answer, what was asked, and about whom")]
async fn settle(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    mail: &Mail,
    prompt: &Prompt,
    input: &Input,
    run_id: PromptRunId,
    (subject, body): (&str, &str),
    report: &mut Report,
) -> Result<(), Error> {
    let others = drafts::others(tx, due.campaign_id, mail.planned.position_id).await?;
    let measure: Facts = ask::facts(&prompt.texts, input, &mail.recipient, &mail.planned.sender, others);
    let mut problems: Vec<String> =
        draft_check::check(subject, body, &measure).iter().map(ToString::to_string).collect();
    problems.dedup();
    let agrees = rendering::agrees(tx, &mail.planned).await?;
    let url = engine.public_url.as_deref();
    // A subject that is no line cannot be written down at all; the checks have named it.
    let subject: String = subject.split(char::is_control).collect::<Vec<_>>().join(" ");
    let subject = if subject.trim().is_empty() { "(sans objet)" } else { subject.trim() };
    let subject: String = subject.chars().take(200).collect();
    let text = (subject.as_str(), body);
    let composed = rendering::write_as(&mail.planned, &mail.recipient, &mail.thread, url, agrees, text)?;
    let origin = Origin { run_id: Some(run_id), problems, approved_at: None };
    store(tx, engine, due, &composed, origin, report).await
}

async fn store(
    tx: &mut TenantTx,
    engine: &Engine,
    due: &Due,
    composed: &Composition,
    mut origin: Origin,
    report: &mut Report,
) -> Result<(), Error> {
    let now = engine.clock.now();
    let waits = due.review || !origin.problems.is_empty();
    let status = if waits { "draft" } else { "approved" };
    origin.approved_at = (!waits).then_some(now);
    let Some(mailbox) = mailboxes::find(tx, due.mailbox_id).await? else { return Ok(()) };
    let id = MessageId(due.task_id.0);
    drafts::discard(tx, id).await?;
    let message = sending::outbound(tx, &mailbox, due.enrollment_id, id, composed, status, now).await?;
    outbox::insert(tx, &message).await?;
    drafts::set_origin(tx, id, &origin).await?;
    if let Some(token) = composed.pixel.as_ref().filter(|_| composed.open_tracking != OpenTracking::Off) {
        sending::pixel(tx, engine, &message, composed.open_tracking, token, now).await?;
    }
    report.drafted += 1;
    report.waiting += u64::from(waits);
    Ok(())
}
