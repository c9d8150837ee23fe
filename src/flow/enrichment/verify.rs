//! `verify`: what can be told of an address without writing to it.

use std::{collections::HashMap, time::Duration};

use serde_json::json;

use crate::{
    base::email,
    crm::verify::{self, MailHost},
    provider::enrichment::{Answer, Fact, Outcome, Question, Sheet, Submission, Usage, Wanted, What},
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
    domains: Domains,
}

/// Who knows whether a domain takes mail.
#[derive(Clone, Debug)]
pub enum Domains {
    /// A table; what is not in it is not known.
    Table(HashMap<String, MailHost>),
}

impl Domains {
    async fn mail_host(&self, domain: &str) -> MailHost {
        match self {
            Self::Table(table) => table.get(domain).copied().unwrap_or(MailHost::Unknown),
        }
    }
}

impl Verify {
    /// Asks these about domains.
    #[must_use]
    pub const fn new(domains: Domains) -> Self {
        Self { domains }
    }

    #[expect(clippy::unused_self, reason = "as the trait has it")]
    pub(super) const fn sheet(&self) -> &Sheet {
        &SHEET
    }

    /// Judges the addresses; each domain is asked about once.
    pub(super) async fn answer(&self, questions: &[Question]) -> Submission {
        let mut hosts: HashMap<String, MailHost> = HashMap::new();
        let mut answers = Vec::new();
        for question in questions {
            let address = question.email.clone().unwrap_or_default();
            let domain = email::domain(&address).to_owned();
            let host = match hosts.get(&domain) {
                Some(host) => *host,
                None if verify::needs_dns(&address) => self.domains.mail_host(&domain).await,
                None => MailHost::Unknown,
            };
            hosts.insert(domain, host);
            answers.push(judged(question, &address, host));
        }
        Submission::Answers(answers, Usage::default())
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
