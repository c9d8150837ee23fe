//! The text of a mail, and the text without what HTML marks as quoted.

use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use super::html::{Quotes, render};

/// Longest text that is kept of one mail, in bytes; what a person writes is far below.
const LONGEST_TEXT: usize = 1 << 20;
/// A plain part that says no more than "your program cannot show HTML" is not longer, in bytes.
const LONGEST_STUB: usize = 600;

/// The whole text, and the text where each quote that HTML marks is only a line `>`.
pub(super) fn texts(message: &Message<'_>) -> (String, String) {
    let mut plain = String::new();
    let mut html = String::new();
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) if !is_attached(part) && is_plain(part) => match flowed(part) {
                Some(joins) => append(&mut plain, &unwrapped(text, joins)),
                None => append(&mut plain, text),
            },
            PartType::Html(text) if !is_attached(part) => append(&mut html, text),
            _ => {}
        }
    }
    let html = cut(html);
    if html.is_empty() || !(plain.trim().is_empty() || is_stub(&plain)) {
        let plain = clean_text(plain);
        return (plain.clone(), plain);
    }
    let whole = render(&html, Quotes::Kept);
    if whole.trim().is_empty() && !plain.trim().is_empty() {
        let plain = clean_text(plain);
        return (plain.clone(), plain);
    }
    (clean_text(whole), clean_text(render(&html, Quotes::Cut)))
}

fn append(to: &mut String, text: &str) {
    if to.len() < LONGEST_TEXT {
        if !to.is_empty() {
            to.push('\n');
        }
        to.push_str(text);
    }
}

fn is_attached(part: &MessagePart<'_>) -> bool {
    part.content_disposition().is_some_and(mail_parser::ContentType::is_attachment)
}

fn is_plain(part: &MessagePart<'_>) -> bool {
    part.content_type().is_none_or(|c| {
        c.ctype().eq_ignore_ascii_case("text") && c.subtype().is_none_or(|s| s.eq_ignore_ascii_case("plain"))
    })
}

/// Whether the part is `format=flowed` (RFC 3676); and then whether joined lines lose their space (`delsp`).
fn flowed(part: &MessagePart<'_>) -> Option<bool> {
    let content = part.content_type()?;
    let is = |name, value: &str| content.attribute(name).is_some_and(|v| v.eq_ignore_ascii_case(value));
    is("format", "flowed").then(|| is("delsp", "yes"))
}

/// Joins the lines of a flowed text: a line that ends with a space goes on below, at the same depth of quotes; a leading space is
/// stuffing (RFC 3676 §4).
fn unwrapped(text: &str, drops_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // The depth of the line that goes on.
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let body = line.trim_start_matches('>');
        let depth = line.len() - body.len();
        let body = body.strip_prefix(' ').unwrap_or(body);
        let goes_on = body.ends_with(' ') && body != "-- ";
        if open != Some(depth) || body == "-- " {
            if !out.is_empty() {
                out.push('\n');
            }
            out.extend(std::iter::repeat_n('>', depth));
            if depth > 0 {
                out.push(' ');
            }
        }
        out.push_str(if goes_on && drops_space { &body[..body.len() - 1] } else { body });
        open = goes_on.then_some(depth);
    }
    out.push('\n');
    out
}

/// A plain part that only says that the mail is HTML.
fn is_stub(plain: &str) -> bool {
    let text = plain.trim();
    if text.len() > LONGEST_STUB || text.lines().count() > 8 {
        return false;
    }
    let text = text.to_lowercase();
    let shows = [
        "support",
        "affich",
        "display",
        "view",
        "visualis",
        "unterstützt",
        "anzeig",
        "darstell",
        "mostra",
        "weergeven",
        "lisible",
    ];
    let reads = [
        "client",
        "program",
        "logiciel",
        "messagerie",
        "reader",
        "browser",
        "navigateur",
        "version",
        "format",
        "software",
    ];
    text.contains("html") && shows.iter().any(|w| text.contains(w)) && reads.iter().any(|w| text.contains(w))
}

fn clean_text(text: String) -> String {
    if !text.contains(['\0', '\r']) {
        return cut(text);
    }
    cut(text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n"))
}

fn cut(mut text: String) -> String {
    if text.len() > LONGEST_TEXT {
        text.truncate(text.floor_char_boundary(LONGEST_TEXT));
    }
    text
}
