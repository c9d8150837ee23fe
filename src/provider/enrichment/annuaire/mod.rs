//! The State's register of companies: API Recherche d'entreprises. No key, no cost; data-apis.md §3.6.

mod names;
mod read;

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    Account, Answer, Enricher, Failure, Outcome, Poll, Question, Sheet, Submission, Usage, Wanted,
    http::Http, json::list,
};
use crate::provider::Error;

/// Where it is.
const BASE: &str = "https://recherche-entreprises.api.gouv.fr";
/// Most results of a page.
const PAGE: usize = 25;
/// La Poste, which will be there when somebody asks whether the register is.
const KNOWN: &str = "356000000";

/// 7 requests a second and address are allowed.
const SHEET: Sheet = Sheet {
    name: "annuaire",
    knows: &[Wanted::Company],
    batch: 1,
    paid: false,
    price: &[],
    pause: Duration::from_millis(150),
    repeats_free: true,
};

/// The register.
#[derive(Clone, Debug)]
pub struct Annuaire {
    http: Http,
}

impl Annuaire {
    /// The register, or another at `base`.
    pub(super) fn open(base: Option<&str>) -> Result<Self, Error> {
        Ok(Self { http: Http::new(SHEET.name, base.unwrap_or(BASE), None)? })
    }

    async fn search(&self, query: &[(&str, &str)]) -> Result<Value, Error> {
        let reply = self.http.send(self.http.get("/search", query)).await?;
        let body = self.http.free(reply)?;
        if body.get("results").is_some_and(Value::is_array) {
            return Ok(body);
        }
        Err(Error::transient(self.http.say("the answer has no results")))
    }

    async fn ask(&self, question: &Question) -> Result<Answer, Error> {
        if let Some(siren) = siren(question) {
            return self.by_siren(question, &siren).await;
        }
        let Some(name) = question.company.as_deref().filter(|name| names::words(name).chars().count() >= 3)
        else {
            return Ok(Answer::empty(
                question,
                Outcome::Refused("neither SIREN nor a name of three letters".into()),
            ));
        };
        let Some(postal) = &question.postal_code else {
            return self.by_name(question, name, None).await;
        };
        let near = self.by_name(question, name, Some(("code_postal", postal))).await?;
        match (&near.outcome, department(postal)) {
            (Outcome::NotFound, Some(department)) => {
                self.by_name(question, name, Some(("departement", &department))).await
            }
            _ => Ok(near),
        }
    }

    /// Nine digits are looked up directly, and every filter would be ignored: none is sent, and what comes back is compared.
    async fn by_siren(&self, question: &Question, siren: &str) -> Result<Answer, Error> {
        let body = self.search(&[("q", siren), ("per_page", "1")]).await?;
        let hit = list(&body, "results").iter().find(|hit| hit["siren"].as_str() == Some(siren));
        Ok(hit.map_or_else(|| Answer::empty(question, Outcome::NotFound), |hit| found(question, hit)))
    }

    /// A name is believed where exactly one company of the place has it; the register is full of namesakes.
    async fn by_name(
        &self,
        question: &Question,
        name: &str,
        place: Option<(&str, &str)>,
    ) -> Result<Answer, Error> {
        let per_page = PAGE.to_string();
        let mut query = vec![("q", name), ("per_page", per_page.as_str())];
        query.extend(place);
        let body = self.search(&query).await?;
        let results = list(&body, "results");
        let total = body["total_results"].as_u64().unwrap_or(results.len() as u64);
        let hits = names::hits(name, results, place.is_some());
        Ok(match hits.as_slice() {
            [] if total <= PAGE as u64 => Answer::empty(question, Outcome::NotFound),
            [hit] if total <= PAGE as u64 => found(question, hit),
            // The others of that name may stand on pages that were not read.
            [] | [_] => {
                Answer::empty(question, Outcome::Ambiguous(format!("{total} companies answer to that name")))
            }
            hits => {
                let sirens: Vec<&str> = hits.iter().filter_map(|hit| hit["siren"].as_str()).collect();
                let said = format!("{} companies of that name: {}", hits.len(), sirens.join(", "));
                Answer {
                    raw: json!({ "sirens": sirens }),
                    ..Answer::empty(question, Outcome::Ambiguous(said))
                }
            }
        })
    }
}

impl Enricher for Annuaire {
    fn sheet(&self) -> &Sheet {
        &SHEET
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        let mut answers = Vec::with_capacity(questions.len());
        for question in questions {
            answers.push(self.ask(question).await?);
        }
        Ok(Submission::Answers(answers, Usage::default()))
    }

    async fn poll(&self, _: &str, _: &[Question]) -> Result<Poll, Error> {
        Ok(Poll::Lost(self.http.say("it answers at once and knows no jobs")))
    }

    async fn account(&self) -> Result<Account, Error> {
        self.search(&[("q", KNOWN), ("per_page", "1")]).await?;
        Ok(Account::default())
    }
}

fn siren(question: &Question) -> Option<String> {
    let is_number = |text: &&String, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let siren = question.siren.as_ref().filter(|s| is_number(s, 9)).cloned();
    siren.or_else(|| question.siret.as_ref().filter(|s| is_number(s, 14)).map(|s| s[..9].to_owned()))
}

/// The department of a postal code: two digits, three overseas, and Corsica's two letters.
fn department(postal: &str) -> Option<String> {
    if postal.len() != 5 || !postal.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(match &postal[..3] {
        "200" | "201" => "2A".to_owned(),
        "202" | "206" => "2B".to_owned(),
        overseas if overseas.starts_with("97") || overseas.starts_with("98") => overseas.to_owned(),
        other => other[..2].to_owned(),
    })
}

fn found(question: &Question, hit: &Value) -> Answer {
    Answer::of(question, read::facts(hit), hit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn departments_of_postal_codes() {
        for (postal, expected) in [
            ("69009", Some("69")),
            ("97400", Some("974")),
            ("20000", Some("2A")),
            ("20200", Some("2B")),
            ("6900", None),
        ] {
            assert_eq!(department(postal).as_deref(), expected, "{postal}");
        }
    }
}
