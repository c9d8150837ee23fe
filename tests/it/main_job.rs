//! The issue's own lines, in order: from an empty home to the figures, on one database.

use serde_json::Value;

use crate::support::Pflow;

const CAMPAIGN: &str = r#"
name = "DAF PME Lyon"
mailboxes = ["ana@acme.example"]

[[steps]]
[[steps.variants]]
key = "A"
subject = "{{ company.name }} : une question"
body = "Bonjour {{ person.salutation }} {{ person.last_name }},\n"
[[steps.variants]]
key = "B"
subject = "Une question, {{ person.first_name }}"
body = "Bonjour {{ person.first_name }},\n"

[[steps]]
delay_days = 3
[[steps.variants]]
key = "A"
body = "Bonjour {{ person.first_name }}, avez-vous pu lire mon message ?\n"
"#;

/// Two people in Pharow's own columns.
fn prospects() -> String {
    let header = [
        "Nom",
        "Prénom",
        "Civilité",
        "URL LinkedIn du prospect",
        "Poste occupé",
        "Email",
        "Type d'email",
        "Fiabilité de l'email",
        "SIREN",
        "SIRET du siège",
        "Nom légal",
        "Tranche d'effectif corrigée",
    ];
    let rows = [
        [
            "DURAND",
            "Claire",
            "Madame",
            "https://www.linkedin.com/in/claire-durand-exemple",
            "DAF",
            "c.durand@exemple.example",
            "valid",
            "95%",
            "901000018",
            "90100001800019",
            "EXEMPLE SAS",
            "50 - 99",
        ],
        [
            "DE LA TOUR",
            "Rémi",
            "Monsieur",
            "https://www.linkedin.com/in/remi-de-la-tour-exemple",
            "DAF",
            "r.delatour@modele.example",
            "valid",
            "90%",
            "901000026",
            "90100002600012",
            "MODÈLE SARL",
            "6 - 9",
        ],
    ];
    let line = |cells: &[&str]| cells.iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(",");
    [line(&header)].into_iter().chain(rows.iter().map(|r| line(r))).collect::<Vec<_>>().join("\n")
}

fn delivered(pflow: &Pflow) -> Vec<String> {
    let mut mails: Vec<String> = std::fs::read_dir(pflow.path("mail/outbox/new"))
        .unwrap()
        .map(|entry| String::from_utf8(std::fs::read(entry.unwrap().path()).unwrap()).unwrap())
        .collect();
    mails.sort();
    mails
}

fn header(mail: &str, name: &str) -> String {
    let headers = mail.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ").replace("\r\n\t", " ");
    let found = headers.lines().find_map(|l| l.strip_prefix(&format!("{name}: ")).map(str::to_owned));
    found.unwrap_or_else(|| panic!("no {name} in {mail}"))
}

fn subject(mail: &str) -> String {
    mail_parser::MessageParser::default().parse(mail).unwrap().subject().unwrap().to_owned()
}

/// Runs the scheduler every half hour of a working day; how many mails went out.
fn work_through(pflow: &Pflow, day: &str) -> i64 {
    let times = [
        "09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "14:30", "15:00", "15:30", "16:00", "16:30",
        "17:00",
    ];
    times
        .iter()
        .map(|time| {
            pflow.at(&format!("{day}T{time}:00+01:00")).json(&["run-scheduler"])["sent"].as_i64().unwrap()
        })
        .sum()
}

#[test]
fn from_a_file_to_the_figures_and_nobody_is_written_to_after_answering() {
    let pflow = Pflow::new();
    pflow.json(&["org", "create", "Acme", "--owner", "ana@acme.example"]);
    let mailbox =
        pflow.json(&["mailbox", "add", "maildir", "--address", "ana@acme.example", "--path", "mail"]);
    assert_eq!(mailbox["provider"], "maildir");

    pflow.write("prospects.csv", prospects());
    let first = pflow.json(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    assert_eq!(
        (&first["rows"], &first["people"]["created"], &first["detected"]["profile"]),
        (&2.into(), &2.into(), &"pharow".into())
    );
    let again = pflow.json(&["import", "csv", "prospects.csv", "--list", "Lyon"]);
    for kind in ["companies", "people", "positions"] {
        assert_eq!(
            (&again[kind]["created"], &again[kind]["updated"]),
            (&0.into(), &0.into()),
            "{kind}: {again}"
        );
    }

    pflow.write("campaign.toml", CAMPAIGN);
    assert_eq!(pflow.json(&["campaign", "apply", "campaign.toml"])["status"], "draft");
    assert!(pflow.json(&["campaign", "apply", "campaign.toml"])["changes"].as_array().unwrap().is_empty());
    let monday = pflow.at("2026-11-30T18:00:00+01:00");
    assert_eq!(monday.json(&["campaign", "enroll", "DAF PME Lyon", "--list", "Lyon"])["enrolled"], 2);
    monday.ok(&["campaign", "start", "DAF PME Lyon"]);

    assert_eq!(work_through(&pflow, "2026-12-01"), 2);
    assert_eq!(work_through(&pflow, "2026-12-02"), 0);
    let mails = delivered(&pflow);
    let to_claire = mails.iter().find(|m| m.contains("c.durand@exemple.example")).unwrap();
    let reply = format!(
        "From: Claire Durand <c.durand@exemple.example>\r\nTo: ana@acme.example\r\nSubject: Re: question\r\nMessage-ID: <r1@exemple.example>\r\nIn-Reply-To: {}\r\nDate: Wed, 2 Dec 2026 10:00:00 +0100\r\n\r\nOui, appelez-moi.\r\n",
        header(to_claire, "Message-ID")
    );
    pflow.write("mail/inbox/new/1764666000.1.host", reply);
    let synced = pflow.at("2026-12-02T10:05:00+01:00").json(&["sync-inbox"]);
    assert_eq!(
        (&synced["fetched"], &synced["replies"], &synced["unmatched"]),
        (&1.into(), &1.into(), &0.into())
    );
    assert_eq!(pflow.json(&["sync-inbox"])["fetched"], 0, "nothing is read twice");

    // Monday the 7th: the one who answered hears nothing more, the other gets a follow-up in the same thread.
    assert_eq!(work_through(&pflow, "2026-12-07"), 1);
    let follow_up: Vec<String> =
        delivered(&pflow).into_iter().filter(|m| m.contains("In-Reply-To: ")).collect();
    assert_eq!(follow_up.len(), 1);
    assert!(follow_up[0].contains("r.delatour@modele.example"), "{}", follow_up[0]);
    let first = mails.iter().find(|m| m.contains("r.delatour@modele.example")).unwrap();
    assert_eq!(header(&follow_up[0], "In-Reply-To"), header(first, "Message-ID"));
    assert_eq!(subject(&follow_up[0]), format!("Re: {}", subject(first)));

    let stats = pflow.json(&["stats"]);
    let campaign: &Value = &stats["campaigns"][0];
    assert_eq!(
        (&campaign["enrolled"], &campaign["sent"], &campaign["replied"]),
        (&2.into(), &3.into(), &1.into()),
        "{campaign}"
    );
}
