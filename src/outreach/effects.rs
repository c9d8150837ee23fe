//! What an inbound mail changed, with the values before: kept with the mail, so that a corrected class takes it back.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{bounce::Cause, calendar::SendingCalendar};
use crate::base::ids::{EnrollmentId, MessageId, PositionId, SuppressionId, TaskId};

/// One thing that an inbound mail changed. It holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Change {
    /// An enrollment took another state.
    Enrollment {
        /// Which.
        id: EnrollmentId,
        /// Its state before.
        before: String,
        /// Its `stopped_reason` before.
        reason_before: Option<String>,
        /// Its state since.
        after: String,
        /// Its `stopped_reason` since.
        reason: String,
    },
    /// A scheduled task was cancelled.
    Cancelled {
        /// Which.
        id: TaskId,
    },
    /// A scheduled task got another time.
    Moved {
        /// Which.
        id: TaskId,
        /// Its time before.
        before: DateTime<Utc>,
        /// Its time since.
        after: DateTime<Utc>,
    },
    /// An address was suppressed.
    Suppressed {
        /// The suppression.
        id: SuppressionId,
    },
    /// A position's address is bad.
    Address {
        /// The position.
        id: PositionId,
        /// Its `email_status` before.
        before: String,
    },
    /// A mail of ours took another status.
    Outbound {
        /// Which.
        id: MessageId,
        /// Its status before.
        before: String,
        /// Its status since.
        after: String,
    },
}

/// What the effects need of a mail's class, as it is stored beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// A bounce: our own provider's limit.
    pub own_limit: bool,
    /// A bounce: why.
    pub cause: Cause,
    /// An absence: the first day back.
    pub returns_on: Option<NaiveDate>,
    /// An absence: for good.
    pub has_left: bool,
}

/// How long a sequence waits for somebody who is away and does not say until when.
pub const ABSENT: TimeDelta = TimeDelta::days(14);
/// How long a sequence waits after a mail that came back for now; a mailbox is seldom emptied sooner.
pub const SOFT_BOUNCE_WAIT: TimeDelta = TimeDelta::hours(72);
/// After so many of them, over at least [`SOFT_BOUNCE_WAIT`], the address counts as bad.
pub const SOFT_BOUNCES: u32 = 3;
/// After so many refusals that look like an unknown recipient, the address counts as bad.
pub const DENIALS: u32 = 2;

/// When a sequence goes on after an absence that was told at `at`: one business day after the return; none: the return is over
/// already, and nothing waits.
#[must_use]
pub fn resumes_at(absence: &Facts, at: DateTime<Utc>, calendar: &SendingCalendar) -> Option<DateTime<Utc>> {
    let Some(back) = absence.returns_on else { return Some(at + ABSENT) };
    if back < calendar.day(at) {
        return None;
    }
    Some(calendar.after_delay(calendar.day_span(back).0, 1, true))
}

/// Whether an address that refused mail for now so often, the first and the last time so far apart, is bad.
#[must_use]
pub fn is_worn_out(soft: u32, denied: u32, apart: TimeDelta) -> bool {
    denied >= DENIALS || (soft >= SOFT_BOUNCES && apart >= SOFT_BOUNCE_WAIT)
}

impl Facts {
    /// Of what is stored beside the class; nothing where nothing is.
    #[must_use]
    pub fn of(detail: Option<&Value>) -> Self {
        detail.and_then(|detail| Self::deserialize(detail).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_sequence_goes_on_one_business_day_after_the_return() {
        let calendar = SendingCalendar::default();
        let told = at("2026-12-02T09:00:00Z");
        let after = |day: &str| {
            let absence = Facts { returns_on: Some(day.parse().unwrap()), ..Facts::default() };
            resumes_at(&absence, told, &calendar).map(|at| calendar.day(at).to_string())
        };
        assert_eq!(after("2026-12-07").as_deref(), Some("2026-12-08"));
        assert_eq!(after("2026-12-11").as_deref(), Some("2026-12-14"), "back on a Friday");
        assert_eq!(after("2026-12-24").as_deref(), Some("2026-12-28"), "Christmas and a weekend");
        assert_eq!(after("2026-12-02").as_deref(), Some("2026-12-03"));
        assert_eq!(after("2026-11-20"), None, "an old notice");
        assert_eq!(resumes_at(&Facts::default(), told, &calendar), Some(told + ABSENT));
    }

    #[test]
    fn an_address_wears_out_over_days_not_minutes() {
        assert!(!is_worn_out(3, 0, TimeDelta::hours(1)));
        assert!(!is_worn_out(2, 1, TimeDelta::days(9)));
        assert!(is_worn_out(3, 0, TimeDelta::hours(72)));
        assert!(is_worn_out(0, 2, TimeDelta::zero()));
    }

    #[test]
    fn facts_are_read_from_what_is_stored() {
        let bounce = serde_json::json!({"recipients": ["a@x.example"], "hard": false, "cause": "denied", "own_limit": false});
        let facts = Facts::of(Some(&bounce));
        assert_eq!(facts.cause, Cause::Denied);
        let away = crate::outreach::absence::Absence {
            returns_on: "2026-08-24".parse().ok(),
            has_left: true,
            ..Default::default()
        };
        let facts = Facts::of(serde_json::to_value(&away).ok().as_ref());
        assert_eq!((facts.returns_on, facts.has_left), (away.returns_on, true));
        assert_eq!(Facts::of(None), Facts::default());
    }
}
