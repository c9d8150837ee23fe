//! Reports that somebody called a mail spam (RFC 5965).

use super::signals::Signals;

/// The rule by which a mail is such a report.
#[must_use]
pub fn detect(mail: &Signals) -> Option<&'static str> {
    (mail.report_type == "feedback-report" || mail.is_feedback).then_some("rfc5965.feedback-report")
}
