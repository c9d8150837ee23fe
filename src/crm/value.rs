//! Numbers, dates, percentages and truth values as French files write them.

use chrono::{Datelike, Days, NaiveDate};

/// Whole euros (or heads, or whatever is counted): `315033`, `1 234 567,89 €`, `2,5 M€`, `12 k€`, `1.234.567`.
///
/// A single comma or point is a decimal mark, unless exactly three digits follow: amounts in thousandths of euros do not exist, so
/// `315,033` is 315033. Fractions are rounded to the nearest euro.
pub fn whole(text: &str) -> Result<i64, &'static str> {
    const WRONG: &str = "not a number";
    if let Ok(plain) = text.parse::<i64>() {
        return if plain.abs() <= 1_000_000_000_000_000 { Ok(plain) } else { Err("the number is too large") };
    }
    let lower = text.trim().to_lowercase();
    if lower.contains("e+") {
        return Err("a spreadsheet has rounded the number; it cannot be restored");
    }
    let (body, scale) =
        scale(lower.trim_end_matches(['€', ' ']).trim_end_matches("eur").trim_end_matches("euros"));
    let is_scaled = scale > 1.0;
    let mut digits = String::with_capacity(body.len());
    for c in body.chars() {
        match c {
            '0'..='9' | ',' | '.' | '-' => digits.push(c),
            c if c.is_whitespace() || c == '\'' => {}
            _ => return Err(WRONG),
        }
    }
    let marks: Vec<usize> = digits.match_indices([',', '.']).map(|(at, _)| at).collect();
    let decimal = match *marks.as_slice() {
        [] => None,
        [one] => (digits.len() - one != 4 || is_scaled).then_some(one),
        [.., last] => {
            let kinds = marks.iter().filter(|at| digits.as_bytes()[**at] == digits.as_bytes()[last]).count();
            (kinds == 1).then_some(last)
        }
    };
    let plain: String = digits
        .char_indices()
        .filter_map(|(at, c)| match c {
            ',' | '.' => (Some(at) == decimal).then_some('.'),
            c => Some(c),
        })
        .collect();
    let value = plain.parse::<f64>().map_err(|_| WRONG)? * scale;
    if value.abs() > 1e15 {
        return Err("the number is too large");
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
    Ok(value.round() as i64)
}

fn scale(text: &str) -> (&str, f64) {
    let text = text.trim_end();
    for (suffix, factor) in
        [("milliards", 1e9), ("mds", 1e9), ("md", 1e9), ("millions", 1e6), ("m", 1e6), ("k", 1e3)]
    {
        if let Some(rest) = text.strip_suffix(suffix) {
            return (rest.trim_end(), factor);
        }
    }
    (text, 1.0)
}

/// A reliability in hundredths of a percent (9500 is 95 %): `95%`, `95`, `95,0 %`, `0.95`.
///
/// `0.95` is read as a fraction, because no provider sells an address with a reliability under one percent: a value between 0 and 1 with a
/// decimal mark and without `%` counts times 100. `1` is 1 %, `1.0` is 100 %, `0` is 0.
pub fn reliability(text: &str) -> Result<u16, &'static str> {
    let trimmed = text.trim();
    let (body, percent) = match trimmed.strip_suffix('%') {
        Some(body) => (body.trim_end(), true),
        None => (trimmed, false),
    };
    let dotted = body.replace(',', ".");
    let ok = !dotted.is_empty() && dotted.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let value: f64 = dotted.parse().ok().filter(|_| ok).ok_or("not a percentage")?;
    let value = if !percent && value <= 1.0 && dotted.contains('.') { value * 100.0 } else { value };
    if value > 100.0 {
        return Err("more than 100 %");
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 10,000")]
    Ok((value * 100.0).round() as u16)
}

/// `Oui`, `Vrai`, `true`, `1`, `yes`, `x` and their opposites.
pub fn boolean(text: &str) -> Result<bool, &'static str> {
    match text.trim().to_lowercase().as_str() {
        "oui" | "o" | "vrai" | "true" | "t" | "1" | "yes" | "y" | "x" => Ok(true),
        "non" | "n" | "faux" | "false" | "f" | "0" | "no" => Ok(false),
        _ => Err("neither yes nor no"),
    }
}

/// Whether a company is active, as registers and exports write it: `A`, `Actif`, `active` and `C`, `F`, `Cessée`, `Fermé`, `closed`.
pub fn is_active(text: &str) -> Result<bool, &'static str> {
    match super::text::fold(text).as_str() {
        "a" | "actif" | "active" | "open" => Ok(true),
        "c" | "f" | "cesse" | "cessee" | "ferme" | "fermee" | "closed" | "radiee" | "radie" => Ok(false),
        _ => Err("neither active nor closed"),
    }
}

/// A date: ISO (a time behind it is ignored), `JJ/MM/AAAA` with `/`, `-` or `.`, or the day number of a spreadsheet (1 is 1 January 1900).
pub fn date(text: &str) -> Result<NaiveDate, &'static str> {
    const WRONG: &str = "not a date (write 2007-03-01 or 01/03/2007)";
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    if (4..=5).contains(&day.len()) && day.bytes().all(|b| b.is_ascii_digit()) {
        let serial: u64 = day.parse().map_err(|_| WRONG)?;
        let epoch = NaiveDate::from_ymd_opt(1899, 12, 30).ok_or(WRONG)?;
        return epoch.checked_add_days(Days::new(serial)).filter(|_| serial >= 10_000).ok_or(WRONG);
    }
    let mut parts = day.split(['-', '/', '.']);
    let mut next = || -> Option<(u32, usize)> {
        let part = parts.next()?;
        (part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit())).then_some(())?;
        Some((part.parse().ok()?, part.len()))
    };
    let (Some((first, first_len)), Some((month, _)), Some((last, last_len)), None) =
        (next(), next(), next(), parts.next())
    else {
        return Err(WRONG);
    };
    let (year, day) = match (first_len, last_len) {
        (4, _) => (first, last),
        (_, 4) => (last, first),
        _ => return Err(WRONG),
    };
    let found =
        i32::try_from(year).ok().and_then(|y| NaiveDate::from_ymd_opt(y, month, day)).ok_or("no such day")?;
    if (1000..=2200).contains(&found.year()) { Ok(found) } else { Err("no plausible year") }
}

/// A year between 1000 and 2200; a date counts with its year, 0 is unknown (Evaboot).
pub fn year(text: &str) -> Result<Option<i16>, &'static str> {
    let text = text.trim();
    if text == "0" {
        return Ok(None);
    }
    let text = text.strip_suffix(".0").unwrap_or(text);
    let year = if text.len() == 4 { text.parse::<i16>().ok() } else { None };
    let year = year.or_else(|| date(text).ok().and_then(|d| i16::try_from(d.year()).ok()));
    year.filter(|y| (1000..=2200).contains(y)).map(Some).ok_or("not a year")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_company_is_active_or_closed() {
        assert_eq!((is_active("A"), is_active("Fermée"), is_active("C")), (Ok(true), Ok(false), Ok(false)));
        assert!(is_active("?").is_err());
    }

    #[test]
    fn amounts() {
        for (text, expected) in [
            ("315033", 315_033),
            ("1 234 567,89 €", 1_234_568),
            ("1\u{a0}234\u{202f}567 €", 1_234_567),
            ("1.234.567", 1_234_567),
            ("1,234,567.50", 1_234_568),
            ("315,033", 315_033),
            ("2,5 M€", 2_500_000),
            ("12 k€", 12_000),
            ("1,25 Md€", 1_250_000_000),
            ("-5 000", -5_000),
            ("12,5", 13),
        ] {
            assert_eq!(whole(text), Ok(expected), "{text}");
        }
        for bad in ["", "abc", "1-2", "3,15E+05", "99999999999999999999", "--", "€"] {
            assert!(whole(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn reliabilities() {
        for (text, expected) in [
            ("95%", 9500),
            ("95", 9500),
            ("0.95", 9500),
            ("95,0 %", 9500),
            ("0,5 %", 50),
            ("1", 100),
            ("1.0", 10_000),
            ("0", 0),
            ("87.25", 8725),
        ] {
            assert_eq!(reliability(text), Ok(expected), "{text}");
        }
        for bad in ["", "high", "101", "-1", "1e1", "%", "nan", "inf"] {
            assert!(reliability(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn dates_and_years() {
        let expected = NaiveDate::from_ymd_opt(2007, 3, 1).unwrap();
        for text in [
            "2007-03-01",
            "01/03/2007",
            "1/3/2007",
            "01-03-2007",
            "01.03.2007",
            "2007-03-01T00:00:00Z",
            "39142",
        ] {
            assert_eq!(date(text), Ok(expected), "{text}");
        }
        for bad in
            ["", "31/02/2007", "06-sept", "1/2/07", "2007", "2007-03", "a/b/c", "1/2/3/4", "9999-01-01"]
        {
            assert!(date(bad).is_err(), "{bad}");
        }
        assert_eq!((year("2007"), year("0"), year("2007-03-01")), (Ok(Some(2007)), Ok(None), Ok(Some(2007))));
        assert!(year("07").is_err());
    }

    proptest! {
        #[test]
        fn nothing_panics(text in any::<String>()) {
            let _ = (whole(&text), reliability(&text), boolean(&text), date(&text), year(&text));
        }

        #[test]
        fn what_is_written_is_read(n in -1_000_000_000_000_i64..1_000_000_000_000, days in 0_u64..60_000) {
            prop_assert_eq!(whole(&n.to_string()), Ok(n));
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + Days::new(days);
            prop_assert_eq!(date(&day.to_string()), Ok(day));
            prop_assert_eq!(date(&day.format("%d/%m/%Y").to_string()), Ok(day));
        }
    }
}
