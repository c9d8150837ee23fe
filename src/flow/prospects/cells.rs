//! A prospect as a row of a CSV that an import reads again: Pharow's headers, and what spreadsheets would damage made harmless.

use std::borrow::Cow;

use crate::crm::{field::Field, prospect::Prospect};

/// Pharow's columns in Pharow's order (`data-apis.md` §1.2), then those that it writes at times, then ours.
pub(super) const COLUMNS: [(Field, &str); Field::COUNT] = [
    (Field::PharowListName, "Nom de la liste Pharow"),
    (Field::LastName, "Nom"),
    (Field::FirstName, "Prénom"),
    (Field::Salutation, "Civilité"),
    (Field::PersonLinkedinUrl, "URL LinkedIn du prospect"),
    (Field::JobTitle, "Poste occupé"),
    (Field::Email, "Email"),
    (Field::EmailStatus, "Type d'email"),
    (Field::EmailReliability, "Fiabilité de l'email"),
    (Field::MobilePhone, "Tél portable"),
    (Field::Siren, "SIREN"),
    (Field::HqSiret, "SIRET du siège"),
    (Field::BrandName, "Nom commercial"),
    (Field::CompanyName, "Nom légal"),
    (Field::MainPhone, "Tél standard"),
    (Field::NafSector, "Secteur NAF"),
    (Field::Activity, "Activité source Pharow"),
    (Field::FoundingYear, "Année de création"),
    (Field::FoundingDate, "Date de création"),
    (Field::EmployeeRange, "Tranche d'effectif corrigée"),
    (Field::WebsiteUrl, "URL du site internet"),
    (Field::CompanyLinkedinUrl, "URL de la page LinkedIn"),
    (Field::HqAddress, "Adresse du siège complète"),
    (Field::AnnualRevenueEur, "Chiffre d'affaires en euros"),
    (Field::GenericEmail, "Email générique"),
    (Field::LinkedinName, "Nom de la page LinkedIn"),
    (Field::Growing, "En croissance"),
    (Field::PhoneKaspr1, "Tél Kaspr (1)"),
    (Field::PhoneKaspr3, "Tél Kaspr (3)"),
    (Field::PhoneBettercontact, "Tél BetterContact"),
    (Field::PhoneFullenrich1, "Tél FullEnrich (1)"),
    (Field::PhoneFullenrich3, "Tél FullEnrich (3)"),
    (Field::PharowCompanyId, "ID entreprise Pharow"),
    (Field::NafCode, "naf_code"),
    (Field::NafVersion, "naf_version"),
    (Field::AdministrativeStatus, "administrative_status"),
    (Field::ClosedOn, "closed_on"),
];

/// A field's cell.
pub(super) fn cell(prospect: &Prospect, field: Field) -> Cow<'_, str> {
    let Some(text) = prospect.get(field) else { return Cow::Borrowed("") };
    match field {
        // Without an address its state says nothing.
        Field::EmailStatus if prospect.get(Field::Email).is_none() => Cow::Borrowed(""),
        // 0.50 alone would be read as a fraction.
        Field::EmailReliability => Cow::Owned(format!("{text}%")),
        Field::Growing => Cow::Borrowed(if text.starts_with('t') { "Oui" } else { "Non" }),
        _ => defused(text),
    }
}

/// The cell of a column that nobody mapped: it is the company's, the person's or the position's.
pub(super) fn extra<'a>(prospect: &'a Prospect, column: &str) -> Cow<'a, str> {
    let value = prospect.extras.iter().find_map(|e| e.get(column));
    match value {
        None | Some(serde_json::Value::Null) => Cow::Borrowed(""),
        Some(serde_json::Value::String(text)) => defused(text),
        Some(other) => Cow::Owned(other.to_string()),
    }
}

/// With an apostrophe in front of what a spreadsheet would run as a formula (OWASP, CSV injection); an import takes it away again, and one
/// only: a cell that has its own gets a second.
fn defused(text: &str) -> Cow<'_, str> {
    let inner = text.strip_prefix('\'').unwrap_or(text);
    if inner.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::crm::text;

    #[test]
    fn every_field_has_a_column_of_its_own() {
        let fields: HashSet<Field> = COLUMNS.iter().map(|(f, _)| *f).collect();
        let headers: HashSet<String> = COLUMNS.iter().map(|(_, h)| text::fold(h)).collect();
        assert_eq!((fields.len(), headers.len()), (Field::COUNT, Field::COUNT));
    }

    #[test]
    fn formulas_are_defused_and_read_back() {
        for text in
            ["=1+1", "@SUM(A1)", "-cmd", "+33199000001", "+1+cmd|' /C calc'!A0", "'=x", "Durand", "l'or", ""]
        {
            let written = defused(text);
            assert!(!written.starts_with(['=', '+', '-', '@']), "{written}");
            assert_eq!(text::clean(&written), text, "an import reads what was there");
        }
    }
}
