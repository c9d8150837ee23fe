//! Our mails, read by programs that are not ours: what comes out is what went in.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
};

use chrono::{TimeZone, Utc};
use pflow::provider::mail::{Outgoing, Unsubscribe, mime};
use uuid::Uuid;

use crate::support::{
    MailStack, Stage,
    judges::{self, Judged},
};

/// What subjects, names and texts are made of.
const PIECES: [&str; 40] = [
    "Bonjour",
    "une question",
    "l’équipe",
    "« Société Générale »",
    "50 % = 1/2 ?",
    "a_b",
    "déjà vu",
    "🎉",
    "👩‍👩‍👧‍👦",
    "🇫🇷",
    "مرحبا بالعالم",
    "שלום",
    "\u{200f}RTL\u{200e}",
    "Здравствуйте",
    "日本語のテキスト",
    "한국어",
    "e\u{301}te\u{301}",
    "a\u{308}\u{323}",
    "N\u{a0}B\u{a0}S\u{a0}P\u{a0}!",
    "1\u{202f}000\u{202f}€",
    "=?utf-8?Q?x?=",
    "=20",
    "\"quoted\"",
    "a, b; c",
    "<x@y.example>",
    "\\back\\slash",
    "(comment)",
    "https://acme.example/a?b=1&c=2#d",
    "ana@acme.example",
    "...",
    ".",
    "œuvre",
    "ﬁn",
    "ß",
    "İstanbul",
    "𝒜𝓃𝒶",
    "--",
    "a\u{200b}b",
    "--=_boundary",
    "Re: Fwd: AW:",
];

/// A generator that gives the same numbers on every machine (xorshift64*).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % sides
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }

    fn line(&mut self, longest: usize) -> String {
        let pieces: Vec<&str> = (0..=self.roll(longest)).map(|_| self.one_of(&PIECES)).collect();
        pieces.join(if self.roll(5) == 0 { "" } else { " " })
    }

    fn body(&mut self) -> String {
        let mut body = self.one_of(&PIECES).to_owned();
        for _ in 0..=self.roll(14) {
            let line = match self.roll(12) {
                0 => String::new(),
                1 => ".".repeat(1 + self.roll(3)),
                2 => format!(".{}", self.line(3)),
                3 => format!("From {}", self.line(3)),
                4 => format!("{} \t ", self.line(3)),
                5 => format!("\t{}", self.line(20)),
                6 => self.one_of(&PIECES).repeat(40 + self.roll(60)),
                7 => "x".repeat(70 + self.roll(12)),
                8 => "é".repeat(20 + self.roll(9)),
                9 => format!("> {}", self.line(30)),
                _ => self.line(12),
            };
            body.push_str(&line);
            body.push_str(if self.roll(4) == 0 { "\r\n" } else { "\n" });
        }
        body
    }
}

fn mail(dice: &mut Dice, n: u128) -> Outgoing {
    let id = |n: usize| format!("<{}.{n}@wire.example>", "a".repeat(n * 3 % 90));
    let references: Vec<String> = (0..dice.roll(5) * dice.roll(9)).map(id).collect();
    let body_text = dice.body();
    Outgoing {
        message_id: Uuid::from_u128(0x0198_c0de_0000_7000_8000_0000_0000_0000 + n),
        from_name: dice.line(2),
        from_address: "ana@acme.example".to_owned(),
        to_name: (dice.roll(5) > 0).then(|| dice.line(3)),
        to_address: "o'neil+b2b@exemple.example".to_owned(),
        subject: dice.line(14),
        body_html: (dice.roll(2) == 0).then(|| pflow::outreach::html::from_text(&body_text)),
        body_text,
        in_reply_to: references.last().cloned(),
        references,
        date: Utc.with_ymd_and_hms(2026, 12, 1, 8, 0, 0).unwrap(),
        unsubscribe: (dice.roll(2) == 0).then(|| Unsubscribe {
            url: "https://u.acme.example/u/AbCdEfGhIjKlMnOpQrSt-_".to_owned(),
            mailto: "mailto:ana@acme.example?subject=unsubscribe%20AbCdEfGhIjKlMnOpQrSt-_".to_owned(),
        }),
        thread_id: None,
    }
}

fn text(body: &str) -> String {
    format!("{}\n", body.replace("\r\n", "\n").trim_end_matches('\n'))
}

/// What a judge should find.
fn expected(mail: &Outgoing) -> Judged {
    let html = mail.body_html.is_some();
    let kinds: &[&str] =
        if html { &["multipart/alternative", "text/plain", "text/html"] } else { &["text/plain"] };
    let all = &mail.references;
    let kept = all.iter().take(1).chain(&all[all.len().saturating_sub(19).max(1).min(all.len())..]);
    Judged {
        subject: mail.subject.clone(),
        from: (mail.from_name.clone(), mail.from_address.clone()),
        to: (mail.to_name.clone().unwrap_or_default(), mail.to_address.clone()),
        message_id: Some(mime::message_id(mail.message_id, &mail.from_address)),
        in_reply_to: mail.in_reply_to.clone(),
        references: kept.cloned().collect(),
        list_unsubscribe: mail.unsubscribe.as_ref().map(|u| format!("<{}>,<{}>", u.url, u.mailto)),
        list_unsubscribe_post: mail.unsubscribe.as_ref().map(|_| "List-Unsubscribe=One-Click".to_owned()),
        text: Some(text(&mail.body_text)),
        html: mail.body_html.as_deref().map(text),
        parts: kinds.iter().map(|k| (*k).to_owned()).collect(),
        defects: Vec::new(),
    }
}

/// What no server on the way has a reason to touch, and a DKIM signature survives.
#[track_caller]
fn is_clean(mail: &[u8]) {
    assert!(mail.is_ascii());
    assert!(mail.ends_with(b"\r\n") && !mail.ends_with(b"\r\n\r\n"));
    let whole = std::str::from_utf8(mail).unwrap();
    let (head, body) = whole.split_once("\r\n\r\n").unwrap();
    for line in whole.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(!line.contains(['\r', '\n', '\0']), "{line:?}");
        assert!(!line.ends_with([' ', '\t']), "{line:?}");
        assert!(line.len() <= 998, "{line}");
    }
    for line in head.split("\r\n") {
        let is_breakable =
            line.trim_start().contains(' ') && !line.starts_with(|c: char| c.is_ascii_uppercase());
        assert!(line.len() <= 78 || !is_breakable, "{line}");
    }
    for word in head.split_whitespace().filter(|w| w.starts_with("=?utf-8?")) {
        assert!(word.len() <= 75, "{word}");
    }
    for line in body.split("\r\n") {
        assert!(line.len() <= 78 && !line.starts_with('.') && !line.starts_with("From "), "{line}");
    }
}

#[test]
fn a_thousand_mails_come_out_equal() {
    let seed = 0x5EED_2026_1122;
    let mut dice = Dice(seed);
    let mails: Vec<Outgoing> = (0..1000).map(|n| mail(&mut dice, n)).collect();
    let bytes: Vec<Vec<u8>> = mails.iter().map(mime::render).collect();
    let python = std::thread::spawn({
        let bytes = bytes.clone();
        move || judges::python(&bytes)
    });
    for (n, (mail, bytes)) in mails.iter().zip(&bytes).enumerate() {
        is_clean(bytes);
        assert_eq!(*bytes, mime::render(mail), "the same again");
        let read = judges::mailparse(bytes).unwrap();
        assert_eq!(
            read,
            expected(mail),
            "mailparse, mail {n}, seed {seed:#x}\n{}",
            String::from_utf8_lossy(bytes)
        );
    }
    for (n, (mut read, mail)) in python.join().unwrap().into_iter().flatten().zip(&mails).enumerate() {
        let bytes = String::from_utf8_lossy(&bytes[n]);
        // Python before 3.13 puts a space between the encoded words of a long name (cpython issue 92081), against RFC 2047 §6.2.
        let to_name = mail.to_name.clone().unwrap_or_default();
        for (field, name, right) in
            [("From", &mut read.from.0, &mail.from_name), ("To", &mut read.to.0, &to_name)]
        {
            let is_long = bytes.contains(&format!("{field}: =?utf-8?")) && right.len() > 17;
            if is_long && name.replace(' ', "") == right.replace(' ', "") {
                right.clone_into(name);
            }
        }
        assert_eq!(read, expected(mail), "Python, mail {n}, seed {seed:#x}\n{bytes}");
    }
}

#[test]
fn previews_are_read_as_they_were_meant() {
    let mut stage = Stage::new();
    stage.pflow = stage.pflow.env("PFLOW_PUBLIC_URL", "https://u.acme.example");
    stage.pflow.ok(&[
        "org",
        "set",
        "--legal-notice",
        "Données publiques. Opposition : {{ unsubscribe_url }}",
    ]);
    stage.pflow.execute(
        "UPDATE outreach.campaigns SET format = 'html';
         UPDATE outreach.mailboxes SET name = 'Müller, \"Ana\" 🎉'",
    );
    stage.person("ZOÉ", "D'ARC, MARIE", "zoe@exemple.example");
    stage.enroll();
    stage.pflow.ok(&["campaign", "preview", "C", "--out", "mails"]);
    let shown = stage.pflow.json(&["campaign", "preview", "C"]);
    let mut files: Vec<_> =
        std::fs::read_dir(stage.pflow.path("mails")).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    let bytes: Vec<Vec<u8>> = files.iter().map(|f| std::fs::read(f).unwrap()).collect();
    let mut readings: Vec<Vec<Judged>> = vec![bytes.iter().map(|b| judges::mailparse(b).unwrap()).collect()];
    readings.extend(judges::python(&bytes));
    for reading in readings {
        assert_eq!(reading.len(), 2);
        for (read, shown) in reading.iter().zip(shown.as_array().unwrap()) {
            assert_eq!(read.subject, shown["subject"].as_str().unwrap());
            assert_eq!(read.from, ("Müller, \"Ana\" 🎉".to_owned(), "ana@acme.example".to_owned()));
            assert_eq!(read.to.1, "zoe@exemple.example");
            assert!(read.to.0.starts_with("Zoé "), "{:?}", read.to);
            assert_eq!(read.text.as_deref(), shown["body_text"].as_str());
            assert_eq!(read.html.as_deref(), shown["body_html"].as_str());
            assert_eq!(read.parts, ["multipart/alternative", "text/plain", "text/html"], "the text first");
            assert_eq!(read.message_id.as_deref(), shown["headers"]["Message-ID"].as_str());
            assert_eq!(read.defects, Vec::<String>::new());
            one_click(read);
        }
        assert_eq!(reading[1].in_reply_to, reading[0].message_id);
        assert_eq!(reading[1].references, reading[0].message_id.iter().cloned().collect::<Vec<_>>());
    }
}

/// RFC 8058 §3.1: one HTTPS URI, one POST field of exactly this form, an opaque part that is hard to forge.
#[track_caller]
fn one_click(mail: &Judged) {
    let field = mail.list_unsubscribe.as_deref().unwrap();
    let uris: Vec<&str> =
        field.split(',').map(|u| u.strip_prefix('<').unwrap().strip_suffix('>').unwrap()).collect();
    let https: Vec<&&str> = uris.iter().filter(|u| u.starts_with("https://")).collect();
    assert_eq!(https.len(), 1, "{field}");
    let url = url::Url::parse(https[0]).unwrap();
    let token = url.path_segments().unwrap().next_back().unwrap();
    assert!(
        token.len() == 22 && token.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)),
        "{url}"
    );
    assert!(url.query().is_none() && !url.as_str().contains(&mail.to.1));
    let uuid = mail.message_id.as_deref().unwrap().trim_start_matches('<').split('@').next().unwrap();
    assert!(!url.as_str().contains(uuid), "the token tells nothing");
    assert_eq!(mail.list_unsubscribe_post.as_deref(), Some("List-Unsubscribe=One-Click"));
    let mailto = url::Url::parse(uris.iter().find(|u| u.starts_with("mailto:")).unwrap()).unwrap();
    assert_eq!(mailto.path(), mail.from.1);
    assert_eq!(mailto.query(), Some(format!("subject=unsubscribe%20{token}").as_str()));
}

/// A connection that sends a line and reads up to the answer's last one.
struct Talk(BufReader<TcpStream>);

impl Talk {
    fn to(port: u16) -> Self {
        let mut talk = Self(BufReader::new(TcpStream::connect(("127.0.0.1", port)).unwrap()));
        talk.line();
        talk
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        line
    }

    fn smtp(&mut self, command: &str, code: &str) {
        write!(self.0.get_mut(), "{command}\r\n").unwrap();
        let line = loop {
            let line = self.line();
            if line.as_bytes().get(3) != Some(&b'-') {
                break line;
            }
        };
        assert!(line.starts_with(code), "{command}: {line}");
    }

    fn imap(&mut self, command: &str) -> String {
        write!(self.0.get_mut(), "a {command}\r\n").unwrap();
        let mut all = String::new();
        loop {
            let line = self.line();
            if line.starts_with("a ") || line.is_empty() {
                assert!(line.starts_with("a OK"), "{command}: {line}");
                return all;
            }
            all.push_str(&line);
        }
    }
}

/// How many threads there are in a THREAD answer, and how many mails in each (RFC 5256 §4).
fn threads(answer: &str) -> Vec<usize> {
    let list = answer.lines().find_map(|l| l.strip_prefix("* THREAD ")).unwrap();
    let (mut depth, mut sizes) = (0, Vec::new());
    for token in list.replace('(', " ( ").replace(')', " ) ").split_whitespace() {
        match token {
            "(" => {
                depth += 1;
                if depth == 1 {
                    sizes.push(0);
                }
            }
            ")" => depth -= 1,
            _ => *sizes.last_mut().unwrap() += 1,
        }
    }
    sizes
}

#[test]
fn dovecot_sees_one_thread() {
    let Some(stack) = MailStack::get() else { return };
    let stage = Stage::new();
    stage.person("BÉA", "MARTIN", "bea@example.test");
    stage.enroll();
    stage.pflow.execute(
        "UPDATE outreach.campaigns SET status = 'running';
         UPDATE outreach.step_experiment_variants SET subject_template = 'Société : une question ?' WHERE subject_template IS NOT NULL",
    );
    let sent = |n: usize| {
        let mut mails: Vec<String> =
            stage.pflow.outbox("mail-Acme").into_iter().map(|(_, mail)| mail).collect();
        assert_eq!(mails.len(), n);
        mails.sort_by_key(|m| m.contains("\r\nIn-Reply-To:"));
        mails.pop().unwrap()
    };
    assert_eq!(stage.pflow.json(&["run-scheduler"])["sent"], 1);
    let first = sent(1);
    let id = judges::mailparse(first.as_bytes()).unwrap().message_id.unwrap();
    assert_eq!(stage.pflow.at("2026-12-07T08:30:00+01:00").json(&["run-scheduler"])["sent"], 1);
    let second = sent(2);
    let answer = format!(
        "From: bea@example.test\r\nTo: ana@acme.test\r\nSubject: Autre chose\r\nMessage-ID: <judge-answer@example.test>\r\n\
         In-Reply-To: {id}\r\nReferences: {id}\r\n\r\nOui.\r\n"
    );
    let other = "From: x@example.test\r\nSubject: Rien à voir\r\nMessage-ID: <judge-other@example.test>\r\n\r\nNon.\r\n";

    let judge = "thread-judge@example.test";
    for (n, mail) in [&first, &answer, &second, other].into_iter().enumerate() {
        let mut smtp = Talk::to(stack.smtp_port);
        smtp.smtp("EHLO test", "250");
        smtp.smtp("MAIL FROM:<ana@acme.test>", "250");
        smtp.smtp(&format!("RCPT TO:<{judge}>"), "250");
        smtp.smtp("DATA", "354");
        smtp.smtp(&format!("{mail}."), "250");
        stack.wait_for(judge, n + 1);
    }
    let mut imap = Talk::to(stack.imap_port);
    imap.imap(&format!("LOGIN {judge} secret"));
    imap.imap("SELECT INBOX");
    for how in ["REFERENCES", "REFS"] {
        let mut sizes = threads(&imap.imap(&format!("UID THREAD {how} UTF-8 ALL")));
        sizes.sort_unstable();
        assert_eq!(sizes, [1, 3], "{how}: our two mails and the answer are one thread, the stranger another");
    }
}
