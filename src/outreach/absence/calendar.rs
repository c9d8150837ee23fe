//! Names of months and weekdays, and the days that stand for a date without a year.

use chrono::{Datelike, Days, NaiveDate};

use crate::outreach::phrases::is_one_of;

/// Days in the past up to which a date without a year stays in the past: the answer was written on the last day, or was not switched off.
const JUST_PAST: u64 = 7;
/// French, English, German, Spanish, Italian, Dutch, Portuguese, folded, with their usual abbreviations.
const MONTHS: [&str; 12] = [
    "janvier|january|januar|januari|enero|gennaio|janeiro|janner|jan|janv|ene|gen",
    "fevrier|february|februar|februari|febrero|febbraio|fevereiro|feb|fev|fevr",
    "mars|march|marz|maart|marzo|marco|mrt|mar",
    "avril|april|abril|aprile|avr|apr|abr",
    "mai|may|mayo|maggio|mei|maio|mag",
    "juin|june|juni|junio|giugno|junho|jun|giu",
    "juillet|july|juli|julio|luglio|julho|jul|juil|lug",
    "aout|august|augustus|agosto|aug|ago",
    "septembre|september|septiembre|settembre|setembro|sep|sept|set",
    "octobre|october|oktober|octubre|ottobre|outubro|oct|okt|ott",
    "novembre|november|noviembre|novembro|nov",
    "decembre|december|dezember|diciembre|dicembre|dezembro|dec|dez|dic",
];
/// The same for weekdays, Monday first.
const WEEKDAYS: [&str; 7] = [
    "lundi|monday|montag|lunes|lunedi|maandag|segunda",
    "mardi|tuesday|dienstag|martes|martedi|dinsdag|terca",
    "mercredi|wednesday|mittwoch|miercoles|mercoledi|woensdag|quarta",
    "jeudi|thursday|donnerstag|jueves|giovedi|donderdag|quinta",
    "vendredi|friday|freitag|viernes|venerdi|vrijdag|sexta",
    "samedi|saturday|samstag|sabado|sabato|zaterdag",
    "dimanche|sunday|sonntag|domingo|domenica|zondag",
];
/// Months that English writes before the day.
const ENGLISH_MONTHS: &str = "january|february|march|april|may|june|july|august|september|october|november|december|\
    jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec";

/// 1 to 12.
pub(super) fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| is_one_of(word, names)).map(|(n, _)| n)
}

/// A month that may stand before its day.
pub(super) fn english_month(word: &str) -> Option<u32> {
    is_one_of(word, ENGLISH_MONTHS).then(|| month(word)).flatten()
}

/// Days since Monday.
pub(super) fn weekday(word: &str) -> Option<u32> {
    (0..).zip(WEEKDAYS).find(|(_, names)| is_one_of(word, names)).map(|(n, _)| n)
}

/// The next such weekday after a day.
pub(super) fn next_weekday(on: NaiveDate, weekday: u32) -> Option<NaiveDate> {
    let ahead = (weekday + 7 - on.weekday().num_days_from_monday()) % 7;
    on.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead.into() }))
}

/// The last day of a month.
pub(super) fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first.with_day(1)?.checked_add_months(chrono::Months::new(1))?.pred_opt()
}

/// The date of this day and month: in this year where it is given, else the first on or just before the day of writing.
pub(super) fn date(day: u32, month: u32, year: Option<i32>, on: Option<NaiveDate>) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(if year < 100 { 2000 + year } else { year }, month, day);
    }
    let on = on?;
    let earliest = on.checked_sub_days(Days::new(JUST_PAST))?;
    (on.year() - 1..=on.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= earliest)
}

/// The next such day of a month, the day of writing included.
pub(super) fn day_of_month(day: u32, on: NaiveDate) -> Option<NaiveDate> {
    let this = on.with_day(1)?;
    (0..3)
        .filter_map(|n| this.checked_add_months(chrono::Months::new(n))?.with_day(day))
        .find(|date| *date >= on)
}
