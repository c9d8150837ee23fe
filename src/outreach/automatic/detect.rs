//! Whether a machine answered in a person's place: headers before subject before text.

use super::{headers, subject, text};
use crate::outreach::{phrases::Words, signals::Signals};

/// Answers to an invitation, which people give with a click and calendars send for them: somebody reacted.
const CALENDAR: &str = "accepte|acceptee|accepted|refuse|refusee|declined|tentative|provisoire|zugesagt|abgelehnt|\
    aceptado|aceptada|rechazado|rechazada|accettato|rifiutato|geaccepteerd|geweigerd|aceite|recusado";

/// The rule by which a mail is an automatic answer.
#[must_use]
pub fn detect(mail: &Signals) -> Option<&'static str> {
    if answers_invitation(mail) {
        return None;
    }
    let subject = Words::of(&mail.subject);
    let text = Words::of(&mail.visible);
    headers::rule(mail)
        .or_else(|| subject::rule(mail, &subject))
        .or_else(|| text::challenge(mail, &subject, &text))
        .or_else(|| text::rule(mail, &subject, &text))
}

fn answers_invitation(mail: &Signals) -> bool {
    let replied = mail.header("auto-submitted").is_some_and(|v| v.starts_with("auto-replied"));
    let said = mail.subject.split_once(':').is_some_and(|(prefix, _)| {
        matches!(Words::of(prefix).as_slice(), [word] if crate::outreach::phrases::is_one_of(word, CALENDAR))
    });
    said && !replied
}
