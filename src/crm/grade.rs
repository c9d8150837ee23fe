//! How good an address is: providers' words and scores in our words.

use super::{text, vocabulary};

/// An address's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// `valid`, `catch_all`, `risky`, `invalid` or `unknown`.
    pub status: &'static str,
    /// Percent.
    pub reliability: Option<f64>,
}

/// Provider, its word (without case, accents; `-` and blanks as `_`), our word, percent. Reference §4: FullEnrich's are the bounce rates that
/// it documents, the others estimates.
const WORDS: &[(&str, &str, &str, f64)] = &[
    ("fullenrich", "deliverable", "valid", 98.0),
    ("fullenrich", "high_probability", "risky", 91.0),
    ("fullenrich", "catch_all", "catch_all", 74.0),
    ("fullenrich", "invalid", "invalid", 0.0),
    ("fullenrich", "invalid_domain", "invalid", 0.0),
    ("bettercontact", "deliverable", "valid", 97.0),
    ("bettercontact", "valid", "valid", 97.0),
    ("bettercontact", "catch_all_safe", "catch_all", 85.0),
    ("bettercontact", "catch_all_not_safe", "risky", 60.0),
    ("bettercontact", "undeliverable", "invalid", 0.0),
    ("dropcontact", "nominatif@pro", "valid", 97.0),
    ("dropcontact", "catch_all@pro", "catch_all", 75.0),
    ("dropcontact", "generique@pro", "risky", 60.0),
    ("dropcontact", "non_valide", "unknown", 40.0),
    ("dropcontact", "invalide", "invalid", 0.0),
    ("dropcontact", "domaine_invalide", "invalid", 0.0),
    ("apollo", "verified", "valid", 95.0),
    ("apollo", "guessed", "risky", 60.0),
    ("apollo", "extrapolated", "risky", 60.0),
    ("reacher", "safe", "valid", 95.0),
    ("reacher", "risky", "risky", 60.0),
    ("reacher", "invalid", "invalid", 0.0),
];

/// Reads a provider's word and score. A word that nobody knows is `unknown`, never a guess; `None`: it said nothing at all.
#[must_use]
pub fn email(provider: &str, word: Option<&str>, score: Option<f64>) -> Option<Grade> {
    let score = score.filter(|s| s.is_finite()).map(|s| s.clamp(0.0, 100.0));
    let Some(word) = word else { return score.map(|_| Grade { status: "unknown", reliability: score }) };
    let folded = text::fold(word).trim().replace(['-', ' '], "_");
    if let Some((_, _, status, percent)) = WORDS.iter().find(|(p, w, _, _)| *p == provider && *w == folded) {
        return Some(Grade { status, reliability: Some(*percent) });
    }
    let status = vocabulary::email_status(word).unwrap_or("unknown");
    let reliability = if status == "invalid" { Some(0.0) } else { score };
    Some(Grade { status, reliability })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(provider: &str, word: &str, score: Option<f64>) -> (&'static str, Option<f64>) {
        let grade = email(provider, Some(word), score).unwrap();
        (grade.status, grade.reliability)
    }

    #[test]
    fn the_words_of_the_reference() {
        assert_eq!(of("fullenrich", "HIGH_PROBABILITY", None), ("risky", Some(91.0)));
        assert_eq!(of("fullenrich", "CATCH_ALL", None), ("catch_all", Some(74.0)));
        assert_eq!(of("fullenrich", "SOMETHING_NEW", None), ("unknown", None));
        assert_eq!(of("bettercontact", "catch_all_not_safe", None), ("risky", Some(60.0)));
        assert_eq!(of("dropcontact", "catch-all@pro", None), ("catch_all", Some(75.0)));
        assert_eq!(of("dropcontact", "non_validé", None), ("unknown", Some(40.0)));
        assert_eq!(of("dropcontact", "domaine invalide", None), ("invalid", Some(0.0)));
        assert_eq!(of("hunter", "accept_all", Some(88.0)), ("catch_all", Some(88.0)));
        assert_eq!(of("hunter", "webmail", Some(70.0)), ("risky", Some(70.0)));
        assert_eq!(of("hunter", "disposable", Some(30.0)), ("invalid", Some(0.0)));
        assert_eq!(of("hunter", "unknown", Some(430.0)), ("unknown", Some(100.0)));
        assert_eq!(email("csv", None, None), None);
    }
}
