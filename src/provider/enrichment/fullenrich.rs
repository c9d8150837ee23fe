//! `FullEnrich` v2: a waterfall of its own behind one key. Works in jobs; data-apis.md §3.3.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::{
    Account, Answer, Enricher, Fact, Failure, Outcome, Poll, Pool, Question, Sheet, Submission, Usage,
    Wanted, What,
    http::{Auth, Http, Reply},
    jobs,
    json::{list, number, phones, plain, text},
    refusal,
};
use crate::{base::secrets::SecretString, provider::Error};

/// Where it is.
const BASE: &str = "https://app.fullenrich.com/api/v2";
/// The custom field that carries the reference.
const REFERENCE: &str = "position_id";
/// Time to wait after 429, which comes without a header: "Try again in 1m".
const MINUTE: Duration = Duration::from_mins(1);

/// 60 calls a minute; the same contact within three months is not charged again.
const SHEET: Sheet = Sheet {
    name: "fullenrich",
    knows: &[Wanted::Email, Wanted::Phone],
    batch: 100,
    paid: true,
    price: &[(Wanted::Email, 1.0), (Wanted::Phone, 10.0)],
    pause: Duration::from_secs(1),
    repeats_free: true,
};

/// `FullEnrich`.
#[derive(Clone, Debug)]
pub struct FullEnrich {
    http: Http,
}

impl FullEnrich {
    pub(super) fn open(key: &SecretString, base: Option<&str>) -> Result<Self, Error> {
        let auth = Auth { header: "authorization", prefix: "Bearer ", key };
        Ok(Self { http: Http::new(SHEET.name, base.unwrap_or(BASE), Some(&auth))? })
    }

    /// 429 has its time in its text, or none.
    fn limited(&self, reply: &Reply) -> Option<Error> {
        if reply.status != 429 {
            return None;
        }
        let said = reply.said();
        let told = refusal::retry_after(&reply.headers).or_else(|| refusal::time_in(&said));
        Some(Error::Transient { message: self.http.say(&said), retry_after: Some(told.unwrap_or(MINUTE)) })
    }

    fn read(&self, body: &Value, questions: &[Question]) -> Result<Poll, Error> {
        let status = text(body, "status").unwrap_or_default();
        let is_empty_purse = status == "CREDITS_INSUFFICIENT";
        match status.as_str() {
            "FINISHED" | "CREDITS_INSUFFICIENT" if body["data"].is_array() => {
                let answers = jobs::answers(questions, list(body, "data"), reference, |question, item| {
                    let answer = Answer::of(question, facts(item), item);
                    // Without credits, "nothing" may mean that nobody has looked: that is no answer.
                    Some(answer).filter(|a| !is_empty_purse || a.outcome == Outcome::Found)
                });
                let left = is_empty_purse.then_some(0.0);
                Ok(Poll::Done(answers, Usage { credits: number(&body["cost"], "credits"), left }))
            }
            "FINISHED" | "CREDITS_INSUFFICIENT" => {
                Err(Error::transient(self.http.say("the answer has no data")))
            }
            "CANCELED" => Ok(Poll::Lost(self.http.say("the job was cancelled"))),
            // CREATED, IN_PROGRESS, RATE_LIMIT, UNKNOWN, and whatever comes next.
            _ => Ok(Poll::Pending(jobs::pause(None))),
        }
    }
}

impl Enricher for FullEnrich {
    fn sheet(&self) -> &Sheet {
        &SHEET
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        let fit = jobs::fit(questions, |q| is_enough(q) && !fields(q).is_empty());
        let Some(first) = fit.first() else {
            let why = "a LinkedIn profile, or a name with a company or a domain, is needed";
            let refused = |q| Answer::empty(q, Outcome::Refused(why.to_owned()));
            return Ok(Submission::Answers(questions.iter().map(refused).collect(), Usage::default()));
        };
        let body = json!({
            "name": format!("pflow {}", first.reference),
            "data": fit.iter().map(|q| contact(q)).collect::<Vec<_>>(),
        });
        let reply = self.http.send(self.http.post("/contact/enrich/bulk", &body)).await?;
        if let Some(error) = self.limited(&reply) {
            return Err(error.into());
        }
        let body = self.http.paid(reply)?;
        text(&body, "enrichment_id")
            .map(Submission::Job)
            .ok_or_else(|| Failure::Unknown(self.http.say("the answer names no job")))
    }

    async fn poll(&self, job: &str, questions: &[Question]) -> Result<Poll, Error> {
        let reply = self.http.send(self.http.get(&format!("/contact/enrich/bulk/{job}"), &[])).await?;
        if let Some(error) = self.limited(&reply) {
            return Err(error);
        }
        let is_running = |body: &Value| body["code"].as_str() == Some("error.enrichment.in_progress");
        match (reply.status, &reply.body) {
            // Not a failure, for all its status.
            (400, Some(body)) if is_running(body) => {
                Ok(Poll::Pending(jobs::pause(refusal::message(body).as_deref())))
            }
            // The credits ran out on the way: what is there is ours.
            (402, Some(body)) if body["data"].is_array() => {
                self.read(&with_status(body, "CREDITS_INSUFFICIENT"), questions)
            }
            (404, _) => Ok(Poll::Lost(self.http.say(&reply.said()))),
            _ => {
                let body = self.http.free(reply)?;
                self.read(&body, questions)
            }
        }
    }

    async fn account(&self) -> Result<Account, Error> {
        let reply = self.http.send(self.http.get("/account/credits", &[])).await?;
        if let Some(error) = self.limited(&reply) {
            return Err(error);
        }
        let body = self.http.free(reply)?;
        let pools =
            number(&body, "balance").map(|left| Pool { name: "credits".to_owned(), left: Some(left) });
        Ok(Account { name: None, pools: pools.into_iter().collect() })
    }
}

fn with_status(body: &Value, status: &str) -> Value {
    let mut body = body.clone();
    body["status"] = status.into();
    body
}

fn is_enough(question: &Question) -> bool {
    let has_name = question.first_name.is_some() && question.last_name.is_some();
    question.linkedin_url.is_some() || (has_name && (question.company.is_some() || question.domain.is_some()))
}

fn fields(question: &Question) -> Vec<&'static str> {
    let all = [(Wanted::Email, "contact.work_emails"), (Wanted::Phone, "contact.phones")];
    all.into_iter().filter(|(wanted, _)| question.wants.contains(wanted)).map(|(_, field)| field).collect()
}

fn contact(question: &Question) -> Value {
    let known = [
        ("first_name", &question.first_name),
        ("last_name", &question.last_name),
        ("domain", &question.domain),
        ("company_name", &question.company),
        ("linkedin_url", &question.linkedin_url),
    ];
    let mut contact: Map<String, Value> =
        known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value.clone()?.into()))).collect();
    contact.insert("enrich_fields".to_owned(), fields(question).into());
    contact.insert("custom".to_owned(), json!({ REFERENCE: question.reference }));
    Value::Object(contact)
}

fn reference(item: &Value) -> Option<&str> {
    item.get("custom")?[REFERENCE].as_str()
}

fn facts(item: &Value) -> Vec<Fact> {
    let info = &item["contact_info"];
    let best = &info["most_probable_work_email"];
    let address = |of: &Value| {
        let email = text(of, "email")?;
        Some(Fact { status: text(of, "status"), ..Fact::plain(What::WorkEmail, email) })
    };
    let mut facts: Vec<Fact> =
        address(best).or_else(|| list(info, "work_emails").iter().find_map(address)).into_iter().collect();
    let numbers = std::iter::once(&info["most_probable_phone"]).chain(list(info, "phones"));
    facts.extend(phones(numbers.filter_map(|phone| text(phone, "number"))));
    if facts.is_empty() {
        return facts;
    }
    let title = item.pointer("/profile/employment/current").and_then(|job| text(job, "title"));
    facts.extend(plain([(What::JobTitle, title)]));
    facts
}
