//! The way out that stands in every mail: one click of a mail program, a page for people, and what follows from either.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::{
    Pflow, Sequence,
    daemon::{Cable, Daemon, until},
};

const ONE_CLICK: &[u8] = b"List-Unsubscribe=One-Click";
const FORM: [(&str, &str); 1] = [("content-type", "application/x-www-form-urlencoded")];
const PUBLIC: &str = "https://u.acme.example";

/// Acme has written to `people`, and a second mail is laid out for each in three days.
fn written_to(people: usize) -> Pflow {
    let pflow = Pflow::with_mailbox().env("PFLOW_PUBLIC_URL", PUBLIC);
    Sequence::new("Lyon", people).then(3).insert(&pflow);
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], people);
    pflow
}

/// The path of the link in the mail to somebody, as the mail names it.
fn way_out(pflow: &Pflow, n: usize) -> String {
    let to = format!("<p{n}@example{n}.example>");
    let (_, mail) = pflow.outbox("mail").into_iter().find(|(_, mail)| mail.contains(&to)).unwrap();
    let unfolded = mail.replace("\r\n ", " ").replace("\n ", " ");
    let header = unfolded.lines().find_map(|l| l.strip_prefix("List-Unsubscribe: ")).unwrap().to_owned();
    let link = header.split(['<', '>']).find(|part| part.starts_with("https:")).unwrap();
    assert!(unfolded.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
    link.strip_prefix(PUBLIC).unwrap().to_owned()
}

fn state(pflow: &Pflow, n: usize) -> String {
    pflow.sql(&format!(
        "SELECT e.state FROM outreach.campaign_enrollments e JOIN crm.positions p ON p.id = e.position_id WHERE p.email_key = 'p{n}@example{n}.example'"
    ))
}

/// All that tables hold, by table: how many rows, and a hash of them.
fn everything(pflow: &Pflow) -> BTreeMap<String, Value> {
    let tables: Value = pflow.sql(
        "SELECT jsonb_agg(format('%I.%I', schemaname, tablename) ORDER BY 1) FROM (SELECT * FROM pg_tables WHERE schemaname IN ('iam', 'crm', 'outreach', 'tracking')) t",
    );
    let hash = |table: &str| {
        let sql = format!(
            "SELECT to_jsonb(count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '')) FROM {table} t"
        );
        (table.to_owned(), pflow.sql::<Value>(&sql))
    };
    tables.as_array().unwrap().iter().map(|t| hash(t.as_str().unwrap())).collect()
}

#[test]
fn one_click_of_a_mail_program_ends_it_for_good() {
    let pflow = written_to(3);
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    let path = way_out(&pflow, 2);
    let answer = daemon.ask("POST", &path, &FORM, ONE_CLICK);
    assert_eq!((answer.status, &*answer.text()), (200, "done\n"));
    assert!(answer.header("set-cookie").is_none() && answer.header("location").is_none());
    assert_eq!((state(&pflow, 1), state(&pflow, 2)), ("active".to_owned(), "unsubscribed".to_owned()));
    let listed = pflow.json(&["suppression", "list"]);
    assert_eq!(
        (listed.as_array().unwrap().len(), &listed[0]["value"], &listed[0]["reason"]),
        (1, &"p2@example2.example".into(), &"unsubscribe".into()),
        "{listed}"
    );
    // Again, in the other form, and twice at the same time: nothing more, and the same answer.
    let before = everything(&pflow);
    let multipart =
        b"--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let again = daemon.ask("POST", &path, &[("content-type", "multipart/form-data; boundary=x")], multipart);
    assert_eq!(again, answer);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(daemon.ask("POST", &path, &FORM, ONE_CLICK), answer));
        }
    });
    assert_eq!(everything(&pflow), before);
    let later = pflow.at("2026-12-04T10:00:00+01:00");
    assert_eq!(later.json(&["run-scheduler"])["sent"], 2);
    assert_eq!(pflow.received("mail").values().copied().collect::<Vec<_>>(), [2, 1, 2]);
    assert_eq!(
        pflow.sql::<i64>(
            "SELECT count(*) FROM iam.audit_log WHERE action = 'link.unsubscribe' AND user_id IS NULL"
        ),
        1
    );
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn at_the_same_time_it_happens_once() {
    let pflow = written_to(1);
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    let path = way_out(&pflow, 1);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(daemon.ask("POST", &path, &FORM, ONE_CLICK).status, 200));
        }
    });
    assert_eq!(state(&pflow, 1), "unsubscribed");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.suppressions"), 1);
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log WHERE action = 'link.unsubscribe'"), 1);
}

#[test]
fn looking_changes_nothing_and_tokens_tell_nothing() {
    let pflow = written_to(2);
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    let path = way_out(&pflow, 1);
    let before = everything(&pflow);
    let page = daemon.get(&path);
    let unknown = daemon.get("/u/AAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(page, unknown, "a page says nothing of its token");
    assert_eq!(daemon.get("/u/..%2f..%2fetc"), unknown);
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    for (name, wanted) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(page.header(name), Some(wanted));
    }
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-")
            && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );
    let text = page.text();
    assert!(
        text.contains("<html lang=\"fr\">") && text.contains("Ne plus m’écrire") && !text.contains("<script"),
        "{text}"
    );
    assert!(
        !text.contains("http:") && !text.contains("https:") && !text.contains("Acme"),
        "nothing from elsewhere, nobody's name"
    );
    let english = daemon.ask("GET", &path, &[("accept-language", "en-GB,en;q=0.9,fr;q=0.1")], b"").text();
    assert!(english.contains("<html lang=\"en\">") && english.contains("Stop writing to me"), "{english}");
    assert_eq!(daemon.get(&format!("{path}?lang=en")).text(), english);
    assert_eq!(daemon.ask("HEAD", &path, &[], b"").body, b"");
    let refused = daemon.ask("DELETE", &path, &[], b"");
    assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD, POST")));
    assert_eq!(daemon.ask("POST", &path, &FORM, b"").status, 400, "an empty form is no wish");
    assert_eq!(daemon.ask("POST", &path, &FORM, &vec![b'a'; 100_000]).status, 413);
    // Who tries tokens is told the same as who has one, and changes nothing.
    for wish in [ONE_CLICK, b"choice=all", b"choice=opens"] {
        let of_nobody = daemon.ask("POST", "/u/AAAAAAAAAAAAAAAAAAAAAA", &FORM, wish);
        assert_eq!(of_nobody, daemon.ask("POST", "/u/x", &FORM, wish));
        assert_eq!(of_nobody.status, 200);
    }
    assert_eq!(everything(&pflow), before);
    assert_eq!(
        daemon.ask("POST", &path, &FORM, b"choice=all").text(),
        daemon.ask("POST", "/u/x", &FORM, b"choice=all").text()
    );
    assert_eq!((state(&pflow, 1), state(&pflow, 2)), ("unsubscribed".to_owned(), "active".to_owned()));
}

#[test]
fn only_the_measuring_ends_where_only_that_is_asked_for() {
    let pflow = written_to(2);
    pflow.ok(&[
        "gdpr",
        "consent",
        "add",
        "p1@example1.example",
        "--purpose",
        "open_tracking",
        "--source",
        "formulaire",
    ]);
    pflow.execute(
        "INSERT INTO tracking.pixels (organisation_id, message_id, token) SELECT organisation_id, id, 'token-' || to_address FROM outreach.messages",
    );
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    let path = way_out(&pflow, 1);
    let answer = daemon.ask("POST", &path, &FORM, b"choice=opens");
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("Nous ne mesurons plus"), "{}", answer.text());
    let revoked: String =
        pflow.sql("SELECT string_agg(token, ',') FROM tracking.pixels WHERE revoked_at IS NOT NULL");
    assert_eq!(revoked, "token-p1@example1.example");
    let last: String = pflow.sql(
        "SELECT status || ' ' || source FROM tracking.consents ORDER BY created_at DESC, status DESC LIMIT 1",
    );
    assert_eq!(last, "withdrawn the link in a mail");
    assert_eq!(state(&pflow, 1), "active", "mails go on");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.suppressions"), 0);
    let before = everything(&pflow);
    assert_eq!(daemon.ask("POST", &path, &FORM, b"choice=opens"), answer);
    assert_eq!(everything(&pflow), before);
}

#[test]
fn one_organisation_s_link_leaves_the_other_alone() {
    let pflow = written_to(1);
    pflow.ok(&["org", "create", "Beta", "--owner", "bea@beta.example"]);
    let beta = pflow.env("PFLOW_ORG", "Beta").env("PFLOW_USER", "bea@beta.example");
    beta.add_mailbox("bea@beta.example", "beta", &["--gap", "0"]);
    Sequence::new("Nice", 1).from("bea@beta.example").of("Beta").then(3).insert(&beta);
    assert_eq!(beta.json(&["run-scheduler"])["sent"], 1);
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    assert_eq!(daemon.ask("POST", &way_out(&pflow, 1), &FORM, ONE_CLICK).status, 200);
    let states: String = pflow.sql(
        "SELECT string_agg(o.name || ' ' || e.state, ', ' ORDER BY o.name) FROM outreach.campaign_enrollments e JOIN iam.organisations o ON o.id = e.organisation_id",
    );
    assert_eq!(states, "Acme unsubscribed, Beta active");
    assert!(beta.json(&["suppression", "list"]).as_array().unwrap().is_empty());
}

#[test]
fn nobody_is_told_that_it_is_done_while_the_database_is_away() {
    let pflow = written_to(1);
    let path = way_out(&pflow, 1);
    let (behind, cable): (Pflow, Cable) = pflow.behind_cable();
    let daemon = Daemon::start(&behind, &["--role", "web"]);
    until("it is ready", || daemon.get("/readyz").status == 200);
    cable.pull();
    let by_program = daemon.ask("POST", &path, &FORM, ONE_CLICK);
    assert_eq!((by_program.status, by_program.header("retry-after")), (503, Some("60")));
    let by_person = daemon.ask("POST", &path, &FORM, b"choice=all");
    assert_eq!(by_person.status, 503);
    assert!(by_person.text().contains("Réessayez"), "{}", by_person.text());
    assert_eq!(daemon.get(&path).status, 200, "the page itself needs no database");
    cable.put_back();
    until("it can be done", || daemon.ask("POST", &path, &FORM, ONE_CLICK).status == 200);
    assert_eq!(state(&pflow, 1), "unsubscribed");
    assert!(!daemon.log().iter().any(|entry| entry.to_string().contains(&path[3..])), "no token in the log");
}
