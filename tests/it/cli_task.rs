//! `task list|done|cancel`

use crate::support::{Prospect, Sent};

fn with_call() -> (Sent, Prospect) {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    sent.pflow.execute(
        "UPDATE outreach.workflow_steps SET kind = 'call' WHERE step_index = 1;
         UPDATE crm.people SET mobile_phone = '+33612345678'",
    );
    (sent, prospect)
}

#[test]
fn open_tasks_are_listed_by_time() {
    let (sent, prospect) = with_call();
    let tasks = sent.pflow.json(&["task", "list"]);
    assert_eq!(tasks.as_array().unwrap().len(), 1);
    assert_eq!((&tasks[0]["id"], &tasks[0]["kind"]), (&prospect.next_task.clone().into(), &"call".into()));
    assert_eq!((&tasks[0]["phone"], &tasks[0]["name"]), (&"+33612345678".into(), &"Jean Dupont".into()));
    let count = |now: &str, args: &[&str]| {
        sent.pflow.at(now).json(&[&["task", "list"], args].concat()).as_array().unwrap().len()
    };
    assert_eq!(count("2026-12-02T10:00:00+01:00", &["--due"]), 0);
    assert_eq!(count("2026-12-04T10:00:00+01:00", &["--due", "--kind", "call"]), 1);
    assert_eq!(count("2026-12-04T10:00:00+01:00", &["--due", "--kind", "email"]), 0);
}

#[test]
fn a_call_is_done_or_cancelled_once() {
    let (sent, prospect) = with_call();
    sent.pflow.json(&["task", "done", &prospect.next_task, "--dry-run"]);
    assert_eq!(sent.next_task(&prospect), "scheduled", "a dry run changes nothing");
    let done = sent.pflow.json(&["task", "done", &prospect.next_task[..8]]);
    assert_eq!(
        (&done["status"], &done["enrollment_id"]),
        (&"done".into(), &prospect.enrollment.clone().into())
    );
    assert_eq!(sent.next_task(&prospect), "done");
    assert_eq!(sent.state(&prospect), "finished", "it was the last step");
    assert_eq!(sent.pflow.error(&["task", "done", &prospect.next_task], 6)["kind"], "conflict");
    assert_eq!(sent.pflow.error(&["task", "cancel", &prospect.next_task], 6)["kind"], "conflict");
    assert_eq!(sent.pflow.error(&["task", "done", "ffffffff"], 5)["kind"], "not_found");

    let other = sent.prospect("b@x.example");
    sent.pflow.ok(&["task", "cancel", &other.next_task, "--reason", "met at the fair"]);
    assert_eq!((sent.next_task(&other).as_str(), sent.state(&other).as_str()), ("cancelled", "finished"));
    let reason: String =
        sent.pflow.sql(&format!("SELECT last_error FROM outreach.tasks WHERE id = '{}'", other.next_task));
    assert_eq!(reason, "met at the fair");
}

#[test]
fn a_mail_is_not_done_by_hand() {
    let sent = Sent::new();
    let prospect = sent.prospect("a@x.example");
    assert_eq!(sent.pflow.error(&["task", "done", &prospect.next_task], 6)["kind"], "conflict");
    assert_eq!(sent.next_task(&prospect), "scheduled");
}
