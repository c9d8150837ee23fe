//! From a report's blocks or a text to the verdict.

use super::{
    model::{Bounce, Cause, Reported},
    said::{self, Said},
    status,
    text::{self, Section},
    verdict::{self, Reason},
};

/// Most recipients of one report.
const MOST_RECIPIENTS: usize = 1000;

/// The verdict over the recipients of a report (RFC 3464); `delayed`: the system still tries.
pub(super) fn from_report(reported: &[&Reported], text: &str, own: &[String], delayed: bool) -> Bounce {
    let mut recipients: Vec<String> = Vec::new();
    for address in reported.iter().map(|r| &r.address).filter(|a| !a.is_empty()).take(MOST_RECIPIENTS) {
        if !recipients.contains(address) {
            recipients.push(address.clone());
        }
    }
    let sections = text::sections(text, own);
    if recipients.is_empty() {
        recipients = sections.iter().map(|s| s.address.clone()).collect();
    }
    let first = reported.first().map(|r| block(r, &sections, text)).unwrap_or_default();
    bounce(recipients, first, delayed)
}

/// The verdict over a bounce in plain words; `failed` is `X-Failed-Recipients`.
pub(super) fn from_text(text: &str, failed: Option<&str>, own: &[String]) -> Bounce {
    let sections = text::sections(text, own);
    let named: Vec<String> =
        failed.unwrap_or_default().split([',', ' ']).filter_map(super::addresses::of_word).collect();
    let words = match (sections.first(), named.first()) {
        (_, Some(named)) => sections.iter().find(|s| s.address == *named).or(sections.first()),
        (first, None) => first,
    }
    .map_or_else(|| text::head(text), |section| section.words.as_str());
    let said = Said::new(words, "");
    let temporary = still_tries(&said::squeeze(text::head(text)))
        && (!said.status.starts_with('5') || status::is_vague(&said.status));
    let reason = verdict::reason(&said);
    let recipients =
        if named.is_empty() { sections.iter().map(|s| s.address.clone()).collect() } else { named };
    bounce(recipients, (said.status, reason), temporary)
}

type Weighed = (String, Option<Reason>);

fn bounce(recipients: Vec<String>, (status, reason): Weighed, temporary: bool) -> Bounce {
    let reason = reason.unwrap_or(Reason::Other);
    Bounce {
        recipients,
        status: Some(status).filter(|s| !s.is_empty()),
        hard: !temporary && reason.is_hard(),
        temporary,
        own_limit: reason.cause() == Cause::OwnLimit,
        cause: reason.cause(),
    }
}

/// What one block says; where that is little, what the text says about its recipient.
fn block(reported: &Reported, sections: &[Section], text: &str) -> Weighed {
    let mut said = Said::new(&reported.diagnostic, &reported.status);
    let told = sections
        .iter()
        .find(|s| s.address == reported.address)
        .or(sections.first().filter(|_| sections.len() == 1))
        .map_or_else(|| text::head(text), |section| section.words.as_str());
    let words = said::squeeze(told);
    said.command = said.command.or_else(|| said::command(&words));
    // The words of the block first: a text explains more than one cause.
    let by_words = Said { status: String::new(), ..said.clone() };
    if verdict::reason(&by_words).is_some_and(|reason| reason != Reason::Refused) {
        return weigh(said);
    }
    let mut both = Said::new(&format!("{}\n{told}", reported.diagnostic), &said.status);
    both.command = said.command;
    if !said.status.is_empty() && (!said.words.is_empty() || !status::is_vague(&said.status)) {
        both.status.clone_from(&said.status);
    }
    match verdict::reason(&both) {
        Some(reason) if said.words.is_empty() || !said_enough(&said) || reason.is_hard() => {
            (both.status, Some(reason))
        }
        _ => weigh(said),
    }
}

/// Whether the block alone leads to a verdict.
fn said_enough(said: &Said) -> bool {
    verdict::reason(said).is_some()
}

fn weigh(said: Said) -> Weighed {
    let reason = verdict::reason(&said);
    (said.status, reason)
}

/// Words by which a mail system says that it still tries.
fn still_tries(words: &str) -> bool {
    const TRIES: [&str; 24] = [
        "delivery is delayed",
        "has been delayed",
        "been delayed",
        "not yet been delivered",
        "not been delivered yet",
        "still being retried",
        "still undelivered",
        "will continue to try",
        "will keep trying",
        "will be retried",
        "will retry",
        "delivery attempts will continue",
        "no action is required on your part",
        "you do not need to resend",
        "do not resend",
        "this is a warning",
        "warning message only",
        "could not be delivered yet",
        "will be repeated",
        "n'a pas encore été",
        "nouvelles tentatives",
        "noch nicht zugestellt",
        "se seguirá intentando",
        "verrà effettuato un nuovo tentativo",
    ];
    TRIES.iter().any(|tries| words.contains(tries))
}
