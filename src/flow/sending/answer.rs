//! A person's answer on its way: parked, armed, fired, recorded, each committed before the next begins. No window and no gap holds it
//! back, and no task stands behind it; all else is as with any mail.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::{
    answers::{outgoing, parked, sought},
    deliver::{self, Deadline},
    refusal,
};
use crate::{
    base::failpoint::failpoint,
    db,
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes as verbs,
        response::answer::gate,
    },
    iam::Action,
    outreach::{
        mailbox::Mailbox,
        pacing,
        store::{
            answers::{self, Answer, Original},
            mailboxes, outbox, proof, stop,
        },
    },
    provider::{
        self,
        mail::{self, Outbox, Outcome, Parked, SentFolder, mime},
    },
};

/// How an attempt ended.
#[derive(Debug)]
pub(in crate::flow) enum Fate {
    /// It left.
    Sent(DateTime<Utc>),
    /// It may have left, and nobody knows.
    Held(String),
    /// It certainly did not leave.
    NotSent(provider::Error),
    /// It took too long to begin, or somebody else looked into it meanwhile.
    Late,
}

/// Sends an answer that is written down, once.
pub(in crate::flow) async fn answer(
    engine: &Engine,
    scope: &Scope,
    original: &Original,
    mailbox: &Mailbox,
    mut answer: Answer,
) -> Result<Fate, Error> {
    let provider = verbs::access::open(engine, scope.organisation_id, mailbox).await?;
    let attempt = Attempt { engine, scope, original, mailbox, provider: &provider };
    if let Some(refusal) = attempt.park(&mut answer).await? {
        attempt.refused(&answer, &refusal, None).await?;
        return Ok(Fate::NotSent(refusal));
    }
    let deadline = Deadline::start();
    let fence = attempt.armed(&answer).await?;
    failpoint("after_t3");
    failpoint("before_n1");
    if deadline.is_over() {
        attempt.unarm(&answer, fence, "armed, and not sent").await?;
        return Ok(Fate::Late);
    }
    let mail = outgoing(&answer);
    let bytes = mime::render(&mail);
    let outcome = provider.deliver(&mail, parked(&answer).as_ref(), bytes).await;
    failpoint("after_n1");
    attempt.record(&answer, fence, outcome).await
}

/// What every step of one attempt needs.
struct Attempt<'a> {
    engine: &'a Engine,
    scope: &'a Scope,
    original: &'a Original,
    mailbox: &'a Mailbox,
    provider: &'a mail::Mailbox,
}

impl Attempt<'_> {
    fn now(&self) -> DateTime<Utc> {
        self.engine.clock.now()
    }

    /// N0 and T2b, where the provider has drafts.
    async fn park(&self, answer: &mut Answer) -> Result<Option<provider::Error>, Error> {
        if answer.draft_id.is_some() {
            return Ok(None);
        }
        let mail = outgoing(answer);
        let draft = match self.provider.park(&mail, &mime::render(&mail)).await {
            Ok(None) => return Ok(None),
            Ok(Some(draft)) => draft,
            Err(refusal) => return Ok(Some(refusal)),
        };
        failpoint("after_n0");
        let mut tx = self.engine.begin(self.scope, Action::Work).await?;
        let thread = draft.thread_id.as_deref();
        if !outbox::park(&mut tx, answer.id, &draft.draft_id, thread, self.now()).await? {
            tx.rollback().await?;
            self.take_back(&draft).await;
            return Err(elsewhere());
        }
        tx.commit().await?;
        failpoint("after_t2b");
        answer.draft_id = Some(draft.draft_id);
        answer.provider_thread_id = draft.thread_id.or(answer.provider_thread_id.take());
        Ok(None)
    }

    async fn take_back(&self, draft: &Parked) {
        if let Err(e) = self.provider.unpark(draft).await {
            tracing::warn!(draft = %draft.draft_id, "a draft stays at the provider: {e}");
        }
    }

    /// T3; another transaction in the way is a reason to try again, as long as nothing is armed.
    async fn armed(&self, answer: &Answer) -> Result<DateTime<Utc>, Error> {
        for _ in 1..5 {
            match self.arm(answer).await {
                Err(Error::Db(db::Error::Contention(why))) => tracing::debug!("once more: {why}"),
                done => return done,
            }
        }
        self.arm(answer).await
    }

    /// Looks at everything again under locks, counts the send, and says "it may have been delivered" before it can be.
    async fn arm(&self, answer: &Answer) -> Result<DateTime<Utc>, Error> {
        let now = self.now();
        let mut tx = self.engine.begin(self.scope, Action::Work).await?;
        // In this order everywhere: enrollments, mailbox, message.
        if let Some(enrollment) = answer.enrollment_id {
            stop::lock_person(&mut tx, enrollment).await?;
        }
        let mailbox = mailboxes::lock(&mut tx, self.mailbox.id).await?.ok_or_else(elsewhere)?;
        let usage = verbs::usage(&mut tx, &mailbox, now, false).await?;
        gate::mailbox(&mailbox, &usage, now)?;
        gate::recipient(self.engine, &mut tx, self.original, &answer.to_address).await?;
        let fence = answers::arm(&mut tx, answer.id, now).await?.ok_or_else(elsewhere)?;
        let calendar = mailbox.calendar();
        let today = calendar.day(now);
        let gap = pacing::gap_seconds(&mailbox.pace, calendar.open_seconds(today), today, answer.id.0);
        let next = (now + TimeDelta::seconds(gap.into())).max(mailbox.pace.next_send_at.unwrap_or(now));
        mailboxes::count_send(&mut tx, mailbox.id, today, next).await?;
        tx.commit().await?;
        Ok(fence)
    }

    /// It was armed and certainly not fired.
    async fn unarm(&self, answer: &Answer, fence: DateTime<Utc>, reason: &str) -> Result<bool, Error> {
        let mut tx = self.engine.begin(self.scope, Action::Work).await?;
        let ours = answers::is_ours(&mut tx, answer.id, fence).await?;
        if ours {
            outbox::disarm(&mut tx, answer.id, &["sending"], self.now()).await?;
            answers::note(&mut tx, answer.id, Some(reason)).await?;
        }
        tx.commit().await?;
        Ok(ours)
    }

    /// T4 and N2; another transaction in the way is no reason to forget what happened.
    async fn record(&self, answer: &Answer, fence: DateTime<Utc>, outcome: Outcome) -> Result<Fate, Error> {
        match outcome {
            Outcome::Sent(sent) => {
                let at = self.now();
                if !self.left(answer, fence, &sent, at).await? {
                    return Ok(Fate::Late);
                }
                failpoint("after_t4");
                if !sent.is_confirmed {
                    self.confirm(answer, &sent).await?;
                    failpoint("after_n2");
                }
                Ok(Fate::Sent(at))
            }
            Outcome::Refused(refusal) => {
                self.refused(answer, &refusal, Some(fence)).await?;
                failpoint("after_t4");
                Ok(Fate::NotSent(refusal))
            }
            Outcome::Ambiguous(reason) => {
                let mut tx = self.engine.begin(self.scope, Action::Work).await?;
                if !answers::is_ours(&mut tx, answer.id, fence).await? {
                    return Ok(Fate::Late);
                }
                outbox::set_status(&mut tx, answer.id, &["sending"], "held", self.now()).await?;
                answers::note(&mut tx, answer.id, Some(&reason)).await?;
                tx.commit().await?;
                failpoint("after_t4");
                Ok(Fate::Held(reason))
            }
        }
    }

    async fn left(
        &self,
        answer: &Answer,
        fence: DateTime<Utc>,
        sent: &mail::Sent,
        at: DateTime<Utc>,
    ) -> Result<bool, Error> {
        for attempt in 1.. {
            match self.write_left(answer, fence, sent, at).await {
                Err(Error::Db(db::Error::Contention(_))) if attempt < 5 => {}
                done => return done,
            }
        }
        Ok(false)
    }

    async fn write_left(
        &self,
        answer: &Answer,
        fence: DateTime<Utc>,
        sent: &mail::Sent,
        at: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let mut tx = self.engine.begin(self.scope, Action::Work).await?;
        if !answers::is_ours(&mut tx, answer.id, fence).await? {
            return Ok(false);
        }
        outbox::mark_sent(&mut tx, answer.id, &["sending"], deliver::left(sent), at).await?;
        let detail = json!({"message": answer.id, "to": answer.to_address});
        let target = answer.answers_id.to_string();
        self.engine.audit(&mut tx, self.scope, "inbox.reply", Some(&target), detail).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn confirm(&self, answer: &Answer, sent: &mail::Sent) -> Result<(), Error> {
        let mut sought = sought(answer, self.now());
        sought.provider_message_id = Some(sent.provider_message_id.clone()).filter(|id| !id.is_empty());
        sought.thread_id = sent.thread_id.clone().or(sought.thread_id);
        match self.provider.confirm(&sought, &mime::render(&outgoing(answer))).await {
            Ok(sent) => {
                let mut tx = self.engine.begin(self.scope, Action::Work).await?;
                proof::confirm(&mut tx, answer.id, deliver::left(&sent), self.now()).await?;
                tx.commit().await?;
            }
            // A later pass asks again.
            Err(e) => {
                tracing::warn!("{}: the answer has left, its copy was not seen: {e}", self.mailbox.address);
            }
        }
        Ok(())
    }

    /// It has certainly not left. For good: it failed. Otherwise it stays as it is written, and the mailbox rests or waits for a person
    /// where the refusal is about the mailbox.
    async fn refused(
        &self,
        answer: &Answer,
        refusal: &provider::Error,
        fence: Option<DateTime<Utc>>,
    ) -> Result<(), Error> {
        let mut tx = self.engine.begin(self.scope, Action::Work).await?;
        if let Some(fence) = fence
            && !answers::is_ours(&mut tx, answer.id, fence).await?
        {
            return Ok(());
        }
        let said = refusal.to_string();
        if matches!(refusal, provider::Error::Permanent(_)) {
            let from = ["sending", "composed", "parked"];
            outbox::set_status(&mut tx, answer.id, &from, "failed", self.now()).await?;
        } else if fence.is_some() {
            outbox::disarm(&mut tx, answer.id, &["sending"], self.now()).await?;
        }
        answers::note(&mut tx, answer.id, Some(&said)).await?;
        refusal::of_mailbox(&mut tx, self.mailbox, refusal, self.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn elsewhere() -> Error {
    Error::conflict(
        "another process is sending this answer, or has changed it",
        Some("see its answers: `pflow inbox show ID`"),
    )
}
