//! `gdpr erase`: what is gone, what stays, and that nobody comes back.

use std::fs;

use serde_json::{Value, json};

use crate::support::{Pflow, Written};

const CLAIRE: &str = "c.durand@exemple.example";

fn erase(written: &Written) -> Value {
    written.pflow.json(&["gdpr", "erase", CLAIRE, "--yes"])
}

fn answered() -> Written {
    let written = Written::new();
    let ours: String = written.pflow.sql(&format!(
        "SELECT rfc822_message_id FROM outreach.messages WHERE direction = 'outbound' AND to_address = '{CLAIRE}'"
    ));
    let headers = format!("In-Reply-To: {ours}\r\n");
    let body = "Bonjour, rappelez-moi au 01 99 00 00 07.\r\nClaire Durand";
    written.receive("1", &format!("Claire Durand <{CLAIRE}>"), &headers, body);
    // Not matched, and of a colleague who names her.
    written.receive("2", "info@else.example", "", "Ecrivez plutôt à C.Durand@Exemple.Example, merci.");
    written.pflow.ok(&["sync-inbox"]);
    // What was corrected since the import.
    written.pflow.execute(
        "INSERT INTO crm.provenance (organisation_id, entity, row_id, source, provider, fields, at)
         SELECT organisation_id, 'person', id, 'provider', 'kaspr', '{\"phone_kaspr_1\": {\"before\": null, \"after\": \"+33199000001\"}}', now()
           FROM crm.people WHERE last_name = 'DURAND';
         INSERT INTO crm.former_keys (organisation_id, entity, row_id, person_id, company_id, email_key)
         SELECT organisation_id, 'position', id, person_id, company_id, 'claire@ancienne.example'
           FROM crm.positions WHERE email_key = 'c.durand@exemple.example'",
    );
    written.pflow.ok(&["suppression", "add", "claire@durand-conseil.example", "--reason", "unsubscribe"]);
    written
}

#[test]
fn nothing_that_names_the_person_is_left_and_statistics_stay() {
    let written = answered();
    let pflow = &written.pflow;
    assert!(!written.places(CLAIRE).is_empty() && !written.places("claire").is_empty());
    let before = pflow.json(&["stats", "C"]);
    let steps = pflow.json(&["stats", "C", "--by", "variant"]);
    let report = erase(&written);
    for (key, n) in
        [("people", 1), ("positions", 2), ("messages", 2), ("mentions", 1), ("list_memberships", 2)]
    {
        assert_eq!(report[key], json!(n), "{key}: {report}");
    }
    assert_eq!(report["sole_traders"][0]["name"], "CLAIRE DURAND");
    for needle in
        [CLAIRE, "c.durand", "claire@", "claire-durand", "+33199000001", "0199000007", "01 99 00 00 07"]
    {
        assert_eq!(written.places(needle), Vec::<String>::new(), "{needle}");
    }
    // Her own company's row is kept, and the report says so.
    assert_eq!(written.places("claire"), ["crm.companies.name"]);
    assert_eq!(written.places("durand"), ["crm.companies.name"]);
    assert!(!written.places("p.martin@exemple.example").is_empty(), "nobody else is concerned");
    assert_eq!(pflow.json(&["stats", "C"]), before);
    assert_eq!(pflow.json(&["stats", "C", "--by", "variant"]), steps);
    assert_eq!(pflow.sql::<String>("SELECT status FROM crm.people WHERE erased_at IS NOT NULL"), "erased");
    let audit: String =
        pflow.sql("SELECT target || detail::text FROM iam.audit_log WHERE action = 'gdpr.erase'");
    assert!(audit.contains(report["person_ids"][0].as_str().unwrap()) && !audit.contains('@'), "{audit}");
    assert_eq!(pflow.error(&["gdpr", "erase", CLAIRE, "--yes"], 5)["kind"], "not_found");
}

#[test]
fn the_same_file_stays_out_and_says_why() {
    let written = answered();
    let pflow = &written.pflow;
    erase(&written);
    let report = pflow.json(&["import", "csv", "file.csv", "--list", "Lyon"]);
    assert_eq!(
        (&report["rows"], &report["erased"], &report["rejected"]),
        (&json!(4), &json!(2), &json!(0)),
        "{report}"
    );
    assert_eq!(report["stays_out"], json!({"erased at the person's request on 2026-12-02: stays out": 2}));
    assert_eq!(report["people"]["created"], 0);
    let shown = pflow.json(&["import", "show", report["import_id"].as_str().unwrap()]);
    assert_eq!((&shown["rejects"][0]["line"], &shown["rejects"][0]["raw"]), (&json!(2), &json!("")));
    assert_eq!(written.places("claire"), ["crm.companies.name"]);
    let text = pflow.ok(&["import", "csv", "file.csv"]);
    assert!(text.contains("2 rows erased at the person's request on 2026-12-02: stays out"), "{text}");
    // Under another address, she is known by her profile, then by her name at her company.
    for row in [
        "Durand,Claire,new@exemple.example,,https://www.linkedin.com/in/claire-durand-x/",
        "DURAND,claire,,901000018,",
        "Durand,Claire,C.DURAND@exemple.example,,",
    ] {
        pflow.write(
            "one.csv",
            format!("Nom,Prénom,Email,SIREN,URL LinkedIn du prospect,Nom légal\n{row},Exemple\n"),
        );
        assert_eq!(pflow.json(&["import", "csv", "one.csv"])["erased"], 1, "{row}");
    }
    pflow.write("one.csv", "Nom,Prénom,Email,Nom légal\nDurand,Anne,a.durand@exemple.example,Exemple\n");
    assert_eq!(pflow.json(&["import", "csv", "one.csv"])["erased"], 0);
}

#[test]
fn nobody_can_write_to_the_address_again() {
    let written = answered();
    let pflow = &written.pflow;
    erase(&written);
    // Brought back behind our back, and enrolled by hand.
    pflow.execute(&format!(
        "INSERT INTO crm.companies (organisation_id, id, name) SELECT id, '00000000-0000-4000-8000-000000000001', 'X' FROM iam.organisations;
         INSERT INTO crm.people (organisation_id, id, last_name) SELECT id, '00000000-0000-4000-8000-000000000002', 'X' FROM iam.organisations;
         INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email)
         SELECT id, '00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', '{CLAIRE}' FROM iam.organisations"
    ));
    assert_eq!(pflow.error(&["campaign", "enroll", "C", "--email", CLAIRE], 7)["kind"], "refused");
    pflow.execute(
        "INSERT INTO outreach.campaign_enrollments (organisation_id, id, campaign_id, position_id, mailbox_id)
         SELECT c.organisation_id, '00000000-0000-4000-8000-000000000004', c.id, '00000000-0000-4000-8000-000000000003', m.id FROM outreach.campaigns c, outreach.mailboxes m;
         INSERT INTO outreach.tasks (organisation_id, enrollment_id, workflow_step_id, scheduled_for, mailbox_id)
         SELECT w.organisation_id, '00000000-0000-4000-8000-000000000004', w.id, '2026-12-01', m.id FROM outreach.workflow_steps w, outreach.mailboxes m WHERE w.step_index = 0"
    );
    let why = pflow.json(&["why", CLAIRE]);
    assert!(why["held_by"].as_array().unwrap().iter().any(|h| h["rule"] == "suppressed"), "{why}");
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 0);

    // Without the key nobody can tell who was erased: then nobody is written to.
    let key = pflow.path("data/secret.key");
    let kept = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    pflow.execute("UPDATE outreach.campaign_enrollments SET state = 'active', stopped_reason = NULL WHERE id = '00000000-0000-4000-8000-000000000004';
                   UPDATE outreach.tasks SET status = 'scheduled' WHERE enrollment_id = '00000000-0000-4000-8000-000000000004'");
    let sent = || {
        pflow.sql::<i64>(
            "SELECT count(*) FROM outreach.messages WHERE direction = 'outbound' AND armed_at IS NOT NULL",
        )
    };
    let before = sent();
    let run = pflow.run(&["run-scheduler", "--json"]);
    assert_ne!(run.code, 0, "{run:?}");
    assert!(format!("{}{}", run.stdout, run.stderr).contains("people were erased"), "{run:?}");
    assert_eq!(sent(), before);
    for args in [&["import", "csv", "file.csv"][..], &["campaign", "enroll", "C", "--list", "Lyon"]] {
        let error = pflow.error(args, 7);
        assert!(error["message"].as_str().unwrap().contains("people were erased"), "{error}");
    }
    fs::write(&key, kept).unwrap();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    pflow.ok(&["import", "csv", "file.csv"]);
}

#[test]
fn hashes_are_listed_exported_read_back_and_resealed() {
    let written = answered();
    let pflow = &written.pflow;
    erase(&written);
    let csv = pflow.ok(&["suppression", "export"]);
    assert!(!csv.contains("durand") && csv.contains("hmac:") && csv.contains("hmac-id:"), "{csv}");
    pflow.write("out.csv", &csv);
    let again = pflow.json(&["suppression", "import", "out.csv"]);
    assert_eq!((&again["added"], &again["rejected"]), (&json!(0), &json!([])), "{again}");
    // The address in clear is known by its hash, and not stored a second time.
    let add = pflow.json(&["suppression", "add", CLAIRE, "p.martin@exemple.example"]);
    assert_eq!((add["added"].as_array().unwrap().len(), &add["existing"]), (1, &json!(1)));
    assert_eq!(written.places(CLAIRE), Vec::<String>::new());

    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let beta = pflow.env("PFLOW_ORG", "Beta").env("PFLOW_USER", "bob@beta.example");
    assert_eq!(beta.error(&["suppression", "import", "out.csv"], 2)["kind"], "invalid");

    pflow.ok(&["mailbox", "rotate-key"]);
    assert_eq!(pflow.json(&["import", "csv", "file.csv"])["erased"], 2);
    pflow.ok(&["suppression", "remove", CLAIRE]);
    assert_eq!(pflow.run(&["suppression", "remove", CLAIRE]).code, 5);
}

#[test]
fn a_rehearsal_changes_nothing_and_only_admins_erase() {
    let written = answered();
    let pflow = &written.pflow;
    for role in ["viewer", "member"] {
        let user = format!("{role}@acme.example");
        pflow.ok(&["org", "member", "add", &user, "--role", role]);
        assert_eq!(pflow.run(&["gdpr", "erase", CLAIRE, "--yes", "--as", &user]).code, 4);
    }
    let before = written.digest();
    let report = pflow.json(&["gdpr", "erase", CLAIRE, "--dry-run"]);
    assert_eq!((&report["people"], &report["dry_run"]), (&json!(1), &json!(true)));
    // Without a terminal nobody can confirm.
    assert_eq!(pflow.run(&["gdpr", "erase", CLAIRE]).code, 2);
    assert_eq!(written.digest(), before);
    assert_eq!(pflow.error(&["gdpr", "erase", "nobody@else.example", "--yes"], 5)["kind"], "not_found");
    assert_eq!(pflow.error(&["gdpr", "erase", "nobody", "--yes"], 2)["kind"], "invalid");
}

#[test]
fn a_replayed_mailbox_brings_no_text_back_and_other_tenants_keep_theirs() {
    let written = answered();
    let pflow = &written.pflow;
    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let beta = Written::of(&Pflow::clone(pflow), "Beta", "bob@beta.example");
    let theirs = |sql: &str| -> String {
        pflow.sql(&format!("SELECT md5(string_agg(x::text, '|' ORDER BY x::text)) FROM {sql} x JOIN iam.organisations o ON o.id = x.organisation_id AND o.name = 'Beta'"))
    };
    let tables = ["crm.people", "crm.positions", "outreach.messages", "iam.audit_log", "outreach.tasks"];
    let before = tables.map(theirs);
    erase(&written);
    assert_eq!(tables.map(theirs), before);
    assert_eq!(beta.pflow.json(&["import", "csv", "file.csv"])["erased"], 0);

    assert_eq!(pflow.json(&["sync-inbox", "--full"])["fetched"], 0);
    // A server that renumbers its folders.
    let inbox = pflow.path("mail-Acme/inbox");
    fs::rename(inbox.join("new/1"), inbox.join("cur/99:2,S")).unwrap();
    assert_eq!(pflow.json(&["sync-inbox", "--full"])["fetched"], 0);
    let bodies: i64 = pflow.sql("SELECT count(*) FROM outreach.messages m JOIN iam.organisations o ON o.id = m.organisation_id WHERE o.name = 'Acme' AND m.full_text LIKE '%01 99%'");
    assert_eq!(bodies, 0);
}

#[test]
fn mails_that_match_nobody_are_erased_too() {
    let written = answered();
    let report = written.pflow.json(&["gdpr", "erase", "info@else.example", "--yes"]);
    assert_eq!((&report["people"], &report["messages"]), (&json!(0), &json!(1)));
    assert_eq!(written.places("info@else.example"), Vec::<String>::new());
}
