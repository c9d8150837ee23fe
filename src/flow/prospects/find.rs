//! Whom a person means: an address, an id or its beginning, a name.

use uuid::Uuid;

use crate::{
    base::email,
    crm::{
        prospect::{Filter, Prospect},
        search::Search,
        store::prospects as store,
    },
    db::TenantTx,
    flow::Error,
};

/// Shortest beginning of an id that is taken for one.
const SHORTEST_PREFIX: usize = 4;
/// Most people who are named where a name fits several.
const NAMED: usize = 10;

/// The positions of the one person that `name` means.
pub(super) async fn one(tx: &mut TenantTx, name: &str) -> Result<Vec<Prospect>, Error> {
    let name = name.trim();
    let mut people = Vec::new();
    if let Some(address) = email::normalise(name) {
        people = store::people_with_address(tx, &address).await?;
    } else if let Some((from, to)) = prefix(name) {
        people = store::people_between(tx, from, to).await?;
    }
    let mut found = if people.is_empty() { Vec::new() } else { of(tx, people).await? };
    if found.is_empty() && email::normalise(name).is_none() {
        let mut search = Search::default();
        for word in name.split_whitespace() {
            search.add(Some("name"), word).map_err(Error::invalid)?;
        }
        if !search.name.is_empty() {
            let filter = Filter { search, limit: Some(100), ..Filter::default() };
            let ids = all(tx, &filter).await?.iter().map(|p| p.person_id).collect();
            found = of(tx, ids).await?;
        }
    }
    let mut people: Vec<Uuid> = found.iter().map(|p| p.person_id).collect();
    people.sort_unstable();
    people.dedup();
    match people.len() {
        0 => Err(Error::not_found("prospect", name)),
        1 => Ok(found),
        _ => Err(Error::Ambiguous { what: "people", name: name.to_owned(), candidates: candidates(&found) }),
    }
}

/// The positions of these people.
async fn of(tx: &mut TenantTx, people: Vec<Uuid>) -> Result<Vec<Prospect>, Error> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    all(tx, &Filter { people, with_lists: true, ..Filter::default() }).await
}

async fn all(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Prospect>, Error> {
    let mut found = Vec::new();
    store::each(tx, filter, |prospect| {
        found.push(prospect);
        Ok::<(), Error>(())
    })
    .await?;
    Ok(found)
}

fn candidates(found: &[Prospect]) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    let people = found.iter().filter(|p| seen.insert(p.person_id));
    let named = people.take(NAMED).map(|p| {
        let company = p.get(crate::crm::field::Field::CompanyName).unwrap_or_default();
        format!("{} at {company} ({})", p.name(), p.person_id)
    });
    named.collect()
}

/// The first and the last id that begin so.
pub(super) fn prefix(text: &str) -> Option<(Uuid, Uuid)> {
    let digits: String = text.chars().filter(|c| *c != '-').collect();
    if digits.len() < SHORTEST_PREFIX || digits.len() > 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let filled = |with: char| {
        let rest = std::iter::repeat_n(with, 32 - digits.len());
        Uuid::parse_str(&digits.chars().chain(rest).collect::<String>()).ok()
    };
    Some((filled('0')?, filled('f')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_of_ids_are_ranges() {
        let (from, to) = prefix("0198c").unwrap();
        assert_eq!(from.to_string(), "0198c000-0000-0000-0000-000000000000");
        assert_eq!(to.to_string(), "0198cfff-ffff-ffff-ffff-ffffffffffff");
        assert_eq!(prefix("019"), None);
        assert_eq!(prefix("Dupont"), None);
    }
}
