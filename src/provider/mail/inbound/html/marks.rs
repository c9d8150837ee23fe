//! How mail programs mark a quote, a signature or hidden text in HTML.

use super::tags::Tag;

/// What an element is to the reader of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Text.
    None,
    /// Not shown.
    Hidden,
    /// A quote, or the line above one; what stands behind the element is text again.
    Quote,
    /// A quote, unless quotes are marked inside of it (Gmail).
    Container,
    /// Everything from here on is the quote.
    Rest,
    /// The signature that the program added.
    Signature,
}

/// Classes of quotes. Programs prefix them (`x_`, `m_123`), so only the end counts.
const QUOTES: [&str; 17] = [
    "gmail_attr",
    "yahoo_quoted",
    "moz-cite-prefix",
    "protonmail_quote",
    "proton-quote",
    "zmail_extra",
    "freshdesk_quote",
    "mailspring-quote",
    "nylas-quote",
    "tutanota_quote",
    "bloop_original_html",
    "front-blockquote",
    "hs_reply",
    "tmail-quote",
    "gmail_quote_attribution",
    "zendesk_quote",
    "mailo-quote",
];
/// Ids of quotes.
const QUOTE_IDS: [&str; 3] = ["yahoo_quoted", "isforwardcontent", "replyforwardquote"];
/// Ids and classes above a quote that has no element of its own.
const RESTS: [&str; 10] = [
    "divrplyfwdmsg",
    "appendonsend",
    "olk_src_body_section",
    "stopspelling",
    "zwchr",
    "outlookmessageheader",
    "mail-editor-reference-message-container",
    "moz-forward-container",
    "replyforwardseparator",
    "ms-outlook-mobile-reference-message",
];
/// Classes of signatures that the program fills.
const SIGNATURES: [&str; 2] = ["gmail_signature", "moz-signature"];

/// Elements without content.
const VOID: [&str; 10] = ["br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr"];

/// Whether the element has no content and no end.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// What the element is.
pub(super) fn mark(tag: &Tag<'_>) -> Mark {
    let style: String =
        tag.style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    if tag.hidden || is_hidden(&style) {
        return Mark::Hidden;
    }
    let id = tag.id.to_ascii_lowercase();
    let class = tag.class.to_ascii_lowercase();
    let classed =
        |names: &[&str]| class.split_whitespace().any(|c| names.iter().any(|name| c.ends_with(name)));
    if RESTS.iter().any(|name| id.ends_with(name)) || classed(&RESTS) || is_outlook_rule(&tag.name, &style) {
        return Mark::Rest;
    }
    if classed(&QUOTES) || QUOTE_IDS.iter().any(|name| id.contains(name)) || tag.named == "quote" {
        return Mark::Quote;
    }
    if tag.name == "blockquote" {
        return if is_indentation(tag, &style) { Mark::None } else { Mark::Quote };
    }
    if classed(&["gmail_quote", "gmail_quote_container"]) {
        return Mark::Container;
    }
    if classed(&SIGNATURES) {
        return Mark::Signature;
    }
    // Outlook with "prefix each line".
    if tag.name == "div" && style.contains("border:none;border-left:solid") {
        Mark::Quote
    } else {
        Mark::None
    }
}

fn is_hidden(style: &str) -> bool {
    [
        "display:none",
        "mso-hide:all",
        "visibility:hidden",
        "font-size:0;",
        "font-size:0px",
        "max-height:0;",
        "max-height:0px",
    ]
    .iter()
    .any(|s| style.contains(s))
}

/// The line that Outlook draws above the copied headers.
fn is_outlook_rule(name: &str, style: &str) -> bool {
    let Some((_, top)) = style.split_once("border-top:") else { return false };
    let top = top.split(';').next().unwrap_or_default();
    name == "div"
        && top.contains("solid")
        && (top.contains("1.0pt") || top.contains("1pt"))
        && (style.contains("border:none") || style.contains("border-left:medium"))
}

/// What "indent more" gives in Gmail and Outlook: no line at the left, or none at all.
fn is_indentation(tag: &Tag<'_>, style: &str) -> bool {
    !tag.kind.eq_ignore_ascii_case("cite")
        && tag.class.is_empty()
        && !style.contains("border-left:")
        && (style.contains("border:none") || style.contains("border:0") || style.contains("margin:00040px"))
}
