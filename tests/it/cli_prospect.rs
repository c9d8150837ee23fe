//! `prospect list|show|export|edit`: found as French people look for them, taken out so that an import reads it again, corrected so that
//! nobody else changes it back.

use serde_json::{Value, json};

use crate::{
    cli_import::{ROWS, pharow},
    support::{Pflow, Sent},
};

fn acme() -> Pflow {
    let pflow = Pflow::with_org();
    pflow.write("prospects.csv", pharow(&ROWS));
    pflow.ok(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    pflow
}

fn names(pflow: &Pflow, args: &[&str]) -> Vec<String> {
    let found = pflow.json(&[&["prospect", "list"], args].concat());
    let name = |p: &Value| p["person"]["last_name"].as_str().unwrap().to_owned();
    found.as_array().unwrap().iter().map(name).collect()
}

#[test]
fn words_find_people_whatever_their_accents_and_case() {
    let pflow = acme();
    for (text, expected) in [
        ("lefevre", vec!["Lefèvre"]),
        ("LEFÈVRE zoe", vec!["Lefèvre"]),
        ("durand exemple", vec!["DURAND"]),
        ("gerante", vec!["Lefèvre"]),
        ("title:gérante", vec!["Lefèvre"]),
        ("name:gerante", vec![]),
        ("company:exemple", vec!["DURAND", "MARTIN"]),
        ("city:lyon title:daf", vec!["DURAND"]),
        ("siren:901000026", vec!["Lefèvre"]),
        ("C.Durand@exemple.example", vec!["DURAND"]),
        ("email:autre", vec!["Lefèvre"]),
        (".*", vec![]),
        ("%", vec![]),
        ("", vec!["DURAND", "MARTIN", "Lefèvre"]),
    ] {
        assert_eq!(names(&pflow, &["--where", text]), expected, "{text}");
    }
    let error = pflow.error(&["prospect", "list", "--where", "pointure:38"], 2);
    assert!(error["message"].as_str().unwrap().contains("title"), "{error}");
}

#[test]
fn filters_narrow_the_list() {
    let pflow = acme();
    assert_eq!(names(&pflow, &["--email-status", "catch_all"]), ["MARTIN"]);
    assert_eq!(
        names(&pflow, &["--email-status", "catch_all", "--email-status", "valid"]),
        ["DURAND", "MARTIN", "Lefèvre"]
    );
    assert_eq!(names(&pflow, &["--min-reliability", "95"]), ["DURAND", "Lefèvre"]);
    assert_eq!(names(&pflow, &["--company", "901000026"]), ["Lefèvre"]);
    assert_eq!(names(&pflow, &["--company", "exemple sas", "--limit", "1"]), ["DURAND"]);
    assert_eq!(names(&pflow, &["--list", "Lyon", "--source", "prospects.csv"]).len(), 3);
    assert_eq!(names(&pflow, &["--source", "kaspr"]), [""; 0]);
    assert_eq!(names(&pflow, &["--no-email"]), [""; 0]);
    let first = pflow.json(&["prospect", "list", "--limit", "1"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(names(&pflow, &["--after", &first]), ["MARTIN", "Lefèvre"]);
    assert_eq!(pflow.error(&["prospect", "list", "--list", "Paris"], 5)["kind"], "not_found");
    pflow.run(&["prospect", "list", "--email-status", "great"]).expect(&[], 2);
    pflow.execute("UPDATE crm.companies SET administrative_status = 'closed', naf_code = '62.01Z' WHERE siren = '901000026'");
    assert_eq!(names(&pflow, &["--closed"]), ["Lefèvre"]);
    for naf in ["62", "6201z", "62.01"] {
        assert_eq!(names(&pflow, &["--naf", naf]), ["Lefèvre"], "{naf}");
    }
    assert_eq!(names(&pflow, &["--naf", "2.01"]), [""; 0]);
}

#[test]
fn a_list_shows_phones_as_at_home_and_json_in_full() {
    let pflow = acme();
    let table = pflow.ok(&["prospect", "list"]);
    assert!(table.contains("01 99 00 00 01") && !table.contains("+33"), "{table}");
    let first = pflow.json(&["prospect", "list"])[0].clone();
    assert_eq!(
        (&first["person"]["mobile_phone"], &first["lists"], &first["email_reliability"]),
        (&json!("+33199000001"), &json!(["Lyon"]), &json!(95.0))
    );
    assert_eq!(first["company"]["annual_revenue_eur"], 315_033);
}

#[test]
fn an_export_can_be_imported_again_and_says_the_same() {
    let pflow = acme();
    pflow.execute(
        "UPDATE crm.positions SET job_title = '=cmd|'' /C calc''!A0', extras = extras || '{\"Note\": \"@home; \\\"a\\\"\"}' WHERE job_title = 'DAF'",
    );
    let first = pflow.ok(&["prospect", "export"]);
    assert!(first.starts_with("Nom de la liste Pharow,Nom,Prénom,"), "{first}");
    assert!(first.contains(",'=cmd|' /C calc'!A0,") && first.contains(",'+33199000001,"), "{first}");
    for cell in first.split(['\n', ',']) {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
    pflow.ok(&["org", "create", "Bis", "--owner", "bis@bis.example"]);
    let bis = pflow.env("PFLOW_ORG", "Bis").env("PFLOW_USER", "bis@bis.example");
    assert_eq!(bis.ok(&["prospect", "export"]).lines().count(), 1, "tenants are apart: only the header");
    bis.write("export.csv", &first);
    let report = bis.json(&["import", "csv", "export.csv"]);
    assert_eq!((&report["rows"], &report["warnings"]), (&json!(3), &json!([])));
    assert_eq!(bis.ok(&["prospect", "export"]), first);
    // As a French Excel wants it, in a file.
    bis.ok(&["prospect", "export", "--bom", "--delimiter", ";", "--out", "excel.csv"]);
    let excel = std::fs::read_to_string(bis.path("excel.csv")).unwrap();
    assert!(excel.starts_with("\u{feff}Nom de la liste Pharow;Nom;"), "{excel}");
    let report = bis.json(&["import", "csv", "excel.csv"]);
    assert_eq!((&report["positions"]["updated"], &report["positions"]["created"]), (&json!(0), &json!(0)));
    assert!(!bis.path("excel.csv.part").exists());
}

#[test]
fn an_export_in_json_is_one_document_or_one_a_line() {
    let pflow = acme();
    let all: Value = serde_json::from_str(&pflow.ok(&["prospect", "export", "--format", "json"])).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 3);
    let lines = pflow.ok(&["prospect", "export", "--format", "ndjson", "--where", "city:Lyon"]);
    let first: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!((lines.lines().count(), &first), (2, &all[0]));
    assert_eq!(pflow.ok(&["prospect", "export", "--json", "--where", "nobody"]).trim(), "[]");
    let dry = ["prospect", "export", "--out", "x.csv", "--dry-run"];
    pflow.ok(&dry);
    assert!(!pflow.path("x.csv").exists());
    let audits = "SELECT count(*) FROM iam.audit_log WHERE action = 'prospect.export'";
    assert_eq!(pflow.sql::<i64>(audits), 3, "who takes data out is written down");
}

#[test]
fn a_value_tells_where_it_comes_from() {
    let pflow = acme();
    let person = "(SELECT person_id FROM crm.positions WHERE email_key = 'c.durand@exemple.example')";
    pflow.execute(&format!(
        "INSERT INTO crm.provenance (organisation_id, entity, row_id, source, provider, fields, at)
         SELECT id, 'person', {person}, 'provider', 'kaspr', '{{\"phone_kaspr_1\": {{\"before\": null, \"after\": \"+33199000009\", \"status\": \"valid\", \"reliability\": 80}},
           \"mobile_phone\": {{\"offered\": \"+33199000008\", \"kept\": \"there is a value already\"}}}}', now() FROM iam.organisations;
         UPDATE crm.people SET phone_kaspr_1 = '+33199000009' WHERE id = {person}"
    ));
    let shown = pflow.json(&["prospect", "show", "c.durand@exemple.example"]);
    assert_eq!((&shown["person"]["last_name"], &shown["lists"]), (&json!("DURAND"), &json!(["Lyon"])));
    assert_eq!(shown["positions"][0]["company"]["siren"], "901000018");
    let source = |field: &str| {
        let all = shown["sources"].as_array().unwrap().clone();
        all.into_iter().find(|s| s["field"] == field).unwrap()
    };
    let kaspr = source("people.phone_kaspr_1");
    assert_eq!(
        (&kaspr["source"], &kaspr["name"], &kaspr["status"], &kaspr["reliability"]),
        (&json!("provider"), &json!("kaspr"), &json!("valid"), &json!(80))
    );
    let mobile = source("people.mobile_phone");
    assert_eq!((&mobile["source"], &mobile["name"]), (&json!("import"), &json!("prospects.csv")));
    assert_eq!(mobile["refused"][0]["offered"], "+33199000008");
    assert_eq!(source("positions.job_title")["name"], "prospects.csv");
    let text = pflow.ok(&["prospect", "show", "Claire Durand"]);
    assert!(
        text.contains("provider: kaspr") && text.contains("not taken: there is a value already"),
        "{text}"
    );
    let id = shown["person"]["id"].as_str().unwrap();
    assert_eq!(pflow.json(&["prospect", "show", id])["person"], shown["person"]);
    assert_eq!(pflow.error(&["prospect", "show", "nobody@x.example"], 5)["kind"], "not_found");
    pflow.execute("UPDATE crm.people SET first_name = 'Claire', last_name = 'Durand'");
    let error = pflow.error(&["prospect", "show", "claire durand"], 2);
    assert!(error["message"].as_str().unwrap().contains("EXEMPLE SAS"), "{error}");
}

#[test]
fn what_a_person_edits_no_file_changes_back() {
    let pflow = acme();
    let args = [
        "prospect",
        "edit",
        "c.durand@exemple.example",
        "job_title=Directrice générale",
        "people.mobile_phone=01 99 00 00 77",
        "companies.brand_name=",
    ];
    let state = "SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM (SELECT to_jsonb(p) AS t FROM crm.positions p UNION ALL SELECT to_jsonb(p) FROM crm.people p UNION ALL SELECT to_jsonb(c) FROM crm.companies c UNION ALL SELECT to_jsonb(r) FROM crm.provenance r UNION ALL SELECT to_jsonb(a) FROM iam.audit_log a) x";
    let before: String = pflow.sql(state);
    let dry = pflow.json(&[&args[..], &["--dry-run"]].concat());
    assert_eq!(pflow.sql::<String>(state), before, "a dry run keeps nothing");
    let edited = pflow.json(&args);
    assert_eq!((&edited, edited["changes"].as_array().unwrap().len()), (&dry, 3));
    let now = "SELECT concat_ws('|', job_title, mobile_phone, coalesce(brand_name, '-'), p.authority, pe.authority, c.authority)
                 FROM crm.positions p JOIN crm.people pe ON pe.id = person_id JOIN crm.companies c ON c.id = company_id
                WHERE email_key = 'c.durand@exemple.example'";
    let expected = "Directrice générale|+33199000077|-|{\"job_title\": 100}|{\"mobile_phone\": 100}|{\"brand_name\": 100}";
    assert_eq!(pflow.sql::<String>(now), expected);
    let shown = pflow.json(&["prospect", "show", "c.durand@exemple.example"]);
    let title = shown["sources"].as_array().unwrap().iter().find(|s| s["field"] == "positions.job_title");
    assert_eq!(
        (&title.unwrap()["source"], &title.unwrap()["name"]),
        (&json!("person"), &json!("ana@acme.example"))
    );
    assert_eq!(pflow.json(&args)["changes"], json!([]), "twice is once");
    for (wrong, code) in [
        ("people.mobile_phone=12", 2),
        ("email=nobody", 2),
        ("linkedin_url=x", 2),
        ("shoe_size=38", 2),
        ("job_title", 2),
        ("hq_siret=90100002600019", 2),
        ("email=p.martin@exemple.example", 6),
    ] {
        pflow.error(&["prospect", "edit", "c.durand@exemple.example", wrong], code);
    }
    let taken = ["prospect", "edit", "c.durand@exemple.example", "siren=901000026", "hq_siret="];
    assert_eq!(pflow.error(&taken, 6)["kind"], "conflict");
}

#[test]
fn roles_and_tenants_are_kept() {
    let pflow = acme();
    for (user, role) in [("vic@acme.example", "viewer"), ("max@acme.example", "member")] {
        pflow.ok(&["org", "member", "add", user, "--role", role]);
    }
    let (viewer, member) =
        (pflow.env("PFLOW_USER", "vic@acme.example"), pflow.env("PFLOW_USER", "max@acme.example"));
    viewer.ok(&["prospect", "list"]);
    viewer.ok(&["prospect", "show", "c.durand@exemple.example"]);
    let edit = ["prospect", "edit", "c.durand@exemple.example", "job_title=DG"];
    viewer.error(&edit, 4);
    member.ok(&edit);
    pflow.ok(&["org", "create", "Bis", "--owner", "bis@bis.example"]);
    let bis = pflow.env("PFLOW_ORG", "Bis").env("PFLOW_USER", "bis@bis.example");
    assert_eq!(bis.json(&["prospect", "list"]), json!([]));
    bis.error(&edit, 5);
    pflow.ok(&["gdpr", "erase", "zoe@autre.example", "--yes"]);
    assert_eq!(names(&pflow, &[]), ["DURAND", "MARTIN"], "who was erased is gone");
}

#[test]
fn another_address_takes_opt_outs_along_and_resets_its_state() {
    let sent = Sent::new();
    let claire = sent.prospect("claire@exemple.example");
    let pflow = &sent.pflow;
    pflow.execute(&format!(
        "UPDATE crm.positions SET email_status = 'bounced', email_reliability = 90 WHERE id = '{}'",
        claire.position
    ));
    pflow.error(&["prospect", "edit", "claire@exemple.example", "email_status=valid"], 6);
    // A mailbox that does not exist is no opt-out: the right address may be written to.
    pflow.execute(&format!(
        "INSERT INTO outreach.suppressions (organisation_id, kind, value, reason) VALUES ('{}', 'address', 'claire@exemple.example', 'bounce')",
        sent.organisation
    ));
    let edited =
        pflow.json(&["prospect", "edit", "claire@exemple.example", "email=c.durand@exemple.example"]);
    assert_eq!(edited["suppressed"], json!([]));
    let now = "SELECT concat_ws('|', pos.email, email_status, email_reliability, pe.email) FROM crm.positions pos JOIN crm.people pe ON pe.id = person_id";
    assert_eq!(pflow.sql::<String>(now), "c.durand@exemple.example|unknown|c.durand@exemple.example");
    assert_eq!(sent.state(&claire), "active");
    // Somebody who opted out is not written to at another address.
    pflow.ok(&["suppression", "add", "c.durand@exemple.example"]);
    let edited =
        pflow.json(&["prospect", "edit", "c.durand@exemple.example", "email=claire.durand@exemple.example"]);
    assert_eq!(edited["suppressed"], json!(["claire.durand@exemple.example"]));
    assert_eq!(sent.suppressed("claire.durand@exemple.example").as_deref(), Some("manual"));
    assert_eq!(
        sent.suppressed("c.durand@exemple.example").as_deref(),
        Some("manual"),
        "and the old one stays"
    );
    pflow.ok(&["prospect", "edit", "claire.durand@exemple.example", "email="]);
    assert_eq!(
        pflow.sql::<String>("SELECT concat_ws('|', email, 'none') FROM crm.people"),
        "none",
        "no preferred address is left"
    );
}

#[test]
fn an_address_that_is_suppressed_already_stops_the_sequence() {
    let sent = Sent::new();
    let claire = sent.prospect("claire@exemple.example");
    sent.pflow.ok(&["suppression", "add", "@autre.example"]);
    let edited =
        sent.pflow.json(&["prospect", "edit", "claire@exemple.example", "email=claire@autre.example"]);
    assert_eq!(edited["stopped"], 1);
    assert_eq!((sent.state(&claire), sent.next_task(&claire)), ("stopped".into(), "cancelled".into()));
}
