//! Campaigns: the file, its plan, editing without a file, the life of a campaign.

use crate::support::Pflow;

/// The file of the contract, with a text where the contract's example has a prompt.
pub(crate) const FILE: &str = r#"name = "DAF PME Lyon"
mailboxes = ["ana@acme.example"]        # the first is from_mailbox; a person keeps the mailbox that wrote first
open_tracking = "off"                   # off | aggregate | individual, never more than the organisation allows

[[steps]]
kind = "email"                          # email | call | todo
delay_days = 0                          # after the previous step was sent
delay_business = false                  # true: business days in France
exit_on_reply = true
review = false                          # true: every mail waits as a draft for a person

[[steps.variants]]
key = "A"
weight = 50
subject = "{{ company.name }} : une question"
body = """
Bonjour {{ person.salutation }} {{ person.last_name }},
…
"""

[[steps.variants]]
key = "B"
weight = 50
subject = "Une question"
body = "Bonjour"

[[steps]]
delay_days = 3                          # no subject in a follow-up: same thread, "Re: …"
[[steps.variants]]
key = "A"
body = "Bonjour {{ person.first_name }}, …"
"#;

pub(crate) fn with_mailbox() -> Pflow {
    let pflow = Pflow::with_org();
    pflow.ok(&["mailbox", "add", "maildir", "--address", "ana@acme.example", "--path", "mail"]);
    pflow.write("campaign.toml", FILE);
    pflow
}

fn applied() -> Pflow {
    let pflow = with_mailbox();
    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    pflow
}

#[test]
fn a_file_is_applied_once_and_then_changes_nothing() {
    let pflow = with_mailbox();
    let first = pflow.json(&["campaign", "apply", "campaign.toml"]);
    assert_eq!((&first["name"], &first["status"]), (&"DAF PME Lyon".into(), &"draft".into()));
    assert_eq!(first["changes"][0]["target"], "campaign");
    assert_eq!(first["changes"].as_array().unwrap().len(), 4, "{first}");
    let audits = || pflow.sql::<i64>("SELECT count(*) FROM iam.audit_log WHERE action = 'campaign.apply'");
    assert_eq!(audits(), 1);
    let second = pflow.json(&["campaign", "apply", "campaign.toml"]);
    assert_eq!((&second["id"], &second["changes"]), (&first["id"], &serde_json::json!([])));
    assert_eq!(audits(), 1, "what changes nothing is not written down");

    let shown = pflow.json(&["campaign", "show", "DAF PME Lyon"]);
    assert_eq!(shown["mailboxes"][0]["address"], "ana@acme.example");
    assert_eq!(shown["steps"][1]["delay_days"], 3);
    assert_eq!(shown["steps"][0]["variants"][1]["key"], "B");
    assert_eq!(shown["steps"][0]["variants"][0]["body"].as_str().unwrap().lines().count(), 2);
    let list = pflow.json(&["campaign", "list"]);
    assert_eq!((&list[0]["steps"], &list[0]["enrolled"]), (&2.into(), &0.into()));
    assert!(pflow.ok(&["campaign", "show", "DAF PME Lyon"]).contains("+3 days"));
    assert_eq!(pflow.ok(&["-q", "campaign", "apply", "campaign.toml"]).trim(), first["id"].as_str().unwrap());
}

#[test]
fn a_plan_changes_no_row() {
    let pflow = with_mailbox();
    let plan = pflow.json(&["campaign", "apply", "campaign.toml", "--plan"]);
    assert!(plan["id"].is_null());
    assert_eq!(pflow.run(&["campaign", "apply", "campaign.toml", "--plan", "--detailed-exitcode"]).code, 2);
    pflow.ok(&["campaign", "apply", "campaign.toml", "--dry-run"]);
    pflow.ok(&["campaign", "create", "Other", "--mailbox", "ana@acme.example", "--dry-run"]);
    let rows =
        "SELECT (SELECT count(*) FROM outreach.campaigns) + (SELECT count(*) FROM outreach.workflow_steps)";
    assert_eq!(pflow.sql::<i64>(rows), 0);

    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    assert_eq!(pflow.run(&["campaign", "apply", "campaign.toml", "--plan", "--detailed-exitcode"]).code, 0);
    let edited = FILE
        .replace("delay_days = 3 ", "delay_days = 4 ")
        .replace("Bonjour {{ person.sal", "Cher {{ person.sal");
    let text = pflow.run_with_stdin(&["campaign", "apply", "-", "--plan"], edited.as_bytes()).stdout;
    assert!(text.contains("~ step 1 delay_days: 3 -> 4"), "{text}");
    assert!(text.contains("- Bonjour {{ person.salutation }}"), "{text}");
    assert!(text.contains("+ Cher {{ person.salutation }}"), "{text}");
    assert_eq!(pflow.sql::<i32>("SELECT max(delay_days) FROM outreach.workflow_steps"), 3);
    for change in [
        &["step", "add", "DAF PME Lyon", "--body", "x"][..],
        &["step", "edit", "DAF PME Lyon", "1", "--delay-days", "9"],
        &["step", "remove", "DAF PME Lyon", "1"],
        &["variant", "add", "DAF PME Lyon", "1", "--key", "Z", "--body", "x"],
        &["variant", "stop", "DAF PME Lyon", "0", "B"],
        &["start", "DAF PME Lyon"],
        &["archive", "DAF PME Lyon"],
    ] {
        let args: Vec<&str> = ["campaign"].iter().chain(change).chain(&["--dry-run"]).copied().collect();
        pflow.ok(&args);
    }
    assert_eq!(pflow.json(&["campaign", "apply", "campaign.toml"])["changes"], serde_json::json!([]));
    assert_eq!(pflow.json(&["campaign", "list"])[0]["status"], "draft");
}

#[test]
fn what_is_exported_changes_nothing_when_applied() {
    let pflow = applied();
    pflow.ok(&["campaign", "export", "DAF PME Lyon", "out.toml"]);
    assert_eq!(pflow.json(&["campaign", "apply", "out.toml", "--plan"])["changes"], serde_json::json!([]));
    let stdout = pflow.ok(&["campaign", "export", "DAF PME Lyon"]);
    assert_eq!(stdout, std::fs::read_to_string(pflow.path("out.toml")).unwrap());
    assert!(stdout.contains("Bonjour {{ person.salutation }} {{ person.last_name }},\n…\n"), "{stdout}");
    assert_eq!(pflow.error(&["campaign", "export", "DAF PME Lyon", "no/where.toml"], 2)["kind"], "io");
}

#[test]
fn edits_of_the_file_change_what_they_say_and_no_more() {
    let pflow = applied();
    let before = pflow.json(&["campaign", "show", "DAF PME Lyon"]);
    let inserted = FILE.replace(
        "[[steps]]\ndelay_days = 3",
        "[[steps]]\nkind = \"call\"\ndelay_days = 1\n\n[[steps]]\ndelay_days = 3",
    );
    pflow.write("campaign.toml", inserted);
    let report = pflow.json(&["campaign", "apply", "campaign.toml"]);
    let targets: Vec<&str> =
        report["changes"].as_array().unwrap().iter().map(|c| c["target"].as_str().unwrap()).collect();
    assert_eq!(targets, ["step 1"], "{report}");
    let after = pflow.json(&["campaign", "show", "DAF PME Lyon"]);
    assert_eq!(after["steps"][2]["id"], before["steps"][1]["id"], "the follow-up only moved down");
    assert_eq!(
        (&after["steps"][1]["kind"], after["steps"][1]["variants"].as_array().unwrap().len()),
        (&"call".into(), 0)
    );

    let smaller = FILE.split("[[steps.variants]]\nkey = \"B\"").next().unwrap();
    pflow.write("campaign.toml", smaller);
    let report = pflow.json(&["campaign", "apply", "campaign.toml"]);
    let kinds: Vec<&str> =
        report["changes"].as_array().unwrap().iter().map(|c| c["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["remove", "remove", "stop"], "{report}");
    pflow.write("campaign.toml", FILE);
    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    let again = pflow.json(&["campaign", "show", "DAF PME Lyon"]);
    assert_eq!(again["steps"][0]["variants"], before["steps"][0]["variants"], "B is taken up again");
}

#[test]
fn a_bad_file_is_refused_with_its_line() {
    let pflow = with_mailbox();
    let refuse = |from: &str, to: &str, code: i32, said: &str| {
        assert!(FILE.contains(from), "{from}");
        pflow.write("bad.toml", FILE.replacen(from, to, 1));
        let error = pflow.error(&["campaign", "apply", "bad.toml"], code);
        assert!(error["message"].as_str().unwrap().contains(said), "{said}: {error}");
    };
    refuse("delay_business", "delay_busines", 2, "bad.toml, line 8: unknown field `delay_busines`");
    refuse(
        "weight = 50\nsubject = \"U",
        "weight = -1\nsubject = \"U",
        2,
        "line 23: invalid value: integer `-1`",
    );
    refuse("key = \"B\"", "key = \"A\"", 2, "line 21: step 0, variant \"A\": the key \"A\" is there twice");
    refuse("person.last_name", "person.lastname", 2, "bad.toml, line 17: step 0, variant \"A\", body:");
    refuse("{{ company.name }}", "{{ company.name ", 2, "bad.toml, line 15: step 0, variant \"A\", subject:");
    refuse("ana@acme.example", "bob@acme.example", 5, "bad.toml, line 2: no mailbox \"bob@acme.example\"");
    refuse("\"off\"", "\"individual\"", 7, "line 3: open_tracking = \"individual\" is not allowed");
    refuse("\"off\"", "\"sometimes\"", 2, "line 3: unknown variant `sometimes`");
    refuse(
        "subject = \"Une question\"\nbody = \"Bonjour\"",
        "prompt = \"intro-daf\"",
        5,
        "no prompt \"intro-daf\"",
    );
    refuse("body = \"Bonjour\"", "body = \"a\\u0000b\"", 2, "line 21");
    pflow.write("bad.toml", b"\xff\xfe\x00binary");
    assert_eq!(pflow.error(&["campaign", "apply", "bad.toml"], 2)["kind"], "invalid");
    pflow.write("bad.toml", "");
    assert_eq!(pflow.error(&["campaign", "apply", "bad.toml"], 2)["kind"], "invalid");
    assert_eq!(pflow.error(&["campaign", "apply", "missing.toml"], 2)["kind"], "io");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.campaigns"), 0);
}

#[test]
fn a_prompt_is_named_as_it_is_stored() {
    let pflow = with_mailbox();
    pflow.execute(
        "INSERT INTO outreach.prompts (organisation_id, name, model, version, prompt_text)
         SELECT id, 'intro-daf', 'm', 1, 'Write' FROM iam.organisations",
    );
    let text = FILE.replace("subject = \"Une question\"\nbody = \"Bonjour\"", "prompt = \"intro-daf\"");
    pflow.write("campaign.toml", text);
    pflow.ok(&["campaign", "apply", "campaign.toml"]);
    assert_eq!(
        pflow.json(&["campaign", "show", "DAF PME Lyon"])["steps"][0]["variants"][1]["prompt"],
        "intro-daf"
    );
    assert_eq!(pflow.json(&["campaign", "apply", "campaign.toml"])["changes"], serde_json::json!([]));
}

#[test]
fn a_campaign_is_made_without_a_file() {
    let pflow = with_mailbox();
    let id = pflow.ok(&["-q", "campaign", "create", "Test", "--mailbox", "Ana@Acme.example"]);
    let id = id.trim();
    assert_eq!(
        pflow.error(&["campaign", "create", "Test", "--mailbox", "ana@acme.example"], 6)["kind"],
        "conflict"
    );
    assert_eq!(
        pflow.error(&["campaign", "create", "T", "--mailbox", "who@acme.example"], 5)["kind"],
        "not_found"
    );
    assert_eq!(pflow.error(&["campaign", "create", "T", "--mailbox", "who"], 2)["kind"], "invalid");
    let no_step = pflow.error(&["campaign", "start", "Test"], 6);
    assert!(no_step["message"].as_str().unwrap().contains("no step"), "{no_step}");
    pflow.ok(&["campaign", "step", "add", "Test"]);
    let no_variant = pflow.error(&["campaign", "start", &id[..30]], 6);
    assert!(no_variant["message"].as_str().unwrap().contains("variant"), "{no_variant}");
    pflow.write("b.txt", "Bonjour {{ person.first_name }}");
    let variant = ["campaign", "variant", "add", "Test", "0", "--key", "A"];
    let with = |more: &[&'static str]| variant.iter().chain(more).copied().collect::<Vec<_>>();
    assert_eq!(pflow.error(&with(&[]), 2)["kind"], "usage");
    assert_eq!(pflow.error(&with(&["--body", "no subject"]), 2)["kind"], "invalid");
    pflow.ok(&with(&["--subject", "Question", "--body-file", "b.txt"]));
    assert_eq!(pflow.error(&with(&["--subject", "Q", "--body", "x"]), 6)["kind"], "conflict");
    pflow.ok(&["campaign", "step", "add", "Test", "--delay-days", "2", "--business", "--body", "Relance"]);
    pflow.ok(&["campaign", "step", "add", "Test", "--kind", "todo", "--at", "1", "--body", "LinkedIn"]);
    assert_eq!(pflow.error(&["campaign", "step", "add", "Test", "--at", "9"], 2)["kind"], "invalid");
    let steps = pflow.json(&["campaign", "step", "list", "Test"]);
    let kinds: Vec<&str> = steps.as_array().unwrap().iter().map(|s| s["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["email", "todo", "email"]);
    let edited = pflow.json(&[
        "campaign",
        "step",
        "edit",
        "Test",
        "2",
        "--delay-days",
        "5",
        "--exit-on-reply",
        "false",
    ]);
    assert_eq!(edited["changes"].as_array().unwrap().len(), 2, "{edited}");
    pflow.ok(&["campaign", "step", "remove", "Test", "1"]);
    assert_eq!(pflow.error(&["campaign", "step", "remove", "Test", "7"], 5)["kind"], "not_found");
    pflow.ok(&["campaign", "start", "Test"]);
    let last = pflow.error(&["campaign", "variant", "stop", "Test", "0", "A"], 2);
    assert!(last["message"].as_str().unwrap().contains("at least one variant"), "{last}");
    pflow.ok(&[
        "campaign",
        "variant",
        "add",
        "Test",
        "0",
        "--key",
        "B",
        "--subject",
        "Q",
        "--body",
        "x",
        "--weight",
        "2",
    ]);
    pflow.ok(&["campaign", "variant", "stop", "Test", "0", "A"]);
    let variants = pflow.json(&["campaign", "variant", "list", "Test", "0"]);
    assert_eq!((&variants[0]["is_active"], &variants[1]["is_active"]), (&false.into(), &true.into()));
    assert_eq!(pflow.error(&["campaign", "variant", "stop", "Test", "0", "A"], 5)["kind"], "not_found");
}

#[test]
fn a_campaign_goes_only_where_its_status_allows() {
    let pflow = applied();
    let change = |verb: &str, code: i32| pflow.run(&["campaign", verb, "DAF PME Lyon"]).expect(&[verb], code);
    change("pause", 6);
    change("resume", 6);
    assert_eq!(pflow.json(&["campaign", "start", "DAF PME Lyon"])["status"], "running");
    change("start", 6);
    change("pause", 0);
    assert!(change("start", 6).stderr.contains("campaign resume"));
    change("resume", 0);
    change("archive", 0);
    for verb in ["start", "pause", "resume", "archive"] {
        change(verb, 6);
    }
    assert_eq!(pflow.error(&["campaign", "apply", "campaign.toml"], 6)["kind"], "conflict");
    assert_eq!(pflow.error(&["campaign", "step", "remove", "DAF PME Lyon", "1"], 6)["kind"], "conflict");
    assert_eq!(pflow.error(&["campaign", "start", "Nothing"], 5)["kind"], "not_found");
    let written = "SELECT count(*) FROM iam.audit_log WHERE action LIKE 'campaign.%'";
    assert_eq!(pflow.sql::<i64>(written), 5);
}

#[test]
fn without_an_active_mailbox_nothing_starts() {
    let pflow = applied();
    pflow.ok(&["mailbox", "pause", "ana@acme.example"]);
    let error = pflow.error(&["campaign", "start", "DAF PME Lyon"], 6);
    assert!(error["message"].as_str().unwrap().contains("ana@acme.example is paused"), "{error}");
}

#[test]
fn campaigns_belong_to_admins_and_to_one_organisation() {
    let pflow = applied();
    for (email, role) in [("vic@acme.example", "viewer"), ("max@acme.example", "member")] {
        pflow.ok(&["org", "member", "add", email, "--role", role]);
        pflow.error(&["campaign", "apply", "campaign.toml", "--as", email], 4);
        pflow.error(&["campaign", "start", "DAF PME Lyon", "--as", email], 4);
        pflow.error(&["campaign", "step", "remove", "DAF PME Lyon", "1", "--as", email], 4);
        pflow.ok(&["campaign", "show", "DAF PME Lyon", "--as", email]);
        pflow.ok(&["campaign", "export", "DAF PME Lyon", "--as", email]);
    }
    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let beta = ["--org", "Beta", "--as", "bob@beta.example"];
    let run = |args: &[&str]| pflow.run(&args.iter().chain(&beta).copied().collect::<Vec<_>>());
    assert_eq!(run(&["campaign", "show", "DAF PME Lyon"]).code, 5);
    assert_eq!(run(&["campaign", "apply", "campaign.toml"]).code, 5, "Acme's mailbox is not Beta's");
    run(&["mailbox", "add", "maildir", "--address", "bob@beta.example", "--path", "beta"])
        .expect(&["mailbox"], 0);
    pflow.write("beta.toml", FILE.replace("ana@acme", "bob@beta"));
    run(&["campaign", "apply", "beta.toml"]).expect(&["apply"], 0);
    run(&["campaign", "archive", "DAF PME Lyon"]).expect(&["archive"], 0);
    assert_eq!(pflow.json(&["campaign", "list"])[0]["status"], "draft", "Acme's is another campaign");
    assert_eq!(pflow.json(&["campaign", "list"]).as_array().unwrap().len(), 1);
}

#[test]
fn an_ambiguous_beginning_of_an_id_is_refused() {
    let pflow = with_mailbox().at("2026-12-01T09:00:00+01:00");
    for name in ["One", "Two"] {
        pflow.ok(&["campaign", "create", name, "--mailbox", "ana@acme.example"]);
    }
    let id: String = pflow.sql("SELECT id::text FROM outreach.campaigns WHERE name = 'One'");
    let error = pflow.error(&["campaign", "show", &id[..6]], 2);
    assert_eq!(error["kind"], "ambiguous");
    assert!(error["message"].as_str().unwrap().contains("Two"), "{error}");
}
