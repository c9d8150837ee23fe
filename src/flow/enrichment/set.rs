//! Providers as they are set: opened, described, tested.

use serde::Serialize;

use super::{
    local::Source,
    providers::{Open, open_all},
    report::Report,
    run::{self, Options, Waiting},
    verify,
};
use crate::{
    base::progress::Progress,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    provider::{
        self,
        dns::MxLookup,
        enrichment::{Enricher, Wanted, open_set},
        mail::{Prober, ProberSettings},
    },
};

/// Takes up what is unfinished, then does a new run with providers as they are set.
pub async fn enrich(
    engine: &Engine,
    scope: &Scope,
    options: &Options,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Report, Error> {
    run::enrich_with(engine, scope, options, Set(engine), progress, dry_run).await
}

/// Takes up every run that is not at its end; one report each.
pub async fn resume(
    engine: &Engine,
    scope: &Scope,
    waiting: Waiting,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Vec<Report>, Error> {
    run::resume_with(engine, scope, Set(engine), waiting, progress, dry_run).await
}

/// Providers as they are set.
#[derive(Clone, Copy, Debug)]
pub struct Set<'a>(pub &'a Engine);

impl Open for Set<'_> {
    type Provider = provider::enrichment::Provider;

    async fn open(&self, name: &str) -> Result<Self::Provider, provider::Error> {
        open_set(&self.0.enrichment, name).await
    }

    fn verify(&self, probe: bool) -> Result<verify::Verify, provider::Error> {
        let set = &self.0.enrichment;
        let domains = MxLookup::open(set.dns_server.as_ref().map(|v| v.value.as_str()))?;
        let verify = verify::Verify::new(domains.clone());
        if !probe {
            return Ok(verify);
        }
        let port = set.probe_port.as_ref().map(|v| v.value.as_str());
        let name = set.probe_name.as_ref().map(|v| v.value.as_str());
        let settings = ProberSettings::read(port, name)?;
        Ok(verify.probing(Prober::new(domains, settings)))
    }
}

/// The names that are asked where nobody says otherwise.
#[must_use]
pub fn order(engine: &Engine) -> Vec<String> {
    engine.enrichment.order.value.clone()
}

/// A provider and what it is good for.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Its name.
    pub name: String,
    /// Its place in the order, from 1; none: it is asked only when it is named.
    pub place: Option<usize>,
    /// What it can be asked for.
    pub fields: Vec<&'static str>,
    /// Most credits by what is asked for.
    pub price: Vec<Price>,
    /// Whether it can be asked; after a test: whether its key works.
    pub ok: bool,
    /// Why not.
    pub error: Option<String>,
    /// Whether its key was refused, or there is none.
    #[serde(skip)]
    pub is_refused: bool,
    /// Whose account it is, after a test.
    pub account: Option<String>,
    /// Its credits, after a test; `left: null` is without limit.
    pub pools: Vec<Credits>,
}

/// What something costs.
#[derive(Clone, Debug, Serialize)]
pub struct Price {
    /// What is asked for.
    pub field: &'static str,
    /// Most credits for one answer.
    pub credits: f64,
}

/// Credits of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Credits {
    /// In the provider's words.
    pub name: String,
    /// How many are left.
    pub left: Option<f64>,
}

/// All providers; with `test`, each is asked whether the key works.
pub async fn cards(engine: &Engine, scope: &Scope, test: bool) -> Result<Vec<Card>, Error> {
    scope.require(if test { Action::Work } else { Action::Read })?;
    let order = order(engine);
    let mut names = order.clone();
    let known = engine.enrichment.access.iter().map(|a| a.vendor.name).chain([verify::NAME]);
    names.extend(known.filter(|name| !order.iter().any(|o| o == name)).map(str::to_owned));
    let mut cards = Vec::new();
    for (name, source) in open_all(&Set(engine), &names, false).await? {
        let place = order.iter().position(|o| *o == name).map(|i| i + 1);
        let mut card = Card {
            name,
            place,
            fields: Vec::new(),
            price: Vec::new(),
            ok: true,
            error: None,
            is_refused: false,
            account: None,
            pools: Vec::new(),
        };
        match source {
            Ok(source) => describe(&mut card, &source, test).await,
            // Without a key it is not in use: nothing was refused, unless it stands in the order.
            Err(e) => card.fail(&e, place.is_some()),
        }
        cards.push(card);
    }
    Ok(cards)
}

async fn describe<P: Enricher>(card: &mut Card, source: &Source<P>, test: bool) {
    let sheet = source.sheet();
    card.fields = sheet.knows.iter().map(|w: &Wanted| w.as_str()).collect();
    card.price =
        sheet.price.iter().map(|(w, credits)| Price { field: w.as_str(), credits: *credits }).collect();
    if !test {
        return;
    }
    match source.account().await {
        Ok(account) => {
            card.account = account.name;
            card.pools = account.pools.into_iter().map(|p| Credits { name: p.name, left: p.left }).collect();
        }
        Err(e) => card.fail(&e, true),
    }
}

impl Card {
    fn fail(&mut self, e: &provider::Error, counts: bool) {
        self.ok = false;
        self.is_refused = counts && matches!(e, provider::Error::Auth(_));
        self.error = Some(e.to_string());
    }
}
