//! Cleaning of cells, and the forms in which names are compared.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// What exports write for "nothing".
const NOTHING: [&str; 8] = ["[nd]", "n/a", "#n/a", "null", "none", "-", "--", "nan"];

/// A cell as it is stored: NFC, without control and zero-width characters, every run of white space (NBSP and line breaks
/// included) one space, and without the apostrophe that spreadsheets put before `+`, `=`, `-` and `@`.
#[must_use]
pub fn clean(cell: &str) -> Cow<'_, str> {
    let trimmed = cell.trim();
    let trimmed = match trimmed.strip_prefix('\'') {
        // A cell with an apostrophe of its own was given a second one.
        Some(rest) if rest.strip_prefix('\'').unwrap_or(rest).starts_with(['+', '=', '-', '@']) => rest,
        _ => trimmed,
    };
    if is_plain(trimmed) {
        return Cow::Borrowed(trimmed);
    }
    let mut out = String::with_capacity(trimmed.len());
    let mut space = false;
    for c in trimmed.nfc() {
        if c.is_whitespace() {
            space = true;
        } else if !c.is_control() && !is_invisible(c) {
            if std::mem::take(&mut space) && !out.is_empty() {
                out.push(' ');
            }
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Whether nothing needs cleaning, told from the bytes: no control character, no double space, no NBSP or soft hyphen, and beyond U+0300
/// (where combining marks begin) only dashes, quotes and the euro sign.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = |n: usize| bytes.get(at + n).copied().unwrap_or(0);
        at += match byte {
            b' ' if next(1) == b' ' => return false,
            b' '..=0x7e => 1,
            0xc2 if next(1) <= 0xa0 || next(1) == 0xad => return false,
            0xc2..=0xcb => 2,
            // U+2010 to U+2027, but for nothing invisible; U+20AC.
            0xe2 if next(1) == 0x80 && (0x90..=0xa7).contains(&next(2)) => 3,
            0xe2 if next(1) == 0x82 && next(2) == 0xac => 3,
            _ => return false,
        };
    }
    true
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}')
}

/// Whether a cleaned cell stands for "nothing": `[nd]`, `N/A`, `-` and their like.
#[must_use]
pub fn is_nothing(cell: &str) -> bool {
    cell.is_empty() || (cell.len() <= 5 && NOTHING.iter().any(|n| cell.eq_ignore_ascii_case(n)))
}

/// An address without what Pharow writes for its missing parts: `1 rue X [nd] Lyon` is `1 rue X Lyon`.
#[must_use]
pub fn without_gaps(cell: &str) -> Cow<'_, str> {
    if !cell.contains('[') {
        return Cow::Borrowed(cell);
    }
    let words = cell.split(' ').filter(|w| !w.trim_end_matches(',').eq_ignore_ascii_case("[nd]"));
    Cow::Owned(words.collect::<Vec<_>>().join(" ").trim_end_matches([',', ' ']).to_owned())
}

/// The form in which headers and words are compared: lower case, without accents, apostrophes alike, white space single.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.nfd() {
        match c {
            c if c.is_whitespace() => space = true,
            '\u{300}'..='\u{36f}' => {}
            c if c.is_control() || is_invisible(c) => {}
            c => {
                if std::mem::take(&mut space) && !out.is_empty() {
                    out.push(' ');
                }
                push_lower(c, &mut out);
            }
        }
    }
    out
}

fn push_lower(c: char, out: &mut String) {
    match c {
        '’' | '‘' | '`' | 'ʼ' => out.push('\''),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        '‐'..='―' => out.push('-'),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        c if c.is_ascii() => out.push(c),
        c => out.extend(c.to_lowercase()),
    }
}

/// Appends the letters and digits of `text` for comparison: lower case, no accents, one space for everything else between them.
/// `DE LA TOUR`, `de-la-Tour` and `De la Tour` are alike.
pub fn push_key(text: &str, out: &mut String) {
    let start = out.len();
    let mut space = false;
    let mut letter = |c: char, out: &mut String| {
        if c.is_alphanumeric() {
            if std::mem::take(&mut space) && out.len() > start {
                out.push(' ');
            }
            push_lower(c, out);
        } else if !('\u{300}'..='\u{36f}').contains(&c) {
            space = true;
        }
    };
    for c in text.chars() {
        match c {
            c if c.is_ascii() => letter(c, out),
            // What French names are made of, without the general decomposition's cost.
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => letter('e', out),
            'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => letter('a', out),
            'î' | 'ï' | 'Î' | 'Ï' => letter('i', out),
            'ô' | 'ö' | 'Ô' | 'Ö' => letter('o', out),
            'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => letter('u', out),
            'ç' | 'Ç' => letter('c', out),
            c => std::iter::once(c).nfkd().for_each(|c| letter(c, out)),
        }
    }
}

/// Given and family name of `Claire DURAND`, `DURAND Claire`, `Claire de La Tour`: words in capitals are the family name; without such,
/// everything behind the first word is.
#[must_use]
pub fn split_name(full: &str) -> (String, String) {
    let words: Vec<&str> = full.split(' ').filter(|w| !w.is_empty()).collect();
    let is_capital = |w: &&str| {
        w.chars().count() > 1 && !w.chars().any(char::is_lowercase) && w.contains(char::is_alphabetic)
    };
    let capitals = words.iter().filter(|w| is_capital(w)).count();
    if capitals > 0 && capitals < words.len() {
        let (last, first): (Vec<&str>, Vec<&str>) = words.iter().partition(|w| is_capital(w));
        return (first.join(" "), last.join(" "));
    }
    match words.split_first() {
        Some((first, rest)) if !rest.is_empty() => ((*first).to_owned(), rest.join(" ")),
        Some((only, _)) => (String::new(), (*only).to_owned()),
        None => (String::new(), String::new()),
    }
}

/// Legal forms at either end of a company's name, which say nothing about who it is.
const LEGAL_FORMS: [&str; 22] = [
    "sas", "sasu", "sarl", "eurl", "sa", "sci", "snc", "scop", "selarl", "selas", "sel", "scp", "gie",
    "scea", "earl", "gaec", "ei", "eirl", "sca", "scic", "ste", "societe",
];

/// Appends the key of a company's name: [`push_key`] without legal forms at the ends (`SAS Exemple` and `EXEMPLE` are alike).
pub fn push_company_key(name: &str, out: &mut String) {
    let start = out.len();
    push_key(name, out);
    loop {
        let key = &out[start..];
        let (first, last) =
            (key.split(' ').next().unwrap_or_default(), key.rsplit(' ').next().unwrap_or_default());
        if first.len() == key.len() {
            return;
        }
        if LEGAL_FORMS.contains(&last) {
            let keep = out.len() - last.len() - 1;
            out.truncate(keep);
        } else if LEGAL_FORMS.contains(&first) {
            let gone = start..start + first.len() + 1;
            out.replace_range(gone, "");
        } else {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(text: &str) -> String {
        let mut out = String::new();
        push_key(text, &mut out);
        out
    }

    fn company(text: &str) -> String {
        let mut out = String::new();
        push_company_key(text, &mut out);
        out
    }

    #[test]
    fn cells_are_cleaned() {
        assert_eq!(clean("  e\u{301}te\u{301} "), "été");
        assert_eq!(clean("a\u{a0}b\r\n c\u{0}d\u{feff}"), "a b cd");
        assert_eq!(clean("'+33 1"), "+33 1");
        assert_eq!(clean("l'or"), "l'or");
        assert!(matches!(clean("Élodie Müller"), Cow::Borrowed(_)));
        assert_eq!(without_gaps("1 rue X [nd] 69009 [ND], Lyon"), "1 rue X 69009 Lyon");
        assert_eq!(without_gaps("[nd] [nd]"), "");
        assert!(is_nothing("[ND]") && is_nothing("") && !is_nothing("NDA"));
    }

    #[test]
    fn headers_are_folded() {
        assert_eq!(fold(" Type d’email\u{a0}"), "type d'email");
        assert_eq!(fold("Pre\u{301}nom"), "prenom");
        assert_eq!(fold("\u{feff}N° SIREN"), "n° siren");
    }

    #[test]
    fn names_compare_as_people_do() {
        assert_eq!(key("DE LA TOUR"), key("de-la-Tour"));
        assert_eq!(key("Lefèvre"), key("LEFEVRE"));
        assert_eq!(key("Noe\u{308}l"), key("Noël"));
        assert_eq!(company("SAS Exemple"), company("EXEMPLE S.A.S.".replace('.', "").as_str()));
        assert_eq!(company("SA"), "sa", "a name that is nothing but a form stays");
        assert_ne!(key("Durand"), key("Durant"));
    }

    #[test]
    fn names_in_one_cell_are_split() {
        assert_eq!(split_name("Claire DURAND"), ("Claire".into(), "DURAND".into()));
        assert_eq!(split_name("DE LA TOUR Jean"), ("Jean".into(), "DE LA TOUR".into()));
        assert_eq!(split_name("Jean de La Tour"), ("Jean".into(), "de La Tour".into()));
        assert_eq!(split_name("Durand"), (String::new(), "Durand".into()));
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text in any::<String>()) {
            let once = clean(&text).into_owned();
            prop_assert!(!once.contains('\0'));
            // A second apostrophe is somebody's own.
            prop_assume!(!once.starts_with('\''));
            prop_assert_eq!(clean(&once).into_owned(), once);
        }

        #[test]
        fn keys_and_folds_are_stable(text in any::<String>()) {
            prop_assert_eq!(key(&key(&text)), key(&text));
            prop_assert_eq!(company(&company(&text)), company(&text));
            let _ = fold(&text);
        }

        #[test]
        fn the_fast_path_agrees_with_the_slow_one(text in "[ -~àâéèêëîïôùûüç€–’…\u{a0}\u{ad}\u{301}\u{2028}\u{200b}]{0,20}") {
            let slow = text.nfc().collect::<String>();
            prop_assert_eq!(clean(&text), clean(&slow));
        }
    }
}
