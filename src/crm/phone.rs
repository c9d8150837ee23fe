//! Phone numbers: E.164 from what people and spreadsheets write.

use phonenumber::country::Id;

/// Prefixes of the French numbering plan that belong to overseas country codes (ARCEP): the number's first three digits after the 0.
const OVERSEAS: [(&str, &[&str]); 5] = [
    ("590", &["590", "690", "691"]),
    ("594", &["594", "694"]),
    ("596", &["596", "696", "697"]),
    ("262", &["262", "692", "693", "269", "639"]),
    ("508", &["508"]),
];

/// Reads a number as E.164; numbers without a country code are French. Of several numbers in a cell the first one counts.
///
/// Accepts what spreadsheets do to numbers: a lost `+` (`33612…`), a lost zero (`612345678`), an apostrophe in front.
pub fn normalise(text: &str) -> Result<String, &'static str> {
    let text = text.trim().trim_start_matches(['\'', '"']);
    let mut digits = Digits::default();
    if !digits.read(text) {
        return slow(text);
    }
    let all = digits.as_str();
    let national = match (digits.plus, all.len()) {
        (_, 11) => all.strip_prefix("33"),
        (true, 12) => all.strip_prefix("330"),
        (false, 13) => all.strip_prefix("0033"),
        (false, 10) => all.strip_prefix('0'),
        (false, 9) => Some(all).filter(|d| !d.starts_with('0')),
        _ => None,
    };
    match national {
        Some(national) if !national.starts_with('8') => french(national),
        _ => slow(text),
    }
}

/// A French number's nine digits: the overseas country code where the prefix belongs to one, else a metropolitan number.
fn french(national: &str) -> Result<String, &'static str> {
    let overseas = OVERSEAS.iter().find(|(_, prefixes)| prefixes.contains(&&national[..3]));
    if let Some((code, _)) = overseas {
        return checked(&format!("+{code}{national}"));
    }
    if is_metropolitan(national.as_bytes()) {
        Ok(format!("+33{national}"))
    } else {
        Err("no valid phone number")
    }
}

/// Whether libphonenumber's metadata for France takes the nine digits for a fixed line, a mobile or an internet number.
fn is_metropolitan(n: &[u8]) -> bool {
    match (n[0], n[1], n[2]) {
        (b'2', b'6', c) => matches!(c, b'0' | b'1' | b'3'..=b'9'),
        (b'5', b'9', c) => matches!(c, b'1'..=b'3' | b'5'..=b'9'),
        (b'6', b'3', c) => c != b'9',
        (b'6', b'9', c) => matches!(c, b'5' | b'8' | b'9'),
        (b'1' | b'3' | b'9', ..)
        | (b'2', b'0'..=b'5' | b'7'..=b'9', _)
        | (b'4', b'1'..=b'9', _)
        | (b'5', b'0'..=b'8', _)
        | (b'6', b'0'..=b'2' | b'4'..=b'8', _)
        | (b'7', b'3'..=b'9', _) => true,
        _ => false,
    }
}

/// Everything else: other countries, special numbers, two numbers in a cell, an extension behind it.
fn slow(text: &str) -> Result<String, &'static str> {
    if looks_rounded(text) {
        return Err("a spreadsheet has rounded the number; it cannot be restored");
    }
    let first = text.split(['/', ';', '|']).next().unwrap_or_default();
    let first = first.split(" ou ").next().unwrap_or_default();
    let first = first.split(|c: char| c.is_alphabetic()).next().unwrap_or_default().trim();
    let first = first.split(',').next().unwrap_or_default().trim();
    if first.len() < text.len() && !first.is_empty() {
        return normalise(first);
    }
    if !text.chars().any(|c| c.is_ascii_digit()) {
        return Err("no phone number");
    }
    if text.len() > 40 {
        return Err("no valid phone number");
    }
    let spaceless: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    match spaceless.strip_prefix("00") {
        Some(rest) => checked(&format!("+{rest}")),
        None => checked(&spaceless),
    }
}

/// `6,12345678E+08`, `0,612345678`.
fn looks_rounded(text: &str) -> bool {
    let exponent = text.find(['E', 'e']).is_some_and(|at| {
        text[..at].ends_with(|c: char| c.is_ascii_digit()) && text[at + 1..].starts_with(['+', '-'])
    });
    let fraction = text
        .strip_prefix("0,")
        .or_else(|| text.strip_prefix("0."))
        .is_some_and(|rest| rest.len() >= 8 && rest.bytes().all(|b| b.is_ascii_digit()));
    exponent || fraction
}

fn checked(text: &str) -> Result<String, &'static str> {
    match phonenumber::parse(Some(Id::FR), text) {
        Ok(number) if number.is_valid() => Ok(number.format().mode(phonenumber::Mode::E164).to_string()),
        _ => Err("no valid phone number"),
    }
}

/// The digits of a number written with the usual separators, without an allocation.
#[derive(Default)]
struct Digits {
    bytes: [u8; 15],
    len: usize,
    plus: bool,
}

impl Digits {
    /// Whether the text is nothing but one number: digits, separators, a plus in front, `(0)` for the trunk prefix.
    fn read(&mut self, text: &str) -> bool {
        for c in text.chars() {
            match c {
                '0'..='9' if self.len < self.bytes.len() => {
                    self.bytes[self.len] = c as u8;
                    self.len += 1;
                }
                '+' if self.len == 0 && !self.plus => self.plus = true,
                ' ' | '.' | '-' | '(' | ')' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2011}' => {}
                _ => return false,
            }
        }
        self.len > 0
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn french_forms_become_one() {
        for form in [
            "01 99 00 00 01",
            "01.99.00.00.01",
            "01-99-00-00-01",
            "0033199000001",
            "33199000001",
            "199000001",
            "+33 (0)1 99 00 00 01",
            "(+33) 1 99 00 00 01",
            "'+33199000001",
            "01\u{a0}99\u{202f}00 00 01",
            "01 99 00 00 01 / 06 12 34 56 78",
            "01 99 00 00 01 poste 12",
            "01 99 00 00 01 ou 01 99 00 00 02",
        ] {
            assert_eq!(normalise(form).as_deref(), Ok("+33199000001"), "{form}");
        }
    }

    #[test]
    fn overseas_and_foreign_numbers_keep_their_country() {
        assert_eq!(normalise("0696 00 00 00").map(|n| n[..4].to_owned()).as_deref(), Ok("+596"));
        assert_eq!(normalise("0590 20 00 00").map(|n| n[..4].to_owned()).as_deref(), Ok("+590"));
        assert_eq!(normalise("0262 20 00 00").map(|n| n[..4].to_owned()).as_deref(), Ok("+262"));
        assert_eq!(normalise("+32 2 234 56 78").as_deref(), Ok("+3222345678"));
        assert_eq!(normalise("0032 2 234 56 78").as_deref(), Ok("+3222345678"));
        assert_eq!(normalise("0800 00 00 00").map(|n| n[..4].to_owned()).as_deref(), Ok("+338"));
    }

    #[test]
    fn damage_and_nonsense_are_named() {
        for rounded in ["6,12345678E+08", "0,612345678", "3,31990E+10"] {
            assert_eq!(
                normalise(rounded),
                Err("a spreadsheet has rounded the number; it cannot be restored")
            );
        }
        for bad in ["3631", "0700 00 00 00", "06 39 98 00 00", "", "néant", "12", "+", "((((", "ou", "/"] {
            assert!(normalise(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn the_fast_path_is_libphonenumbers(n in 100_000_000_u32..800_000_000) {
            let text = format!("0{n}");
            let overseas = OVERSEAS.iter().any(|(_, p)| p.contains(&&text[1..4]));
            prop_assume!(!overseas);
            prop_assert_eq!(normalise(&text).ok(), checked(&text).ok(), "{}", text);
        }

        #[test]
        fn normal_forms_stay(text in any::<String>()) {
            if let Ok(number) = normalise(&text) {
                prop_assert_eq!(normalise(&number), Ok(number.clone()));
            }
        }

        #[test]
        fn number_like_text_never_panics(text in "[0-9+()., /E'ou-]{0,24}") {
            if let Ok(number) = normalise(&text) {
                prop_assert_eq!(normalise(&number), Ok(number.clone()));
            }
        }
    }
}
