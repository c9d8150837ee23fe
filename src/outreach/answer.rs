//! What a person answers to a mail: its thread, its text with the quote below. Pure rules.

use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Tz;

use super::template;

/// How many ids References holds (RFC 5322 names no limit, servers do): the first, and the last ones.
const LONGEST_THREAD: usize = 20;
/// Lines of the answered mail that are quoted.
const QUOTED_LINES: usize = 400;
/// Characters of a line that are quoted.
const QUOTED_WIDTH: usize = 2_000;
/// Divides what a person writes from what is only shown in the editor.
pub const SCISSORS: &str = "------------------------ >8 ------------------------";

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The mail that is answered.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// The sender's name, where there is one.
    pub from_name: Option<&'a str>,
    /// The sender's address.
    pub from_address: &'a str,
    /// When it was written.
    pub received_at: DateTime<Utc>,
    /// Its whole text.
    pub text: &'a str,
}

/// The References of an answer (RFC 5322 §3.6.4): those of the mail, or its only In-Reply-To, and its own id, each once.
#[must_use]
pub fn references(of: &[String], in_reply_to: Option<&str>, message_id: Option<&str>) -> Vec<String> {
    let parents: Vec<&str> = if of.is_empty() {
        in_reply_to.into_iter().collect()
    } else {
        of.iter().map(String::as_str).collect()
    };
    let mut all: Vec<String> = Vec::new();
    for id in parents.into_iter().filter(|id| Some(*id) != message_id).chain(message_id) {
        if !all.iter().any(|known| known == id) {
            all.push(id.to_owned());
        }
    }
    if all.len() > LONGEST_THREAD {
        all.drain(1..=all.len() - LONGEST_THREAD);
    }
    all
}

/// The line above a quote, as French mail programs write it, in the mailbox's zone.
#[must_use]
pub fn attribution(original: &Original<'_>, zone: Tz) -> String {
    let at = original.received_at.with_timezone(&zone);
    let day = if at.day() == 1 { "1er".to_owned() } else { at.day().to_string() };
    let month = MONTHS[at.month0() as usize % MONTHS.len()];
    let address = original.from_address;
    let name = original.from_name.map(one_line).filter(|name| !name.is_empty() && name != address);
    let who = name.map_or_else(|| address.to_owned(), |name| format!("{name} <{address}>"));
    format!("Le {day} {month} {} à {:02}:{:02}, {who} a écrit :", at.year(), at.hour(), at.minute())
}

/// A text as a quote: `> ` before each line, `>` before those that are quotes already.
#[must_use]
pub fn quoted(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.trim_matches('\n').trim_end().lines().collect();
    let mut out = String::new();
    for line in lines.iter().take(QUOTED_LINES) {
        let line: String =
            line.trim_end().chars().filter(|c| !c.is_control() || *c == '\t').take(QUOTED_WIDTH).collect();
        out.push_str(if line.is_empty() || line.starts_with('>') { ">" } else { "> " });
        out.push_str(&line);
        out.push('\n');
    }
    if lines.len() > QUOTED_LINES {
        out.push_str("> […]\n");
    }
    out
}

/// The body of an answer: what the person wrote, the mailbox's signature where the text does not hold it already, the quote.
/// Neither legal notice nor List-Unsubscribe: one person answers another who asked.
#[must_use]
pub fn body(text: &str, signature: Option<&str>, original: &Original<'_>, zone: Tz) -> String {
    let mut body = format!("{}\n", text.trim());
    if let Some(signature) = signature.map(template::text)
        && !signature.trim().is_empty()
        && !body.contains(signature.trim())
    {
        body.push('\n');
        body.push_str(signature.trim_end());
        body.push('\n');
    }
    let quote = quoted(original.text);
    if !quote.is_empty() {
        body.push_str(&format!("\n{}\n\n{quote}", attribution(original, zone)));
    }
    body
}

/// What the editor shows: room for the text, or what was written before, and below the scissors the mail that is answered.
#[must_use]
pub fn template(written: &str, to: &str, subject: &str, quote: &str) -> String {
    format!(
        "{}\n\n{SCISSORS}\nWrite above the line of scissors; what stands below it is quoted for you. Nothing above it: no answer.\n\n\
         To: {}\nSubject: {}\n\n{quote}",
        written.trim_end(),
        one_line(to),
        one_line(subject)
    )
}

/// What a person wrote: everything above the scissors, one kind of line end, nothing invisible; empty where nothing was written.
#[must_use]
pub fn written(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut kept = String::new();
    for line in text.lines().take_while(|line| line.trim() != SCISSORS) {
        kept.extend(line.chars().filter(|c| !c.is_control() || *c == '\t'));
        kept.truncate(kept.trim_end_matches(' ').len());
        kept.push('\n');
    }
    kept.trim_matches('\n').trim_end().to_owned()
}

fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn original(text: &str) -> Original<'_> {
        Original {
            from_name: Some("Claire Durand"),
            from_address: "claire@exemple.example",
            received_at: "2026-11-22T08:12:00Z".parse().unwrap(),
            text,
        }
    }

    #[test]
    fn references_are_those_of_the_mail_and_its_own_id() {
        let ids = |all: &[&str]| all.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(references(&ids(&["<a>", "<b>"]), Some("<b>"), Some("<c>")), ids(&["<a>", "<b>", "<c>"]));
        assert_eq!(references(&[], Some("<b>"), Some("<c>")), ids(&["<b>", "<c>"]));
        assert_eq!(references(&ids(&["<a>", "<c>", "<a>"]), None, Some("<c>")), ids(&["<a>", "<c>"]));
        assert_eq!(references(&ids(&["<a>"]), None, None), ids(&["<a>"]), "a mail without an id");
        assert!(references(&[], None, None).is_empty());
        let many: Vec<String> = (0..5_000).map(|n| format!("<{n}@x.example>")).collect();
        let kept = references(&many, None, Some("<own>"));
        assert_eq!(
            (kept.len(), &*kept[0], &*kept[1], &*kept[19]),
            (20, "<0@x.example>", "<4982@x.example>", "<own>")
        );
    }

    #[test]
    fn a_quote_says_who_wrote_it_and_when() {
        let line = |original: &Original<'_>| attribution(original, Tz::Europe__Paris);
        assert_eq!(
            line(&original("")),
            "Le 22 novembre 2026 à 09:12, Claire Durand <claire@exemple.example> a écrit :"
        );
        let first = Original {
            from_name: None,
            received_at: "2026-07-31T22:05:00Z".parse().unwrap(),
            ..original("")
        };
        assert_eq!(line(&first), "Le 1er août 2026 à 00:05, claire@exemple.example a écrit :");
        let named = Original { from_name: Some("Zoé\r\nBcc: x"), ..original("") };
        assert!(line(&named).contains(", Zoé Bcc: x <"), "{}", line(&named));
        assert_eq!(
            crate::outreach::quote::newest(&format!("Oui.\n\n{}\n\n> Bonjour\n", line(&original("")))).trim(),
            "Oui."
        );
    }

    #[test]
    fn a_body_is_text_signature_and_quote() {
        let mail = original("Oui,\r\n\r\n> Bonjour\r\n\r\n");
        assert_eq!(
            body("Merci !\n\n", Some("--\nAna\n"), &mail, Tz::Europe__Paris),
            "Merci !\n\n--\nAna\n\nLe 22 novembre 2026 à 09:12, Claire Durand <claire@exemple.example> a écrit :\n\n> Oui,\n>\n>> Bonjour\n"
        );
        assert_eq!(body("Merci !", None, &original(" \n"), Tz::Europe__Paris), "Merci !\n");
        let signed = body("Merci !\n--\nAna", Some("--\nAna\n"), &original(""), Tz::Europe__Paris);
        assert_eq!(signed, "Merci !\n--\nAna\n");
        assert_eq!(quoted(&"a\n".repeat(1_000)).lines().count(), QUOTED_LINES + 1);
    }

    #[test]
    fn the_editor_gives_back_what_was_written() {
        let shown = template("", "Claire <claire@exemple.example>", "Re: Une question", "> Oui\n");
        assert!(
            shown.contains("\nTo: Claire <claire@exemple.example>\nSubject: Re: Une question\n\n> Oui\n")
        );
        assert_eq!(written(&shown), "");
        assert_eq!(written(&format!("\n\nMerci !  \n\n  à demain\n{shown}")), "Merci !\n\n  à demain");
        assert_eq!(written("\u{feff}Merci !\r\nAna\r\n"), "Merci !\nAna");
        assert_eq!(written("# not a comment\n\0x"), "# not a comment\nx");
        assert_eq!(written(&template("Merci", "x", "y", "> z\n")), "Merci");
    }
}
