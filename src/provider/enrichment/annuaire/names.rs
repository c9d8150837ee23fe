//! Whether two ways of writing a company's name mean the same.

use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::provider::enrichment::json::{list, text, word};

/// Legal forms, which some write and others do not (data-apis.md §3.6, and INSEE's common legal categories).
const LEGAL_FORMS: [&str; 22] = [
    "sas", "sasu", "sarl", "sarlu", "sa", "eurl", "sci", "snc", "scop", "scic", "scp", "selarl", "selas",
    "sca", "scs", "ei", "eirl", "gie", "scm", "sccv", "earl", "gaec",
];

/// Words of a name without accents, punctuation, case and legal form, one blank between them. A name that is nothing but a legal form
/// keeps it.
pub(super) fn words(name: &str) -> String {
    let plain: String = name
        .replace(['œ', 'Œ'], "oe")
        .replace(['æ', 'Æ'], "ae")
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        // `S.A.S.` is one word, `L'EXEMPLE` two.
        .filter(|c| *c != '.')
        .map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    let all: Vec<&str> = plain.split_whitespace().collect();
    let kept: Vec<&str> = all.iter().copied().filter(|word| !LEGAL_FORMS.contains(word)).collect();
    if kept.is_empty() { all.join(" ") } else { kept.join(" ") }
}

/// The results that bear this name: as their legal name or, where none does and the place is known, as a brand or a sign.
pub(super) fn hits<'a>(name: &str, results: &'a [Value], place_is_known: bool) -> Vec<&'a Value> {
    let wanted = words(name);
    let bears = |names: Vec<String>| names.iter().any(|name| words(name) == wanted);
    let legal: Vec<&Value> = results.iter().filter(|hit| bears(legal_names(hit))).collect();
    if legal.is_empty() && place_is_known {
        return results.iter().filter(|hit| bears(brands(hit))).collect();
    }
    legal
}

/// `nom_complet` carries brands in brackets: `EXEMPLE SAS (EXO)`.
fn legal_names(hit: &Value) -> Vec<String> {
    let whole = text(hit, "nom_complet");
    let before = whole.as_deref().and_then(|name| name.split_once('(')).map(|(name, _)| name.to_owned());
    [text(hit, "nom_raison_sociale"), whole, before].into_iter().flatten().collect()
}

fn brands(hit: &Value) -> Vec<String> {
    let seat = &hit["siege"];
    let signs = list(seat, "liste_enseignes").iter().filter_map(word);
    [text(hit, "sigle"), text(seat, "nom_commercial")].into_iter().flatten().chain(signs).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn form_accents_and_marks_make_no_difference() {
        for name in
            ["Société Exemple", "SOCIETE EXEMPLE SAS", "S.A.S. Société-Exemple", "sarl societe  exemple"]
        {
            assert_eq!(words(name), "societe exemple", "{name}");
        }
        assert_ne!(words("Exemple Nord"), words("Exemple Sud"));
        assert_eq!(words("SAS"), "sas");
    }

    #[test]
    fn a_brand_counts_where_the_place_is_known_and_no_legal_name_fits() {
        let brand = json!({"nom_complet": "HOLDING X (EXO)", "siege": {"liste_enseignes": ["Exo"]}});
        let legal = json!({"nom_complet": "EXO SARL", "siege": null});
        assert_eq!(hits("Exo", std::slice::from_ref(&brand), false), Vec::<&Value>::new());
        assert_eq!(hits("Exo", std::slice::from_ref(&brand), true), [&brand]);
        assert_eq!(hits("Exo", &[brand, legal.clone()], true), [&legal]);
    }
}
