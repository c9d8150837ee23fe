//! What the rules look at.

use chrono::NaiveDate;

use super::bounce::Reported;

/// What a mail shows of itself.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    /// Lower-case name and value, as received.
    pub headers: Vec<(String, String)>,
    /// `type/subtype`, lower-case.
    pub content_type: String,
    /// `report-type`, lower-case.
    pub report_type: String,
    /// Decoded.
    pub subject: String,
    /// Lower-case; empty where there is none.
    pub from_address: String,
    /// Whole text.
    pub text: String,
    /// What the person wrote: no quotes.
    pub visible: String,
    /// Whether it answers a mail (In-Reply-To or References).
    pub is_answer: bool,
    /// Recipients of a delivery status notification; none where the mail is none.
    pub delivery: Option<Vec<Reported>>,
    /// The day on which it was written, in its writer's zone; none where the mail does not say.
    pub written_on: Option<NaiveDate>,
    /// Whether it holds a feedback report.
    pub is_feedback: bool,
}

impl Signals {
    /// The first header of this lower-case name, trimmed, lower-case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.trim().to_lowercase())
    }
}
