//! `verify`: what can be told of an address without writing to it.

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use serde_json::json;
use tokio::task::JoinSet;

use crate::{
    base::email,
    crm::verify::{self, MailHost},
    provider::{
        dns::{Mx, MxLookup},
        enrichment::{Answer, Fact, Outcome, Question, Sheet, Submission, Usage, Wanted, What},
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
}

impl Verify {
    /// Asks this about domains.
    #[must_use]
    pub const fn new(domains: MxLookup) -> Self {
        Self { domains }
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
        let judged = questions.iter().map(|question| {
            let address = question.email.as_deref().unwrap_or_default();
            let host = hosts.get(email::domain(address)).copied().unwrap_or(MailHost::Unknown);
            judged(question, address, host)
        });
        Submission::Answers(judged.collect(), Usage::default())
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

fn judged(question: &Question, address: &str, host: MailHost) -> Answer {
    let finding = verify::judge(address, host);
    let fact = finding.grade.map(|grade| Fact {
        what: What::EmailState,
        value: address.to_owned(),
        status: Some(grade.status.to_owned()),
        score: grade.reliability,
    });
    Answer {
        reference: question.reference.clone(),
        outcome: if fact.is_some() { Outcome::Found } else { Outcome::NotFound },
        facts: fact.into_iter().collect(),
        raw: json!({"finding": finding.word}),
        credits: None,
    }
}
