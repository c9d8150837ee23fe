//! A real mailbox on each kind of rail, and what arrived at its other end.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use super::{MailStack, Pflow, Sequence, gmail::Gmail};

/// Tells the addresses of different tests apart: they share the mail servers.
static WORLDS: AtomicUsize = AtomicUsize::new(0);

/// Without gap, with a high cap.
const UNPACED: [&str; 6] = ["--gap", "0", "--daily-cap", "100000", "--ramp-start", "100000"];

/// Where the mails go.
pub enum Rail {
    /// Postfix and Dovecot.
    Smtp { stack: &'static MailStack },
    /// The fake Gmail.
    Gmail(Gmail),
}

/// Acme with one mailbox on a rail, on Tuesday, 2026-12-01, 09:00 in Paris.
pub struct World {
    pub pflow: Pflow,
    pub from: String,
    pub rail: Rail,
    people: String,
}

impl World {
    /// Over the mail servers; none where they cannot run.
    pub fn smtp(files: bool) -> Option<Self> {
        let stack = MailStack::get()?;
        let n = WORLDS.fetch_add(1, Ordering::Relaxed);
        let from = format!("{}{n}@acme.test", if files { "filed" } else { "blind" });
        let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
        let (smtp, imap) = (stack.smtp_port, stack.imap_port);
        let (smtp, imap) =
            (format!("smtp://{from}@127.0.0.1:{smtp}"), format!("imap://{from}@127.0.0.1:{imap}"));
        let ca = stack.ca_file.to_str().unwrap();
        let args = ["mailbox", "add", "smtp", "--address", &from, "--smtp", &smtp, "--imap", &imap];
        let args = [&args[..], &["--password-stdin", "--ca-file", ca], &UNPACED].concat();
        pflow.run_with_stdin(&args, b"secret\n").expect(&args, 0);
        if files {
            // What `mailbox test` finds out; another test shows that it does.
            pflow.execute(
                "UPDATE outreach.mailboxes SET settings = settings || '{\"sent_filing\": \"server\"}'",
            );
        }
        let people = format!("p#-{n}@example.test");
        Some(Self { pflow, from, rail: Rail::Smtp { stack }, people })
    }

    /// Over the fake Gmail.
    pub fn gmail() -> Self {
        let gmail = Gmail::start();
        let pflow = Pflow::with_org().at("2026-12-01T09:00:00+01:00");
        let key = pflow.write("key.json", gmail.service_account());
        let (from, url) = ("ana@acme.example".to_owned(), gmail.url());
        let args =
            ["mailbox", "add", "gmail", "--address", &from, "--service-account", key.to_str().unwrap()];
        pflow.ok(&[&args[..], &["--base-url", &url], &UNPACED].concat());
        let people = "p#@example#.example".to_owned();
        Self { pflow, from, rail: Rail::Gmail(gmail), people }
    }

    /// The fake.
    pub fn fake(&self) -> &Gmail {
        match &self.rail {
            Rail::Gmail(gmail) => gmail,
            Rail::Smtp { .. } => panic!("this is no Gmail"),
        }
    }

    /// A campaign from this mailbox.
    pub fn sequence(&self, name: &str, people: usize) -> Sequence {
        Sequence::new(name, people).from(&self.from).to(&self.people)
    }

    /// The address of a person.
    pub fn person(&self, n: usize) -> String {
        self.people.replace('#', &n.to_string())
    }

    /// The mails that reached a person, once nothing is under way any more.
    pub fn arrived(&self, n: usize) -> Vec<String> {
        let to = self.person(n);
        match &self.rail {
            Rail::Smtp { stack } => stack.inbox(&to),
            Rail::Gmail(gmail) => {
                let mails =
                    gmail.sent_mails().into_iter().map(|raw| String::from_utf8_lossy(&raw).into_owned());
                mails.filter(|mail| mail.contains(&format!("<{to}>"))).collect()
            }
        }
    }

    /// How many people got how many mails: `{1: 500}`.
    pub fn counts(&self, people: impl Iterator<Item = usize>) -> BTreeMap<usize, usize> {
        self.settle();
        let mut counts = BTreeMap::new();
        for n in people {
            *counts.entry(self.arrived(n).len()).or_default() += 1;
        }
        counts
    }

    /// Waits until the mail servers have delivered what they took.
    pub fn settle(&self) {
        if let Rail::Smtp { stack } = &self.rail {
            let began = Instant::now();
            while !stack.is_idle() {
                assert!(
                    began.elapsed() < Duration::from_secs(30),
                    "Postfix does not get done: {}",
                    stack.log()
                );
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }

    /// Dead workers' leases are over at once, and a look in vain is repeated after a second: real servers file a moment late.
    pub fn impatient(&self) -> Pflow {
        self.pflow
            .env("PFLOW_LEASE_SECONDS", "0")
            .env("PFLOW_QUARANTINE_SECONDS", "0")
            .env("PFLOW_SECOND_LOOK_SECONDS", "1")
    }

    /// Runs until nothing is in anybody's hands and nothing is due.
    pub fn until_quiet(&self, pflow: &Pflow) {
        let began = Instant::now();
        loop {
            let run = pflow.run(&["run-scheduler", "--json"]);
            assert!(run.code == 0 || run.code == 3, "{} {}", run.code, run.stderr);
            let open: i64 = pflow.sql(
                "SELECT count(*) FROM outreach.tasks t LEFT JOIN outreach.messages m ON m.task_id = t.id AND m.direction = 'outbound'
                  WHERE t.status = 'locked' OR (t.status = 'scheduled' AND NOT t.is_follow_up AND t.scheduled_for <= '2026-12-01 09:00+01')
                     OR (t.status = 'done' AND m.confirmed_at IS NULL)",
            );
            if open == 0 {
                return;
            }
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "it never came to rest: {:?} {}",
                self.states(),
                run.stdout
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// `task message` of every first step, with how many of each: `{"done sent": 2}`.
    pub fn states(&self) -> BTreeMap<String, i64> {
        let text: String = self.pflow.sql(
            "SELECT coalesce(json_object_agg(state, n)::text, '{}') FROM (
                SELECT t.status || ' ' || coalesce(m.status, '-') AS state, count(*) AS n FROM outreach.tasks t
                  LEFT JOIN outreach.messages m ON m.task_id = t.id AND m.direction = 'outbound' WHERE NOT t.is_follow_up GROUP BY 1) s",
        );
        serde_json::from_str(&text).unwrap()
    }
}
