//! Mails with pixels, and those who fetch them.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use super::{
    Pflow, Sequence,
    daemon::{Answer, Daemon, until},
};

pub const CHROME: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
pub const GMAIL: &str =
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko/20100101 Firefox/11.0 (via ggpht.com GoogleImageProxy)";
pub const APPLE: &str = "Mozilla/5.0";

impl Pflow {
    /// A campaign that measures opens so, sent to `people`, the first of whom have agreed, at nine; and the same installation at eleven.
    pub fn with_opens(policy: &str, people: usize, agree: usize) -> Self {
        Self::with_mailbox().measuring(policy, people, agree)
    }

    /// The same in an installation that has a mailbox.
    pub fn measuring(&self, policy: &str, people: usize, agree: usize) -> Self {
        let pflow =
            self.env("PFLOW_PUBLIC_URL", "http://127.0.0.1:8080").env("PFLOW_TRUSTED_PROXIES", "127.0.0.1");
        pflow.ok(&["org", "set", "--open-tracking", policy]);
        Sequence::new("Lyon", people).insert(&pflow);
        pflow.execute(&format!("UPDATE outreach.campaigns SET open_tracking = '{policy}', format = 'html'"));
        for n in 1..=agree {
            pflow.consent("add", n);
        }
        pflow.ok(&["run-scheduler"]);
        pflow.at("2026-12-01T11:00:00+01:00")
    }

    /// Records what a person says to being seen opening mails.
    pub fn consent(&self, verb: &str, n: usize) {
        let address = format!("p{n}@example{n}.example");
        self.ok(&["gdpr", "consent", verb, &address, "--purpose", "open_tracking", "--source", "call"]);
    }

    /// The token in the mail to a person.
    pub fn token(&self, n: usize) -> String {
        self.sql(&format!(
            "SELECT x.token FROM tracking.pixels x JOIN outreach.messages m ON m.id = x.message_id
              WHERE m.to_address = 'p{n}@example{n}.example'"
        ))
    }

    /// How many events there are, once nothing of the spool waits.
    pub fn events(&self) -> i64 {
        self.sql("SELECT count(*) FROM tracking.open_events")
    }
}

impl Daemon {
    /// Fetches a pixel as `agent` from `address`.
    pub fn fetch(&self, token: &str, agent: &str, address: &str) -> Answer {
        let headers = [("user-agent", agent), ("x-forwarded-for", address)];
        self.ask("GET", &format!("/o/{token}.gif"), &headers, b"")
    }

    /// Waits until the database has all that was answered.
    pub fn drained(&self) {
        until("the spool is drained", || {
            self.get("/metrics").text().contains("pflow_spool_bytes{part=\"waiting\"} 0\n")
        });
    }
}

/// Sends these octets and reads what comes back until the other end closes; none where it says nothing.
pub fn raw(address: &str, request: &[u8]) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    (!answer.is_empty()).then(|| String::from_utf8_lossy(&answer).into_owned())
}
