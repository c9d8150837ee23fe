//! Words of files and providers, mapped to the words of the database.

use super::text::fold;

/// `Monsieur` or `Madame` (`Mademoiselle` left the administration's forms in 2012); `None` for anything else. Never guessed from a first name.
#[must_use]
pub fn salutation(text: &str) -> Option<&'static str> {
    match text {
        "M." | "Monsieur" => return Some("Monsieur"),
        "Mme" | "Madame" => return Some("Madame"),
        _ => {}
    }
    match fold(text).trim_end_matches('.') {
        "m" | "mr" | "monsieur" | "h" | "homme" | "male" | "masculin" => Some("Monsieur"),
        "mme" | "madame" | "mrs" | "ms" | "miss" | "mlle" | "mademoiselle" | "f" | "femme" | "female"
        | "feminin" => Some("Madame"),
        _ => None,
    }
}

/// The seed's e-mail status for a provider's word: Pharow, FullEnrich, BetterContact, Dropcontact, Hunter, Apollo, Reacher. Unknown words are
/// `None`, and count as `unknown`.
#[must_use]
pub fn email_status(text: &str) -> Option<&'static str> {
    match text {
        "valid" => return Some("valid"),
        "catch_all" => return Some("catch_all"),
        "unknown" => return Some("unknown"),
        _ => {}
    }
    let folded = fold(text).replace(['-', ' '], "_");
    Some(match folded.as_str() {
        "valid" | "valide" | "verified" | "verifie" | "deliverable" | "ok" | "safe" | "nominatif@pro"
        | "nominative@pro" | "likely_to_engage" => "valid",
        "catch_all" | "catchall" | "accept_all" | "catch_all_safe" | "catch_all@pro" => "catch_all",
        "risky" | "risque" | "high_probability" | "catch_all_not_safe" | "webmail" | "guessed"
        | "extrapolated" | "generique@pro" | "generic@pro" | "probable" | "riskier" | "nominatif@perso"
        | "nominative@perso" => "risky",
        "invalid" | "invalide" | "undeliverable" | "invalid_domain" | "domaine_invalide" | "disposable"
        | "bounced" | "not_valid" => "invalid",
        "unknown" | "inconnu" | "non_valide" | "unavailable" | "not_found" | "unverified" | "non_verifie"
        | "update_required" => "unknown",
        // Says nothing about the address: the person asked not to be contacted.
        _ if is_do_not_contact(text) => "unknown",
        _ => return None,
    })
}

/// Whether a word for the state of an address says that its owner asked not to be contacted: Dropcontact's `Ne_Pas_Contacter@pro` and
/// `Do_Not_Contact` (reference §3.4), in any spelling.
#[must_use]
pub fn is_do_not_contact(text: &str) -> bool {
    let folded = fold(text).replace(['-', ' '], "_");
    folded.starts_with("ne_pas_contacter") || folded.starts_with("do_not_contact")
}

/// INSEE's ranges of employees: the code, and the form in which Pharow writes it.
const RANGES: [(&str, &str); 16] = [
    ("00", "0"),
    ("01", "1 - 2"),
    ("02", "3 - 5"),
    ("03", "6 - 9"),
    ("11", "10 - 19"),
    ("12", "20 - 49"),
    ("21", "50 - 99"),
    ("22", "100 - 199"),
    ("31", "200 - 249"),
    ("32", "250 - 499"),
    ("41", "500 - 999"),
    ("42", "1000 - 1999"),
    ("51", "2000 - 4999"),
    ("52", "5000 - 9999"),
    ("53", "10000+"),
    ("NN", ""),
];

/// A range of employees in Pharow's form (`50 - 99`, `10000+`): from a range in any spelling, an INSEE code written with its leading zero (or
/// `NN`), or a head count. Other ranges (LinkedIn's `51-200`) stay as they are, spaced alike.
///
/// `11`, `12`, `21` … are read as head counts, because a column of codes names itself so ([`employee_code`]); a date (a spreadsheet's
/// `06-sept` for `6-9`) is an error, and [`range_of_date`] may know which range it was.
pub fn employee_range(text: &str) -> Result<Option<String>, &'static str> {
    if let Some((_, label)) = RANGES.iter().find(|(_, label)| is_written_so(text, label)) {
        return Ok(Some((*label).to_owned()));
    }
    let folded = fold(text);
    if folded == "nn" || folded == "non employeur" {
        return Ok(None);
    }
    if let Some((_, label)) = RANGES.iter().find(|(code, _)| code.starts_with('0') && *code == folded) {
        return Ok(Some((*label).to_owned()));
    }
    if day_and_month(&folded).is_some() || MONTHS.iter().any(|(m, _)| m.len() > 3 && folded.contains(m)) {
        return Err("a spreadsheet has made a date of the range");
    }
    let mut numbers = Vec::new();
    for part in
        folded.replace([' ', '\u{202f}'], "").split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty())
    {
        numbers.push(part.parse::<u32>().map_err(|_| "not a number of employees")?);
    }
    let open = folded.contains('+') || folded.contains("plus") || folded.contains(">=");
    Ok(Some(match *numbers.as_slice() {
        [from] if open => format!("{from}+"),
        [count] => of_count(count).to_owned(),
        [from, to] if from <= to => format!("{from} - {to}"),
        _ => return Err("not a number of employees"),
    }))
}

/// The range that INSEE's code stands for: `12` is 20 to 49. Where the cell is no code, what [`employee_range`] makes of it.
pub fn employee_code(text: &str) -> Result<Option<String>, &'static str> {
    let text = text.trim();
    let padded = if text.len() == 1 { format!("0{text}") } else { text.to_owned() };
    match RANGES.iter().find(|(code, _)| code.eq_ignore_ascii_case(&padded)) {
        Some((_, "")) => Ok(None),
        Some((_, label)) => Ok(Some((*label).to_owned())),
        None => employee_range(text),
    }
}

/// The range that a spreadsheet took for a date: `06-sept`, `2026-09-06` and `09/06/2026` were all `6-9`. Of INSEE's ranges only three
/// are days of a month (1-2, 3-5, 6-9), and no two of them are the same numbers the other way round, so that it is certain.
#[must_use]
pub fn range_of_date(text: &str) -> Option<&'static str> {
    match day_and_month(&fold(text))? {
        (1, 2) | (2, 1) => Some("1 - 2"),
        (3, 5) | (5, 3) => Some("3 - 5"),
        (6, 9) | (9, 6) => Some("6 - 9"),
        _ => None,
    }
}

/// How spreadsheets write months, French then English, folded.
const MONTHS: [(&str, u8); 18] = [
    ("janv", 1),
    ("jan", 1),
    ("fev", 2),
    ("feb", 2),
    ("mars", 3),
    ("mar", 3),
    ("avr", 4),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("jun", 6),
    ("juil", 7),
    ("aout", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Two parts of a date, in the order in which they stand: `06-sept`, `6/9/2026`, `2026-09-06`.
fn day_and_month(folded: &str) -> Option<(u8, u8)> {
    let day = folded.split(['t', ' ']).next().filter(|d| d.len() == 10).unwrap_or(folded);
    let parts: Vec<&str> = day.trim_end_matches('.').split(['-', '/', '.']).collect();
    let number = |text: &str| text.parse::<u8>().ok().filter(|n| (1..=31).contains(n));
    let month = |text: &str| {
        let named = MONTHS.iter().find(|(m, _)| text.starts_with(m)).map(|(_, n)| *n);
        named.filter(|_| text.chars().all(char::is_alphabetic))
    };
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    match *parts.as_slice() {
        [first, second] => {
            month(second).zip(number(first)).or_else(|| month(first).zip(number(second))).map(|(m, d)| (d, m))
        }
        [year, month, day] if is_year(year) => Some((number(day)?, number(month)?)),
        [first, second, year] if is_year(year) => {
            Some((number(first)?, number(second).or_else(|| month(second))?))
        }
        _ => None,
    }
}

/// `6 - 9` and `6-9`, compared without an allocation: most cells are written so.
fn is_written_so(text: &str, label: &str) -> bool {
    label.contains(['-', '+']) && text.bytes().filter(|b| *b != b' ').eq(label.bytes().filter(|b| *b != b' '))
}

fn of_count(count: u32) -> &'static str {
    match count {
        0 => "0",
        1..=2 => "1 - 2",
        3..=5 => "3 - 5",
        6..=9 => "6 - 9",
        10..=19 => "10 - 19",
        20..=49 => "20 - 49",
        50..=99 => "50 - 99",
        100..=199 => "100 - 199",
        200..=249 => "200 - 249",
        250..=499 => "250 - 499",
        500..=999 => "500 - 999",
        1000..=1999 => "1000 - 1999",
        2000..=4999 => "2000 - 4999",
        5000..=9999 => "5000 - 9999",
        _ => "10000+",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn civilities() {
        for m in ["M.", "M", "Mr", "Mr.", "Monsieur", "H", "Homme", "male"] {
            assert_eq!(salutation(m), Some("Monsieur"), "{m}");
        }
        for f in ["Mme", "Mme.", "Mlle", "Mrs", "Ms", "F", "Femme", "MADAME"] {
            assert_eq!(salutation(f), Some("Madame"), "{f}");
        }
        assert_eq!((salutation("Dr"), salutation("")), (None, None));
    }

    #[test]
    fn who_asks_not_to_be_contacted_has_no_bad_address() {
        for word in ["Ne_Pas_Contacter@pro", "ne pas contacter", "Do_Not_Contact", "do-not-contact@perso"] {
            assert!(is_do_not_contact(word), "{word}");
            assert_eq!(email_status(word), Some("unknown"), "{word}");
        }
        for word in ["contact@pro", "invalid", "ne répond pas", ""] {
            assert!(!is_do_not_contact(word), "{word}");
        }
    }

    #[test]
    fn ranges() {
        for (text, expected) in [
            ("6 - 9", "6 - 9"),
            ("6-9", "6 - 9"),
            ("6 à 9 salariés", "6 - 9"),
            ("50–99", "50 - 99"),
            ("10000+", "10000+"),
            ("10 000 salariés et plus", "10000+"),
            ("1 000 - 1 999", "1000 - 1999"),
            ("63", "50 - 99"),
            ("51-200", "51 - 200"),
            ("03", "6 - 9"),
            ("11", "10 - 19"),
        ] {
            assert_eq!(employee_range(text).unwrap().as_deref(), Some(expected), "{text}");
        }
        assert_eq!(employee_range("NN"), Ok(None));
        for (code, expected) in [
            ("11", "10 - 19"),
            ("12", "20 - 49"),
            ("03", "6 - 9"),
            ("3", "6 - 9"),
            ("53", "10000+"),
            ("6 à 9 salariés", "6 - 9"),
        ] {
            assert_eq!(employee_code(code).unwrap().as_deref(), Some(expected), "{code}");
        }
        assert_eq!((employee_code("NN"), employee_code("nn")), (Ok(None), Ok(None)));
        assert_eq!(employee_range("12").unwrap().as_deref(), Some("10 - 19"), "twelve heads");
        for bad in ["06-sept", "06/09/2026", "beaucoup", "9-6", "99999999999"] {
            assert!(employee_range(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn dates_that_were_ranges() {
        for (text, expected) in [
            ("06-sept", Some("6 - 9")),
            ("06-sept.", Some("6 - 9")),
            ("6-Sep", Some("6 - 9")),
            ("Sep-06", Some("6 - 9")),
            ("09-juin", Some("6 - 9")),
            ("06/09/2026", Some("6 - 9")),
            ("2026-09-06", Some("6 - 9")),
            ("2026-09-06T00:00:00", Some("6 - 9")),
            ("03-mai", Some("3 - 5")),
            ("01-févr", Some("1 - 2")),
            ("01-févr.", Some("1 - 2")),
            ("10-oct", None),
            ("12/07/2026", None),
            ("6 - 9", None),
            ("51-200", None),
        ] {
            assert_eq!(range_of_date(text), expected, "{text}");
        }
    }

    #[test]
    fn provider_words() {
        for (word, status) in [
            ("valid", "valid"),
            ("Verified", "valid"),
            ("DELIVERABLE", "valid"),
            ("catch-all", "catch_all"),
            ("HIGH_PROBABILITY", "risky"),
            ("nominatif@pro", "valid"),
            ("undeliverable", "invalid"),
            ("Guessed", "risky"),
            ("inconnu", "unknown"),
        ] {
            assert_eq!(email_status(word), Some(status), "{word}");
        }
        assert_eq!(email_status("wonderful"), None);
    }

    proptest! {
        #[test]
        fn normal_forms_stay(text in any::<String>(), a in 0_u32..20_000) {
            let _ = (salutation(&text), email_status(&text));
            for text in [text, a.to_string()] {
                if let Ok(Some(range)) = employee_range(&text)
                    && range != "0"
                {
                    prop_assert_eq!(employee_range(&range), Ok(Some(range.clone())));
                }
            }
        }
    }
}
