//! What the register says of one company; any field may be null.

use serde_json::Value;

use crate::provider::enrichment::{
    Fact, What,
    json::{list, plain, text, word},
};

/// The facts, as the register writes them; what it may not spread is left out.
pub(super) fn facts(hit: &Value) -> Vec<Fact> {
    let seat = &hit["siege"];
    let brand = text(seat, "nom_commercial").or_else(|| list(seat, "liste_enseignes").iter().find_map(word));
    let naf = text(hit, "activite_principale");
    let state = match hit["etat_administratif"].as_str() {
        Some("A") => Some("active".to_owned()),
        Some("C") => Some("closed".to_owned()),
        _ => None,
    };
    plain([
        (What::Siren, text(hit, "siren")),
        (What::HqSiret, text(seat, "siret")),
        (What::CompanyName, text(hit, "nom_raison_sociale").or_else(|| text(hit, "nom_complet"))),
        (What::BrandName, brand),
        (What::NafVersion, naf.as_ref().map(|_| naf_version(hit).to_owned())),
        (What::NafCode, naf),
        (What::EmployeeRange, text(hit, "tranche_effectif_salarie")),
        (What::FoundingDate, text(hit, "date_creation")),
        (What::HqAddress, text(seat, "adresse")),
        (What::AnnualRevenue, revenue(hit)),
        (What::AdministrativeStatus, state),
        (What::ClosedOn, text(hit, "date_fermeture")),
    ])
}

/// Until the end of 2026 the code of 2025 stands beside that of 2008; from 2027-01-01 its own field is gone, and the main one is of 2025.
fn naf_version(hit: &Value) -> &'static str {
    if hit.get("activite_principale_naf25").is_some() { "2008" } else { "2025" }
}

/// The turnover of the latest year that has one.
fn revenue(hit: &Value) -> Option<String> {
    let years = hit["finances"].as_object()?;
    let known = years.iter().filter_map(|(year, of)| Some((year, text(of, "ca")?)));
    known.max_by_key(|(year, _)| year.as_str()).map(|(_, revenue)| revenue)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_latest_year_with_a_turnover_counts() {
        let hit = json!({"finances": {"2021": {"ca": 1}, "2022": {"ca": 315_033}, "2023": {"ca": null}}});
        assert_eq!(revenue(&hit).as_deref(), Some("315033"));
        assert_eq!(revenue(&json!({"finances": null})), None);
    }

    #[test]
    fn nulls_and_masked_values_are_no_facts() {
        let hit = json!({"siren": "901000018", "nom_complet": "[ND]", "siege": null, "activite_principale": null,
            "etat_administratif": "C", "date_fermeture": "2024-05-01", "tranche_effectif_salarie": null});
        let facts = facts(&hit);
        let seen: Vec<_> = facts.iter().map(|f| (f.what, f.value.as_str())).collect();
        assert_eq!(
            seen,
            [
                (What::Siren, "901000018"),
                (What::AdministrativeStatus, "closed"),
                (What::ClosedOn, "2024-05-01")
            ]
        );
    }
}
