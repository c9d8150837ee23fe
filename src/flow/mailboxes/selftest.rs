//! A mailbox tries itself: logs in, writes to itself, finds that, answers it, and looks whether the server files what is sent.
//!
//! This is about real servers, so it waits in real time, and by the machine's clock.

use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{access, find};
use crate::{
    base::clock::Clock,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{mailbox::Mailbox, store::mailbox_secrets},
    provider::{
        self,
        mail::{
            self, Check, Found, Inbox, Outbox, Outcome, Outgoing, Sent, SentFolder, Since, Sought, inbound,
            mime,
        },
    },
};

/// How often the inbox is looked into.
const PAUSE: Duration = Duration::from_secs(1);
/// How long a server has to file a copy by itself, once the mail itself has arrived.
const FILING: Duration = Duration::from_secs(4);

/// What a mailbox found out about itself.
#[derive(Clone, Debug, Serialize)]
pub struct SelfTest {
    /// Its address.
    pub address: String,
    /// Whether everything worked.
    pub ok: bool,
    /// What was tried, in order; nothing follows what failed.
    pub steps: Vec<Step>,
    /// `server`: it files what is sent; `none`: it does not, so pflow does; none: not found out.
    pub sent_filing: Option<&'static str>,
    /// Why it does not work.
    #[serde(skip)]
    pub error: Option<provider::Error>,
}

/// One thing that was tried.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What, in a word or two.
    pub name: String,
    /// Whether it worked.
    pub ok: bool,
    /// What was found, or what is wrong.
    pub detail: String,
    /// How long it took.
    pub milliseconds: u64,
}

/// The first refusal among the checks, as an error: nothing is stored of a mailbox that does not work.
pub(super) async fn must_work(address: &str, mailbox: &mail::Mailbox) -> Result<(), Error> {
    for check in mailbox.check().await {
        if let Some(e) = check.error {
            return Err(match Error::from(e) {
                Error::Credentials { message, .. } => Error::Credentials {
                    message: format!("{address}: {}: {message}", check.name),
                    hint: Some(
                        "nothing was stored; check the user name in the URL, and the password".to_owned(),
                    ),
                },
                Error::Unavailable { message } => Error::Unavailable {
                    message: format!("{address}: {}: {message}; nothing was stored", check.name),
                },
                Error::Invalid { message, .. } => Error::invalid_with(
                    format!("{address}: {}: {message}", check.name),
                    "nothing was stored; --no-check stores it as it is",
                ),
                other => other,
            });
        }
    }
    Ok(())
}

/// Tries a mailbox: everything that sending and reading need, by a mail to itself and an answer to that. `patience`: how long a mail may
/// take to arrive. A Maildir has no way back to itself, so there it is left at a look at its folders; and a dry run sends nothing.
pub async fn test(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    patience: Duration,
    dry_run: bool,
) -> Result<SelfTest, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mailbox = find(&mut tx, name).await?;
    tx.rollback().await?;
    let opened = access::open(engine, scope.organisation_id, &mailbox).await?;
    let mut trial =
        Trial { engine, mailbox: &mailbox, opened, patience, steps: Vec::new(), sent_filing: None };
    let outcome = if dry_run { Ok(()) } else { trial.run().await };
    let (steps, sent_filing) = (trial.steps, trial.sent_filing);
    if !dry_run {
        let mut tx = engine.begin(scope, Action::Administer).await?;
        if let Some(filing) = sent_filing {
            let change = json!({ "sent_filing": filing });
            mailbox_secrets::merge_settings(&mut tx, mailbox.id, &change, engine.clock.now()).await?;
        }
        let detail = json!({"ok": outcome.is_ok(), "sent_filing": sent_filing});
        engine.audit(&mut tx, scope, "mailbox.test", Some(&mailbox.address), detail).await?;
        tx.commit().await?;
    }
    let error = outcome.err();
    Ok(SelfTest { address: mailbox.address, ok: error.is_none(), steps, sent_filing, error })
}

struct Trial<'a> {
    engine: &'a Engine,
    mailbox: &'a Mailbox,
    opened: mail::Mailbox,
    patience: Duration,
    steps: Vec<Step>,
    sent_filing: Option<&'static str>,
}

/// One of our mails that has come back.
struct Arrived {
    message_id: String,
    in_reply_to: Vec<String>,
    references: Vec<String>,
    thread_id: Option<String>,
}

impl Trial<'_> {
    async fn run(&mut self) -> Result<(), provider::Error> {
        let began = Instant::now();
        for Check { name, ok, detail, error } in self.opened.check().await {
            self.note(&name, ok, detail, began);
            if let Some(e) = error {
                return Err(e);
            }
        }
        if self.mailbox.provider == "maildir" {
            return Ok(());
        }
        let start = Clock::System.now();
        let known = self.names(start).await?;
        let id: Uuid = self.engine.ids.next();
        let short = &id.simple().to_string()[24..];
        let first = self.letter(id, &format!("pflow test {short}"), None, start);
        let (sent, sent_at) = (self.send("send", &first).await?, Instant::now());
        let arrived = self.arrival("arrival", &first, &known, start).await?;
        let answer_id = self.engine.ids.next();
        let answer =
            self.letter(answer_id, &format!("Re: pflow test {short}"), Some((&arrived, &sent)), start);
        self.send("reply", &answer).await?;
        let answered = self.arrival("reply arrival", &answer, &known, start).await?;
        self.thread(&arrived, &answered)?;
        if self.mailbox.provider == "smtp" && !self.mailbox.settings["imap"].is_null() {
            self.filing(&first, &sent, start, sent_at).await;
        }
        Ok(())
    }

    /// Writes down a step that began at `began`.
    fn note(&mut self, name: &str, ok: bool, detail: String, began: Instant) {
        let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.steps.push(Step { name: name.to_owned(), ok, detail, milliseconds });
    }

    fn noted<T>(
        &mut self,
        name: &str,
        began: Instant,
        result: Result<(String, T), provider::Error>,
    ) -> Result<T, provider::Error> {
        match result {
            Ok((detail, value)) => {
                self.note(name, true, detail, began);
                Ok(value)
            }
            Err(e) => {
                self.note(name, false, e.to_string(), began);
                Err(e)
            }
        }
    }

    fn letter(
        &self,
        id: Uuid,
        subject: &str,
        answers: Option<(&Arrived, &Sent)>,
        date: DateTime<Utc>,
    ) -> Outgoing {
        let before = answers.map(|(arrived, _)| arrived.message_id.clone());
        Outgoing {
            message_id: id,
            from_name: self.mailbox.name.clone(),
            from_address: self.mailbox.address.clone(),
            to_name: None,
            to_address: self.mailbox.address.clone(),
            subject: subject.to_owned(),
            body_text: "pflow tries whether this mailbox can send and be read. This mail can be deleted.\n"
                .to_owned(),
            body_html: None,
            references: before.iter().cloned().collect(),
            in_reply_to: before,
            date,
            unsubscribe: None,
            thread_id: answers
                .and_then(|(arrived, sent)| sent.thread_id.clone().or(arrived.thread_id.clone())),
        }
    }

    async fn send(&mut self, step: &str, mail: &Outgoing) -> Result<Sent, provider::Error> {
        let began = Instant::now();
        let bytes = mime::render(mail);
        let outcome = match self.opened.park(mail, &bytes).await {
            Ok(parked) => self.opened.deliver(mail, parked.as_ref(), bytes).await,
            Err(e) => Outcome::Refused(e),
        };
        let result = match outcome {
            Outcome::Sent(sent) => Ok((format!("{} to itself", mail.subject), sent)),
            Outcome::Refused(e) => Err(e),
            Outcome::Ambiguous(why) => Err(provider::Error::transient(format!("it may have left: {why}"))),
        };
        self.noted(step, began, result)
    }

    /// What lies in the inbox; only names.
    async fn names(&self, start: DateTime<Utc>) -> Result<HashSet<String>, provider::Error> {
        let listing = self.opened.list(Since::Date(start - TimeDelta::minutes(5))).await?;
        Ok(listing.waiting.into_iter().map(|w| w.provider_message_id).collect())
    }

    async fn arrival(
        &mut self,
        step: &str,
        mail: &Outgoing,
        known: &HashSet<String>,
        start: DateTime<Utc>,
    ) -> Result<Arrived, provider::Error> {
        let began = Instant::now();
        let mut seen = known.clone();
        let found = loop {
            match self.look(mail.message_id, &mut seen, start).await {
                Ok(Some(arrived)) => break Ok((format!("as {}", arrived.message_id), arrived)),
                Ok(None) if began.elapsed() >= self.patience => {
                    break Err(provider::Error::transient(format!(
                        "it did not arrive in the inbox of {} within {} s",
                        self.mailbox.address,
                        self.patience.as_secs()
                    )));
                }
                Ok(None) => tokio::time::sleep(PAUSE.min(self.patience)).await,
                Err(e) => break Err(e),
            }
        };
        self.noted(step, began, found)
    }

    /// Reads what has come since, and finds the mail with our reference.
    async fn look(
        &self,
        id: Uuid,
        seen: &mut HashSet<String>,
        start: DateTime<Utc>,
    ) -> Result<Option<Arrived>, provider::Error> {
        let listing = self.opened.list(Since::Date(start - TimeDelta::minutes(5))).await?;
        for waiting in listing.waiting {
            if !seen.insert(waiting.provider_message_id.clone()) {
                continue;
            }
            let Some(raw) = self.opened.read(&waiting).await? else { continue };
            let mail = inbound::parse(&raw);
            if mail.header("x-ref").is_some_and(|r| r.trim() == id.to_string()) {
                return Ok(Some(Arrived {
                    message_id: mail.message_id.unwrap_or_default(),
                    in_reply_to: mail.in_reply_to,
                    references: mail.references,
                    thread_id: waiting.thread_id,
                }));
            }
        }
        Ok(None)
    }

    fn thread(&mut self, first: &Arrived, answer: &Arrived) -> Result<(), provider::Error> {
        let began = Instant::now();
        let names = |ids: &[String]| ids.iter().any(|id| bare(id) == bare(&first.message_id));
        let result = if !names(&answer.in_reply_to) || !names(&answer.references) {
            Err("the reply came without In-Reply-To and References: something on the way removes them")
        } else if first.thread_id != answer.thread_id {
            Err("the reply is in a thread of its own")
        } else {
            Ok(("the reply names the first mail".to_owned(), ()))
        };
        self.noted("thread", began, result.map_err(|why| provider::Error::Permanent(why.to_owned())))
    }

    /// Whether the server files what is sent, by itself: nobody has confirmed the mail.
    async fn filing(&mut self, mail: &Outgoing, sent: &Sent, start: DateTime<Utc>, sent_at: Instant) {
        let began = Instant::now();
        let sought = Sought {
            message_id: mail.message_id,
            rfc822_message_id: mime::message_id(mail.message_id, &mail.from_address),
            to_address: mail.to_address.clone(),
            subject: mail.subject.clone(),
            armed_at: start,
            draft_id: None,
            thread_id: sent.thread_id.clone(),
            provider_message_id: None,
        };
        let (ok, detail) = loop {
            match self.opened.find(&sought).await {
                Found::Sent(_) => {
                    self.sent_filing = Some("server");
                    break (true, "the server files what is sent".to_owned());
                }
                Found::Absent { .. } | Found::NotSent if sent_at.elapsed() < FILING => {
                    tokio::time::sleep(PAUSE).await;
                }
                Found::Absent { .. } | Found::NotSent => {
                    self.sent_filing = Some("none");
                    break (true, "the server does not file what is sent: pflow does".to_owned());
                }
                // No folder of sent mail yet: then nothing files into it.
                Found::Unknown(why) if sent_at.elapsed() >= FILING => {
                    self.sent_filing = Some("none");
                    break (true, format!("nothing is filed: {why}"));
                }
                Found::Unknown(_) => tokio::time::sleep(PAUSE).await,
            }
        };
        self.note("sent folder", ok, detail, began);
    }
}

/// A Message-ID without its angle brackets.
fn bare(id: &str) -> &str {
    id.trim().trim_start_matches('<').trim_end_matches('>')
}
