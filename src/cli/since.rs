//! `--since 30d`

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// How far back: `90m`, `12h`, `7d`, `4w`, or a day such as `2026-12-01` (its beginning in UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    Ago(TimeDelta),
    Day(NaiveDate),
}

impl Since {
    /// The time it means.
    pub(super) fn before(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Ago(delta) => now.checked_sub_signed(delta).unwrap_or(DateTime::<Utc>::MIN_UTC),
            Self::Day(day) => day.and_time(chrono::NaiveTime::MIN).and_utc(),
        }
    }
}

/// Parses the flag's value.
pub(super) fn parse(text: &str) -> Result<Since, String> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Ok(Since::Day(day));
    }
    let wrong = || format!("{text:?} is no time span; write 12h, 7d, 4w, or a day such as 2026-12-01");
    let unit = text.chars().last().ok_or_else(wrong)?;
    let count: i64 = text[..text.len() - unit.len_utf8()].parse().map_err(|_| wrong())?;
    let delta = match unit {
        'm' => TimeDelta::try_minutes(count),
        'h' => TimeDelta::try_hours(count),
        'd' => TimeDelta::try_days(count),
        'w' => TimeDelta::try_weeks(count),
        _ => None,
    };
    delta.filter(|_| count >= 0).map(Since::Ago).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_and_days_are_understood_and_nothing_else() {
        assert_eq!(parse("7d"), Ok(Since::Ago(TimeDelta::days(7))));
        assert_eq!(parse("2w"), Ok(Since::Ago(TimeDelta::days(14))));
        assert_eq!(parse("2026-12-01"), Ok(Since::Day(NaiveDate::from_ymd_opt(2026, 12, 1).unwrap())));
        for wrong in ["", "d", "7", "-1d", "7é", "9999999999999999999d", "99999999999999999d", "yesterday"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
