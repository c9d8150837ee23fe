//! The dates of a text.

use chrono::{Datelike, Days, NaiveDate};

use super::calendar::{date, day_of_month, english_month, last_of_month, month, next_weekday, weekday};
use crate::outreach::phrases::{is_mark, is_one_of};

/// Dates further ahead are none of an absence: 18 months.
const FURTHEST: u64 = 548;
/// Older ones neither.
const OLDEST: u64 = 60;

/// A date where it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// Its first word, a weekday before it included.
    pub start: usize,
    /// The word behind it.
    pub end: usize,
    /// The day, or the first of several ("next week").
    pub first: NaiveDate,
    /// The last of several days, else the same.
    pub last: NaiveDate,
    /// It ends an interval: "3 to 21 August".
    pub ends_interval: bool,
    /// Needs a phrase close by to be a date at all: "the 24th".
    pub is_vague: bool,
}

/// How numbers are to be read.
struct Reader<'a> {
    words: &'a [String],
    on: Option<NaiveDate>,
    month_first: bool,
}

/// The dates in the order of the text. A date without a year is the first on or after the day of writing, or just before it.
pub(super) fn dates(words: &[String], on: Option<NaiveDate>) -> Vec<Found> {
    let reader = Reader { words, on, month_first: month_first(words) };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((first, last, end, is_vague)) = reader.at(at).filter(|(_, last, ..)| reader.is_near(*last))
        else {
            at += 1;
            continue;
        };
        let start = reader.start(at);
        let ends_interval = reader.ends_interval(at, start, found.last()) || reader.is_range(at, end);
        found.push(Found { start, end, first, last, ends_interval, is_vague });
        at = end;
    }
    found
}

/// American order: a second number above twelve, and no first one. Everybody else writes the day first.
fn month_first(words: &[String]) -> bool {
    let pairs = words.iter().filter(|w| w.contains('/')).filter_map(|w| {
        let mut parts = w.split('/').map(|p| p.parse::<u32>().unwrap_or(0));
        Some((parts.next()?, parts.next()?))
    });
    let pairs: Vec<_> = pairs.filter(|(a, b)| (1..=31).contains(a) && (1..=31).contains(b)).collect();
    pairs.iter().any(|(_, b)| *b > 12) && pairs.iter().all(|(a, _)| *a <= 12)
}

type Read = (NaiveDate, NaiveDate, usize, bool);

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    fn at(&self, at: usize) -> Option<Read> {
        let one = |(day, end): (NaiveDate, usize)| (day, day, end, false);
        self.numeric(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.month_and_day(at))
            .map(one)
            .or_else(|| self.relative(at))
            .or_else(|| self.weekday(at))
            .or_else(|| self.month_alone(at))
            .or_else(|| self.day_alone(at))
    }

    fn is_near(&self, day: NaiveDate) -> bool {
        self.on.is_none_or(|on| {
            on.checked_add_days(Days::new(FURTHEST)).is_none_or(|last| day <= last)
                && on.checked_sub_days(Days::new(OLDEST)).is_none_or(|first| day >= first)
        })
    }

    /// `24/08`, `24.08.26`, `24-8-2026`, `2026-08-24`.
    fn numeric(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let word = self.word(at);
        if matches!(word, "24/7" | "7/7" | "24/24") || self.is_phone(at) {
            return None;
        }
        let by = word.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
        let parts: Vec<&str> = word.split(by).collect();
        let number = |i: usize| parts.get(i).and_then(|p: &&str| p.parse::<u32>().ok());
        let (a, b) = (number(0)?, number(1)?);
        let day = match parts.as_slice() {
            [year, _, _] if year.len() == 4 => date(number(2)?, b, i32::try_from(a).ok(), self.on),
            [_, _, year] if matches!(year.len(), 2 | 4) => {
                let year = Some(year.parse().ok()?);
                if self.month_first && by == '/' {
                    date(b, a, year, self.on)
                } else {
                    date(a, b, year, self.on)
                }
            }
            [_, _] if self.month_first && by == '/' => date(b, a, None, self.on),
            // "24.08. 2026" and "24/08 2026" are rare; a range of days before a month is read elsewhere.
            [_, _] if month(self.word(at + 1)).is_none() => date(a, b, None, self.on),
            _ => None,
        };
        Some((day?, at + 1))
    }

    /// Groups of digits around it: a telephone number.
    fn is_phone(&self, at: usize) -> bool {
        let digits = |w: &str| !w.is_empty() && w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit());
        let year = |w: &str| w.len() == 4 && w.starts_with("20");
        (at > 0 && digits(self.word(at - 1)) && digits(self.word(at + 1)))
            || (digits(self.word(at + 1)) && !year(self.word(at + 1)) && digits(self.word(at + 2)))
    }

    /// `24 août 2026`, `24. August`, `24th of August`, `24 de agosto de 2026`, `3-21 août`.
    fn day_and_month(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let day = last_of_range(self.word(at)).or_else(|| number(self.word(at)))?;
        let mut next = at + 1;
        while next <= at + 2 && (is_mark(self.word(next)) || is_one_of(self.word(next), "de|of|di|d|del|den"))
        {
            next += 1;
        }
        let month = month(self.word(next))?;
        let (year, end) = self.year(next + 1);
        Some((date(day, month, year, self.on)?, end))
    }

    /// `August 24th, 2026`, `July 10-31`.
    fn month_and_day(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let month = english_month(self.word(at))?;
        let next = if self.word(at + 1) == "the" || self.word(at + 1) == "." { at + 2 } else { at + 1 };
        let day = last_of_range(self.word(next)).or_else(|| number(self.word(next)))?;
        if is_unit(self.word(next + 1)) {
            return None;
        }
        let (year, end) = self.year(next + 1);
        Some((date(day, month, year, self.on)?, end))
    }

    fn year(&self, at: usize) -> (Option<i32>, usize) {
        let at = if is_one_of(self.word(at), "de|del|,|.|of") { at + 1 } else { at };
        let word = self.word(at);
        let year = (word.len() == 4 && word.starts_with("20")).then(|| word.parse().ok()).flatten();
        year.map_or((None, if at > 0 && is_mark(self.word(at - 1)) { at - 1 } else { at }), |y| {
            (Some(y), at + 1)
        })
    }

    /// Tomorrow, today, this week, next week.
    fn relative(&self, at: usize) -> Option<Read> {
        let on = self.on?;
        let monday = on.checked_sub_days(Days::new(on.weekday().num_days_from_monday().into()))?;
        let days = |first: NaiveDate, n: u64| Some((first, first.checked_add_days(Days::new(n))?));
        let (word, next) = (self.word(at), self.word(at + 1));
        let before = if at == 0 { "" } else { self.word(at - 1) };
        let week = |w: &str| is_one_of(w, "semaine|week|woche|semana|settimana");
        let (span, end) = if is_one_of(word, "demain|tomorrow|morgen|manana|domani|amanha")
            && !is_one_of(before, "guten|goede|la|de|apres|ubermorgen")
        {
            (days(on.succ_opt()?, 0), at + 1)
        } else if is_one_of(word, "aujourd|today|heute|hoy|oggi|vandaag|hoje") {
            (days(on, 0), at + if next == "hui" { 2 } else { 1 })
        } else if (week(word) && is_one_of(next, "prochaine|prossima|proxima|suivante"))
            || (is_one_of(word, "next|nachste|nachster|kommende|proxima|prossima|volgende|komende")
                && week(next))
        {
            (days(monday.checked_add_days(Days::new(7))?, 6), at + 2)
        } else if is_one_of(word, "cette|this|diese|dieser|esta|questa|deze") && week(next) {
            (days(on, u64::from(6 - on.weekday().num_days_from_monday())), at + 2)
        } else {
            return None;
        };
        span.map(|(first, last)| (first, last, end, true))
    }

    /// A weekday that is no opening hour: "Monday", not "Monday to Friday", nor "le lundi" (every Monday).
    fn weekday(&self, at: usize) -> Option<Read> {
        let day = weekday(self.word(at))?;
        let next = if is_mark(self.word(at + 1)) { at + 2 } else { at + 1 };
        // The date behind it says it better.
        if self
            .numeric(next)
            .or_else(|| self.day_and_month(next))
            .or_else(|| self.month_and_day(next))
            .is_some()
            || number(self.word(at + 1)).is_some_and(|_| !is_unit(self.word(at + 2)))
        {
            return None;
        }
        let before = if at == 0 { "" } else { self.word(at - 1) };
        let until = at >= 2 && is_one_of(self.word(at - 2), "jusqu|bis|fino|hasta|tot|ate");
        let soon = is_one_of(self.word(at + 1), "prochain|suivant|matin|que|prossimo|proximo");
        let every = is_one_of(
            before,
            "le|les|du|au|chaque|tous|every|from|to|von|bis|jeden|cada|ogni|elke|a|al|dal|del|van",
        );
        let hours = is_one_of(self.word(at + 1), "au|to|a|al|bis|tot|through")
            && weekday(self.word(at + 2)).is_some();
        if (every && !until && !soon && before != "bis") || hours {
            return None;
        }
        let day = next_weekday(self.on?, day)?;
        Some((day, day, at + 1, true))
    }

    /// `en septembre`, `fin août`, `mid-September`.
    fn month_alone(&self, at: usize) -> Option<Read> {
        let month = month(self.word(at)).filter(|_| self.word(at).len() > 3)?;
        let before: Vec<&str> = (1..=2).filter_map(|n| at.checked_sub(n)).map(|i| self.word(i)).collect();
        if !before.iter().any(|w| is_one_of(w, "en|in|im|debut|mi|fin|early|mid|late|end|anfang|mitte|ende|fine|meta|inizio|begin|eind|finales|principios|until|bis|hasta|fino|tot|jusqu")) {
            return None;
        }
        let has = |words: &str| before.iter().any(|w| is_one_of(w, words));
        let (year, end) = self.year(at + 1);
        let month_start = date(1, month, year, self.on)?;
        // The running month: its first day is past, and `date` went a year ahead.
        let month_start =
            if year.is_none() && month == self.on?.month() { self.on?.with_day(1)? } else { month_start };
        let first = if has("mi|mid|mitte|meta|half") {
            month_start.with_day(15)?
        } else if has("fin|late|end|ende|fine|eind|finales") {
            last_of_month(month_start)?
        } else {
            month_start
        };
        Some((first, last_of_month(month_start)?, end, true))
    }

    /// `le 24`, `the 24th`, `lundi 24`.
    fn day_alone(&self, at: usize) -> Option<Read> {
        let word = self.word(at);
        let day = number(word)?;
        let before = if at == 0 { "" } else { self.word(at - 1) };
        let named = word.bytes().any(|b| b.is_ascii_alphabetic())
            || weekday(before).is_some()
            || is_one_of(before, "le|the|am|dem|den|el|il|op|dia|zum|au|al");
        if !named || is_unit(self.word(at + 1)) || number(self.word(at + 1)).is_some() {
            return None;
        }
        let day = day_of_month(day, self.on?)?;
        Some((day, day, at + 1, true))
    }

    /// The first word, with the weekday before the date.
    fn start(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && start + 3 > at {
            let before = self.word(start - 1);
            let weekday_before = start >= 2 && weekday(self.word(start - 2)).is_some();
            if weekday(before).is_some()
                || (weekday_before && (before == "," || before == "." || before == "the"))
            {
                start -= 1;
            } else {
                break;
            }
        }
        start
    }

    fn is_range(&self, at: usize, end: usize) -> bool {
        self.numeric(at).is_none() && (at..end).any(|i| last_of_range(self.word(i)).is_some())
    }

    /// "3 au 21 août", "3 août – 21 août", "3 t/m 14 augustus".
    fn ends_interval(&self, at: usize, start: usize, last: Option<&Found>) -> bool {
        const BETWEEN: &str = "au|al|to|until|till|bis|tot|a|through|thru|zum|und|and|et|e|y|en|ate|ao|,|m|tm|el|le|the|den|dem";
        let mut begin = start;
        while begin > 0 && start - begin < 3 && is_one_of(self.word(begin - 1), BETWEEN) {
            begin -= 1;
            if begin > 0 && self.word(begin) == "m" && self.word(begin - 1) == "t" {
                begin -= 1;
            }
        }
        if begin == start || self.word(begin) == "le" || at == 0 {
            return false;
        }
        last.is_some_and(|f| f.end == begin && !f.is_vague)
            || (self.word(begin) != "," && begin > 0 && number(self.word(begin - 1)).is_some())
    }
}

/// A day of a month, with or without an ordinal's ending.
fn number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let known = is_one_of(ending, "|er|ere|e|eme|st|nd|rd|th|o|ste|de|te|ten|a");
    (known && digits.len() <= 2).then(|| digits.parse().ok()).flatten().filter(|n| (1..=31).contains(n))
}

/// The end of `3-21`.
fn last_of_range(word: &str) -> Option<u32> {
    let (first, last) = word.split_once(['-', '/'])?;
    number(first)?;
    number(last)
}

fn is_unit(word: &str) -> bool {
    word.starts_with(|c: char| c == 'h' || c.is_ascii_digit() && !word.starts_with("20"))
        || is_one_of(
            word,
            "heure*|jour*|day*|am|pm|uhr|tage*|min*|euro*|ans|years|rue|avenue|bis|personnes|weeks|semaines",
        )
}
