//! Programs that are not ours and read what we wrote.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use mailparse::{MailHeaderMap, MailParseError, ParsedMail, SingleInfo};
use serde::Deserialize;

/// A mail as another program reads it. Ids have their angle brackets, bodies LF line ends.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Judged {
    pub subject: String,
    /// Name and address.
    pub from: (String, String),
    pub to: (String, String),
    pub message_id: Option<String>,
    pub in_reply_to: Option<String>,
    pub references: Vec<String>,
    /// Without white space.
    pub list_unsubscribe: Option<String>,
    pub list_unsubscribe_post: Option<String>,
    pub text: Option<String>,
    pub html: Option<String>,
    /// Content types, outermost first.
    pub parts: Vec<String>,
    /// What the program finds wrong.
    pub defects: Vec<String>,
}

/// By Python's `email` package, all in one process; `None` where there is no Python, and a line says so.
pub fn python(mails: &[Vec<u8>]) -> Option<Vec<Judged>> {
    let started = Command::new("python3")
        .args(["-c", include_str!("judge.py")])
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = started else {
        let _ = writeln!(std::io::stderr(), "SKIPPED: mails read by Python: there is no python3");
        return None;
    };
    let mut stdin = child.stdin.take().unwrap();
    let bytes: Vec<u8> = mails
        .iter()
        .flat_map(|m| u32::try_from(m.len()).unwrap().to_be_bytes().into_iter().chain(m.iter().copied()))
        .collect();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success(), "judge.py: {}", output.status);
    let mut judged: Vec<Judged> = serde_json::from_slice(&output.stdout).unwrap();
    for mail in &mut judged {
        for part in [&mut mail.text, &mut mail.html] {
            *part = part.take().map(|t| t.replace("\r\n", "\n"));
        }
    }
    Some(judged)
}

/// By the `mailparse` crate.
pub fn mailparse(mail: &[u8]) -> Result<Judged, MailParseError> {
    let parsed = mailparse::parse_mail(mail)?;
    let value = |name: &str| parsed.headers.get_first_value(name);
    let word = |name: &str| value(name).map(|v| v.split_whitespace().collect::<String>());
    let address = |name: &str| {
        let list = mailparse::addrparse_header(parsed.headers.get_first_header(name).unwrap()).unwrap();
        let SingleInfo { display_name, addr } = list.extract_single_info().unwrap();
        (display_name.unwrap_or_default(), addr)
    };
    let parts: Vec<&ParsedMail> = parsed.parts().collect();
    let body = |kind: &str| {
        let part = parts.iter().find(|p| p.ctype.mimetype == kind);
        part.map(|p| p.get_body().map(|b| b.replace("\r\n", "\n"))).transpose()
    };
    Ok(Judged {
        subject: value("Subject").unwrap_or_default(),
        from: address("From"),
        to: address("To"),
        message_id: word("Message-ID"),
        in_reply_to: word("In-Reply-To"),
        references: value("References")
            .map(|v| v.split_whitespace().map(str::to_owned).collect())
            .unwrap_or_default(),
        list_unsubscribe: word("List-Unsubscribe"),
        list_unsubscribe_post: word("List-Unsubscribe-Post"),
        text: body("text/plain")?,
        html: body("text/html")?,
        parts: parts.iter().map(|p| p.ctype.mimetype.clone()).collect(),
        defects: Vec::new(),
    })
}
