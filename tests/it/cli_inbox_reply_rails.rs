//! `inbox reply` over real servers and the fake Gmail.

use serde_json::json;

use crate::{
    mailstack::submit,
    sending_servers::answer,
    support::{MailStack, World},
};

fn only_mail(world: &World) -> String {
    world.pflow.json(&["sync-inbox"]);
    let listed = world.pflow.json(&["inbox", "list", "--class", "reply"]);
    listed[0]["id"].as_str().unwrap_or_else(|| panic!("{listed}")).to_owned()
}

#[test]
fn gmail_keeps_the_thread_and_whatever_dies_is_found() {
    let world = World::gmail();
    let points = ["gmail_parked", "after_n0", "after_t2b", "after_t3", "before_n1", "after_n1", "after_t4"];
    world.sequence("Lyon", 1).insert(&world.pflow);
    world.pflow.json(&["run-scheduler"]);
    let one = world.person(1);
    let raw = answer(&world.arrived(1).remove(0), &one, "Oui.");
    world.fake().receive(raw.as_bytes(), None);
    let id = only_mail(&world);
    for (n, point) in points.iter().enumerate() {
        let text = format!("Merci {n} !");
        let args = ["inbox", "reply", &id, "--body", &text, "--send"];
        let run = world.pflow.env("PFLOW_CRASH_AT", *point).run(&args);
        assert_eq!(run.code, -1, "{point}: {} {}", run.stdout, run.stderr);
        let run = world.impatient().env("PFLOW_SECOND_LOOK_SECONDS", "0").run(&args);
        assert!([0, 6].contains(&run.code), "{point}: {} {}", run.stdout, run.stderr);
        world.pflow.run(&["run-scheduler"]);
        assert_eq!(world.fake().sent_mails().len(), n + 2, "{point}: {}", run.stderr);
    }
    let threads: i64 = world.pflow.sql(
        "SELECT count(DISTINCT provider_thread_id) FROM outreach.messages WHERE provider_thread_id IS NOT NULL",
    );
    assert_eq!(threads, 1, "all in one thread");
    let open: i64 = world.pflow.sql(
        "SELECT count(*) FROM outreach.messages WHERE answers_id IS NOT NULL
            AND (status <> 'sent' OR confirmed_at IS NULL OR rfc822_message_id NOT LIKE '%mail.gmail.com>')",
    );
    assert_eq!(open, 0, "every Message-ID on the wire was read back");
}

#[test]
fn a_server_delivers_it_once() {
    let Some(world) = World::smtp(true) else { return };
    let stack = MailStack::get().unwrap();
    world.sequence("Lyon", 1).insert(&world.pflow);
    world.pflow.json(&["run-scheduler"]);
    world.settle();
    let one = world.person(1);
    submit(stack, &one, &world.from, &answer(&world.arrived(1)[0], &one, "Oui, appelez-moi."));
    world.settle();
    let id = only_mail(&world);
    let args = ["inbox", "reply", &id, "--body", "À mardi !", "--send"];
    let run = world.pflow.env("PFLOW_CRASH_AT", "smtp_dot").run(&args);
    assert_eq!(run.code, -1, "{} {}", run.stdout, run.stderr);
    world.settle();
    assert_eq!(world.pflow.error(&args, 6)["kind"], "conflict");
    world.impatient().run(&["run-scheduler"]);
    let shown = world.pflow.json(&["inbox", "show", &id]);
    assert_eq!(shown["answers"][0]["status"], json!("sent"), "its copy is in the Sent folder: {shown}");
    assert_eq!(world.impatient().error(&args, 6)["kind"], "conflict");
    world.settle();
    let mails = world.arrived(1);
    assert_eq!(mails.len(), 2);
    let ours = mails.iter().find(|m| m.contains("answer-")).unwrap();
    assert!(ours.contains(&format!("In-Reply-To: <answer-{one}>")), "{ours}");
}
