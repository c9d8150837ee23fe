//! What every enrichment provider promises, asked of each in the same words.

use std::{sync::Once, time::Duration};

use pflow::provider::{
    Error,
    enrichment::{
        Answer, Enricher, Failure, Outcome, Poll, Provider, Question, Submission, Usage, Wanted, What, open,
    },
};
use serde_json::json;

use crate::support::{
    Pflow,
    vendors::{Double, Fault, On, Vendors},
};

/// All whose answers cost something.
const PAID: [&str; 5] = ["kaspr", "bettercontact", "fullenrich", "dropcontact", "hunter"];
/// Those that work in jobs.
const JOBS: [&str; 3] = ["bettercontact", "fullenrich", "dropcontact"];

/// The provider that talks to this double.
pub fn provider(double: &Double) -> Provider {
    static TLS: Once = Once::new();
    TLS.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    open(double.name(), Some(double.key().into()), Some(&double.url())).unwrap()
}

/// A question about somebody at Exemple, for what the provider knows of people, or else of companies.
pub fn question(provider: &Provider, reference: &str, first: &str, last: &str) -> Question {
    let knows = provider.sheet().knows;
    let wanted = if knows.contains(&Wanted::Email) { Wanted::Email } else { Wanted::Company };
    let slug = format!("{first}-{last}").to_lowercase();
    Question {
        reference: reference.to_owned(),
        wants: vec![wanted],
        first_name: Some(first.to_owned()),
        last_name: Some(last.to_owned()),
        linkedin_url: Some(format!("https://www.linkedin.com/in/{slug}")),
        company: Some(format!("Exemple {last}")),
        domain: Some("exemple.example".to_owned()),
        postal_code: Some("69009".to_owned()),
        ..Question::default()
    }
}

/// Submits, looks until the job is done, and gives what came.
pub async fn ask(provider: &Provider, questions: &[Question]) -> (Vec<Answer>, Usage) {
    match provider.submit(questions).await.unwrap() {
        Submission::Answers(answers, usage) => (answers, usage),
        Submission::Job(id) => {
            for _ in 0..20 {
                match provider.poll(&id, questions).await.unwrap() {
                    Poll::Pending(_) => {}
                    Poll::Done(answers, usage) => return (answers, usage),
                    Poll::Lost(why) => panic!("{why}"),
                }
            }
            panic!("{id} is never done")
        }
    }
}

#[tokio::test]
async fn a_wrong_key_is_a_matter_for_a_person_and_is_not_repeated() {
    let vendors = Vendors::start();
    for name in PAID {
        let double = vendors.named(name);
        let good = provider(double);
        let bad = open(name, Some("wr0ng-key".to_owned().into()), Some(&double.url())).unwrap();
        let asked = [question(&good, "p1", "Claire", "Durand")];
        for error in [
            format!("{:?}", bad.submit(&asked).await.unwrap_err()),
            format!("{:?}", bad.account().await.unwrap_err()),
        ] {
            assert!(error.contains("Auth") && error.contains(name), "{error}");
            assert!(!error.contains("wr0ng-key") && !format!("{bad:?}").contains("wr0ng-key"), "{error}");
        }
        assert!(good.account().await.is_ok(), "{name}");
        assert!(double.charged().is_empty());
        assert!(matches!(open(name, None, None), Err(Error::Auth(_))));
    }
}

#[tokio::test]
async fn what_is_found_comes_with_its_grade_and_its_price() {
    let vendors = Vendors::start();
    for name in PAID {
        let double = vendors.named(name);
        let provider = provider(double);
        let (answers, usage) = ask(&provider, &[question(&provider, "p1", "Claire", "Durand")]).await;
        let [answer] = answers.as_slice() else { panic!("{name}: {answers:?}") };
        assert_eq!((answer.reference.as_str(), &answer.outcome), ("p1", &Outcome::Found), "{name}");
        let email = answer.facts.iter().find(|fact| fact.what == What::WorkEmail).unwrap();
        assert_eq!(email.value, "claire.durand@exemple.example", "{name}");
        assert!(email.status.is_some(), "{name}");
        assert_eq!(usage.credits, Some(double.spent()), "{name}");
        assert_eq!(double.spent(), 1.0, "{name}");
    }
}

#[tokio::test]
async fn what_is_not_found_costs_nothing_and_is_said() {
    let vendors = Vendors::start();
    for double in vendors.all() {
        let provider = provider(double);
        let (answers, _) = ask(&provider, &[question(&provider, "p1", "Claire", "Introuvable")]).await;
        let outcomes: Vec<_> = answers.iter().map(|a| (&a.outcome, a.facts.len())).collect();
        assert_eq!(outcomes, [(&Outcome::NotFound, 0)], "{}", double.name());
        assert_eq!(double.spent(), 0.0);
    }
}

#[tokio::test]
async fn who_has_no_phone_has_an_address_alone() {
    let vendors = Vendors::start();
    for name in ["kaspr", "bettercontact", "fullenrich"] {
        let provider = provider(vendors.named(name));
        let wants = vec![Wanted::Email, Wanted::Phone];
        let of = |last| Question { wants: wants.clone(), ..question(&provider, "p1", "Claire", last) };
        let phones = |answers: &[Answer]| {
            answers[0].facts.iter().filter(|fact| matches!(fact.what, What::Phone(_))).count()
        };
        let (whole, usage) = ask(&provider, &[of("Durand")]).await;
        assert!(phones(&whole) > 0, "{name}: {whole:?}");
        assert_eq!(usage.credits, Some(provider.sheet().price_of(&of("Durand"))), "{name}");
        let (partial, usage) = ask(&provider, &[of("Partielle")]).await;
        assert_eq!((phones(&partial), &partial[0].outcome), (0, &Outcome::Found), "{name}");
        assert_eq!(usage.credits, Some(1.0), "{name}");
    }
}

#[tokio::test]
async fn no_credits_is_a_quota_and_nothing_is_charged() {
    let vendors = Vendors::start();
    for name in PAID {
        let double = vendors.named(name);
        double.credits(0.0);
        let provider = provider(double);
        let asked = [question(&provider, "p1", "Claire", "Durand")];
        let error = match provider.submit(&asked).await {
            Err(Failure::Refused(error)) => Some(error),
            Ok(Submission::Job(id)) => match provider.poll(&id, &asked).await {
                Ok(Poll::Done(answers, usage)) => {
                    assert_eq!((answers, usage.left), (vec![], Some(0.0)), "{name}");
                    None
                }
                other => Some(other.unwrap_err()),
            },
            other => panic!("{name}: {other:?}"),
        };
        assert!(error.is_none_or(|error| matches!(error, Error::Quota { .. })), "{name}");
        assert!(double.charged().is_empty(), "{name}");
    }
}

#[tokio::test]
async fn too_fast_is_for_a_moment_and_the_time_is_taken_over() {
    let vendors = Vendors::start();
    for double in vendors.all() {
        let provider = provider(double);
        let asked = [question(&provider, "p1", "Claire", "Durand")];
        for (told, expected) in [(Some(7), Some(7)), (None, None)] {
            double.fail(On::Submit, Fault::Limited(told));
            let failure = provider.submit(&asked).await.unwrap_err();
            let Failure::Refused(Error::Transient { retry_after, .. }) = failure else {
                panic!("{}: {failure:?}", double.name())
            };
            let expected = match double.name() {
                // Both limits are by the minute.
                "fullenrich" | "hunter" => expected.or(Some(60)),
                _ => expected,
            };
            assert_eq!(retry_after, expected.map(Duration::from_secs), "{}", double.name());
        }
        assert!(double.asked().is_empty(), "nothing was done");
    }
}

#[tokio::test]
async fn a_paid_call_without_a_readable_answer_is_unknown() {
    let vendors = Vendors::start();
    for name in PAID {
        let double = vendors.named(name);
        let provider = provider(double);
        for (n, fault) in [
            Fault::Garbage,
            Fault::BadGateway,
            Fault::Closed,
            Fault::Cut,
            Fault::Hangs(Duration::from_millis(20)),
        ]
        .into_iter()
        .enumerate()
        {
            let asked =
                [question(&provider, &format!("p{n}"), "Claire", &format!("Durand{}", "x".repeat(n)))];
            double.fail(On::Submit, fault.clone());
            let failure = provider.submit(&asked).await.unwrap_err();
            assert!(matches!(failure, Failure::Unknown(_)), "{name}, {fault:?}: {failure:?}");
            assert!(!failure.to_string().contains("Durand"), "{failure}");
        }
        assert_eq!(double.charged().len(), 5, "{name} charged what nobody heard of");
    }
}

#[tokio::test]
async fn a_free_call_without_a_readable_answer_can_be_made_again() {
    let vendors = Vendors::start();
    for fault in [Fault::Garbage, Fault::BadGateway, Fault::Closed, Fault::Cut] {
        let double = vendors.annuaire();
        double.fail(On::Submit, fault.clone());
        let register = provider(double);
        let asked = [question(&register, "p1", "Claire", "Durand")];
        let failure = register.submit(&asked).await.unwrap_err();
        assert!(matches!(failure, Failure::Refused(Error::Transient { .. })), "{fault:?}: {failure:?}");
        for name in JOBS {
            let double = vendors.named(name);
            let provider = provider(double);
            let asked = [question(&provider, "p1", "Claire", "Durand")];
            let Submission::Job(id) = provider.submit(&asked).await.unwrap() else { panic!("{name}") };
            double.fail(On::Poll, fault.clone());
            let error = provider.poll(&id, &asked).await.unwrap_err();
            assert!(matches!(error, Error::Transient { .. }), "{name}, {fault:?}: {error:?}");
            assert!(matches!(provider.poll(&id, &asked).await.unwrap(), Poll::Done(..)), "{name}");
        }
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_was_certainly_not_asked() {
    let vendors = Vendors::start();
    let dead = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for double in vendors.all() {
        let known = provider(double);
        let asked = [question(&known, "p1", "Claire", "Durand")];
        let gone = open(double.name(), Some(double.key().into()), Some(&format!("http://{dead}"))).unwrap();
        let failure = gone.submit(&asked).await.unwrap_err();
        assert!(matches!(failure, Failure::Refused(Error::Transient { .. })), "{failure:?}");
    }
    let far = open("kaspr", Some("k".to_owned().into()), Some("http://exemple.example"));
    assert!(matches!(far, Err(Error::Permanent(_))), "a key does not travel in the clear");
}

#[tokio::test]
async fn a_job_survives_its_process_and_answers_in_any_order() {
    let vendors = Vendors::start();
    for name in JOBS {
        let double = vendors.named(name);
        double.slow(2);
        let first = provider(double);
        let asked: Vec<Question> = ["Durand", "Introuvable", "Martin", "Petit"]
            .iter()
            .enumerate()
            .map(|(n, last)| question(&first, &format!("p{n}"), "Claire", last))
            .collect();
        let Submission::Job(id) = first.submit(&asked).await.unwrap() else { panic!("{name}") };
        drop(first);
        let second = provider(double);
        for _ in 0..2 {
            let poll = second.poll(&id, &asked).await.unwrap();
            assert_eq!(poll, Poll::Pending(Duration::ZERO), "{name}");
        }
        let Poll::Done(answers, _) = second.poll(&id, &asked).await.unwrap() else { panic!("{name}") };
        assert_ne!(answers[0].reference, "p0", "{name}: the double shuffles");
        for question in &asked {
            let answer = answers.iter().find(|a| a.reference == question.reference).unwrap();
            let last = question.last_name.as_deref().unwrap().to_lowercase();
            let email = answer.facts.iter().find(|f| f.what == What::WorkEmail).map(|f| f.value.clone());
            let expected = (last != "introuvable").then(|| format!("claire.{last}@exemple.example"));
            assert_eq!(email, expected, "{name}");
        }
        assert_eq!(double.jobs().len(), 1);
        assert!(double.charged().values().all(|times| *times == 1), "{name}");
    }
}

#[tokio::test]
async fn a_batch_that_is_refused_is_refused_for_good() {
    let vendors = Vendors::start();
    for name in JOBS {
        let double = vendors.named(name);
        let provider = provider(double);
        double.fail(On::Submit, Fault::Status(400, json!({"message": "no", "reason": "no"})));
        let failure = provider.submit(&[question(&provider, "p1", "Claire", "Durand")]).await.unwrap_err();
        assert!(matches!(failure, Failure::Refused(Error::Permanent(_))), "{name}: {failure:?}");
    }
}

#[tokio::test]
async fn a_person_of_whom_too_little_is_known_is_not_asked_about() {
    let vendors = Vendors::start();
    for double in vendors.all() {
        let provider = provider(double);
        let wants = question(&provider, "p1", "Claire", "Durand").wants;
        let poor = Question { reference: "p1".to_owned(), wants, ..Question::default() };
        let (answers, _) = ask(&provider, &[poor]).await;
        assert!(matches!(answers[0].outcome, Outcome::Refused(_)), "{}: {answers:?}", double.name());
        assert_eq!(double.calls(), Vec::<String>::new(), "{}", double.name());
    }
}

#[test]
fn keys_come_from_the_environment_or_by_reference_and_are_never_shown() {
    let vendors = Vendors::start();
    let pflow = Pflow::new();
    let shown = vendors.env(&pflow).env("PFLOW_ENRICH_ORDER", "kaspr, annuaire").ok(&["config", "show"]);
    assert!(shown.contains("kaspr,annuaire") && shown.contains(&vendors.kaspr().url()), "{shown}");
    assert!(shown.contains("HUNTER_API_KEY") && !shown.contains("-test-key"), "{shown}");

    pflow.write(
        "config.toml",
        "[enrich]\norder = [\"hunter\"]\n[enrich.keys]\nhunter = \"cmd:pass hunter\"\n",
    );
    let shown = pflow.ok(&["config", "show"]);
    assert!(shown.contains("cmd:pass hunter") && shown.contains("config file"), "{shown}");
    pflow.ok(&["config", "set", "user", "ana@acme.example"]);
    assert!(pflow.ok(&["config", "show"]).contains("cmd:pass hunter"), "setting one key keeps the others");

    pflow.write("config.toml", "[enrich.keys]\nhunter = \"s3cret\"\n");
    let refused = pflow.run(&["config", "show"]);
    assert!(refused.code != 0 && refused.stderr.contains("hunter"), "{}", refused.stderr);
    assert!(!refused.stderr.contains("s3cret"), "{}", refused.stderr);
    let refused = Pflow::new().env("PFLOW_ENRICH_ORDER", "kasper").run(&["config", "show"]);
    assert!(refused.code != 0 && refused.stderr.contains("kasper"), "{}", refused.stderr);
}
