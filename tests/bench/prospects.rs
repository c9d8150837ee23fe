//! A made-up export in Pharow's shape: 33 columns, four people to a company in random order, accents, quoted cells and empty ones.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

const HEADER: &str = "ID entreprise Pharow,SIREN,SIRET du siège,Nom légal,Nom commercial,Nom de la page LinkedIn,Secteur NAF,Activité source Pharow,Année de création,Date de création,En croissance,Tranche d'effectif corrigée,Chiffre d'affaires en euros,Tél standard,Email générique,URL du site internet,URL de la page LinkedIn,Adresse du siège complète,Prénom,Nom,Civilité,URL LinkedIn du prospect,Tél portable,Tél Kaspr (1),Tél Kaspr (3),Tél BetterContact,Tél FullEnrich (1),Tél FullEnrich (3),Poste occupé,Nom de la liste Pharow,Email,Type d'email,Fiabilité de l'email";

const FIRST: [&str; 12] = [
    "Élodie",
    "Jean-Baptiste",
    "Chloé",
    "Mathieu",
    "Anaïs",
    "François",
    "Zoé",
    "Rémi",
    "Gaël",
    "Cédric",
    "Maëlle",
    "Loïc",
];
const LAST: [&str; 12] = [
    "Lefèvre",
    "Martin",
    "Dubois",
    "Thévenin",
    "Moreau",
    "Guérin",
    "Clément",
    "Noël",
    "Rivière",
    "Leroux",
    "Benoît",
    "Huet",
];
const JOBS: [&str; 6] = [
    "Directeur Général",
    "DRH",
    "Gérant",
    "\"Responsable Qualité, Sécurité\"",
    "Directrice Commerciale",
    "DAF",
];
const CITIES: [&str; 6] = ["Paris", "Lyon", "Marseille", "Nantes", "Saint-Étienne", "Orléans"];
const FORMS: [&str; 4] = ["SAS", "SARL", "SA", "SCOP"];
const RANGES: [&str; 6] = ["1-2", "3-5", "10-19", "20-49", "50-99", "250-499"];

/// Writes `rows` rows about people numbered from `first`.
pub fn write(path: &Path, first: u64, rows: u64) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    writeln!(out, "{HEADER}").unwrap();
    let companies = rows / 4 + 1;
    for n in first..first + rows {
        let dice = mix(n);
        writeln!(out, "{},{}", company(first + dice % companies), person(n, dice)).unwrap();
    }
    out.flush().unwrap();
}

fn company(c: u64) -> String {
    let of = |names: &[&'static str]| names[(c % names.len() as u64) as usize];
    let siren = with_check_digit(&format!("{:08}", 30_000_000 + c));
    let siret = with_check_digit(&format!("{siren}0001"));
    let initials: String = of(&FIRST).chars().take(2).collect();
    let name = format!("{} {initials}{c}", of(&LAST));
    let legal = if c.is_multiple_of(17) {
        format!("\"{name} \"\"{}\"\" {}\"", of(&CITIES), of(&FORMS))
    } else {
        format!("{name} {}", of(&FORMS))
    };
    let (year, month, day) = (1960 + c % 64, 1 + c % 12, 1 + c % 28);
    format!(
        "ph_{c:08x},{siren},{siret},{legal},{brand},{page},{sector:02}.{:02}Z,\"Fabrication d'équipements, hors machines\",{year},{year}-{month:02}-{day:02},{grows},{range},{revenue},+33 1 99 00 {:02} {:02},contact@ent{c}.example,https://www.ent{c}.example/,https://www.linkedin.com/company/ent-{c},\"{} rue de la République, {:05} {}\"",
        c % 90,
        c % 100,
        c / 100 % 100,
        1 + c % 200,
        1000 + c % 94_000,
        of(&CITIES),
        sector = 1 + c % 96,
        brand = if c.is_multiple_of(3) { "" } else { &name },
        page = if c.is_multiple_of(2) { String::new() } else { name.to_lowercase() },
        grows = ["oui", "non", ""][(c % 3) as usize],
        range = of(&RANGES),
        revenue =
            if c.is_multiple_of(4) { String::new() } else { (10_000 + mix(c) % 90_000_000).to_string() },
    )
}

fn person(n: u64, dice: u64) -> String {
    let of = |names: &[&'static str], by: u64| names[(by % names.len() as u64) as usize];
    let mobile = format!("+33 6 39 98 {:02} {:02}", n % 100, n / 100 % 100);
    let filled = |share: u64| if dice / 1000 % 10 < share { mobile.as_str() } else { "" };
    format!(
        "{},{},{},https://www.linkedin.com/in/prospect-{:016x},{},{},{},{},{},,{},Liste {} – décideurs,p{n}.nom@ent{}.example,{},{}.{:02}",
        of(&FIRST, dice / 7),
        of(&LAST, dice / 97),
        ["M.", "Mme"][(n % 2) as usize],
        mix(n + 1),
        filled(7),
        filled(5),
        filled(1),
        filled(4),
        filled(4),
        of(&JOBS, n),
        n % 7,
        dice % 1_000_003,
        ["valid", "valid", "valid", "catch_all", "unknown"][(n % 5) as usize],
        dice % 100,
        n % 100,
    )
}

/// Well spread, and the same every time (`splitmix64`).
fn mix(n: u64) -> u64 {
    let mut z = n.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The digits and their Luhn check digit.
fn with_check_digit(digits: &str) -> String {
    let weigh = |(i, c): (usize, char)| {
        let d = c.to_digit(10).unwrap() * (2 - i as u32 % 2);
        if d > 9 { d - 9 } else { d }
    };
    let sum: u32 = digits.chars().rev().enumerate().map(weigh).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}
