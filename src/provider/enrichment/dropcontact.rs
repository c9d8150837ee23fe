//! Dropcontact: finds and verifies addresses, and knows French companies. Works in jobs; data-apis.md §3.4.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{
    Account, Answer, Enricher, Fact, Failure, Outcome, Poll, Pool, Question, Sheet, Submission, Usage,
    Wanted, What,
    http::{Auth, Http, Reply},
    jobs,
    json::{list, number, plain, text, word},
    refusal,
};
use crate::{base::secrets::SecretString, provider::Error};

/// Where it is.
const BASE: &str = "https://api.dropcontact.com/v1";
/// The custom field that carries the reference.
const REFERENCE: &str = "position_id";

/// 60 calls a second. Facts about the company come along with an address and cannot be asked for alone without paying for the address.
const SHEET: Sheet = Sheet {
    name: "dropcontact",
    knows: &[Wanted::Email, Wanted::Verification],
    batch: 250,
    paid: true,
    price: &[(Wanted::Email, 1.0), (Wanted::Verification, 1.0)],
    pause: Duration::from_millis(20),
    repeats_free: false,
};

/// Dropcontact.
#[derive(Clone, Debug)]
pub struct Dropcontact {
    http: Http,
}

impl Dropcontact {
    pub(super) fn open(key: &SecretString, base: Option<&str>) -> Result<Self, Error> {
        let auth = Auth { header: "x-access-token", prefix: "", key };
        Ok(Self { http: Http::new(SHEET.name, base.unwrap_or(BASE), Some(&auth))? })
    }

    /// 403 has two meanings, and a refusal may also come with 200: the words decide.
    fn refused(&self, reply: &Reply) -> Option<Error> {
        let said = reply.body.as_ref().and_then(refusal::message).unwrap_or_default().to_ascii_lowercase();
        let is_error = reply.body.as_ref().is_some_and(|body| body["error"].as_bool() == Some(true));
        let message = self.http.say(&reply.said());
        match reply.status {
            403 if said.contains("credit") => Some(Error::Quota { message, retry_after: None }),
            200 if is_error && said.contains("credit") => Some(Error::Quota { message, retry_after: None }),
            200 if is_error && said.contains("token") => Some(Error::Auth(message)),
            200 if is_error => Some(Error::Permanent(message)),
            _ => None,
        }
    }
}

impl Enricher for Dropcontact {
    fn sheet(&self) -> &Sheet {
        &SHEET
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        let fit = jobs::fit(questions, is_enough);
        if fit.is_empty() {
            let why = "a name with a company or a domain, or an address, is needed";
            let refused = |q| Answer::empty(q, Outcome::Refused(why.to_owned()));
            return Ok(Submission::Answers(questions.iter().map(refused).collect(), Usage::default()));
        }
        let data: Vec<Value> = fit.iter().map(|q| contact(q)).collect();
        let body = json!({ "data": data, "siren": true, "language": "fr" });
        let reply = self.http.send(self.http.post("/enrich/all", &body)).await?;
        if let Some(error) = self.refused(&reply) {
            return Err(error.into());
        }
        let body = self.http.paid(reply)?;
        text(&body, "request_id")
            .map(Submission::Job)
            .ok_or_else(|| Failure::Unknown(self.http.say("the answer names no job")))
    }

    /// A job that Dropcontact does not know looks like one that is not ready: the caller bounds how often it asks.
    async fn poll(&self, job: &str, questions: &[Question]) -> Result<Poll, Error> {
        let reply = self.http.send(self.http.get(&format!("/enrich/all/{job}"), &[])).await?;
        match self.refused(&reply) {
            Some(Error::Permanent(message)) => return Ok(Poll::Lost(message)),
            Some(error) => return Err(error),
            None if matches!(reply.status, 404 | 422) => {
                return Ok(Poll::Lost(self.http.say(&reply.said())));
            }
            None => {}
        }
        let body = self.http.free(reply)?;
        if body["success"].as_bool() != Some(true) {
            return Ok(Poll::Pending(jobs::pause(refusal::message(&body).as_deref())));
        }
        if !body["data"].is_array() {
            return Err(Error::transient(self.http.say("the answer has no data")));
        }
        let answers =
            jobs::answers(questions, list(&body, "data"), reference, |q, item| Some(answer(q, item)));
        let credits = answers.iter().filter_map(|answer| answer.credits).sum();
        Ok(Poll::Done(answers, Usage { credits: Some(credits), left: number(&body, "credits_left") }))
    }

    async fn account(&self) -> Result<Account, Error> {
        let reply = self.http.send(self.http.get("/account/credits", &[])).await?;
        if let Some(error) = self.refused(&reply) {
            return Err(error);
        }
        let body = self.http.free(reply)?;
        let left = number(&body, "credits").or_else(|| number(&body, "credits_left"));
        let pools = left.map(|left| Pool { name: "credits".to_owned(), left: Some(left) });
        Ok(Account { name: None, pools: pools.into_iter().collect() })
    }
}

fn is_enough(question: &Question) -> bool {
    let has_name = question.first_name.is_some() && question.last_name.is_some();
    let has_company = question.company.is_some() || question.domain.is_some() || question.siren.is_some();
    let verifies = question.wants.contains(&Wanted::Verification) && question.email.is_some();
    let finds = question.wants.contains(&Wanted::Email) && has_name && has_company;
    verifies || finds
}

/// The known address goes out only where it is to be verified: that costs a credit of its own.
fn contact(question: &Question) -> Value {
    let email = question.email.clone().filter(|_| question.wants.contains(&Wanted::Verification));
    let known = [
        ("first_name", &question.first_name),
        ("last_name", &question.last_name),
        ("company", &question.company),
        ("website", &question.domain),
        ("linkedin", &question.linkedin_url),
        ("num_siren", &question.siren),
        ("email", &email),
    ];
    let mut contact: Map<String, Value> =
        known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?.into()))).collect();
    contact.insert("custom_fields".to_owned(), json!({ REFERENCE: question.reference }));
    Value::Object(contact)
}

fn reference(item: &Value) -> Option<&str> {
    item.get("custom_fields")?[REFERENCE].as_str()
}

/// An address and its `local@domain` qualification, as one item of a list, or as a text beside its qualification.
fn emails(item: &Value) -> Vec<(String, String)> {
    let of = |value: &Value| Some((text(value, "email")?, text(value, "qualification").unwrap_or_default()));
    match &item["email"] {
        Value::Array(emails) => emails.iter().filter_map(of).collect(),
        single => word(single)
            .map(|email| (email, text(item, "qualification").unwrap_or_default()))
            .into_iter()
            .collect(),
    }
}

fn answer(question: &Question, item: &Value) -> Answer {
    let emails = emails(item);
    let asks_not = |qualification: &str| {
        let plain = qualification.to_ascii_lowercase();
        plain.starts_with("ne_pas_contacter") || plain.starts_with("do_not_contact")
    };
    if let Some((_, qualification)) = emails.iter().find(|(_, qualification)| asks_not(qualification)) {
        return Answer {
            credits: Some(0.0),
            ..Answer::empty(question, Outcome::DoNotContact(qualification.clone()))
        };
    }
    let mut facts = Vec::new();
    let (generic, mut personal): (Vec<_>, Vec<_>) =
        emails.into_iter().partition(|(_, qualification)| rank(qualification) == GENERIC);
    personal.sort_by_key(|(_, qualification)| rank(qualification));
    let is_charged = personal.first().is_some_and(|(_, q)| rank(q) < GENERIC);
    if let Some((email, qualification)) = personal.into_iter().next() {
        let is_verification = question.wants.contains(&Wanted::Verification)
            && question.email.as_deref() == Some(email.as_str());
        let what = if is_verification { What::EmailState } else { What::WorkEmail };
        facts.push(Fact { status: Some(qualification), ..Fact::plain(what, email) });
    }
    if let Some((email, qualification)) = generic.into_iter().next() {
        facts.push(Fact { status: Some(qualification), ..Fact::plain(What::GenericEmail, email) });
    }
    facts.extend(others(item));
    Answer { credits: Some(f64::from(u8::from(is_charged))), ..Answer::of(question, facts, item) }
}

/// Place of an address that belongs to a function and to nobody; what stands before it is verified and charged.
const GENERIC: usize = 2;

/// How good a qualification is, best first. French and English words mean the same.
fn rank(qualification: &str) -> usize {
    const ORDER: [&[&str]; 5] = [
        &["nominatif", "nominative"],
        &["catch-all", "catch_all"],
        &["generique", "générique", "generic"],
        &["non_validé", "non_valide", "not_validated"],
        &["invalide", "invalid", "domaine invalide", "invalid domain"],
    ];
    let local = qualification.split('@').next().unwrap_or_default().to_lowercase();
    ORDER.iter().position(|words| words.contains(&local.as_str())).unwrap_or(3)
}

/// Only what is known has a key.
fn others(item: &Value) -> Vec<Fact> {
    plain([
        (What::Salutation, text(item, "civility")),
        (What::MobilePhone, text(item, "mobile_phone")),
        (What::MainPhone, text(item, "phone")),
        (What::JobTitle, text(item, "job")),
        (What::PersonLinkedin, text(item, "linkedin")),
        (What::CompanyLinkedin, text(item, "company_linkedin")),
        (What::Siren, text(item, "siren")),
        (What::NafCode, text(item, "naf5_code")),
        (What::NafLabel, text(item, "naf5_des")),
        (What::EmployeeRange, text(item, "nb_employees")),
        (What::Website, text(item, "website")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Question {
        Question { reference: "p1".to_owned(), wants: vec![Wanted::Email], ..Question::default() }
    }

    #[test]
    fn the_best_address_is_taken_and_a_functions_is_the_companys() {
        let item = json!({"email": [{"email": "contact@e.example", "qualification": "générique@pro"},
            {"email": "c@e.example", "qualification": "catch-all@pro"},
            {"email": "c.d@e.example", "qualification": "nominatif@pro"}]});
        let answer = answer(&asked(), &item);
        let seen: Vec<_> = answer.facts.iter().map(|f| (f.what, f.value.as_str())).collect();
        assert_eq!(seen, [(What::WorkEmail, "c.d@e.example"), (What::GenericEmail, "contact@e.example")]);
        assert_eq!(answer.credits, Some(1.0));
    }

    #[test]
    fn who_asks_not_to_be_contacted_brings_no_facts_in_either_language() {
        for word in ["Ne_Pas_Contacter@pro", "Do_Not_Contact@pro"] {
            let item =
                json!({"email": [{"email": "c@e.example", "qualification": word}], "siren": "901000018"});
            let answer = answer(&asked(), &item);
            assert_eq!(answer.outcome, Outcome::DoNotContact(word.to_owned()));
            assert_eq!(answer.facts, []);
        }
    }

    #[test]
    fn nothing_found_costs_nothing() {
        let answer = answer(&asked(), &json!({"first_name": "Claire"}));
        assert_eq!((answer.outcome, answer.credits), (Outcome::NotFound, Some(0.0)));
    }
}
