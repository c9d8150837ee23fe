//! A mail server by its address, and the way to it.

use std::{fmt, io, net::IpAddr, time::Duration};

use percent_encoding::percent_decode_str;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};

use super::tls::Tls;
use crate::provider::Error;

/// Bytes to and from a server, in the clear or not.
pub(super) trait Wire: AsyncRead + AsyncWrite + fmt::Debug + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + fmt::Debug + Send + Unpin> Wire for T {}

/// A connection of any kind.
pub(super) type Stream = Box<dyn Wire>;

/// The two names of a protocol and its ports (RFC 8314 §7.3, RFC 6409 §3.1).
pub(super) struct Protocol {
    plain: (&'static str, u16),
    tls: (&'static str, u16),
}

/// Submission.
pub(super) const SMTP: Protocol = Protocol { plain: ("smtp", 587), tls: ("smtps", 465) };
/// Reading.
pub(super) const IMAP: Protocol = Protocol { plain: ("imap", 143), tls: ("imaps", 993) };

/// How long to wait for a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Timeouts {
    /// For the connection, and again for the TLS handshake.
    pub(super) connect: Duration,
    /// For the answer to a command.
    pub(super) command: Duration,
    /// For a mail's body and the answer to it, together. RFC 5321 §4.5.3.2.6 wants ten minutes.
    pub(super) body: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            command: Duration::from_mins(1),
            body: Duration::from_mins(10),
        }
    }
}

/// Where a server is, and who we are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Server {
    /// Whether TLS comes first; otherwise it is asked for with STARTTLS.
    pub(super) is_tls_first: bool,
    /// Name or address, without brackets.
    pub(super) host: String,
    /// TCP port.
    pub(super) port: u16,
    /// The name to log in with, where the address holds one.
    pub(super) user: Option<String>,
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

impl Server {
    /// From `scheme://[user@]host[:port]`. A password has no place in it.
    pub(super) fn parse(text: &str, protocol: &Protocol) -> Result<Self, String> {
        let (plain, tls) = (protocol.plain, protocol.tls);
        let expected = || format!("expected {}://user@host or {}://user@host", plain.0, tls.0);
        let url = url::Url::parse(text).map_err(|e| format!("{e}; {}", expected()))?;
        let (is_tls_first, default_port) = match url.scheme() {
            scheme if scheme == plain.0 => (false, plain.1),
            scheme if scheme == tls.0 => (true, tls.1),
            scheme => return Err(format!("scheme {scheme:?}; {}", expected())),
        };
        if url.password().is_some() {
            return Err("a password does not belong into an address; it is asked for, or given by reference"
                .to_owned());
        }
        let has_more = !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some();
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        if has_more || host.is_empty() {
            return Err(expected());
        }
        let user = Some(decoded(url.username())).filter(|user| !user.is_empty());
        Ok(Self { is_tls_first, host: host.to_owned(), port: url.port().unwrap_or(default_port), user })
    }

    /// Whether it is this machine, where nobody listens in.
    pub(super) fn is_loopback(&self) -> bool {
        self.host.eq_ignore_ascii_case("localhost")
            || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }

    /// A connection, with TLS where it comes first, and our own address as the server sees it without address translation.
    pub(super) async fn connect(&self, tls: &Tls, timeouts: Timeouts) -> Result<(Stream, IpAddr), Error> {
        let cannot = |why: String| Error::transient(format!("cannot connect to {self}: {why}"));
        let tcp = timeout(timeouts.connect, TcpStream::connect((self.host.as_str(), self.port)))
            .await
            .map_err(|_| cannot(format!("no answer within {} s", timeouts.connect.as_secs())))?
            .map_err(|e| cannot(e.to_string()))?;
        let prepared = |tcp: &TcpStream| -> io::Result<IpAddr> {
            // Commands and bodies are small: without this each would wait for the acknowledgement of the one before.
            tcp.set_nodelay(true)?;
            Ok(tcp.local_addr()?.ip())
        };
        let own = prepared(&tcp).map_err(|e| cannot(e.to_string()))?;
        let stream: Stream = Box::new(tcp);
        if self.is_tls_first {
            return Ok((tls.secure(self, stream, timeouts.connect).await?, own));
        }
        Ok((stream, own))
    }

    /// Whether to go on without TLS, where the server was asked and has none.
    pub(super) fn allow_plain(&self) -> Result<(), Error> {
        if self.is_loopback() {
            return Ok(());
        }
        Err(Error::transient(format!(
            "{self} offers no STARTTLS, and a password is not sent in the clear: use the port with TLS from the start"
        )))
    }
}

/// Percent-decoded, as far as it is UTF-8.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn smtp(text: &str) -> Result<Server, String> {
        Server::parse(text, &SMTP)
    }

    #[test]
    fn an_address_names_scheme_host_port_and_user() {
        let server = smtp("smtp://ana@127.0.0.1:2525").unwrap();
        assert_eq!((server.is_tls_first, server.host.as_str(), server.port), (false, "127.0.0.1", 2525));
        assert_eq!(server.user.as_deref(), Some("ana"));
        assert!(server.is_loopback());
        let server = smtp("smtps://ana%40acme.test@mail.acme.test").unwrap();
        assert_eq!((server.is_tls_first, server.port), (true, 465));
        assert_eq!(server.user.as_deref(), Some("ana@acme.test"));
        assert!(!server.is_loopback());
        let server = Server::parse("imap://[::1]", &IMAP).unwrap();
        assert_eq!((server.to_string().as_str(), server.user), ("[::1]:143", None));
        assert_eq!(Server::parse("imaps://h", &IMAP).unwrap().port, 993);
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for wrong in
            ["", "mail.acme.test", "http://mail.acme.test", "smtp://", "smtp://h/path", "smtp://h?x=1"]
        {
            assert!(smtp(wrong).is_err(), "{wrong}");
        }
        let e = smtp("smtp://ana:geheim@mail.acme.test").unwrap_err();
        assert!(e.contains("password") && !e.contains("geheim"), "{e}");
    }

    #[test]
    fn percent_signs_are_decoded() {
        assert_eq!(decoded("a%40b%2Bc"), "a@b+c");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz%+1"), "%zz%+1");
    }
}
