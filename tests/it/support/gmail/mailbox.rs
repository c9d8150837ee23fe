//! What lies in the mailbox, and what left it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use mailparse::MailHeaderMap;
use pflow::base::clock::Clock;

/// A message, draft or sent or received.
#[derive(Clone, Debug)]
pub(super) struct Mail {
    pub(super) id: String,
    pub(super) thread: String,
    pub(super) labels: Vec<String>,
    pub(super) raw: Vec<u8>,
    pub(super) at: DateTime<Utc>,
    /// So many searches do not find it yet.
    pub(super) hidden: usize,
}

impl Mail {
    pub(super) fn is(&self, label: &str) -> bool {
        self.labels.iter().any(|l| l == label)
    }

    pub(super) fn header(&self, name: &str) -> Option<String> {
        header(&self.raw, name)
    }
}

/// The decoded header of a mail.
pub(super) fn header(raw: &[u8], name: &str) -> Option<String> {
    mailparse::parse_headers(raw).ok()?.0.get_first_value(name)
}

/// A message that was added: history id, message id, thread, labels of that moment.
#[derive(Clone, Debug)]
pub(super) struct Added {
    pub(super) history_id: u64,
    pub(super) id: String,
    pub(super) thread: String,
    pub(super) labels: Vec<String>,
}

/// The mailbox.
pub(super) struct State {
    pub(super) address: String,
    pub(super) clock: Option<DateTime<Utc>>,
    pub(super) mails: Vec<Mail>,
    /// Draft id → message id.
    pub(super) drafts: BTreeMap<String, String>,
    pub(super) history: Vec<Added>,
    /// The newest history id.
    pub(super) newest: u64,
    /// Cursors below are too old.
    pub(super) floor: u64,
    /// What recipients got.
    pub(super) delivered: Vec<Vec<u8>>,
    pub(super) lag: usize,
    pub(super) loses_threads: bool,
    pub(super) strips_headers: bool,
    pub(super) page_size: usize,
    next: u64,
}

impl State {
    pub(super) fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            clock: None,
            mails: Vec::new(),
            drafts: BTreeMap::new(),
            history: Vec::new(),
            newest: 1000,
            floor: 0,
            delivered: Vec::new(),
            lag: 0,
            loses_threads: false,
            strips_headers: false,
            page_size: 3,
            next: 1,
        }
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.clock.unwrap_or_else(|| Clock::System.now())
    }

    fn id(&mut self) -> String {
        self.next += 1;
        format!("{:016x}", 0x18f0_0000_0000_0000 + self.next * 0x1_0001)
    }

    pub(super) fn mail(&self, id: &str) -> Option<&Mail> {
        self.mails.iter().find(|m| m.id == id)
    }

    fn add(&mut self, thread: Option<String>, labels: &[&str], raw: Vec<u8>, at: DateTime<Utc>) -> String {
        let id = self.id();
        let thread = thread.unwrap_or_else(|| id.clone());
        let labels: Vec<String> = labels.iter().map(|l| (*l).to_owned()).collect();
        self.newest += 3;
        self.history.push(Added {
            history_id: self.newest,
            id: id.clone(),
            thread: thread.clone(),
            labels: labels.clone(),
        });
        self.mails.push(Mail { id: id.clone(), thread, labels, raw, at, hidden: self.lag });
        id
    }

    /// drafts.create; none where there is no such thread.
    pub(super) fn park(&mut self, raw: Vec<u8>, thread: Option<String>) -> Option<String> {
        if let Some(thread) = &thread
            && self.mails.iter().all(|m| m.thread != *thread)
        {
            return None;
        }
        let now = self.now();
        let message = self.add(thread, &["DRAFT"], raw, now);
        let draft = format!("r-{}", 8_000_000_000_000_000_000 + self.next);
        self.drafts.insert(draft.clone(), message);
        Some(draft)
    }

    /// drafts.send: the sent message's id; none where there is no such draft. `bounces`: nothing is delivered.
    pub(super) fn send(&mut self, draft: &str, bounces: bool) -> Option<String> {
        let message = self.drafts.remove(draft)?;
        let at = self.mails.iter().position(|m| m.id == message)?;
        let parked = self.mails.remove(at);
        let raw = self.on_the_wire(&parked.raw);
        let thread = (!self.loses_threads && self.belongs(&parked)).then_some(parked.thread);
        // A test that plays another time than the machine's sends mails of that time.
        let dated = header(&raw, "Date").and_then(|d| DateTime::parse_from_rfc2822(&d).ok());
        let sent_at = dated.map_or(self.now(), |d| d.to_utc().max(self.now()));
        let to_self = header(&raw, "To").is_some_and(|to| to.contains(&self.address));
        let labels: &[&str] = if to_self { &["SENT", "INBOX", "UNREAD"] } else { &["SENT"] };
        let id = self.add(thread.clone(), labels, raw.clone(), sent_at);
        if bounces {
            self.bounce(&raw, thread.as_deref());
        } else {
            self.delivered.push(raw);
        }
        Some(id)
    }

    /// Whether it stays in its draft's thread: alone in it, or with the thread's subject and an answer to one of its mails.
    fn belongs(&self, draft: &Mail) -> bool {
        let others: Vec<&Mail> = self.mails.iter().filter(|m| m.thread == draft.thread).collect();
        let cites = cited(&draft.raw);
        let subject = |mail: &Mail| plain_subject(&mail.header("Subject").unwrap_or_default());
        others.is_empty()
            || others.iter().any(|m| {
                subject(m) == subject(draft) && m.header("Message-ID").is_some_and(|id| cites.contains(&id))
            })
    }

    /// The mail as Gmail sends it: with a Message-ID of Gmail's own.
    fn on_the_wire(&mut self, raw: &[u8]) -> Vec<u8> {
        let wire_id = format!("<CA+{}@mail.gmail.com>", self.id());
        let text = String::from_utf8_lossy(raw).replace("\r\n", "\n");
        let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
        let mut lines = Vec::new();
        let mut is_dropped = false;
        for line in head.lines() {
            if !line.starts_with([' ', '\t']) {
                let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
                is_dropped = name == "message-id" || (self.strips_headers && name.starts_with("x-"));
            }
            if !is_dropped {
                lines.push(line.to_owned());
            }
        }
        lines.push(format!("Message-ID: {wire_id}"));
        format!("{}\r\n\r\n{}", lines.join("\r\n"), body.replace('\n', "\r\n")).into_bytes()
    }

    /// Google's own mail about the sending limit.
    fn bounce(&mut self, raw: &[u8], thread: Option<&str>) {
        let to = header(raw, "To").unwrap_or_default();
        let id = header(raw, "Message-ID").unwrap_or_default();
        let mail = format!(
            "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nTo: {}\r\nSubject: Delivery Status Notification (Failure)\r\n\
             Auto-Submitted: auto-replied\r\nIn-Reply-To: {id}\r\nReferences: {id}\r\nX-Failed-Recipients: {to}\r\n\
             Message-ID: <{}.GMR@mx.google.com>\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n\
             You have reached a limit for sending mail. Your message was not sent.\r\n\r\n550 5.4.5 Daily user sending limit exceeded.\r\n",
            self.address, self.next,
        );
        self.receive(mail.as_bytes(), thread, &["INBOX", "UNREAD"]);
    }

    pub(super) fn receive(&mut self, raw: &[u8], thread: Option<&str>, labels: &[&str]) -> String {
        let cites = cited(raw);
        let answered =
            self.mails.iter().find(|m| m.header("Message-ID").is_some_and(|id| cites.contains(&id)));
        let thread = thread.map(str::to_owned).or_else(|| answered.map(|m| m.thread.clone()));
        let now = self.now();
        self.add(thread, labels, raw.to_vec(), now)
    }

    /// drafts.delete; false where there is no such draft.
    pub(super) fn unpark(&mut self, draft: &str) -> bool {
        let message = self.drafts.remove(draft);
        self.mails.retain(|m| Some(&m.id) != message.as_ref());
        message.is_some()
    }

    pub(super) fn delete_drafts(&mut self) {
        self.drafts.clear();
        self.mails.retain(|m| !m.is("DRAFT"));
    }

    pub(super) fn forget_history(&mut self) {
        self.newest += 1;
        self.floor = self.newest;
        self.history.clear();
    }
}

/// Message-IDs that a mail answers.
fn cited(raw: &[u8]) -> Vec<String> {
    let headers = ["In-Reply-To", "References"].iter().filter_map(|name| header(raw, name));
    headers.flat_map(|h| h.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn plain_subject(subject: &str) -> String {
    subject.trim().trim_start_matches("Re: ").trim_start_matches("RE: ").to_owned()
}
