//! The client's side of SMTP submission (RFC 6409), one stage at a time.
//!
//! lettre's client is not used: it hides the SIZE that the server offers, keeps bytes that came before the TLS handshake, adds an empty
//! line to every mail, and sends the final dot apart from the content.

use std::{net::IpAddr, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    time::timeout,
};

use super::{
    envelope::Envelope,
    reply::{Reply, Stage, refusal},
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

/// Longest reply that is read, in bytes.
const LONGEST_REPLY: u64 = 64 << 10;

/// What the server offers (the answer to EHLO).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offers {
    /// Its own name.
    pub(super) name: String,
    /// Largest mail, in bytes; 0: it does not say (RFC 1870).
    pub(super) size: Option<u64>,
    /// Keywords of everything else, upper-case.
    pub(super) extensions: Vec<String>,
    /// Mechanisms of AUTH, upper-case.
    pub(super) auth: Vec<String>,
}

impl Offers {
    fn read(reply: &Reply) -> Self {
        let mut lines = reply.lines.iter();
        let name = lines.next().and_then(|line| line.split(' ').next()).unwrap_or_default();
        let mut offers = Self { name: name.to_owned(), ..Self::default() };
        for line in lines {
            let line = line.to_ascii_uppercase();
            // `AUTH=LOGIN` is an old spelling that is still about.
            let mut words = line.split([' ', '=']).filter(|word| !word.is_empty());
            match words.next().unwrap_or_default() {
                "SIZE" => offers.size = Some(words.next().and_then(|n| n.parse().ok()).unwrap_or(0)),
                "AUTH" => offers.auth.extend(words.map(str::to_owned)),
                other => offers.extensions.push(other.to_owned()),
            }
        }
        offers
    }

    /// Whether an extension is offered; the keyword in upper case.
    pub(super) fn has(&self, keyword: &str) -> bool {
        self.extensions.iter().any(|extension| extension == keyword)
    }
}

/// Why a transaction did not get as far as the content. The mail has certainly not left.
#[derive(Debug)]
pub(super) enum Stop {
    /// The connection was dead, or the server hung up, before it took anything.
    Gone(Error),
    /// It was refused, or the connection broke off.
    Refused(Error),
}

/// How sending the content ended.
#[derive(Debug)]
pub(super) enum Content {
    /// The server has it.
    Taken(Reply),
    /// The server said that it does not.
    Refused(Error),
    /// It may have it.
    Unknown(String),
}

/// A connection that has said EHLO.
#[derive(Debug)]
pub(super) struct Client {
    stream: BufReader<Stream>,
    server: Server,
    timeouts: Timeouts,
    is_encrypted: bool,
    is_broken: bool,
    /// What it offers now.
    pub(super) offers: Offers,
}

impl Client {
    /// Connects, says EHLO, and changes to TLS.
    pub(super) async fn connect(server: &Server, tls: &Tls, timeouts: Timeouts) -> Result<Self, Error> {
        let (stream, own) = server.connect(tls, timeouts).await?;
        let mut client = Self {
            stream: BufReader::new(stream),
            server: server.clone(),
            timeouts,
            is_encrypted: server.is_tls_first,
            is_broken: false,
            offers: Offers::default(),
        };
        let greeting = client.reply(Stage::Connect, timeouts.command).await?;
        client.accepted(Stage::Connect, greeting)?;
        client.hello(own).await?;
        if client.is_encrypted {
            return Ok(client);
        }
        if !client.offers.has("STARTTLS") {
            server.allow_plain()?;
            return Ok(client);
        }
        client.command(Stage::Connect, "STARTTLS").await?;
        // Whatever came with that answer came from anybody, and would be taken for the server's word (CVE-2011-0411).
        if !client.stream.buffer().is_empty() {
            return Err(Error::transient(format!("{server} went on talking before the TLS handshake")));
        }
        let stream = tls.secure(server, client.stream.into_inner(), timeouts.connect).await?;
        client = Self { stream: BufReader::new(stream), is_encrypted: true, ..client };
        client.hello(own).await?;
        Ok(client)
    }

    /// Whether the connection is encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        self.is_encrypted
    }

    async fn hello(&mut self, own: IpAddr) -> Result<(), Error> {
        // RFC 5321 §4.1.3: a client without a name of its own gives its address.
        let command = match own {
            IpAddr::V4(address) => format!("EHLO [{address}]"),
            IpAddr::V6(address) => format!("EHLO [IPv6:{address}]"),
        };
        let reply = self.command(Stage::Connect, &command).await?;
        self.offers = Offers::read(&reply);
        Ok(())
    }

    /// AUTH (RFC 4954), with the mechanism that the server offers and the secret is for.
    pub(super) async fn log_in(&mut self, login: &Login) -> Result<(), Error> {
        let offered = |name: &str| self.offers.auth.iter().any(|mechanism| mechanism == name);
        let first = encoded(&login.initial_response());
        if offered(login.mechanism()) {
            let command = format!("AUTH {} {first}", login.mechanism());
            let mut reply = self.exchange(Stage::Login, &command).await?;
            if reply.code == 334 {
                // XOAUTH2 explains its no in a challenge and says it once that is acknowledged.
                reply = self.exchange(Stage::Login, "").await?;
            }
            return self.accepted(Stage::Login, reply).map(drop);
        }
        if offered("LOGIN") && !login.is_token {
            for line in ["AUTH LOGIN".to_owned(), encoded(&login.user)] {
                let reply = self.exchange(Stage::Login, &line).await?;
                if reply.code != 334 {
                    return Err(refusal(&self.server, Stage::Login, &reply));
                }
            }
            return self.command(Stage::Login, &encoded(login.secret.expose_secret())).await.map(drop);
        }
        let offers = match self.offers.auth.as_slice() {
            [] => "offers no login".to_owned(),
            some => format!("offers {} only", some.join(", ")),
        };
        Err(Error::Auth(format!("{} {offers}, and {} was needed", self.server, login.mechanism())))
    }

    /// MAIL, RCPT and DATA: up to the point from which the mail may leave.
    pub(super) async fn begin(&mut self, envelope: &Envelope<'_>) -> Result<(), Stop> {
        let mail = envelope.mail_command(&self.server, &self.offers).map_err(Stop::Refused)?;
        let rcpt = envelope.rcpt_command();
        let is_at_once = self.offers.has("PIPELINING");
        let first = if is_at_once { format!("{mail}\r\n{rcpt}") } else { mail };
        let taken = self.exchange(Stage::Mail, &first).await.map_err(Stop::Gone)?;
        if taken.code == 421 {
            return Err(Stop::Gone(refusal(&self.server, Stage::Mail, &taken)));
        }
        // Both answers are read before either is judged, or the second would be taken for that of the next command.
        let second = if is_at_once {
            Some(self.reply(Stage::Rcpt, self.timeouts.command).await.map_err(Stop::Refused)?)
        } else {
            None
        };
        self.accepted(Stage::Mail, taken).map_err(Stop::Refused)?;
        let taken = match second {
            Some(reply) => reply,
            None => self.exchange(Stage::Rcpt, &rcpt).await.map_err(Stop::Refused)?,
        };
        self.accepted(Stage::Rcpt, taken).map_err(Stop::Refused)?;
        let go = self.exchange(Stage::Data, "DATA").await.map_err(Stop::Refused)?;
        if go.code == 354 {
            return Ok(());
        }
        let told = if go.is_no() {
            refusal(&self.server, Stage::Data, &go)
        } else {
            Error::transient(format!("{} answered DATA with {go}", self.server))
        };
        Err(Stop::Refused(told))
    }

    /// The content and the answer to it. From its first byte on the mail may leave, whatever happens here.
    pub(super) async fn content(&mut self, envelope: &Envelope<'_>) -> Content {
        let patience = self.timeouts.body;
        let content = envelope.content();
        let sent = timeout(patience, async {
            self.stream.write_all(&content).await.map_err(|e| format!("while the content was sent: {e}"))?;
            self.stream.flush().await.map_err(|e| format!("while the content was sent: {e}"))?;
            self.read().await.map_err(|why| format!("after the content was sent: {why}"))
        });
        let sent = sent.await;
        let unknown = |why: String| Content::Unknown(format!("{}: {why}", self.server));
        match sent {
            Ok(Ok(reply)) if reply.is_yes() => Content::Taken(reply),
            Ok(Ok(reply)) if reply.is_no() => Content::Refused(refusal(&self.server, Stage::Dot, &reply)),
            Ok(Ok(reply)) => unknown(format!("after the content it answered {reply}")),
            Ok(Err(why)) => unknown(why),
            Err(_) => unknown(format!("no answer to the content within {} s", patience.as_secs())),
        }
    }

    /// Ends what was begun, so that the connection can be used again. True: it can.
    pub(super) async fn reset(&mut self) -> bool {
        !self.is_broken && self.command(Stage::Mail, "RSET").await.is_ok()
    }

    /// Says good-bye. Whatever comes of it does not matter.
    pub(super) async fn quit(mut self) {
        let _ = timeout(Duration::from_secs(1), self.exchange(Stage::Connect, "QUIT")).await;
    }

    async fn command(&mut self, stage: Stage, line: &str) -> Result<Reply, Error> {
        let reply = self.exchange(stage, line).await?;
        self.accepted(stage, reply)
    }

    fn accepted(&self, stage: Stage, reply: Reply) -> Result<Reply, Error> {
        if reply.is_yes() {
            Ok(reply)
        } else if reply.is_no() {
            Err(refusal(&self.server, stage, &reply))
        } else {
            Err(Error::transient(format!("{} answered {reply} to {stage}", self.server)))
        }
    }

    /// A line and the answer to it. An error: the connection is of no more use.
    async fn exchange(&mut self, stage: Stage, line: &str) -> Result<Reply, Error> {
        let line = format!("{line}\r\n");
        let patience = self.timeouts.command;
        let written = timeout(patience, async {
            self.stream.write_all(line.as_bytes()).await?;
            self.stream.flush().await
        });
        match written.await {
            Ok(Ok(())) => self.reply(stage, patience).await,
            Ok(Err(e)) => Err(self.broken(stage, &e.to_string())),
            Err(_) => Err(self.broken(stage, "it takes no more bytes")),
        }
    }

    async fn reply(&mut self, stage: Stage, patience: Duration) -> Result<Reply, Error> {
        match timeout(patience, self.read()).await {
            Ok(Ok(reply)) => Ok(reply),
            Ok(Err(why)) => Err(self.broken(stage, &why)),
            Err(_) => Err(self.broken(stage, &format!("no answer within {} s", patience.as_secs()))),
        }
    }

    fn broken(&mut self, stage: Stage, why: &str) -> Error {
        self.is_broken = true;
        Error::transient(format!("{} broke off at {stage}: {why}", self.server))
    }

    async fn read(&mut self) -> Result<Reply, String> {
        let mut reply = Reply::default();
        let mut limited = (&mut self.stream).take(LONGEST_REPLY);
        loop {
            let mut line = Vec::new();
            let count = limited.read_until(b'\n', &mut line).await.map_err(|e| e.to_string())?;
            if count == 0 {
                return Err("the connection was closed".to_owned());
            }
            // A line cut short by the connection's end says nothing: `250` may have been the beginning of anything.
            if line.pop() != Some(b'\n') {
                return Err("the connection was closed in the middle of an answer".to_owned());
            }
            let line = String::from_utf8_lossy(&line);
            match reply.add(line.trim_end_matches('\r')) {
                Some(true) => return Ok(reply),
                Some(false) => {}
                None => return Err("its answer is no SMTP".to_owned()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_are_read_in_any_case() {
        let lines = "mail.acme.test at your service\nsize 1000\n8BITMIME\nAUTH PLAIN login\nAUTH=XOAUTH2\nPIPELINING\nX y";
        let reply = Reply { code: 250, lines: lines.split('\n').map(str::to_owned).collect() };
        let offers = Offers::read(&reply);
        assert_eq!(offers.name, "mail.acme.test");
        assert_eq!((offers.size, offers.has("8BITMIME"), offers.has("SMTPUTF8")), (Some(1000), true, false));
        assert_eq!((offers.has("PIPELINING"), offers.has("STARTTLS")), (true, false));
        assert_eq!(offers.auth, ["PLAIN", "LOGIN", "XOAUTH2"]);
    }
}
