//! An SMTP server that does what a script says, and remembers what it has accepted. One thread per connection, no mail server.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::{ServerConfig, ServerConnection, StreamOwned, pki_types::PrivateKeyDer};

/// What the server does instead of saying yes.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Says this.
    Say(&'static str),
    /// Hangs up without a word.
    Cut,
    /// Says nothing, and waits.
    Silence,
    /// Says this, and hangs up.
    SayAndCut(&'static str),
}

/// Where it does it. What comes before is done as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum At {
    Greeting,
    Auth,
    Mail,
    Rcpt,
    Data,
    /// After the first bytes of the content.
    Body,
    /// After the dot; the mail is taken unless the server says no.
    Dot,
    Quit,
}

/// How the server differs from an ordinary one.
#[derive(Clone, Debug, Default)]
pub struct Script {
    pub faults: HashMap<At, Fault>,
    /// What EHLO offers beside the name; AUTH PLAIN LOGIN where nothing is given.
    pub offers: Option<Vec<&'static str>>,
    /// What RCPT says to an address that contains this; the first that fits, before any fault.
    pub recipients: Vec<(&'static str, &'static str)>,
    /// Mails after which it hangs up.
    pub mails_per_connection: Option<usize>,
    /// STARTTLS with a certificate for this name.
    pub certificate_for: Option<&'static str>,
    /// Sent in the clear together with the answer to STARTTLS, as an attacker on the way would.
    pub injected: Option<&'static str>,
}

impl Script {
    pub fn fault(at: At, fault: Fault) -> Self {
        Self { faults: HashMap::from([(at, fault)]), ..Self::default() }
    }
}

/// What happened.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub connections: usize,
    /// Every line that a client sent outside the content.
    pub commands: Vec<String>,
    /// The mails that were taken, without the doubled dots.
    pub mails: Vec<Vec<u8>>,
}

pub struct SmtpDouble {
    pub port: u16,
    /// The authority of its certificate, where it has one.
    pub ca_file: PathBuf,
    seen: Arc<Mutex<Seen>>,
    script: Arc<Mutex<Script>>,
    _dir: tempfile::TempDir,
}

impl SmtpDouble {
    pub fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let dir = tempfile::tempdir().unwrap();
        let ca_file = dir.path().join("ca.pem");
        let tls = script.certificate_for.map(|name| certify(name, &ca_file));
        let seen = Arc::new(Mutex::new(Seen::default()));
        let script = Arc::new(Mutex::new(script));
        let (seen_there, script_there) = (Arc::clone(&seen), Arc::clone(&script));
        // Ends with the test process; it holds nothing but a port.
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                seen_there.lock().unwrap().connections += 1;
                let (seen, script, tls) = (Arc::clone(&seen_there), Arc::clone(&script_there), tls.clone());
                thread::spawn(move || Conversation::new(stream, seen, script, tls).run());
            }
        });
        Self { port, ca_file, seen, script, _dir: dir }
    }

    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap().clone()
    }

    /// Behaves differently from now on.
    pub fn set(&self, at: At, fault: Option<Fault>) {
        let faults = &mut self.script.lock().unwrap().faults;
        match fault {
            Some(fault) => faults.insert(at, fault),
            None => faults.remove(&at),
        };
    }
}

fn certify(name: &str, ca_file: &std::path::Path) -> Arc<ServerConfig> {
    let authority_key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    std::fs::write(ca_file, authority.self_signed(&authority_key).unwrap().pem()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new([name.to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &Issuer::new(authority, authority_key)).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        );
    Arc::new(config.unwrap())
}

trait Wire: Read + Write {}
impl<T: Read + Write> Wire for T {}

struct Conversation {
    wire: BufReader<Box<dyn Wire>>,
    tcp: TcpStream,
    seen: Arc<Mutex<Seen>>,
    script: Arc<Mutex<Script>>,
    tls: Option<Arc<ServerConfig>>,
    is_encrypted: bool,
    mails: usize,
}

/// `None`: the conversation is over.
type Step = Option<()>;

impl Conversation {
    fn new(
        tcp: TcpStream,
        seen: Arc<Mutex<Seen>>,
        script: Arc<Mutex<Script>>,
        tls: Option<Arc<ServerConfig>>,
    ) -> Self {
        tcp.set_nodelay(true).unwrap();
        let wire: Box<dyn Wire> = Box::new(tcp.try_clone().unwrap());
        Self { wire: BufReader::new(wire), tcp, seen, script, tls, is_encrypted: false, mails: 0 }
    }

    fn run(mut self) {
        let _ = self.converse();
        let _ = self.tcp.shutdown(Shutdown::Both);
    }

    fn say(&mut self, text: &str) -> Step {
        self.wire.get_mut().write_all(format!("{text}\r\n").as_bytes()).ok()
    }

    fn line(&mut self) -> Option<String> {
        let mut line = Vec::new();
        if self.wire.read_until(b'\n', &mut line).ok()? == 0 {
            return None;
        }
        Some(String::from_utf8_lossy(&line).trim_end().to_owned())
    }

    fn fault(&self, at: At) -> Option<Fault> {
        self.script.lock().unwrap().faults.get(&at).cloned()
    }

    /// Does what the script says here, or says yes. True: it was a yes.
    fn answer(&mut self, at: At, yes: &str) -> Option<bool> {
        match self.fault(at) {
            None => self.say(yes).map(|()| true),
            Some(Fault::Say(text)) => self.say(text).map(|()| text.starts_with(['2', '3'])),
            Some(Fault::SayAndCut(text)) => {
                let _ = self.say(text);
                None
            }
            Some(Fault::Cut) => None,
            Some(Fault::Silence) => {
                thread::sleep(Duration::from_secs(20));
                None
            }
        }
    }

    fn converse(&mut self) -> Step {
        self.answer(At::Greeting, "220 double.test ESMTP")?;
        loop {
            let line = self.line()?;
            self.seen.lock().unwrap().commands.push(line.clone());
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => self.offer()?,
                "STARTTLS" => self.secure()?,
                "AUTH" => self.authenticate(&line)?,
                "MAIL" => drop(self.answer(At::Mail, "250 2.1.0 Ok")?),
                "RCPT" => match self.recipient(&line) {
                    Some(answer) => self.say(answer)?,
                    None => drop(self.answer(At::Rcpt, "250 2.1.5 Ok")?),
                },
                "DATA" => self.data()?,
                "QUIT" => {
                    self.answer(At::Quit, "221 2.0.0 Bye")?;
                    return None;
                }
                _ => self.say("250 2.0.0 Ok")?,
            }
        }
    }

    fn recipient(&self, line: &str) -> Option<&'static str> {
        let rules = &self.script.lock().unwrap().recipients;
        rules.iter().find(|(part, _)| line.contains(part)).map(|(_, answer)| *answer)
    }

    fn offer(&mut self) -> Step {
        let offers = self.script.lock().unwrap().offers.clone();
        let mut offers =
            offers.unwrap_or_else(|| vec!["PIPELINING", "SIZE 100000", "8BITMIME", "AUTH PLAIN LOGIN"]);
        if self.tls.is_some() && !self.is_encrypted {
            offers.push("STARTTLS");
        }
        let last = offers.pop().map_or_else(|| "250 double.test".to_owned(), |last| format!("250 {last}"));
        if last != "250 double.test" {
            self.say("250-double.test")?;
        }
        for offer in offers {
            self.say(&format!("250-{offer}"))?;
        }
        self.say(&last)
    }

    fn secure(&mut self) -> Step {
        let injected = self.script.lock().unwrap().injected;
        let answer =
            injected.map_or_else(|| "220 2.0.0 Go".to_owned(), |more| format!("220 2.0.0 Go\r\n{more}"));
        self.say(&answer)?;
        let connection = ServerConnection::new(self.tls.clone()?).unwrap();
        let stream: Box<dyn Wire> = Box::new(StreamOwned::new(connection, self.tcp.try_clone().unwrap()));
        self.wire = BufReader::new(stream);
        self.is_encrypted = true;
        Some(())
    }

    fn authenticate(&mut self, line: &str) -> Step {
        if line == "AUTH LOGIN" {
            for challenge in ["334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6"] {
                self.say(challenge)?;
                let answer = self.line()?;
                self.seen.lock().unwrap().commands.push(answer);
            }
        }
        if line.starts_with("AUTH XOAUTH2") && self.fault(At::Auth).is_some() {
            self.say("334 eyJzdGF0dXMiOiI0MDAifQ==")?;
            self.line()?;
        }
        self.answer(At::Auth, "235 2.7.0 Ok").map(drop)
    }

    fn data(&mut self) -> Step {
        if !self.answer(At::Data, "354 Go")? {
            return Some(());
        }
        let mut mail = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.wire.read_until(b'\n', &mut line).ok()? == 0 {
                return None;
            }
            if let Some(fault) = self.fault(At::Body) {
                if let Fault::SayAndCut(text) = fault {
                    let _ = self.say(text);
                }
                return None;
            }
            if line == b".\r\n" {
                break;
            }
            mail.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let says_no = matches!(
            self.fault(At::Dot),
            Some(Fault::Say(text) | Fault::SayAndCut(text)) if text.starts_with(['4', '5'])
        );
        if !says_no {
            self.seen.lock().unwrap().mails.push(mail);
        }
        self.answer(At::Dot, "250 2.0.0 Ok: queued as D0UB1E")?;
        self.mails += 1;
        let limit = self.script.lock().unwrap().mails_per_connection;
        if limit == Some(self.mails) { None } else { Some(()) }
    }
}
