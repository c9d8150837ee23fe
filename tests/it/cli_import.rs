//! `import csv` on files as they come: what is made, merged, kept, rejected.

use serde_json::{Value, json};

use crate::support::Pflow;

/// Headers of a Pharow export (`data-apis.md` §1.2), with two that nobody knows.
pub const HEADER: &str = "Nom de la liste Pharow,Nom,Prénom,Civilité,URL LinkedIn du prospect,Poste occupé,Email,Type d'email,Fiabilité de l'email,Tél portable,SIREN,SIRET du siège,Nom commercial,Nom légal,Tél standard,Date de création,Effectif réel,Tranche d'effectif corrigée,URL du site internet,Adresse du siège complète,Chiffre d'affaires en euros,En croissance,Pointure";

/// Three people at two companies.
pub const ROWS: [&str; 3] = [
    "L1,DURAND,Claire,Madame,https://www.linkedin.com/in/claire-durand-x,DAF,c.durand@exemple.example,valid,95%,+33 1 99 00 00 01,901000018,90100001800019,Exemple,EXEMPLE SAS,01 99 00 00 02,2007-03-01,63,50 - 99,http://exemple.example,1 rue de l'Exemple 69009 Lyon,315033,Oui,38",
    "L1,MARTIN,Paul,Monsieur,https://fr.linkedin.com/in/paul-martin-x/,DRH,p.martin@exemple.example,catch-all,70,01 99 00 00 03,901000018,90100001800019,Exemple,EXEMPLE SAS,01 99 00 00 02,2007-03-01,63,50 - 99,http://exemple.example,1 rue de l'Exemple 69009 Lyon,315033,Oui,44",
    "L1,Lefèvre,Zoé,Mme,,Gérante,zoe@autre.example,valid,0.98,199000004,901000026,,Autre,Autre SARL,,,,6 à 9 salariés,autre.example,[nd],\"1 234 567,89 €\",non,",
];

pub fn pharow(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

fn counts(report: &Value, what: &str) -> (u64, u64, u64) {
    let n = |k: &str| report[what][k].as_u64().unwrap();
    (n("created"), n("updated"), n("unchanged"))
}

fn text(pflow: &Pflow, sql: &str) -> String {
    pflow.sql::<Option<String>>(sql).unwrap_or_default()
}

#[test]
fn a_pharow_file_becomes_companies_people_and_positions() {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    let report = pflow.json(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    assert_eq!(
        report["detected"],
        json!({
            "format": "csv", "encoding": "utf-8", "delimiter": ",", "sheet": null, "profile": "pharow",
            "because": "22 of 23 headers; only pharow has `Nom de la liste Pharow`", "counted": "line"
        })
    );
    assert_eq!(
        (&report["rows"], &report["duplicates"], &report["rejected"]),
        (&json!(3), &json!(0), &json!(0))
    );
    assert_eq!(counts(&report, "companies"), (2, 0, 0));
    assert_eq!(counts(&report, "people"), (3, 0, 0));
    assert_eq!(counts(&report, "positions"), (3, 0, 0));
    assert_eq!(report["unknown_columns"], json!(["Pointure"]));
    assert_eq!((&report["warnings"], &report["rejects_file"]), (&json!([]), &Value::Null));
    let company = "SELECT concat_ws('|', siren, hq_siret, name, brand_name, main_phone, founding_date, employee_range, annual_revenue_eur, growing, extras) FROM crm.companies WHERE siren = '901000018'";
    assert_eq!(
        text(&pflow, company),
        "901000018|90100001800019|EXEMPLE SAS|Exemple|+33199000002|2007-03-01|50 - 99|315033|t|{\"Effectif réel\": \"63\"}"
    );
    let person = "SELECT concat_ws('|', first_name, last_name, salutation, linkedin_url, mobile_phone, email) FROM crm.people WHERE last_name = 'MARTIN'";
    assert_eq!(
        text(&pflow, person),
        "Paul|MARTIN|Monsieur|https://www.linkedin.com/in/paul-martin-x|+33199000003|p.martin@exemple.example"
    );
    let position = "SELECT concat_ws('|', job_title, email, email_status, email_reliability, extras) FROM crm.positions WHERE job_title = 'DRH'";
    assert_eq!(text(&pflow, position), "DRH|p.martin@exemple.example|catch_all|70.00|{\"Pointure\": \"44\"}");
    let other = "SELECT concat_ws('|', name, employee_range, website_url, coalesce(hq_address, '-'), annual_revenue_eur, growing) FROM crm.companies WHERE siren = '901000026'";
    assert_eq!(text(&pflow, other), "Autre SARL|6 - 9|https://autre.example|-|1234568|f");
    let listed =
        "SELECT count(*) FROM crm.list_positions JOIN crm.lists l ON l.id = list_id WHERE l.name = 'Lyon'";
    assert_eq!(pflow.sql::<i64>(listed), 3);
}

#[test]
fn the_same_file_twice_changes_nothing_and_says_so() {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    pflow.ok(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    let state = "SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM (SELECT id, updated_at, xmin FROM crm.companies UNION ALL SELECT id, updated_at, xmin FROM crm.people UNION ALL SELECT id, updated_at, xmin FROM crm.positions) t";
    let before = text(&pflow, state);
    let again = pflow.ok(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    assert!(again.contains("nothing has changed"), "{again}");
    assert_eq!(text(&pflow, state), before, "not even touched");
    let report = pflow.json(&["import", "csv", "prospects.csv", "--list", "Paris"]);
    for (what, unchanged) in [("companies", 2), ("people", 3), ("positions", 3)] {
        assert_eq!(counts(&report, what), (0, 0, unchanged), "{what}");
    }
    assert_eq!(
        pflow.sql::<i64>("SELECT count(*) FROM crm.list_positions"),
        6,
        "known positions join another list"
    );
    assert_eq!(pflow.json(&["import", "list"]).as_array().unwrap().len(), 3);
}

#[test]
fn the_newest_value_wins_and_an_empty_one_never_erases() {
    let pflow = Pflow::with_org();
    let header = "Nom,Prénom,LinkedIn,Email,Fonction,SIREN,Raison sociale,Portable,Note";
    let row = |title: &str, phone: &str, note: &str| {
        format!(
            "{header}\nDurand,Claire,linkedin.com/in/claire,c@exemple.example,{title},901000018,Exemple,{phone},{note}\n"
        )
    };
    pflow.write("a.csv", row("DAF", "01 99 00 00 01", "x"));
    pflow.write("b.csv", row("Directrice", "", ""));
    pflow.ok(&["import", "csv", "a.csv"]);
    for _ in 0..2 {
        let report = pflow.json(&["import", "csv", "b.csv"]);
        assert_eq!(counts(&report, "positions"), (0, 1, 0));
        assert_eq!(counts(&report, "people"), (0, 0, 1), "the missing phone says nothing");
        let now = "SELECT concat_ws('|', job_title, mobile_phone, p.extras) FROM crm.positions p JOIN crm.people ON people.id = person_id";
        assert_eq!(text(&pflow, now), "Directrice|+33199000001|{\"Note\": \"x\"}");
        assert_eq!(
            counts(&pflow.json(&["import", "csv", "a.csv"]), "positions"),
            (0, 1, 0),
            "a cycle of two files"
        );
    }
    pflow.execute("UPDATE crm.positions SET email_status = 'bounced'");
    pflow.write("c.csv", "Nom,Prénom,LinkedIn,Email,Statut email,SIREN\nDurand,Claire,linkedin.com/in/claire,c@exemple.example,valid,901000018\n");
    pflow.ok(&["import", "csv", "c.csv"]);
    assert_eq!(
        text(&pflow, "SELECT email_status::text FROM crm.positions"),
        "bounced",
        "an import does not undo a bounce"
    );
}

#[test]
fn conflicting_rows_of_one_file_are_folded_and_stay_idempotent() {
    let pflow = Pflow::with_org();
    let mut file = "Nom,Prénom,LinkedIn,Email,Fonction,SIREN,Raison sociale,Ville\n".to_owned();
    for n in 0..50 {
        let (title, name, city) =
            (["DAF", "DRH"][n % 2], ["Exemple", "Exemple France"][n % 2], ["Lyon", ""][n % 2]);
        file += &format!(
            "Durand,Claire,linkedin.com/in/claire,c@exemple.example,{title},901000018,{name},{city}\n"
        );
    }
    pflow.write("cycle.csv", file);
    let first = pflow.json(&["import", "csv", "cycle.csv"]);
    assert_eq!((counts(&first, "companies"), counts(&first, "positions")), ((1, 0, 0), (1, 0, 0)));
    assert_eq!(first["duplicates"], 49);
    let now = "SELECT concat_ws('|', job_title, name, p.extras) FROM crm.positions p JOIN crm.companies c ON c.id = company_id";
    assert_eq!(text(&pflow, now), "DRH|Exemple France|{\"Ville\": \"Lyon\"}");
    let again = pflow.json(&["import", "csv", "cycle.csv"]);
    for what in ["companies", "people", "positions"] {
        assert_eq!(counts(&again, what), (0, 0, 1), "{what}");
    }
}

#[test]
fn identities_follow_the_stated_rules() {
    let pflow = Pflow::with_org();
    let header = "Nom,Prénom,LinkedIn,Email,SIREN,Entreprise,Site web";
    let rows = [
        "Durand,Claire,linkedin.com/in/claire,c@exemple.example,901000018,Exemple SAS,exemple.example",
        // The same person by name and company, a second address: a second position.
        "DURAND,claire,,claire.durand@exemple.example,901000018,,",
        // A homonym: another profile.
        "Durand,Claire,linkedin.com/in/claire-2,c2@exemple.example,901000018,,",
        // The same company by site, then by name without its legal form.
        "Martin,Paul,,p@exemple.example,,,https://www.exemple.example/contact",
        "Petit,Jean,,j@exemple.example,,EXEMPLE,",
        // The same name with another SIREN is another company, and Claire there is somebody else.
        "Durand,Claire,,c@autre.example,901000026,Exemple SAS,",
        // The same person at a second company, by profile.
        "Durand,Claire,linkedin.com/in/claire,c@tiers.example,901000034,Tiers,",
        // Without an address: about the position that is there.
        "Martin,Paul,,,,Exemple,",
    ];
    pflow.write("who.csv", format!("{header}\n{}\n", rows.join("\n")));
    let report = pflow.json(&["import", "csv", "who.csv"]);
    assert_eq!(counts(&report, "companies").0, 3);
    assert_eq!(counts(&report, "people").0, 5);
    assert_eq!(counts(&report, "positions").0, 7);
    assert_eq!(report["duplicates"], 1);
    let again = pflow.json(&["import", "csv", "who.csv"]);
    assert_eq!(
        (counts(&again, "companies"), counts(&again, "people"), counts(&again, "positions")),
        ((0, 0, 3), (0, 0, 5), (0, 0, 7))
    );
}

#[test]
fn a_persons_preferred_address_is_the_most_reliable_one() {
    let pflow = Pflow::with_org();
    let file = |rows: &str| format!("Nom,LinkedIn,Email,Fiabilité,Statut email,SIREN\n{rows}");
    pflow.write("a.csv", file("Durand,linkedin.com/in/c,weak@exemple.example,40,risky,901000018\nDurand,linkedin.com/in/c,strong@exemple.example,95,valid,901000018\n"));
    pflow.ok(&["import", "csv", "a.csv"]);
    assert_eq!(text(&pflow, "SELECT email::text FROM crm.people"), "strong@exemple.example");
    pflow.write("b.csv", file("Durand,linkedin.com/in/c,best@autre.example,99,valid,901000026\n"));
    pflow.ok(&["import", "csv", "b.csv"]);
    assert_eq!(text(&pflow, "SELECT email::text FROM crm.people"), "best@autre.example");
    pflow.write("c.csv", file("Durand,linkedin.com/in/c,best@autre.example,99,invalid,901000026\n"));
    pflow.ok(&["import", "csv", "c.csv"]);
    assert_eq!(text(&pflow, "SELECT email::text FROM crm.people"), "strong@exemple.example");
}

#[test]
fn bad_cells_are_dropped_and_bad_rows_go_through_the_rejects_file_and_back() {
    let pflow = Pflow::with_org();
    let header = "Nom;Prénom;Email;SIREN;Entreprise;Portable";
    pflow.write(
        "mixed.csv",
        format!("{header}\nDurand;Claire;nobody;90100001;Exemple;6,12345678E+08\n;;;901000026;Autre;\nMartin;Paul;p@gmail.com;;;\nPetit;Jean;j@tiers.example;;Tiers;;trop\n"),
    );
    let report = pflow.json_with_code(&["import", "csv", "mixed.csv"], 3);
    assert_eq!((&report["rows"], &report["rejected"]), (&json!(4), &json!(3)));
    assert_eq!(report["warnings"].as_array().unwrap().len(), 3, "{}", report["warnings"]);
    let reasons: Vec<&String> = report["reasons"].as_object().unwrap().keys().collect();
    assert_eq!(reasons.len(), 3, "{reasons:?}");
    let path = report["rejects_file"].as_str().unwrap();
    assert_eq!(path, "mixed.rejects.csv");
    let rejects = std::fs::read_to_string(pflow.path(path)).unwrap();
    assert!(rejects.starts_with("\u{feff}Nom;Prénom;Email;SIREN;Entreprise;Portable;pflow_line;pflow_reason\r\n;;;901000026;Autre;;3;no person"), "{rejects}");
    assert!(
        rejects.contains("Petit;Jean;j@tiers.example;;Tiers;;5;\"7 cells, but the header has 6\";trop")
            || rejects.contains("7 cells, but the header has 6;trop"),
        "{rejects}"
    );
    let id = report["import_id"].as_str().unwrap();
    let shown = pflow.json(&["import", "show", id]);
    assert_eq!(shown["rejects"][1]["line"], 4);
    assert_eq!(shown["rejects"][1]["raw"], "Martin;Paul;p@gmail.com;;;");
    // Corrected, two of them go in; what is wrong still comes back under the same name.
    let corrected =
        rejects.replace(";;;901000026", "Roux;Anne;;901000026").replace("p@gmail.com", "p@quatre.example");
    pflow.write("mixed.rejects.csv", corrected);
    let second = pflow.json_with_code(&["import", "csv", "mixed.rejects.csv"], 3);
    assert_eq!((&second["rows"], &second["rejected"]), (&json!(3), &json!(1)));
    assert_eq!(second["unknown_columns"], json!([]));
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.people"), 3);
    let left = std::fs::read_to_string(pflow.path("mixed.rejects.csv")).unwrap();
    assert_eq!(left.lines().count(), 2, "{left}");
    assert_eq!(left.matches("pflow_line").count(), 1, "{left}");
}

#[test]
fn columns_can_be_named_by_hand() {
    let pflow = Pflow::with_org();
    pflow.write(
        "own.csv",
        "Contact|Mail du contact|Client|Secret\nClaire DURAND|c@exemple.example|Exemple|x\n",
    );
    let error = pflow.error(&["import", "csv", "own.csv"], 2);
    assert!(error["message"].as_str().unwrap().contains("Mail du contact"), "{error}");
    pflow.write(
        "map.toml",
        "[map]\nContact = \"full_name\"\n\"Mail du contact\" = \"email\"\nSecret = \"extras\"\n",
    );
    let args = [
        "import",
        "csv",
        "own.csv",
        "--map-file",
        "map.toml",
        "--map",
        "Client=companies.name",
        "--map",
        "Secret=ignore",
    ];
    pflow.ok(&args);
    let row = "SELECT concat_ws('|', first_name, last_name, p.email, c.name, p.extras) FROM crm.positions p JOIN crm.people e ON e.id = person_id JOIN crm.companies c ON c.id = company_id";
    assert_eq!(text(&pflow, row), "Claire|DURAND|c@exemple.example|Exemple|{}");
    for (map, code) in
        [("Rien=email", 2), ("Contact=shoe_size", 2), ("Contact", 2), ("Contact=linkedin_url", 2)]
    {
        pflow.error(&["import", "csv", "own.csv", "--map", map], code);
    }
}

#[test]
fn the_date_of_creation_depends_on_the_profile() {
    let pflow = Pflow::with_org();
    pflow.write(
        "hubspot.csv",
        "Nom,Email,Nom de l'entreprise,Date de création\nDurand,c@exemple.example,Exemple,2024-01-01\n",
    );
    let report = pflow.json(&["import", "csv", "hubspot.csv"]);
    assert_eq!(
        (&report["detected"]["profile"], &report["unknown_columns"]),
        (&json!("generic"), &json!(["Date de création"]))
    );
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.companies WHERE founding_date IS NULL"), 1);
    pflow.ok(&["import", "csv", "hubspot.csv", "--profile", "pharow"]);
    assert_eq!(text(&pflow, "SELECT founding_date::text FROM crm.companies"), "2024-01-01");
}
