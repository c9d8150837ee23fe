//! `prospect dedupe`: doubles are found, made one without losing anything, and nobody is written to twice or after an answer because of it.

use serde_json::{Value, json};

use crate::support::{Pflow, Prospect, Sent};

const HEADER: &str = "Nom,Prénom,LinkedIn,Email,Fonction,SIREN,Raison sociale,Site web,Adresse,Portable,Note";

/// One company and two of its people, as one source writes them, and a company of the same name with another SIREN.
const FIRST: [&str; 3] = [
    "LEFÈVRE,Jean-Pierre,linkedin.com/in/jp-lefevre,jp@energie.example,DAF,901000018,SAS Énergie & Fils,http://www.energie.example,1 rue X 69009 Lyon,,a",
    "Durand,Claire,,,DRH,901000018,SAS Énergie & Fils,http://www.energie.example,1 rue X 69009 Lyon,,",
    "Petit,Ana,,ana@autre.example,DG,901000026,Autre,autre.example,2 rue Y 75001 Paris,,",
];

/// As another source does.
const SECOND: [&str; 3] = [
    "Lefevre,Jean Pierre,,lefevre@energie.example,Directeur financier,,ENERGIE ET FILS S.A.S.,,1 rue X 69009 LYON,01 99 00 00 07,b",
    "Claire,DURAND,,c.durand@energie.example,,,ENERGIE ET FILS S.A.S.,,1 rue X 69009 LYON,,",
    "Petit,Ana,,ana@autre-filiale.example,DG,901000034,Autre,,2 rue Y 75001 Paris,,",
];

fn import(pflow: &Pflow, name: &str, rows: &[&str]) -> Value {
    pflow.write(name, format!("{HEADER}\n{}\n", rows.join("\n")));
    pflow.json(&["import", "csv", name, "--list", name])
}

fn both() -> Pflow {
    let pflow = Pflow::with_org();
    import(&pflow, "first.csv", &FIRST);
    import(&pflow, "second.csv", &SECOND);
    pflow
}

fn count(pflow: &Pflow, table: &str) -> i64 {
    pflow.sql(&format!("SELECT count(*) FROM {table}"))
}

/// Every row that a merge could touch.
fn state(pflow: &Pflow) -> String {
    let tables = [
        "crm.companies",
        "crm.people",
        "crm.positions",
        "crm.list_positions",
        "crm.provenance",
        "crm.former_keys",
        "outreach.campaign_enrollments",
        "outreach.tasks",
        "outreach.messages",
        "outreach.suppressions",
        "tracking.consents",
        "iam.audit_log",
    ];
    let all: Vec<String> =
        tables.iter().map(|t| format!("SELECT to_jsonb(t)::text AS line FROM {t} t")).collect();
    pflow.sql(&format!("SELECT string_agg(line, ' ' ORDER BY line) FROM ({}) x", all.join(" UNION ALL ")))
}

fn merge(pflow: &Pflow, keep: &str, drop: &str) -> Value {
    pflow.json(&["prospect", "dedupe", "--merge", keep, drop])["merged"][0].clone()
}

#[test]
fn doubles_are_proposed_with_reasons_and_nothing_changes() {
    let pflow = both();
    let before = state(&pflow);
    let report = pflow.json(&["prospect", "dedupe", "--dry-run"]);
    assert_eq!(state(&pflow), before);
    let all = report["proposals"].as_array().unwrap();
    let pairs: Vec<(&str, &str, &str)> = all
        .iter()
        .map(|p| {
            (
                p["kind"].as_str().unwrap(),
                p["keep"]["name"].as_str().unwrap(),
                p["drop"]["name"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(pairs.len(), 3, "{report:#}");
    assert_eq!(pairs[0], ("company", "SAS Énergie & Fils", "ENERGIE ET FILS S.A.S."));
    assert!(pairs[1..].contains(&("person", "Jean-Pierre LEFÈVRE", "Jean Pierre Lefevre")), "{pairs:?}");
    assert!(all.iter().all(|p| p["score"].as_u64().unwrap() >= 90), "{report:#}");
    assert!(all[0]["reasons"].to_string().contains("postal code"), "{report:#}");
    let table = pflow.ok(&["prospect", "dedupe", "--dry-run", "--companies"]);
    assert!(table.contains("901000018") && !table.contains("LEFÈVRE") && !table.contains("Autre"), "{table}");
    assert_eq!(pflow.run(&["prospect", "dedupe"]).code, 2, "nobody is there to answer");
}

#[test]
fn merged_rows_lose_nothing_and_are_recognised_by_both_files() {
    let pflow = both();
    pflow.ok(&["prompt", "create", "intro", "--model", "m", "--user", "Écris à {{ person.first_name }}."]);
    pflow.execute(
        "INSERT INTO outreach.prompt_runs (organisation_id, prompt_id, position_id, purpose, model, input_hash, status, reserved_tokens, input_tokens, created_at)
         SELECT p.organisation_id, x.id, p.id, 'test', 'm', p.id::text, 'done', 0, 300, now() FROM crm.positions p CROSS JOIN outreach.prompts x",
    );
    let paid = || pflow.sql::<i64>("SELECT sum(input_tokens)::bigint FROM outreach.prompt_runs");
    let before = paid();
    let report = pflow.json(&["prospect", "dedupe", "--yes"]);
    assert_eq!(paid(), before, "what was paid stays known");
    assert_eq!((report["merged"].as_array().unwrap().len(), &report["skipped"]), (3, &json!([])));
    assert_eq!(
        (count(&pflow, "crm.companies"), count(&pflow, "crm.people")),
        (3, 4),
        "the companies of one name stay two"
    );
    let person = "SELECT concat_ws('|', mobile_phone, linkedin_url, (SELECT string_agg(email::text, ',' ORDER BY email) FROM crm.positions WHERE person_id = p.id)) FROM crm.people p WHERE mobile_phone IS NOT NULL";
    assert_eq!(
        pflow.sql::<String>(person),
        "+33199000007|https://www.linkedin.com/in/jp-lefevre|jp@energie.example,lefevre@energie.example"
    );
    let claire = pflow.json(&["prospect", "show", "c.durand@energie.example"]);
    assert_eq!(claire["positions"].as_array().unwrap().len(), 1, "the position without an address got it");
    assert_eq!(
        (&claire["positions"][0]["job_title"], &claire["lists"]),
        (&json!("DRH"), &json!(["first.csv", "second.csv"]))
    );
    let journal = "SELECT count(*) FROM crm.provenance WHERE source = 'merge' AND fields -> 'merged_row' -> 'before' ->> 'id' IS NOT NULL";
    assert_eq!(pflow.sql::<i64>(journal), 4, "three rows and a position went, each is remembered whole");
    for (name, rows) in [("first.csv", &FIRST), ("second.csv", &SECOND)] {
        let again = import(&pflow, name, rows);
        for what in ["companies", "people", "positions"] {
            assert_eq!(again[what]["created"], 0, "{name}: {what}");
        }
    }
    assert_eq!(pflow.json(&["prospect", "dedupe", "--dry-run"])["proposals"], json!([]));
}

#[test]
fn strong_keys_that_differ_keep_rows_apart() {
    let pflow = both();
    let id = |sql: &str| pflow.sql::<String>(sql);
    let company = |siren: &str| id(&format!("SELECT id::text FROM crm.companies WHERE siren = '{siren}'"));
    let merge = ["prospect", "dedupe", "--merge", &company("901000026"), &company("901000034")];
    assert_eq!(pflow.error(&merge, 6)["kind"], "conflict");
    let person = id("SELECT id::text FROM crm.people LIMIT 1");
    pflow.error(&["prospect", "dedupe", "--merge", &person, &company("901000026")], 2);
    pflow.error(&["prospect", "dedupe", "--merge", &person, &person], 2);
    pflow.error(&["prospect", "dedupe", "--merge", &person, "00000000-0000-4000-8000-000000000000"], 5);
}

/// Two people of one name, each in the campaign, each written to once.
fn two(sent: &Sent) -> (Prospect, Prospect) {
    (sent.prospect("jean@exemple.example"), sent.prospect("j.dupont@exemple.example"))
}

fn running(sent: &Sent) -> i64 {
    count(&sent.pflow, "outreach.campaign_enrollments WHERE state IN ('active', 'paused')")
}

#[test]
fn whoever_had_answered_is_not_written_to_any_more() {
    for (change, suppressed) in [
        ("UPDATE outreach.campaign_enrollments SET state = 'replied' WHERE id = '{}'", false),
        ("UPDATE outreach.campaign_enrollments SET state = 'bounced' WHERE id = '{}'", false),
        (
            "INSERT INTO outreach.suppressions (organisation_id, kind, value, reason) SELECT organisation_id, 'address', 'j.dupont@exemple.example', 'unsubscribe' FROM outreach.campaign_enrollments WHERE id = '{}'",
            true,
        ),
        (
            "UPDATE crm.people SET status = 'do_not_contact' WHERE id = (SELECT person_id FROM crm.positions p JOIN outreach.campaign_enrollments e ON e.position_id = p.id WHERE e.id = '{}')",
            false,
        ),
    ] {
        let sent = Sent::new();
        let (keep, drop) = two(&sent);
        sent.pflow.execute(&change.replace("{}", &drop.enrollment));
        let dry =
            sent.pflow.json(&["prospect", "dedupe", "--merge", &keep.person, &drop.person, "--dry-run"]);
        let merged = merge(&sent.pflow, &keep.person, &drop.person);
        assert_eq!(dry["merged"][0], merged, "{change}");
        assert_eq!(running(&sent), 0, "{change}");
        assert_eq!((sent.next_task(&keep), sent.next_task(&drop)).0, "cancelled", "{change}");
        assert_eq!(
            sent.suppressed("jean@exemple.example").is_some(),
            suppressed,
            "an opt-out is the person's: {change}"
        );
        assert_eq!(sent.suppressed("j.dupont@exemple.example").is_some(), suppressed);
        let late = sent.pflow.at("2027-01-20T09:30:00+01:00");
        let pass = late.json(&["run-scheduler"]);
        assert_eq!(pass["sent"], 0, "{change}: {pass}");
    }
}

#[test]
fn one_sequence_goes_on_and_statistics_stay() {
    let sent = Sent::new();
    let (keep, drop) = two(&sent);
    let other = sent.other_campaign();
    let third = other.enroll("j.dupont@exemple.example", &drop.person, &drop.position);
    sent.pflow.execute(&format!(
        "INSERT INTO tracking.consents (organisation_id, person_id, purpose, status, at) VALUES ('{}', '{}', 'open_tracking', 'given', now())",
        sent.organisation, drop.person
    ));
    let stats = || {
        let stats = sent.pflow.json(&["stats"]);
        let keys = ["name", "enrolled", "sent", "delivered", "bounced", "replied", "unsubscribed"];
        let of = |c: &Value| keys.map(|k| c[k].clone());
        stats["campaigns"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let before = stats();
    let messages = count(&sent.pflow, "outreach.messages");
    let merged = merge(&sent.pflow, &keep.person, &drop.person);
    assert_eq!((&merged["stopped"], &merged["positions_moved"]), (&json!(2), &json!(1)), "{merged}");
    assert_eq!(running(&sent), 1, "one sequence, in whichever campaign");
    assert_eq!(stats(), before);
    assert_eq!(count(&sent.pflow, "outreach.messages"), messages);
    assert_eq!(count(&sent.pflow, "crm.people"), 1);
    let timeline = sent.pflow.json(&["timeline", "jean@exemple.example"]).to_string();
    for prospect in [&keep, &drop, &third] {
        let address: String = sent
            .pflow
            .sql(&format!("SELECT to_address FROM outreach.messages WHERE id = '{}'", prospect.message));
        assert!(timeline.contains("Une question"), "{timeline}");
        assert!(["jean@exemple.example", "j.dupont@exemple.example"].contains(&address.as_str()));
    }
    assert_eq!(
        sent.pflow.json(&["gdpr", "consent", "list", "jean@exemple.example"]).as_array().unwrap().len(),
        1
    );
}

#[test]
fn two_positions_in_one_campaign_become_one_and_no_mail_is_lost() {
    let sent = Sent::new();
    let (keep, drop) = (sent.prospect("jean@exemple.example"), sent.prospect("jean@exemple.example"));
    // The same company, and the one that goes is further on.
    sent.pflow.execute(&format!(
        "UPDATE crm.positions SET company_id = (SELECT company_id FROM crm.positions WHERE id = '{}') WHERE id = '{}';
         INSERT INTO crm.lists (organisation_id, id, name) VALUES ('{org}', '00000000-0000-4000-8000-000000000001', 'Lyon');
         INSERT INTO crm.list_positions (organisation_id, list_id, position_id) VALUES ('{org}', '00000000-0000-4000-8000-000000000001', '{}')",
        keep.position, drop.position, drop.position, org = sent.organisation
    ));
    let merged = merge(&sent.pflow, &keep.person, &drop.person);
    assert_eq!((&merged["positions_merged"], &merged["stopped"]), (&json!(1), &json!(1)), "{merged}");
    assert_eq!((running(&sent), count(&sent.pflow, "outreach.messages")), (1, 2));
    let shown = sent.pflow.json(&["prospect", "show", "jean@exemple.example"]);
    assert_eq!(shown["positions"].as_array().unwrap().len(), 1, "the emptied one is not shown");
    assert_eq!((shown["campaigns"].as_array().unwrap().len(), &shown["lists"]), (2, &json!(["Lyon"])));
    let sent_twice = sent.pflow.json(&["timeline", "jean@exemple.example"]).to_string();
    assert_eq!(sent_twice.matches("\"Une question\"").count(), 2, "{sent_twice}");
    // A file that names the person again finds the position, not what is left of the other one.
    let company: String = sent
        .pflow
        .sql("SELECT name::text FROM crm.companies c JOIN crm.positions p ON p.company_id = c.id LIMIT 1");
    sent.pflow.write("again.csv", format!("Nom,Prénom,Email,Raison sociale\nDupont,Jean,,{company}\nDupont,Jean,jean@exemple.example,{company}\n"));
    let again = sent.pflow.json(&["import", "csv", "again.csv"]);
    assert_eq!(
        (&again["positions"]["created"], &again["people"]["created"]),
        (&json!(0), &json!(0)),
        "{again}"
    );
    assert_eq!(count(&sent.pflow, "crm.positions WHERE email_key IS NOT NULL"), 1);
}

#[test]
fn a_company_that_is_suppressed_stays_so() {
    let pflow = both();
    let company = |name: &str| {
        pflow.sql::<String>(&format!("SELECT id::text FROM crm.companies WHERE name = '{name}'"))
    };
    let (keep, drop) = (company("SAS Énergie & Fils"), company("ENERGIE ET FILS S.A.S."));
    pflow.execute(&format!(
        "INSERT INTO outreach.suppressions (organisation_id, kind, value, reason) SELECT id, 'company', '{drop}', 'manual' FROM iam.organisations"
    ));
    merge(&pflow, &keep, &drop);
    assert_eq!(pflow.sql::<String>("SELECT value FROM outreach.suppressions"), keep);
    let shown = pflow.json(&["prospect", "show", "jp@energie.example"]);
    assert_eq!(shown["positions"][0]["suppressed"]["reason"], "manual");
}

#[test]
fn roles_and_tenants_are_kept() {
    let pflow = both();
    pflow.ok(&["org", "member", "add", "vic@acme.example", "--role", "viewer"]);
    pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    pflow.ok(&["org", "create", "Bis", "--owner", "bis@bis.example"]);
    let bis = pflow.env("PFLOW_ORG", "Bis").env("PFLOW_USER", "bis@bis.example");
    assert_eq!(bis.json(&["prospect", "dedupe", "--dry-run"])["proposals"], json!([]));
    let people = pflow.json(&["prospect", "dedupe", "--dry-run", "--people"])["proposals"][0].clone();
    let (keep, drop) = (people["keep"]["id"].as_str().unwrap(), people["drop"]["id"].as_str().unwrap());
    let args = ["prospect", "dedupe", "--merge", keep, drop];
    bis.error(&args, 5);
    pflow.env("PFLOW_USER", "vic@acme.example").error(&args, 4);
    pflow.env("PFLOW_USER", "max@acme.example").ok(&args);
}
