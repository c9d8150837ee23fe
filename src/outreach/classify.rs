//! What an inbound mail is, by its headers first and its words last.
//!
//! Order: feedback report (RFC 5965), read receipt (RFC 8098), delivery status notification (RFC 3464), other bounces,
//! auto-replies (RFC 3834), lists, opt-out, and what is left was written by a person. Pure: every verdict names its rule.

use super::{absence, automatic, bounce, complaint, opt_out, unsubscribe};

pub use super::{
    signals::Signals,
    verdict::{Class, Verdict},
};

/// One of these at least makes a file a mail.
const OF_A_MAIL: [&str; 6] = ["from", "to", "subject", "date", "message-id", "received"];

/// Decides what a mail is.
#[must_use]
pub fn classify(mail: &Signals) -> Verdict {
    let plain = Verdict::plain;
    if !OF_A_MAIL.iter().any(|name| mail.header(name).is_some()) {
        return plain(Class::Other, "no-mail");
    }
    if let Some(rule) = complaint::detect(mail) {
        return plain(Class::Complaint, rule);
    }
    if mail.report_type == "disposition-notification" || mail.header("disposition-notification").is_some() {
        return bounce::refusal(mail).unwrap_or_else(|| plain(Class::Other, "rfc8098.read-receipt"));
    }
    if let Some(rule) = automatic::receipt(mail) {
        return plain(Class::Other, rule);
    }
    if let Some(verdict) = bounce::detect(mail) {
        return verdict;
    }
    // Mail programs write it themselves, and some say so.
    if unsubscribe::token_in(&mail.subject).is_some() {
        return plain(Class::Unsubscribe, "list-unsubscribe.mailto");
    }
    if let Some(rule) = automatic::detect(mail) {
        let absence = absence::read(mail);
        let class = if absence.is_some() { Class::OutOfOffice } else { Class::AutoReply };
        return Verdict { class, rule, bounce: None, absence };
    }
    if let Some(rule) = automatic::list(mail) {
        return plain(Class::Other, rule);
    }
    match opt_out::wanted(&mail.subject, &mail.visible) {
        Some(rule) => plain(Class::Unsubscribe, rule),
        None => plain(Class::Reply, "person"),
    }
}

#[cfg(test)]
#[path = "classify_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "classify_people_tests.rs"]
mod people_tests;
