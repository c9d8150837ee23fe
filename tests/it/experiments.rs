//! Experiments: one variant for a company, and shares that follow the answers.

use crate::support::{Sent, Stage};

/// `n` people more on the list, the first at company `(first % companies)` and so on; companies are made where they are missing.
fn colleagues(stage: &Stage, people: std::ops::Range<usize>, companies: usize) {
    let o = &stage.organisation;
    let (from, to) = (people.start, people.end - 1);
    stage.pflow.execute(&format!(
        "INSERT INTO crm.companies (organisation_id, name)
           SELECT '{o}', 'Exemple ' || n FROM generate_series(0, {companies} - 1) n
            WHERE NOT EXISTS (SELECT FROM crm.companies c WHERE c.name = 'Exemple ' || n);
         INSERT INTO crm.people (organisation_id, first_name, last_name) SELECT '{o}', 'CLAIRE', 'P' || n FROM generate_series({from}, {to}) n;
         INSERT INTO crm.positions (organisation_id, person_id, company_id, email)
           SELECT '{o}', p.id, c.id, 'p' || n || '@exemple.example' FROM generate_series({from}, {to}) n
             JOIN crm.people p ON p.last_name = 'P' || n JOIN crm.companies c ON c.name = 'Exemple ' || (n % {companies});
         INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
           SELECT '{o}', l.id, p.id FROM crm.lists l, crm.positions p WHERE l.name = 'Lyon' ON CONFLICT DO NOTHING;"
    ));
}

/// What people of each company got at a step, by company's name: the keys, each once.
fn by_company(stage: &Stage, step: u32) -> Vec<String> {
    stage.pflow.sql(&format!(
        "SELECT array_agg(keys ORDER BY name) FROM (
           SELECT c.name, string_agg(DISTINCT v.key, '') AS keys FROM outreach.enrollment_step_variant_assignments a
             JOIN outreach.workflow_steps s ON s.id = a.workflow_step_id AND s.step_index = {step}
             JOIN outreach.step_experiment_variants v ON v.id = a.variant_id
             JOIN outreach.campaign_enrollments e ON e.id = a.enrollment_id JOIN crm.positions p ON p.id = e.position_id
             JOIN crm.companies c ON c.id = p.company_id GROUP BY c.name) x"
    ))
}

/// How many of the first step's assignments came this way.
fn drawn_by(stage: &Stage, way: &str) -> i64 {
    stage.count(&format!(
        "outreach.enrollment_step_variant_assignments a JOIN outreach.workflow_steps s ON s.id = a.workflow_step_id
          WHERE s.step_index = 0 AND a.drawn_by = '{way}'"
    ))
}

#[test]
fn all_people_of_a_company_get_the_same_variant_whenever_they_come() {
    let stage = Stage::new();
    let pflow = &stage.pflow;
    let change = pflow.json(&["campaign", "step", "edit", "C", "0", "--assign", "company"]);
    assert_eq!(change["changes"][0]["target"], "step 0 assign");
    colleagues(&stage, 0..40, 20);
    assert_eq!(stage.enroll()["enrolled"], 40);
    let first = by_company(&stage, 0);
    assert_eq!(first.len(), 20);
    assert!(first.iter().all(|keys| keys == "A" || keys == "B"), "{first:?}");
    assert!(first.contains(&"A".to_owned()) && first.contains(&"B".to_owned()), "{first:?}");
    // Nobody new would get A by its weight any more; colleagues of those who have it do.
    pflow.execute("UPDATE outreach.step_experiment_variants SET weight = 0 WHERE key = 'A' AND subject_template IS NOT NULL");
    colleagues(&stage, 40..60, 20);
    assert_eq!(stage.enroll()["enrolled"], 20);
    assert_eq!(by_company(&stage, 0), first);
    assert_eq!((drawn_by(&stage, "weights"), drawn_by(&stage, "company")), (40, 20));
    // A stopped variant is nobody's any more but theirs who have it.
    pflow.ok(&["campaign", "variant", "stop", "C", "0", "A"]);
    colleagues(&stage, 60..80, 20);
    stage.enroll();
    let last = by_company(&stage, 0);
    let expected: Vec<&str> = first.iter().map(|key| if key == "A" { "AB" } else { "B" }).collect();
    assert_eq!(last, expected);
}

#[test]
fn a_new_step_draws_for_companies_too() {
    let stage = Stage::new();
    let pflow = &stage.pflow;
    colleagues(&stage, 0..40, 20);
    stage.enroll();
    assert!(by_company(&stage, 0).iter().any(|keys| keys == "AB"), "everybody is drawn for alone");
    let step = "\n[[steps]]\ndelay_days = 3\nassign = \"company\"\n";
    let variant = |key: &str| format!("[[steps.variants]]\nkey = \"{key}\"\nbody = \"Bonjour\"\n");
    let file = pflow.ok(&["campaign", "export", "C"]) + step + &variant("A") + &variant("B");
    pflow.write("c.toml", file);
    assert_eq!(pflow.json(&["campaign", "apply", "c.toml"])["tasks"]["added"], 40);
    let keys = by_company(&stage, 2);
    assert!(keys.len() == 20 && keys.iter().all(|keys| keys.len() == 1), "{keys:?}");
    assert!(keys.contains(&"A".to_owned()) && keys.contains(&"B".to_owned()), "{keys:?}");
}

#[test]
fn the_file_says_how_it_is_drawn() {
    let stage = Stage::new();
    let pflow = &stage.pflow;
    assert!(!pflow.ok(&["campaign", "export", "C"]).contains("assign"));
    pflow.ok(&["campaign", "step", "edit", "C", "0", "--assign", "company"]);
    assert_eq!(pflow.json(&["campaign", "show", "C"])["steps"][0]["assign"], "company");
    assert_eq!(pflow.json(&["campaign", "show", "C"])["steps"][1]["assign"], "enrollment");
    assert!(pflow.ok(&["campaign", "show", "C"]).contains("one variant a company"));
    let file = pflow.ok(&["campaign", "export", "C"]);
    assert!(file.contains("assign = \"company\""), "{file}");
    pflow.write("c.toml", &file);
    assert_eq!(pflow.json(&["campaign", "apply", "c.toml"])["changes"], serde_json::json!([]));
    pflow.write("c.toml", file.replace("assign = \"company\"\n", ""));
    let back = pflow.json(&["campaign", "apply", "c.toml"]);
    assert_eq!(
        (&back["changes"][0]["before"], &back["changes"][0]["after"]),
        (&"company".into(), &"enrollment".into())
    );
    pflow.write("c.toml", file.replace("\"company\"", "\"team\""));
    let error = pflow.error(&["campaign", "apply", "c.toml"], 2);
    assert!(error.to_string().contains("unknown variant `team`"), "{error}");
}

#[test]
fn a_split_of_companies_is_judged_by_companies() {
    let sent = Sent::new();
    sent.crowd("A", 100, 5, "", "");
    sent.crowd("B", 100, 5, "", "");
    // Both have a hundred people, but those of A are at ten companies, and ten to a hundred is no fair split.
    sent.pflow.execute(
        "WITH a AS (SELECT p.id, p.company_id, row_number() OVER (ORDER BY p.id) % 10 AS n FROM crm.positions p
                      JOIN outreach.campaign_enrollments e ON e.position_id = p.id
                      JOIN outreach.enrollment_step_variant_assignments s ON s.enrollment_id = e.id
                      JOIN outreach.step_experiment_variants v ON v.id = s.variant_id AND v.key = 'A')
         UPDATE crm.positions p SET company_id = (SELECT min(b.company_id::text)::uuid FROM a b WHERE b.n = a.n) FROM a WHERE a.id = p.id",
    );
    let split = || sent.pflow.json(&["stats", "DAF", "--by", "variant"])["groups"][0]["split"].clone();
    assert_eq!(split()["is_mismatch"], false);
    sent.pflow.execute("UPDATE outreach.step_experiments SET assign_by = 'company'");
    assert_eq!(split()["is_mismatch"], true);
    // Who came later and got what a colleague had was not drawn for.
    sent.pflow.execute("UPDATE outreach.enrollment_step_variant_assignments SET drawn_by = 'company'");
    assert!(split().is_null());
}

/// A campaign of which A was answered by 2 of 200 and B by 40 of 200, weeks ago; and 200 people who wait on the list "Next".
fn with_a_better_one() -> Sent {
    let sent = Sent::new();
    sent.crowd("A", 200, 2, "", "");
    sent.crowd("B", 200, 40, "", "");
    let o = &sent.organisation;
    sent.pflow.execute(&format!(
        "INSERT INTO outreach.campaign_mailboxes (organisation_id, campaign_id, mailbox_id, ordinal) SELECT organisation_id, id, from_mailbox_id, 0 FROM outreach.campaigns;
         INSERT INTO crm.lists (organisation_id, name) VALUES ('{o}', 'Next');
         INSERT INTO crm.companies (organisation_id, name) VALUES ('{o}', 'Exemple');
         INSERT INTO crm.people (organisation_id, first_name, last_name) SELECT '{o}', 'CLAIRE', 'N' || n FROM generate_series(1, 200) n;
         WITH p AS (INSERT INTO crm.positions (organisation_id, person_id, company_id, email)
                    SELECT '{o}', p.id, c.id, lower(p.last_name) || '@exemple.example' FROM crm.people p, crm.companies c
                     WHERE c.name = 'Exemple' AND p.last_name LIKE 'N%' RETURNING id)
         INSERT INTO crm.list_positions (organisation_id, list_id, position_id) SELECT '{o}', l.id, p.id FROM p, crm.lists l WHERE l.name = 'Next';"
    ));
    sent
}

#[test]
fn shares_follow_the_answers_where_somebody_wants_that() {
    let sent = with_a_better_one();
    let pflow = &sent.pflow;
    let all = ["campaign", "enroll", "DAF", "--list", "Next"];
    pflow.ok(&["campaign", "step", "edit", "DAF", "0", "--allocation", "thompson"]);
    assert!(pflow.ok(&["campaign", "export", "DAF"]).contains("allocation = \"thompson\""));
    assert!(pflow.ok(&["campaign", "show", "DAF"]).contains("shares by answers"));
    let run = pflow.env("PFLOW_LOG", "info").run(&all);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("A 2/200 share 0.100 drawn ") && run.stderr.contains("B 40/200 share 0.900"),
        "{}",
        run.stderr
    );
    let new = |key: &str| -> i64 {
        pflow.sql(&format!(
            "SELECT count(*) FROM outreach.enrollment_step_variant_assignments a JOIN outreach.step_experiment_variants v ON v.id = a.variant_id
               JOIN outreach.workflow_steps s ON s.id = a.workflow_step_id WHERE s.step_index = 0 AND v.key = '{key}' AND a.drawn_by = 'thompson'"
        ))
    };
    assert_eq!(new("A") + new("B"), 200);
    // Four standard deviations of a binomial of 200 draws with a tenth are 17.
    assert!((3..=37).contains(&new("A")), "{}", new("A"));
    // Who was drawn for before keeps what they have, and the second step is drawn by its weights.
    let others: Vec<i64> = pflow.sql(
        "SELECT ARRAY[count(*) FILTER (WHERE s.step_index = 0 AND a.drawn_by = 'weights'), count(*) FILTER (WHERE s.step_index = 1 AND a.drawn_by <> 'weights')]
           FROM outreach.enrollment_step_variant_assignments a JOIN outreach.workflow_steps s ON s.id = a.workflow_step_id",
    );
    assert_eq!(others, [400, 0]);
    let odds: serde_json::Value =
        pflow.sql("SELECT detail->'thompson' FROM iam.audit_log WHERE action = 'campaign.enroll'");
    assert_eq!(odds[0]["variants"][1]["replied"], 40);
    assert_eq!(odds.as_array().unwrap().len(), 1);
    // Hardly anybody gets A: that is meant, and no split gone wrong; by weights, it would be one.
    let split = || pflow.json(&["stats", "DAF", "--by", "variant"])["groups"][0]["split"].clone();
    assert!(split().is_null());
    pflow.execute("UPDATE outreach.step_experiments SET allocation = 'weights'");
    assert_eq!(split()["is_mismatch"], true);
}

#[test]
fn answers_that_may_still_come_are_not_held_against_a_variant() {
    let sent = with_a_better_one();
    sent.pflow.ok(&["campaign", "step", "edit", "DAF", "0", "--allocation", "thompson"]);
    // Two days after the first mail left, nothing is known, and shares are equal.
    let run = sent.pflow.at("2026-11-03T10:00:00+01:00").env("PFLOW_LOG", "info").run(&[
        "campaign",
        "enroll",
        "DAF",
        "--list",
        "Next",
        "--dry-run",
    ]);
    assert!(
        run.stderr.contains("A 0/0 share 0.500") && run.stderr.contains("B 0/0 share 0.500"),
        "{}",
        run.stderr
    );
    assert_eq!(
        sent.pflow.sql::<i64>(
            "SELECT count(*) FROM outreach.enrollment_step_variant_assignments WHERE drawn_by = 'thompson'"
        ),
        0
    );
}
