//! What somebody takes an answer for, and what that says of variants.

use serde_json::Value;

use crate::support::Sent;

#[test]
fn an_answer_is_marked_by_a_person_and_nothing_else_is() {
    let sent = Sent::new();
    let pflow = &sent.pflow;
    sent.prospect("a@x.example");
    sent.receive("1.a", sent.mail("a@x.example", "", "Oui, volontiers, mardi ?"));
    sent.receive("2.b", sent.mail("a@x.example", "Auto-Submitted: auto-replied\r\n", "Je suis absente."));
    pflow.json(&["sync-inbox"]);
    let list = || pflow.json(&["inbox", "list"]).as_array().unwrap().clone();
    let id =
        |class: &str| list().iter().find(|m| m["class"] == class).unwrap()["id"].as_str().unwrap().to_owned();
    let answer = id("reply");
    assert!(pflow.json(&["inbox", "show", &answer])["sentiment"].is_null());
    let planned = pflow.json(&["inbox", "mark", &answer, "positive", "--dry-run"]);
    assert_eq!((&planned["before"], &planned["sentiment"]), (&Value::Null, &"positive".into()));
    assert!(pflow.json(&["inbox", "show", &answer])["sentiment"].is_null());
    pflow.ok(&["inbox", "mark", &answer, "positive"]);
    pflow.ok(&["inbox", "mark", &answer, "positive"]);
    assert_eq!(pflow.json(&["inbox", "show", &answer])["sentiment"], "positive");
    assert!(pflow.ok(&["inbox", "show", &answer]).contains("marked    positive"));
    assert!(pflow.ok(&["inbox", "list"]).contains("positive"));
    let changed = pflow.json(&["inbox", "mark", &answer, "negative"]);
    assert_eq!((&changed["before"], &changed["sentiment"]), (&"positive".into(), &"negative".into()));
    assert_eq!(pflow.json(&["stats"])["campaigns"][0]["positive"], 0);
    pflow.ok(&["inbox", "mark", &answer, "none"]);
    assert!(pflow.json(&["stats"])["campaigns"][0].get("positive").is_none());
    // Marked, marked otherwise, unmarked; saying the same twice is no event.
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log WHERE action = 'inbox.mark'"), 3);
    let other = list().iter().find(|m| m["class"] != "reply").unwrap()["id"].as_str().unwrap().to_owned();
    let refused = pflow.error(&["inbox", "mark", &other, "positive"], 6);
    assert_eq!(refused["kind"], "conflict");
    pflow.ok(&["inbox", "mark", &other, "none"]);
    assert_eq!(pflow.error(&["inbox", "mark", "ffffffff", "positive"], 5)["kind"], "not_found");
    assert_eq!(pflow.run(&["inbox", "mark", &answer, "great"]).code, 2);
}

/// Marks the first `n` answers to the variant of the first step, by the name of the person.
fn mark(sent: &Sent, key: &str, from: u32, to: u32, sentiment: &str) {
    sent.pflow.execute(&format!(
        "WITH answers AS (SELECT m.id, row_number() OVER (ORDER BY m.id) AS n FROM outreach.messages m
                            JOIN outreach.enrollment_step_variant_assignments a ON a.enrollment_id = m.enrollment_id
                            JOIN outreach.step_experiment_variants v ON v.id = a.variant_id AND v.key = '{key}'
                           WHERE m.direction = 'inbound')
         UPDATE outreach.messages m SET sentiment = '{sentiment}' FROM answers a WHERE a.id = m.id AND a.n BETWEEN {from} AND {to}"
    ));
}

#[test]
fn variants_are_compared_by_positive_answers_where_some_are_marked() {
    let sent = Sent::new();
    sent.crowd("A", 120, 20, "", "");
    sent.crowd("B", 118, 20, "", "");
    let stats = || sent.pflow.json(&["stats", "DAF", "--by", "variant"]);
    let before = stats();
    assert!(
        before["groups"]
            .as_array()
            .unwrap()
            .iter()
            .all(|g| g.get("by_positive").is_none() && g.get("positive").is_none())
    );
    assert!(!sent.pflow.ok(&["stats", "--by", "variant"]).contains("positive"));
    mark(&sent, "A", 1, 5, "positive");
    mark(&sent, "A", 6, 9, "negative");
    mark(&sent, "B", 1, 12, "positive");
    let after = stats();
    let [a, b] = &after["groups"].as_array().unwrap()[..] else { panic!() };
    assert_eq!(
        (&a["positive"], &b["positive"], &after["campaigns"][0]["positive"]),
        (&5.into(), &12.into(), &17.into())
    );
    assert_eq!((&a["by_positive"]["marked"], &b["by_positive"]["marked"]), (&9.into(), &12.into()));
    // 5 of 120 and 12 of 118, SciPy 1.17.1: see `outreach::statistics::posterior`.
    let best = b["by_positive"]["probability_best"].as_f64().unwrap();
    assert!((best - 0.961_278_129_9).abs() < 1e-7, "{best}");
    let human = sent.pflow.ok(&["stats", "DAF", "--by", "variant"]);
    assert!(human.contains("step 1: positive answers (best?), of 21 that are marked: step 1 A 5 (3.9 %), step 1 B 12 (96.1 %)"), "{human}");
    // Everything else is as it was.
    for (old, new) in before["groups"].as_array().unwrap().iter().zip([a, b]) {
        assert_eq!(
            (&old["probability_best"], &old["decision"]),
            (&new["probability_best"], &new["decision"])
        );
        assert_eq!((&old["replied"], &old["split"]), (&new["replied"], &new["split"]));
    }
    // Mails of another time, and what is no answer any more, do not count.
    let since = sent.pflow.json(&["stats", "DAF", "--since", "2026-11-30"]);
    assert!(since["campaigns"][0].get("positive").is_none(), "{since}");
    sent.pflow.execute("UPDATE outreach.messages SET class = 'other' WHERE sentiment = 'negative'");
    assert_eq!(stats()["groups"][0]["by_positive"]["marked"], 5);
    // Who said yes and then no has said no.
    sent.pflow.execute(
        "INSERT INTO outreach.messages (organisation_id, enrollment_id, position_id, campaign_id, direction, status, provider, mailbox_id, class, provider_message_id, received_at, sentiment)
         SELECT organisation_id, enrollment_id, position_id, campaign_id, direction, status, provider, mailbox_id, class, 'second', received_at + interval '1 day', 'negative'
           FROM outreach.messages WHERE sentiment = 'positive' ORDER BY id LIMIT 1",
    );
    assert_eq!(stats()["campaigns"][0]["positive"], 16);
}
