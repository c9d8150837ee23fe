//! Whom a run is about, and whom nobody is asked about: suppressed, erased, not to be contacted.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{
    base::email,
    crm::{
        enrichment::Subject,
        store::{enrichment::subjects, lists},
    },
    db::TenantTx,
    flow::{Error, engine::Engine, privacy::hashing, prospects::query},
    outreach::{
        store::candidates,
        suppression::{self, Key, Kind},
    },
};

/// Positions looked at in one go.
const AT_ONCE: usize = 5_000;

/// Which positions somebody means.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Those of this list.
    pub list: Option<String>,
    /// Those with these addresses.
    pub emails: Vec<String>,
    /// Those that these words fit, as `prospect list --where` has it.
    pub text: Option<String>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// The positions, oldest first, and how many of them were left out because nobody may be asked about them.
pub(super) async fn choose(
    engine: &Engine,
    tx: &mut TenantTx,
    which: &Which,
) -> Result<(Vec<Uuid>, usize), Error> {
    let mut ids = match &which.list {
        Some(name) => {
            let all = candidates::lists(tx).await?;
            let id = all.iter().find(|(id, n)| n == name || id.to_string().starts_with(name.as_str()));
            let id = id.ok_or_else(|| Error::not_found("list", name))?.0;
            let mut members = lists::members(tx, id).await?;
            members.sort_unstable();
            members
        }
        None if which.emails.is_empty() => subjects::all(tx, i64::MAX).await?,
        None => Vec::new(),
    };
    if !which.emails.is_empty() {
        let found = addressed(tx, &which.emails).await?;
        ids = if which.list.is_some() {
            ids.into_iter().filter(|id| found.contains(id)).collect()
        } else {
            found
        };
    }
    if let Some(text) = &which.text {
        let fit: HashSet<Uuid> = query::fitting(tx, text).await?.into_iter().collect();
        ids.retain(|id| fit.contains(id));
    }
    let (mut chosen, mut left_out) = (Vec::new(), 0);
    for some in ids.chunks(AT_ONCE) {
        let about = subjects::load(tx, some).await?;
        let allowed = allowed(engine, tx, &about).await?;
        let before = chosen.len();
        chosen.extend(some.iter().copied().filter(|id| allowed.contains(id)));
        left_out += some.len() - (chosen.len() - before);
        if which.limit.is_some_and(|limit| chosen.len() >= limit) {
            break;
        }
    }
    chosen.truncate(which.limit.unwrap_or(usize::MAX));
    Ok((chosen, left_out))
}

async fn addressed(tx: &mut TenantTx, emails: &[String]) -> Result<Vec<Uuid>, Error> {
    let normal = |text: &String| {
        email::normalise(text).ok_or_else(|| {
            Error::invalid_with(format!("{text:?} is no address"), "write jean@exemple.example")
        })
    };
    let addresses: Vec<String> = emails.iter().map(normal).collect::<Result<_, _>>()?;
    let found = candidates::with_addresses(tx, &addresses).await?;
    if let Some(unknown) = addresses.iter().find(|a| !found.iter().any(|(_, known)| known == *a)) {
        return Err(Error::not_found("prospect", unknown));
    }
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

/// About whom a provider may be asked: nobody whose person, any of whose addresses, or whose company is suppressed.
pub(super) async fn allowed(
    engine: &Engine,
    tx: &mut TenantTx,
    subjects: &[Subject],
) -> Result<HashSet<Uuid>, Error> {
    let keys: HashSet<Key> = subjects.iter().flat_map(keys).collect();
    let keys: Vec<Key> = keys.into_iter().collect();
    let suppressed = hashing::among(engine, tx, &keys).await?;
    let is_free =
        |s: &&Subject| s.person_status == "active" && !self::keys(s).iter().any(|k| suppressed.contains(k));
    Ok(subjects.iter().filter(is_free).map(|s| s.position_id).collect())
}

/// Everything that can suppress a position.
fn keys(subject: &Subject) -> Vec<Key> {
    let mut all = vec![Key { kind: Kind::Company, value: subject.company_id.to_string() }];
    all.extend(subject.siren.iter().map(|siren| Key { kind: Kind::Company, value: siren.clone() }));
    for address in &subject.addresses {
        all.push(Key { kind: Kind::Address, value: address.clone() });
        let domains = suppression::domains(address).into_iter();
        all.extend(domains.map(|domain| Key { kind: Kind::Domain, value: domain.to_owned() }));
    }
    all
}
