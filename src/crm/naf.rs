//! Codes of principal activities: NAF rév. 2 (2008) and NAF 2025 (décret 2025-736), which replaces it on 1 January 2027. Both have the same
//! form, and most codes stand in both, so that a code alone seldom tells its nomenclature.

/// NAF rév. 2, in force since 2008.
pub const REV_2: u16 = 2008;
/// NAF 2025.
pub const OF_2025: u16 = 2025;

/// Codes that only one of the two has, as far as they are known here: no exhaustive list.
const ONLY_IN: [(&str, u16); 2] = [("53.10Z", REV_2), ("53.10A", OF_2025)];

/// A code in its canonical form, and what the cell says besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code<'a> {
    /// `62.01Z`, as bytes of ASCII.
    form: [u8; 6],
    /// `Programmation informatique`; empty where there is only a code.
    pub label: &'a str,
}

impl Code<'_> {
    /// `62.01Z`
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.form).unwrap_or_default()
    }

    /// 2008 or 2025 where the code stands in one of the two only.
    #[must_use]
    pub fn version(&self) -> Option<u16> {
        ONLY_IN.iter().find(|(code, _)| *code == self.as_str()).map(|(_, version)| *version)
    }
}

/// Reads `62.01Z`, `6201Z`, `62.01 z`, `6201Z - Programmation informatique`; `None` for text that does not begin with a code.
#[must_use]
pub fn code(text: &str) -> Option<Code<'_>> {
    let text = text.trim();
    let mut form = *b"00.00A";
    let (mut found, mut rest) = (0, text.len());
    for (at, c) in text.char_indices() {
        match (found, c) {
            (0..4, '0'..='9') => {
                form[[0, 1, 3, 4][found]] = c as u8;
                found += 1;
            }
            (4, 'a'..='z' | 'A'..='Z') => {
                form[5] = c.to_ascii_uppercase() as u8;
                rest = at + 1;
                found = 5;
                break;
            }
            (2 | 4, '.' | ' ' | '\u{a0}') => {}
            _ => return None,
        }
    }
    let rest = &text[rest..];
    // Another letter behind it, and it was no code: `1000 Bornes`.
    if found < 5 || rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let label = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '|' | ','));
    let label = label.strip_prefix('(').and_then(|l| l.strip_suffix(')')).unwrap_or(label);
    Some(Code { form, label: label.trim() })
}

/// The nomenclature that a cell names: `NAF 2025`, `NAFRev2`, `2008`, `rév. 2`.
#[must_use]
pub fn version(text: &str) -> Option<u16> {
    let word: String = super::text::fold(text).chars().filter(char::is_ascii_alphanumeric).collect();
    match word.trim_start_matches("naf") {
        "2025" | "25" => Some(OF_2025),
        "2008" | "rev2" | "2" => Some(REV_2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn codes_have_one_form() {
        for form in ["62.01Z", "6201Z", "62.01z", " 62.01 Z", "62 01Z"] {
            let found = code(form).unwrap();
            assert_eq!((found.as_str(), found.label), ("62.01Z", ""), "{form}");
        }
        for (text, label) in [
            ("62.01Z - Programmation informatique", "Programmation informatique"),
            ("6201Z Programmation informatique", "Programmation informatique"),
            ("62.01Z (Programmation)", "Programmation"),
        ] {
            let found = code(text).unwrap();
            assert_eq!((found.as_str(), found.label), ("62.01Z", label), "{text}");
        }
        for label in ["Programmation informatique", "", "6201", "62.01", "1000 Bornes", "6201ZZ", "12.345Z"] {
            assert_eq!(code(label), None, "{label}");
        }
    }

    #[test]
    fn the_nomenclature_is_told_only_where_it_is_certain() {
        let of = |text| code(text).unwrap().version();
        assert_eq!((of("53.10Z"), of("5310A"), of("62.01Z")), (Some(2008), Some(2025), None));
        for (text, expected) in
            [("NAF 2025", 2025), ("NAFRev2", 2008), ("NAF rév. 2", 2008), ("2008", 2008), ("NAF25", 2025)]
        {
            assert_eq!(version(text), Some(expected), "{text}");
        }
        assert_eq!((version("NAP"), version("")), (None, None));
    }

    proptest! {
        #[test]
        fn canonical_codes_stay(text in any::<String>(), made in "[0-9]{2}[. ]?[0-9]{2}[A-Za-z]( .{0,8})?") {
            for text in [text, made] {
                if let Some(found) = code(&text) {
                    prop_assert_eq!(code(found.as_str()).map(|c| c.as_str().to_owned()), Some(found.as_str().to_owned()));
                }
            }
            let _ = version("x");
        }
    }
}
