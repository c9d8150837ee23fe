//! `stats` and `timeline`

use crate::support::Sent;

/// Four people were written to: one answers, one bounces, one opts out, one is silent.
fn answered() -> Sent {
    let sent = Sent::new();
    let prospects =
        ["yes@x.example", "gone@x.example", "stop@x.example", "silent@x.example"].map(|e| sent.prospect(e));
    sent.receive("1", sent.mail("yes@x.example", "", "Oui."));
    sent.receive("2", sent.mail("yes@x.example", "", "Encore oui."));
    sent.receive("3", sent.mail("stop@x.example", "", "STOP"));
    sent.receive(
        "4",
        format!(
            "From: mailer-daemon@mx.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\n\
             No.\n--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; gone@x.example\n\
             Action: failed\nStatus: 5.1.1\n\n--B\nContent-Type: message/rfc822\n\nMessage-ID: {}\n\nx\n--B--\n",
            prospects[1].message_id
        ),
    );
    sent.pflow.json(&["sync-inbox"]);
    sent
}

#[test]
fn people_are_counted_once_and_rates_have_intervals() {
    let sent = answered();
    let stats = sent.pflow.json(&["stats"]);
    let campaign = &stats["campaigns"][0];
    assert_eq!(
        (&campaign["name"], &campaign["status"], &campaign["id"]),
        (&"DAF".into(), &"running".into(), &sent.campaign.clone().into())
    );
    let counts: Vec<i64> = [
        "enrolled",
        "active",
        "sent",
        "delivered",
        "bounced",
        "tracked",
        "opened",
        "replied",
        "unsubscribed",
    ]
    .map(|key| campaign[key].as_i64().unwrap())
    .to_vec();
    assert_eq!(counts, [4, 1, 4, 3, 1, 0, 0, 1, 1]);
    let replied = &campaign["rates"]["replied"];
    assert!((replied["value"].as_f64().unwrap() - 1.0 / 3.0).abs() < 1e-9, "{replied}");
    assert!(replied["low"].as_f64().unwrap() < 0.2 && replied["high"].as_f64().unwrap() > 0.6);
    assert!(campaign["rates"]["opened"].is_null());
    assert!(stats["groups"].is_null());
    let since = sent.pflow.json(&["stats", "DAF", "--since", "2026-12-03"]);
    assert_eq!((&since["campaigns"][0]["sent"], &since["campaigns"][0]["replied"]), (&0.into(), &0.into()));
}

#[test]
fn groups_have_the_same_shape() {
    let sent = answered();
    sent.pflow.execute(
        "INSERT INTO crm.lists (organisation_id, id, name) SELECT id, 'aaaaaaaa-0000-7000-8000-000000000000', 'Lyon' FROM iam.organisations;
         INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
           SELECT organisation_id, 'aaaaaaaa-0000-7000-8000-000000000000', id FROM crm.positions WHERE email IN ('yes@x.example', 'silent@x.example')",
    );
    for (by, name, sends, replied) in [
        ("step", "step 1 email", 4, 1),
        ("variant", "step 1 A", 4, 1),
        ("mailbox", "ana@acme.example", 4, 1),
        ("list", "Lyon", 2, 1),
        ("day", "2026-12-01", 4, 1),
    ] {
        let stats = sent.pflow.json(&["stats", "--by", by]);
        let groups = stats["groups"].as_array().unwrap();
        assert_eq!(groups.len(), 1, "{by}: {groups:?}");
        let group = &groups[0];
        assert_eq!(
            (&group["name"], &group["sent"], &group["replied"]),
            (&name.into(), &sends.into(), &replied.into()),
            "{by}"
        );
        assert_eq!(group["campaign_id"], sent.campaign.as_str());
        assert!(group["rates"]["replied"]["high"].is_number());
        assert_eq!(group["probability_best"].is_number(), by == "variant");
    }
    let human = sent.pflow.ok(&["stats", "--by", "day"]);
    assert!(human.contains("2026-12-01") && human.contains('█') && human.contains("33.3 %"), "{human}");
    assert!(sent.pflow.ok(&["stats", "--by", "variant", "-o", "csv"]).contains("DAF,step 1 A,4"));
    assert!(sent.pflow.ok(&["stats", "-o", "csv"]).contains(",DAF,running,4,"));
}

#[test]
fn nothing_is_a_picture_too() {
    let pflow = crate::support::Pflow::with_org();
    assert_eq!(pflow.json(&["stats"]), serde_json::json!({"campaigns": []}));
    assert!(pflow.ok(&["stats"]).contains("no campaign yet"));
    assert_eq!(pflow.error(&["stats", "Nope"], 5)["kind"], "not_found");
    assert_eq!(pflow.run(&["stats", "--since", "soon"]).code, 2);
    pflow.ok(&["org", "member", "add", "vic@acme.example", "--role", "viewer"]);
    pflow.ok(&["stats", "--as", "vic@acme.example"]);
}

#[test]
fn a_life_is_told_in_order() {
    let sent = answered();
    let life = |email: &str| -> Vec<String> {
        let events = sent.pflow.json(&["timeline", email]);
        let events = events.as_array().unwrap();
        assert!(events.windows(2).all(|w| w[0]["at"].as_str() <= w[1]["at"].as_str()), "{events:?}");
        events.iter().map(|e| e["kind"].as_str().unwrap().to_owned()).filter(|k| k != "imported").collect()
    };
    assert_eq!(life("yes@x.example"), ["enrolled", "sent", "reply", "reply", "replied"]);
    assert_eq!(life("stop@x.example"), ["enrolled", "sent", "unsubscribe", "unsubscribed", "suppressed"]);
    assert_eq!(life("gone@x.example"), ["enrolled", "sent", "bounce_hard", "bounced", "suppressed"]);
    assert_eq!(life("Silent@X.example"), ["enrolled", "sent", "scheduled"]);
    assert_eq!(sent.pflow.error(&["timeline", "nobody@x.example"], 5)["kind"], "not_found");
    assert_eq!(sent.pflow.error(&["timeline", "nobody"], 2)["kind"], "invalid");
    assert!(sent.pflow.ok(&["timeline", "yes@x.example"]).contains("Re: Une question"));
}
