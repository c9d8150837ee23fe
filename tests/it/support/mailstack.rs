//! A private Postfix and Dovecot for the whole run, on loopback ports of their own. Nothing leaves them, nothing outside their
//! folder is written.

mod config;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

/// The domains that it takes mail for: every address in them is a mailbox. In `strict.test` only `claire@` is.
pub const DOMAINS: [&str; 2] = ["acme.test", "example.test"];
/// Of every mailbox; the user name is the address (without a domain: in `acme.test`).
pub const PASSWORD: &str = "secret";

/// Opens every mailbox too, and stands nowhere else by chance: for tests that search for it.
pub const RARE_PASSWORD: &str = "Zq7-rare-Pw";

/// The servers. The names that mean something:
/// `nobody@` is refused at RCPT with 550 5.1.1, `later@` with 451, `gone@` is accepted and comes back as a DSN that Postfix
/// makes; what senders called `filed…@` send is filed in their `Sent` by the server, nobody else's is.
pub struct MailStack {
    _watcher: Child,
    dir: PathBuf,
    /// Submission, plain; STARTTLS is offered and not required.
    pub smtp_port: u16,
    /// Submission in TLS from the first byte.
    pub smtps_port: u16,
    /// IMAP, plain; STARTTLS is offered and not required.
    pub imap_port: u16,
    /// IMAP in TLS from the first byte.
    pub imaps_port: u16,
    /// PEM of the authority that signed the servers' certificate, which is for `localhost` and `127.0.0.1`.
    pub ca_file: PathBuf,
}

static STACK: OnceLock<Option<MailStack>> = OnceLock::new();

impl MailStack {
    /// The servers of this run, started by the first who asks; none where they cannot run, and a line says why.
    pub fn get() -> Option<&'static Self> {
        let stack = STACK.get_or_init(|| match missing() {
            None => Some(start()),
            Some(why) => {
                // Not a macro: those are captured, and only failed tests show what they captured.
                let _ = writeln!(std::io::stderr(), "SKIPPED: tests with Postfix and Dovecot: {why}");
                None
            }
        });
        stack.as_ref()
    }

    /// The Maildir of an address; it is there once a mail has come or somebody has logged in.
    pub fn mailbox_dir(&self, address: &str) -> PathBuf {
        self.dir.join("mail").join(address.to_lowercase()).join("Maildir")
    }

    /// The mails in the inbox of an address.
    pub fn inbox(&self, address: &str) -> Vec<String> {
        mails(&self.mailbox_dir(address))
    }

    /// The mails in a folder other than the inbox.
    pub fn folder(&self, address: &str, folder: &str) -> Vec<String> {
        mails(&self.mailbox_dir(address).join(format!(".{folder}")))
    }

    /// The mails in the inbox, once there are `count` of them; after half a minute as many as there are.
    pub fn wait_for(&self, address: &str, count: usize) -> Vec<String> {
        let began = Instant::now();
        loop {
            let mails = self.inbox(address);
            if mails.len() >= count || began.elapsed() > Duration::from_secs(30) {
                return mails;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Whether Postfix has nothing in hand.
    pub fn is_idle(&self) -> bool {
        fn is_empty(dir: &Path) -> bool {
            fs::read_dir(dir).into_iter().flatten().flatten().all(|entry| {
                let path = entry.path();
                path.is_dir() && is_empty(&path)
            })
        }
        let queue = self.dir.join("postfix/queue");
        ["maildrop", "incoming", "active", "deferred"].iter().all(|name| is_empty(&queue.join(name)))
    }

    /// What the two servers have logged.
    pub fn log(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.dir.join(name)).unwrap_or_default();
        read("postfix/mail.log") + &read("dovecot.log")
    }
}

fn mails(maildir: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> = ["cur", "new"]
        .iter()
        .filter_map(|sub| fs::read_dir(maildir.join(sub)).ok())
        .flatten()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort_by_key(|path| path.file_name().map(ToOwned::to_owned));
    // A file can move from `new` to `cur` between the two steps: then the next look finds it.
    files
        .iter()
        .filter_map(|path| fs::read(path).ok())
        .map(|raw| String::from_utf8_lossy(&raw).into())
        .collect()
}

fn missing() -> Option<String> {
    if !rustix::process::geteuid().is_root() {
        return Some("only root can start them".to_owned());
    }
    let programs = [config::POSTFIX_MASTER, config::DOVECOT, config::DOVECOT_IMAP, config::DOVECOT_LMTP];
    let program = programs.iter().find(|program| !Path::new(program).exists())?;
    Some(format!("no {program}: apt-get install postfix dovecot-imapd dovecot-lmtpd"))
}

fn start() -> MailStack {
    let dir = tempfile::Builder::new().prefix("pflow-mail-").tempdir().unwrap().keep();
    // Held together, so that they differ.
    let listeners = [(); 4].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    let [smtp_port, smtps_port, imap_port, imaps_port] =
        listeners.each_ref().map(|listener| listener.local_addr().unwrap().port());
    certify(&dir);
    config::write(&dir, [smtp_port, smtps_port, imap_port, imaps_port]);
    drop(listeners);
    let stack = MailStack {
        _watcher: watch(&dir),
        ca_file: dir.join("ca.pem"),
        dir,
        smtp_port,
        smtps_port,
        imap_port,
        imaps_port,
    };
    for port in [smtp_port, imap_port] {
        wait_for_greeting(&stack, port);
    }
    stack
}

/// A shell starts the servers and watches our end of a pipe: when this process ends, however it ends, they are stopped and their
/// folder is removed. It is in a group of its own, so that Ctrl-C does not end it before them.
fn watch(dir: &Path) -> Child {
    let script = r#"
        umask 022; cd "$1" || exit
        chmod 755 . ; mkdir -p dovecot/run dovecot/state mail postfix/queue
        install -d -m 700 -o mail -g mail mail
        install -d -o postfix postfix/data
        cd postfix/queue
        install -d -m 700 -o postfix active bounce corrupt defer deferred flush hold incoming private saved trace
        install -d -m 1730 -o postfix -g postdrop maildrop; install -d -m 2710 -o postfix -g postdrop public; install -d pid
        cd "$1"
        setsid "$2" -F -c "$1/dovecot.conf" >start.log 2>&1 </dev/null & dovecot=$!
        setsid "$3" -d -c "$1/postfix/etc" >>start.log 2>&1 </dev/null & postfix=$!
        cat >/dev/null
        kill -TERM $postfix $dovecot 2>/dev/null
        wait $postfix $dovecot
        rm -rf "$1"
    "#;
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "sh"]).arg(dir).args([config::DOVECOT, config::POSTFIX_MASTER]);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    shell.spawn().unwrap()
}

fn wait_for_greeting(stack: &MailStack, port: u16) {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(60) {
        if let Ok(stream) = TcpStream::connect(("127.0.0.1", port)) {
            stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
            let mut greeting = String::new();
            if BufReader::new(stream).read_line(&mut greeting).is_ok_and(|read| read > 0) {
                return;
            }
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let started = fs::read_to_string(stack.dir.join("start.log")).unwrap_or_default();
    panic!("the mail servers did not start:\n{started}{}", stack.log());
}

/// An authority and the servers' certificate, signed by it.
fn certify(dir: &Path) {
    let authority_key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::default();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.distinguished_name.push(DnType::CommonName, "pflow test authority");
    fs::write(dir.join("ca.pem"), authority.self_signed(&authority_key).unwrap().pem()).unwrap();

    let key = KeyPair::generate().unwrap();
    let names = ["localhost", "127.0.0.1"].map(str::to_owned);
    let mut server = CertificateParams::new(names).unwrap();
    server.distinguished_name.push(DnType::CommonName, "localhost");
    let certificate = server.signed_by(&key, &Issuer::new(authority, authority_key)).unwrap();
    fs::write(dir.join("server.pem"), certificate.pem()).unwrap();
    fs::write(dir.join("server.key"), key.serialize_pem()).unwrap();
}
