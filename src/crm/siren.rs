//! SIREN and SIRET: the numbers of French companies and their establishments (INSEE).

/// A number that was read, and whether a lost leading zero was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// 9 digits (SIREN) or 14 (SIRET).
    pub digits: String,
    /// A spreadsheet had eaten the leading zero.
    pub padded: bool,
}

/// La Poste, whose establishments outgrew the check digit.
const LA_POSTE: &str = "356000000";

/// Reads a SIREN: 9 digits with a Luhn check digit; spaces, dots and `FR` VAT prefixes (two digits of key) are accepted, and 8 digits
/// that pass the check once a zero is put before them.
pub fn siren(text: &str) -> Result<Number, &'static str> {
    let digits = digits(text)?;
    let digits = match (digits.len(), text.trim_start().get(..2)) {
        (11, Some(prefix)) if prefix.eq_ignore_ascii_case("fr") => digits[2..].to_owned(),
        _ => digits,
    };
    number(digits, 9, "a SIREN has 9 digits", |d| luhn(d) && d != "000000000")
}

/// Reads a SIRET: a SIREN and 5 more digits, with a Luhn check digit; La Poste's may have a digit sum that is a multiple of 5 instead.
pub fn siret(text: &str) -> Result<Number, &'static str> {
    number(digits(text)?, 14, "a SIRET has 14 digits", |d| {
        let la_poste =
            d.starts_with(LA_POSTE) && d.bytes().map(|b| u32::from(b - b'0')).sum::<u32>().is_multiple_of(5);
        (luhn(d) || la_poste) && !d.starts_with("000000000")
    })
}

fn number(
    digits: String,
    length: usize,
    wrong_length: &'static str,
    valid: fn(&str) -> bool,
) -> Result<Number, &'static str> {
    if digits.len() == length {
        return if valid(&digits) { Ok(Number { digits, padded: false }) } else { Err("wrong check digit") };
    }
    if digits.len() + 1 == length {
        let padded = format!("0{digits}");
        if valid(&padded) {
            return Ok(Number { digits: padded, padded: true });
        }
    }
    Err(wrong_length)
}

/// The digits; everything that is not a digit or a separator is an error.
fn digits(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    if text.contains(['E', 'e']) && text.contains(|c: char| c.is_ascii_digit()) {
        return Err("a spreadsheet has rounded the number; it cannot be restored");
    }
    // A number cell saved as text: `901000018.0`.
    let text = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")).unwrap_or(text);
    let text = match text.get(..2) {
        Some(prefix) if prefix.eq_ignore_ascii_case("fr") => &text[2..],
        _ => text,
    };
    let mut out = String::with_capacity(14);
    for c in text.chars() {
        match c {
            '0'..='9' => out.push(c),
            '.' | '-' | '_' | '\'' => {}
            c if c.is_whitespace() => {}
            _ => return Err("not a number"),
        }
    }
    Ok(out)
}

/// The Luhn check (ISO/IEC 7812-1), rightmost digit with weight 1.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, b)| {
            let d = u32::from(b - b'0') * if i % 2 == 0 { 1 } else { 2 };
            if d > 9 { d - 9 } else { d }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn real_and_made_up_numbers_pass() {
        for good in ["356000000", "732 829 320", "552.081.317", "901000018", "FR06901000018", "901000018.0"] {
            assert!(siren(good).is_ok(), "{good}");
        }
        for good in
            ["73282932000074", "552 081 317 66522", "35600000000048", "35600000049837", "90100001800019"]
        {
            assert!(siret(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_lost_zero_is_put_back_only_where_the_check_digit_agrees() {
        let padded = siren("05520813").map(|n| n.digits);
        assert_eq!(padded, Err("a SIREN has 9 digits"));
        let eight =
            (10_000_000..99_999_999).map(|n: u32| n.to_string()).find(|d| luhn(&format!("0{d}"))).unwrap();
        assert_eq!(siren(&eight), Ok(Number { digits: format!("0{eight}"), padded: true }));
    }

    #[test]
    fn damage_is_named() {
        assert_eq!(siret("9,01E+13"), Err("a spreadsheet has rounded the number; it cannot be restored"));
        assert_eq!(siren("901000019"), Err("wrong check digit"));
        assert_eq!(siren("000000000"), Err("wrong check digit"));
        assert_eq!(siren("n° 12"), Err("not a number"));
        assert_eq!(siren(""), Err("a SIREN has 9 digits"));
    }

    proptest! {
        #[test]
        fn what_passes_passes_again(text in any::<String>()) {
            if let Ok(n) = siren(&text) {
                prop_assert_eq!(siren(&n.digits).map(|n| n.digits), Ok(n.digits));
            }
            if let Ok(n) = siret(&text) {
                prop_assert_eq!(siret(&n.digits).map(|n| n.digits), Ok(n.digits));
            }
        }

        #[test]
        fn one_wrong_digit_is_always_caught(n in 1_u32..100_000_000, at in 0_usize..9, by in 1_u8..10) {
            let body = format!("{n:08}");
            let siren_text = (0..10).map(|c| format!("{body}{c}")).find(|d| luhn(d)).unwrap();
            let mut wrong = siren_text.clone().into_bytes();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            prop_assert!(siren(&siren_text).is_ok());
            prop_assert!(siren(std::str::from_utf8(&wrong).unwrap()).is_err());
        }
    }
}
