//! Experiments: one variant for a company.

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
    pflow.write("c.toml", &file.replace("assign = \"company\"\n", ""));
    let back = pflow.json(&["campaign", "apply", "c.toml"]);
    assert_eq!(
        (&back["changes"][0]["before"], &back["changes"][0]["after"]),
        (&"company".into(), &"enrollment".into())
    );
    pflow.write("c.toml", &file.replace("\"company\"", "\"team\""));
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
