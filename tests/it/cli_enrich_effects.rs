//! What answers do beside filling columns: nobody is written to who asked for it, nothing of others is overwritten, everything is found
//! again when people are merged, shown or forgotten.

use serde_json::json;

use crate::support::{
    Pflow, Written,
    vendors::{Fault, On, Vendors, company},
};

const CLAIRE: &str = "c.durand@exemple.example";

fn people(pflow: &Pflow, rows: &str) {
    pflow.write("p.csv", format!("Prénom,Nom,Société,SIREN,LinkedIn,E-mail,Poste\n{rows}"));
    pflow.ok(&["import", "csv", "p.csv", "--list", "Lyon", "--map", "Société=companies.name"]);
}

fn from_file(pflow: &Pflow, rows: &str, fields: &str) -> serde_json::Value {
    pflow.write(
        "f.csv",
        format!("Prénom;Nom;Société;SIREN;URL LinkedIn du prospect;E-mail;Statut email\n{rows}"),
    );
    pflow.json(&["enrich", "--provider", "csv=f.csv", "--fields", fields])
}

fn suppressed(pflow: &Pflow) -> String {
    pflow.sql("SELECT coalesce(string_agg(concat_ws(' ', value, reason, source), ', ' ORDER BY value), '') FROM outreach.suppressions")
}

#[test]
fn who_tells_a_provider_not_to_be_contacted_is_left_alone() {
    let vendors = Vendors::start();
    let pflow = vendors.env(&Pflow::with_org());
    people(
        &pflow,
        "Ana,Opposée,Exemple,,,ana@exemple.example,DG\nZoé,Lefèvre,Exemple,,,zoe@exemple.example,DAF\n",
    );
    let ask = ["enrich", "--provider", "dropcontact", "--fields", "email", "--poll", "0", "--refresh"];
    let report = pflow.json(&ask);
    assert_eq!(report["by_provider"]["dropcontact"]["do_not_contact"], 1, "{report}");
    let ana = "SELECT concat_ws(' ', p.status, x.email, x.job_title, p.mobile_phone)
                 FROM crm.positions x JOIN crm.people p ON p.id = x.person_id WHERE p.last_name = 'Opposée'";
    assert_eq!(pflow.sql::<String>(ana), "do_not_contact ana@exemple.example DG", "not a fact is taken");
    assert_eq!(suppressed(&pflow), "ana@exemple.example unsubscribe provider dropcontact");
    let asked = |pflow: &Pflow| {
        let who: String = pflow.sql(
            "SELECT x.id::text FROM crm.positions x JOIN crm.people p ON p.id = x.person_id WHERE p.last_name = 'Opposée'",
        );
        vendors.dropcontact().asked()[&who]
    };
    assert_eq!(asked(&pflow), 1);
    let again = pflow.json(&ask);
    assert_eq!(
        (asked(&pflow), &again["by_provider"]["dropcontact"]["do_not_contact"]),
        (1, &json!(0)),
        "{again}"
    );
    assert!(vendors.dropcontact().asked().values().any(|n| *n == 2), "the colleague is asked about again");
}

#[test]
fn a_file_that_says_not_to_contact_somebody_is_heard() {
    let pflow = Pflow::with_org();
    let header = "civility;first_name;last_name;email;email qualification;company;siren";
    let rows = |title: &str| {
        format!(
            "{header}\nMme;Claire;Durand;claire@exemple.example;Ne_Pas_Contacter@pro;Exemple{title};901000018\n\
             M;Paul;Martin;paul@exemple.example;invalide;Exemple{title};901000018\n"
        )
    };
    pflow.write("d.csv", rows(""));
    let report = pflow.json(&["import", "csv", "d.csv", "--dry-run"]);
    assert_eq!((&report["suppressed"], suppressed(&pflow)), (&json!(1), String::new()));
    let report = pflow.json(&["import", "csv", "d.csv", "--list", "Lyon"]);
    assert_eq!(report["suppressed"], 1, "{report}");
    let states = "SELECT string_agg(concat_ws(' ', p.first_name, p.status, x.email_status), ', ' ORDER BY p.first_name)
                    FROM crm.positions x JOIN crm.people p ON p.id = x.person_id";
    assert_eq!(pflow.sql::<String>(states), "Claire do_not_contact unknown, Paul active invalid");
    assert_eq!(suppressed(&pflow), "claire@exemple.example unsubscribe import d.csv");
    for title in ["", " SA"] {
        pflow.write("d.csv", rows(title));
        pflow.ok(&["import", "csv", "d.csv"]);
        assert_eq!(suppressed(&pflow), "claire@exemple.example unsubscribe import d.csv");
    }
    let report = from_file(&pflow, "Claire;Durand;Exemple;;;neu@exemple.example;valid\n", "email");
    assert_eq!(
        (&report["positions"], &report["by_provider"]["csv"]["found"]),
        (&json!(1), &json!(0)),
        "{report}"
    );
}

#[test]
fn a_number_or_a_profile_of_somebody_else_is_reported_and_not_taken() {
    let pflow = Pflow::with_org();
    people(
        &pflow,
        "Claire,Durand,Exemple Un,,,claire@un.example,\n\
         Zoé,Lefèvre,Exemple Deux,901000018,https://www.linkedin.com/in/zoe-lefevre,zoe@deux.example,\n",
    );
    let rows = "SELECT string_agg(concat_ws('|', p.last_name, p.linkedin_url, c.name, c.siren), ' ' ORDER BY p.last_name)
                  FROM crm.positions x JOIN crm.people p ON p.id = x.person_id JOIN crm.companies c ON c.id = x.company_id";
    let before: String = pflow.sql(rows);
    let report = from_file(
        &pflow,
        "Claire;Durand;Exemple Un;901000018;https://www.linkedin.com/in/zoe-lefevre;;\n",
        "email,phone,company",
    );
    assert_eq!(pflow.sql::<String>(rows), before);
    for column in ["companies.siren", "people.linkedin_url"] {
        assert_eq!(
            report["fields"][column],
            json!({"filled": 0, "replaced": 0, "kept": 1}),
            "{column}: {report}"
        );
    }
    let shown = pflow.json(&["prospect", "show", "claire@un.example"]).to_string();
    assert!(
        shown.contains("another company has this SIREN") && shown.contains("another person has this profile"),
        "{shown}"
    );
}

#[test]
fn a_better_address_takes_the_place_of_a_dead_one_whose_state_is_remembered() {
    for state in ["bounced", "invalid"] {
        let pflow = Pflow::with_org();
        let row = "Claire,Durand,Exemple,,,old@exemple.example,";
        people(&pflow, &format!("{row}DG\n"));
        pflow.execute(&format!("UPDATE crm.positions SET email_status = '{state}', email_reliability = 0"));
        let now = "SELECT concat_ws(' ', x.email, x.email_status, p.email) FROM crm.positions x JOIN crm.people p ON p.id = x.person_id";
        if state == "bounced" {
            from_file(&pflow, "Claire;Durand;Exemple;;;old@exemple.example;valid\n", "email,verification");
            assert_eq!(pflow.sql::<String>(now), "old@exemple.example bounced old@exemple.example");
        }
        let report = from_file(&pflow, "Claire;Durand;Exemple;;;new@exemple.example;valid\n", "email");
        assert_eq!(report["fields"]["positions.email"]["replaced"], 1, "{report}");
        assert_eq!(pflow.sql::<String>(now), "new@exemple.example valid new@exemple.example");
        let was = "SELECT concat_ws(' ', fields -> 'email' ->> 'before', fields -> 'email_status' ->> 'before')
                     FROM crm.provenance WHERE entity = 'position' AND fields -> 'email' ->> 'after' = 'new@exemple.example'";
        assert_eq!(pflow.sql::<String>(was), format!("old@exemple.example {state}"));
        // The file that had the dead address comes again: the same row, and the dead address stays dead.
        for title in ["DG", "PDG"] {
            people(&pflow, &format!("{row}{title}\n"));
            assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.positions"), 1, "{state} {title}");
            assert_eq!(
                pflow.sql::<String>(now),
                "new@exemple.example valid new@exemple.example",
                "{state} {title}"
            );
        }
    }
}

#[test]
fn a_company_that_the_register_calls_closed_is_not_written_to() {
    let vendors = Vendors::start();
    let mut closed = company("EXEMPLE UN", Some("901000018"), "69009");
    closed["etat_administratif"] = "C".into();
    closed["date_fermeture"] = "2024-05-31".into();
    vendors.annuaire().know(closed);
    let pflow = vendors.env(&Pflow::with_mailbox());
    people(
        &pflow,
        "Claire,Durand,Exemple Un,901000018,,claire@un.example,\nZoé,Lefèvre,Exemple Deux,901000026,,zoe@deux.example,\n",
    );
    let report = pflow.json(&[
        "enrich",
        "--where",
        "siren:901000018 durand",
        "--provider",
        "annuaire",
        "--fields",
        "company",
    ]);
    assert_eq!((&report["positions"], &report["companies_closed"]), (&json!(1), &json!(1)), "{report}");
    assert_eq!(pflow.json(&["enrich", "--where", "nobody", "--provider", "annuaire"])["positions"], 0);
    assert_eq!(pflow.run(&["enrich", "--where", "colour:red", "--provider", "annuaire"]).code, 2);
    assert_eq!(
        pflow.sql::<String>(
            "SELECT string_agg(concat_ws(' ', siren, administrative_status, closed_on), ', ' ORDER BY siren) FROM crm.companies"
        ),
        "901000018 closed 2024-05-31, 901000026"
    );
    pflow.write(
        "c.toml",
        "name = \"C\"\nmailboxes = [\"ana@acme.example\"]\n\n[[steps]]\n[[steps.variants]]\nkey = \"A\"\nsubject = \"Question\"\nbody = \"Bonjour\\n\"\n",
    );
    pflow.ok(&["campaign", "apply", "c.toml"]);
    let report = pflow.json(&["campaign", "enroll", "C", "--list", "Lyon"]);
    assert_eq!(
        (&report["enrolled"], &report["skipped"]),
        (&json!(1), &json!({"company_closed": 1})),
        "{report}"
    );
}

#[test]
fn answers_are_handed_out_and_forgotten_with_the_person() {
    let vendors = Vendors::start();
    let written = Written::new();
    let pflow = vendors.env(&written.pflow);
    let complaint = json!({"errors": [{"id": "wrong_params", "code": 400, "details": format!("{CLAIRE} is no address of Claire")}]});
    vendors.hunter().fail(On::Submit, Fault::Status(400, complaint));
    let broken = json!({"error": format!("no worker for {CLAIRE}")});
    vendors.bettercontact().slow(1_000);
    for _ in 0..20 {
        vendors.bettercontact().fail(On::Poll, Fault::Status(500, broken.clone()));
    }
    let ask = |address: &str, provider: &str, fields: &str| {
        pflow.run(&[
            "enrich",
            "--email",
            address,
            "--good-enough",
            "100",
            "--provider",
            provider,
            "--fields",
            fields,
            "--poll",
            "0",
            "--no-wait",
        ])
    };
    for (provider, fields) in
        [("hunter", "verification"), ("fullenrich", "email"), ("kaspr", "email"), ("bettercontact", "email")]
    {
        let run = ask(CLAIRE, provider, fields);
        assert!([0, 3].contains(&run.code), "{provider}: {}", run.stderr);
    }
    ask("p.martin@exemple.example", "kaspr", "email");
    let open = "SELECT count(*) FROM crm.enrichment_jobs WHERE questions <> '[]'";
    assert!(pflow.sql::<i64>(open) >= 1, "a job waits with its question");
    let dossier = pflow.json(&["gdpr", "export", CLAIRE]);
    let providers: Vec<&str> =
        dossier["enrichment"].as_array().unwrap().iter().map(|a| a["provider"].as_str().unwrap()).collect();
    for provider in ["hunter", "kaspr"] {
        assert!(providers.contains(&provider), "{providers:?}");
    }
    let of_enrichment = |needle: &str| {
        let places = written.places(needle).into_iter();
        places.filter(|place| place.starts_with("crm.enrichment")).collect::<Vec<_>>()
    };
    assert!(
        of_enrichment(CLAIRE).contains(&"crm.enrichment_jobs.error".to_owned()),
        "{:?}",
        of_enrichment(CLAIRE)
    );
    assert!(!of_enrichment("durand").is_empty());
    pflow.ok(&["gdpr", "erase", CLAIRE, "--yes"]);
    for needle in [CLAIRE, "durand", "claire"] {
        assert_eq!(of_enrichment(needle), Vec::<String>::new(), "{needle}");
    }
    assert!(!of_enrichment("martin").is_empty(), "nobody else is concerned");
    // What was under way comes too late.
    pflow.run(&["enrich", "resume", "--poll", "0", "--no-wait"]);
    assert_eq!(of_enrichment("durand"), Vec::<String>::new());
}

#[test]
fn answers_go_with_whom_they_are_about_when_doubles_become_one() {
    let pflow = Pflow::with_org();
    people(
        &pflow,
        "Claire,Durand,Exemple SAS,901000018,,claire@exemple.example,DRH\n\
         Jean-Pierre,Lefèvre,Exemple SAS,901000018,,jp@exemple.example,DAF\n\
         Jeanpierre,LEFEVRE,Exemple SAS,901000018,,lefevre@exemple.example,DAF\n",
    );
    let file = "Jean-Pierre;Lefèvre;Exemple SAS;;;jp@exemple.example;valid\nJeanpierre;LEFEVRE;Exemple SAS;;;lefevre@exemple.example;valid\n";
    // One job about both, so that not all can move, and one about each.
    from_file(&pflow, file, "email");
    for address in ["jp@exemple.example", "lefevre@exemple.example"] {
        pflow.ok(&["enrich", "--email", address, "--provider", "csv=f.csv", "--fields", "phone"]);
    }
    let answers = "SELECT count(*) FROM crm.enrichment_answers";
    let before: i64 = pflow.sql(answers);
    assert!(before >= 4, "{before}");
    let merged = pflow.json(&["prospect", "dedupe", "--yes", "--people"]);
    assert_eq!(merged["merged"].as_array().unwrap().len(), 1, "{merged}");
    assert_eq!(pflow.sql::<i64>(answers), before, "what was paid for stays known");
    let of_one = "SELECT count(DISTINCT x.person_id) FROM crm.enrichment_answers a JOIN crm.positions x ON x.id = a.position_id
                   WHERE a.outcome = 'found'";
    let people: i64 = pflow.sql(of_one);
    assert_eq!(people, 1, "both addresses are one person's now");
    let living: i64 = pflow.sql("SELECT count(*) FROM crm.positions WHERE erased_at IS NULL");
    pflow.execute(
        "UPDATE crm.positions SET erased_at = now(), email = NULL WHERE email_key = 'claire@exemple.example'",
    );
    let report = pflow.json(&["enrich", "--provider", "csv=f.csv", "--fields", "email,phone", "--refresh"]);
    assert_eq!(report["positions"], living - 1, "{report}");
    let listed = pflow.json(&["enrich", "--list", "Lyon", "--provider", "csv=f.csv", "--refresh"]);
    assert_eq!(listed["positions"], living - 1, "{listed}");
}
