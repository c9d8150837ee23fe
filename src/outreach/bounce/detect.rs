//! Which mails are bounces, and which class that makes them.

use super::{
    judge::{enhanced_status, from_report, from_text},
    model::Bounce,
};
use crate::outreach::{
    absence::is_absence,
    signals::Signals,
    verdict::{Class, Verdict},
};

/// The verdict where a mail is a bounce, a delay, or the report of a success.
#[must_use]
pub fn detect(mail: &Signals) -> Option<Verdict> {
    if let Some(verdict) = delivery(mail) {
        return Some(verdict);
    }
    let rule = bounce_rule(mail)?;
    let found = from_text(&mail.text, mail.header("x-failed-recipients").as_deref(), &mail.from_address);
    Some(of(found, rule))
}

fn of(found: Bounce, rule: &'static str) -> Verdict {
    Verdict { class: bounce_class(&found), rule, bounce: Some(found), absence: None }
}

fn bounce_class(found: &Bounce) -> Class {
    match (found.temporary, found.hard) {
        (true, _) => Class::Delay,
        (false, true) => Class::BounceHard,
        (false, false) => Class::BounceSoft,
    }
}

fn delivery(mail: &Signals) -> Option<Verdict> {
    let reported = mail.delivery.as_ref()?;
    let failed: Vec<_> =
        reported.iter().filter(|r| matches!(r.action.as_str(), "failed" | "failure")).collect();
    let delayed = reported.iter().any(|r| r.action == "delayed");
    let arrived = reported.iter().any(|r| matches!(r.action.as_str(), "delivered" | "relayed" | "expanded"));
    if !failed.is_empty() {
        let found = from_report(&failed, &mail.text, false);
        return Some(of(found, "rfc3464.failed"));
    }
    if delayed {
        let found = from_report(&reported.iter().collect::<Vec<_>>(), &mail.text, true);
        return Some(Verdict { class: Class::Delay, ..of(found, "rfc3464.delayed") });
    }
    if arrived {
        return Some(Verdict::plain(Class::Other, "rfc3464.delivered"));
    }
    // A report without an action: the text decides.
    let mut found = from_text(&mail.text, None, &mail.from_address);
    if let Some(first) = reported.iter().find(|r| !r.address.is_empty()) {
        found.recipients = vec![first.address.clone()];
    }
    Some(of(found, "rfc3464.no-action"))
}

/// Bounces that are no delivery status notification.
fn bounce_rule(mail: &Signals) -> Option<&'static str> {
    const DAEMONS: [&str; 7] = [
        "mailer-daemon",
        "mailerdaemon",
        "postmaster@",
        "mail-daemon@",
        "mdaemon@",
        "microsoftexchange",
        "mail delivery",
    ];
    const SUBJECTS: [&str; 22] = [
        "undeliver",
        "delivery status",
        "delivery fail",
        "delivery has failed",
        "delivery notification",
        "returned mail",
        "failure notice",
        "mail delivery",
        "message delivery failure",
        "mail could not be delivered",
        "mail failure",
        "mail system error",
        "delivery report",
        "non remis",
        "non délivré",
        "échec de la remise",
        "échec de remise",
        "unzustellbar",
        "no se puede entregar",
        "não entregue",
        "mancato recapito",
        "warning: could not send message",
    ];
    if mail.header("x-failed-recipients").is_some() {
        return Some("x-failed-recipients");
    }
    let subject = mail.subject.trim_start().to_lowercase();
    let bounced_subject =
        SUBJECTS.iter().any(|s| subject.starts_with(s) || (subject.contains(s) && !mail.is_answer));
    let from = mail.header("from").unwrap_or_default();
    let daemon = DAEMONS.iter().any(|d| {
        mail.from_address.starts_with(d) || from.starts_with(d) || from.starts_with(&format!("\"{d}"))
    });
    let null_path =
        mail.header("return-path").is_some_and(|p| matches!(p.as_str(), "<>" | "<mailer-daemon>" | ""));
    let automatic = mail.header("auto-submitted").is_some_and(|v| v.starts_with("auto-replied"));
    if daemon && (!automatic || bounced_subject || !is_absence(mail)) {
        return Some("from-mail-system");
    }
    (bounced_subject && (null_path || automatic || enhanced_status(&mail.text).is_some()))
        .then_some("bounce-subject")
}
