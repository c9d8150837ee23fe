//! A mail's bytes, read and judged. No database.

use serde::Serialize;

use crate::{
    outreach::{
        bounce,
        classify::{self, Class, Signals, Verdict},
        quote,
    },
    provider::mail::inbound::{self, Inbound},
};

/// A mail, what it is taken for, and what the person wrote.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The mail.
    pub mail: Inbound,
    /// Its class.
    pub verdict: Verdict,
    /// The newest text, without quotes and signature.
    pub newest: String,
}

/// What `inbox explain` and `inbox show` tell of a mail.
#[derive(Clone, Debug, Serialize)]
pub struct Explained {
    /// The file.
    pub path: Option<String>,
    /// The class.
    pub class: Class,
    /// The rule that decided.
    pub rule: String,
    /// Decoded.
    pub subject: String,
    /// Address, lower-case.
    pub from: String,
    /// Without angle brackets.
    pub message_id: Option<String>,
    /// The newest answer, without quotes.
    pub text: String,
    /// What a bounce says.
    pub bounce: Option<BounceShown>,
    /// The day on which an absent person is back.
    pub returns_on: Option<chrono::NaiveDate>,
    /// Whom to write to meanwhile.
    pub contacts: Vec<String>,
}

/// A bounce as JSON.
#[derive(Clone, Debug, Serialize)]
pub struct BounceShown {
    /// The failed addresses.
    #[serde(flatten)]
    pub bounce: bounce::Bounce,
    /// Message-ID of the mail that came back, without angle brackets.
    pub original_message_id: Option<String>,
}

/// Reads and judges.
#[must_use]
pub fn read(raw: &[u8]) -> Reading {
    let mail = inbound::parse(raw);
    let newest = quote::newest(&mail.unquoted);
    let signals = Signals {
        headers: mail.headers.clone(),
        content_type: mail.content_type.clone(),
        report_type: mail.report_type.clone(),
        subject: mail.subject.clone(),
        from_address: mail.from_address.clone(),
        text: mail.text.clone(),
        visible: newest.clone(),
        is_answer: !mail.in_reply_to.is_empty() || !mail.references.is_empty(),
        delivery: mail.delivery.as_ref().map(|reported| {
            reported
                .iter()
                .map(|r| bounce::Reported {
                    address: r.address.clone(),
                    action: r.action.clone(),
                    status: r.status.clone(),
                    diagnostic: r.diagnostic.clone(),
                })
                .collect()
        }),
        written_on: mail.written_on,
        is_feedback: mail.is_feedback,
    };
    let mut verdict = match mail.refused {
        Some(reason) => Verdict::plain(Class::Other, reason),
        None => classify::classify(&signals),
    };
    if let Some(bounce) = &mut verdict.bounce
        && bounce.recipients.is_empty()
    {
        bounce.recipients.extend(mail.returned_to.clone());
    }
    Reading { mail, verdict, newest }
}

impl Reading {
    /// What a bounce or a delay says.
    #[must_use]
    pub fn bounce(&self) -> Option<BounceShown> {
        self.verdict.bounce.clone().map(|bounce| BounceShown {
            bounce,
            original_message_id: self.mail.returned_message_id.as_deref().map(without_brackets),
        })
    }

    /// What is stored beside the class: what a bounce or an absence says.
    #[must_use]
    pub fn detail(&self) -> Option<serde_json::Value> {
        match (self.bounce(), &self.verdict.absence) {
            (Some(bounce), _) => serde_json::to_value(bounce).ok(),
            (None, Some(absence)) => serde_json::to_value(absence).ok(),
            (None, None) => None,
        }
    }

    /// The mail as `inbox explain` tells it.
    #[must_use]
    pub fn explain(&self, path: Option<String>) -> Explained {
        Explained {
            path,
            class: self.verdict.class,
            rule: self.verdict.rule.to_owned(),
            subject: self.mail.subject.clone(),
            from: self.mail.from_address.clone(),
            message_id: self.mail.message_id.as_deref().map(without_brackets),
            text: self.newest.clone(),
            bounce: self.bounce(),
            returns_on: self.verdict.absence.as_ref().and_then(|a| a.returns_on),
            contacts: self.verdict.absence.iter().flat_map(|a| a.contacts.clone()).collect(),
        }
    }
}

/// A Message-ID as people write it.
pub(super) fn without_brackets(id: &str) -> String {
    id.trim_matches(['<', '>']).to_owned()
}
