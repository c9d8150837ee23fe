//! What the providers know of synthetic people: it follows from the question.

use serde_json::{Value, json};

/// A person, as all providers know them.
pub(super) struct Known {
    pub(super) email: String,
    pub(super) phones: Vec<String>,
    pub(super) title: String,
    /// 0: the best grade of the provider, and so on.
    pub(super) grade: usize,
    pub(super) is_opposed: bool,
}

/// A number that follows from a text (FNV-1a).
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

fn plain(text: &str) -> String {
    let ascii: String = text
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' => 'e',
            'à' | 'â' => 'a',
            'ç' => 'c',
            'ô' => 'o',
            other => other,
        })
        .collect();
    ascii.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// What is known of a person; nothing of some.
pub(super) fn person(first: &str, last: &str, company: &str) -> Option<Known> {
    let last_plain = plain(last);
    let seed = hash(&format!("{first}|{last}|{company}"));
    let is_numbered = last_plain.bytes().any(|b| b.is_ascii_digit());
    if last_plain.contains("introuvable") || (is_numbered && seed.is_multiple_of(7)) {
        return None;
    }
    let domain =
        if company.contains('.') { company.to_owned() } else { format!("{}.example", plain(company)) };
    let phone = |n: u64| format!("+33 1 99 00 {:02} {:02}", (seed >> 8) % 100, (seed + n) % 100);
    Some(Known {
        email: format!("{}.{last_plain}@{domain}", plain(first)),
        phones: if last_plain.contains("partielle") { Vec::new() } else { vec![phone(0), phone(1)] },
        title: "Directrice commerciale".to_owned(),
        grade: if is_numbered { usize::try_from(seed % 3).unwrap() } else { 0 },
        is_opposed: last_plain.contains("opposee"),
    })
}

/// A SIREN in the range of the fixtures, that passes Luhn, for a name.
fn siren(name: &str) -> String {
    let body = format!("90{:06}", hash(name) % 1_000_000);
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, b)| {
            let digit = u32::from(b - b'0') * if at % 2 == 0 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// A company as the register writes it; without a SIREN it follows from the name. Tests change what they need in it.
pub fn company(name: &str, known_siren: Option<&str>, postal_code: &str) -> Value {
    let siren = known_siren.map_or_else(|| siren(name), str::to_owned);
    json!({
        "siren": siren, "nom_complet": name, "nom_raison_sociale": name, "sigle": null,
        "nombre_etablissements": 1, "nombre_etablissements_ouverts": 1,
        "siege": {
            "siret": format!("{siren}00019"), "est_siege": true, "etat_administratif": "A", "activite_principale": "62.01Z",
            "adresse": format!("1 RUE DE L'EXEMPLE {postal_code} LYON"), "code_postal": postal_code,
            "departement": &postal_code[..2], "latitude": "45.7", "longitude": "4.8",
            "liste_enseignes": null, "nom_commercial": null, "date_creation": "2007-03-01", "date_fermeture": null,
        },
        "activite_principale": "62.01Z", "activite_principale_naf25": "62.10Y", "section_activite_principale": "J",
        "categorie_entreprise": "PME", "date_creation": "2007-03-01", "date_fermeture": null,
        "dirigeants": [], "etat_administratif": "A", "nature_juridique": "5710", "tranche_effectif_salarie": "21",
        "annee_tranche_effectif_salarie": "2023", "statut_diffusion": "O", "matching_etablissements": [],
        "finances": { "2021": { "ca": 1, "resultat_net": null }, "2022": { "ca": 315_033, "resultat_net": 12_000 } },
        "complements": null,
    })
}
