//! An automatic answer's words about an absence.

use chrono::{DateTime, NaiveDate};
use serde::Serialize;

use super::{
    contacts::contacts,
    dates::dates,
    roles::returns_on,
    words::{has_left, is_away, said},
};
use crate::outreach::signals::Signals;

/// What an automatic answer says about somebody who is away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Absence {
    /// The first day on which the person is back.
    pub returns_on: Option<NaiveDate>,
    /// Addresses of colleagues to write to meanwhile, lower-case.
    pub contacts: Vec<String>,
    /// The person does not come back (left the company, retired), or the mailbox is read no more.
    pub has_left: bool,
}

/// What an automatic answer says about an absence; `None`: it speaks of none.
///
/// A last day away ("until 24/08", included or not, and the end of an interval) is followed by the day of return; a date bound to a
/// return is that day. Days come before months, but where the numbers allow only the American order. Dates more than 18 months
/// ahead are none.
#[must_use]
pub fn read(mail: &Signals) -> Option<Absence> {
    let said = said(mail);
    let has_left = has_left(&said);
    if !has_left && !is_apple_vacation(mail) && !is_away(&said) {
        return None;
    }
    let words = said.as_slice();
    let told = || returns_on(words, &dates(words, mail.written_on), mail.written_on);
    let returns_on = if has_left { None } else { told().or_else(|| planned(mail)) };
    Some(Absence { returns_on, contacts: contacts(mail), has_left })
}

/// Whether an automatic answer says that somebody is away.
#[must_use]
pub fn is_absence(mail: &Signals) -> bool {
    let said = said(mail);
    is_apple_vacation(mail) || is_away(&said) || has_left(&said)
}

/// iCloud's vacation rule.
fn is_apple_vacation(mail: &Signals) -> bool {
    mail.header("x-apple-action").is_some_and(|v| v == "vacation")
}

/// The day after its end: `X-Apple-Criteria: {kind=VACATION,…,endDate=2026-08-23T21:59:59Z}`, the last second of a day in the
/// person's zone.
fn planned(mail: &Signals) -> Option<NaiveDate> {
    let criteria = mail.header("x-apple-criteria")?.to_uppercase();
    let (_, end) = criteria.split_once("ENDDATE=")?;
    let end = end.split([',', '}']).next()?;
    DateTime::parse_from_rfc3339(end).ok()?.date_naive().succ_opt()
}
