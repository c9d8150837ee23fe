//! What a change of a campaign does to those who are in it.

use crate::{cli_campaign::FILE, support::Pflow};

/// A Tuesday morning inside the windows.
const NOW: &str = "2026-12-01T09:00:00+01:00";

/// The campaign of the contract with three people in it: to one the first step went out yesterday, two wait for it.
fn with_people() -> Pflow {
    let pflow = crate::cli_campaign::with_mailbox().at(NOW);
    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    pflow.execute(
        "WITH c AS (SELECT c.organisation_id AS org, c.id, c.from_mailbox_id AS mailbox FROM outreach.campaigns c),
              company AS (INSERT INTO crm.companies (organisation_id, name) SELECT org, 'Exemple' FROM c RETURNING id),
              people AS (INSERT INTO crm.people (organisation_id, last_name) SELECT org, 'P' || n FROM c, generate_series(1, 3) n RETURNING id, last_name),
              positions AS (INSERT INTO crm.positions (organisation_id, person_id, company_id, email)
                            SELECT org, people.id, company.id, lower(last_name) || '@exemple.example' FROM c, people, company RETURNING id, email)
         INSERT INTO outreach.campaign_enrollments (organisation_id, campaign_id, position_id, mailbox_id, stopped_reason)
         SELECT org, c.id, positions.id, mailbox, split_part(positions.email::text, '@', 1) FROM c, positions;
         INSERT INTO outreach.tasks (organisation_id, enrollment_id, workflow_step_id, mailbox_id, is_follow_up, scheduled_for)
         SELECT e.organisation_id, e.id, s.id, e.mailbox_id, s.step_index > 0,
                CASE s.step_index WHEN 0 THEN timestamptz '2026-12-01 10:00+01' ELSE '2026-12-04 10:00+01' END
           FROM outreach.campaign_enrollments e JOIN outreach.workflow_steps s ON s.campaign_id = e.campaign_id;
         INSERT INTO outreach.enrollment_step_variant_assignments (organisation_id, enrollment_id, workflow_step_id, step_experiment_id, variant_id)
         SELECT t.organisation_id, t.enrollment_id, t.workflow_step_id, x.id, v.id FROM outreach.tasks t
           JOIN outreach.step_experiments x ON x.workflow_step_id = t.workflow_step_id
           JOIN outreach.step_experiment_variants v ON v.step_experiment_id = x.id AND v.key = 'A';
         UPDATE outreach.tasks t SET status = 'done', scheduled_for = '2026-11-30 09:30+01' FROM outreach.campaign_enrollments e
          WHERE e.id = t.enrollment_id AND e.stopped_reason = 'p1' AND NOT t.is_follow_up;
         UPDATE outreach.tasks t SET scheduled_for = '2026-12-03 09:30+01' FROM outreach.campaign_enrollments e
          WHERE e.id = t.enrollment_id AND e.stopped_reason = 'p1' AND t.is_follow_up;
         INSERT INTO outreach.messages (organisation_id, enrollment_id, task_id, position_id, provider, direction, status, sent_at)
         SELECT t.organisation_id, e.id, t.id, e.position_id, 'maildir', 'outbound', 'sent', '2026-11-30 09:30+01'
           FROM outreach.tasks t JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id WHERE t.status = 'done';",
    );
    pflow
}

/// `kind status at` of each task of a person, in the order of the steps; times in Paris.
fn tasks(pflow: &Pflow, person: &str) -> Vec<String> {
    let sql = format!(
        "SELECT array_agg(s.kind || ' ' || t.status || ' ' || to_char(t.scheduled_for AT TIME ZONE 'Europe/Paris', 'MM-DD HH24:MI')
                          ORDER BY s.is_active DESC, s.step_index)
           FROM outreach.tasks t JOIN outreach.workflow_steps s ON s.id = t.workflow_step_id
           JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id WHERE e.stopped_reason = '{person}'"
    );
    pflow.sql(&sql)
}

#[test]
fn a_longer_delay_moves_what_is_scheduled() {
    let pflow = with_people();
    let change = ["campaign", "step", "edit", "DAF PME Lyon", "1", "--delay-days", "7"];
    let report = pflow.json(&change);
    assert_eq!(report["tasks"], serde_json::json!({"added": 0, "moved": 3, "cancelled": 0}));
    assert_eq!(tasks(&pflow, "p1"), ["email done 11-30 09:30", "email scheduled 12-07 09:30"]);
    assert_eq!(tasks(&pflow, "p2"), ["email scheduled 12-01 10:00", "email scheduled 12-08 10:00"]);
    assert_eq!(pflow.json(&change)["tasks"]["moved"], 0, "twice is once");
}

#[test]
fn a_new_last_step_is_added_for_everybody_with_a_variant() {
    let pflow = with_people();
    let more = "\n[[steps]]\ndelay_days = 4\ndelay_business = true\n[[steps.variants]]\nkey = \"A\"\nbody = \"Adieu\"\n";
    pflow.write("campaign.toml", format!("{FILE}{more}"));
    let plan = pflow.json(&["campaign", "apply", "campaign.toml", "--plan"]);
    assert_eq!(plan["tasks"], serde_json::json!({"added": 3, "moved": 0, "cancelled": 0}));
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.tasks"), 6);
    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    // Four business days after Thursday the 3rd and Friday the 4th.
    assert_eq!(tasks(&pflow, "p1")[2], "email scheduled 12-09 09:30");
    assert_eq!(tasks(&pflow, "p2")[2], "email scheduled 12-10 10:00");
    assert_eq!(
        pflow.sql::<i64>("SELECT count(*) FROM outreach.enrollment_step_variant_assignments"),
        9,
        "each task has its variant"
    );
    assert_eq!(pflow.json(&["campaign", "apply", "campaign.toml"])["tasks"]["added"], 0);
}

#[test]
fn a_step_in_between_comes_before_what_waits_and_never_after_what_was_sent() {
    let pflow = with_people();
    pflow.ok(&[
        "campaign",
        "step",
        "add",
        "DAF PME Lyon",
        "--at",
        "0",
        "--kind",
        "call",
        "--body",
        "Call first",
    ]);
    assert_eq!(tasks(&pflow, "p1"), ["email done 11-30 09:30", "email scheduled 12-03 09:30"]);
    // The mail's delay is 0 days: at once after the call, which is due at once.
    let expected =
        ["call scheduled 12-01 09:00", "email scheduled 12-01 09:00", "email scheduled 12-04 09:00"];
    assert_eq!(tasks(&pflow, "p2"), expected);
    let follow_ups = "SELECT count(*) FROM outreach.tasks WHERE is_follow_up AND status = 'scheduled'";
    assert_eq!(pflow.sql::<i64>(follow_ups), 5);
}

#[test]
fn a_removed_step_is_cancelled_and_what_was_sent_stays() {
    let pflow = with_people();
    pflow.execute(
        "INSERT INTO outreach.messages (organisation_id, enrollment_id, task_id, position_id, provider, direction, status)
         SELECT t.organisation_id, e.id, t.id, e.position_id, 'maildir', 'outbound', 'composed'
           FROM outreach.tasks t JOIN outreach.campaign_enrollments e ON e.id = t.enrollment_id
          WHERE e.stopped_reason = 'p2' AND t.is_follow_up",
    );
    let report = pflow.json(&["campaign", "step", "remove", "DAF PME Lyon", "1"]);
    assert_eq!(report["tasks"], serde_json::json!({"added": 0, "moved": 0, "cancelled": 3}));
    assert_eq!(tasks(&pflow, "p2"), ["email scheduled 12-01 10:00", "email cancelled 12-04 10:00"]);
    let statuses: Vec<String> = pflow.sql("SELECT array_agg(status ORDER BY status) FROM outreach.messages");
    assert_eq!(statuses, ["failed", "sent"], "a composed mail of a removed step never leaves");
}

#[test]
fn the_first_step_may_go_when_it_was_sent_to_some() {
    let pflow = with_people();
    pflow.write(
        "campaign.toml",
        FILE.replace(
            "body = \"Bonjour {{ person.first_name }}, …\"",
            "subject = \"Re\"\nbody = \"Bonjour {{ person.first_name }}, …\"",
        ),
    );
    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    pflow.ok(&["campaign", "step", "remove", "DAF PME Lyon", "0"]);
    assert_eq!(tasks(&pflow, "p1"), ["email scheduled 12-03 09:30", "email done 11-30 09:30"]);
    assert_eq!(tasks(&pflow, "p2"), ["email scheduled 12-01 09:00", "email cancelled 12-01 10:00"]);
}

#[test]
fn stopped_people_and_changed_texts_move_nothing() {
    let pflow = with_people();
    pflow.execute("UPDATE outreach.campaign_enrollments SET state = 'replied' WHERE stopped_reason = 'p2'");
    pflow.write(
        "campaign.toml",
        FILE.replace("Bonjour {{ person.first_name }}", "Re {{ person.first_name }}"),
    );
    let report = pflow.json(&["campaign", "apply", "campaign.toml"]);
    assert_eq!(report["changes"].as_array().unwrap().len(), 1);
    assert_eq!(report["tasks"], serde_json::json!({"added": 0, "moved": 0, "cancelled": 0}));
    let report = pflow.json(&["campaign", "step", "add", "DAF PME Lyon", "--delay-days", "1", "--body", "x"]);
    assert_eq!(report["tasks"]["added"], 2, "nothing new for somebody who answered");
}

#[test]
fn stopping_a_variant_moves_nobody() {
    let pflow = with_people();
    let assigned = "SELECT array_agg(variant_id ORDER BY enrollment_id, workflow_step_id) FROM outreach.enrollment_step_variant_assignments";
    let before: Vec<uuid::Uuid> = pflow.sql(assigned);
    pflow.ok(&["campaign", "variant", "stop", "DAF PME Lyon", "0", "A"]);
    assert_eq!(pflow.sql::<Vec<uuid::Uuid>>(assigned), before);
    let variants = pflow.json(&["campaign", "variant", "list", "DAF PME Lyon", "0"]);
    assert_eq!((&variants[0]["assigned"], &variants[0]["sent"]), (&3.into(), &1.into()));
}

#[test]
fn archiving_ends_every_sequence() {
    let pflow = with_people();
    let archived = pflow.json(&["campaign", "archive", "DAF PME Lyon"]);
    assert_eq!((&archived["stopped"], &archived["cancelled"]), (&3.into(), &5.into()));
    let left = "SELECT count(*) FROM outreach.campaign_enrollments WHERE state = 'active'";
    assert_eq!(pflow.sql::<i64>(left), 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.tasks WHERE status = 'scheduled'"), 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.tasks WHERE status = 'done'"), 1);
}
