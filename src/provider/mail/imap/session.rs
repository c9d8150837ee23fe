//! One IMAP connection (RFC 3501): commands, and answers that are checked before they are believed.
//!
//! Of async-imap the parser and the framing are used. Its own commands give an empty result where the server refused them, and "nothing
//! found" decides here whether a mail is sent again.

use std::time::{Duration, Instant};

use async_imap::{
    Client,
    imap_proto::{AttributeValue, Capability, MailboxDatum, Outcome, Response, ResponseCode, Status},
};
use tokio::{
    io::{AsyncWriteExt, BufWriter},
    time::timeout,
};

use crate::{
    base::secrets::ExposeSecret,
    provider::{
        Error,
        mail::{
            login::{Login, encoded},
            server::{Server, Stream, Timeouts},
            tls::Tls,
        },
    },
};

/// What the server said at the end of a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Done.
    Yes,
    /// Refused, and why.
    No(String),
}

/// A folder that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opened {
    /// UIDs mean the same mails as long as this stays.
    pub(super) uidvalidity: u32,
    /// The UID the next mail will get, where the server says so.
    pub(super) uidnext: Option<u32>,
}

/// What was asked for of one mail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fetched {
    pub(super) uid: u32,
    /// INTERNALDATE as it came.
    pub(super) internal_date: Option<String>,
    /// The part of the mail that was asked for.
    pub(super) bytes: Option<Vec<u8>>,
}

/// A connection, logged in or not.
#[derive(Debug)]
pub(super) struct Session {
    client: Client<BufWriter<Stream>>,
    server: Server,
    timeouts: Timeouts,
    /// How many commands were sent: the next one's tag.
    commands: u32,
    /// What the server can, upper-case.
    capabilities: Vec<String>,
    /// The folder that is open.
    opened: Option<(String, Opened)>,
    is_broken: bool,
    used: Instant,
}

impl Session {
    /// Connects, and changes to TLS.
    pub(super) async fn connect(server: &Server, tls: &Tls, timeouts: Timeouts) -> Result<Self, Error> {
        let (stream, _) = server.connect(tls, timeouts).await?;
        let mut session = Self {
            client: Client::new(BufWriter::new(stream)),
            server: server.clone(),
            timeouts,
            commands: 0,
            capabilities: Vec::new(),
            opened: None,
            is_broken: false,
            used: Instant::now(),
        };
        session.greeting().await?;
        session.ask_capabilities().await?;
        if server.is_tls_first {
            return Ok(session);
        }
        if !session.can("STARTTLS") {
            server.allow_plain()?;
            return Ok(session);
        }
        session.command("STARTTLS").await?;
        // What the parser has read beyond the answer goes with it: only what comes over TLS is the server's word.
        let plain = session.client.into_inner().into_inner();
        let stream = tls.secure(server, plain, timeouts.connect).await?;
        session = Self { client: Client::new(BufWriter::new(stream)), ..session };
        session.ask_capabilities().await?;
        Ok(session)
    }

    /// Logs in with AUTHENTICATE where the server has the mechanism, otherwise with LOGIN.
    pub(super) async fn log_in(&mut self, login: &Login) -> Result<(), Error> {
        let answer = if self.can(&format!("AUTH={}", login.mechanism())) {
            self.authenticate(login).await?
        } else if login.is_token || self.can("LOGINDISABLED") {
            let offered: Vec<_> = self.capabilities.iter().filter(|c| c.starts_with("AUTH=")).collect();
            let mechanism = login.mechanism();
            return Err(Error::Auth(format!(
                "{} offers {offered:?}, and {mechanism} was needed",
                self.server
            )));
        } else {
            let user = quoted(&login.user);
            let (Some(user), Some(secret)) = (user, quoted(login.secret.expose_secret())) else {
                return Err(Error::Auth(format!(
                    "{}: LOGIN cannot carry this name or password",
                    self.server
                )));
            };
            self.run(&format!("LOGIN {user} {secret}"), |_| {}).await?
        };
        match answer {
            Answer::Yes => self.ask_capabilities().await,
            // RFC 5530: the server cannot tell now whether the password is right.
            Answer::No(why) if why.contains("UNAVAILABLE") => {
                Err(Error::transient(format!("{} refused the login: {why}", self.server)))
            }
            Answer::No(why) => Err(Error::Auth(format!("{} refused the login: {why}", self.server))),
        }
    }

    async fn authenticate(&mut self, login: &Login) -> Result<Answer, Error> {
        let tag = self.send(&format!("AUTHENTICATE {}", login.mechanism())).await?;
        let mut message = Some(encoded(&login.initial_response()));
        loop {
            let answer = self.next_of(&tag, self.timeouts.command, |_| {}).await?;
            match answer {
                Some(answer) => return Ok(answer),
                // A second challenge explains a refusal; an empty line asks for the refusal itself.
                None => self.write(format!("{}\r\n", message.take().unwrap_or_default()).as_bytes()).await?,
            }
        }
    }

    /// Whether the server has a capability, given in upper case.
    pub(super) fn can(&self, capability: &str) -> bool {
        self.capabilities.iter().any(|c| c == capability)
    }

    /// How long it has not been used.
    pub(super) fn idle_for(&self) -> Duration {
        self.used.elapsed()
    }

    /// Whether it can still be used: no answer is outstanding.
    pub(super) fn is_sound(&self) -> bool {
        !self.is_broken
    }

    /// Opens a folder for reading only: nothing in it is marked. `None`: there is no such folder, and why.
    pub(super) async fn examine(&mut self, folder: &str) -> Result<Result<Opened, String>, Error> {
        self.opened = None;
        let (mut uidvalidity, mut uidnext) = (None, None);
        let command = format!("EXAMINE {}", self.named(folder)?);
        let answer = self
            .run(&command, |response| {
                if let Response::Data { status: Status::Ok, outcome } = response {
                    match outcome.code {
                        Some(ResponseCode::UidValidity(value)) => uidvalidity = Some(value),
                        Some(ResponseCode::UidNext(value)) => uidnext = Some(value),
                        _ => {}
                    }
                }
            })
            .await?;
        if let Answer::No(why) = answer {
            return Ok(Err(why));
        }
        let Some(uidvalidity) = uidvalidity else {
            return Err(Error::transient(format!("{}: {folder} has no UIDVALIDITY", self.server)));
        };
        let opened = Opened { uidvalidity, uidnext };
        self.opened = Some((folder.to_owned(), opened.clone()));
        Ok(Ok(opened))
    }

    /// The same, without asking again where it is open already.
    pub(super) async fn open(&mut self, folder: &str) -> Result<Result<Opened, String>, Error> {
        match &self.opened {
            Some((name, opened)) if name == folder => Ok(Ok(opened.clone())),
            _ => self.examine(folder).await,
        }
    }

    /// UIDs of the mails in the open folder that fit, in order.
    pub(super) async fn search(&mut self, query: &str) -> Result<Vec<u32>, Error> {
        let mut uids = Vec::new();
        self.command_with(&format!("UID SEARCH {query}"), |response| {
            if let Response::MailboxData(MailboxDatum::Search(found)) = response {
                uids.extend_from_slice(found);
            }
        })
        .await?;
        uids.sort_unstable();
        uids.dedup();
        Ok(uids)
    }

    /// Something of some mails of the open folder. Mails that are gone are missing.
    pub(super) async fn fetch(&mut self, uids: &[u32], what: &str) -> Result<Vec<Fetched>, Error> {
        let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        let mut mails = Vec::new();
        let tag = self.send(&format!("UID FETCH {set} {what}")).await?;
        let collect = |response: &Response<'_>| {
            if let Response::Fetch(_, attributes) = response {
                mails.push(fetched(attributes));
            }
        };
        let answer = self.answered(&tag, self.timeouts.body, collect).await?;
        self.agreed("FETCH", answer)?;
        // Servers also tell of flags that changed, of any mail.
        mails.retain(|mail| uids.contains(&mail.uid) && mail.bytes.is_some());
        Ok(mails)
    }

    /// Waits until the server tells of a mail in the open folder, at most so long (RFC 2177); whether it did.
    pub(super) async fn idle(&mut self, patience: Duration) -> Result<bool, Error> {
        let tag = self.send("IDLE").await?;
        if let Some(answer) = self.next_of(&tag, self.timeouts.command, |_| {}).await? {
            self.agreed("IDLE", answer)?;
            return Ok(false);
        }
        let end = Instant::now() + patience;
        let mut came = false;
        while !came {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(read) = timeout(left, self.client.read_response()).await else { break };
            let Ok(Some(read)) = read else { return Err(self.broken("the connection was closed")) };
            match read.parsed() {
                Response::MailboxData(MailboxDatum::Exists(_) | MailboxDatum::Recent(_)) => came = true,
                Response::Data { status: Status::Bye, outcome } => {
                    let why = told(outcome);
                    return Err(self.broken(&why));
                }
                _ => {}
            }
        }
        self.write(b"DONE\r\n").await?;
        let answer = self.answered(&tag, self.timeouts.command, |_| {}).await?;
        self.agreed("IDLE", answer)?;
        Ok(came)
    }

    /// Puts a mail into a folder, as read.
    pub(super) async fn append(&mut self, folder: &str, date: &str, mail: &[u8]) -> Result<Answer, Error> {
        let folder = self.named(folder)?;
        let tag = self.send(&format!("APPEND {folder} (\\Seen) \"{date}\" {{{}}}", mail.len())).await?;
        if let Some(answer) = self.next_of(&tag, self.timeouts.command, |_| {}).await? {
            return Ok(answer);
        }
        self.write(mail).await?;
        self.write(b"\r\n").await?;
        self.answered(&tag, self.timeouts.body, |_| {}).await
    }

    /// A command that is expected to be done.
    pub(super) async fn command(&mut self, command: &str) -> Result<(), Error> {
        self.command_with(command, |_| {}).await
    }

    /// The same, with a look at every line of the answer.
    pub(super) async fn command_with(
        &mut self,
        command: &str,
        each: impl FnMut(&Response<'_>) + Send,
    ) -> Result<(), Error> {
        let answer = self.run(command, each).await?;
        self.agreed(command, answer)
    }

    fn agreed(&self, command: &str, answer: Answer) -> Result<(), Error> {
        match answer {
            Answer::Yes => Ok(()),
            Answer::No(why) => {
                // No more than the verb: the rest may be long.
                let verb = command.split_inclusive(' ').take(2).collect::<String>();
                Err(Error::transient(format!("{} refused {}: {why}", self.server, verb.trim())))
            }
        }
    }

    /// A folder's name as an argument.
    pub(super) fn named(&self, folder: &str) -> Result<String, Error> {
        quoted(folder)
            .ok_or_else(|| Error::Permanent(format!("{}: {folder:?} is no folder's name", self.server)))
    }

    async fn ask_capabilities(&mut self) -> Result<(), Error> {
        let mut found = Vec::new();
        self.command_with("CAPABILITY", |response| {
            if let Response::Capabilities(capabilities) = response {
                found.extend(capabilities.iter().map(|capability| match capability {
                    Capability::Imap4rev1 => "IMAP4REV1".to_owned(),
                    Capability::Auth(name) => format!("AUTH={}", name.to_ascii_uppercase()),
                    Capability::Atom(name) => name.to_ascii_uppercase(),
                }));
            }
        })
        .await?;
        self.capabilities = found;
        Ok(())
    }

    async fn greeting(&mut self) -> Result<(), Error> {
        let mut refused = None;
        let read = timeout(self.timeouts.command, self.client.read_response()).await;
        if let Ok(Ok(Some(greeting))) = &read
            && let Response::Data { status, outcome } = greeting.parsed()
        {
            if matches!(status, Status::Ok | Status::PreAuth) {
                return Ok(());
            }
            refused = Some(told(outcome));
        }
        let why = refused.unwrap_or_else(|| "it greets like no IMAP server".to_owned());
        Err(Error::transient(format!("{}: {why}", self.server)))
    }

    async fn run(&mut self, command: &str, each: impl FnMut(&Response<'_>) + Send) -> Result<Answer, Error> {
        let tag = self.send(command).await?;
        self.answered(&tag, self.timeouts.command, each).await
    }

    /// Reads up to the end of a command.
    async fn answered(
        &mut self,
        tag: &str,
        patience: Duration,
        mut each: impl FnMut(&Response<'_>) + Send,
    ) -> Result<Answer, Error> {
        match self.next_of(tag, patience, &mut each).await? {
            Some(answer) => Ok(answer),
            None => Err(self.broken("it asks for more")),
        }
    }

    /// Reads up to the end of a command, or up to where the server asks for more of it: `None`.
    async fn next_of(
        &mut self,
        tag: &str,
        patience: Duration,
        mut each: impl FnMut(&Response<'_>) + Send,
    ) -> Result<Option<Answer>, Error> {
        loop {
            // The parser's errors quote what it read, which may be somebody's mail: they are not passed on.
            let read = match timeout(patience, self.client.read_response()).await {
                Ok(Ok(Some(read))) => read,
                Ok(Ok(None)) => return Err(self.broken("the connection was closed")),
                Ok(Err(e)) if e.kind() == std::io::ErrorKind::Other => {
                    return Err(self.broken("its answer cannot be read"));
                }
                Ok(Err(e)) => return Err(self.broken(&e.kind().to_string())),
                Err(_) => return Err(self.broken(&format!("no answer within {} s", patience.as_secs()))),
            };
            match read.parsed() {
                Response::Done { tag: of, status, outcome } if of.0 == tag => {
                    self.used = Instant::now();
                    let is_done = *status == Status::Ok;
                    return Ok(Some(if is_done { Answer::Yes } else { Answer::No(told(outcome)) }));
                }
                Response::Continue(_) => return Ok(None),
                Response::Data { status: Status::Bye, outcome } => {
                    let why = told(outcome);
                    return Err(self.broken(&why));
                }
                other => each(other),
            }
        }
    }

    async fn send(&mut self, command: &str) -> Result<String, Error> {
        self.commands += 1;
        let tag = format!("p{}", self.commands);
        self.write(format!("{tag} {command}\r\n").as_bytes()).await?;
        Ok(tag)
    }

    async fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        // Until the answer is read, nobody else can use the connection.
        let wire = self.client.get_mut();
        let written = timeout(self.timeouts.body, async {
            wire.write_all(bytes).await?;
            wire.flush().await
        });
        match written.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(e)) => Err(self.broken(&e.to_string())),
            Err(_) => Err(self.broken("it takes no more bytes")),
        }
    }

    fn broken(&mut self, why: &str) -> Error {
        self.is_broken = true;
        Error::transient(format!("{} broke off: {why}", self.server))
    }
}

/// What the server said in words.
fn told(outcome: &Outcome<'_>) -> String {
    let text = outcome.information.as_deref().unwrap_or("no reason given");
    match outcome.code {
        Some(ResponseCode::TryCreate) => format!("[TRYCREATE] {text}"),
        _ => text.to_owned(),
    }
}

fn fetched(attributes: &[AttributeValue<'_>]) -> Fetched {
    let mut mail = Fetched::default();
    for attribute in attributes {
        match attribute {
            AttributeValue::Uid(uid) => mail.uid = *uid,
            AttributeValue::InternalDate(date) => mail.internal_date = Some(date.to_string()),
            AttributeValue::BodySection { data: Some(data), .. } => mail.bytes = Some(data.to_vec()),
            _ => {}
        }
    }
    mail
}

/// A quoted string (RFC 3501 §4.3); `None`: it cannot hold this text.
pub(super) fn quoted(text: &str) -> Option<String> {
    if text.contains(['\r', '\n', '\0']) {
        return None;
    }
    Some(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_escaped_and_lines_are_not_broken() {
        assert_eq!(quoted(r#"a "b" \c"#).unwrap(), r#""a \"b\" \\c""#);
        assert_eq!(quoted("a\r\nb"), None);
    }
}
