//! `stats --by variant`: what a test of variants proves, and what it does not.

use serde_json::Value;

use crate::support::Sent;

fn variants(sent: &Sent) -> Vec<Value> {
    let stats = sent.pflow.json(&["stats", "DAF", "--by", "variant"]);
    stats["groups"].as_array().unwrap().clone()
}

fn close(value: &Value, expected: f64) -> bool {
    (value.as_f64().unwrap() - expected).abs() < 1e-7
}

#[test]
fn the_figures_are_those_of_the_counts() {
    let sent = Sent::new();
    sent.crowd("A", 1_000, 50, "62.01Z", "10-19");
    sent.crowd("B", 1_000, 65, "62.01Z", "10-19");
    let [a, b] = &variants(&sent)[..] else { panic!() };
    // SciPy 1.17.1: see `outreach::statistics::posterior`.
    assert!(close(&b["probability_best"], 0.924_480_378_9), "{b}");
    assert!(close(&a["expected_loss"], 0.015_325_028_485), "{a}");
    assert!(close(&b["credible"][0], 0.051_356_837_1) && close(&b["credible"][1], 0.082_019_803_8), "{b}");
    assert_eq!((&a["decision"], &b["is_winner"]), (&"open".into(), &false.into()));
    assert_eq!((&a["assigned"], &a["split"]["is_mismatch"]), (&1_000.into(), &false.into()));
    let more = a["sends_to_decide"].as_u64().unwrap();
    assert!((4_000..8_000).contains(&more), "{more}");
    assert_eq!(a["sends_to_decide"], b["sends_to_decide"]);
    let human = sent.pflow.ok(&["stats", "DAF", "--by", "variant"]);
    assert!(
        human.contains("92.4 %") && human.contains(&format!("step 1: open; about {more} more mails")),
        "{human}"
    );
}

#[test]
fn few_people_prove_nothing_and_many_do() {
    let sent = Sent::new();
    sent.crowd("A", 60, 0, "", "");
    sent.crowd("B", 60, 30, "", "");
    let early = variants(&sent);
    assert!(early[1]["probability_best"].as_f64().unwrap() > 0.999_99);
    assert!(early.iter().all(|v| v["decision"] == "too_early" && v["is_winner"] == false), "{early:?}");
    assert!(sent.pflow.ok(&["stats", "--by", "variant"]).contains("step 1: too early to tell"));
    sent.crowd("A", 60, 0, "", "");
    sent.crowd("B", 60, 30, "", "");
    let enough = variants(&sent);
    assert_eq!(
        enough.iter().map(|v| (v["decision"].clone(), v["is_winner"].clone())).collect::<Vec<_>>(),
        [("winner".into(), false.into()), ("winner".into(), true.into())]
    );
    assert_eq!(enough[0]["sends_to_decide"], 0);
    assert!(sent.pflow.ok(&["stats", "--by", "variant"]).contains("step 1: step 1 B is the best"));
    let csv = sent.pflow.ok(&["stats", "--by", "variant", "-o", "csv"]);
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let (headers, a, b) = (lines.next().unwrap(), lines.next().unwrap(), lines.next().unwrap());
    assert_eq!((headers.len(), a.len(), b.len()), (28, 28, 28), "{csv}");
    let cell = |row: &[&str], name: &str| row[headers.iter().position(|h| *h == name).unwrap()].to_owned();
    assert_eq!(
        [cell(&a, "decision"), cell(&b, "decision"), cell(&b, "reply_rate")],
        ["beaten", "winner", "0.500000"]
    );
}

#[test]
fn a_split_against_the_weights_is_flagged_until_the_weights_change() {
    let sent = Sent::new();
    sent.crowd("A", 150, 5, "", "");
    sent.crowd("B", 50, 5, "", "");
    let flagged = variants(&sent);
    assert_eq!(flagged[0]["split"]["is_mismatch"], true);
    // (150 − 100)²/100 twice.
    assert!(close(&flagged[0]["split"]["chi_square"], 50.0), "{}", flagged[0]["split"]);
    assert!(
        sent.pflow
            .ok(&["stats", "--by", "variant"])
            .contains("! step 1: people are not split as the weights say")
    );
    // Who was drawn before the weights changed says nothing about them.
    sent.pflow.execute(
        "INSERT INTO outreach.campaign_mailboxes (organisation_id, campaign_id, mailbox_id, ordinal) SELECT organisation_id, id, from_mailbox_id, 0 FROM outreach.campaigns",
    );
    sent.pflow.ok(&["campaign", "variant", "stop", "DAF", "0", "B"]);
    let stopped = variants(&sent);
    assert!(stopped[0]["split"].is_null());
    assert_eq!(
        (&stopped[1]["is_active"], &stopped[1]["assigned"], &stopped[1]["replied"]),
        (&false.into(), &50.into(), &5.into())
    );
    // It reached too few to be compared with.
    assert!(stopped[1]["probability_best"].is_null() && stopped[0]["probability_best"].is_number());
    assert!(sent.pflow.ok(&["stats", "--by", "variant"]).contains("step 1 B (stopped)"));
}
