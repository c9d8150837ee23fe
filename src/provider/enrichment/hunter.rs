//! Hunter: finds and verifies addresses. Answers at once; data-apis.md §3.5.

use std::time::Duration;

use serde_json::Value;

use super::{
    Account, Answer, Enricher, Fact, Failure, Outcome, Poll, Pool, Question, Sheet, Submission, Usage,
    Wanted, What,
    http::{Auth, Http, Reply},
    json::{number, plain, text},
    refusal,
};
use crate::{base::secrets::SecretString, provider::Error};

/// Where it is.
const BASE: &str = "https://api.hunter.io/v2";
/// When to ask again for a verification that still runs, where Hunter does not say.
const STILL_VERIFYING: Duration = Duration::from_secs(30);
/// When to ask again after "slow down": its limits are by second and by minute.
const SLOW_DOWN: Duration = Duration::from_mins(1);

/// 500 calls a minute for finding, 300 for verifying: the smaller counts.
const SHEET: Sheet = Sheet {
    name: "hunter",
    knows: &[Wanted::Email, Wanted::Verification],
    batch: 1,
    paid: true,
    price: &[(Wanted::Email, 1.0), (Wanted::Verification, 1.0)],
    pause: Duration::from_millis(200),
    repeats_free: false,
};

/// Hunter.
#[derive(Clone, Debug)]
pub struct Hunter {
    http: Http,
}

impl Hunter {
    pub(super) fn open(key: &SecretString, base: Option<&str>) -> Result<Self, Error> {
        let auth = Auth { header: "x-api-key", prefix: "", key };
        Ok(Self { http: Http::new(SHEET.name, base.unwrap_or(BASE), Some(&auth))? })
    }

    /// One call for one question: who finds an address says its state as well.
    async fn ask(&self, question: &Question) -> Result<Answer, Failure> {
        let wants = |wanted| question.wants.contains(&wanted);
        let refused = |why: &str| Ok(Answer::empty(question, Outcome::Refused(why.to_owned())));
        if wants(Wanted::Email) {
            let Some(query) = search(question) else {
                return refused("a name, and a domain or a company, are needed");
            };
            return self.call(question, "/email-finder", &query, found).await;
        }
        match &question.email {
            Some(email) if wants(Wanted::Verification) => {
                self.call(question, "/email-verifier", &[("email", email.as_str())], verified).await
            }
            _ => refused("no address is known that could be verified"),
        }
    }

    async fn call(
        &self,
        question: &Question,
        path: &str,
        query: &[(&str, &str)],
        read: fn(&Value) -> Vec<Fact>,
    ) -> Result<Answer, Failure> {
        let reply = self.http.send(self.http.get(path, query)).await?;
        let said = self.http.say(&reply.said());
        match reply.status {
            200 => {}
            400 | 404 | 422 => return Ok(Answer::empty(question, Outcome::Refused(said))),
            451 => return Ok(Answer::empty(question, Outcome::DoNotContact(said))),
            _ => return Err(self.refused(reply)),
        }
        let body = self.http.paid(reply)?;
        let Some(data) = body.get("data").filter(|data| data.is_object()) else {
            return Err(Failure::Unknown(self.http.say("the answer has no data")));
        };
        let answer = Answer::of(question, read(data), &body);
        // Nothing found is not counted as a search.
        let credits = if answer.outcome == Outcome::Found { 1.0 } else { 0.0 };
        Ok(Answer { credits: Some(credits), ..answer })
    }

    /// The reverse of habit: 403 is "slow down", 429 is "your month is used up"; 202 and 222 are "not yet".
    fn refused(&self, reply: Reply) -> Failure {
        let message = self.http.say(&reply.said());
        let told = refusal::retry_after(&reply.headers);
        match reply.status {
            202 | 222 => {
                Error::Transient { message, retry_after: Some(told.unwrap_or(STILL_VERIFYING)) }.into()
            }
            403 => Error::Transient { message, retry_after: Some(told.unwrap_or(SLOW_DOWN)) }.into(),
            429 => Error::Quota { message, retry_after: told }.into(),
            _ => match self.http.paid(reply) {
                Err(failure) => failure,
                Ok(_) => Failure::Unknown(message),
            },
        }
    }
}

impl Enricher for Hunter {
    fn sheet(&self) -> &Sheet {
        &SHEET
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        let Some(question) = questions.first() else {
            return Ok(Submission::Answers(Vec::new(), Usage::default()));
        };
        let answer = self.ask(question).await?;
        let usage = Usage { credits: answer.credits, left: None };
        Ok(Submission::Answers(vec![answer], usage))
    }

    async fn poll(&self, _: &str, _: &[Question]) -> Result<Poll, Error> {
        Ok(Poll::Lost(self.http.say("it answers at once and knows no jobs")))
    }

    async fn account(&self) -> Result<Account, Error> {
        let reply = self.http.send(self.http.get("/account", &[])).await?;
        let body = match reply.status {
            403 | 429 => {
                return Err(match self.refused(reply) {
                    Failure::Refused(error) => error,
                    Failure::Unknown(message) => Error::transient(message),
                });
            }
            _ => self.http.free(reply)?,
        };
        let pool = |name: &str| {
            let of = body.pointer(&format!("/data/requests/{name}"))?;
            let left = number(of, "available")? - number(of, "used").unwrap_or(0.0);
            Some(Pool { name: name.to_owned(), left: Some(left) })
        };
        let pools = ["searches", "verifications"].into_iter().filter_map(pool).collect();
        Ok(Account { name: text(&body["data"], "email"), pools })
    }
}

fn search(question: &Question) -> Option<Vec<(&'static str, &str)>> {
    let place = match (&question.domain, &question.company) {
        (Some(domain), _) => ("domain", domain.as_str()),
        (None, Some(company)) => ("company", company.as_str()),
        (None, None) => return None,
    };
    Some(vec![
        place,
        ("first_name", question.first_name.as_deref()?),
        ("last_name", question.last_name.as_deref()?),
    ])
}

fn found(data: &Value) -> Vec<Fact> {
    let Some(email) = text(data, "email") else { return Vec::new() };
    let status = data.pointer("/verification/status").and_then(super::json::word);
    let mut facts = vec![Fact { what: What::WorkEmail, value: email, status, score: number(data, "score") }];
    facts.extend(plain([
        (What::Phone(1), text(data, "phone_number")),
        (What::JobTitle, text(data, "position")),
        (What::PersonLinkedin, text(data, "linkedin_url")),
    ]));
    facts
}

fn verified(data: &Value) -> Vec<Fact> {
    let (Some(email), Some(status)) = (text(data, "email"), text(data, "status")) else { return Vec::new() };
    vec![Fact { what: What::EmailState, value: email, status: Some(status), score: number(data, "score") }]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_address_comes_with_its_state() {
        let data = json!({"email": "c@e.example", "score": 97, "verification": {"status": "accept_all"}, "position": null});
        let facts = found(&data);
        assert_eq!(facts.len(), 1);
        assert_eq!((facts[0].status.as_deref(), facts[0].score), (Some("accept_all"), Some(97.0)));
        assert_eq!(found(&json!({"email": null, "score": null})), []);
    }
}
