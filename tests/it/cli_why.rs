//! `why`

use crate::support::Sent;

fn rules(why: &serde_json::Value) -> Vec<&str> {
    why["held_by"].as_array().unwrap().iter().map(|h| h["rule"].as_str().unwrap()).collect()
}

#[test]
fn what_is_scheduled_has_a_time() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    let why = sent.pflow.json(&["why", "A@x.example"]);
    assert_eq!((&why["state"], &why["next_step_index"]), (&"active".into(), &1.into()));
    assert_eq!(
        (&why["campaign"], &why["enrollment_id"]),
        (&"DAF".into(), &prospect.enrollment.clone().into())
    );
    assert!(rules(&why).contains(&"scheduled"), "{why}");
    assert!(why["held_by"][0]["until"].is_string());
    assert_eq!(why["next_send_at"], "2026-12-04T08:00:00Z", "{why}");
    assert_eq!(
        sent.pflow.json(&["why", &prospect.enrollment[..8]])["enrollment_id"],
        prospect.enrollment.as_str()
    );
    assert!(sent.pflow.ok(&["why", "a@x.example"]).contains("2026-12-04 08:00"));
    // Due, but at night: the window says when.
    let night = sent.pflow.at("2026-12-04T22:00:00+01:00").json(&["why", "a@x.example"]);
    assert_eq!(night["next_send_at"], "2026-12-07T07:30:00Z", "{night}");
}

#[test]
fn what_is_over_has_none() {
    let sent = Sent::new();
    sent.prospect("a@x.example");
    sent.receive("1", sent.mail("a@x.example", "", "STOP"));
    sent.pflow.json(&["sync-inbox"]);
    let why = sent.pflow.json(&["why", "a@x.example"]);
    assert_eq!((&why["state"], &why["stopped_reason"]), (&"unsubscribed".into(), &"unsubscribe".into()));
    assert!(why["next_send_at"].is_null() && !rules(&why).is_empty(), "{why}");
}

#[test]
fn a_pause_holds_without_an_end_and_the_active_enrollment_comes_first() {
    let sent = Sent::new();
    let here = sent.prospect("a@x.example");
    let there = sent.other_campaign().enroll("a@x.example", &here.person, &here.position);
    sent.pflow.execute(&format!(
        "UPDATE outreach.campaign_enrollments SET state = 'stopped' WHERE id = '{}'; UPDATE outreach.campaigns SET status = 'paused'",
        here.enrollment
    ));
    let why = sent.pflow.json(&["why", "a@x.example"]);
    assert_eq!(
        (&why["enrollment_id"], &why["others"][0]["state"]),
        (&there.enrollment.clone().into(), &"stopped".into())
    );
    assert!(why["next_send_at"].is_null(), "{why}");
    assert_eq!(sent.pflow.error(&["why", "nobody@x.example"], 5)["kind"], "not_found");
    assert_eq!(sent.pflow.error(&["why", "ffffffff"], 5)["kind"], "not_found");
    assert_eq!(sent.pflow.error(&["why", "no@body"], 2)["kind"], "invalid");
}
