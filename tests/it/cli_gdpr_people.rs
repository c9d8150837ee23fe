//! `gdpr export`, `purge`, `consent` and `audit`.

use serde_json::{Value, json};

use crate::support::Written;

const CLAIRE: &str = "c.durand@exemple.example";

/// Claire has answered, Paul is away.
fn answered() -> Written {
    let written = Written::new();
    written.receive("1", &format!("Claire Durand <{CLAIRE}>"), "", "Appelez-moi.");
    let away = "Auto-Submitted: auto-replied\r\n";
    written.receive("2", "p.martin@exemple.example", away, "Je suis absent.");
    written.pflow.ok(&["sync-inbox"]);
    written
}

fn ids(people: &Value) -> usize {
    people["person_ids"].as_array().unwrap().len()
}

#[test]
fn an_export_holds_all_of_a_person_and_nothing_of_others() {
    let written = answered();
    let pflow = &written.pflow;
    pflow.ok(&[
        "gdpr",
        "consent",
        "add",
        CLAIRE,
        "--purpose",
        "open_tracking",
        "--source",
        "form",
        "--text",
        "Oui",
    ]);
    pflow.ok(&["suppression", "add", "claire@durand-conseil.example"]);
    let all = pflow.json(&["gdpr", "export", "CLAIRE@durand-conseil.example"]);
    let keys: Vec<&str> = all.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys[..5], ["address", "people", "positions", "lists", "provenance"]);
    assert_eq!(
        (&all["people"][0]["last_name"], &all["people"][0]["mobile_phone"]),
        (&json!("DURAND"), &json!("+33199000001"))
    );
    assert_eq!(all["positions"].as_array().unwrap().len(), 2);
    assert_eq!(all["positions"][0]["company"], "EXEMPLE SAS");
    assert_eq!((all["lists"].as_array().unwrap().len(), &all["lists"][0]["list"]), (2, &json!("Lyon")));
    assert_eq!(
        (&all["provenance"][0]["file_name"], &all["provenance"][0]["user"]),
        (&json!("file.csv"), &json!("ana@acme.example"))
    );
    assert_eq!(all["enrollments"][0]["state"], "replied");
    assert_eq!(all["tasks"].as_array().unwrap().len(), 2);
    let said: Vec<&str> =
        all["messages"].as_array().unwrap().iter().map(|m| m["body_text"].as_str().unwrap().trim()).collect();
    assert_eq!((said.len(), said.contains(&"Appelez-moi.")), (2, true), "{said:?}");
    assert_eq!(all["suppressions"][0]["value"], "claire@durand-conseil.example");
    assert_eq!(
        (&all["consents"][0]["text"], &all["consents"][0]["status"]),
        (&json!("Oui"), &json!("given"))
    );
    assert!(all["audit"].as_array().unwrap().iter().any(|a| a["action"] == "suppression.add"));
    let text = all.to_string();
    assert!(!text.contains("martin") && !text.contains("MARTIN"), "{text}");
    // In the table format too it is one document.
    let plain: Value = serde_json::from_str(&pflow.ok(&["gdpr", "export", CLAIRE])).unwrap();
    assert_eq!(plain["people"], all["people"]);
    assert_eq!(pflow.error(&["gdpr", "export", "nobody@else.example"], 5)["kind"], "not_found");
    pflow.ok(&["org", "member", "add", "m@acme.example", "--role", "member"]);
    assert_eq!(pflow.run(&["gdpr", "export", CLAIRE, "--as", "m@acme.example"]).code, 4);
}

#[test]
fn an_import_that_changes_something_is_remembered() {
    let written = Written::new();
    let pflow = &written.pflow;
    pflow.write("next.csv", "Nom,Prénom,Email,Poste occupé,SIREN,Nom légal\nMARTIN,Paul,p.martin@exemple.example,DG,901000018,EXEMPLE SAS\n");
    pflow.at("2026-12-03T09:30:00+01:00").ok(&["import", "csv", "next.csv"]);
    let of = |email: &str| -> Vec<String> {
        let all = pflow.json(&["gdpr", "export", email]);
        all["provenance"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["file_name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(of("p.martin@exemple.example"), ["file.csv", "next.csv"]);
    assert_eq!(of(CLAIRE), ["file.csv"]);
}

#[test]
fn consents_are_a_history_and_its_last_entry_counts() {
    let written = Written::new();
    let pflow = &written.pflow;
    let consent = |verb: &str, more: &[&str]| {
        pflow.json(&[&["gdpr", "consent", verb, CLAIRE, "--purpose", "open_tracking"], more].concat())
    };
    consent("add", &["--source", "form", "--text", "I agree", "--at", "2026-11-30T10:00:00Z"]);
    let history = consent("withdraw", &["--source", "mail"]);
    let statuses: Vec<&str> =
        history.as_array().unwrap().iter().map(|c| c["status"].as_str().unwrap()).collect();
    assert_eq!(statuses, ["given", "withdrawn"]);
    assert_eq!(
        (&history[0]["recorded_by"], &history[0]["text"]),
        (&json!("ana@acme.example"), &json!("I agree"))
    );
    assert_eq!(pflow.json(&["gdpr", "consent", "list", CLAIRE]), history);
    let bad = |args: &[&str], code| {
        pflow.error(&[&["gdpr", "consent", "add"], args].concat(), code)["kind"].clone()
    };
    assert_eq!(bad(&[CLAIRE, "--purpose", "Open Tracking"], 2), "invalid");
    assert_eq!(bad(&[CLAIRE, "--purpose", "x", "--at", "2027-01-01T00:00:00Z"], 2), "invalid");
    assert_eq!(bad(&["nobody@else.example", "--purpose", "x"], 5), "not_found");
    let before = written.digest();
    consent("add", &["--dry-run"]);
    assert_eq!(written.digest(), before);
    // What is left of it says that and when, in nobody's words.
    pflow.ok(&["gdpr", "erase", CLAIRE, "--yes"]);
    let left: String = pflow.sql("SELECT string_agg(status || coalesce(text, '-') || coalesce(source, '-'), ' ' ORDER BY at) FROM tracking.consents");
    assert_eq!(left, "given-- withdrawn--");
}

#[test]
fn who_was_silent_for_three_years_goes_and_nobody_else() {
    let written = answered();
    let purge = |now: &str, more: &[&str]| {
        written.pflow.at(now).json(&[&["gdpr", "purge", "--older-than", "3y", "--yes"], more].concat())
    };
    // Everybody came in on 2 December 2026; Paul's and Zoé's sequences go on.
    let early = purge("2029-12-01T09:00:00+01:00", &[]);
    assert_eq!((&early["people"], &early["skipped"]), (&json!(0), &json!([])));
    written.pflow.execute(
        "UPDATE outreach.campaign_enrollments e SET state = 'finished' FROM crm.positions p WHERE p.id = e.position_id AND p.email = 'p.martin@exemple.example'",
    );
    written.pflow.ok(&["suppression", "add", "p.martin@exemple.example", "--reason", "unsubscribe"]);
    let before = written.digest();
    let late = "2029-12-03T09:00:00+01:00";
    let rehearsed = purge(late, &["--dry-run"]);
    assert_eq!(written.digest(), before);
    let stats = written.pflow.json(&["stats", "C"]);
    let purged = purge(late, &[]);
    assert_eq!((ids(&rehearsed), ids(&purged), &purged["people"]), (2, 2, &json!(2)), "{purged}");
    assert_eq!(purged["skipped"][0]["email"], "zoe@autre.example");
    assert_eq!(written.pflow.json(&["stats", "C"]), stats);
    for gone in [CLAIRE, "martin"] {
        assert_eq!(written.places(gone), Vec::<String>::new(), "{gone}");
    }
    // Nobody asked to stay out; an opt-out is remembered all the same.
    let again = written.pflow.at(late).json(&["import", "csv", "file.csv"]);
    assert_eq!(
        (&again["erased"], &again["suppressed"], &again["people"]["created"]),
        (&json!(0), &json!(1), &json!(2)),
        "{again}"
    );
    assert_eq!(
        written.pflow.error(&["campaign", "enroll", "C", "--email", "p.martin@exemple.example"], 7)["kind"],
        "refused"
    );
    assert_eq!(purge(late, &[])["people"], 0);
    assert_eq!(written.pflow.run(&["gdpr", "purge", "--older-than", "never"]).code, 2);
}

#[test]
fn an_answer_begins_the_time_anew_and_a_machines_mail_does_not() {
    let written = answered();
    let pflow = &written.pflow;
    pflow.execute("UPDATE outreach.campaign_enrollments SET state = 'finished'; UPDATE crm.people SET created_at = '2020-01-01'; UPDATE crm.positions SET created_at = '2020-01-01'; UPDATE crm.imports SET started_at = '2020-01-01'");
    let report = pflow.json(&["gdpr", "purge", "--older-than", "1y", "--yes"]);
    assert_eq!(report["people"], 2, "Claire wrote");
    assert!(!written.places(CLAIRE).is_empty() && written.places("p.martin").is_empty());
}

#[test]
fn late_mail_of_the_erased_takes_effect_without_a_word_and_their_own_words_are_kept() {
    let written = Written::new();
    let pflow = &written.pflow;
    let ours: String =
        pflow.sql(&format!("SELECT rfc822_message_id FROM outreach.messages WHERE to_address = '{CLAIRE}'"));
    pflow.ok(&["gdpr", "erase", CLAIRE, "--yes"]);
    let away = format!("In-Reply-To: {ours}\r\nAuto-Submitted: auto-replied\r\n");
    written.receive("1", CLAIRE, &away, "Je suis absente.");
    assert_eq!(pflow.json(&["sync-inbox"])["fetched"], 1);
    assert_eq!(written.places(CLAIRE), Vec::<String>::new());
    written.receive("2", CLAIRE, &format!("In-Reply-To: {ours}\r\n"), "Qui êtes-vous ?");
    let report = pflow.json(&["sync-inbox"]);
    assert_eq!((&report["fetched"], &report["unmatched"]), (&json!(1), &json!(1)));
    assert_eq!(pflow.json(&["inbox", "list", "--unmatched"]).as_array().unwrap().len(), 1);
    assert_eq!(pflow.json(&["gdpr", "erase", CLAIRE, "--yes"])["messages"], 1);
    assert_eq!(written.places(CLAIRE), Vec::<String>::new());
}

#[test]
fn the_log_tells_who_did_what() {
    let written = Written::new();
    let pflow = &written.pflow;
    pflow.ok(&["gdpr", "erase", CLAIRE, "--yes", "--reason", "C.Durand@exemple.example asked by phone"]);
    let actions = |args: &[&str]| -> Vec<String> {
        let all = pflow.json(&[&["audit"], args].concat());
        all.as_array().unwrap().iter().map(|a| a["action"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(actions(&["--action", "gdpr"]), ["gdpr.erase"]);
    assert_eq!(actions(&["--limit", "1"]).len(), 1);
    assert_eq!(actions(&["--user", "nobody@acme.example"]), Vec::<String>::new());
    assert!(actions(&["--since", "1d"]).contains(&"import".to_owned()));
    assert_eq!(actions(&["--since", "2027-01-01"]), Vec::<String>::new());
    let entry = &pflow.json(&["audit", "--action", "gdpr.erase"])[0];
    assert_eq!(
        (&entry["user"], &entry["detail"]["reason"]),
        (&json!("ana@acme.example"), &json!("[erased] asked by phone"))
    );
    pflow.ok(&["org", "member", "add", "m@acme.example", "--role", "member"]);
    assert_eq!(pflow.run(&["audit", "--as", "m@acme.example"]).code, 4);
}
