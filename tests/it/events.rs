//! Openings in ClickHouse: all of them, once, whoever is away or killed.

use serde_json::{Value, json};

use crate::support::{
    Pflow,
    clickhouse::ClickHouse,
    daemon::{Daemon, until},
};

/// Openings at times spread over some weeks, the night of the clock change among them; most by people, some judged to be machines.
const OPENINGS: &str = "INSERT INTO tracking.open_events (organisation_id, id, at, campaign_id, variant_id, message_id, method, user_agent, sent_ago_ms, verdict, rule, rule_version, counted)
 SELECT m.organisation_id, md5(m.id::text || n)::uuid, timestamptz '2026-10-20 00:00:00.123456+00' + n * interval '97 minutes 13.5 seconds',
        m.campaign_id, v.variant_id, CASE WHEN n % 5 > 0 THEN m.id END, 'GET', CASE WHEN n % 5 > 0 THEN 'reader ' || n END, n * 1000,
        CASE WHEN n % 3 = 0 THEN 'machine' ELSE 'human' END, 'test', 1, n % 3 > 0
   FROM outreach.messages m
   JOIN outreach.enrollment_step_variant_assignments v ON v.organisation_id = m.organisation_id AND v.enrollment_id = m.enrollment_id
  CROSS JOIN generate_series(1, 600) n
  WHERE m.direction = 'outbound'";

/// An installation with ClickHouse, and the same one without.
fn with_openings(clickhouse: &ClickHouse, people: usize) -> (Pflow, Pflow) {
    let without = Pflow::with_opens("individual", people, people);
    without.execute(OPENINGS);
    (without.env("PFLOW_CLICKHOUSE_URL", clickhouse.url()), without)
}

fn waiting(pflow: &Pflow) -> i64 {
    pflow.sql("SELECT count(*) FROM tracking.open_events WHERE exported_at IS NULL")
}

/// The same question of both.
fn compare(pflow: &Pflow, clickhouse: &ClickHouse) {
    let here: String = pflow.sql(
        "SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE counted), count(message_id), count(DISTINCT id), (extract(epoch FROM min(at)) * 1000000)::bigint,
                          sum(sent_ago_ms), string_agg(DISTINCT verdict, ',' ORDER BY verdict)) FROM tracking.open_events",
    );
    let there = clickhouse.ask(
        "SELECT concat(toString(count()), ' ', toString(countIf(counted)), ' ', toString(count(message_id)), ' ', toString(uniqExact(event_id)), ' ',
                       toString(toUnixTimestamp64Micro(min(at))), ' ', toString(sum(sent_ago_ms)), ' ', arrayStringConcat(arraySort(groupUniqArray(toString(verdict))), ','))
           FROM open_events FINAL",
    );
    assert_eq!(there, here);
}

fn by_hour(pflow: &Pflow, more: &[&str]) -> Value {
    pflow.json(&[&["stats", "--by", "hour"], more].concat())
}

#[test]
fn they_arrive_once_whoever_is_killed_and_both_count_the_same() {
    let Some(mut clickhouse) = ClickHouse::start() else { return };
    let (pflow, without) = with_openings(&clickhouse, 20);
    let status = pflow.json(&["status"]);
    assert_eq!((&status["events"]["waiting"], &status["events"]["answers"]), (&12_000.into(), &true.into()));
    // The daemon is killed between the insert and the note of it: the batch goes again.
    let killed = pflow.env("PFLOW_CRASH_AT", "events.inserted");
    let daemon = killed.command(&["daemon", "--role", "upkeep"]).output().unwrap();
    assert!(!daemon.status.success());
    assert_eq!(waiting(&pflow), 12_000, "nothing was noted");
    assert_eq!(clickhouse.ask("SELECT count() > 0 FROM open_events"), "1");
    // ClickHouse is killed while it takes batches from two daemons.
    let daemons = [1, 2].map(|_| Daemon::start(&pflow, &["--role", "upkeep"]));
    until("something is noted", || waiting(&pflow) < 12_000);
    clickhouse.kill();
    pflow.execute("UPDATE tracking.open_events SET exported_at = NULL WHERE md5(id::text) < '8'");
    until("it is waited for", || {
        daemons.iter().any(|d| d.log().iter().any(|e| e["fields"]["task"] == "events"))
    });
    let away = pflow.json(&["status"]);
    assert_eq!(away["events"]["answers"], false);
    assert!(away["events"]["waiting"].as_i64().unwrap() > 0, "{away}");
    let of_database = by_hour(&pflow, &[]);
    assert_eq!(of_database["source"], "postgresql");
    clickhouse.come_back();
    until("all are there", || waiting(&pflow) == 0);
    compare(&pflow, &clickhouse);

    for more in [&[][..], &["Lyon"], &["--since", "2026-10-25", "--until", "2026-10-26"]] {
        let (there, here) = (by_hour(&pflow, more), by_hour(&without, more));
        assert_eq!((&there["source"], &here["source"]), (&"clickhouse".into(), &"postgresql".into()));
        assert_eq!(there["hours"], here["hours"], "{more:?}");
        assert!(there["hours"].as_array().unwrap().len() > 10);
    }
    // Judged anew, they go again, and take the place of what was there.
    pflow.execute("UPDATE tracking.open_events SET verdict = 'machine', counted = false, exported_at = NULL WHERE sent_ago_ms % 2000 = 0");
    until("they went again", || waiting(&pflow) == 0);
    compare(&pflow, &clickhouse);
    let text = pflow.ok(&["stats", "--by", "hour"]);
    assert!(text.contains("Mon ") && text.contains("counted by clickhouse"), "{text}");
    for daemon in daemons {
        assert_eq!(daemon.stop(), Some(0));
    }
}

#[test]
fn while_it_is_away_the_backlog_shows_and_nothing_else_suffers() {
    let Some(mut clickhouse) = ClickHouse::start() else { return };
    let (pflow, _) = with_openings(&clickhouse, 2);
    clickhouse.kill();
    pflow.execute("UPDATE tracking.open_events SET created_at = '2026-12-01 08:00+01'");
    let daemon = Daemon::start(&pflow, &["--role", "upkeep,web"]);
    until("it is waited for", || daemon.log().iter().any(|e| e["fields"]["task"] == "events"));
    assert_eq!(daemon.get("/readyz").status, 200);
    let page = daemon.get("/metrics").text();
    // Three hours by the clock of this day.
    for line in [
        "pflow_clickhouse_up 0",
        "pflow_events_backlog{organisation=\"Acme\"} 1200",
        "pflow_events_oldest_seconds{organisation=\"Acme\"} 10800",
    ] {
        assert!(page.lines().any(|l| l == line), "no {line} in\n{page}");
    }
    let text = pflow.ok(&["status"]);
    assert!(text.contains("ClickHouse does not answer, lacks 1200 openings, the oldest for 3 h"), "{text}");
    clickhouse.come_back();
    until("all are there", || waiting(&pflow) == 0);
    compare(&pflow, &clickhouse);
    let up = || daemon.get("/metrics").text().contains("\npflow_clickhouse_up 1\n");
    until("it is up", up);
    assert!(pflow.ok(&["status"]).contains("ClickHouse answers, has every opening"));
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn what_it_lost_goes_again_and_what_was_deleted_goes_from_it() {
    let Some(mut clickhouse) = ClickHouse::start() else { return };
    let (pflow, _) = with_openings(&clickhouse, 2);
    pflow.ok(&["org", "member", "add", "max@acme.example", "--role", "member"]);
    assert_eq!(pflow.error(&["opens", "export", "--as", "max@acme.example"], 4)["kind"], "not_allowed");
    let planned = pflow.json(&["opens", "export", "--dry-run"]);
    assert_eq!(planned, json!({"again": 0, "sent": 0, "waiting": 1_200}));
    // Without a daemon.
    let sent = pflow.json(&["opens", "export"]);
    assert_eq!(sent, json!({"again": 0, "sent": 1_200, "waiting": 0}));
    compare(&pflow, &clickhouse);
    // Its tables go while a daemon works: the daemon makes new ones, and a person has it fill them.
    let daemon = Daemon::start(&pflow, &["--role", "upkeep"]);
    clickhouse.ask("DROP DATABASE pflow");
    pflow.execute("UPDATE tracking.open_events SET exported_at = NULL WHERE sent_ago_ms <= 10000");
    until("the daemon has made them anew", || waiting(&pflow) == 0);
    assert_eq!(clickhouse.ask("SELECT count() FROM open_events"), "20");
    assert_eq!(pflow.json(&["opens", "export", "--again"])["again"], 1_200);
    until("all are there again", || waiting(&pflow) == 0);
    compare(&pflow, &clickhouse);

    // Another organisation's stay when one is deleted, also while ClickHouse is away.
    pflow.ok(&["org", "create", "Beta", "--owner", "bea@beta.example"]);
    let rest = "INSERT INTO open_events SELECT * REPLACE (toUUID('00000000-0000-4000-8000-000000000001') AS organisation_id) FROM open_events LIMIT 7";
    clickhouse.ask(rest);
    clickhouse.kill();
    pflow.ok(&["org", "delete", "--org", "Acme", "--yes"]);
    let left = || pflow.sql::<i64>("SELECT count(*) FROM tracking.forgotten_organisations");
    assert_eq!(left(), 1);
    clickhouse.come_back();
    until("it is forgotten", || left() == 0);
    assert_eq!(clickhouse.ask("SELECT count() FROM open_events"), "7");
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn an_address_that_is_none_is_refused() {
    let pflow = Pflow::with_org();
    let error = pflow.env("PFLOW_CLICKHOUSE_URL", "http://ana:secret@127.0.0.1:1/a-b").error(&["status"], 2);
    let message = error["message"].as_str().unwrap();
    assert!(message.contains("PFLOW_CLICKHOUSE_URL") && !message.contains("secret"), "{error}");
}
