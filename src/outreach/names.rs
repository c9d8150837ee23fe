//! How names are written in French.

use unicode_normalization::UnicodeNormalization;

/// Legal forms that end a company's name, without dots.
const FORMS_AT_END: &[&str] = &[
    "SAS", "SASU", "SARL", "SA", "EURL", "SNC", "SCOP", "SCIC", "SCI", "SCA", "SCS", "SCP", "SCM", "SELARL",
    "SELAS", "SELASU", "SEL", "SEM", "EIRL", "EARL", "SCEA", "GAEC", "GIE", "GMBH", "AG", "KG", "LTD",
    "LIMITED", "LLC", "LLP", "INC", "CORP", "PLC", "BV", "NV", "SRL", "SPRL", "SPA", "SE", "OY", "AB",
];

/// Legal forms that stand in front of it.
const FORMS_AT_START: &[&str] = &[
    "SAS", "SASU", "SARL", "SA", "EURL", "SNC", "SCOP", "SCIC", "SCI", "SCA", "SCP", "SCM", "SELARL",
    "SELAS", "EIRL", "EARL", "SCEA", "GAEC", "GIE",
];

/// A person's name with capitals where French has them: `DUPONT` → `Dupont`, `DE LA TOUR` → `de La Tour`.
///
/// Only words that are all capitals, or names without any capital, are touched: who wrote `McDonald` or `Le Goff` knew.
/// Particles (`de`, `du`, `des`, `d'`) are small, articles (`La`, `Le`) are not (Imprimerie nationale, "noms propres").
#[must_use]
pub fn french_case(name: &str) -> String {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    let without_capitals = !name.chars().any(char::is_uppercase);
    let mut out = String::with_capacity(name.len());
    let mut word = String::new();
    let mut rest = name.chars().chain([' ']).peekable();
    while let Some(c) = rest.next() {
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        // `D'Arcy`: one letter cannot be told from a capital but by what follows.
        let is_particle =
            word == "D" && is_apostrophe(c) && rest.peek().is_some_and(|next| next.is_uppercase());
        if without_capitals || is_particle || is_shouted(&word) {
            out.push_str(&cased(&word, c));
        } else {
            out.push_str(&word);
        }
        out.push(c);
        word.clear();
    }
    out.pop();
    out
}

fn is_shouted(word: &str) -> bool {
    word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase)
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// One word and the character after it.
fn cased(word: &str, next: char) -> String {
    let small = word.to_lowercase();
    match small.as_str() {
        "de" | "du" | "des" | "der" | "den" | "von" | "zu" | "und" if !is_apostrophe(next) => return small,
        "d" if is_apostrophe(next) => return small,
        _ => {}
    }
    match small.strip_prefix("mc") {
        Some(rest) if rest.chars().count() > 2 => format!("Mc{}", capital(rest)),
        _ => capital(&small),
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A company's name without its legal form: `SARL DUPONT` → `DUPONT`, `Exemple, S.A.S.` → `Exemple`.
#[must_use]
pub fn short_company(name: &str) -> &str {
    let noise = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | '—' | '/');
    let mut rest = name.trim();
    loop {
        let before = rest;
        if let Some((head, last)) = rest.rsplit_once(char::is_whitespace)
            && is_form(last, FORMS_AT_END)
        {
            rest = head.trim_end_matches(noise);
        }
        if let Some((first, tail)) = rest.split_once(char::is_whitespace)
            && is_form(first, FORMS_AT_START)
        {
            rest = tail.trim_start_matches(noise);
        }
        if rest.is_empty() {
            return name.trim();
        }
        if rest == before {
            return rest;
        }
    }
}

/// Whether a word is a legal form; one of two letters only in capitals, as it may be a word otherwise.
fn is_form(word: &str, forms: &[&str]) -> bool {
    let bare: String = word.chars().filter(|c| !matches!(c, '.' | '(' | ')' | ',')).collect();
    let upper = bare.to_uppercase();
    forms.contains(&upper.as_str()) && (bare.len() > 2 || bare == upper)
}

/// Whether an address lies in Alsace or Moselle, where two public holidays more are kept: its postcode begins with 57, 67 or 68.
#[must_use]
pub fn is_alsace_moselle(address: &str) -> bool {
    address.split(|c: char| !c.is_alphanumeric()).any(|word| {
        word.len() == 5
            && word.bytes().all(|b| b.is_ascii_digit())
            && ["57", "67", "68"].contains(&&word[..2])
    })
}

/// A name as an identifier: lower-case letters without accents and digits, joined by `_`: `Code promo` → `code_promo`.
#[must_use]
pub fn identifier(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
    }
    out.trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_cased_as_french_is() {
        for (raw, written) in [
            ("DUPONT", "Dupont"),
            ("dupont", "Dupont"),
            ("Dupont", "Dupont"),
            ("DE LA TOUR", "de La Tour"),
            ("de la tour", "de La Tour"),
            ("DE GAULLE", "de Gaulle"),
            ("DU BELLAY", "du Bellay"),
            ("DES MOULINS", "des Moulins"),
            ("D'ARTAGNAN", "d'Artagnan"),
            ("D’ORMESSON", "d’Ormesson"),
            ("LE GOFF", "Le Goff"),
            ("L'HERMITE", "L'Hermite"),
            ("N'DIAYE", "N'Diaye"),
            ("O'NEIL", "O'Neil"),
            ("JEAN-PIERRE", "Jean-Pierre"),
            ("jean-françois", "Jean-François"),
            ("DUPONT-DE NEMOURS", "Dupont-de Nemours"),
            ("SAINT-EXUPÉRY", "Saint-Exupéry"),
            ("ÉLODIE", "Élodie"),
            ("E\u{301}LODIE", "Élodie"),
            ("MCDONALD", "McDonald"),
            ("McDonald", "McDonald"),
            ("MACRON", "Macron"),
            ("MAC DONALD", "Mac Donald"),
            ("VAN DER BERG", "Van der Berg"),
            ("MARTIN  dit LEBLANC", "Martin dit Leblanc"),
            ("J", "J"),
            ("", ""),
            ("李", "李"),
        ] {
            assert_eq!(french_case(raw), written, "{raw}");
        }
    }

    #[test]
    fn companies_lose_their_legal_form() {
        for (name, short) in [
            ("Exemple SAS", "Exemple"),
            ("SARL DUPONT & FILS", "DUPONT & FILS"),
            ("Exemple, S.A.S.", "Exemple"),
            ("Exemple - SA", "Exemple"),
            ("EXEMPLE (SASU)", "EXEMPLE"),
            ("Muster GmbH", "Muster"),
            ("Muster Gmbh & Co. KG", "Muster Gmbh & Co."),
            ("Example Ltd.", "Example"),
            ("SA Exemple SAS", "Exemple"),
            ("Casa", "Casa"),
            ("Rosa Sa", "Rosa Sa"),
            ("SAS", "SAS"),
            ("SAS SARL", "SAS"),
            ("Société Générale", "Société Générale"),
            ("  SCI Les Lilas ", "Les Lilas"),
        ] {
            assert_eq!(short_company(name), short, "{name}");
        }
    }

    #[test]
    fn alsace_and_moselle_are_known_by_their_postcodes() {
        for (address, is) in [
            ("1 rue des Lilas, 67000 Strasbourg", true),
            ("57000 METZ", true),
            ("1 rue 68, 69001 Lyon", false),
            ("BP 675001, 75001 Paris", false),
            ("", false),
        ] {
            assert_eq!(is_alsace_moselle(address), is, "{address}");
        }
    }

    #[test]
    fn headers_become_identifiers() {
        for (text, name) in
            [("Code promo", "code_promo"), ("Effectif (2024) ", "effectif_2024"), ("Région", "region")]
        {
            assert_eq!(identifier(text), name);
        }
    }

    proptest! {
        #[test]
        fn casing_keeps_every_letter_and_settles(name in "[a-zA-ZéÉçïÏ '-]{0,24}") {
            let once = french_case(&name);
            prop_assert_eq!(once.to_lowercase(), name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "));
            prop_assert_eq!(french_case(&once), once);
        }

        #[test]
        fn a_short_name_is_a_part_of_the_name(name in "\\PC{0,40}") {
            let short = short_company(&name);
            prop_assert!(name.contains(short));
            prop_assert_eq!(short.is_empty(), name.trim().is_empty());
        }
    }
}
