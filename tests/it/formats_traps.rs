//! The traps of imported files (`data-apis.md` §8, 1 to 10), by their numbers. Traps 1 to 3 also stand in `cli_import_files`, 6 in
//! `cli_import`, 4 in `formats_profiles`.

use serde_json::json;

use crate::support::Pflow;

/// Imports a file of one header and these rows, and returns the report.
fn import(pflow: &Pflow, header: &str, rows: &[&str]) -> serde_json::Value {
    pflow.write("trap.csv", format!("{header}\n{}\n", rows.join("\n")));
    pflow.json(&["import", "csv", "trap.csv", "--profile", "pharow"])
}

fn people(pflow: &Pflow, column: &str) -> Vec<String> {
    let sql = format!(
        "SELECT coalesce(string_agg(coalesce({column}::text, '-'), '|' ORDER BY last_name), '') FROM crm.people"
    );
    pflow.sql::<String>(&sql).split('|').map(str::to_owned).collect()
}

#[test]
fn trap_1_excels_first_line_names_the_separator() {
    let pflow = Pflow::with_org();
    for (name, text) in [
        ("semicolon", "sep=;\r\nNom;Email;Entreprise\r\nDurand;c@exemple.example;Exemple\r\n".to_owned()),
        ("tab", "sep=\t\r\nNom\tEmail\tEntreprise\r\nDurand\tc@exemple.example\tExemple\r\n".to_owned()),
        ("pipe", "\u{feff}sep=|\nNom|Email|Entreprise\nDurand|c@exemple.example|Exemple\n".to_owned()),
        ("mac", "Nom;Email;Entreprise\rDurand;c@exemple.example;Exemple\r".to_owned()),
    ] {
        pflow.write("sep.csv", text);
        let report = pflow.json(&["import", "csv", "sep.csv"]);
        assert_eq!((&report["rows"], &report["rejected"]), (&json!(1), &json!(0)), "{name}: {report}");
        assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.people"), 1, "{name}");
    }
}

#[test]
fn trap_1_utf_16_without_a_mark_either_way_round() {
    let pflow = Pflow::with_org();
    let text = "Nom\tPrénom\tEmail\tEntreprise\r\nDurand\tZoé\tc@exemple.example\tExemple\r\n";
    for (name, order) in
        [("utf-16le", u16::to_le_bytes as fn(u16) -> [u8; 2]), ("utf-16be", u16::to_be_bytes)]
    {
        pflow.write("wide.csv", text.encode_utf16().flat_map(order).collect::<Vec<u8>>());
        let report = pflow.json(&["import", "csv", "wide.csv"]);
        assert_eq!((&report["detected"]["encoding"], &report["rows"]), (&json!(name), &json!(1)));
        assert_eq!(people(&pflow, "first_name"), ["Zoé"]);
    }
}

#[test]
fn trap_2_a_range_that_excel_took_for_a_date() {
    let pflow = Pflow::with_org();
    let header = "Nom,SIREN,Tranche d'effectif corrigée";
    let rows = ["A,901000018,06-sept", "B,901000026,03-mai", "C,901000034,10-oct"];
    let report = import(&pflow, header, &rows);
    let ranges = "SELECT string_agg(coalesce(employee_range, '-'), '|' ORDER BY siren) FROM crm.companies";
    assert_eq!(pflow.sql::<String>(ranges), "6 - 9|3 - 5|-");
    assert_eq!(
        (&report["repaired"][0]["count"], &report["warnings"][0]["example"]),
        (&json!(2), &json!("10-oct"))
    );
}

#[test]
fn trap_3_headers_as_macs_and_word_write_them() {
    let pflow = Pflow::with_org();
    let header = "Nom,Pre\u{301}nom,Email,Type d’email,Socie\u{301}te\u{301}";
    import(&pflow, header, &["Durand,Zoe\u{301},c@exemple.example,valid,Exemple"]);
    assert_eq!(people(&pflow, "first_name"), ["Zoé"]);
    assert_eq!(pflow.sql::<String>("SELECT email_status::text FROM crm.positions"), "valid");
}

#[test]
fn trap_5_any_set_of_columns_will_do_and_none_is_lost() {
    let pflow = Pflow::with_org();
    let report = import(
        &pflow,
        "Pointure,Nom,Email,Email,SIREN",
        &["38,Durand,c@exemple.example,other@exemple.example,901000018"],
    );
    assert_eq!(
        (&report["unknown_columns"], &report["duplicate_columns"]),
        (&json!(["Pointure"]), &json!(["Email"]))
    );
    assert_eq!(
        pflow.sql::<String>("SELECT extras::text FROM crm.positions"),
        "{\"Pointure\": \"38\", \"Email (2)\": \"other@exemple.example\"}"
    );
}

#[test]
fn trap_6_homonyms_are_two_people_where_they_work_apart() {
    let pflow = Pflow::with_org();
    let header = "Nom,Prénom,SIREN,Nom commercial,Email";
    let rows = [
        "Martin,Jean,901000018,Un,jean@un.example",
        "Martin,Jean,901000018,Uno,j.martin@un.example",
        "Martin,Jean,901000026,Deux,jean@deux.example",
    ];
    import(&pflow, header, &rows);
    assert_eq!(people(&pflow, "last_name").len(), 2);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.companies"), 2);
    let again = import(&pflow, header, &rows);
    assert_eq!((&again["people"]["created"], &again["people"]["updated"]), (&json!(0), &json!(0)));
}

#[test]
fn trap_7_a_reliability_is_a_percentage_however_it_is_written() {
    let pflow = Pflow::with_org();
    let header = "Nom,SIREN,Email,Fiabilité de l'email";
    import(
        &pflow,
        header,
        &[
            "A,901000018,a@e.example,95%",
            "B,901000018,b@e.example,95",
            "C,901000018,c@e.example,0.95",
            "D,901000018,d@e.example,\"95,0 %\"",
        ],
    );
    assert_eq!(
        pflow.sql::<String>("SELECT string_agg(DISTINCT email_reliability::text, '|') FROM crm.positions"),
        "95.00"
    );
}

#[test]
fn trap_8_nd_is_nothing() {
    let pflow = Pflow::with_org();
    let header = "Nom,SIREN,Adresse du siège complète";
    import(&pflow, header, &["A,901000018,[nd]", "B,901000026,[nd] 69009 Lyon"]);
    let addresses = "SELECT string_agg(coalesce(hq_address, '-'), '|' ORDER BY siren) FROM crm.companies";
    assert_eq!(pflow.sql::<String>(addresses), "-|69009 Lyon");
}

#[test]
fn trap_9_one_profile_has_one_address() {
    let pflow = Pflow::with_org();
    let header = "Nom,SIREN,URL LinkedIn du prospect";
    let report = import(
        &pflow,
        header,
        &[
            "A,901000018,http://fr.linkedin.com/in/Zo%C3%A9-Durand/?locale=fr",
            "A,901000018,https://www.linkedin.com/in/zoé-durand",
            "B,901000018,\"https://www.linkedin.com/sales/lead/ACwAAB,NAME_SEARCH,x\"",
        ],
    );
    assert_eq!(
        people(&pflow, "linkedin_url"),
        ["https://www.linkedin.com/in/zoé-durand", "https://www.linkedin.com/sales/lead/ACwAAB"]
    );
    assert!(report["warnings"][0]["reason"].as_str().unwrap().contains("Sales Navigator"), "{report}");
}

#[test]
fn trap_10_phones_as_tools_and_people_write_them() {
    let pflow = Pflow::with_org();
    let header = "Nom,SIREN,Tél portable,Tél Kaspr (1)";
    let report = import(
        &pflow,
        header,
        &[
            "A,901000018,'+33 1 99 00 00 01,33199000002",
            "B,901000018,01 99 00 00 01 / 01 99 00 00 03,",
            "C,901000018,0696 00 00 00 poste 3,",
            "D,901000018,\"6,12345678E+08\",",
        ],
    );
    assert_eq!(people(&pflow, "mobile_phone"), ["+33199000001", "+33199000001", "+596696000000", "-"]);
    assert_eq!(people(&pflow, "phone_kaspr_1")[0], "+33199000002");
    assert!(report["warnings"][0]["reason"].as_str().unwrap().contains("rounded"), "{report}");
}
