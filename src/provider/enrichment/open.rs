//! Which provider a name means.

use super::{
    Account, Enricher, Failure, Poll, Question, Settings, Sheet, Submission, annuaire::Annuaire,
    bettercontact::BetterContact, dropcontact::Dropcontact, fullenrich::FullEnrich, hunter::Hunter,
    kaspr::Kaspr,
};
use crate::{base::secrets::SecretString, config::Key, provider::Error};

/// A provider of any kind. A clone shares its connections.
#[derive(Clone, Debug)]
pub enum Provider {
    /// The State's register of companies.
    Annuaire(Annuaire),
    /// Kaspr.
    Kaspr(Kaspr),
    /// `BetterContact`.
    BetterContact(BetterContact),
    /// `FullEnrich`.
    FullEnrich(FullEnrich),
    /// Dropcontact.
    Dropcontact(Dropcontact),
    /// Hunter.
    Hunter(Hunter),
}

/// The provider of that name, with its key and perhaps another base of its API. Touches nothing yet.
///
/// # Errors
/// [`Error::Auth`] where a key is needed and there is none; [`Error::Permanent`] for a name or a base that cannot be used.
pub fn open(name: &str, key: Option<SecretString>, base_url: Option<&str>) -> Result<Provider, Error> {
    let key = || key.ok_or_else(|| Error::Auth(format!("{name}: there is no key; {}", how_to(name))));
    match name {
        "annuaire" => Annuaire::open(base_url).map(Provider::Annuaire),
        "kaspr" => Kaspr::open(&key()?, base_url).map(Provider::Kaspr),
        "bettercontact" => BetterContact::open(&key()?, base_url).map(Provider::BetterContact),
        "fullenrich" => FullEnrich::open(&key()?, base_url).map(Provider::FullEnrich),
        "dropcontact" => Dropcontact::open(&key()?, base_url).map(Provider::Dropcontact),
        "hunter" => Hunter::open(&key()?, base_url).map(Provider::Hunter),
        other => Err(Error::Permanent(format!("there is no provider {other:?}"))),
    }
}

/// The provider of that name as the settings have it; looks its key up where somebody else keeps it.
///
/// # Errors
/// As [`open`]; [`Error::Auth`] also where the key cannot be looked up.
pub async fn open_set(settings: &Settings, name: &str) -> Result<Provider, Error> {
    let Some(access) = settings.access(name) else { return open(name, None, None) };
    let key = match access.key.as_ref().map(|key| &key.value) {
        None => None,
        Some(Key::Given(key)) => Some(key.clone()),
        Some(Key::Kept(reference)) => {
            Some(reference.resolve().await.map_err(|e| Error::Auth(format!("{name}: {e}")))?)
        }
    };
    open(name, key, access.base_url.as_ref().map(|url| url.value.as_str()))
}

fn how_to(name: &str) -> String {
    let variable = crate::config::VENDORS.iter().find(|v| v.name == name).and_then(|v| v.key_variable);
    let variable = variable.unwrap_or_default();
    format!("set {variable}, or [enrich.keys] {name} = \"file:PATH\" in the config file")
}

/// The same call on whatever provider it is.
macro_rules! on_provider {
    ($self:expr, $provider:ident => $call:expr) => {
        match $self {
            Provider::Annuaire($provider) => $call,
            Provider::Kaspr($provider) => $call,
            Provider::BetterContact($provider) => $call,
            Provider::FullEnrich($provider) => $call,
            Provider::Dropcontact($provider) => $call,
            Provider::Hunter($provider) => $call,
        }
    };
}

impl Enricher for Provider {
    fn sheet(&self) -> &Sheet {
        on_provider!(self, p => p.sheet())
    }

    async fn submit(&self, questions: &[Question]) -> Result<Submission, Failure> {
        on_provider!(self, p => p.submit(questions).await)
    }

    async fn poll(&self, job: &str, questions: &[Question]) -> Result<Poll, Error> {
        on_provider!(self, p => p.poll(job, questions).await)
    }

    async fn account(&self) -> Result<Account, Error> {
        on_provider!(self, p => p.account().await)
    }
}
