//! Who is asked for what next: pure, from what is known, what was answered and what is under way.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    base::email,
    crm::{
        enrichment::{Answer, Subject},
        web,
    },
    provider::enrichment::{Fact, Question, Sheet, Wanted, What},
};

/// Days for which an answer that cost credits is not asked for again.
pub(super) const PAID_DAYS: i64 = 90;
/// Days for which a free one is not.
pub(super) const FREE_DAYS: i64 = 30;

/// What somebody wants of a run; kept with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wish {
    /// Providers in their order, as `--provider` writes them: `csv=FILE` with its file.
    pub providers: Vec<String>,
    /// What is wanted.
    pub fields: Vec<Wanted>,
    /// From this reliability on an address is good enough, in percent.
    pub good_enough: f64,
    /// Ask again what was answered already.
    pub refresh: bool,
    /// Ask mail servers about addresses too.
    #[serde(default)]
    pub probe: bool,
}

/// What is known when a run is planned.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) run_id: Uuid,
    pub(super) wish: &'a Wish,
    pub(super) now: DateTime<Utc>,
    /// Positions in jobs that are not at their end.
    pub(super) under_way: &'a HashSet<Uuid>,
    /// By position; a company's answers stand with each of its positions.
    pub(super) answers: &'a HashMap<Uuid, Vec<&'a Answer>>,
}

/// What comes next.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Plan {
    /// By provider (its index in the order): the questions.
    pub(super) questions: BTreeMap<usize, Vec<Question>>,
    /// By provider: how often an answer of an earlier run was there already.
    pub(super) from_cache: BTreeMap<usize, u64>,
    /// Positions that wait for a job.
    pub(super) waiting: usize,
}

/// Plans the next step of each position. `sheets` in the run's order; `None`: this provider is out for now.
pub(super) fn next(known: &Known<'_>, subjects: &[Subject], sheets: &[Option<&Sheet>]) -> Plan {
    let mut plan = Plan::default();
    let mut companies = HashSet::new();
    for subject in subjects {
        if known.under_way.contains(&subject.position_id) {
            plan.waiting += 1;
            continue;
        }
        let answers = known.answers.get(&subject.position_id).map_or(&[][..], Vec::as_slice);
        let missing = missing(known, subject, answers);
        for (index, sheet) in sheets.iter().enumerate() {
            let Some(sheet) = sheet else { continue };
            let (asked, wants): (Vec<Wanted>, Vec<Wanted>) = missing
                .iter()
                .copied()
                .filter(|want| sheet.knows.contains(want))
                .partition(|want| answers.iter().any(|a| counts(known, a, sheet, *want, subject)));
            if answers.iter().any(|a| a.run_id != known.run_id && a.provider == sheet.name)
                && !asked.is_empty()
            {
                *plan.from_cache.entry(index).or_default() += 1;
            }
            if wants.is_empty() {
                continue;
            }
            // Colleagues wait for the answer about their company instead of asking for it again.
            if wants == [Wanted::Company] && !companies.insert((index, subject.company_id)) {
                plan.waiting += 1;
                break;
            }
            plan.questions.entry(index).or_default().push(question(subject, wants));
            break;
        }
    }
    plan
}

/// Whether an answer settles that this provider need not be asked for this.
fn counts(known: &Known<'_>, answer: &Answer, sheet: &Sheet, want: Wanted, subject: &Subject) -> bool {
    if answer.provider != sheet.name || !answer.wants.iter().any(|w| w == want.as_str()) {
        return false;
    }
    if answer.position_id != subject.position_id && want != Wanted::Company {
        return false;
    }
    if want == Wanted::Verification && answer.subject != subject.email {
        return false;
    }
    // What was told without asking the mail server does not settle what asking it tells.
    let is_tried = !known.wish.probe || sheet.name != super::verify::NAME || answer.raw["probe"].is_string();
    answer.run_id == known.run_id || is_tried && is_fresh(known, answer, sheet.paid)
}

fn is_fresh(known: &Known<'_>, answer: &Answer, paid: bool) -> bool {
    let days = if paid { PAID_DAYS } else { FREE_DAYS };
    // A file may have changed, and a refusal may have been put right.
    !known.wish.refresh
        && answer.provider != super::csv_file::NAME
        && answer.outcome != "refused"
        && known.now - answer.fetched_at < Duration::days(days)
}

/// What is not good enough yet.
pub(super) fn missing(known: &Known<'_>, subject: &Subject, answers: &[&Answer]) -> Vec<Wanted> {
    let wish = known.wish;
    let good = |want: &Wanted| match want {
        Wanted::Email => {
            subject.email.is_some()
                && !matches!(subject.email_status.as_str(), "invalid" | "bounced")
                && (subject.email_status == "valid"
                    || subject.email_reliability.is_some_and(|r| r >= wish.good_enough))
        }
        Wanted::Phone => subject.has_phone,
        Wanted::Company => {
            subject.siren.is_some() && subject.naf_code.is_some() && subject.hq_address.is_some()
        }
        Wanted::Verification => is_verified(known, subject, answers),
    };
    wish.fields.iter().copied().filter(|want| !good(want)).collect()
}

/// Whether the state of the address is known, and since not too long ago. A file's word counts only as long as nobody wants to know better.
fn is_verified(known: &Known<'_>, subject: &Subject, answers: &[&Answer]) -> bool {
    let Some(address) = &subject.email else { return true };
    match subject.email_status.as_str() {
        "bounced" => true,
        "valid" | "invalid" | "catch_all" => answers.iter().any(|answer| {
            let facts: Vec<Fact> = serde_json::from_value(answer.facts.clone()).unwrap_or_default();
            let about = |fact: &Fact| {
                matches!(fact.what, What::EmailState | What::WorkEmail)
                    && fact.status.is_some()
                    && email::normalise(&fact.value).as_ref() == Some(address)
            };
            answer.position_id == subject.position_id
                && facts.iter().any(about)
                && (answer.run_id == known.run_id || is_fresh(known, answer, true))
        }),
        _ => false,
    }
}

/// The question about a position.
fn question(subject: &Subject, wants: Vec<Wanted>) -> Question {
    let site = subject.website_url.as_deref().and_then(web::domain).map(std::borrow::Cow::into_owned);
    let of_address = || {
        let domain = subject.email.as_deref().map(email::domain)?;
        web::domain(domain).map(std::borrow::Cow::into_owned)
    };
    Question {
        reference: subject.position_id.to_string(),
        wants,
        first_name: subject.first_name.clone(),
        last_name: subject.last_name.clone(),
        linkedin_url: subject.linkedin_url.clone(),
        email: subject.email.clone(),
        company: subject.company.clone(),
        domain: site.or_else(of_address),
        siren: subject.siren.clone(),
        siret: subject.hq_siret.clone(),
        postal_code: subject.hq_address.as_deref().and_then(postal_code),
    }
}

/// The last group of exactly five digits: a street number comes before it.
fn postal_code(address: &str) -> Option<String> {
    address
        .split(|c: char| !c.is_ascii_alphanumeric())
        .rfind(|part| part.len() == 5 && part.bytes().all(|b| b.is_ascii_digit()))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::time::Duration as Pause;

    use super::*;

    const KASPR: Sheet = Sheet {
        name: "kaspr",
        knows: &[Wanted::Email, Wanted::Phone],
        batch: 1,
        paid: true,
        price: &[(Wanted::Email, 1.0), (Wanted::Phone, 1.0)],
        pause: Pause::ZERO,
        repeats_free: false,
    };
    const ANNUAIRE: Sheet =
        Sheet { name: "annuaire", knows: &[Wanted::Company], paid: false, price: &[], ..KASPR };

    fn wish() -> Wish {
        let fields = vec![Wanted::Email, Wanted::Phone, Wanted::Company];
        Wish { providers: Vec::new(), fields, good_enough: 90.0, refresh: false, probe: false }
    }

    fn subject(n: u128) -> Subject {
        let (position_id, company_id) = (Uuid::from_u128(n), Uuid::from_u128(100 + n));
        Subject { position_id, company_id, email_status: "unknown".to_owned(), ..Subject::default() }
    }

    fn answer(n: u128, run: u128, provider: &str, want: Wanted, days: i64) -> Answer {
        Answer {
            job_id: Uuid::nil(),
            position_id: Uuid::from_u128(n),
            company_id: Uuid::from_u128(100 + n),
            run_id: Uuid::from_u128(run),
            provider: provider.to_owned(),
            wants: vec![want.as_str().to_owned()],
            subject: None,
            outcome: "not_found".to_owned(),
            detail: None,
            facts: serde_json::json!([]),
            raw: serde_json::Value::Null,
            credits: None,
            fetched_at: DateTime::UNIX_EPOCH - Duration::days(days),
        }
    }

    fn plan(
        wish: &Wish,
        subjects: &[Subject],
        answers: &[Answer],
        busy: &[u128],
    ) -> Vec<(usize, Vec<Wanted>)> {
        let mut by: HashMap<Uuid, Vec<&Answer>> = HashMap::new();
        for answer in answers {
            by.entry(answer.position_id).or_default().push(answer);
        }
        let under_way = busy.iter().map(|n| Uuid::from_u128(*n)).collect();
        let known = Known {
            run_id: Uuid::from_u128(1),
            wish,
            now: DateTime::UNIX_EPOCH,
            under_way: &under_way,
            answers: &by,
        };
        let plan = next(&known, subjects, &[Some(&ANNUAIRE), Some(&KASPR)]);
        plan.questions.into_iter().flat_map(|(i, all)| all.into_iter().map(move |q| (i, q.wants))).collect()
    }

    #[test]
    fn positions_flow_down_one_provider_after_the_other() {
        let w = wish();
        assert_eq!(plan(&w, &[subject(1)], &[], &[]), [(0, vec![Wanted::Company])]);
        let known = answer(1, 1, "annuaire", Wanted::Company, 0);
        let both = vec![Wanted::Email, Wanted::Phone];
        assert_eq!(plan(&w, &[subject(1)], std::slice::from_ref(&known), &[]), [(1, both)]);
        let email = answer(1, 1, "kaspr", Wanted::Email, 0);
        assert_eq!(plan(&w, &[subject(1)], &[known.clone(), email.clone()], &[]), [(1, vec![Wanted::Phone])]);
        let phone = answer(1, 1, "kaspr", Wanted::Phone, 0);
        assert_eq!(plan(&w, &[subject(1)], &[known, email, phone], &[]), []);
        assert_eq!(plan(&w, &[subject(1)], &[], &[1]), [], "it waits for its job");
    }

    #[test]
    fn what_is_good_enough_is_not_asked_for() {
        let mut good = subject(1);
        (good.email, good.email_reliability, good.has_phone) =
            (Some("a@x.example".to_owned()), Some(90.0), true);
        (good.siren, good.naf_code, good.hq_address) =
            (Some("1".to_owned()), Some("62.01Z".to_owned()), Some("x".to_owned()));
        assert_eq!(plan(&wish(), &[good.clone()], &[], &[]), []);
        good.email_status = "bounced".to_owned();
        assert_eq!(plan(&wish(), &[good], &[], &[]), [(1, vec![Wanted::Email])]);
    }

    #[test]
    fn an_old_answer_is_kept_for_a_while() {
        let of = |days, w: &Wish| {
            let old = answer(1, 9, "annuaire", Wanted::Company, days);
            plan(w, &[subject(1)], &[old], &[]).first().map(|(i, _)| *i)
        };
        assert_eq!(of(29, &wish()), Some(1));
        assert_eq!(of(31, &wish()), Some(0));
        assert_eq!(of(1, &Wish { refresh: true, ..wish() }), Some(0));
    }

    #[test]
    fn a_postal_code_is_no_street_number() {
        assert_eq!(postal_code("12345 rue X, 69003 Lyon"), Some("69003".to_owned()));
        assert_eq!(postal_code("3 rue X"), None);
    }
}
