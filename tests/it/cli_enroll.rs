//! Enrolment: who gets in, what is laid out, and what happens the second time.

use serde_json::json;

use crate::support::Stage;

#[test]
fn everything_is_laid_out_at_once_and_only_once() {
    let stage = Stage::new();
    stage.crowd(40);
    let report = stage.enroll();
    assert_eq!((&report["enrolled"], &report["skipped"]), (&json!(40), &json!({})));
    assert_eq!(report["campaign_id"], json!(stage.campaign));
    assert_eq!(report["first_send_at"], json!("2026-12-02T08:30:00Z"));
    assert_eq!(stage.count("outreach.campaign_enrollments WHERE state = 'active'"), 40);
    assert_eq!(stage.count("outreach.enrollment_step_variant_assignments"), 80);
    assert_eq!(stage.count("outreach.tasks t WHERE status = 'scheduled' AND NOT is_follow_up AND mailbox_id IS NOT NULL AND scheduled_for = '2026-12-02T09:30:00+01:00'"), 40);
    // Three days after a Wednesday is a Saturday: Monday, when the window opens.
    assert_eq!(
        stage.count("outreach.tasks WHERE is_follow_up AND scheduled_for = '2026-12-07T08:30:00+01:00'"),
        40
    );
    let again = stage.enroll();
    assert_eq!((&again["enrolled"], &again["skipped"]), (&json!(0), &json!({"already_enrolled": 40})));
    assert_eq!(again["first_send_at"], json!(null));
    assert_eq!(stage.count("outreach.tasks"), 80);
    assert_eq!(stage.count("iam.audit_log WHERE action = 'campaign.enroll'"), 2);
}

#[test]
fn an_analyst_recomputes_every_variant_in_sql() {
    let stage = Stage::new();
    stage.pflow.execute("UPDATE outreach.step_experiment_variants SET weight = 3 WHERE key = 'B'");
    stage.crowd(200);
    stage.enroll();
    // The statement of `outreach::experiment::assign`, with columns for its parameters.
    let recomputed = "
        SELECT arms.id
          FROM (SELECT v.id, v.key,
                       sum(v.weight) OVER (ORDER BY v.key COLLATE \"C\") AS upto,
                       sum(v.weight) OVER () AS total
                  FROM outreach.step_experiment_variants v
                 WHERE v.organisation_id = a.organisation_id AND v.step_experiment_id = a.step_experiment_id
                   AND v.is_active AND v.weight > 0) arms
         WHERE upto > ('x' || encode(substr(sha256(uuid_send(a.organisation_id) || uuid_send(a.step_experiment_id)
                       || uuid_send(a.enrollment_id)), 1, 4), 'hex'))::bit(32)::bigint % total
         ORDER BY upto LIMIT 1";
    let same = stage.count(&format!(
        "outreach.enrollment_step_variant_assignments a WHERE a.variant_id = ({recomputed})"
    ));
    assert_eq!(same, 400);
    let b = stage.count("outreach.enrollment_step_variant_assignments a JOIN outreach.step_experiment_variants v ON v.id = a.variant_id WHERE v.key = 'B'");
    // Four standard deviations around three quarters of 200.
    assert!((125..=175).contains(&b), "{b}");
}

#[test]
fn who_may_not_be_written_to_is_named_with_the_reason() {
    let stage = Stage::new();
    let sql = |text: String| stage.pflow.execute(&text);
    let with = |email: &str, change: &str| {
        let p = stage.person("Claire", "Durand", email);
        if !change.is_empty() {
            sql(format!("UPDATE crm.positions SET {change} WHERE id = '{}'", p.position));
        }
        p
    };
    with("good@a.example", "");
    let closed = with("late@closed.example", "").company;
    sql(format!("UPDATE crm.companies SET administrative_status = 'closed' WHERE id = '{closed}'"));
    stage.person("Claire", "Durand", "");
    with("bad@a.example", "email_status = 'invalid'");
    with("back@a.example", "email_status = 'bounced'");
    with("weak@a.example", "email_reliability = 50");
    with("claire@gmail.com", "");
    with("said-no@a.example", "");
    with("x@mail.no.example", "");
    let company = with("y@b.example", "").company;
    let gone = with("gone@a.example", "").person;
    sql(format!("UPDATE crm.people SET status = 'do_not_contact' WHERE id = '{gone}'"));
    sql(format!("UPDATE crm.companies SET siren = '552100554' WHERE id = '{company}'"));
    stage.pflow.ok(&["suppression", "add", "said-no@a.example", "no.example", "552100554"]);
    stage.person("", "Durand", "nameless@a.example");
    let report = stage.pflow.json(&["campaign", "enroll", "C", "--list", "Lyon", "--min-reliability", "80"]);
    assert_eq!(
        (&report["enrolled"], &report["skipped"]),
        (
            &json!(1),
            &json!({"bounced": 1, "company_closed": 1, "do_not_contact": 1, "free_mail": 1, "invalid_email": 1, "no_email": 1,
                "suppressed_address": 1, "suppressed_company": 1, "suppressed_domain": 1, "template": 1, "unreliable": 1})
        )
    );
    let details = report["skipped_details"].as_array().unwrap();
    let template = details.iter().find(|d| d["reason"] == "template").unwrap();
    assert_eq!(template["email"], "nameless@a.example");
    assert!(template["detail"].as_str().unwrap().contains("person.first_name"), "{template}");
    let more = stage.pflow.json(&["campaign", "enroll", "C", "--list", "Lyon", "--allow-free-mail"]);
    assert_eq!((&more["enrolled"], &more["skipped"]["already_enrolled"]), (&json!(2), &json!(1)));
}

#[test]
fn a_person_is_written_to_once_and_by_one_campaign() {
    let stage = Stage::new();
    let one = stage.person("Claire", "Durand", "claire@a.example");
    let other = stage.person("Claire", "Durand", "claire@b.example");
    let twin = stage.person("Jean", "Durand", "claire@b.example");
    stage.pflow.execute(&format!(
        "UPDATE crm.positions SET person_id = '{}', email_reliability = 99 WHERE id = '{}'",
        one.person, other.position
    ));
    let report = stage.enroll();
    assert_eq!(
        (&report["enrolled"], &report["skipped"]),
        (&json!(1), &json!({"duplicate_address": 1, "duplicate_person": 1}))
    );
    assert_eq!(
        stage.count(&format!("outreach.campaign_enrollments WHERE position_id = '{}'", other.position)),
        1,
        "the more reliable address"
    );
    let again = stage.enroll();
    assert_eq!(
        again["skipped"],
        json!({"already_enrolled": 1, "duplicate_address": 1, "duplicate_person": 1})
    );

    // Another campaign: whoever is in a running one stays there, and whoever was written to rests for thirty days.
    stage.pflow.execute(&format!(
        "UPDATE outreach.campaigns SET name = 'first', status = 'running' WHERE name = 'C';
         INSERT INTO outreach.messages (organisation_id, position_id, direction, status, provider, sent_at)
         VALUES ('{}', '{}', 'outbound', 'sent', 'maildir', '2026-11-20T09:00:00Z')",
        stage.organisation, twin.position
    ));
    let second = Stage { campaign: second_campaign(&stage), ..stage.clone() };
    second.step(0, 0, &[("A", 1, Some("Bonjour"), "Bonjour")]);
    let report = second.enroll();
    assert_eq!(report["skipped"], json!({"other_campaign": 2, "recently_contacted": 1}));
    let later =
        second.pflow.at("2026-12-21T09:30:00+01:00").json(&["campaign", "enroll", "C", "--list", "Lyon"]);
    assert_eq!((&later["enrolled"], &later["skipped"]), (&json!(1), &json!({"other_campaign": 2})));
}

fn second_campaign(stage: &Stage) -> String {
    let id = "cccc0000-0000-7000-8000-000000000002";
    stage.pflow.execute(&format!(
        "INSERT INTO outreach.campaigns (organisation_id, id, name, from_mailbox_id) VALUES ('{0}', '{id}', 'C', '{1}');
         INSERT INTO outreach.campaign_mailboxes (organisation_id, campaign_id, mailbox_id, ordinal) VALUES ('{0}', '{id}', '{1}', 0)",
        stage.organisation, stage.mailbox
    ));
    id.to_owned()
}

#[test]
fn addresses_come_by_flag_file_and_stdin() {
    let stage = Stage::new();
    for name in ["a", "b", "c", "d"] {
        stage.person("Claire", name, &format!("{name}@exemple.example"));
    }
    let enroll = |args: &[&str], code| {
        stage.pflow.json_with_code(&[&["campaign", "enroll", "C"], args].concat(), code)
    };
    assert_eq!(enroll(&["--email", "A@Exemple.example"], 0)["enrolled"], 1);
    let report =
        enroll(&["--email", "b@exemple.example", "--email", "who@exemple.example", "--email", "nobody"], 3);
    assert_eq!(
        (&report["enrolled"], &report["skipped"]),
        (&json!(1), &json!({"invalid_email": 1, "not_found": 1}))
    );
    stage.pflow.write("list.csv", "name;E-mail\nC;c@exemple.example\nD;nobody\n");
    let report = enroll(&["--from-file", "list.csv"], 3);
    assert_eq!((&report["enrolled"], &report["skipped_details"][0]["line"]), (&json!(1), &json!(3)));
    let run =
        stage.pflow.run_with_stdin(&["campaign", "enroll", "C", "-", "-o", "json"], b"d@exemple.example\n");
    assert_eq!((run.code, run.stdout.contains("\"enrolled\": 1")), (0, true), "{run:?}");
    assert_eq!(stage.count("outreach.campaign_enrollments"), 4);
}

#[test]
fn what_cannot_be_done_says_why() {
    let stage = Stage::new();
    let claire = stage.person("Claire", "Durand", "claire@exemple.example");
    let error = |args: &[&str], code| stage.pflow.error(&[&["campaign", "enroll"], args].concat(), code);
    assert_eq!(stage.pflow.run(&["campaign", "enroll", "C"]).code, 2, "whom?");
    assert_eq!(
        stage.pflow.run(&["campaign", "enroll", "C", "--list", "Lyon", "--email", "a@b.example"]).code,
        2
    );
    assert_eq!(
        stage.pflow.run(&["campaign", "enroll", "C", "--list", "Lyon", "--min-reliability", "101"]).code,
        2
    );
    assert_eq!(error(&["D", "--list", "Lyon"], 5)["kind"], "not_found");
    assert_eq!(error(&["C", "--list", "Paris"], 5)["kind"], "not_found");
    assert_eq!(error(&["C", "--email", "who@exemple.example"], 5)["kind"], "not_found");
    assert_eq!(error(&["C", "--email", "nobody"], 2)["kind"], "invalid");
    assert_eq!(error(&["C", "--from-file", "nowhere.csv"], 2)["kind"], "io");
    stage.pflow.ok(&["suppression", "add", &claire.email]);
    assert_eq!(error(&["C", "--email", &claire.email], 7)["kind"], "refused");
    stage.pflow.execute("DELETE FROM outreach.suppressions");
    for status in ["finished", "archived"] {
        stage.pflow.execute(&format!("UPDATE outreach.campaigns SET status = '{status}'"));
        assert_eq!(error(&["C", "--list", "Lyon"], 6)["kind"], "conflict");
    }
    stage
        .pflow
        .execute("UPDATE outreach.campaigns SET status = 'running'; DELETE FROM outreach.campaign_mailboxes");
    assert!(error(&["C", "--list", "Lyon"], 6)["message"].as_str().unwrap().contains("mailbox"));
    assert_eq!(stage.count("outreach.campaign_enrollments"), 0);
}

#[test]
fn a_dry_run_and_a_viewer_change_nothing() {
    let stage = Stage::new();
    stage.crowd(3);
    let report = stage.pflow.json(&["campaign", "enroll", "C", "--list", "Lyon", "--dry-run"]);
    assert_eq!(report["enrolled"], 3);
    stage.pflow.ok(&["org", "member", "add", "vic@acme.example", "--role", "viewer"]);
    stage.pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    let as_user = |user: &str| {
        stage.pflow.run(&["campaign", "enroll", "C", "--list", "Lyon", "--dry-run", "--as", user]).code
    };
    assert_eq!((as_user("vic@acme.example"), as_user("max@acme.example")), (4, 0));
    for table in ["campaign_enrollments", "tasks", "enrollment_step_variant_assignments"] {
        assert_eq!(stage.count(&format!("outreach.{table}")), 0, "{table}");
    }
    assert_eq!(stage.count("iam.audit_log WHERE action LIKE 'campaign.enroll%'"), 0);
}

#[test]
fn a_limit_leaves_the_rest_for_another_time() {
    let stage = Stage::new();
    stage.crowd(5);
    let limited = || stage.pflow.json(&["campaign", "enroll", "C", "--list", "Lyon", "--limit", "2"]);
    let report = limited();
    assert_eq!((&report["enrolled"], &report["left_over"]), (&json!(2), &json!(3)));
    limited();
    assert_eq!(limited()["enrolled"], 1);
}

#[test]
fn two_organisations_with_the_same_prospects_know_nothing_of_each_other() {
    let acme = Stage::new();
    acme.pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let beta = Stage::in_organisation(&acme.pflow, "Beta", "bob@beta.example");
    for stage in [&acme, &beta] {
        stage.person("Claire", "Durand", "claire@exemple.example");
        stage.person("Jean", "Martin", "jean@exemple.example");
    }
    acme.pflow.ok(&["suppression", "add", "claire@exemple.example"]);
    assert_eq!(acme.enroll()["skipped"], json!({"suppressed_address": 1}));
    acme.pflow.execute("UPDATE outreach.campaigns SET status = 'running'");
    let report = beta.enroll();
    assert_eq!((&report["enrolled"], &report["skipped"]), (&json!(2), &json!({})));
    assert_eq!(beta.count(&format!("outreach.tasks WHERE organisation_id = '{}'", beta.organisation)), 4);
}

#[test]
fn who_is_taken_out_gets_nothing_more() {
    let stage = Stage::new();
    stage.crowd(2);
    stage.enroll();
    let out = |args: &[&str]| {
        stage.pflow.json(
            &[
                &["campaign", "unenroll", "C", "--email", "P0@exemple0.example", "--reason", "met at a fair"],
                args,
            ]
            .concat(),
        )
    };
    assert_eq!(out(&["--dry-run"])["cancelled"], 2);
    let report = out(&[]);
    assert_eq!((&report["state"], &report["cancelled"]), (&json!("stopped"), &json!(2)));
    assert_eq!(out(&[])["cancelled"], 0, "again");
    assert_eq!(
        stage.count(
            "outreach.campaign_enrollments WHERE state = 'stopped' AND stopped_reason = 'met at a fair'"
        ),
        1
    );
    assert_eq!(stage.count("outreach.tasks WHERE status = 'cancelled'"), 2);
    assert_eq!(stage.count("outreach.tasks WHERE status = 'scheduled'"), 2);
    let error = |email: &str, code| {
        stage.pflow.error(&["campaign", "unenroll", "C", "--email", email, "--reason", "x"], code)["kind"]
            .clone()
    };
    assert_eq!(error("who@exemple.example", 5), "not_found");
    assert_eq!(error("nobody", 2), "invalid");
}

#[test]
fn alsace_keeps_its_own_holidays() {
    let stage = Stage::new();
    let lyon = stage.person("Claire", "Durand", "claire@a.example");
    let metz = stage.person("Jean", "Martin", "jean@b.example");
    stage.pflow.execute(&format!(
        "UPDATE crm.companies SET hq_address = '1 rue des Lilas, 57000 Metz' WHERE id = '{}'",
        metz.company
    ));
    // Good Friday of 2027.
    stage.pflow.at("2027-03-26T10:00:00+01:00").ok(&["campaign", "enroll", "C", "--list", "Lyon"]);
    let first = |position: &str| {
        stage.pflow.sql::<String>(&format!(
            "SELECT to_char(t.scheduled_for AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM outreach.tasks t
               JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id
              WHERE e.position_id = '{position}' AND NOT t.is_follow_up"
        ))
    };
    assert_eq!(
        (first(&lyon.position).as_str(), first(&metz.position).as_str()),
        ("2027-03-26", "2027-03-30")
    );
}

#[test]
fn a_broken_template_refuses_everybody() {
    let stage = Stage::new();
    stage.crowd(1);
    stage.pflow.execute("UPDATE outreach.step_experiment_variants SET body_template = '{{ person.first_name' WHERE subject_template IS NULL");
    let error = stage.pflow.error(&["campaign", "enroll", "C", "--list", "Lyon"], 2);
    assert!(error["message"].as_str().unwrap().contains("step 1, variant A"), "{error}");
}

#[test]
fn two_enrolments_at_once_enroll_everybody_once() {
    let stage = Stage::new();
    stage.crowd(300);
    let start = || {
        let args = ["campaign", "enroll", "C", "--list", "Lyon", "--json"];
        stage.pflow.command(&args).stdout(std::process::Stdio::piped()).spawn().unwrap()
    };
    let enrolled: i64 = [start(), start()]
        .into_iter()
        .map(|child| {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{output:?}");
            let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            report["enrolled"].as_i64().unwrap()
        })
        .sum();
    assert_eq!(
        (enrolled, stage.count("outreach.campaign_enrollments"), stage.count("outreach.tasks")),
        (300, 300, 600)
    );
}
