//! Asks a domain's mail server whether it would take mail for an address: MAIL and RCPT, and never DATA, so that nobody gets anything.
//! data-apis.md §7.
//!
//! The sender is the empty one (RFC 5321 §4.5.5), as for the reports that every server has to take. No TLS: what is said is what any
//! server says in the clear to one that offers none, and an unknown certificate would change nothing about the answer.

use std::{
    collections::hash_map::RandomState,
    hash::BuildHasher,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
    time::timeout,
};

use super::reply::Reply;
use crate::{
    base::email,
    provider::{Error, dns::MxLookup},
};

/// Where mail servers take mail from each other.
const PORT: u16 = 25;
/// Patience for connection and greeting, over all servers that are tried; and again for each address.
const PATIENCE: Duration = Duration::from_secs(10);
/// Servers of one domain that are tried.
const SERVERS: usize = 2;
/// Longest reply that is read, in bytes.
const LONGEST_REPLY: u64 = 16 << 10;

/// How mail servers are asked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Another port than 25: then also at addresses that are not public.
    pub port: Option<u16>,
    /// Our name for EHLO; none: our address.
    pub name: Option<String>,
    /// Patience for connection and greeting, and again for each address.
    pub patience: Duration,
}

impl Settings {
    /// As they are set, both in words.
    ///
    /// # Errors
    /// [`Error::Permanent`] where the port is none, or the name no host's.
    pub fn read(port: Option<&str>, name: Option<&str>) -> Result<Self, Error> {
        let port = port
            .map(|text| text.parse::<u16>().ok().filter(|port| *port > 0).ok_or(text))
            .transpose()
            .map_err(|text| Error::Permanent(format!("PFLOW_SMTP_PROBE_PORT={text:?}: write a port")))?;
        if let Some(name) = name.filter(|name| !(email::is_host(name) && name.is_ascii())) {
            return Err(Error::Permanent(format!(
                "PFLOW_SMTP_PROBE_NAME={name:?}: write this machine's full name, such as mail.exemple.fr"
            )));
        }
        Ok(Self { port, name: name.map(str::to_owned), patience: PATIENCE })
    }
}

/// What a server said to RCPT.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// It would take mail for it.
    Taken,
    /// It would not, in its words, the code first.
    Refused(String),
}

/// Finds mail servers and talks to them.
#[derive(Clone, Debug)]
pub struct Prober {
    domains: MxLookup,
    settings: Settings,
}

/// A conversation with a mail server.
#[derive(Debug)]
pub struct Session {
    stream: BufReader<TcpStream>,
    patience: Duration,
    /// A transaction is open.
    is_begun: bool,
}

impl Prober {
    /// Asks `domains` where servers are. Connects to nothing yet.
    #[must_use]
    pub const fn new(domains: MxLookup, settings: Settings) -> Self {
        Self { domains, settings }
    }

    /// A conversation with the first of the domain's servers that talks to us.
    ///
    /// # Errors
    /// Why none does, in words; says nothing about any address.
    pub async fn open(&self, domain: &str) -> Result<Session, String> {
        let seconds = self.settings.patience.as_secs_f64();
        timeout(self.settings.patience, self.find(domain))
            .await
            .unwrap_or_else(|_| Err(format!("no mail server of {domain} answered within {seconds} s")))
    }

    async fn find(&self, domain: &str) -> Result<Session, String> {
        let mut why = format!("{domain} has no mail server at a public address");
        for exchange in self.domains.exchanges(domain, SERVERS).await? {
            let usable =
                exchange.addresses.into_iter().find(|at| self.settings.port.is_some() || is_public(*at));
            let Some(address) = usable else { continue };
            let port = self.settings.port.unwrap_or(PORT);
            // Half of the time for the first, so that a port that swallows everything leaves some for the second.
            match timeout(self.settings.patience / 2, self.greet(address, port)).await {
                Ok(Ok(session)) => return Ok(session),
                Ok(Err(e)) => why = format!("{}: {e}", exchange.host),
                Err(_) => why = format!("{} does not answer", exchange.host),
            }
        }
        Err(why)
    }

    async fn greet(&self, address: IpAddr, port: u16) -> Result<Session, String> {
        let tcp = TcpStream::connect((address, port)).await.map_err(|e| e.to_string())?;
        let prepared = tcp.set_nodelay(true).and_then(|()| tcp.local_addr());
        let own = prepared.map_err(|e| e.to_string())?.ip();
        let mut session =
            Session { stream: BufReader::new(tcp), patience: self.settings.patience, is_begun: false };
        session.read().await?.yes()?;
        let hello = match (&self.settings.name, own) {
            (Some(name), _) => format!("EHLO {name}"),
            (None, IpAddr::V4(own)) => format!("EHLO [{own}]"),
            (None, IpAddr::V6(own)) => format!("EHLO [IPv6:{own}]"),
        };
        session.exchange(&hello).await?.yes()?;
        Ok(session)
    }
}

impl Session {
    /// Whether the server would take mail for this address. Each address in a transaction of its own: an empty sender has one recipient.
    ///
    /// # Errors
    /// Why it was not asked, or did not answer, in words; the conversation is of no more use.
    pub async fn ask(&mut self, address: &str) -> Result<Recipient, String> {
        if !address.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>')) {
            return Err("the address cannot be asked about without SMTPUTF8".to_owned());
        }
        let patience = self.patience;
        timeout(patience, self.transaction(address))
            .await
            .unwrap_or_else(|_| Err(format!("no answer within {} s", patience.as_secs_f64())))
    }

    async fn transaction(&mut self, address: &str) -> Result<Recipient, String> {
        if self.is_begun {
            self.exchange("RSET").await?.yes()?;
        }
        self.is_begun = true;
        self.exchange("MAIL FROM:<>").await?.yes()?;
        let reply = self.exchange(&format!("RCPT TO:<{address}>")).await?;
        match reply.code {
            250 | 251 => Ok(Recipient::Taken),
            // 421 closes the connection, whatever was asked.
            400..=599 if reply.code != 421 => Ok(Recipient::Refused(reply.to_string())),
            _ => Err(format!("it answered {reply}")),
        }
    }

    /// Says good-bye. Whatever comes of it does not matter.
    pub async fn close(mut self) {
        for line in ["RSET", "QUIT"] {
            let _ = timeout(Duration::from_secs(1), self.exchange(line)).await;
        }
    }

    async fn exchange(&mut self, line: &str) -> Result<Reply, String> {
        let line = format!("{line}\r\n");
        self.stream.write_all(line.as_bytes()).await.map_err(|e| e.to_string())?;
        self.stream.flush().await.map_err(|e| e.to_string())?;
        self.read().await
    }

    async fn read(&mut self) -> Result<Reply, String> {
        let mut reply = Reply::default();
        let mut limited = (&mut self.stream).take(LONGEST_REPLY);
        loop {
            let mut line = Vec::new();
            limited.read_until(b'\n', &mut line).await.map_err(|e| e.to_string())?;
            if line.pop() != Some(b'\n') {
                return Err("it hung up, or talks without end".to_owned());
            }
            match reply.add(String::from_utf8_lossy(&line).trim_end_matches('\r')) {
                Some(true) => return Ok(reply),
                Some(false) => {}
                None => return Err("its answer is no SMTP".to_owned()),
            }
        }
    }
}

impl Reply {
    fn yes(self) -> Result<(), String> {
        if self.is_yes() { Ok(()) } else { Err(format!("it answered {self}")) }
    }
}

/// A local part that nobody has.
#[must_use]
pub fn nobody() -> String {
    // std seeds it from the system's random source.
    let random = RandomState::new();
    format!("x{:016x}{:04x}", random.hash_one(1), random.hash_one(2) & 0xffff)
}

/// Whether an address is out in the net. Domains that want no mail point to `127.0.0.1`, where our own server would answer for them, and
/// nobody's spreadsheet makes us knock at doors of our own network (RFC 6890).
fn is_public(address: IpAddr) -> bool {
    fn v4(a: Ipv4Addr) -> bool {
        let [first, second, ..] = a.octets();
        let is_shared = first == 100 && (64..128).contains(&second);
        !(a.is_private()
            || a.is_loopback()
            || a.is_link_local()
            || a.is_documentation()
            || a.is_multicast()
            || is_shared
            || first == 0
            || first >= 240)
    }
    fn v6(a: Ipv6Addr) -> bool {
        match a.to_ipv4_mapped() {
            Some(inner) => v4(inner),
            // Everything that is handed out: 2000::/3 (IANA).
            None => a.segments()[0] & 0xe000 == 0x2000,
        }
    }
    match address {
        IpAddr::V4(a) => v4(a),
        IpAddr::V6(a) => v6(a),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_servers_out_in_the_net_are_asked() {
        for address in ["8.8.8.8", "193.252.22.65", "2a01:c910::1", "100.128.0.1"] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        for address in [
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.1.1",
            "100.64.0.1",
            "192.0.2.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn nobody_is_somebody_else_every_time() {
        assert_ne!(nobody(), nobody());
        assert!(email::normalise(&format!("{}@x.example", nobody())).is_some());
    }

    #[test]
    fn settings_are_checked() {
        assert!(Settings::read(None, None).is_ok());
        assert!(Settings::read(Some("2525"), Some("mail.exemple.fr")).is_ok());
        for (port, name) in
            [(Some("0"), None), (Some("x"), None), (None, Some("a\r\nQUIT")), (None, Some("laptop"))]
        {
            assert!(Settings::read(port, name).is_err(), "{port:?} {name:?}");
        }
    }
}
