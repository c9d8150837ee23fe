//! Tokens, service accounts and a person's consent.

use std::time::Duration;

use pflow::{
    base::{clock::Clock, secrets::Secrets},
    provider::{
        Error,
        mail::{
            Inbox, Outbox, Since,
            gmail::oauth::{OauthClient, authorise},
            open,
        },
    },
};
use serde_json::{Value, json};

use super::{ANA, bytes, deliver, mail, mailbox, park, word};
use crate::support::gmail::{Call, Fault, Gmail, browse};

#[tokio::test]
async fn many_callers_share_one_token() {
    let gmail = Gmail::start();
    let mailbox = mailbox(&gmail);
    gmail.receive(b"From: x@y.example\r\nSubject: s\r\n\r\n", None);
    let list = || async { mailbox.list(Since::Date(Clock::System.now() - chrono::Duration::days(1))).await };
    let (a, b, c) = tokio::join!(list(), list(), list());
    assert!(a.is_ok() && b.is_ok() && c.is_ok());
    assert_eq!(gmail.token_calls(), 1);
    gmail.expire_tokens();
    assert!(list().await.is_ok());
    assert_eq!(gmail.token_calls(), 2);
}

#[tokio::test]
async fn a_refused_authorisation_asks_for_a_person_and_names_no_secret() {
    let gmail = Gmail::start();
    let (mailbox, mail) = (mailbox(&gmail), mail(1));
    gmail.fault_on(Call::Token, Fault::InvalidGrant, 2);
    let refused = mailbox.park(&mail, &bytes(&mail)).await.unwrap_err();
    match &refused {
        Error::Auth(message) => {
            assert!(message.contains("invalid_grant") && message.contains("mailbox login"), "{message}");
            assert!(!message.contains("geheim"), "{message}");
        }
        other => panic!("{other:?}"),
    }
    let reading = mailbox.list(Since::Cursor(None)).await.unwrap_err();
    assert!(matches!(reading, Error::Auth(_)), "{reading:?}");
    // A token endpoint that stumbles is another matter.
    gmail.fault_on(Call::Token, Fault::ErrorBefore, 1);
    assert!(matches!(mailbox.park(&mail, &bytes(&mail)).await, Err(Error::Transient { .. })));
    let parked = park(&mailbox, &mail).await;
    // Before the request nothing can have left.
    gmail.expire_tokens();
    gmail.fault_on(Call::Token, Fault::CutBefore, 1);
    assert_eq!(word(&deliver(&mailbox, &mail, &parked).await), "transient");
}

#[tokio::test]
async fn a_service_account_acts_for_the_mailbox() {
    let gmail = Gmail::start();
    let mut secrets = Secrets::default();
    secrets.insert("service_account", gmail.service_account().as_str().into());
    let settings = json!({ "base_url": gmail.url() });
    let mailbox = open("gmail", ANA, &settings, &secrets).unwrap();
    let checks = mailbox.check().await;
    assert!(checks.iter().all(|c| c.ok), "{checks:?}");
    assert!(checks[0].detail.contains("iam.gserviceaccount.com"), "{checks:?}");

    let settings = json!({ "base_url": gmail.url(), "subject": "boss@acme.example" });
    let checks = open("gmail", ANA, &settings, &secrets).unwrap().check().await;
    assert_eq!(checks.len(), 1);
    assert!(
        checks[0].detail.contains("unauthorized_client") && checks[0].detail.contains("domain-wide"),
        "{checks:?}"
    );
}

#[tokio::test]
async fn a_mailbox_looks_at_itself() {
    let gmail = Gmail::start();
    let checks = mailbox(&gmail).check().await;
    let names: Vec<_> = checks.iter().map(|c| (c.name.as_str(), c.ok)).collect();
    assert_eq!(names, [("token", true), ("address", true), ("reading", true)]);

    // The browser was logged in as somebody else.
    let other = Gmail::start_for("zoe@acme.example");
    let checks = mailbox(&other).check().await;
    assert!(matches!(&checks[1].error, Some(Error::Auth(m)) if m.contains("zoe@acme.example")), "{checks:?}");

    gmail.grant_only("https://www.googleapis.com/auth/gmail.readonly");
    let checks = mailbox(&gmail).check().await;
    assert!(checks[0].detail.contains("gmail.compose"), "{checks:?}");
}

/// The consent of somebody who does this with the page's URL.
async fn consent(
    gmail: &Gmail,
    visit: impl FnOnce(String) + Send + 'static,
) -> Result<(Value, Secrets), Error> {
    let client = OauthClient::parse(&gmail.client_file().as_str().into()).unwrap();
    let browser = |url: &str| {
        let url = url.to_owned();
        std::thread::spawn(move || visit(url));
    };
    let consent = authorise(&client, ANA, Duration::from_secs(2), browser).await?;
    Ok((consent.settings, consent.secrets))
}

#[tokio::test]
async fn a_person_consents_in_the_browser() {
    let gmail = Gmail::start();
    let (settings, secrets) = consent(&gmail, |url| {
        let page = browse(&url);
        assert!(page.contains("200 OK") && page.contains(ANA), "{page}");
    })
    .await
    .unwrap();
    let names: Vec<_> = secrets.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["client_secret", "refresh_token"]);
    let mut settings = settings;
    assert!(!settings.to_string().contains("geheim"), "{settings}");
    settings["base_url"] = json!(gmail.url());
    let checks = open("gmail", ANA, &settings, &secrets).unwrap().check().await;
    assert!(checks.iter().all(|c| c.ok), "{checks:?}");
}

#[tokio::test]
async fn a_consent_that_is_refused_forged_partial_or_late_is_none() {
    let gmail = Gmail::start();
    // Somebody else's answers, an icon and a connection that says nothing do not count.
    let late = consent(&gmail, |url| {
        let url = url::Url::parse(&url).unwrap();
        let redirect = url.query_pairs().find(|(n, _)| n == "redirect_uri").unwrap().1.into_owned();
        let silent = std::net::TcpStream::connect(redirect.strip_prefix("http://").unwrap()).unwrap();
        for path in ["/?code=stolen&state=guessed", "/?code=stolen", "/favicon.ico"] {
            assert!(browse(&format!("{redirect}{path}")).contains("404"), "{path}");
        }
        drop(silent);
    })
    .await
    .unwrap_err();
    assert!(late.to_string().contains("nobody consented"), "{late}");
    assert_eq!(gmail.token_calls(), 0);

    gmail.grant_only("https://www.googleapis.com/auth/gmail.readonly");
    let partial = consent(&gmail, |url| drop(browse(&url))).await.unwrap_err();
    assert!(partial.to_string().contains("gmail.compose"), "{partial}");

    gmail.fault_on(Call::Token, Fault::InvalidGrant, 1);
    let spent = consent(&gmail, |url| drop(browse(&url))).await.unwrap_err();
    assert!(matches!(&spent, Error::Auth(m) if m.contains("invalid_grant")), "{spent:?}");

    gmail.deny_consent();
    let denied = consent(&gmail, |url| assert!(browse(&url).contains("access_denied"))).await.unwrap_err();
    assert!(matches!(&denied, Error::Auth(m) if m.contains("access_denied")), "{denied:?}");
}
