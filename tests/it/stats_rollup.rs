//! `report.daily` follows what happens: after every change, `stats` says what counting all mails one by one says.

use std::collections::{BTreeMap, BTreeSet};

use pflow::{base::ids::OrganisationId, db::TenantTx};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::support::Sent;

/// A mail or an answer, as it stands in the database.
struct Mail {
    enrollment: String,
    inbound: bool,
    status: String,
    class: String,
    at: String,
    day: String,
    variant: String,
    mailbox: String,
    step: String,
}

#[derive(Default)]
struct Count {
    sent: usize,
    bounced: usize,
    reached: BTreeSet<String>,
    replied: BTreeSet<String>,
    unsubscribed: BTreeSet<String>,
}

fn mails(sent: &Sent) -> Vec<Mail> {
    let rows: String = sent.pflow.sql(&format!(
        "SELECT coalesce(json_agg(json_build_array(m.enrollment_id, m.direction, m.status, coalesce(m.class, ''),
                to_char(coalesce(m.sent_at, m.received_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
                to_char(m.sent_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD'), coalesce(v.key, ''), coalesce(b.address, ''), coalesce(w.step_index::text, ''))
                ORDER BY coalesce(m.sent_at, m.received_at), m.id), '[]')::text
           FROM outreach.messages m
           LEFT JOIN outreach.step_experiment_variants v ON v.id = m.variant_id
           LEFT JOIN outreach.mailboxes b ON b.id = m.mailbox_id
           LEFT JOIN outreach.tasks t ON t.id = m.task_id LEFT JOIN outreach.workflow_steps w ON w.id = t.workflow_step_id
          WHERE m.organisation_id = '{}' AND m.campaign_id = '{}' AND m.enrollment_id IS NOT NULL AND m.answers_id IS NULL
            AND (m.direction = 'inbound' OR m.status IN ('sent', 'bounced'))",
        sent.organisation, sent.campaign
    ));
    let rows: Vec<Vec<Value>> = serde_json::from_str(&rows).unwrap();
    let text = |row: &[Value], i: usize| row[i].as_str().unwrap_or_default().to_owned();
    rows.iter()
        .map(|row| Mail {
            enrollment: text(row, 0),
            inbound: row[1] == "inbound",
            status: text(row, 2),
            class: text(row, 3),
            at: text(row, 4),
            day: text(row, 5),
            variant: text(row, 6),
            mailbox: text(row, 7),
            step: text(row, 8),
        })
        .collect()
}

/// Which of a person's mails the first answer among `classes` belongs to: the last one before it, else the first.
fn credited<'a>(mails: &[&'a Mail], classes: &[&str]) -> Option<&'a Mail> {
    let answer = mails.iter().find(|m| m.inbound && classes.contains(&m.class.as_str()))?;
    let ours = || mails.iter().filter(|m| !m.inbound);
    ours().rfind(|m| m.at <= answer.at).or_else(|| ours().next()).copied()
}

/// What a group is called.
type Key = fn(&Mail) -> &str;

fn by_hand(all: &[Mail], key: Key) -> BTreeMap<String, Count> {
    let mut people: BTreeMap<&str, Vec<&Mail>> = BTreeMap::new();
    for mail in all {
        people.entry(&mail.enrollment).or_default().push(mail);
    }
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for (person, mails) in people {
        let reply = credited(&mails, &["reply"]);
        let gone = credited(&mails, &["unsubscribe", "complaint"]);
        for mail in mails.iter().filter(|m| !m.inbound) {
            let count = counts.entry(key(mail).to_owned()).or_default();
            let is = |other: Option<&Mail>| other.is_some_and(|other| std::ptr::eq(other, *mail));
            count.sent += 1;
            count.bounced += usize::from(mail.status == "bounced");
            if mail.status == "sent" || is(reply) || is(gone) {
                count.reached.insert(person.to_owned());
            }
            if is(reply) {
                count.replied.insert(person.to_owned());
            }
            if is(gone) {
                count.unsubscribed.insert(person.to_owned());
            }
        }
    }
    counts
}

fn compare(sent: &Sent, what: &str) {
    let all = mails(sent);
    let keys: [(&str, Key); 5] = [
        ("campaign", |_| ""),
        ("step", |m| &m.step),
        ("variant", |m| &m.variant),
        ("mailbox", |m| &m.mailbox),
        ("day", |m| &m.day),
    ];
    for (by, key) in keys {
        let expected: Vec<Value> = by_hand(&all, key)
            .iter()
            .filter(|(name, _)| by == "campaign" || !name.is_empty())
            .map(|(_, c)| json!([c.sent, c.bounced, c.reached.len(), c.replied.len(), c.unsubscribed.len()]))
            .collect();
        let stats = sent.pflow.json(&["stats", "DAF", "--by", by]);
        let found: Vec<Value> = stats["groups"].as_array().unwrap().iter().map(figures).collect();
        assert_eq!(found, expected, "{what}, by {by}");
    }
}

fn figures(group: &Value) -> Value {
    let keys = ["sent", "bounced", "reached", "replied", "unsubscribed"];
    json!(keys.map(|key| group[key].clone()))
}

/// A second mail to every third person, three days after the first.
fn follow_up(sent: &Sent) {
    sent.pflow.execute(&format!(
        "CREATE TEMP TABLE again AS
           SELECT m.*, gen_random_uuid() AS task, (SELECT s.id FROM outreach.workflow_steps s WHERE s.campaign_id = m.campaign_id AND s.step_index = 1) AS step
             FROM outreach.messages m WHERE m.direction = 'outbound' AND m.campaign_id = '{campaign}' AND abs(hashtext(m.id::text)) % 3 = 0;
         INSERT INTO outreach.tasks (organisation_id, id, enrollment_id, workflow_step_id, scheduled_for, status, mailbox_id, is_follow_up)
           SELECT organisation_id, task, enrollment_id, step, sent_at + interval '3 days', 'done', mailbox_id, true FROM again;
         INSERT INTO outreach.messages (organisation_id, id, enrollment_id, task_id, position_id, campaign_id, direction, status, provider, mailbox_id, sent_at)
           SELECT organisation_id, task, enrollment_id, task, position_id, campaign_id, 'outbound', 'sent', 'maildir', mailbox_id, sent_at + interval '3 days' FROM again;
         DROP TABLE again",
        campaign = sent.campaign,
    ));
}

#[test]
fn it_is_what_counting_by_hand_gives_whatever_happens() {
    let sent = Sent::new();
    sent.crowd("A", 90, 9, "62.01Z", "10-19");
    sent.other_mailbox("bea@acme.example").crowd("B", 80, 4, "43.21A", "100-199");
    compare(&sent, "first mails");
    follow_up(&sent);
    compare(&sent, "follow-ups");
    let outbound = format!("direction = 'outbound' AND campaign_id = '{}'", sent.campaign);
    for (what, sql) in [
        (
            "some come back",
            format!("UPDATE outreach.messages SET status = 'bounced' WHERE {outbound} AND abs(hashtext(id::text)) % 7 = 0"),
        ),
        (
            "some opt out",
            "INSERT INTO outreach.messages (organisation_id, enrollment_id, position_id, campaign_id, direction, status, provider, mailbox_id, class, provider_message_id, received_at)
             SELECT organisation_id, enrollment_id, position_id, campaign_id, 'inbound', 'received', 'maildir', mailbox_id,
                    CASE WHEN abs(hashtext(id::text)) % 2 = 0 THEN 'unsubscribe' ELSE 'complaint' END, 'gone' || id, sent_at + interval '2 days'
               FROM outreach.messages WHERE direction = 'outbound' AND abs(hashtext(id::text)) % 11 = 0"
                .to_owned(),
        ),
        (
            "a person corrects classes",
            "UPDATE outreach.messages SET class = 'out_of_office' WHERE class = 'reply' AND abs(hashtext(id::text)) % 3 = 0".to_owned(),
        ),
        (
            "an answer turns out to be older",
            "UPDATE outreach.messages SET received_at = received_at - interval '3 days' WHERE class = 'reply' AND abs(hashtext(id::text)) % 2 = 0".to_owned(),
        ),
        (
            "some go to another day",
            format!("UPDATE outreach.messages SET sent_at = sent_at + interval '14 hours' WHERE {outbound} AND abs(hashtext(id::text)) % 5 = 0"),
        ),
        (
            "some people go",
            "DELETE FROM outreach.campaign_enrollments WHERE abs(hashtext(id::text)) % 6 = 0".to_owned(),
        ),
        (
            "one transaction that takes everything back",
            "BEGIN; DELETE FROM outreach.campaign_enrollments; ROLLBACK".to_owned(),
        ),
    ] {
        sent.pflow.execute(&sql);
        compare(&sent, what);
    }
    let states = sent.pflow.json(&["stats", "DAF"])["campaigns"][0].clone();
    let counted: String = sent.pflow.sql(
        "SELECT json_build_array(count(*), count(*) FILTER (WHERE state = 'active'))::text FROM outreach.campaign_enrollments",
    );
    assert_eq!(
        json!([states["enrolled"], states["active"]]),
        serde_json::from_str::<Value>(&counted).unwrap()
    );
    assert_eq!(sent.pflow.sql::<i64>("SELECT count(*) FROM report.stale"), 0);
}

#[test]
fn windows_and_mature_mails() {
    let sent = Sent::new();
    sent.crowd("A", 100, 10, "62.01Z", "10-19");
    follow_up(&sent);
    let all = mails(&sent);
    for (since, until) in [("2026-11-05", "2026-11-12"), ("2026-11-15", "2026-12-01")] {
        let within: Vec<Mail> = mails(&sent)
            .into_iter()
            .filter(|m| m.inbound || (since..=until).contains(&m.day.as_str()))
            .collect();
        let expected = &by_hand(&within, |_| "")[""];
        let stats = sent.pflow.json(&["stats", "DAF", "--since", since, "--until", until]);
        let found = &stats["campaigns"][0];
        assert_eq!(
            (found["sent"].as_u64(), found["reached"].as_u64()),
            (Some(expected.sent as u64), Some(expected.reached.len() as u64))
        );
        // Answers to a mail outside the window do not count, though the person was written to in it.
        let credited = by_hand(&all, |m| &m.day);
        let replied: usize =
            credited.range(since.to_owned()..=until.to_owned()).map(|(_, c)| c.replied.len()).sum();
        assert_eq!(found["replied"].as_u64(), Some(replied as u64));
    }
    // It is 2 December: mails of 25 November and before are mature; follow-ups go on until the 23rd.
    let stats = sent.pflow.json(&["stats", "DAF", "--since", "2026-11-01"]);
    let mature = &stats["campaigns"][0]["mature"];
    assert_eq!((&mature["sent"], &mature["replied"]), (&stats["campaigns"][0]["sent"], &json!(10)));
    let earlier = sent.pflow.clone().at("2026-11-20T10:00:00+01:00");
    let stats = earlier.json(&["stats", "DAF"]);
    let mature = &stats["campaigns"][0]["mature"];
    let expected: usize = all.iter().filter(|m| !m.inbound && m.day.as_str() <= "2026-11-13").count();
    assert_eq!(mature["sent"].as_u64(), Some(expected as u64));
    assert!(mature["rate"]["low"].is_number());
    assert!(earlier.ok(&["stats", "DAF"]).contains("replied, mails over 7 days old"));
}

#[test]
fn companies_are_counted_by_sector_and_size() {
    let sent = Sent::new();
    sent.crowd("A", 30, 3, "62.01Z", "100-199");
    sent.crowd("B", 20, 1, "43.21A", "10-19");
    sent.crowd("B", 10, 0, "", "");
    let groups = |by: &str| -> Vec<Value> {
        let stats = sent.pflow.json(&["stats", "--by", by]);
        let groups = stats["groups"].as_array().unwrap().iter();
        groups.map(|g| json!([g["name"], g["enrolled"], g["sent"], g["reached"], g["replied"]])).collect()
    };
    assert_eq!(
        groups("naf"),
        [
            json!(["43.21A", 20, 20, 20, 1]),
            json!(["62.01Z", 30, 30, 30, 3]),
            json!(["unknown", 10, 10, 10, 0])
        ]
    );
    assert_eq!(
        groups("employees"),
        [
            json!(["10-19", 20, 20, 20, 1]),
            json!(["100-199", 30, 30, 30, 3]),
            json!(["unknown", 10, 10, 10, 0])
        ]
    );
    assert_eq!(groups("campaign"), [json!(["DAF", 60, 60, 60, 4])]);
}

#[tokio::test]
async fn nobody_sees_anothers_counts() {
    let sent = Sent::new();
    sent.crowd("A", 20, 2, "", "");
    sent.pflow.ok(&["stats"]);
    sent.pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let db = sent.pflow.db.connect().await;
    for (organisation, expected) in [("Acme", 20_i64), ("Beta", 0)] {
        let id: Uuid = sqlx::query_scalar("SELECT id FROM iam.organisations WHERE name = $1")
            .bind(organisation)
            .fetch_one(db.pool())
            .await
            .unwrap();
        for rows in [
            "coalesce(sum(sent), 0) FROM report.daily",
            "coalesce(sum(sent), 0) FROM report.campaign_daily",
            "coalesce(sum(people), 0) FROM report.enrolled",
            "count(*) FROM report.mails",
            "count(*) FROM report.recipients",
        ] {
            let mut tx = TenantTx::begin(&db, OrganisationId(id)).await.unwrap();
            let seen: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT {rows}")))
                .fetch_one(tx.conn())
                .await
                .unwrap();
            assert_eq!(seen, expected, "{organisation}: {rows}");
        }
    }
    // An organisation goes with all that was counted.
    sent.pflow.ok(&["org", "delete", "--org", "Acme", "--yes"]);
    assert_eq!(sent.pflow.sql::<i64>("SELECT count(*) FROM report.daily"), 0);
    assert_eq!(sent.pflow.sql::<i64>("SELECT count(*) FROM report.stale"), 0);
}
