//! Mail that is no answer: lists, newsletters, notifications, receipts and reports.

use super::text::is_no_reply;
use crate::outreach::{
    phrases::{Words, is_one_of},
    signals::Signals,
};

/// Before the colon of a read receipt that is no RFC 8098 report: Exchange and Outlook in their languages.
const RECEIPTS: &str =
    "lu|read|gelesen|leido|letto|gelezen|lido|non|not|ungelesen|nicht|no|niet|accuse|recu|delivered|remis";
/// In its text.
const WAS_READ: [&str; 11] = [
    "a|ete lu|lue|lus le|sur|par|a",
    "was|been read|displayed|opened on|at|by",
    "was deleted without",
    "supprime* sans .. lu",
    "wurde .. gelesen",
    "ungelesen geloscht",
    "fue|ha|sido leido",
    "e|stato letto",
    "is|werd .. gelezen",
    "foi lida|lido",
    "accuse|confirmation de lecture",
];

/// Read receipts that are no RFC 8098 report.
#[must_use]
pub fn receipt(mail: &Signals) -> Option<&'static str> {
    let of_class = mail.header("content-class").is_some_and(|v| v == "urn:content-classes:mdn");
    let (prefix, _) = mail.subject.split_once(':')?;
    let prefix = Words::of(prefix);
    let named = prefix.as_slice().len() <= 3
        && prefix.as_slice().first().is_some_and(|word| is_one_of(word, RECEIPTS));
    (of_class || (named && Words::of(&mail.text).any(&WAS_READ))).then_some("read-receipt")
}

/// Whether a list or a newsletter says so.
pub(super) fn has_list_header(mail: &Signals) -> bool {
    ["list-id", "list-post", "list-unsubscribe", "mailing-list", "x-mailing-list"]
        .iter()
        .any(|name| mail.header(name).is_some())
}

/// Newsletters, lists, notifications and aggregate reports. An answer that came through a list is an answer.
#[must_use]
pub fn list(mail: &Signals) -> Option<&'static str> {
    // RFC 7489 §7.2.1.1 and RFC 8460 §5.3.
    let subject = mail.subject.to_lowercase();
    let is_report = subject.contains("report domain:") && subject.contains("submitter:");
    if is_report || mail.report_type == "tlsrpt" {
        return Some("aggregate-report");
    }
    if mail.is_answer {
        return None;
    }
    if has_list_header(mail) {
        return Some("list-header");
    }
    if mail.header("precedence").is_some_and(|v| matches!(v.as_str(), "bulk" | "list" | "junk")) {
        return Some("precedence.bulk");
    }
    is_no_reply(mail).then_some("no-reply-sender")
}
