//! Which mails are bounces, and which class that makes them.

use super::{
    addresses,
    evidence::Evidence,
    model::{Bounce, Reported},
    report::{from_report, from_text},
};
use crate::outreach::{
    complaint,
    signals::Signals,
    verdict::{Class, Verdict},
};

/// The verdict where a mail is a bounce, a delay, or the report of a success.
#[must_use]
pub fn detect(mail: &Signals) -> Option<Verdict> {
    if complaint::is_taken_back(mail) {
        return Some(Verdict::plain(Class::Other, "rfc5965.not-spam"));
    }
    let evidence = Evidence::of(mail);
    let own = own(mail);
    if let Some(reported) = mail.delivery.as_ref().filter(|r| !r.is_empty())
        && !evidence.is_person()
    {
        return Some(delivery(mail, reported, &own));
    }
    let rule = evidence.rule(mail)?;
    let found = from_text(&mail.text, mail.header("x-failed-recipients").as_deref(), &own);
    Some(of(found, rule))
}

/// A mailbox that refuses a mail in the form of a read receipt (RFC 8098 §3.2.6.2): Dovecot and Sieve's `reject` (RFC 5429) do.
#[must_use]
pub fn refusal(mail: &Signals) -> Option<Verdict> {
    let refused = mail.header("auto-submitted").is_some_and(|value| value.contains("rejected"))
        || mail.subject.to_lowercase().starts_with("automatically rejected");
    refused.then(|| of(from_text(&mail.text, None, &own(mail)), "rfc5429.reject"))
}

fn of(found: Bounce, rule: &'static str) -> Verdict {
    let class = match (found.temporary, found.hard) {
        (true, _) => Class::Delay,
        (false, true) => Class::BounceHard,
        (false, false) => Class::BounceSoft,
    };
    Verdict { class, rule, bounce: Some(found), absence: None }
}

/// What became of a recipient.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Failed,
    Delayed,
    Arrived,
    Unknown,
}

/// RFC 3464 §2.3.3, and what servers write in its place.
fn fate(reported: &Reported) -> Fate {
    match reported.action.as_str() {
        "failed" | "failure" | "expired" | "undeliverable" | "rejected" => Fate::Failed,
        "delayed" => Fate::Delayed,
        "delivered" | "relayed" | "expanded" | "deliverable" => Fate::Arrived,
        _ if reported.status.trim_start().starts_with('5') => Fate::Failed,
        _ if reported.status.trim_start().starts_with("2.") => Fate::Arrived,
        _ => Fate::Unknown,
    }
}

fn delivery(mail: &Signals, reported: &[Reported], own: &[String]) -> Verdict {
    let with = |fates: &[Fate]| reported.iter().filter(|r| fates.contains(&fate(r))).collect::<Vec<_>>();
    let failed = with(&[Fate::Failed]);
    if !failed.is_empty() {
        return of(from_report(&failed, &mail.text, own, false), "rfc3464.failed");
    }
    let delayed = with(&[Fate::Delayed]);
    if !delayed.is_empty() {
        return of(from_report(&delayed, &mail.text, own, true), "rfc3464.delayed");
    }
    let unknown = with(&[Fate::Unknown]);
    if unknown.is_empty() {
        return Verdict::plain(Class::Other, "rfc3464.delivered");
    }
    // A report without an action: the text decides.
    let mut found = from_text(&mail.text, None, own);
    let named: Vec<String> =
        unknown.iter().map(|r| r.address.clone()).filter(|address| !address.is_empty()).collect();
    if !named.is_empty() {
        found.recipients = named;
    }
    of(found, "rfc3464.no-action")
}

/// Addresses that are no recipient of ours: the mail system's and the one it wrote to.
fn own(mail: &Signals) -> Vec<String> {
    ["to", "delivered-to", "envelope-to", "x-original-to"]
        .iter()
        .filter_map(|name| mail.header(name))
        .flat_map(|value| addresses::in_text(&value).collect::<Vec<_>>())
        .chain([mail.from_address.clone()])
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::outreach::bounce::Cause;

    fn mail(headers: &[(&str, &str)], text: &str) -> Signals {
        let value = |name: &str| {
            headers.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()).unwrap_or_default()
        };
        Signals {
            headers: headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
            subject: value("subject"),
            from_address: addresses::in_text(&value("from")).next().unwrap_or_default(),
            text: text.to_owned(),
            visible: text.to_owned(),
            is_answer: headers.iter().any(|(n, _)| *n == "in-reply-to"),
            ..Signals::default()
        }
    }

    fn class(headers: &[(&str, &str)], text: &str) -> Option<Class> {
        detect(&mail(headers, text)).map(|verdict| verdict.class)
    }

    #[test]
    fn a_delivering_program_says_that_the_user_is_unknown() {
        let told = |status: &str| Reported {
            address: "gone@x.example".into(),
            action: "failed".into(),
            status: status.into(),
            diagnostic: "x-unix; user unknown".into(),
        };
        let class = |status: &str| {
            let mail = Signals {
                delivery: Some(vec![told(status)]),
                ..mail(&[("from", "mailer-daemon@x.example")], "")
            };
            detect(&mail).map(|verdict| verdict.class)
        };
        assert_eq!(class("5.1.1"), Some(Class::BounceHard));
        assert_eq!(class("5.3.0"), Some(Class::BounceSoft));
    }

    #[test]
    fn mail_systems_write_bounces() {
        let told = "<bob@x.example>: host mx.x.example said: 550 5.1.1 unknown user";
        for headers in [
            &[("from", "Mail Delivery System <MAILER-DAEMON@y.example>"), ("subject", "Undelivered Mail")][..],
            &[
                ("from", "postmaster@y.example"),
                ("subject", "Échec de la remise : devis"),
                ("return-path", "<>"),
            ],
            &[
                ("from", "ndr@y.example"),
                ("subject", "Unzustellbar: Angebot"),
                ("auto-submitted", "auto-replied"),
            ],
            &[("from", "it@y.example"), ("subject", "x"), ("x-failed-recipients", "bob@x.example")],
        ] {
            assert_eq!(class(headers, told), Some(Class::BounceHard), "{headers:?}");
        }
    }

    #[test]
    fn people_write_no_bounces() {
        let quote = "Bonjour,\n\nJ'ai reçu ceci : 550 5.1.1 user unknown. Écrivez-moi plutôt ici.\n\nAnne";
        for headers in [
            &[
                ("from", "Anne <anne@x.example>"),
                ("subject", "RE: Undelivered Mail Returned to Sender"),
                ("in-reply-to", "<a@b>"),
            ][..],
            &[("from", "Anne <anne@x.example>"), ("subject", "Re: Undeliverable: devis")],
            &[("from", "Anne <anne@x.example>"), ("subject", "Undeliverable")],
            &[("from", "postmaster@x.example"), ("subject", "Re: votre offre"), ("in-reply-to", "<a@b>")],
            &[("from", "Anne <anne@x.example>"), ("subject", "Delivery report"), ("in-reply-to", "<a@b>")],
        ] {
            assert_eq!(class(headers, quote), None, "{headers:?}");
        }
    }

    #[test]
    fn a_mailbox_refuses_in_a_receipt() {
        let headers = [("from", "Mail <me@x.example>"), ("auto-submitted", "auto-replied (rejected)")];
        let mail =
            mail(&headers, "Your message to <bob@x.example> was automatically rejected:\nQuota exceeded");
        let bounce = refusal(&mail).and_then(|verdict| verdict.bounce).unwrap();
        assert_eq!((bounce.recipients, bounce.cause), (vec!["bob@x.example".to_owned()], Cause::Full));
        assert_eq!(refusal(&Signals::default()), None);
    }

    #[test]
    fn an_absent_postmaster_is_absent() {
        let headers =
            [("from", "postmaster@x.example"), ("subject", "Absence"), ("auto-submitted", "auto-replied")];
        assert_eq!(class(&headers, "Je suis en congé, de retour le 24 août."), None);
    }

    #[test]
    fn delays_and_successes_are_no_bounces() {
        let report = |action: &str, status: &str| {
            let mut mail =
                mail(&[("from", "MAILER-DAEMON@y.example"), ("subject", "Delivery Status")], "told");
            mail.delivery = Some(vec![Reported {
                address: "bob@x.example".into(),
                action: action.into(),
                status: status.into(),
                diagnostic: String::new(),
            }]);
            detect(&mail).map(|verdict| verdict.class)
        };
        assert_eq!(report("delayed", "4.4.7"), Some(Class::Delay));
        for action in ["delivered", "relayed", "expanded"] {
            assert_eq!(report(action, "2.1.5"), Some(Class::Other));
        }
        assert_eq!(report("failed", "5.1.1"), Some(Class::BounceHard));
        assert_eq!(report("failed", "5.2.2"), Some(Class::BounceSoft));
        let headers =
            [("from", "MAILER-DAEMON@y.example"), ("subject", "Warning: message x delayed 24 hours")];
        let text = "A message that you sent has not yet been delivered to bob@x.example\n\nNo action is required on your part.";
        assert_eq!(class(&headers, text), Some(Class::Delay));
    }

    proptest! {
        #[test]
        fn any_text_is_weighed_without_failing(text in ".{0,300}", subject in ".{0,40}", odd in "[<>@:;.= 45\\-\\[\\]a-c\n]{0,200}") {
            for text in [&text, &odd, &format!("550 5.1.1 {odd}\n<a@b.example>: {text}")] {
                let headers = [("from", "MAILER-DAEMON@x.example"), ("subject", &*subject)];
                prop_assert!(class(&headers, text).is_none_or(|class| class != Class::Reply));
            }
        }
    }
}
