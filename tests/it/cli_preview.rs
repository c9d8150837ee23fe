//! Previews: the bytes that would be sent, before they are.

use serde_json::json;

use crate::support::Stage;

#[test]
fn the_mails_of_an_enrolled_person_are_shown_with_their_real_ids() {
    let stage = Stage::new();
    stage.crowd(3);
    stage.enroll();
    let mails = stage.pflow.json(&["campaign", "preview", "C", "--email", "p1@exemple1.example"]);
    let [first, second] = &mails.as_array().unwrap()[..] else { panic!("{mails}") };
    assert_eq!((&first["email"], &first["step_index"]), (&json!("p1@exemple1.example"), &json!(0)));
    let subject = match first["variant"].as_str().unwrap() {
        "A" => "Question pour Exemple 1",
        _ => "Bonjour de La Tour",
    };
    assert_eq!(first["subject"], subject);
    let task = stage.pflow.sql::<uuid::Uuid>(
        "SELECT t.id FROM outreach.tasks t JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id
           JOIN crm.positions p ON p.id = e.position_id WHERE p.email = 'p1@exemple1.example' AND NOT t.is_follow_up",
    );
    assert_eq!(first["headers"]["Message-ID"], json!(format!("<{task}@acme.example>")));
    assert_eq!(second["subject"], json!(format!("Re: {subject}")));
    assert_eq!(second["headers"]["In-Reply-To"], first["headers"]["Message-ID"]);
    assert_eq!(second["headers"]["References"], first["headers"]["Message-ID"]);
    assert_eq!(second["body_text"], "Bonjour Claire, avez-vous lu ?\n--\nAna\n");
    assert_eq!((&second["body_html"], &second["status"]), (&json!(null), &json!("planned")));
    assert_eq!(
        stage.pflow.json(&["campaign", "preview", "C", "--email", "p1@exemple1.example"]),
        mails,
        "the same again"
    );
    assert_eq!(stage.pflow.json(&["campaign", "preview", "C", "--limit", "2"]).as_array().unwrap().len(), 4);
}

#[test]
fn somebody_who_is_not_enrolled_sees_what_would_happen_and_nothing_does() {
    let stage = Stage::new();
    stage.person("CLAIRE", "DURAND", "Claire@exemple.example");
    stage.person("", "Martin", "jean@exemple.example");
    assert_eq!(stage.pflow.json(&["campaign", "preview", "C"]), json!([]));
    let mails = stage.pflow.json(&["campaign", "preview", "C", "--email", "claire@exemple.example"]);
    assert_eq!(mails.as_array().unwrap().len(), 2);
    assert_eq!(
        (&mails[0]["enrollment_id"], &mails[0]["headers"]["To"]),
        (&json!(null), &json!("Claire Durand <claire@exemple.example>"))
    );
    let mails =
        stage.pflow.json_with_code(&["campaign", "preview", "C", "--email", "jean@exemple.example"], 3);
    assert!(mails[0]["error"].as_str().unwrap().contains("person.first_name"), "{mails}");
    assert_eq!(
        stage.pflow.error(&["campaign", "preview", "C", "--email", "who@exemple.example"], 5)["kind"],
        "not_found"
    );
    assert_eq!(stage.pflow.error(&["campaign", "preview", "D"], 5)["kind"], "not_found");
    assert_eq!(stage.count("outreach.campaign_enrollments") + stage.count("outreach.tasks"), 0);
}

#[test]
fn a_viewer_may_look_and_files_are_whole_mails() {
    let stage = Stage::new();
    stage.pflow.ok(&["org", "member", "add", "vic@acme.example", "--role", "viewer"]);
    stage.person("CLAIRE", "DURAND", "o/x@exemple.example");
    stage.enroll();
    stage.pflow.ok(&["campaign", "preview", "C", "--out", "mails", "--as", "vic@acme.example"]);
    let mut names: Vec<String> = std::fs::read_dir(stage.pflow.path("mails"))
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].starts_with("0001-o_x@exemple.example-0-"), "{names:?}");
    let mail = std::fs::read_to_string(stage.pflow.path("mails").join(&names[1])).unwrap();
    assert!(mail.contains("\r\nSubject: Re: ") && mail.contains("\r\n\r\nBonjour Claire,"), "{mail}");
    let text = stage.pflow.ok(&["campaign", "preview", "C"]);
    assert!(text.contains("Subject: Re: ") && text.contains("avez-vous lu"), "{text}");
}

#[test]
fn data_cannot_make_headers() {
    let stage = Stage::new();
    stage.pflow.execute("UPDATE outreach.step_experiment_variants SET subject_template = 'Pour {{ company.name }}' WHERE subject_template IS NOT NULL");
    let claire = stage.person("Claire\r\nBcc: a@evil.example", "Durand\n", "claire@exemple.example");
    stage.pflow.execute(&format!(
        "UPDATE crm.companies SET name = E'Exemple\\r\\nBcc: all@evil.example\\r\\n\\r\\nboo' WHERE id = '{}'",
        claire.company
    ));
    stage.enroll();
    let mails = stage.pflow.json(&["campaign", "preview", "C"]);
    for mail in mails.as_array().unwrap() {
        assert_eq!(mail["headers"].get("Bcc"), None, "{mail}");
    }
    assert_eq!(mails[0]["subject"], "Pour Exemple Bcc: all@evil.example boo");
}

/// The files of a directory, as text.
fn files(dir: &std::path::Path) -> Vec<String> {
    let mut all: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|f| std::fs::read_to_string(f.unwrap().path()).unwrap())
        .collect();
    all.sort();
    all
}

#[test]
fn what_was_previewed_is_what_is_sent() {
    let stage = Stage::new();
    stage.crowd(2);
    stage.enroll();
    stage.pflow.execute("UPDATE outreach.campaigns SET status = 'running'");
    let monday = "2026-12-07T08:30:00+01:00";
    for (n, now) in [(2, crate::support::MORNING), (4, monday)] {
        let pflow = stage.pflow.at(now);
        let shown = format!("before-{n}");
        pflow.ok(&["campaign", "preview", "C", "--out", &shown]);
        let report = pflow.json(&["run-scheduler"]);
        assert_eq!(report["sent"], 2, "{report}");
        let sent = files(&pflow.path("mail-Acme/outbox/new"));
        assert_eq!(sent.len(), n);
        let shown = files(&pflow.path(shown));
        for mail in &sent {
            assert!(shown.contains(mail), "{mail}\nnot among\n{shown:#?}");
        }
    }
    let mails = stage.pflow.json(&["campaign", "preview", "C"]);
    assert!(mails.as_array().unwrap().iter().all(|m| m["status"] == "sent"), "{mails}");
}
