//! `verify`: what can be told of an address without writing to it; with `--probe-smtp` its mail server is asked too.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use serde_json::json;
use tokio::task::JoinSet;

use super::probe::{Probes, Talk};
use crate::{
    base::email,
    crm::verify::{self, Finding, MailHost},
    provider::{
        dns::{Mx, MxLookup},
        enrichment::{Answer, Fact, Outcome, Question, Sheet, Submission, Usage, Wanted, What},
        mail::Prober,
    },
};

/// As in `--provider`.
pub const NAME: &str = "verify";

const SHEET: Sheet = Sheet {
    name: NAME,
    knows: &[Wanted::Verification],
    batch: 50,
    paid: false,
    price: &[],
    pause: Duration::ZERO,
    repeats_free: true,
};

/// Looks at addresses itself.
#[derive(Debug)]
pub struct Verify {
    domains: MxLookup,
    probes: Option<Probes>,
}

impl Verify {
    /// Asks this about domains, and no mail server.
    #[must_use]
    pub const fn new(domains: MxLookup) -> Self {
        Self { domains, probes: None }
    }

    /// Asks the domains' mail servers too.
    #[must_use]
    pub fn probing(self, prober: Prober) -> Self {
        Self { probes: Some(Probes::new(prober)), ..self }
    }

    #[expect(clippy::unused_self, reason = "as the trait has it")]
    pub(super) const fn sheet(&self) -> &Sheet {
        &SHEET
    }

    /// Judges the addresses; each domain is asked about once, all of them at the same time.
    pub(super) async fn answer(&self, questions: &[Question]) -> Submission {
        let addresses = questions.iter().filter_map(|q| q.email.as_deref()).filter(|a| verify::needs_dns(a));
        let domains: HashSet<String> = addresses.map(|a| email::domain(a).to_owned()).collect();
        let mut lookups = JoinSet::new();
        for domain in domains {
            let servers = self.domains.clone();
            lookups.spawn(async move {
                let found = servers.lookup(&domain).await;
                (domain, mail_host(&found))
            });
        }
        let mut hosts: HashMap<String, MailHost> = HashMap::new();
        while let Some(found) = lookups.join_next().await {
            hosts.extend(found);
        }
        let judged: Vec<(&Question, String, Finding, MailHost)> = questions
            .iter()
            .map(|question| {
                let address = question.email.as_deref().unwrap_or_default();
                let host = hosts.get(email::domain(address)).copied().unwrap_or(MailHost::Unknown);
                (question, address.to_owned(), verify::judge(address, host), host)
            })
            .collect();
        let mut talks = match &self.probes {
            Some(probes) => {
                let worth =
                    judged.iter().filter(|(.., finding, host)| verify::is_worth_trying(finding, *host));
                probes.ask(worth.filter_map(|(_, address, ..)| email::normalise(address)).collect()).await
            }
            None => HashMap::new(),
        };
        let answers = judged.into_iter().map(|(question, address, finding, _)| {
            let talk = email::normalise(&address).and_then(|address| talks.remove(&address));
            answer(question, address, finding, talk)
        });
        Submission::Answers(answers.collect(), Usage::default())
    }
}

const fn mail_host(found: &Mx) -> MailHost {
    match found {
        Mx::Accepts { implicit: false } => MailHost::Mx,
        Mx::Accepts { implicit: true } => MailHost::Implicit,
        Mx::NullMx => MailHost::Null,
        Mx::NoDomain | Mx::NoMail => MailHost::Nowhere,
        Mx::Unknown(_) => MailHost::Unknown,
    }
}

fn answer(question: &Question, address: String, finding: Finding, talk: Option<Talk>) -> Answer {
    let mut raw = json!({"finding": finding.word});
    let finding = match talk {
        Some(Ok(said)) => {
            raw["probe"] = json!(said.tried.word());
            raw["said"] = json!(said.words);
            verify::tried(finding, said.tried)
        }
        Some(Err(why)) => {
            raw["not_probed"] = json!(why);
            finding
        }
        None => finding,
    };
    let fact = finding.grade.map(|grade| Fact {
        what: What::EmailState,
        value: address,
        status: Some(grade.status.to_owned()),
        score: grade.reliability,
    });
    Answer {
        reference: question.reference.clone(),
        outcome: if fact.is_some() { Outcome::Found } else { Outcome::NotFound },
        facts: fact.into_iter().collect(),
        raw,
        credits: None,
    }
}
