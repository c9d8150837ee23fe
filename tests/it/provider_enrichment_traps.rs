//! Where each enrichment provider is odd: traps 11 to 16 of `data-apis.md` §8, and what a domain's DNS says.

use std::time::Duration;

use pflow::provider::{
    Error,
    dns::{Mx, MxLookup},
    enrichment::{Answer, Enricher, Fact, Failure, Outcome, Poll, Question, Submission, Wanted, What},
};
use serde_json::json;

use crate::{
    provider_enrichment::{ask, provider, question},
    support::vendors::{DnsDouble, Fault, On, Vendors, Zone, company},
};

fn value(answer: &Answer, what: What) -> Option<&str> {
    answer.facts.iter().find(|fact| fact.what == what).map(|fact| fact.value.as_str())
}

#[tokio::test]
async fn trap_11_kaspr_wants_a_slug_and_says_no_credits_with_200() {
    let vendors = Vendors::start();
    let double = vendors.kaspr();
    let kaspr = provider(double);
    let mut asked = question(&kaspr, "p1", "Claire", "Durand");
    asked.wants.push(Wanted::Phone);
    // Both generations of names: the double writes them by profile.
    for slug in ["claire-durand", "claire-durand-2", "claire-durand-3", "claire-durand-4"] {
        asked.linkedin_url = Some(format!("https://www.linkedin.com/in/{slug}/"));
        let (answers, usage) = ask(&kaspr, std::slice::from_ref(&asked)).await;
        assert_eq!(value(&answers[0], What::WorkEmail), Some("claire.durand@exemple.example"), "{slug}");
        assert!(value(&answers[0], What::Phone(2)).is_some(), "{slug}");
        assert_eq!((usage.credits, usage.left), (Some(2.0), None), "-1 is without limit");
    }
    double.credits(5.0);
    let (_, usage) = ask(&kaspr, std::slice::from_ref(&asked)).await;
    assert_eq!(usage.left, Some(3.0), "header names know no case");

    double.credits(0.0);
    let failure = kaspr.submit(std::slice::from_ref(&asked)).await.unwrap_err();
    assert!(matches!(failure, Failure::Refused(Error::Quota { .. })), "{failure:?}");
    double.fail(On::Submit, Fault::Status(402, json!({"message": "Payment required"})));
    let failure = kaspr.submit(std::slice::from_ref(&asked)).await.unwrap_err();
    assert!(matches!(failure, Failure::Refused(Error::Quota { .. })), "{failure:?}");
    double.fail(On::Submit, Fault::Status(500, json!({"message": "TypeError"})));
    let failure = kaspr.submit(std::slice::from_ref(&asked)).await.unwrap_err();
    assert!(matches!(failure, Failure::Unknown(_)), "500 is never asked again: {failure:?}");

    let calls = double.calls().len();
    asked.linkedin_url = Some("https://www.linkedin.com/sales/lead/ACwAAA".to_owned());
    let (answers, _) = ask(&kaspr, &[asked]).await;
    assert!(matches!(answers[0].outcome, Outcome::Refused(_)));
    assert_eq!(double.calls().len(), calls);
    let account = kaspr.account().await.unwrap();
    let left = |name: &str| account.pools.iter().find(|pool| pool.name == name).unwrap().left;
    assert_eq!((left("phone"), left("export"), left("personal e-mail")), (Some(0.0), None, Some(0.0)));
}

#[tokio::test]
async fn trap_12_bettercontact_is_202_then_200_and_on_hold_goes_on() {
    let vendors = Vendors::start();
    let double = vendors.bettercontact();
    double.slow(1).pause(9).credits(1.0);
    let better = provider(double);
    let asked = [question(&better, "p1", "Claire", "Durand"), question(&better, "p2", "Anne", "Martin")];
    let Submission::Job(id) = better.submit(&asked).await.unwrap() else { panic!() };
    let pending = better.poll(&id, &asked).await.unwrap();
    assert_eq!(pending, Poll::Pending(Duration::from_secs(9)));
    let held = better.poll(&id, &asked).await.unwrap_err();
    assert!(matches!(held, Error::Quota { .. }), "{held:?}");

    double.credits(10.0);
    let Poll::Done(answers, usage) = better.poll(&id, &asked).await.unwrap() else { panic!() };
    assert_eq!((answers.len(), usage.credits, usage.left), (2, Some(2.0), Some(9.0)), "credits are texts");
    assert!(matches!(better.poll("job-99", &asked).await.unwrap(), Poll::Lost(_)), "406");

    // A second copy of an item, and one that nobody asked about.
    let item = |id: &str, email: &str| {
        json!({"contact_email_address": email, "contact_email_address_status": "deliverable",
            "custom_fields": [{"name": "uuid", "value": id, "position": 0}]})
    };
    let data = [item("p2", "a@e.example"), item("p2", "b@e.example"), item("p9", "c@e.example")];
    double.fail(On::Poll, Fault::Status(200, json!({"status": "terminated", "data": data})));
    let Poll::Done(answers, _) = better.poll(&id, &asked).await.unwrap() else { panic!() };
    assert_eq!(answers.len(), 1);
    assert_eq!(value(&answers[0], What::WorkEmail), Some("a@e.example"));

    for status in ["not started yet", "not_started", "something new"] {
        double.fail(On::Poll, Fault::Status(200, json!({ "status": status })));
        assert!(matches!(better.poll(&id, &asked).await.unwrap(), Poll::Pending(_)), "{status}");
    }
}

#[tokio::test]
async fn trap_13_fullenrich_says_400_for_not_yet_and_402_with_results() {
    let vendors = Vendors::start();
    let double = vendors.fullenrich();
    double.slow(1).pause(30).credits(1.0);
    let full = provider(double);
    let asked = [question(&full, "p1", "Claire", "Durand"), question(&full, "p2", "Anne", "Martin")];
    let Submission::Job(id) = full.submit(&asked).await.unwrap() else { panic!() };
    let pending = full.poll(&id, &asked).await.unwrap();
    assert_eq!(pending, Poll::Pending(Duration::from_secs(30)));
    let Poll::Done(answers, usage) = full.poll(&id, &asked).await.unwrap() else { panic!() };
    let references: Vec<&str> = answers.iter().map(|a| a.reference.as_str()).collect();
    assert_eq!(references, ["p1"], "nobody looked for the other one");
    assert_eq!((usage.credits, usage.left), (Some(1.0), Some(0.0)));

    double.fail(On::Poll, Fault::Limited(None));
    let limited = full.poll(&id, &asked).await.unwrap_err();
    let minute = Some(Duration::from_mins(1));
    assert!(matches!(limited, Error::Transient { retry_after, .. } if retry_after == minute), "{limited:?}");
    for status in ["CREATED", "RATE_LIMIT", "UNKNOWN", "SOMETHING_NEW"] {
        double.fail(On::Poll, Fault::Status(200, json!({ "status": status, "data": [] })));
        assert!(matches!(full.poll(&id, &asked).await.unwrap(), Poll::Pending(_)), "{status}");
    }
    double.fail(On::Poll, Fault::Status(200, json!({"status": "CANCELED"})));
    assert!(matches!(full.poll(&id, &asked).await.unwrap(), Poll::Lost(_)));
    assert!(matches!(full.poll("job-99", &asked).await.unwrap(), Poll::Lost(_)), "404");

    // The same contact is not charged again.
    double.credits(10.0);
    ask(&full, &asked).await;
    assert!(double.charged().values().all(|times| *times == 1));
    assert_eq!(double.asked()["p1"], 2);
}

#[tokio::test]
async fn trap_14_dropcontact_is_never_sure_of_a_job_and_says_403_twice() {
    let vendors = Vendors::start();
    let double = vendors.dropcontact();
    double.pause(30);
    let drop = provider(double);
    let asked = [question(&drop, "p1", "Claire", "Durand"), question(&drop, "p2", "Anne", "Opposée")];
    let unknown = drop.poll("job-99", &asked).await.unwrap();
    assert_eq!(unknown, Poll::Pending(Duration::from_secs(30)), "an unknown job is never ready");
    let (answers, usage) = ask(&drop, &asked).await;
    let opposed = answers.iter().find(|a| a.reference == "p2").unwrap();
    assert_eq!(opposed.outcome, Outcome::DoNotContact("Ne_Pas_Contacter@pro".to_owned()));
    assert_eq!(opposed.facts, Vec::<Fact>::new());
    assert_eq!(usage.credits, Some(1.0), "only the verified address");

    for (status, body, is_quota) in [
        (403, json!({"error": true, "success": false, "reason": "You do not have enough credits"}), true),
        (403, json!({"error": true, "success": false, "reason": "Invalid token"}), false),
        (200, json!({"error": true, "success": false, "reason": "Invalid token"}), false),
    ] {
        double.fail(On::Submit, Fault::Status(status, body));
        match drop.submit(&asked).await.unwrap_err() {
            Failure::Refused(Error::Quota { .. }) => assert!(is_quota),
            Failure::Refused(Error::Auth(_)) => assert!(!is_quota),
            other => panic!("{other:?}"),
        }
    }
    double.fail(On::Poll, Fault::Status(404, json!({"detail": "Not found"})));
    assert!(matches!(drop.poll("job-1", &asked).await.unwrap(), Poll::Lost(_)));
}

#[tokio::test]
async fn trap_15_hunter_says_403_for_slower_429_for_used_up_451_for_never() {
    let vendors = Vendors::start();
    let double = vendors.hunter();
    let hunter = provider(double);
    let asked = [question(&hunter, "p1", "Claire", "Durand")];
    let limit = |code| json!({"errors": [{"id": "too_many_requests", "code": code, "details": "no"}]});
    double.fail(On::Submit, Fault::Status(403, limit(403)));
    let slower = hunter.submit(&asked).await.unwrap_err();
    assert!(matches!(slower, Failure::Refused(Error::Transient { .. })), "{slower:?}");
    double.fail(On::Submit, Fault::Status(429, limit(429)));
    let used_up = hunter.submit(&asked).await.unwrap_err();
    assert!(matches!(used_up, Failure::Refused(Error::Quota { .. })), "{used_up:?}");
    for status in [202, 222] {
        double.fail(On::Submit, Fault::Status(status, json!({"data": {"status": null}})));
        let not_yet = hunter.submit(&asked).await.unwrap_err();
        assert!(
            matches!(not_yet, Failure::Refused(Error::Transient { retry_after: Some(_), .. })),
            "{not_yet:?}"
        );
    }
    let (never, _) = ask(&hunter, &[question(&hunter, "p1", "Anne", "Opposée")]).await;
    assert!(matches!(never[0].outcome, Outcome::DoNotContact(_)), "{never:?}");
    assert_eq!(never[0].facts, Vec::<Fact>::new());

    let verify = Question {
        wants: vec![Wanted::Verification],
        email: Some("claire.introuvable@exemple.example".to_owned()),
        ..question(&hunter, "p1", "Claire", "Introuvable")
    };
    let (state, usage) = ask(&hunter, &[verify]).await;
    let fact = &state[0].facts[0];
    assert_eq!(
        (fact.what, fact.status.as_deref(), fact.score),
        (What::EmailState, Some("invalid"), Some(93.0))
    );
    assert_eq!(usage.credits, Some(1.0));
    let account = hunter.account().await.unwrap();
    assert_eq!(account.pools[0].left, Some(49.0));
}

#[tokio::test]
async fn trap_16_the_register_ignores_filters_masks_closes_and_has_namesakes() {
    let vendors = Vendors::start();
    let double = vendors.annuaire();
    let register = provider(double);
    let of = |name: &str, postal: Option<&str>| Question {
        company: Some(name.to_owned()),
        postal_code: postal.map(str::to_owned),
        ..question(&register, "p1", "Claire", "Durand")
    };
    let mut closed = company("SOCIETE FERMEE SARL", Some("901000026"), "75001");
    closed["etat_administratif"] = "C".into();
    closed["date_fermeture"] = "2024-05-31".into();
    closed["siege"]["adresse"] = "[ND] 75001 PARIS".into();
    closed["finances"] = json!(null);
    closed["tranche_effectif_salarie"] = json!(null);
    double.know(closed);
    double.know(company("EXEMPLE NORD SAS", Some("901000018"), "69009"));
    double.know(company("Exemple Nord", Some("901000034"), "75002"));
    double.know(company("EXEMPLE NORD HOLDING", Some("902000108"), "69009"));

    // A number is looked up directly; a filter of another place makes no difference.
    let by_number = Question { siren: Some("901000026".to_owned()), ..of("Autre", Some("13001")) };
    let (answers, _) = ask(&register, &[by_number]).await;
    assert_eq!(value(&answers[0], What::AdministrativeStatus), Some("closed"));
    assert_eq!(value(&answers[0], What::ClosedOn), Some("2024-05-31"));
    for absent in [What::HqAddress, What::AnnualRevenue, What::EmployeeRange] {
        assert_eq!(value(&answers[0], absent), None, "{absent:?}");
    }

    let (answers, _) = ask(&register, &[of("Exemple Nord", None)]).await;
    assert!(
        matches!(&answers[0].outcome, Outcome::Ambiguous(said) if said.contains("901000034")),
        "{answers:?}"
    );
    let (answers, _) = ask(&register, &[of("Exemple Nord", Some("69009"))]).await;
    assert_eq!(value(&answers[0], What::Siren), Some("901000018"));
    assert_eq!(value(&answers[0], What::NafVersion), Some("2008"));
    assert_eq!(value(&answers[0], What::AnnualRevenue), Some("315033"));
    let (answers, _) = ask(&register, &[of("Exemple Nord", Some("69001"))]).await;
    assert_eq!(value(&answers[0], What::Siren), Some("901000018"), "the department, where the code has none");
    let (answers, _) = ask(&register, &[of("Exemple", Some("69009"))]).await;
    assert_eq!(answers[0].outcome, Outcome::NotFound, "a name that is part of another is another");
}

#[tokio::test]
async fn a_domain_is_invalid_only_where_its_dns_says_so() {
    let dns = DnsDouble::start(&[
        ("mail.example", Zone::Mx),
        ("null.example", Zone::NullMx),
        ("address.example", Zone::Address),
        ("empty.example", Zone::Empty),
        ("fails.example", Zone::Fails),
        ("silent.example", Zone::Silent),
    ]);
    let lookup = MxLookup::open(Some(&dns.address())).unwrap();
    for (domain, expected) in [
        ("mail.example", Mx::Accepts { implicit: false }),
        ("null.example", Mx::NullMx),
        ("address.example", Mx::Accepts { implicit: true }),
        ("empty.example", Mx::NoMail),
        ("nobody.example", Mx::NoDomain),
        ("no domain", Mx::NoDomain),
    ] {
        assert_eq!(lookup.lookup(domain).await, expected, "{domain}");
    }
    for domain in ["fails.example", "silent.example"] {
        let said = lookup.lookup(domain).await;
        assert!(matches!(said, Mx::Unknown(_)), "{domain}: {said:?}");
    }
    dns.set("late.example", Zone::Mx);
    assert_eq!(lookup.lookup("late.example").await, Mx::Accepts { implicit: false });
    assert!(dns.asked().contains(&"late.example".to_owned()));
    assert!(MxLookup::open(Some("ns.example")).is_err());
}
