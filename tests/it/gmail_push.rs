//! Gmail's pushes: only Google's own are taken, and each makes the mailbox be read at once.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use chrono::{DateTime, Utc};
use pflow::{
    base::clock::Clock,
    provider::push::{Refusal, Verifier},
};
use serde_json::{Value, json};

use crate::support::{
    Pflow,
    daemon::{Daemon, until},
    push::{Certs, signed, signed_with_public_key},
};

const AUDIENCE: &str = "https://u.acme.example/webhooks/gmail";
const ACCOUNT: &str = "push@acme.iam.example";
const PATH: &str = "/webhooks/gmail";

fn now() -> DateTime<Utc> {
    "2026-12-01T08:00:00Z".parse().unwrap()
}

/// The claims of a good token at `at`, with `more` in place of what they say.
fn claims(at: DateTime<Utc>, more: &Value) -> Value {
    let mut claims = json!({"iss": "https://accounts.google.com", "aud": AUDIENCE, "email": ACCOUNT, "email_verified": true,
        "sub": "1", "iat": at.timestamp(), "exp": at.timestamp() + 3600});
    for (name, value) in more.as_object().unwrap() {
        match value {
            Value::Null => drop(claims.as_object_mut().unwrap().remove(name)),
            value => claims[name] = value.clone(),
        }
    }
    claims
}

fn good(more: &Value) -> Value {
    claims(now(), more)
}

fn verifier(certs: &Certs) -> Verifier {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Verifier::new(AUDIENCE, ACCOUNT, &certs.url).unwrap()
}

#[tokio::test]
async fn only_tokens_of_google_for_us_are_taken() {
    let certs = Certs::start();
    let verifier = verifier(&certs);
    let at = now().timestamp();
    for (more, refusal) in [
        (json!({}), None),
        (json!({"exp": at - 59}), None),
        (json!({"exp": at - 60}), Some(Refusal::Unauthentic)),
        (json!({"exp": null}), Some(Refusal::Unauthentic)),
        (json!({"aud": "https://u.beta.example/webhooks/gmail"}), Some(Refusal::Unauthentic)),
        (json!({"aud": null}), Some(Refusal::Unauthentic)),
        (json!({"iss": "https://accounts.example"}), Some(Refusal::Unauthentic)),
        (json!({"iss": null}), Some(Refusal::Unauthentic)),
        (json!({"email": "other@acme.iam.example"}), Some(Refusal::OtherAccount)),
        (json!({"email": null}), Some(Refusal::OtherAccount)),
        (json!({"email_verified": false}), Some(Refusal::OtherAccount)),
        (json!({"email_verified": null}), Some(Refusal::OtherAccount)),
    ] {
        let answer = verifier.verify(Some(&signed("one", &good(&more))), now()).await;
        assert_eq!(answer.err(), refusal, "{more}");
    }
    let lower = signed("one", &good(&json!({}))).replace("Bearer", "bearer");
    assert_eq!(verifier.verify(Some(&lower), now()).await, Ok(()));
    assert_eq!(certs.asked(), 1, "the keys are kept");
}

#[tokio::test]
async fn a_token_s_own_word_on_its_algorithm_counts_for_nothing() {
    let certs = Certs::start();
    let verifier = verifier(&certs);
    let token = signed("one", &good(&json!({})));
    assert_eq!(verifier.verify(Some(&token), now()).await, Ok(()));
    let body = token.split('.').nth(1).unwrap().to_owned();
    let unsigned = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","kid":"one"}"#);
    let mut changed = token.clone();
    // The last character but one: the last has bits that mean nothing.
    let place = changed.len() - 2;
    let other = if &changed[place..=place] == "A" { "B" } else { "A" };
    changed.replace_range(place..=place, other);
    let (head, signature) = (token.split('.').next().unwrap(), token.rsplit('.').next().unwrap());
    let others = URL_SAFE_NO_PAD.encode(good(&json!({"sub": "2"})).to_string());
    for wrong in [
        signed_with_public_key("one", &good(&json!({}))),
        format!("Bearer {unsigned}.{body}."),
        format!("Bearer {unsigned}.{body}"),
        changed,
        format!("{head}.{others}.{signature}"),
        token.replace("Bearer ", "Basic "),
        token.replace("Bearer ", ""),
        "Bearer".to_owned(),
        String::new(),
    ] {
        assert_eq!(verifier.verify(Some(&wrong), now()).await, Err(Refusal::Unauthentic), "{wrong}");
    }
    assert_eq!(verifier.verify(None, now()).await, Err(Refusal::Unauthentic));
    // Another's signature in the name of a key that is published.
    let forged = signed("two", &good(&json!({})));
    let (forged_head, rest) = forged.split_once('.').unwrap();
    let renamed = format!("{head}.{rest}");
    assert_ne!(forged_head, head);
    assert_eq!(verifier.verify(Some(&renamed), now()).await, Err(Refusal::Unauthentic));
}

#[tokio::test]
async fn keys_are_fetched_again_for_a_new_id_but_not_for_every_stranger() {
    let certs = Certs::start();
    certs.publish(&["two"]);
    let verifier = verifier(&certs);
    let (one, two) = (signed("one", &good(&json!({}))), signed("two", &good(&json!({}))));
    for _ in 0..5 {
        assert_eq!(verifier.verify(Some(&one), now()).await, Err(Refusal::Unauthentic));
    }
    assert_eq!(verifier.verify(Some(&two), now()).await, Ok(()));
    assert_eq!(certs.asked(), 1);
}

#[tokio::test]
async fn nothing_is_taken_on_trust_while_the_keys_cannot_be_had() {
    let certs = Certs::start();
    certs.set_down(true);
    let first = verifier(&certs);
    let one = signed("one", &good(&json!({})));
    for _ in 0..3 {
        assert!(matches!(first.verify(Some(&one), now()).await, Err(Refusal::Unavailable(_))));
    }
    assert_eq!(certs.asked(), 1, "no tight loop");
    certs.set_down(false);
    let second = verifier(&certs);
    assert_eq!(second.verify(Some(&one), now()).await, Ok(()));
    certs.set_down(true);
    assert_eq!(second.verify(Some(&one), now()).await, Ok(()), "keys that are still good need no server");
}

fn push(address: &str) -> Vec<u8> {
    let data = STANDARD.encode(json!({"emailAddress": address, "historyId": 9_876_543_210_u64}).to_string());
    json!({"message": {"data": data, "messageId": "1"}, "subscription": "projects/p/subscriptions/s"})
        .to_string()
        .into_bytes()
}

fn put(pflow: &Pflow, name: &str) {
    let dir = pflow.path("mail/inbox/new");
    std::fs::create_dir_all(&dir).unwrap();
    let mail = format!(
        "From: Zoe <zoe@else.example>\r\nTo: ana@acme.example\r\nSubject: {name}\r\nMessage-ID: <{name}@else.example>\r\n\
         Date: Mon, 23 Nov 2026 07:00:00 +0000\r\n\r\nBonjour\r\n"
    );
    std::fs::write(dir.join(name), mail).unwrap();
}

fn inbound(pflow: &Pflow) -> i64 {
    pflow.sql("SELECT count(*) FROM outreach.messages WHERE direction = 'inbound'")
}

#[test]
fn a_push_has_its_mailbox_read_at_once_and_any_other_answer_tells_nothing() {
    let certs = Certs::start();
    let pflow = Pflow::with_org()
        .env("PFLOW_GMAIL_PUSH_AUDIENCE", AUDIENCE)
        .env("PFLOW_GMAIL_PUSH_ACCOUNT", ACCOUNT)
        .env("PFLOW_GMAIL_CERTS_URL", certs.url.clone());
    pflow.add_mailbox("ana@acme.example", "mail", &[]);
    put(&pflow, "first");
    // By itself it would read again in a day.
    let daemon = Daemon::start(&pflow, &["--role", "web,inbox", "--poll", "24h"]);
    until("the first is read", || inbound(&pflow) == 1);
    put(&pflow, "second");
    let token = signed("one", &claims(Clock::System.now(), &json!({})));
    let ask = |authorization: &str, body: &[u8]| {
        daemon.ask("POST", PATH, &[("authorization", authorization)], body)
    };
    let taken = ask(&token, &push("nobody@acme.example"));
    assert_eq!((taken.status, taken.body.len()), (204, 0));
    for garbage in [&b""[..], b"{}", b"\xff\x00", br#"{"message":{"data":"%%"}}"#, &[b'a'; 100_000]] {
        assert_eq!(ask(&token, garbage), taken);
    }
    let other = signed("one", &claims(Clock::System.now(), &json!({"email": "eve@acme.iam.example"})));
    let expired = signed("one", &claims(Clock::System.now() - chrono::TimeDelta::hours(3), &json!({})));
    for (authorization, status) in [("", 401), ("Bearer x", 401), (&expired, 401), (&other, 403)] {
        let refused = ask(authorization, &push("ana@acme.example"));
        assert_eq!((refused.status, refused.body.len()), (status, 0), "{authorization}");
    }
    let looked = daemon.get(PATH);
    assert_eq!((looked.status, looked.header("allow")), (405, Some("POST")));
    assert_eq!(inbound(&pflow), 1, "nothing so far named the mailbox in Google's name");
    assert_eq!(ask(&token, &push("Ana@acme.example")), taken);
    until("the second is read", || inbound(&pflow) == 2);
    let metrics = daemon.get("/metrics").text();
    for line in ["{outcome=\"refused\"} 4", "{outcome=\"taken\"} 2", "{outcome=\"unreadable\"} 5"] {
        assert!(metrics.contains(&format!("pflow_gmail_pushes_total{line}")), "{line}\n{metrics}");
    }
    assert!(!daemon.log().iter().any(|entry| entry.to_string().contains(&token[20..60])));
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn without_a_subscription_there_is_no_such_page_and_half_of_one_is_refused() {
    let pflow = Pflow::with_org();
    let daemon = Daemon::start(&pflow, &["--role", "web"]);
    assert_eq!(daemon.ask("POST", PATH, &[], &push("ana@acme.example")), daemon.get("/nowhere"));
    assert_eq!(daemon.stop(), Some(0));
    for (set, missing) in [
        (vec![("PFLOW_GMAIL_PUSH_AUDIENCE", AUDIENCE)], "PFLOW_GMAIL_PUSH_ACCOUNT"),
        (vec![("PFLOW_GMAIL_PUSH_ACCOUNT", ACCOUNT)], "PFLOW_GMAIL_PUSH_AUDIENCE"),
        (
            vec![
                ("PFLOW_GMAIL_PUSH_AUDIENCE", AUDIENCE),
                ("PFLOW_GMAIL_PUSH_ACCOUNT", ACCOUNT),
                ("PFLOW_GMAIL_CERTS_URL", "http://certs.example/"),
            ],
            "https://",
        ),
    ] {
        let half = set.into_iter().fold(Pflow::clone(&pflow), |pflow, (name, value)| pflow.env(name, value));
        let ended = half.command(&["daemon", "--listen", "127.0.0.1:0"]).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(!ended.status.success() && said.contains(missing), "{said}");
    }
}
