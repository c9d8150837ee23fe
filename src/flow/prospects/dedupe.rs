//! `prospect dedupe`: which companies and people may be one. Rows are compared where they share a key, never all with all.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

use super::blocks::{Blocks, Roots};
use crate::{
    crm::{
        duplicates::{self, Company, Likeness, Person},
        store::duplicates as store,
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::store::merge,
};

pub use crate::crm::{
    duplicates::{CERTAIN, POSSIBLE},
    store::duplicates::Card,
};

/// Pairs that are looked at together: what is in memory stays bounded.
const CHUNK: usize = 5_000;

/// What two rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// `crm.companies`
    Company,
    /// `crm.people`
    Person,
}

/// Two rows that may be one.
#[derive(Clone, Debug, Serialize)]
pub struct Proposal {
    /// What they are.
    pub kind: Kind,
    /// How sure it is, percent.
    pub score: u8,
    /// Why, in words.
    pub reasons: Vec<&'static str>,
    /// The one that stays: the one with a history, else that says more, else the older one.
    pub keep: Card,
    /// The one that goes.
    pub drop: Card,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Companies.
    pub companies: bool,
    /// People.
    pub people: bool,
    /// Least score, percent.
    pub min_score: u8,
}

/// Proposes merges, companies first, the surest first. Changes nothing.
pub async fn propose(engine: &Engine, scope: &Scope, wanted: Wanted) -> Result<Vec<Proposal>, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let (ids, companies) = companies(&mut tx).await?;
    let mut all = Vec::new();
    if wanted.people {
        // People of two companies that are one for sure are colleagues.
        let mut roots = Roots::new(ids.len());
        for pair in companies.iter().filter(|p| p.score >= CERTAIN) {
            if let (Ok(a), Ok(b)) = (ids.binary_search(&pair.keep.id), ids.binary_search(&pair.drop.id)) {
                roots.join(index(a), index(b));
            }
        }
        all = people(&mut tx, &ids, &mut roots).await?;
    }
    if wanted.companies {
        all.extend(companies);
    }
    all.retain(|p| p.score >= wanted.min_score);
    all.sort_by_key(|p| (p.kind == Kind::Person, std::cmp::Reverse(p.score), p.keep.id, p.drop.id));
    Ok(all)
}

#[expect(clippy::cast_possible_truncation, reason = "four thousand million rows fit into no memory")]
fn index(n: usize) -> u32 {
    n as u32
}

fn hash(kind: u8, a: &str, b: &str) -> u64 {
    xxh3_64(format!("{kind}\u{1f}{a}\u{1f}{b}").as_bytes())
}

/// All companies' ids, and the pairs that may be one.
async fn companies(tx: &mut TenantTx) -> Result<(Vec<Uuid>, Vec<Proposal>), Error> {
    let (mut ids, mut blocks) = (Vec::new(), Blocks::default());
    store::company_keys(tx, |company| {
        let at = index(ids.len());
        ids.push(company.id);
        let names = [&company.name, &company.brand_name, &company.linkedin_name];
        let mut keys: Vec<u64> = names
            .into_iter()
            .flatten()
            .map(|name| duplicates::company_key(name))
            .filter(|key| !key.is_empty())
            .map(|key| hash(0, &key, ""))
            .collect();
        keys.extend(duplicates::domain(company).map(|domain| hash(1, &domain, "")));
        let page = company.linkedin_url.as_deref().and_then(duplicates::profile_key);
        keys.extend(page.map(|page| hash(2, &page, "")));
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            blocks.add(key, at);
        }
    })
    .await?;
    let pairs: Vec<(Uuid, Uuid)> =
        blocks.pairs().into_iter().map(|(a, b)| (ids[a as usize], ids[b as usize])).collect();
    let mut all = Vec::new();
    for chunk in pairs.chunks(CHUNK) {
        let rows = store::companies(tx, &involved(chunk)).await?;
        let cards: HashMap<Uuid, (Company, Card)> = rows.into_iter().map(|c| (c.0.id, c)).collect();
        let found = alike(chunk, &cards, duplicates::companies);
        all.extend(proposals(tx, Kind::Company, found, &cards).await?);
    }
    Ok((ids, all))
}

/// The pairs of people that may be one.
async fn people(tx: &mut TenantTx, companies: &[Uuid], roots: &mut Roots) -> Result<Vec<Proposal>, Error> {
    let (mut ids, mut names, mut blocks) = (Vec::new(), Vec::new(), Blocks::default());
    store::person_keys(tx, |person| {
        let at = index(ids.len());
        ids.push(person.id);
        let [first, last] = [&person.first_name, &person.last_name].map(|n| n.as_deref().unwrap_or_default());
        let whole = duplicates::person_key(first, last);
        let (first, last) = (duplicates::squeezed(first), duplicates::squeezed(last));
        let initial: String = first.chars().take(1).collect();
        // A first name alone is shared by too many colleagues.
        let begin: String = last.chars().take(2).collect();
        if let Some(profile) = person.linkedin_url.as_deref().and_then(duplicates::profile_key) {
            blocks.add(hash(3, &profile, ""), at);
        }
        if let Some(mobile) = &person.mobile_phone {
            blocks.add(hash(4, mobile, ""), at);
        }
        let of = |kind, text: &str, more: &str| if text.is_empty() { 0 } else { hash(kind, text, more) };
        names.push([of(5, &whole, ""), of(6, &last, &initial), of(7, &first, &begin)]);
    })
    .await?;
    store::position_keys(tx, |person, company, email| {
        let Ok(at) = ids.binary_search(&person) else { return };
        if let Some(email) = email {
            blocks.add(hash(8, email, ""), index(at));
        }
        let Ok(company) = companies.binary_search(&company) else { return };
        let root = u64::from(roots.of(index(company)));
        for name in names[at].iter().filter(|n| **n != 0) {
            blocks.add(name ^ root.wrapping_mul(0x9e37_79b9_7f4a_7c15), index(at));
        }
    })
    .await?;
    let pairs: Vec<(Uuid, Uuid)> =
        blocks.pairs().into_iter().map(|(a, b)| (ids[a as usize], ids[b as usize])).collect();
    let mut all = Vec::new();
    for chunk in pairs.chunks(CHUNK) {
        let rows = store::people(tx, &involved(chunk)).await?;
        let cards: HashMap<Uuid, (Person, Card)> = rows.into_iter().map(|c| (c.0.id, c)).collect();
        let mut root = |company: &Uuid| companies.binary_search(company).ok().map(|at| roots.of(index(at)));
        let places: HashMap<Uuid, HashSet<u32>> = cards
            .iter()
            .map(|(id, (person, _))| (*id, person.companies.iter().filter_map(&mut root).collect()))
            .collect();
        let found = alike(chunk, &cards, |a: &Person, b: &Person| {
            duplicates::people(a, b, !places[&a.id].is_disjoint(&places[&b.id]))
        });
        all.extend(proposals(tx, Kind::Person, found, &cards).await?);
    }
    Ok(all)
}

fn involved(pairs: &[(Uuid, Uuid)]) -> Vec<Uuid> {
    let all: HashSet<Uuid> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    all.into_iter().collect()
}

fn alike<T>(
    pairs: &[(Uuid, Uuid)],
    cards: &HashMap<Uuid, (T, Card)>,
    judge: impl Fn(&T, &T) -> Option<Likeness>,
) -> Vec<(Uuid, Uuid, Likeness)> {
    let judged = pairs.iter().filter_map(|(a, b)| {
        let likeness = judge(&cards.get(a)?.0, &cards.get(b)?.0)?;
        Some((*a, *b, likeness))
    });
    judged.collect()
}

/// Says which of two stays.
async fn proposals<T>(
    tx: &mut TenantTx,
    kind: Kind,
    found: Vec<(Uuid, Uuid, Likeness)>,
    cards: &HashMap<Uuid, (T, Card)>,
) -> Result<Vec<Proposal>, Error> {
    let pairs: Vec<(Uuid, Uuid)> = found.iter().map(|(a, b, _)| (*a, *b)).collect();
    let mut history = HashMap::new();
    if !pairs.is_empty() {
        let rows = involved(&pairs);
        history = match kind {
            Kind::Company => merge::history_of_companies(tx, &rows).await?,
            Kind::Person => merge::history_of_people(tx, &rows).await?,
        };
    }
    let card = |id: &Uuid| {
        let history = history.get(id).copied().unwrap_or(0);
        cards.get(id).map(|(_, card)| Card { history, ..card.clone() })
    };
    let proposals = found.into_iter().filter_map(|(a, b, likeness)| {
        let (a, b) = (card(&a)?, card(&b)?);
        let worth = |c: &Card| (c.history, c.filled, c.positions, std::cmp::Reverse(c.id));
        let (keep, drop) = if worth(&a) >= worth(&b) { (a, b) } else { (b, a) };
        Some(Proposal { kind, score: likeness.score, reasons: likeness.reasons, keep, drop })
    });
    Ok(proposals.collect())
}
