//! `pflow prompt`: versions, what is refused, and one draft to look at from a server of any kind.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::{
    Pflow, Sequence,
    openai::{Age, Meets, OpenAi},
};

pub(crate) const USER: &str =
    "Écris à {{ person.first_name }} de {{ company.name }} une courte prise de contact.";

/// Acme with one prospect, `p1@example1.example`, and a prompt.
fn with_prompt(server: &OpenAi) -> Pflow {
    let pflow = server.env(&Pflow::with_mailbox());
    Sequence::new("C", 1).insert(&pflow);
    pflow.ok(&[
        "prompt",
        "create",
        "intro",
        "--model",
        "fake-1",
        "--user",
        USER,
        "--price-in",
        "0.15",
        "--price-out",
        "0.60",
    ]);
    pflow
}

const TEST: [&str; 5] = ["prompt", "test", "intro", "--email", "p1@example1.example"];

#[test]
fn an_edit_is_a_version_and_one_is_active() {
    let pflow = Pflow::with_org();
    let first = pflow.json(&[
        "prompt",
        "create",
        "intro",
        "--model",
        "m",
        "--user",
        USER,
        "--purpose",
        "premier contact",
    ]);
    assert_eq!((first["version"].as_i64(), first["is_active"].as_bool()), (Some(1), Some(true)));
    assert_eq!(first["fields"], json!(["company.name", "person.first_name"]));
    assert_eq!(
        pflow.error(&["prompt", "create", "intro", "--model", "m", "--user", "x"], 6)["kind"],
        "conflict"
    );

    let run = pflow.run_with_stdin(
        &["prompt", "edit", "intro", "--file", "-", "--json"],
        b"Relance {{ person.first_name }}.",
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let same = pflow.json(&["prompt", "edit", "intro", "--user", "Relance {{ person.first_name }}."]);
    assert_eq!(same["version"], 2, "without a change there is no version");
    let third = pflow.json(&["prompt", "edit", "intro", "--model", "m2", "--keep-active"]);
    assert_eq!((third["version"].as_i64(), third["is_active"].as_bool()), (Some(3), Some(false)));

    let all = pflow.json(&["prompt", "show", "intro", "--all"]);
    let active: Vec<bool> =
        all.as_array().unwrap().iter().map(|v| v["is_active"].as_bool().unwrap()).collect();
    assert_eq!(active, [false, true, false]);
    let diff = pflow.json(&["prompt", "diff", "intro", "1", "3"]);
    let parts: Vec<&str> = diff.as_array().unwrap().iter().map(|d| d["part"].as_str().unwrap()).collect();
    assert_eq!(parts, ["model", "user"]);
    pflow.ok(&["prompt", "activate", "intro", "1"]);
    assert_eq!(pflow.json(&["prompt", "list"])[0]["version"], 1);
    pflow.ok(&["prompt", "activate", "intro", "3", "--dry-run"]);
    assert_eq!(pflow.json(&["prompt", "show", "intro"])["version"], 1);
    assert_eq!(pflow.error(&["prompt", "show", "nobody"], 5)["kind"], "not_found");

    pflow.ok(&["org", "create", "Beta", "--owner", "bob@beta.example"]);
    let theirs = pflow.json(&["prompt", "list", "--org", "Beta", "--as", "bob@beta.example"]);
    assert_eq!(theirs, json!([]), "prompts are an organisation's own");
}

#[test]
fn what_cannot_be_used_is_refused_when_it_is_written() {
    let pflow = Pflow::with_org();
    let refuse = |user: &str, says: &str| {
        let error = pflow.error(&["prompt", "create", "p", "--model", "m", "--user", user], 2);
        assert!(error["message"].as_str().unwrap().contains(says), "{error}");
    };
    refuse("a\n{{ company.nom }}", "line 2");
    refuse("{{ company.name", "line 1");
    refuse("{{ unsubscribe_url }}", "unsubscribe_url");
    refuse(" ", "task");
    assert_eq!(pflow.error(&["prompt", "create", "p", "--user", USER], 2)["kind"], "invalid");
    pflow.ok(&["org", "member", "add", "eva@acme.example", "--role", "member"]);
    let as_member = ["prompt", "create", "p", "--model", "m", "--user", USER, "--as", "eva@acme.example"];
    assert_eq!(pflow.error(&as_member, 4)["kind"], "not_allowed");
}

#[test]
fn a_test_shows_the_draft_its_checks_and_its_price_and_keeps_none_of_it() {
    let server = OpenAi::start();
    let pflow = with_prompt(&server);
    let dry = pflow.json(&[&TEST[..], &["--dry-run"]].concat());
    assert!(dry["subject"].is_null() && dry["user"].as_str().unwrap().contains("Exemple 1"), "{dry}");
    assert_eq!(server.calls().len(), 0);

    let tried = pflow.json(&TEST);
    assert!(tried["body_text"].as_str().unwrap().starts_with("Bonjour Claire,"), "{tried}");
    assert_eq!(tried["problems"], json!([]));
    assert_eq!((&tried["input_tokens"], &tried["output_tokens"]), (&json!(700), &json!(120)));
    // 700 × 0.15 € + 120 × 0.60 €, for a million each.
    assert_eq!(tried["cost_micro_eur"], 177);
    let kept: (i64, i64, i64) = (
        pflow.sql("SELECT count(*) FROM outreach.prompt_runs WHERE purpose = 'test' AND status = 'done' AND cost_micro_eur = 177"),
        pflow.sql("SELECT count(*) FROM outreach.prompt_runs WHERE subject IS NOT NULL OR body IS NOT NULL"),
        pflow.sql("SELECT count(*) FROM outreach.messages"),
    );
    assert_eq!(kept, (1, 0, 0));

    let asked = &server.calls()[0];
    assert_eq!(asked["response_format"]["json_schema"]["strict"], true);
    let all = asked.to_string();
    assert!(all.contains("Exemple 1") && all.contains("Claire"));
    assert!(
        !all.contains("Durand") && !all.contains("p1@example1"),
        "only what the prompt names is sent: {all}"
    );
    let (task, data) = asked["messages"][1]["content"].as_str().unwrap().split_once("\nDATA\n").unwrap();
    assert!(!task.contains("Exemple 1") && !asked["messages"][0].to_string().contains("Exemple 1"));
    assert_eq!(serde_json::from_str::<serde_json::Value>(data).unwrap()["company.name"], "Exemple 1");
}

#[test]
fn a_server_that_knows_less_is_asked_for_less() {
    let server = OpenAi::of_age(Age::Old);
    let tried = with_prompt(&server).json(&TEST);
    assert!(tried["subject"].is_string());
    let calls = server.calls();
    let last = calls.last().unwrap();
    assert!(calls.len() <= 3 && last["max_tokens"].is_number(), "{calls:?}");
    assert_eq!(last["response_format"]["type"], "json_object");
}

#[test]
fn refusals_are_sorted_whatever_their_shape() {
    let quota = json!({"error": {"message": "You exceeded your current quota", "type": "insufficient_quota", "code": "insufficient_quota"}});
    for (meets, code, calls) in [
        (
            Meets::Refusal(
                401,
                json!({"error": {"message": "Incorrect API key provided: sk-test-0123456789"}}),
                None,
            ),
            4,
            1,
        ),
        (Meets::Refusal(429, quota, None), 8, 1),
        (Meets::Refusal(429, json!({"detail": "slow down"}), Some(3600)), 8, 1),
        (Meets::Refusal(404, json!({"object": "error", "message": "The model does not exist"}), None), 2, 1),
        (Meets::Refusal(403, json!("no"), None), 4, 1),
        (Meets::Page(200), 8, 1),
        (Meets::Content("Bien sûr ! Voici le mail."), 8, 1),
        (Meets::Content("{\"subject\": \"a\", \"body\": \"b\", \"to\": \"c@d.example\"}"), 8, 1),
        (Meets::Cut, 8, 1),
    ] {
        let server = OpenAi::start();
        let pflow = with_prompt(&server);
        server.meets(meets.clone());
        let began = Instant::now();
        let error = pflow.error(&TEST, code);
        assert_eq!(server.calls().len(), calls, "{meets:?}");
        assert!(began.elapsed() < Duration::from_secs(15), "{meets:?}");
        assert!(!error.to_string().contains("sk-test"), "{error}");
        assert!(!error.to_string().contains("Exemple 1"), "{error}");
    }
}

#[test]
fn what_is_refused_for_now_is_asked_again_and_no_longer_than_is_good() {
    let server = OpenAi::start();
    let pflow = with_prompt(&server);
    server.meets(Meets::Refusal(429, json!({"detail": "slow down"}), Some(0)));
    server.meets(Meets::Page(503));
    assert!(pflow.json(&TEST)["subject"].is_string());
    assert_eq!(server.calls().len(), 3);
    for _ in 0..3 {
        server.meets(Meets::Page(502));
    }
    assert_eq!(pflow.error(&TEST, 8)["kind"], "unavailable");
    assert_eq!(server.calls().len(), 6, "three tries, and no more");
}

#[test]
fn a_slow_stream_is_cut_and_counts_as_perhaps_paid() {
    let server = OpenAi::start();
    let pflow = with_prompt(&server).env("PFLOW_OPENAI_TIMEOUT", "1");
    server.meets(Meets::Trickle(Duration::from_secs(20)));
    let began = Instant::now();
    assert_eq!(pflow.error(&TEST, 8)["kind"], "unavailable");
    assert!(began.elapsed() < Duration::from_secs(10));
    assert_eq!(server.calls().len(), 1, "what may have been paid is not asked again by itself");
    assert_eq!(pflow.sql::<i64>("SELECT count(*) FROM outreach.prompt_runs WHERE status = 'uncertain'"), 1);
}

#[test]
fn a_key_goes_where_it_was_given_for() {
    let (server, elsewhere) = (OpenAi::start(), OpenAi::start());
    let pflow = with_prompt(&server);
    server.meets(Meets::Redirect(format!("{}/chat/completions", elsewhere.base())));
    pflow.error(&TEST, 2);
    assert_eq!(elsewhere.calls().len(), 0, "a redirect is not followed");
    let open = pflow.env("OPENAI_BASE_URL", "http://models.example/v1");
    assert!(open.error(&TEST, 2)["message"].as_str().unwrap().contains("https://"));
    let none = Pflow::with_mailbox();
    Sequence::new("C", 1).insert(&none);
    none.ok(&["prompt", "create", "intro", "--model", "m", "--user", USER]);
    assert_eq!(none.error(&TEST, 4)["kind"], "credentials", "without a key OpenAI itself is not asked");
    assert!(server.keys().iter().all(|key| key.starts_with("sk-test")));
}
