//! `inbox reply`: what would go, and the one attempt to send it.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{compose, gate};
use crate::{
    base::{
        failpoint::failpoint,
        ids::{EnrollmentId, MessageId, PositionId},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes as verbs,
        onboarding::preview,
        response::inbox,
        sending::{self, Fate, Known},
    },
    iam::Action,
    outreach::{
        answer,
        mailbox::Mailbox,
        store::{
            answers::{self, Answer, Original},
            mailboxes, outbox,
        },
    },
    provider,
};

/// An answer that was written and did not leave within this time is written anew: its Date would be a lie.
const STALE: TimeDelta = TimeDelta::hours(24);

/// The warning where Reply-To is not From: people are led to strangers so.
const OTHER_ADDRESS: &str = "the mail wants to be answered at another address than its sender's";

/// What is to be answered.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The mail's id, or the beginning of it.
    pub id: &'a str,
    /// What the person wrote.
    pub text: &'a str,
    /// Also where the same text has answered the mail already.
    pub again: bool,
    /// Compose it and reach no mailbox.
    pub dry_run: bool,
}

/// What the editor shows before anything is written.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The mail that is answered.
    pub id: MessageId,
    /// The recipient: name and address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The mail that is answered, as a quote.
    pub quote: String,
}

impl Draft {
    /// What the editor shows, with what was written before.
    #[must_use]
    pub fn template(&self, written: &str) -> String {
        answer::template(written, &self.to, &self.subject, &self.quote)
    }
}

/// An answer, sent or not.
#[derive(Clone, Debug, Serialize)]
pub struct Answered {
    /// The message.
    pub id: MessageId,
    /// The mail that it answers.
    pub answers_id: MessageId,
    /// The recipient's address.
    pub email: String,
    /// The recipient, where it is somebody we wrote to.
    pub position_id: Option<PositionId>,
    /// What the mail belongs to.
    pub enrollment_id: Option<EnrollmentId>,
    /// The mailbox that answers.
    pub mailbox: String,
    /// `planned`, or the message's status.
    pub status: String,
    /// Whether it has left.
    pub sent: bool,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
    /// Decoded.
    pub subject: String,
    /// LF line ends.
    pub body_text: String,
    /// None: answers are plain text.
    pub body_html: Option<String>,
    /// As on the wire, unfolded.
    pub headers: Map<String, Value>,
    /// Why nobody knows whether it has left.
    pub error: Option<String>,
    /// What the person should know before it is sent.
    pub warnings: Vec<&'static str>,
}

/// What the editor shows. Refuses what nobody may answer before anybody writes a word.
pub async fn draft(engine: &Engine, scope: &Scope, id: &str) -> Result<Draft, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (original, mailbox, to) = open(&mut tx, engine, id).await?;
    tx.rollback().await?;
    let planned = compose::compose(original.id, &original, &mailbox, to, "", engine.clock.now());
    let to = match planned.to_name {
        Some(name) => format!("{name} <{}>", planned.to_address),
        None => planned.to_address,
    };
    Ok(Draft { id: original.id, to, subject: planned.subject, quote: planned.body_text.trim().to_owned() })
}

/// Answers a mail, at most once for one text: a second call finds what became of the first. What was written, and provably did not
/// leave, is sent by the second call.
pub async fn reply(engine: &Engine, scope: &Scope, asked: Asked<'_>) -> Result<Answered, Error> {
    let text = answer::written(asked.text);
    if text.is_empty() {
        return Err(Error::invalid("the answer has no text"));
    }
    let asked = Asked { text: &text, ..asked };
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (original, mailbox, to) = open(&mut tx, engine, asked.id).await?;
    let planned = compose::compose(engine.ids.next(), &original, &mailbox, to, &text, engine.clock.now());
    let earlier = earlier(&mut tx, &original, &text).await?;
    if asked.dry_run {
        tx.rollback().await?;
        for one in &earlier {
            stands_in_the_way(one, asked.again)?;
        }
        let shown = earlier.into_iter().find(is_unsent).unwrap_or(planned);
        return Ok(report(&original, &shown, "planned", None, None));
    }
    tx.rollback().await?;
    for one in &earlier {
        resolve(engine, scope, &mailbox, one, asked.again).await?;
    }
    let written = write(engine, scope, &original, planned, asked.again).await?;
    failpoint("after_t2");
    let fate = sending::answer(engine, scope, &original, &mailbox, written.clone()).await?;
    match fate {
        Fate::Sent(at) => Ok(report(&original, &written, "sent", Some(at), None)),
        Fate::Held(why) => Ok(report(&original, &written, "held", None, Some(why))),
        Fate::NotSent(provider::Error::Permanent(why)) => Err(Error::Refused {
            message: format!("{}: the mail was refused: {why}", written.to_address),
            hint: None,
        }),
        Fate::NotSent(refusal) => Err(refusal.into()),
        Fate::Late => Err(Error::Conflict {
            message: "it was not known in time whether the answer could leave".to_owned(),
            hint: Some(format!("see what became of it: pflow inbox show {}", original.id)),
        }),
    }
}

/// The mail, the mailbox that answers it, and whom; refuses what may not be answered.
async fn open(tx: &mut TenantTx, engine: &Engine, id: &str) -> Result<(Original, Mailbox, String), Error> {
    let id = inbox::find(tx, id).await?.listed.id;
    let original = answers::original(tx, id).await?;
    let original = original.ok_or_else(|| Error::not_found("mail", id.to_string()))?;
    gate::class(&original)?;
    let to = compose::recipient(&original)?;
    gate::recipient(engine, tx, &original, &to).await?;
    let mailbox = match original.mailbox_id {
        Some(id) => mailboxes::find(tx, id).await?,
        None => None,
    };
    let mailbox = mailbox
        .ok_or_else(|| Error::conflict(format!("the mailbox that received mail {id} is no more"), None))?;
    let usage = verbs::usage(tx, &mailbox, engine.clock.now(), false).await?;
    gate::mailbox(&mailbox, &usage, engine.clock.now())?;
    Ok((original, mailbox, to))
}

/// The answers of this very text that were begun before, oldest first; those that failed for good do not count.
async fn earlier(tx: &mut TenantTx, original: &Original, text: &str) -> Result<Vec<Answer>, Error> {
    let mut found = Vec::new();
    for given in answers::given(tx, original.id).await? {
        if given.status != "failed"
            && let Some(answer) = answers::find(tx, given.id).await?
            && answer.written == text
        {
            found.push(answer);
        }
    }
    Ok(found)
}

fn is_unsent(answer: &Answer) -> bool {
    matches!(answer.status.as_str(), "composed" | "parked")
}

/// What an earlier answer of the same text says to another attempt.
fn stands_in_the_way(earlier: &Answer, again: bool) -> Result<(), Error> {
    let id = earlier.id;
    match earlier.status.as_str() {
        "sent" | "bounced" if !again => {
            let at = earlier.sent_at.unwrap_or(earlier.composed_at).format("%Y-%m-%d %H:%M UTC");
            Err(Error::Conflict {
                message: format!("answered already at {at}, with the same text"),
                hint: Some("add --again to write it once more".to_owned()),
            })
        }
        "held" if !again => Err(Error::Conflict {
            message: format!("answered already, and nobody knows whether it left: {id}"),
            hint: Some(format!("look into the Sent folder, then: pflow send resolve {id} --sent|--not-sent")),
        }),
        // Somebody may be sending it this moment: no flag helps.
        "sending" => Err(under_way(earlier, None)),
        _ => Ok(()),
    }
}

fn under_way(earlier: &Answer, seconds: Option<f64>) -> Error {
    let when = seconds.map_or_else(String::new, |s| format!(" in {} s", s.ceil().max(1.0)));
    Error::Conflict {
        message: format!(
            "an attempt to send this answer is under way, or broke off and may have left: {}",
            earlier.id
        ),
        hint: Some(format!("nothing is sent twice: the mailbox will be asked{when}; then run it again")),
    }
}

/// Finds out what became of an earlier attempt, where that can be known now.
async fn resolve(
    engine: &Engine,
    scope: &Scope,
    mailbox: &Mailbox,
    earlier: &Answer,
    again: bool,
) -> Result<(), Error> {
    if earlier.status != "sending" {
        return stands_in_the_way(earlier, again);
    }
    // The copy of a mail may have been answered from the mailbox that got the copy.
    let other;
    let mailbox = if earlier.mailbox_id == mailbox.id {
        mailbox
    } else {
        let mut tx = engine.begin(scope, Action::Work).await?;
        let found = mailboxes::find(&mut tx, earlier.mailbox_id).await?;
        tx.rollback().await?;
        other = found.ok_or_else(|| under_way(earlier, None))?;
        &other
    };
    let status = |status: &str, sent_at| Answer { status: status.to_owned(), sent_at, ..earlier.clone() };
    match sending::look_into(engine, scope.organisation_id, mailbox, earlier).await? {
        Known::Sent(at) => stands_in_the_way(&status("sent", Some(at)), again),
        Known::Held(_) => stands_in_the_way(&status("held", None), again),
        Known::Later(seconds) => Err(under_way(earlier, Some(seconds))),
        Known::NotSent => Ok(()),
    }
}

/// T2: the exact bytes are fixed in the database, before anything leaves the machine. One that was written before and has not left is
/// taken up; others that have not left are given up.
async fn write(
    engine: &Engine,
    scope: &Scope,
    original: &Original,
    planned: Answer,
    again: bool,
) -> Result<Answer, Error> {
    let now = engine.clock.now();
    let mut tx = engine.begin(scope, Action::Work).await?;
    // Two at a time write one after the other.
    answers::original(&mut tx, original.id).await?;
    let same = earlier(&mut tx, original, &planned.written).await?;
    for one in &same {
        stands_in_the_way(one, again)?;
    }
    let fits =
        |a: &&Answer| is_unsent(a) && a.to_address == planned.to_address && now - a.composed_at <= STALE;
    if let Some(found) = same.iter().filter(|a| a.answers_id == original.id).find(fits) {
        tx.rollback().await?;
        return Ok(found.clone());
    }
    for given in answers::given(&mut tx, original.id).await? {
        match given.status.as_str() {
            "composed" => {
                outbox::discard(&mut tx, given.id).await?;
            }
            // Its draft is taken back with the next pass.
            "parked" => {
                outbox::set_status(&mut tx, given.id, &["parked"], "failed", now).await?;
                answers::note(&mut tx, given.id, Some("another answer was written")).await?;
            }
            _ => {}
        }
    }
    answers::insert(&mut tx, &planned).await?;
    tx.commit().await?;
    Ok(planned)
}

fn report(
    original: &Original,
    answer: &Answer,
    status: &str,
    sent_at: Option<DateTime<Utc>>,
    error: Option<String>,
) -> Answered {
    Answered {
        id: answer.id,
        answers_id: answer.answers_id,
        email: answer.to_address.clone(),
        position_id: answer.position_id,
        enrollment_id: answer.enrollment_id,
        mailbox: answer.from_address.clone(),
        status: status.to_owned(),
        sent: sent_at.is_some(),
        sent_at,
        subject: answer.subject.clone(),
        body_text: answer.body_text.clone(),
        body_html: None,
        headers: preview::headers(&sending::answer_bytes(answer)),
        error,
        warnings: (answer.to_address != original.from_address).then_some(OTHER_ADDRESS).into_iter().collect(),
    }
}
