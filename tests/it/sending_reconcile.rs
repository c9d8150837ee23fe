//! `send reconcile`: what the Sent folders prove against a database that has forgotten it.

use serde_json::json;

use crate::support::{Pflow, Sequence};

#[test]
fn a_restored_database_learns_what_had_left_and_nobody_is_written_to_twice() {
    let pflow = Pflow::with_mailbox();
    Sequence::new("Lyon", 4).then(3).insert(&pflow);
    assert_eq!(pflow.json(&["run-scheduler", "--limit", "3"])["sent"], 3);
    // As a backup of this morning would have it: one mail not even composed, one composed, one known as sent.
    let sent: String = pflow.sql("SELECT string_agg(id::text, ' ' ORDER BY id) FROM outreach.messages");
    let sent: Vec<&str> = sent.split(' ').collect();
    let (composed, unknown) = (sent[0], sent[1]);
    pflow.execute(&format!(
        "UPDATE outreach.messages SET status = 'composed', armed_at = NULL, sent_at = NULL, confirmed_at = NULL WHERE id = '{composed}';
         UPDATE outreach.tasks SET status = 'scheduled' WHERE id IN ('{composed}', '{unknown}');
         DELETE FROM outreach.messages WHERE id = '{unknown}'"
    ));
    let rehearsal = pflow.json(&["send", "reconcile", "--dry-run"]);
    assert_eq!(rehearsal[0]["checked"], 0, "a dry run reaches no mailbox");
    let report = pflow.json(&["send", "reconcile"]);
    let counts =
        ["checked", "known", "proven", "restored", "not_found"].map(|key| report[0][key].as_u64().unwrap());
    assert_eq!(counts, [3, 1, 1, 1, 0], "{report}");
    // The fourth goes, the three do not go again, and their follow-ups count from the real mail.
    assert_eq!(pflow.json(&["run-scheduler"])["sent"], 1);
    assert!(pflow.received("mail").values().all(|n| *n == 1), "{:?}", pflow.received("mail"));
    assert_eq!(pflow.at("2026-12-04T10:00:00+01:00").json(&["run-scheduler"])["sent"], 4);
    let threads: i64 = pflow.sql(
        "SELECT count(*) FROM outreach.messages f JOIN outreach.messages o ON o.enrollment_id = f.enrollment_id AND o.in_reply_to IS NULL
          WHERE f.in_reply_to = o.rfc822_message_id AND f.subject = 'Re: ' || o.subject",
    );
    assert_eq!(threads, 4, "each follow-up answers the mail that had left");
    let again = pflow.json(&["send", "reconcile"]);
    assert_eq!((&again[0]["known"], &again[0]["restored"]), (&json!(8), &json!(0)), "{again}");
}

#[test]
fn a_mail_that_the_book_knows_nothing_of_is_shown() {
    let pflow = Pflow::with_mailbox();
    let raw = "From: ana@acme.example\r\nTo: x@y.example\r\nSubject: Perdu\r\nX-Ref: 0198c000-0000-7000-8000-000000000001\r\n\r\nx\r\n";
    pflow.write("mail/outbox/new/1.x", raw);
    pflow.write("mail/outbox/new/2.x", "From: ana@acme.example\r\nSubject: by hand\r\n\r\nx\r\n");
    let report = pflow.json_with_code(&["send", "reconcile"], 3);
    assert_eq!(report[0]["checked"], 1, "what pflow did not send is nothing to it: {report}");
    assert_eq!(report[0]["unknown"][0]["to"], "x@y.example", "{report}");
    let run = pflow.run(&["send", "reconcile"]).expect(&[], 3);
    assert!(run.stderr.contains("not in the book"), "{}", run.stderr);
}

#[test]
fn what_the_sent_folder_lost_is_counted_and_a_broken_mailbox_stops_no_other() {
    let pflow = Pflow::with_mailbox();
    pflow.add_mailbox("bob@acme.example", "mail2", &["--gap", "0"]);
    Sequence::new("Lyon", 1).insert(&pflow);
    pflow.json(&["run-scheduler"]);
    std::fs::remove_file(pflow.path("mail/outbox/new").join(&pflow.outbox("mail")[0].0)).unwrap();
    std::fs::remove_dir_all(pflow.path("mail2/outbox")).unwrap();
    let report = pflow.json_with_code(&["send", "reconcile"], 3);
    assert_eq!((&report[0]["not_found"], &report[0]["keeps_record"]), (&json!(1), &json!(true)), "{report}");
    assert!(report[1]["error"].as_str().unwrap().contains("mail2"), "{report}");
    let one = pflow.json(&["send", "reconcile", "--mailbox", "ana@acme.example", "--since", "7d"]);
    assert_eq!(one.as_array().unwrap().len(), 1);
}
