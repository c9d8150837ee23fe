//! Asks mail servers whether they take mail for addresses, as gently as that can be done: many see a stranger who does it often as a
//! harvester, and refuse its mail too.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{sync::Semaphore, task::JoinSet, time::sleep};

use crate::{
    base::email,
    crm::verify::Tried,
    outreach::bounce,
    provider::mail::{Prober, Recipient, Session, nobody},
};

/// Addresses of one domain that are asked about in one run; the others stay as they are.
pub(super) const PER_DOMAIN: usize = 20;
/// Pause between two addresses of a domain. There is one conversation with a domain at a time.
const PAUSE: Duration = Duration::from_secs(1);
/// Domains that are talked to at the same time.
const AT_ONCE: usize = 8;

/// What a server said about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) tried: Tried,
    /// Its words, where it refused.
    pub(super) words: Option<String>,
}

/// What came of an address, or why it was not asked about: nothing that is known of the address.
pub(super) type Talk = Result<Said, String>;

/// The conversations of one run.
#[derive(Debug)]
pub(super) struct Probes {
    prober: Prober,
    domains: Mutex<HashMap<String, Domain>>,
    doors: Arc<Semaphore>,
}

/// What is known of a domain's mail server.
#[derive(Clone, Debug, Default)]
struct Domain {
    asked: usize,
    /// What it says to an address that nobody has.
    nobody: Option<Recipient>,
    /// Why it is left alone for the rest of the run.
    closed: Option<String>,
}

impl Probes {
    pub(super) fn new(prober: Prober) -> Self {
        Self { prober, domains: Mutex::default(), doors: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Asks about these addresses, in their normal form; each has its answer.
    pub(super) async fn ask(&self, addresses: Vec<String>) -> HashMap<String, Talk> {
        let mut by: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for address in addresses {
            let of_domain = by.entry(email::domain(&address).to_owned()).or_default();
            if !of_domain.contains(&address) {
                of_domain.push(address);
            }
        }
        let mut talks = JoinSet::new();
        for (name, addresses) in by {
            let known = self.domain(&name);
            let (prober, doors) = (self.prober.clone(), Arc::clone(&self.doors));
            talks.spawn(async move {
                // Never closed, and without a permit it would only be less gentle.
                let _permit = doors.acquire_owned().await;
                known.talk(&prober, name, addresses).await
            });
        }
        let mut all = HashMap::new();
        while let Some(done) = talks.join_next().await {
            let Ok((name, domain, said)) = done else { continue };
            self.domains.lock().unwrap_or_else(PoisonError::into_inner).insert(name, domain);
            all.extend(said);
        }
        all
    }

    fn domain(&self, name: &str) -> Domain {
        self.domains.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned().unwrap_or_default()
    }
}

impl Domain {
    async fn talk(
        mut self,
        prober: &Prober,
        name: String,
        addresses: Vec<String>,
    ) -> (String, Self, Vec<(String, Talk)>) {
        let mut session = None;
        let mut all = Vec::new();
        for address in addresses {
            let talk = self.about(prober, &mut session, &name, &address).await;
            all.push((address, talk));
        }
        if let Some(session) = session {
            session.close().await;
        }
        (name, self, all)
    }

    async fn about(
        &mut self,
        prober: &Prober,
        session: &mut Option<Session>,
        name: &str,
        address: &str,
    ) -> Talk {
        if let Some(why) = &self.closed {
            return Err(why.clone());
        }
        if self.asked >= PER_DOMAIN {
            return Err(format!("{PER_DOMAIN} addresses of {name} were asked about in this run"));
        }
        let open = match session {
            Some(open) => {
                sleep(PAUSE).await;
                open
            }
            None => match prober.open(name).await {
                Ok(open) => session.insert(open),
                Err(why) => return Err(self.close(why)),
            },
        };
        self.asked += 1;
        let said = match open.ask(address).await {
            Ok(said) => said,
            Err(why) => return Err(self.close(why)),
        };
        if said == Recipient::Taken && self.nobody.is_none() {
            match open.ask(&format!("{}@{name}", nobody())).await {
                Ok(said) => self.nobody = Some(said),
                Err(why) => return Err(self.close(why)),
            }
        }
        if let Recipient::Refused(words) = &said
            && bounce::enhanced_status(words).is_some_and(|status| status.starts_with("5.7."))
        {
            // Nobody goes on asking a server that does not want us.
            self.closed = Some(format!("the mail server refused us: {words}"));
        }
        Ok(judged(said, self.nobody.as_ref()))
    }

    fn close(&mut self, why: String) -> String {
        self.closed = Some(why.clone());
        why
    }
}

/// What the two answers mean together. A refusal that is about us, or for now, tells nothing of an address.
fn judged(said: Recipient, nobody: Option<&Recipient>) -> Said {
    match (said, nobody) {
        (Recipient::Refused(words), _) => {
            let status = bounce::enhanced_status(&words).unwrap_or_default();
            let is_bad = bounce::is_about_address(&words) && bounce::is_hard(&status, &words);
            let tried = if is_bad { Tried::NoMailbox } else { Tried::Unclear };
            Said { tried, words: Some(words) }
        }
        (Recipient::Taken, Some(Recipient::Taken)) => Said { tried: Tried::CatchAll, words: None },
        (Recipient::Taken, Some(Recipient::Refused(words))) if bounce::is_about_address(words) => {
            Said { tried: Tried::Mailbox, words: None }
        }
        (Recipient::Taken, _) => Said { tried: Tried::Unclear, words: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::{dns::MxLookup, mail::ProberSettings};

    #[test]
    fn two_answers_make_a_verdict() {
        let no = |words: &str| Recipient::Refused(words.to_owned());
        let of = |said, nobody: Option<Recipient>| judged(said, nobody.as_ref()).tried;
        let unknown = "550 5.1.1 no such user";
        assert_eq!(of(Recipient::Taken, Some(no(unknown))), Tried::Mailbox);
        assert_eq!(of(Recipient::Taken, Some(Recipient::Taken)), Tried::CatchAll);
        assert_eq!(of(Recipient::Taken, Some(no("451 4.7.1 greylisted"))), Tried::Unclear);
        assert_eq!(of(Recipient::Taken, Some(no("550 5.7.1 too many unknown users"))), Tried::Unclear);
        assert_eq!(of(no(unknown), None), Tried::NoMailbox);
        for words in [
            "450 4.2.1 user unknown",
            "550 5.7.1 blocked using zen.spamhaus.org",
            "550 5.7.1 user unknown",
            "550 5.4.1 Recipient address rejected: Access denied",
            "552 5.2.2 mailbox full",
            "550 relaying denied",
            "554 go away",
        ] {
            assert_eq!(of(no(words), None), Tried::Unclear, "{words}");
        }
    }

    #[tokio::test]
    async fn a_domain_is_left_alone_after_enough_addresses_or_a_refusal() {
        let nowhere = MxLookup::open(Some("127.0.0.1:9")).unwrap();
        let settings = ProberSettings::read(Some("9"), None).unwrap();
        let prober = Prober::new(nowhere, settings);
        for (domain, said) in [
            (Domain { asked: PER_DOMAIN, ..Domain::default() }, "20 addresses"),
            (Domain { closed: Some("refused us".to_owned()), ..Domain::default() }, "refused us"),
        ] {
            let (_, after, talks) =
                domain.talk(&prober, "x.example".to_owned(), vec!["a@x.example".to_owned()]).await;
            let why = talks[0].1.as_ref().unwrap_err();
            assert!(why.contains(said), "{why}");
            assert!(after.asked <= PER_DOMAIN);
        }
    }
}
