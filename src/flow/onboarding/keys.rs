//! The identities of the organisation, read once before an import.

use uuid::Uuid;

use super::identity::{CompanyKeys, Entry, Identities, LISTED, PersonKeys, hash};
use crate::{
    crm::{
        field::Entity,
        store::{former_keys, import_keys as store, lists},
        text, web,
    },
    db::{Error, TenantTx},
};

/// Reads who is there; `list_id` marks the positions that are in the list already. `rows` is about how many the file holds.
pub(super) async fn read(tx: &mut TenantTx, list_id: Option<Uuid>, rows: u64) -> Result<Identities, Error> {
    let mut all = Identities::default();
    let (mut room, mut known) = ([0; 3], 0);
    for (room, entity) in room.iter_mut().zip([Entity::Company, Entity::Person, Entity::Position]) {
        // Of companies there are about four people in a file; a file that was imported before brings nobody new.
        let new = if entity == Entity::Company { rows / 4 } else { rows };
        known = usize::try_from(store::about(tx, entity).await?).unwrap_or(0);
        *room = known.max(usize::try_from(new.min(MOST_ROOM)).unwrap_or(0));
    }
    all.reserve(room, known);
    companies(tx, &mut all).await?;
    let names = people(tx, &mut all).await?;
    positions(tx, &mut all, names).await?;
    former(tx, &mut all).await?;
    if let Some(list_id) = list_id {
        for id in lists::members(tx, list_id).await? {
            if let Some(index) = all.position_with(id) {
                all.position(index).mark(LISTED);
            }
        }
    }
    Ok(all)
}

/// Rows for which room is made before they are seen; more make it as they come.
const MOST_ROOM: u64 = 2_000_000;

/// Something read, until it is put in order.
type Read<K> = Vec<(Entry, K)>;

async fn companies(tx: &mut TenantTx, all: &mut Identities) -> Result<(), Error> {
    let mut scratch = String::new();
    let mut found: Read<CompanyKeys> = Vec::new();
    store::read(tx, Entity::Company, |mut row| {
        let entry = entry(&mut row);
        let (siren, pharow, website, name) = (row.text(), row.text(), row.text(), row.text());
        found.push((entry, company_keys(siren, pharow, website, name, &mut scratch)));
    })
    .await?;
    oldest_first(&mut found);
    for (entry, keys) in &found {
        all.add_company(*keys, *entry);
    }
    Ok(())
}

/// Reads people; gives the keys of their names, which say nothing before it is known where the people work.
async fn people(tx: &mut TenantTx, all: &mut Identities) -> Result<Vec<u64>, Error> {
    let mut scratch = String::new();
    let mut found: Read<PersonKeys> = Vec::new();
    store::read(tx, Entity::Person, |mut row| {
        let entry = entry(&mut row);
        let (linkedin, first, last) = (row.text(), row.text(), row.text());
        let keys = PersonKeys { linkedin: hash(linkedin), name: person_name(first, last, &mut scratch) };
        found.push((entry, keys));
    })
    .await?;
    oldest_first(&mut found);
    for (entry, keys) in &found {
        all.add_person(*keys, None, *entry);
    }
    Ok(found.into_iter().map(|(_, keys)| keys.name).collect())
}

/// Whose a position is, where, and under which address (hash).
#[derive(Clone, Copy)]
struct Place {
    person: u32,
    company: u32,
    email: u64,
    /// Key of a nameless person.
    name: u64,
}

async fn positions(tx: &mut TenantTx, all: &mut Identities, names: Vec<u64>) -> Result<(), Error> {
    let mut scratch = String::new();
    let mut found: Read<Place> = Vec::new();
    let mut guess = 0;
    store::read(tx, Entity::Position, |mut row| {
        let entry = entry(&mut row);
        let (person, company, email) = (row.id(), row.id(), row.text());
        let Some(person) = all.person_with(person, guess) else { return };
        // People and positions are made in turn, and mostly read so.
        guess = person + 1;
        let Some(company) = all.company_with(company) else { return };
        let name = match names[person as usize] {
            0 => address_as_name(email, &mut scratch),
            name => name,
        };
        found.push((entry, Place { person, company, email: hash(email), name }));
    })
    .await?;
    drop(names);
    oldest_first(&mut found);
    for (entry, Place { person, company, email, name }) in &found {
        all.learn_person(*person, PersonKeys { linkedin: 0, name: *name }, *company);
        all.add_known_position(*person, *company, *email, *entry);
    }
    Ok(())
}

/// Rows that were corrected or merged are recognised by what they were called before, too.
async fn former(tx: &mut TenantTx, all: &mut Identities) -> Result<(), Error> {
    let mut scratch = String::new();
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    for was in former_keys::all(tx).await? {
        let company = was.company_id.and_then(|id| all.company_with(id));
        let person = was.person_id.and_then(|id| all.person_with(id, 0));
        if let Some(index) = all.company_with(was.row_id) {
            let (siren, pharow) = (of(&was.siren), of(&was.pharow_company_id));
            let keys = company_keys(&siren, &pharow, &of(&was.website_url), &of(&was.name), &mut scratch);
            all.company_was(index, keys);
        } else if let Some(index) = all.person_with(was.row_id, 0) {
            let name = person_name(&of(&was.first_name), &of(&was.last_name), &mut scratch);
            all.person_was(index, PersonKeys { linkedin: hash(&of(&was.linkedin_url)), name }, company);
        } else if let (Some(index), Some(person), Some(company)) =
            (all.position_with(was.row_id), person, company)
        {
            all.position_was(index, person, company, hash(&of(&was.email_key)));
        }
    }
    Ok(())
}

fn entry(row: &mut store::Row<'_>) -> Entry {
    Entry { id: row.id(), row_hash: row.hash(), flags: 0 }
}

/// Of two with the same key the older one is meant. Rows mostly come in this order, which costs a look.
fn oldest_first<K>(found: &mut Read<K>) {
    if !found.is_sorted_by_key(|(entry, _)| entry.id) {
        found.sort_by_key(|(entry, _)| entry.id);
    }
}

/// The keys of a company's values.
pub(super) fn company_keys(
    siren: &str,
    pharow: &str,
    website: &str,
    name: &str,
    scratch: &mut String,
) -> CompanyKeys {
    scratch.clear();
    text::push_company_key(name, scratch);
    CompanyKeys {
        siren: hash(siren),
        pharow: hash(pharow),
        domain: web::domain(website).map_or(0, |d| hash(&d)),
        name: hash(scratch),
    }
}

/// The key of a person's name: 0 where there is none.
pub(super) fn person_name(first: &str, last: &str, scratch: &mut String) -> u64 {
    scratch.clear();
    text::push_key(first, scratch);
    let middle = scratch.len();
    scratch.push('\u{1f}');
    let start = scratch.len();
    text::push_key(last, scratch);
    if middle == 0 && scratch.len() == start { 0 } else { hash(scratch) }
}

/// The key of a nameless person: the address.
pub(super) fn address_as_name(email: &str, scratch: &mut String) -> u64 {
    if email.is_empty() {
        return 0;
    }
    scratch.clear();
    scratch.push('@');
    scratch.push_str(email);
    hash(scratch)
}
