//! The pixel: one answer for everybody, and what is made of who asked.

use serde_json::json;

use crate::support::{
    Pflow,
    daemon::Daemon,
    opens::{APPLE, CHROME, GMAIL, raw},
};

const WEB: &[&str] = &["--role", "web"];

#[test]
fn everybody_gets_the_same_answer() {
    let pflow = Pflow::with_opens("individual", 2, 2);
    pflow.consent("withdraw", 2);
    let daemon = Daemon::start(&pflow, WEB);
    let known = daemon.fetch(&pflow.token(1), CHROME, "198.51.100.7");
    assert_eq!(known.status, 200);
    assert_eq!((known.body.len(), &known.body[..6]), (43, &b"GIF89a"[..]));
    for (name, value) in [
        ("content-type", "image/gif"),
        ("content-length", "43"),
        ("cache-control", "no-store, no-cache, must-revalidate, max-age=0, private"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(known.header(name), Some(value));
    }
    for name in ["etag", "last-modified", "set-cookie", "server"] {
        assert_eq!(known.header(name), None);
    }
    let revoked = pflow.token(2);
    for other in
        [revoked.as_str(), "AAAAAAAAAAAAAAAAAAAAAA", "x", "", "%00", "../../etc/passwd", &"a".repeat(4_000)]
    {
        assert_eq!(daemon.fetch(other, CHROME, "198.51.100.7"), known, "{other}");
    }
    assert_eq!(daemon.get("/o/"), known);
    let conditional = [
        ("if-none-match", "*"),
        ("if-modified-since", "Tue, 1 Dec 2026 10:00:00 GMT"),
        ("range", "bytes=0-0"),
    ];
    assert_eq!(daemon.ask("GET", &format!("/o/{}.gif", pflow.token(1)), &conditional, b""), known);
    let head = daemon.ask("HEAD", "/o/AAAAAAAAAAAAAAAAAAAAAA.gif", &[], b"");
    assert_eq!((head.status, &head.headers, head.body.len()), (200, &known.headers, 0));
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let refused = daemon.ask(method, &format!("/o/{}.gif", pflow.token(1)), &[], b"");
        assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    daemon.drained();
    // The two fetches of the one token that is alive.
    assert_eq!(pflow.events(), 2);
    daemon.stop();
}

#[test]
fn a_fetch_is_judged_and_a_person_counted_once() {
    let pflow = Pflow::with_opens("individual", 3, 2);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM tracking.pixels"), 2);
    let html: String =
        pflow.sql("SELECT body_html FROM outreach.messages WHERE to_address = 'p1@example1.example'");
    assert!(html.contains(&format!("<img src=\"http://127.0.0.1:8080/o/{}.gif\"", pflow.token(1))), "{html}");
    let tracking: String =
        pflow.sql("SELECT string_agg(open_tracking, ',' ORDER BY to_address) FROM outreach.messages");
    assert_eq!(tracking, "individual,individual,off");
    let daemon = Daemon::start(&pflow, WEB);
    let (one, two) = (pflow.token(1), pflow.token(2));
    daemon.fetch(&one, CHROME, "198.51.100.7");
    daemon.fetch(&one, CHROME, "198.51.100.99");
    daemon.fetch(&one, GMAIL, "66.249.84.1");
    daemon.fetch(&one, APPLE, "2001:db8:1:2::3");
    daemon.fetch(&two, APPLE, "203.0.113.4");
    daemon.fetch(&two, "", "203.0.113.4");
    daemon.drained();
    daemon.stop();
    let judged: String = pflow.sql(
        "SELECT string_agg(concat_ws(' ', verdict, network, counted), ', ' ORDER BY id) FROM tracking.open_events",
    );
    assert_eq!(
        judged,
        "human 198.51.100.0/24 t, human 198.51.100.0/24 f, human_proxied 66.249.84.0/24 t, machine_apple 2001:db8:1::/48 f, \
         machine_apple 203.0.113.0/24 f, machine 203.0.113.0/24 f"
    );
    assert_eq!(pflow.sql::<i64>("SELECT sent_ago_ms FROM tracking.open_events LIMIT 1"), 7_200_000);
    let counted: String = pflow.sql("SELECT concat_ws(' ', count(*), sum(total_opens), sum(unique_opens)) FROM tracking.message_open_stats");
    assert_eq!(counted, "1 2 1");
    let campaign = &pflow.json(&["stats"])["campaigns"][0];
    assert_eq!(
        json!([campaign["sent"], campaign["tracked"], campaign["opened"], campaign["machine_opened"]]),
        json!([3, 2, 1, 1])
    );
    let table = pflow.ok(&["stats"]);
    assert!(table.contains("opened by machines only"), "{table}");
}

#[test]
fn of_who_was_erased_no_fetch_tells_anything() {
    let pflow = Pflow::with_opens("individual", 2, 2);
    let daemon = Daemon::start(&pflow, WEB);
    let (one, two) = (pflow.token(1), pflow.token(2));
    daemon.fetch(&one, CHROME, "198.51.100.7");
    daemon.fetch(&two, CHROME, "203.0.113.4");
    daemon.drained();
    pflow.ok(&["gdpr", "erase", "p1@example1.example", "--yes"]);
    daemon.fetch(&one, CHROME, "198.51.100.7");
    daemon.drained();
    daemon.stop();
    let kept: String = pflow.sql("SELECT string_agg(concat_ws(' ', network, user_agent IS NOT NULL, counted), ', ' ORDER BY id) FROM tracking.open_events");
    assert_eq!(kept, "f t, 203.0.113.0/24 t t");
}

#[test]
fn consent_that_is_withdrawn_silences_mails_that_were_sent() {
    let pflow = Pflow::with_opens("individual", 1, 1);
    let daemon = Daemon::start(&pflow, WEB);
    let token = pflow.token(1);
    daemon.fetch(&token, CHROME, "198.51.100.7");
    daemon.drained();
    pflow.consent("withdraw", 1);
    daemon.fetch(&token, CHROME, "203.0.113.4");
    daemon.drained();
    pflow.at("2026-12-01T11:30:00+01:00").consent("add", 1);
    daemon.fetch(&token, CHROME, "192.0.2.4");
    daemon.drained();
    assert_eq!(pflow.events(), 1);
    daemon.stop();
}

#[test]
fn nobody_is_kept_of_a_variants_opens() {
    let pflow = Pflow::with_opens("aggregate", 3, 0);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM tracking.pixels"), 0);
    let token: String = pflow.sql("SELECT token FROM tracking.variant_pixels");
    let same: i64 =
        pflow.sql(&format!("SELECT count(*) FROM outreach.messages WHERE body_html LIKE '%/o/{token}.gif%'"));
    assert_eq!(same, 3);
    let daemon = Daemon::start(&pflow, WEB);
    daemon.fetch(&token, CHROME, "198.51.100.7");
    daemon.fetch(&token, APPLE, "203.0.113.4");
    daemon.drained();
    daemon.stop();
    let kept: String = pflow.sql(
        "SELECT string_agg(concat_ws(' ', verdict, counted, message_id, user_agent, network, sent_ago_ms), ', ' ORDER BY id)
           FROM tracking.open_events",
    );
    assert_eq!(kept, "human t, machine_apple f");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM tracking.message_open_stats"), 0);
}

#[test]
fn a_gateway_that_opens_for_many_is_found_afterwards() {
    let pflow = Pflow::with_opens("individual", 6, 6);
    let daemon = Daemon::start(&pflow, WEB);
    let opened =
        || pflow.sql::<i64>("SELECT coalesce(sum(unique_opens), 0)::bigint FROM tracking.message_open_stats");
    for n in 1..=4 {
        daemon.fetch(&pflow.token(n), CHROME, "198.51.100.7");
    }
    daemon.fetch(&pflow.token(6), CHROME, "203.0.113.4");
    daemon.drained();
    assert_eq!(opened(), 5);
    daemon.fetch(&pflow.token(5), CHROME, "198.51.100.7");
    daemon.drained();
    daemon.stop();
    assert_eq!(opened(), 1);
    assert_eq!(
        pflow.sql::<i64>(
            "SELECT count(*) FROM tracking.open_events WHERE rule = 'burst.mails' AND NOT counted"
        ),
        5
    );
}

#[test]
fn stored_fetches_can_be_judged_again() {
    let pflow = Pflow::with_opens("individual", 1, 1);
    let daemon = Daemon::start(&pflow, WEB);
    daemon.fetch(&pflow.token(1), CHROME, "198.51.100.7");
    daemon.fetch(&pflow.token(1), APPLE, "198.51.100.7");
    daemon.drained();
    daemon.stop();
    // An older version took both for machines.
    pflow.execute(
        "UPDATE tracking.open_events SET verdict = 'machine', rule = 'old', rule_version = 0, counted = false;
         DELETE FROM tracking.message_open_stats",
    );
    assert_eq!(pflow.json(&["opens", "rescore", "--dry-run"])["changed"], 2);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM tracking.open_events WHERE rule = 'old'"), 2);
    assert_eq!(pflow.json(&["opens", "rescore"])["changed"], 2);
    assert_eq!(pflow.json(&["opens", "rescore"])["changed"], 0);
    assert_eq!(pflow.sql::<i64>("SELECT total_opens FROM tracking.message_open_stats"), 1);
    // The office itself looked.
    pflow.ok(&["org", "set", "--own-networks", "198.51.100.0/24"]);
    assert_eq!(pflow.json(&["opens", "rescore"])["changed"], 1);
    assert_eq!(pflow.sql::<i64>("SELECT total_opens FROM tracking.message_open_stats"), 0);
    assert_eq!(pflow.json(&["stats"])["campaigns"][0]["opened"], 0);
    pflow.error(&["org", "set", "--own-networks", "office"], 2);
}

#[test]
fn a_campaign_learns_no_more_than_the_organisation_allows() {
    let pflow = Pflow::with_mailbox();
    let file = |tracking: &str, format: &str| {
        pflow.write(
            "lyon.toml",
            format!(
                "name = \"Lyon\"\nmailboxes = [\"ana@acme.example\"]\nopen_tracking = \"{tracking}\"\nformat = \"{format}\"\n\n[[steps]]\n\n[[steps.variants]]\nkey = \"A\"\nsubject = \"Question\"\nbody = \"Bonjour\"\n"
            ),
        );
    };
    file("aggregate", "html");
    let refused = pflow.error(&["campaign", "apply", "lyon.toml"], 7);
    assert!(refused["hint"].as_str().unwrap().contains("org set --open-tracking aggregate"), "{refused}");
    pflow.ok(&["org", "set", "--open-tracking", "aggregate"]);
    pflow.ok(&["campaign", "apply", "lyon.toml"]);
    file("individual", "html");
    pflow.error(&["campaign", "apply", "lyon.toml"], 7);
    file("aggregate", "text");
    let refused = pflow.error(&["campaign", "apply", "lyon.toml"], 2);
    assert!(refused["message"].as_str().unwrap().contains("needs format = \"html\""), "{refused}");
    assert_eq!(pflow.json(&["org", "show"])["open_tracking"], "aggregate");
}

#[test]
fn what_no_browser_sends_hurts_nobody_else() {
    let pflow = Pflow::with_opens("individual", 1, 1);
    let daemon = Daemon::start(&pflow, WEB);
    let token = pflow.token(1);
    let get =
        |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{more}\r\n");
    let many: String = (0..2_000).map(|n| format!("x-{n}: y\r\n")).collect();
    let long = format!("x: {}\r\n", "y".repeat(1 << 20));
    // Slow ones wait meanwhile, with half a head.
    let slow: Vec<_> = (0..50).map(|_| std::net::TcpStream::connect(&daemon.address).unwrap()).collect();
    for mut client in &slow {
        std::io::Write::write_all(&mut client, b"GET /o/").unwrap();
    }
    for request in [
        get(&format!("/o/{}.gif", "a".repeat(60_000)), ""),
        get(&format!("/o/{token}.gif"), &many),
        get(&format!("/o/{token}.gif"), &long),
        "\0\x01\x02 nonsense\r\n\r\n".to_owned(),
        format!("GET /o/{token}.gif HTTP/9.9\r\n\r\n"),
    ] {
        let answer = raw(&daemon.address, request.as_bytes()).unwrap_or_default();
        assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    assert_eq!(daemon.fetch(&token, CHROME, "198.51.100.7").status, 200);
    // Two requests on one connection are two answers.
    let twice = get(&format!("/o/{token}.gif"), "").replace("connection: close\r\n", "")
        + &get(&format!("/o/{token}.gif"), "");
    assert_eq!(raw(&daemon.address, twice.as_bytes()).unwrap().matches("HTTP/1.1 200").count(), 2);
    daemon.drained();
    assert_eq!(pflow.events(), 3);
    drop(slow);
    daemon.stop();
}
