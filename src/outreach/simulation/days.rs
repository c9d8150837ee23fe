//! A mailbox's calendar, worked out once for every day: a simulation asks it some million times.

use chrono::{DateTime, NaiveDate, Utc};

use crate::outreach::calendar::SendingCalendar;

/// Days that are worked out at most; what lies behind them never comes.
const HORIZON_DAYS: usize = 3 * 366;

/// A local day; times are seconds since 1970.
#[derive(Clone, Debug)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    /// Its first second.
    pub(super) begins: i64,
    /// Its open spans, in order.
    pub(super) spans: Vec<(i64, i64)>,
    pub(super) open_seconds: u32,
    pub(super) is_business: bool,
    /// Why a day of the week that has windows is closed.
    pub(super) closed_by: Option<&'static str>,
}

/// The days from the one on which the simulation begins.
#[derive(Clone, Debug)]
pub(super) struct Days(Vec<Day>);

impl Days {
    /// The days from the one of `from` on, up to `until`, and no further than three years.
    pub(super) fn new(calendar: &SendingCalendar, from: DateTime<Utc>, until: Option<NaiveDate>) -> Self {
        let dates = calendar.day(from).iter_days().take(HORIZON_DAYS);
        let dates = dates.take_while(|date| until.is_none_or(|until| *date <= until));
        Self(dates.map(|date| day(calendar, date)).collect())
    }

    /// The day of a moment; none: it lies behind the horizon.
    pub(super) fn at(&self, at: i64) -> Option<usize> {
        let after = self.0.partition_point(|day| day.begins <= at);
        let last = self.0.last()?;
        (at < last.begins + 25 * 3600 || after < self.0.len()).then(|| after.saturating_sub(1))
    }

    pub(super) fn get(&self, index: usize) -> Option<&Day> {
        self.0.get(index)
    }

    /// The first open moment from `at` on, and its day.
    pub(super) fn next_open(&self, at: i64) -> Option<(i64, usize)> {
        let first = self.at(at)?;
        self.0[first..].iter().enumerate().find_map(|(n, day)| {
            let (start, _) = day.spans.iter().find(|(_, end)| at < *end)?;
            Some((at.max(*start), first + n))
        })
    }

    /// The same time of day so many days later, as [`SendingCalendar::after_delay`] counts them; an hour off where the clocks change
    /// between midnight and that time.
    pub(super) fn after_delay(&self, at: i64, days: u32, business: bool) -> Option<i64> {
        let from = self.at(at)?;
        let days = usize::try_from(days).ok()?;
        let to = if business && days > 0 {
            let counted = self.0.iter().enumerate().skip(from + 1).filter(|(_, day)| day.is_business);
            counted.map(|(n, _)| n).nth(days - 1)?
        } else {
            from + days
        };
        Some(self.get(to)?.begins + at - self.0[from].begins)
    }
}

fn day(calendar: &SendingCalendar, date: NaiveDate) -> Day {
    let spans = calendar.open_spans(date);
    let has_windows = calendar.windows.0.iter().any(|w| w.days.contains(&chrono::Datelike::weekday(&date)));
    let closed_by = match (has_windows, calendar.holiday(date), calendar.is_frozen(date)) {
        (true, Some(_), _) => Some("holiday"),
        (true, None, true) => Some("freeze"),
        _ => None,
    };
    Day {
        date,
        begins: calendar.day_span(date).0.timestamp(),
        spans: spans.iter().map(|(start, end)| (start.timestamp(), end.timestamp())).collect(),
        open_seconds: calendar.open_seconds(date),
        is_business: calendar.is_business_day(date),
        closed_by,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    proptest! {
        #[test]
        fn they_say_what_the_calendar_says(minutes in 0..300 * 24 * 60_i64, days in 0..20_u32, business: bool) {
            let calendar = SendingCalendar { freezes: vec![("2027-02-01".parse().unwrap(), "2027-02-03".parse().unwrap())], ..SendingCalendar::default() };
            let from = at("2026-11-30T23:30:00Z");
            let table = Days::new(&calendar, from, None);
            let asked = from + chrono::TimeDelta::minutes(minutes);
            let open = table.next_open(asked.timestamp()).map(|(at, _)| at);
            prop_assert_eq!(open, calendar.next_open(asked).map(|at| at.timestamp()));
            let later = table.after_delay(asked.timestamp(), days, business).unwrap();
            let exact = calendar.after_delay(asked, days, business).timestamp();
            prop_assert!((later - exact).abs() <= 3600, "{later} for {exact}");
        }
    }

    #[test]
    fn beyond_the_last_day_there_is_nothing() {
        let table = Days::new(
            &SendingCalendar::default(),
            at("2026-12-01T08:00:00Z"),
            Some("2026-12-04".parse().unwrap()),
        );
        assert_eq!(table.next_open(at("2026-12-04T17:00:00Z").timestamp()), None);
        assert_eq!(table.after_delay(at("2026-12-04T09:00:00Z").timestamp(), 1, false), None);
        assert!(table.next_open(at("2026-12-04T16:00:00Z").timestamp()).is_some());
    }
}
