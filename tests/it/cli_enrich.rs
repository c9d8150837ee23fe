//! `pflow enrich` with the real binary, the real clients and providers that keep books.

use crate::support::{
    Pflow,
    vendors::{DnsDouble, Fault, On, Vendors, Zone},
};

const ALL: [&str; 10] = [
    "--provider",
    "annuaire",
    "--provider",
    "fullenrich",
    "--provider",
    "bettercontact",
    "--provider",
    "kaspr",
    "--poll",
    "0",
];

/// Four people: found, found, without phone, unknown.
fn acme() -> Pflow {
    let pflow = Pflow::with_org();
    pflow.write(
        "p.csv",
        "Prénom,Nom,Société,LinkedIn\nClaire,Durand,Exemple Un,https://www.linkedin.com/in/claire-durand\n\
         Zoé,Lefèvre,Exemple Deux,https://www.linkedin.com/in/zoe-lefevre\n\
         Ana,Partielle,Exemple Trois,https://www.linkedin.com/in/ana-partielle\n\
         Jean,Introuvable,Exemple Quatre,https://www.linkedin.com/in/jean-introuvable\n",
    );
    pflow.ok(&[
        "import",
        "csv",
        "p.csv",
        "--list",
        "Lyon",
        "--map",
        "Société=companies.name",
        "--map",
        "LinkedIn=people.linkedin_url",
    ]);
    pflow
}

fn enrich(args: &[&str]) -> Vec<String> {
    ["enrich", "--list", "Lyon"].iter().chain(&ALL).chain(args).map(|a| (*a).to_owned()).collect()
}

pub(crate) fn state(pflow: &Pflow) -> String {
    pflow.sql(
        "SELECT string_agg(concat_ws('|', p.last_name, x.email, x.email_status, x.email_reliability, p.mobile_phone, p.phone_kaspr_1,
                                     p.phone_kaspr_3, p.phone_bettercontact, p.phone_fullenrich_1, p.phone_fullenrich_3, c.name, c.siren,
                                     c.naf_code, c.hq_address, c.administrative_status,
                                     (SELECT string_agg(v.provider || f.key || (f.value - 'cost')::text, ',' ORDER BY v.provider, f.key)
                                        FROM crm.provenance v, jsonb_each(v.fields) f
                                       WHERE v.row_id IN (x.id, p.id, c.id) AND v.provider IS NOT NULL)),
                          E'\\n' ORDER BY p.last_name)
           FROM crm.positions x JOIN crm.people p ON p.id = x.person_id JOIN crm.companies c ON c.id = x.company_id",
    )
}

pub(crate) fn spent(pflow: &Pflow, provider: &str) -> f64 {
    pflow.sql(&format!(
        "SELECT coalesce(sum(spent + reserved), 0)::float8 FROM crm.enrichment_jobs WHERE provider = '{provider}'"
    ))
}

#[test]
fn runs_that_are_killed_at_every_step_end_like_one_that_is_not() {
    let (calm, stormy) = (Vendors::start(), Vendors::start());
    let undisturbed = calm.env(&acme());
    let args = enrich(&[]);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let report = undisturbed.json(&args);
    assert_eq!(report["status"], "done", "{report}");
    assert!(state(&undisturbed).contains("claire.durand@"), "{}", state(&undisturbed));

    let killed = stormy.env(&acme());
    stormy.fullenrich().fail(On::Submit, Fault::Limited(Some(0)));
    stormy.kaspr().fail(On::Submit, Fault::Limited(Some(0)));
    let run = killed.env("PFLOW_CRASH_AT", "enrich_armed").run(&args);
    assert_eq!(run.code, -1, "{}", run.stderr);
    for point in [
        "enrich_called",
        "enrich_submitted",
        "enrich_polled",
        "enrich_stored",
        "enrich_applied",
        "enrich_polled:2",
        "enrich_stored:2",
    ] {
        killed.env("PFLOW_CRASH_AT", point).run(&["enrich", "resume", "--poll", "0"]);
    }
    let mut decided = 0;
    loop {
        killed.run(&["enrich", "resume", "--poll", "0"]);
        let job: Option<String> =
            killed.sql("SELECT (SELECT id::text FROM crm.enrichment_jobs WHERE status = 'uncertain' ORDER BY id LIMIT 1)");
        let Some(job) = job else { break };
        decided += 1;
        killed.ok(&["enrich", "resolve", &job, "--again"]);
    }
    for double in stormy.all() {
        let twice: Vec<_> = double.charged().into_iter().filter(|(_, n)| *n > 1).collect();
        assert!(decided > 0 || twice.is_empty(), "{}: {twice:?}", double.name());
        let ours = spent(&killed, double.name());
        assert!(
            ours >= double.spent() && (decided > 0 || ours - double.spent() < 1e-9),
            "{}: {ours} {}",
            double.name(),
            double.spent()
        );
    }
    assert_eq!(state(&killed), state(&undisturbed));
}

#[test]
fn a_dry_run_reaches_nobody_and_a_refused_key_stops_one_provider() {
    let vendors = Vendors::start();
    let pflow = vendors.env(&acme());
    let before = state(&pflow);
    let args = enrich(&["--dry-run"]);
    let report = pflow.json(&args.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(report["by_provider"]["fullenrich"]["asked"], 4, "{report}");
    assert!(report["most_credits"].as_f64().unwrap() >= 44.0);
    assert_eq!(state(&pflow), before);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.enrichment_runs"), 0);
    assert!(vendors.all().iter().all(|d| d.calls().is_empty()));

    let locked_out = pflow.env("KASPR_API_KEY", "wrong");
    let report = locked_out
        .json_with_code(&["enrich", "--provider", "kaspr", "--provider", "annuaire", "--poll", "0"], 3);
    assert!(report["by_provider"]["kaspr"]["error"].is_string(), "{report}");
    assert!(report["by_provider"]["annuaire"]["asked"].as_u64().unwrap() > 0);
    assert_eq!(locked_out.run(&["enrich", "--provider", "kaspr", "--poll", "0"]).code, 4);
    let cards = locked_out.json_with_code(&["enrich", "providers", "test"], 4);
    assert!(cards.as_array().unwrap().len() >= 7);
}

#[test]
fn a_file_fills_and_a_purge_takes_back() {
    let pflow = acme();
    pflow.write(
        "salon.csv",
        "Prénom;Nom;Société;E-mail;Téléphone portable\nClaire;Durand;Exemple Un;claire@un.example;01 99 00 00 01\n\
         Zoé;Lefèvre;Exemple Deux;;01 99 00 00 02\n",
    );
    let empty = state(&pflow);
    let report = pflow.json(&["enrich", "--provider", "csv=salon.csv", "--fields", "email,phone"]);
    assert_eq!(report["by_provider"]["csv"]["found"], 2, "{report}");
    assert_eq!(report["fields"]["people.mobile_phone"]["filled"], 2, "{report}");
    assert!(state(&pflow).contains("claire@un.example"));
    assert_eq!(
        pflow
            .sql::<Option<String>>("SELECT email::text FROM crm.people WHERE last_name = 'Durand'")
            .as_deref(),
        Some("claire@un.example")
    );
    // Another file says otherwise: what is there stays, and what it says is remembered.
    pflow.write("autre.csv", "Prénom;Nom;Société;E-mail\nClaire;Durand;Exemple Un;c.durand@autre.example\n");
    let report = pflow.json(&["enrich", "--provider", "csv=autre.csv", "--fields", "email"]);
    assert_eq!(report["fields"]["positions.email"]["kept"], 1, "{report}");
    assert!(
        pflow.json(&["enrich", "purge", "--provider", "csv", "--dry-run"])["restored"].as_u64().unwrap() >= 3
    );
    assert!(state(&pflow).contains("claire@un.example"));
    assert_eq!(pflow.run(&["enrich", "purge", "--provider", "csv"]).code, 2);
    pflow.ok(&["enrich", "purge", "--provider", "csv", "--yes"]);
    let columns = |s: &str| {
        s.lines().map(|l| l.split("csv").next().unwrap().trim_end_matches('|').to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(columns(&state(&pflow)), columns(&empty));
    assert_eq!(pflow.run(&["enrich", "--provider", "csv=autre.txt"]).code, 2);
    assert_eq!(pflow.run(&["enrich", "--provider", "kasper"]).code, 2);
}

#[test]
fn a_file_that_is_gone_holds_nobody_up() {
    let pflow = acme();
    let row = "Prénom;Nom;Société;E-mail\nClaire;Durand;Exemple Un;claire@un.example\n";
    let gone = pflow.write("gone.csv", row);
    pflow.write("there.csv", row);
    pflow.env("PFLOW_CRASH_AT", "enrich_armed").run(&[
        "enrich",
        "--provider",
        "csv=gone.csv",
        "--fields",
        "email",
    ]);
    std::fs::remove_file(gone).unwrap();
    let report = pflow.json(&["enrich", "--provider", "csv=there.csv", "--fields", "email"]);
    assert_eq!(
        (report["resumed"].as_array().unwrap().len(), &report["status"]),
        (1, &"done".into()),
        "{report}"
    );
    assert!(state(&pflow).contains("claire@un.example"));
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM crm.enrichment_runs WHERE status = 'open'"), 0);
}

#[test]
fn addresses_are_verified_without_writing_to_them() {
    let dns = DnsDouble::start(&[
        ("good.example", Zone::Mx),
        ("null.example", Zone::NullMx),
        ("fails.example", Zone::Fails),
    ]);
    let pflow = Pflow::with_org().env("PFLOW_DNS_SERVER", dns.address());
    pflow.write(
        "p.csv",
        "Prénom,Nom,Société,E-mail\nA,Un,S1,a@good.example\nB,Deux,S2,b@null.example\nC,Trois,S3,c@fails.example\n\
         D,Quatre,S4,contact@good.example\nE,Cinq,S5,e@nowhere.example\n",
    );
    pflow.ok(&["import", "csv", "p.csv", "--map", "Société=companies.name"]);
    pflow.ok(&["enrich", "--provider", "verify", "--fields", "verification"]);
    let states: String =
        pflow.sql("SELECT string_agg(email_status, ' ' ORDER BY email::text) FROM crm.positions");
    assert_eq!(states, "unknown invalid unknown risky invalid");
    let asked = dns.asked().len();
    pflow.ok(&["enrich", "--provider", "verify", "--fields", "verification"]);
    assert_eq!(dns.asked().len(), asked, "the answers are kept");
}
