//! Kaspr: addresses and phones by LinkedIn profile. Answers at once; data-apis.md §3.1.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    Account, Answer, Enricher, Fact, Failure, Outcome, Poll, Pool, Question, Sheet, Submission, Usage,
    Wanted, What,
    http::{Auth, Http, Reply},
    json::{list, number, phones, plain, text, word},
    refusal,
};
use crate::{base::secrets::SecretString, provider::Error};

/// Where it is.
const BASE: &str = "https://api.developers.kaspr.io";

/// One credit for each kind of data that is returned; 60 calls a minute on the account that was seen.
const SHEET: Sheet = Sheet {
    name: "kaspr",
    knows: &[Wanted::Email, Wanted::Phone],
    batch: 1,
    paid: true,
    price: &[(Wanted::Email, 1.0), (Wanted::Phone, 1.0)],
    pause: Duration::from_secs(1),
    repeats_free: false,
};

/// What is wanted, in Kaspr's word, its pool, and the header that says what is left of it.
const POOLS: [(Wanted, &str, &str); 2] = [
    (Wanted::Email, "workEmail", "Remaining-Work-Email-Credits"),
    (Wanted::Phone, "phone", "Remaining-Phone-Credits"),
];

/// Kaspr.
#[derive(Clone, Debug)]
pub struct Kaspr {
    http: Http,
}

impl Kaspr {
    pub(super) fn open(key: &SecretString, base: Option<&str>) -> Result<Self, Error> {
        let auth = Auth { header: "authorization", prefix: "Bearer ", key };
        Ok(Self { http: Http::new(SHEET.name, base.unwrap_or(BASE), Some(&auth))? })
    }

    async fn ask(&self, question: &Question) -> Result<(Answer, Usage), Failure> {
        let refused =
            |why: &str| Ok((Answer::empty(question, Outcome::Refused(why.into())), Usage::default()));
        let Some(slug) = question.linkedin_url.as_deref().and_then(slug) else {
            return refused("no public LinkedIn profile (/in/…) is known");
        };
        let Some(name) = name(question) else { return refused("no name is known") };
        let wanted: Vec<&str> =
            POOLS.iter().filter(|(w, ..)| question.wants.contains(w)).map(|(_, word, _)| *word).collect();
        if wanted.is_empty() {
            return refused("neither an address nor a phone is wanted");
        }
        let body = json!({ "id": slug, "name": name, "dataToGet": wanted });
        let request = self.http.post("/profile/linkedin", &body).header("accept-version", "v2.0");
        let reply = self.http.send(request).await?;
        match reply.status {
            404 => {
                return Ok((Answer::empty(question, Outcome::NotFound), self.usage(question, &reply, 0.0)));
            }
            400 | 422 => return refused(&self.http.say(&reply.said())),
            _ => {}
        }
        if out_of_credits(&reply) {
            let message = self.http.say(&reply.said());
            return Err(Error::Quota { message, retry_after: refusal::retry_after(&reply.headers) }.into());
        }
        let left = self.usage(question, &reply, 0.0).left;
        let body = self.http.paid(reply)?;
        let Some(profile) = body.get("profile").filter(|profile| profile.is_object()) else {
            return Err(Failure::Unknown(self.http.say("the answer has no profile")));
        };
        let facts = facts(profile);
        let kinds = [What::WorkEmail, What::Phone(1)];
        let credits =
            kinds.iter().filter(|what| facts.iter().any(|fact| fact.what == **what)).map(|_| 1.0).sum();
        let answer = Answer { credits: Some(credits), ..answer(question, facts, &body) };
        Ok((answer, Usage { credits: Some(credits), left }))
    }

    /// What is left in the emptier of the pools that were asked; -1 is without limit.
    #[expect(clippy::unused_self, reason = "reads as what the account has left")]
    fn usage(&self, question: &Question, reply: &Reply, credits: f64) -> Usage {
        let left = POOLS
            .iter()
            .filter(|(wanted, ..)| question.wants.contains(wanted))
            .filter_map(|(_, _, header)| reply.number(header))
            .filter(|left| *left >= 0.0)
            .reduce(f64::min);
        Usage { credits: Some(credits), left }
    }
}

impl Enricher for Kaspr {
    fn sheet(&self) -> &Sheet {
        &SHEET
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        let Some(question) = questions.first() else {
            return Ok(Submission::Answers(Vec::new(), Usage::default()));
        };
        let (answer, usage) = self.ask(question).await?;
        Ok(Submission::Answers(vec![answer], usage))
    }

    async fn poll(&self, _: &str, _: &[Question]) -> Result<Poll, Error> {
        Ok(Poll::Lost(self.http.say("it answers at once and knows no jobs")))
    }

    async fn account(&self) -> Result<Account, Error> {
        let request = self.http.get("/keys/remainingCredits", &[]).header("accept-version", "v2.0");
        let reply = self.http.send(request).await?;
        let body = self.http.free(reply)?;
        let pool = |name: &str, key| {
            let left = number(&body, key)?;
            Some(Pool { name: name.to_owned(), left: Some(left).filter(|left| *left >= 0.0) })
        };
        let pools = [
            pool("work e-mail", "workEmailCredits"),
            pool("personal e-mail", "personalEmailCredits"),
            pool("phone", "phoneCredits"),
            pool("export", "exportCredits"),
        ];
        Ok(Account { name: None, pools: pools.into_iter().flatten().collect() })
    }
}

/// 402, and 200 with "No credits left" in the place of a profile.
fn out_of_credits(reply: &Reply) -> bool {
    let Some(body) = &reply.body else { return reply.status == 402 };
    let says_so = refusal::message(body).is_some_and(|m| m.to_ascii_lowercase().contains("no credits"));
    reply.status == 402 || (body.get("profile").is_none_or(Value::is_null) && says_so)
}

/// The bare slug: a whole address is answered with 500, and Sales Navigator's do not work.
fn slug(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("/in/")?;
    rest.split(['/', '?', '#']).next().filter(|slug| !slug.is_empty())
}

fn name(question: &Question) -> Option<String> {
    let parts = [question.first_name.as_deref(), question.last_name.as_deref()];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(name).filter(|name| !name.is_empty())
}

fn answer(question: &Question, facts: Vec<Fact>, raw: &Value) -> Answer {
    // A title alone is not what was asked for.
    let has_any = facts.iter().any(|fact| matches!(fact.what, What::WorkEmail | What::Phone(_)));
    if has_any { Answer::of(question, facts, raw) } else { Answer::of(question, Vec::new(), raw) }
}

/// Both generations of field names are read; `starry…` is the best.
fn facts(profile: &Value) -> Vec<Fact> {
    let first = |key| list(profile, key).iter().find_map(word);
    let email = ["starryWorkEmail", "starryProfessionalEmail", "workEmail", "professionalEmail"]
        .iter()
        .find_map(|key| text(profile, key))
        .or_else(|| first("workEmails"))
        .or_else(|| first("professionalEmails"));
    let mut facts = Vec::new();
    if let Some(email) = email {
        let graded = list(profile, "emails").iter().find(|e| text(e, "email").as_ref() == Some(&email));
        let is_valid = graded.and_then(|e| e["valid"].as_bool()) == Some(true);
        let status = if is_valid { "valid" } else { "unknown" };
        facts.push(Fact { status: Some(status.to_owned()), ..Fact::plain(What::WorkEmail, email) });
    }
    let best = ["starryPhone", "phone"].iter().filter_map(|key| text(profile, key));
    facts.extend(phones(best.chain(list(profile, "phones").iter().filter_map(word))));
    facts.extend(plain([(What::JobTitle, text(profile, "title"))]));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_bare_slug_goes_out() {
        assert_eq!(slug("https://www.linkedin.com/in/claire-durand/?x=1"), Some("claire-durand"));
        assert_eq!(slug("https://www.linkedin.com/sales/lead/ACwAAA"), None);
        assert_eq!(slug("https://www.linkedin.com/in/"), None);
    }

    #[test]
    fn both_generations_say_the_same() {
        let old = json!({"starryProfessionalEmail": "c@e.example", "emails": [{"email": "c@e.example", "valid": true}],
            "phone": "+33 1 99 00 00 01", "phones": ["+33199000001", "+33 1 99 00 00 02"]});
        let new = json!({"workEmails": ["c@e.example"], "emails": [{"email": "c@e.example", "valid": true}],
            "starryPhone": "+33 1 99 00 00 01", "phones": ["+33 1 99 00 00 02"]});
        assert_eq!(facts(&old), facts(&new));
        assert_eq!(facts(&old).len(), 3);
    }
}
