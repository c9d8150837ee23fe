//! `BetterContact`: a waterfall of its own behind one key. Works in jobs; data-apis.md §3.2.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{
    Account, Answer, Enricher, Fact, Failure, Outcome, Poll, Pool, Question, Sheet, Submission, Usage,
    Wanted, What,
    http::{Auth, Http},
    jobs,
    json::{list, number, phones, plain, text},
    refusal,
};
use crate::{base::secrets::SecretString, provider::Error};

/// Where it is.
const BASE: &str = "https://app.bettercontact.rocks/api/v2";
/// The custom field that carries the reference.
const REFERENCE: &str = "uuid";

/// 60 calls a minute; a phone costs ten times an address, what is not found nothing.
const SHEET: Sheet = Sheet {
    name: "bettercontact",
    knows: &[Wanted::Email, Wanted::Phone],
    batch: 100,
    paid: true,
    price: &[(Wanted::Email, 1.0), (Wanted::Phone, 10.0)],
    pause: Duration::from_secs(1),
    repeats_free: false,
};

/// `BetterContact`.
#[derive(Clone, Debug)]
pub struct BetterContact {
    http: Http,
}

impl BetterContact {
    pub(super) fn open(key: &SecretString, base: Option<&str>) -> Result<Self, Error> {
        let auth = Auth { header: "x-api-key", prefix: "", key };
        Ok(Self { http: Http::new(SHEET.name, base.unwrap_or(BASE), Some(&auth))? })
    }

    /// A final answer: an item's own status counts, and nothing else of its place.
    fn done(body: &Value, questions: &[Question]) -> Poll {
        let answers = jobs::answers(questions, list(body, "data"), reference, |question, item| {
            Some(Answer::of(question, facts(item), item))
        });
        let usage = Usage { credits: number(body, "credits_consumed"), left: number(body, "credits_left") };
        Poll::Done(answers, usage)
    }
}

impl Enricher for BetterContact {
    fn sheet(&self) -> &Sheet {
        &SHEET
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        let fit = jobs::fit(questions, is_enough);
        if fit.is_empty() {
            let why = "a name with a company, or a LinkedIn profile, is needed";
            let refused = |q| Answer::empty(q, Outcome::Refused(why.to_owned()));
            return Ok(Submission::Answers(questions.iter().map(refused).collect(), Usage::default()));
        }
        let wants = |wanted| fit.iter().any(|q| q.wants.contains(&wanted));
        let body = json!({
            "data": fit.iter().map(|q| contact(q)).collect::<Vec<_>>(),
            "enrich_email_address": wants(Wanted::Email),
            "enrich_phone_number": wants(Wanted::Phone),
        });
        let reply = self.http.send(self.http.post("/async", &body)).await?;
        let body = self.http.paid(reply)?;
        match (text(&body, "id"), body["success"].as_bool()) {
            (Some(id), Some(true) | None) => Ok(Submission::Job(id)),
            (_, Some(false)) => {
                let message = refusal::message(&body).unwrap_or_else(|| "it did not take the job".to_owned());
                let is_credits = message.to_ascii_lowercase().contains("credit");
                let message = self.http.say(&message);
                Err(Failure::Refused(if is_credits {
                    Error::Quota { message, retry_after: None }
                } else {
                    Error::Permanent(message)
                }))
            }
            _ => Err(Failure::Unknown(self.http.say("the answer names no job"))),
        }
    }

    async fn poll(&self, job: &str, questions: &[Question]) -> Result<Poll, Error> {
        let reply = self.http.send(self.http.get(&format!("/async/{job}"), &[])).await?;
        match reply.status {
            202 => {
                let told = refusal::retry_after(&reply.headers);
                return Ok(Poll::Pending(told.unwrap_or_else(|| jobs::pause(None))));
            }
            404 | 406 => return Ok(Poll::Lost(self.http.say(&reply.said()))),
            _ => {}
        }
        let body = self.http.free(reply)?;
        let status = text(&body, "status").unwrap_or_default().to_ascii_lowercase().replace('_', " ");
        match status.as_str() {
            "terminated" if body["data"].is_array() => Ok(Self::done(&body, questions)),
            "terminated" => Err(Error::transient(self.http.say("the answer has no data"))),
            // It goes on by itself once there are credits again: the job is not lost.
            "on hold" => {
                let message = self.http.say("the job is on hold until there are credits again");
                Err(Error::Quota { message, retry_after: None })
            }
            _ => Ok(Poll::Pending(jobs::pause(None))),
        }
    }

    async fn account(&self) -> Result<Account, Error> {
        let reply = self.http.send(self.http.get("/account", &[])).await?;
        let body = self.http.free(reply)?;
        let pools =
            number(&body, "credits_left").map(|left| Pool { name: "credits".to_owned(), left: Some(left) });
        Ok(Account { name: text(&body, "email"), pools: pools.into_iter().collect() })
    }
}

fn is_enough(question: &Question) -> bool {
    let has_name = question.first_name.is_some() && question.last_name.is_some();
    question.linkedin_url.is_some() || (has_name && (question.company.is_some() || question.domain.is_some()))
}

fn contact(question: &Question) -> Value {
    let known = [
        ("first_name", &question.first_name),
        ("last_name", &question.last_name),
        ("company", &question.company),
        ("company_domain", &question.domain),
        ("linkedin_url", &question.linkedin_url),
    ];
    let mut contact: Map<String, Value> =
        known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?.into()))).collect();
    contact.insert("custom_fields".to_owned(), json!({ REFERENCE: question.reference }));
    Value::Object(contact)
}

/// Custom fields go in as an object and come back as a list of names and values; an object is read as well.
fn reference(item: &Value) -> Option<&str> {
    let fields = item.get("custom_fields")?;
    let named = |field: &&Value| field["name"].as_str() == Some(REFERENCE);
    match fields {
        Value::Array(fields) => fields.iter().find(named)?["value"].as_str(),
        other => other[REFERENCE].as_str(),
    }
}

fn facts(item: &Value) -> Vec<Fact> {
    let status = text(item, "contact_email_address_status");
    let mut facts = Vec::new();
    if let Some(email) =
        text(item, "contact_email_address").filter(|_| status.as_deref() != Some("not_found"))
    {
        facts.push(Fact { status, ..Fact::plain(What::WorkEmail, email) });
    }
    let numbers = ["contact_phone_number", "contact_additional_phone_number"];
    facts.extend(phones(numbers.iter().filter_map(|key| text(item, key))));
    if facts.is_empty() {
        return facts;
    }
    facts.extend(plain([
        (What::JobTitle, text(item, "contact_job_title")),
        (What::PersonLinkedin, text(item, "contact_linkedin_profile_url")),
    ]));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_custom_fields_carries_the_reference() {
        let item = json!({"custom_fields": [{"name": "list_name", "value": "x", "position": 1},
            {"name": "uuid", "value": "pos-1", "position": 0}]});
        assert_eq!(reference(&item), Some("pos-1"));
        assert_eq!(reference(&json!({"custom_fields": {"uuid": "pos-2"}})), Some("pos-2"));
        assert_eq!(reference(&json!({})), None);
    }
}
