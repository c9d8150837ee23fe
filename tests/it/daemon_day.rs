//! Some days of an installation: two organisations with three mailboxes each, real servers, answers and opens coming in, time moved on
//! from daemon to daemon. The end is what a hand calculation says.

use std::collections::BTreeMap;

use crate::{
    mailstack::submit,
    sending_servers::answer,
    support::{
        MailStack, Pflow, Sequence,
        daemon::{Daemon, until},
        opens::{APPLE, CHROME},
    },
};

const UNPACED: [&str; 6] = ["--gap", "0", "--daily-cap", "1000", "--ramp-start", "1000"];
/// People for each mailbox; with two steps each.
const PEOPLE: usize = 4;
/// Mailbox and number of those who agreed to being seen opening mails, and answer none.
const READERS: [(usize, usize); 2] = [(0, 3), (1, 2)];

struct House {
    name: &'static str,
    pflow: Pflow,
}

impl House {
    fn mailbox(&self, n: usize) -> String {
        format!("day-{}-{n}@acme.test", self.name.to_lowercase())
    }

    fn person(&self, mailbox: usize, n: usize) -> String {
        format!("p{}-{}-{mailbox}@example.test", mailbox * PEOPLE + n, self.name.to_lowercase())
    }

    /// Three mailboxes, each with a sequence of two mails, the second three days after the first.
    fn furnish(&self, stack: &MailStack) {
        for n in 0..3 {
            let address = self.mailbox(n);
            let (smtp, imap) = (stack.smtp_port, stack.imap_port);
            let smtp = format!("smtp://{address}@127.0.0.1:{smtp}");
            let imap = format!("imap://{address}@127.0.0.1:{imap}");
            let ca = stack.ca_file.to_str().unwrap();
            let args = ["mailbox", "add", "smtp", "--address", &address, "--smtp", &smtp, "--imap", &imap];
            let args = [&args[..], &["--password-stdin", "--ca-file", ca], &UNPACED].concat();
            self.pflow.run_with_stdin(&args, b"secret\n").expect(&args, 0);
            let people = format!("p#-{}-{n}@example.test", self.name.to_lowercase());
            Sequence::new(&format!("{} {n}", self.name), PEOPLE)
                .people_from(n * PEOPLE + 1)
                .to(&people)
                .from(&address)
                .of(self.name)
                .then(3)
                .insert(&self.pflow);
        }
        self.pflow.ok(&["org", "set", "--open-tracking", "individual"]);
        for (mailbox, n) in READERS {
            let consent = ["gdpr", "consent", "add", &self.person(mailbox, n)];
            self.pflow.ok(&[&consent[..], &["--purpose", "open_tracking", "--source", "call"]].concat());
        }
    }

    /// The first person of the first mailbox answers, the second opts out; another answers in the third; of the second, somebody is away.
    fn answer(&self, stack: &MailStack) {
        for (mailbox, n, text) in
            [(0, 1, "Oui, appelez-moi demain."), (0, 2, "STOP"), (2, 4, "Merci de me rappeler en janvier.")]
        {
            let person = self.person(mailbox, n);
            let ours = stack.wait_for(&person, 1).remove(0);
            let said = submit(stack, &person, &self.mailbox(mailbox), &answer(&ours, &person, text));
            assert!(said.last().unwrap().starts_with("250"), "{said:?}");
        }
        let person = self.person(1, 1);
        let ours = stack.wait_for(&person, 1).remove(0);
        let away = answer(&ours, &person, "Je suis absente et serai de retour le 15 décembre 2026.")
            .replace("MIME-Version: 1.0\r\n", "MIME-Version: 1.0\r\nAuto-Submitted: auto-replied\r\n");
        submit(stack, &person, &self.mailbox(1), &away);
    }

    /// The first reader sees each mail with their own eyes, twice; at the second's, a machine fetches what comes.
    fn open(&self, stack: &MailStack, daemon: &Daemon) {
        for ((mailbox, n), agent) in READERS.into_iter().zip([CHROME, APPLE]) {
            for mail in stack.inbox(&self.person(mailbox, n)) {
                let token = pixel(&mail);
                daemon.fetch(&token, agent, "198.51.100.7");
                assert_eq!(daemon.fetch(&token, agent, "198.51.100.8").status, 200);
            }
        }
    }

    /// A person looks after each mail of which no server can tell whether it left, and says what they see.
    fn decide(&self, stack: &MailStack) {
        for held in self.pflow.json(&["send", "list", "--state", "held"]).as_array().unwrap() {
            let (id, to) = (held["id"].as_str().unwrap(), held["to"].as_str().unwrap());
            let seen = if stack.inbox(to).len() == 2 { "--sent" } else { "--not-sent" };
            self.pflow.ok(&["send", "resolve", id, seen]);
        }
    }
}

/// The token of the picture in a mail, as it came.
fn pixel(mail: &str) -> String {
    let text = mail.replace("=\r\n", "").replace("=\n", "");
    let (_, rest) = text.split_once("/o/").expect("a picture");
    rest.split_once(".gif").unwrap().0.to_owned()
}

/// In the afternoon, people and machines look at all mails that are there.
fn open_all(stack: &MailStack, houses: &[House], afternoon: &Pflow) {
    let daemon = Daemon::start(afternoon, &["--role", "web"]);
    for house in houses {
        house.open(stack, &daemon);
    }
    daemon.drained();
    assert_eq!(daemon.stop(), Some(0));
}

fn settled(stack: &MailStack) {
    until("Postfix is done", || stack.is_idle());
}

#[test]
fn days_of_two_organisations_end_as_calculated() {
    let Some(stack) = MailStack::get() else { return };
    let installation = Pflow::with_org()
        .at("2026-12-01T09:00:00+01:00")
        .env("PFLOW_PUBLIC_URL", "http://127.0.0.1:8080")
        .env("PFLOW_TRUSTED_PROXIES", "127.0.0.1");
    installation.ok(&["org", "create", "Beta", "--owner", "bea@beta.example"]);
    let houses = ["Acme", "Beta"].map(|name| {
        let user = if name == "Acme" { "ana@acme.example" } else { "bea@beta.example" };
        House { name, pflow: installation.env("PFLOW_ORG", name).env("PFLOW_USER", user) }
    });
    for house in &houses {
        house.furnish(stack);
    }
    installation.execute("UPDATE outreach.campaigns SET open_tracking = 'individual', format = 'html'");
    let sent = || {
        installation.sql::<i64>(
            "SELECT count(*) FROM outreach.messages WHERE direction = 'outbound' AND status = 'sent'",
        )
    };
    let class = |class: &str| {
        installation.sql::<i64>(&format!("SELECT count(*) FROM outreach.messages WHERE class = '{class}'"))
    };

    // Tuesday: everybody gets the first mail. Two daemons share the work.
    let daemons =
        [Daemon::start(&installation, &[]), Daemon::start(&installation, &["--role", "sender,inbox"])];
    until("24 first mails", || sent() == 24);
    settled(stack);
    for house in &houses {
        house.answer(stack);
    }
    settled(stack);
    until("the answers are read", || class("reply") == 4 && class("unsubscribe") == 2);
    until("the absences are read", || class("out_of_office") + class("auto_reply") == 2);
    for daemon in daemons {
        assert_eq!(daemon.stop(), Some(0));
    }
    open_all(stack, &houses, &installation.at("2026-12-01T16:00:00+01:00"));

    // Friday, three days later. The machine breaks off in the middle, and is started again.
    let friday = installation.at("2026-12-04T09:00:00+01:00");
    let broken = Daemon::start(&friday, &["--role", "sender"]);
    until("some follow-ups left", || sent() > 26);
    broken.kill();
    let hasty = friday
        .env("PFLOW_LEASE_SECONDS", "0")
        .env("PFLOW_QUARANTINE_SECONDS", "0")
        .env("PFLOW_SECOND_LOOK_SECONDS", "1");
    // Four people of each house hear nothing today: two answered, one opted out, and who is away is waited for.
    let open = || {
        installation.sql::<i64>(
            "SELECT count(*) FROM outreach.tasks WHERE status = 'locked' OR (status = 'scheduled' AND scheduled_for <= '2026-12-04 09:00+01')",
        )
    };
    for decided in [false, true] {
        let daemon = Daemon::start(&hasty, &[]);
        until("nothing is due any more", || open() == 0);
        assert_eq!(daemon.stop(), Some(0));
        settled(stack);
        if !decided {
            houses.iter().for_each(|house| house.decide(stack));
        }
    }
    open_all(stack, &houses, &installation.at("2026-12-04T16:00:00+01:00"));

    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for house in &houses {
        for mailbox in 0..3 {
            for n in 1..=PEOPLE {
                let got = stack.inbox(&house.person(mailbox, n)).len();
                let stopped = [(0, 1), (0, 2), (2, 4)].contains(&(mailbox, n));
                assert!(
                    got >= 1 && got <= if stopped { 1 } else { 2 },
                    "{}: {got}",
                    house.person(mailbox, n)
                );
                *counts.entry(got).or_default() += 1;
            }
        }
        let stats = house.pflow.json(&["stats"]);
        let total = |key: &str| {
            stats["campaigns"].as_array().unwrap().iter().map(|c| c[key].as_i64().unwrap()).sum::<i64>()
        };
        assert_eq!((total("enrolled"), total("replied"), total("unsubscribed")), (12, 2, 1), "{stats}");
        let seen = ["sent", "tracked", "opened", "machine_opened"].map(total);
        assert_eq!(seen, [20, 4, 2, 2], "two readers, two mails each: {stats}");
        let own = house.pflow.json(&["inbox", "list", "--limit", "100"]);
        assert_eq!(own.as_array().unwrap().len(), 4, "each sees its own answers: {own}");
    }
    assert_eq!(counts, BTreeMap::from([(1, 8), (2, 16)]));
}
