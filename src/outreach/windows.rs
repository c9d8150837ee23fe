//! The hours in which a mailbox writes: written `mon-fri 08:30-12:00`, kept as JSON.

use std::{fmt, str::FromStr};

use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// Monday to Sunday, as they are written.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// Some hours on some days of the week, in the mailbox's time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Stored", try_from = "Stored")]
pub struct Window {
    /// On these days.
    pub days: Vec<Weekday>,
    /// Minute of the day at which it opens, 0 to 1439.
    pub from: u16,
    /// Minute of the day at which it closes, after `from`, at most 1440 (midnight).
    pub to: u16,
}

/// All windows of a mailbox; they may overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Windows(pub Vec<Window>);

impl Default for Windows {
    /// Monday to Friday, 08:30–12:00 and 14:00–17:30.
    fn default() -> Self {
        let days = || DAYS[..5].iter().map(|(day, _)| *day).collect();
        Self(vec![
            Window { days: days(), from: 8 * 60 + 30, to: 12 * 60 },
            Window { days: days(), from: 14 * 60, to: 17 * 60 + 30 },
        ])
    }
}

/// A window as the database keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    days: Vec<String>,
    from: String,
    to: String,
}

impl From<Window> for Stored {
    fn from(window: Window) -> Self {
        Self {
            days: window.days.iter().map(|d| name(*d).to_owned()).collect(),
            from: clock(window.from),
            to: clock(window.to),
        }
    }
}

impl TryFrom<Stored> for Window {
    type Error = String;

    fn try_from(stored: Stored) -> Result<Self, String> {
        let days = stored.days.iter().map(|d| day(d)).collect::<Result<Vec<_>, _>>()?;
        checked(days, minute(&stored.from)?, minute(&stored.to)?)
    }
}

impl FromStr for Window {
    type Err = String;

    /// `mon-fri 08:30-12:00`, `sat 09:00-12:00`, `mon,wed 14:00-24:00`.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text:?} is no window; write it like 'mon-fri 08:30-12:00'");
        let (days, hours) = text.trim().split_once(' ').ok_or_else(wrong)?;
        let (from, to) = hours.trim().split_once('-').ok_or_else(wrong)?;
        let mut found = Vec::new();
        for part in days.split(',') {
            match part.split_once('-') {
                None => found.push(day(part)?),
                Some((first, last)) => {
                    let last = day(last)?;
                    let mut current = day(first)?;
                    found.push(current);
                    while current != last {
                        current = current.succ();
                        found.push(current);
                    }
                }
            }
        }
        checked(found, minute(from)?, minute(to)?)
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let consecutive = self.days.len() > 2 && self.days.windows(2).all(|d| d[0].succ() == d[1]);
        let days = match (consecutive, self.days.first(), self.days.last()) {
            (true, Some(first), Some(last)) => format!("{}-{}", name(*first), name(*last)),
            _ => self.days.iter().map(|d| name(*d)).collect::<Vec<_>>().join(","),
        };
        write!(f, "{days} {}-{}", clock(self.from), clock(self.to))
    }
}

fn checked(mut days: Vec<Weekday>, from: u16, to: u16) -> Result<Window, String> {
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    if days.is_empty() {
        return Err("a window needs at least one day".to_owned());
    }
    if from >= to {
        return Err(format!("a window ends after it begins, not {}-{}", clock(from), clock(to)));
    }
    Ok(Window { days, from, to })
}

fn name(day: Weekday) -> &'static str {
    DAYS.iter().find(|(d, _)| *d == day).map_or("", |(_, name)| name)
}

fn day(text: &str) -> Result<Weekday, String> {
    let text = text.trim().to_lowercase();
    DAYS.iter()
        .find(|(_, name)| *name == text)
        .map(|(day, _)| *day)
        .ok_or_else(|| format!("{text:?} is no day; days are mon, tue, wed, thu, fri, sat, sun"))
}

fn minute(text: &str) -> Result<u16, String> {
    let wrong = || format!("{text:?} is no time of day; write it like 08:30");
    let (hour, minute) = text.trim().split_once(':').ok_or_else(wrong)?;
    let (hour, minute): (u16, u16) =
        (hour.parse().map_err(|_| wrong())?, minute.parse().map_err(|_| wrong())?);
    let of_day = hour.checked_mul(60).and_then(|h| h.checked_add(minute)).ok_or_else(wrong)?;
    if minute > 59 || of_day > 24 * 60 { Err(wrong()) } else { Ok(of_day) }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_written_and_read_back() {
        for text in ["mon-fri 08:30-12:00", "sat 09:00-12:00", "mon,wed 14:00-24:00", "mon-sun 00:00-24:00"] {
            let window: Window = text.parse().unwrap();
            assert_eq!(window.to_string(), text);
            let json = serde_json::to_value(&window).unwrap();
            assert_eq!(serde_json::from_value::<Window>(json).unwrap(), window);
        }
        let over_the_weekend: Window = "fri-mon 8:00-9:00".parse().unwrap();
        assert_eq!(over_the_weekend.to_string(), "mon,fri,sat,sun 08:00-09:00");
    }

    #[test]
    fn what_is_no_window_is_refused() {
        for text in [
            "",
            "mon",
            "mon-fri",
            "mon 08:30",
            "mon 8-12",
            "lundi 08:00-09:00",
            "mon 12:00-08:00",
            "mon 08:00-08:00",
            "mon 08:60-09:00",
            "mon 08:00-24:01",
            "mon 99999:00-09:00",
            "mon-fri,, 08:00-09:00",
        ] {
            assert!(text.parse::<Window>().is_err(), "{text}");
        }
    }
}
