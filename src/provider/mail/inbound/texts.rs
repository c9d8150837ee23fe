//! The text of a mail, and the text without what HTML marks as quoted.

use mail_parser::{Message, MimeHeaders, PartType, decoders::html::html_to_text};

/// Longest text that is kept of one mail, in bytes; what a person writes is far below.
const LONGEST_TEXT: usize = 1 << 20;
/// The whole text, and the text without HTML's own marks of a quote.
pub(super) fn texts(message: &Message<'_>) -> (String, String) {
    let mut plain = String::new();
    let mut html = String::new();
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) if !is_attached(part) && text_type(part, "plain") => {
                append(&mut plain, text);
            }
            PartType::Html(text) if !is_attached(part) => append(&mut html, text),
            _ => {}
        }
    }
    if !plain.trim().is_empty() || html.is_empty() {
        let plain = clean_text(&plain);
        return (plain.clone(), plain);
    }
    (clean_text(&html_to_text(&html)), clean_text(&html_to_text(above_html_quote(&html))))
}

fn append(to: &mut String, text: &str) {
    if to.len() < LONGEST_TEXT {
        if !to.is_empty() {
            to.push('\n');
        }
        to.push_str(text);
    }
}

fn is_attached(part: &mail_parser::MessagePart<'_>) -> bool {
    part.content_disposition().is_some_and(mail_parser::ContentType::is_attachment)
}

fn text_type(part: &mail_parser::MessagePart<'_>, subtype: &str) -> bool {
    part.content_type().is_none_or(|c| {
        c.ctype().eq_ignore_ascii_case("text") && c.subtype().is_none_or(|s| s.eq_ignore_ascii_case(subtype))
    })
}

/// What stands above the first element that mail programs put around a quote.
fn above_html_quote(html: &str) -> &str {
    const MARKS: [&str; 8] = [
        "class=\"gmail_quote",
        "class=\"gmail_attr",
        "<blockquote",
        "id=\"divrplyfwdmsg\"",
        "id=\"appendonsend\"",
        "class=\"yahoo_quoted",
        "class=\"moz-cite-prefix",
        "id=\"mail-editor-reference-message",
    ];
    let lower = html.to_ascii_lowercase();
    let cut = MARKS.iter().filter_map(|mark| lower.find(mark)).min();
    // Back to the beginning of the tag that carries the mark.
    cut.map_or(html, |at| &html[..html[..at].rfind('<').unwrap_or(at)])
}

fn clean_text(text: &str) -> String {
    let mut text = text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n");
    if text.len() > LONGEST_TEXT {
        let end = (0..=LONGEST_TEXT).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
        text.truncate(end);
    }
    text
}
