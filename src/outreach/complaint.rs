//! Reports that somebody called a mail spam (RFC 5965), and Microsoft's older form of them.

use super::signals::Signals;

/// The rule by which a mail is such a report.
#[must_use]
pub fn detect(mail: &Signals) -> Option<&'static str> {
    mail.is_feedback.then_some("rfc5965.feedback-report")
}

/// Whether a mail is a feedback report that complains about nothing (`not-spam`, RFC 6430).
#[must_use]
pub fn is_taken_back(mail: &Signals) -> bool {
    mail.report_type == "feedback-report" && !mail.is_feedback
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_complaint_complains() {
        let report = |is_feedback| Signals {
            report_type: "feedback-report".into(),
            is_feedback,
            ..Signals::default()
        };
        assert!(detect(&report(true)).is_some() && !is_taken_back(&report(true)));
        assert!(detect(&report(false)).is_none() && is_taken_back(&report(false)));
        assert!(!is_taken_back(&Signals::default()));
    }
}
