//! When a mailbox may write: windows in its time zone, French public holidays, own freezes.
//!
//! A window is the span between two instants: from the first moment its wall-clock beginning can mean to the last its end can
//! mean. So it neither vanishes nor opens twice in the night in which clocks go back, and in spring what falls into the missing
//! hour begins or ends where the clocks have jumped to.

use chrono::{
    DateTime, Datelike, Days, MappedLocalTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc, Weekday,
};
use chrono_tz::Tz;

use super::{holidays::holiday, windows::Windows};

/// How many days ahead [`SendingCalendar::next_open`] looks before it says "never".
const HORIZON_DAYS: usize = 3 * 366;

/// Longest delay that is counted, in days; what is longer is taken for this.
const LONGEST_DELAY_DAYS: u32 = 36_500;

/// When a mailbox may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendingCalendar {
    /// Where "08:30" and "today" are.
    pub timezone: Tz,
    /// The open hours.
    pub windows: Windows,
    /// Ranges of dates without sending, both ends included.
    pub freezes: Vec<(NaiveDate, NaiveDate)>,
    /// Whether Good Friday and 26 December are holidays too.
    pub alsace_moselle: bool,
}

impl Default for SendingCalendar {
    /// Europe/Paris, Monday to Friday, 08:30–12:00 and 14:00–17:30.
    fn default() -> Self {
        Self {
            timezone: chrono_tz::Europe::Paris,
            windows: Windows::default(),
            freezes: Vec::new(),
            alsace_moselle: false,
        }
    }
}

impl SendingCalendar {
    /// The earliest instant from `at` on that is inside a window, on no holiday and in no freeze. `None`: not within three years.
    #[must_use]
    pub fn next_open(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.day(at)
            .iter_days()
            .take(HORIZON_DAYS)
            .flat_map(|date| self.open_spans(date))
            .find(|(_, end)| at < *end)
            .map(|(start, _)| start.max(at))
    }

    /// Whether `at` is inside a window, on no holiday and in no freeze.
    #[must_use]
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.open_spans(self.day(at)).iter().any(|(start, end)| *start <= at && at < *end)
    }

    /// The same local time of day, `days` days later, or French business days with `business`.
    ///
    /// A time that the night of the clock change skips becomes the first that exists; of a time that comes twice, the first is taken.
    #[must_use]
    pub fn after_delay(&self, from: DateTime<Utc>, days: u32, business: bool) -> DateTime<Utc> {
        let days = days.min(LONGEST_DELAY_DAYS);
        if days == 0 {
            return from;
        }
        let local = from.with_timezone(&self.timezone).naive_local();
        let date = if business {
            self.business_days_after(local.date(), days)
        } else {
            local.date().checked_add_days(Days::new(u64::from(days)))
        };
        date.map_or(from, |date| self.first_instant(date.and_time(local.time())))
    }

    /// Monday to Friday and no public holiday. Freezes are the sender's own affair and change no business day.
    #[must_use]
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && self.holiday(date).is_none()
    }

    /// The public holiday on `date`, if it is one here.
    #[must_use]
    pub fn holiday(&self, date: NaiveDate) -> Option<&'static str> {
        holiday(date, self.alsace_moselle)
    }

    /// Whether the mailbox's owner has closed `date`.
    #[must_use]
    pub fn is_frozen(&self, date: NaiveDate) -> bool {
        self.freezes.iter().any(|(from, to)| *from <= date && date <= *to)
    }

    /// The date on the wall at `at`.
    #[must_use]
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.timezone).date_naive()
    }

    /// The first and the first-after instant of `date`: 23, 24 or 25 hours.
    #[must_use]
    pub fn day_span(&self, date: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
        let next = date.succ_opt().unwrap_or(date);
        (
            self.first_instant(date.and_time(chrono::NaiveTime::MIN)),
            self.first_instant(next.and_time(chrono::NaiveTime::MIN)),
        )
    }

    /// Seconds of open windows on `date`; 0 on a holiday or in a freeze.
    #[must_use]
    pub fn open_seconds(&self, date: NaiveDate) -> u32 {
        let total: i64 = self.open_spans(date).iter().map(|(start, end)| (*end - *start).num_seconds()).sum();
        u32::try_from(total).unwrap_or(0)
    }

    /// The open spans of `date`, in order and merged where windows overlap.
    #[must_use]
    pub fn open_spans(&self, date: NaiveDate) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        if self.holiday(date).is_some() || self.is_frozen(date) {
            return Vec::new();
        }
        let weekday = date.weekday();
        let mut spans: Vec<_> = (self.windows.0.iter())
            .filter(|w| w.days.contains(&weekday))
            .map(|w| (self.first_instant(at_minute(date, w.from)), self.last_instant(at_minute(date, w.to))))
            .filter(|(start, end)| start < end)
            .collect();
        spans.sort_unstable();
        spans.dedup_by(|next, kept| {
            let overlaps = next.0 <= kept.1;
            if overlaps {
                kept.1 = kept.1.max(next.1);
            }
            overlaps
        });
        spans
    }

    fn business_days_after(&self, mut date: NaiveDate, days: u32) -> Option<NaiveDate> {
        let mut left = days;
        while left > 0 {
            date = date.succ_opt()?;
            if self.is_business_day(date) {
                left -= 1;
            }
        }
        Some(date)
    }

    fn first_instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        match self.timezone.from_local_datetime(&local) {
            MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => at.with_timezone(&Utc),
            MappedLocalTime::None => self.after_gap(local),
        }
    }

    fn last_instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        match self.timezone.from_local_datetime(&local) {
            MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(_, at) => at.with_timezone(&Utc),
            MappedLocalTime::None => self.after_gap(local),
        }
    }

    /// The first moment after the hour (in Samoa once: the day) that clocks skipped; changes fall on whole minutes.
    fn after_gap(&self, skipped: NaiveDateTime) -> DateTime<Utc> {
        let whole = skipped - TimeDelta::nanoseconds(skipped.and_utc().timestamp_subsec_nanos().into());
        let whole = whole - TimeDelta::seconds(whole.and_utc().timestamp().rem_euclid(60));
        (1..=26 * 60)
            .find_map(|minutes| {
                self.timezone.from_local_datetime(&(whole + TimeDelta::minutes(minutes))).earliest()
            })
            .map_or_else(|| skipped.and_utc(), |at| at.with_timezone(&Utc))
    }
}

fn at_minute(date: NaiveDate, minute: u16) -> NaiveDateTime {
    date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute.into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::outreach::windows::Window;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn with(windows: &[&str]) -> SendingCalendar {
        let windows = Windows(windows.iter().map(|w| w.parse::<Window>().unwrap()).collect());
        SendingCalendar { windows, ..SendingCalendar::default() }
    }

    #[test]
    fn the_next_opening_skips_nights_lunch_weekends_and_holidays() {
        let calendar = SendingCalendar::default();
        for (asked, answer) in [
            ("2026-12-01T09:00:00+01:00", "2026-12-01T09:00:00+01:00"),
            ("2026-12-01T07:00:00+01:00", "2026-12-01T08:30:00+01:00"),
            ("2026-12-01T12:00:00+01:00", "2026-12-01T14:00:00+01:00"),
            ("2026-12-01T17:30:00+01:00", "2026-12-02T08:30:00+01:00"),
            ("2026-12-04T18:00:00+01:00", "2026-12-07T08:30:00+01:00"),
            // Christmas is a Friday, the two days after it are a weekend.
            ("2026-12-24T17:30:00+01:00", "2026-12-28T08:30:00+01:00"),
            ("2026-12-31T18:00:00+01:00", "2027-01-04T08:30:00+01:00"),
        ] {
            assert_eq!(calendar.next_open(at(asked)), Some(at(answer)), "{asked}");
        }
    }

    #[test]
    fn freezes_and_alsace_moselle_close_more() {
        let frozen = SendingCalendar {
            freezes: vec![(date("2026-12-21"), date("2027-01-03"))],
            ..SendingCalendar::default()
        };
        assert_eq!(frozen.next_open(at("2026-12-18T18:00:00+01:00")), Some(at("2027-01-04T08:30:00+01:00")));
        let strasbourg = SendingCalendar { alsace_moselle: true, ..SendingCalendar::default() };
        assert!(!strasbourg.is_open(at("2027-03-26T09:00:00+01:00")));
        assert!(SendingCalendar::default().is_open(at("2027-03-26T09:00:00+01:00")));
        assert_eq!(with(&[]).next_open(at("2026-12-01T09:00:00+01:00")), None);
    }

    #[test]
    fn in_the_spring_night_the_missing_hour_is_not_open() {
        // Paris, 2027-03-28: 02:00 becomes 03:00.
        let calendar = with(&["sun 02:15-02:45", "sun 02:30-04:00"]);
        let spans = calendar.open_spans(date("2027-03-28"));
        assert_eq!(spans, vec![(at("2027-03-28T01:00:00Z"), at("2027-03-28T02:00:00Z"))]);
        assert_eq!(with(&["sun 02:15-02:45"]).open_spans(date("2027-03-28")), vec![]);
        let (start, end) = calendar.day_span(date("2027-03-28"));
        assert_eq!((end - start).num_hours(), 23);
        assert_eq!(
            calendar.after_delay(at("2027-03-27T02:30:00+01:00"), 1, false),
            at("2027-03-28T03:00:00+02:00")
        );
    }

    #[test]
    fn in_the_autumn_night_the_doubled_hour_is_open_once_and_long() {
        // Paris, 2026-10-25: 03:00 becomes 02:00.
        let calendar = with(&["sun 02:15-02:45"]);
        assert_eq!(calendar.open_seconds(date("2026-10-25")), 90 * 60);
        assert!(calendar.is_open(at("2026-10-25T02:50:00+02:00")));
        let (start, end) = calendar.day_span(date("2026-10-25"));
        assert_eq!((end - start).num_hours(), 25);
        assert_eq!(
            calendar.after_delay(at("2026-10-24T02:30:00+02:00"), 1, false),
            at("2026-10-25T02:30:00+02:00")
        );
        assert_eq!(
            calendar.after_delay(at("2026-10-23T09:00:00+02:00"), 5, false),
            at("2026-10-28T09:00:00+01:00")
        );
    }

    #[test]
    fn business_days_skip_weekends_and_holidays() {
        let calendar = SendingCalendar::default();
        for (from, days, to) in [
            ("2026-12-01T10:00:00+01:00", 3, "2026-12-04T10:00:00+01:00"),
            ("2026-12-03T10:00:00+01:00", 2, "2026-12-07T10:00:00+01:00"),
            ("2026-12-23T10:00:00+01:00", 2, "2026-12-28T10:00:00+01:00"),
            ("2026-12-31T10:00:00+01:00", 1, "2027-01-04T10:00:00+01:00"),
            ("2026-12-05T10:00:00+01:00", 0, "2026-12-05T10:00:00+01:00"),
        ] {
            assert_eq!(calendar.after_delay(at(from), days, true), at(to), "{from} + {days}");
        }
    }

    fn calendars() -> impl Strategy<Value = SendingCalendar> {
        let zone = prop::sample::select(vec![
            chrono_tz::Europe::Paris,
            chrono_tz::America::New_York,
            chrono_tz::Australia::Lord_Howe,
            chrono_tz::America::Santiago,
            chrono_tz::Pacific::Apia,
            chrono_tz::UTC,
        ]);
        let window = (prop::collection::vec(0..7_u8, 1..7), 0..1440_u16, 1..=600_u16).prop_map(
            |(days, from, long)| Window {
                days: days.iter().map(|d| Weekday::try_from(*d).unwrap()).collect(),
                from,
                to: (from + long).min(1440),
            },
        );
        (zone, prop::collection::vec(window, 1..4), any::<bool>(), 0..60_i64).prop_map(
            |(timezone, windows, am, frozen)| {
                let from = NaiveDate::from_ymd_opt(2026, 12, 20).unwrap();
                SendingCalendar {
                    timezone,
                    windows: Windows(windows),
                    freezes: vec![(from, from + TimeDelta::days(frozen))],
                    alsace_moselle: am,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn the_next_opening_is_open_and_nothing_before_it_is(calendar in calendars(), minutes in 0..3 * 366 * 24 * 60_i64) {
            let asked = at("2025-12-01T00:00:00Z") + TimeDelta::minutes(minutes);
            let Some(open) = calendar.next_open(asked) else {
                // Only windows inside a skipped hour never open.
                return Ok(());
            };
            prop_assert!(open >= asked);
            prop_assert!(calendar.is_open(open), "{open} is not open");
            prop_assert_eq!(calendar.next_open(open), Some(open));
            let day = calendar.day(open);
            prop_assert!(calendar.holiday(day).is_none() && !calendar.is_frozen(day));
            let gap = (open - asked).num_minutes();
            for part in 0..20 {
                let before = asked + TimeDelta::minutes(gap * part / 20);
                prop_assert!(before >= open || !calendar.is_open(before), "{before} is open, before {open}");
            }
        }

        #[test]
        fn a_delay_lands_on_the_day_counted_and_keeps_the_time_of_day(minutes in 0..2 * 366 * 24 * 60_i64, days in 0..60_u32, business: bool) {
            let calendar = SendingCalendar::default();
            let from = at("2026-01-01T00:00:00Z") + TimeDelta::minutes(minutes);
            let to = calendar.after_delay(from, days, business);
            prop_assert!(to >= from);
            let (a, b) = (from.with_timezone(&calendar.timezone), to.with_timezone(&calendar.timezone));
            let skipped = b.date_naive() == date("2026-03-29") || b.date_naive() == date("2027-03-28");
            prop_assert!(a.time() == b.time() || skipped);
            let counted = a.date_naive().iter_days().skip(1).take_while(|d| *d <= b.date_naive());
            let counted = counted.filter(|d| !business || calendar.is_business_day(*d)).count();
            prop_assert_eq!(counted, days as usize);
            prop_assert!(!business || days == 0 || calendar.is_business_day(b.date_naive()));
        }
    }
}
