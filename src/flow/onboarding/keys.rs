//! The identities of the organisation, read before a segment of the file: all of them where they are few, otherwise those whom the segment
//! may mean.

use std::io;

use uuid::Uuid;

use super::{
    carry::Carry,
    entry::id_key,
    identity::{CompanyKeys, Entry, Identities, LISTED, PersonKeys, hash},
    index::Keys,
    normalise::Row,
    wanted::Wanted,
};
use crate::{
    crm::{
        field::{Entity, Field},
        store::{
            former_keys::{self, FormerKeys},
            import_keys as store, lists,
        },
        text, web,
    },
    db::TenantTx,
    flow::Error,
};

/// What an import asks for before a segment.
pub(super) struct Ask {
    pub(super) import_id: Uuid,
    /// Marks the positions that are in the list already.
    pub(super) list_id: Option<Uuid>,
    /// About how many rows follow.
    pub(super) rows: u64,
    /// By what the segment recognises somebody; `None`: everybody is read.
    pub(super) wanted: Option<Wanted>,
}

/// About how many companies, people and positions are there.
pub(super) async fn about(tx: &mut TenantTx) -> Result<[usize; 3], Error> {
    let mut about = [0; 3];
    for (about, entity) in about.iter_mut().zip([Entity::Company, Entity::Person, Entity::Position]) {
        *about = usize::try_from(store::about(tx, entity).await?).unwrap_or(0);
    }
    Ok(about)
}

/// Reads who is there; `known` is what [`about`] said, `carry` what earlier segments have learnt.
pub(super) async fn read(
    tx: &mut TenantTx,
    ask: Ask,
    known: [usize; 3],
    carry: Carry,
) -> Result<Identities, Error> {
    let Ask { import_id, list_id, rows, wanted } = ask;
    let mut all = Identities::after(carry);
    let rows = usize::try_from(rows).unwrap_or(usize::MAX).min(MOST_ROOM);
    // Of companies there are about four people in a file; a file that was imported before brings nobody new.
    let room = [rows / 4, rows, rows];
    match wanted {
        None => all.reserve([0, 1, 2].map(|n| room[n].max(known[n])), known[2]),
        Some(_) => all.reserve(room, 0),
    }
    let mut former = Vec::new();
    former_keys::each(tx, |was| {
        if wanted.as_ref().is_none_or(|wanted| may_mean(&was, wanted)) {
            former.push(was);
        }
    })
    .await?;
    let mut reading = Reading { import_id, all, wanted, former, must: [Keys::default(), Keys::default()] };
    let hashes = reading.companies(tx).await?;
    let names = reading.people(tx).await?;
    reading.positions(tx, names, hashes).await?;
    reading.former_people();
    let mut all = reading.all;
    recall(&mut all, &reading.must[1])?;
    if let Some(list_id) = list_id {
        lists::each_member(tx, list_id, |id| {
            if let Some(index) = all.position_with(id) {
                all.position(index).flags |= LISTED;
            }
        })
        .await?;
    }
    all.forget_ids();
    Ok(all)
}

/// Rows for which room is made before they are seen; more make it as they come.
const MOST_ROOM: usize = 1_000_000;

/// Whether the segment may mean somebody by what was corrected or merged. Of positions that is not known before it is known whose they are.
fn may_mean(was: &FormerKeys, wanted: &Wanted) -> bool {
    let mut scratch = String::new();
    match was.entity.as_str() {
        "company" => wanted.company(was_company(was, &mut scratch), 0),
        "person" => {
            let keys = was_person(was, &mut scratch);
            wanted.person(keys.linkedin, 0) || wanted.name(keys.name)
        }
        _ => true,
    }
}

/// Something read, until it is put in order.
type Read<K> = Vec<(Entry, K)>;

/// The reading before one segment.
struct Reading {
    import_id: Uuid,
    all: Identities,
    wanted: Option<Wanted>,
    former: Vec<FormerKeys>,
    /// Companies and people who are read whatever they are called today, by id.
    must: [Keys; 2],
}

impl Reading {
    /// Reads companies; gives their row hashes, which earlier segments may have changed.
    async fn companies(&mut self, tx: &mut TenantTx) -> Result<Vec<u64>, Error> {
        let Self { all, wanted, must: [must, _], former, .. } = self;
        let mut scratch = String::new();
        for was in former.iter() {
            let own = (was.entity == "company").then_some(was.row_id);
            for id in [own, was.company_id, was.at_company_id].into_iter().flatten() {
                must.add(id_key(id));
            }
        }
        if let Some(wanted) = wanted {
            let carried = all.carry.companies.each(|r| {
                if wanted.company(r.company_keys(), r.row_hash()) {
                    must.add(id_key(r.id));
                }
            });
            carried.map_err(failed)?;
        }
        let mut found: Read<CompanyKeys> = Vec::new();
        store::read(tx, Entity::Company, self.import_id, |mut row| {
            let entry = entry(&mut row);
            let (siren, pharow, website, name) = (row.text(), row.text(), row.text(), row.text());
            let keys = company_keys(siren, pharow, website, name, &mut scratch);
            let is_wanted = |wanted: &Wanted| wanted.company(keys, entry.row_hash);
            if wanted.as_ref().is_none_or(is_wanted) || must.has(id_key(entry.id)) {
                found.push((entry, keys));
            }
        })
        .await?;
        oldest_first(&mut found);
        for (entry, keys) in &found {
            all.add_known_company(*keys, *entry);
        }
        for was in former.iter() {
            if let Some(index) = all.company_with(was.row_id) {
                all.company_was(index, was_company(was, &mut scratch));
            }
        }
        let mut carry = std::mem::take(&mut all.carry);
        let carried = carry.companies.each(|record| {
            if must.has(id_key(record.id)) || all.company_with(record.id).is_some() {
                all.recall_company(&record);
            }
        });
        all.carry = carry;
        if let Some(wanted) = wanted {
            wanted.forget_companies();
        }
        carried.map_err(failed)?;
        Ok(found.into_iter().map(|(entry, _)| entry.row_hash).collect())
    }

    /// Reads people; gives the keys of their names, which say nothing before it is known where the people work.
    async fn people(&mut self, tx: &mut TenantTx) -> Result<Vec<u64>, Error> {
        let colleagues = self.wanted_people(tx).await?;
        let Self { all, wanted, must: [_, must], .. } = self;
        let mut scratch = String::new();
        let mut found: Read<PersonKeys> = Vec::new();
        store::read(tx, Entity::Person, self.import_id, |mut row| {
            let entry = entry(&mut row);
            let (linkedin, first, last) = (row.text(), row.text(), row.text());
            let keys = PersonKeys { linkedin: hash(linkedin), name: person_name(first, last, &mut scratch) };
            let is_wanted = |wanted: &Wanted| {
                let id = id_key(entry.id);
                wanted.person(keys.linkedin, entry.row_hash)
                    || (colleagues.has(id) && wanted.name(keys.name))
                    || must.has(id)
            };
            if wanted.as_ref().is_none_or(is_wanted) {
                found.push((entry, keys));
            }
        })
        .await?;
        self.wanted = None;
        oldest_first(&mut found);
        for (entry, keys) in &found {
            all.add_known_person(keys.linkedin, *entry);
        }
        Ok(found.into_iter().map(|(_, keys)| keys.name).collect())
    }

    /// Notes who must be read whatever the name is now; gives those who work at a company that is wanted.
    async fn wanted_people(&mut self, tx: &mut TenantTx) -> Result<Keys, Error> {
        let Self { all, wanted, must: [_, must], former, .. } = self;
        let mut colleagues = Keys::default();
        let Some(wanted) = wanted else { return Ok(colleagues) };
        for was in former.iter() {
            let own = (was.entity == "person").then_some(was.row_id);
            for id in [own, was.person_id, was.of_person_id].into_iter().flatten() {
                must.add(id_key(id));
            }
        }
        let mut carry = std::mem::take(&mut all.carry);
        let carried = carry.people.each(|record| {
            let (keys, at) = record.person_keys();
            let by_name = || keys.name != 0 && wanted.name(keys.name) && all.company_with(at).is_some();
            if wanted.person(keys.linkedin, record.row_hash()) || by_name() {
                must.add(id_key(record.id));
            }
        });
        all.carry = carry;
        carried.map_err(failed)?;
        if all.known()[0] > 0 {
            store::places(tx, self.import_id, |person, company| {
                if all.company_with(company).is_some() {
                    colleagues.add(id_key(person));
                }
            })
            .await?;
        }
        Ok(colleagues)
    }

    async fn positions(&mut self, tx: &mut TenantTx, names: Vec<u64>, hashes: Vec<u64>) -> Result<(), Error> {
        let all = &mut self.all;
        let [companies, people, _] = all.known();
        if companies == 0 || people == 0 {
            return Ok(());
        }
        let mut scratch = String::new();
        let mut found: Read<Place> = Vec::new();
        let mut guess = 0;
        store::read(tx, Entity::Position, self.import_id, |mut row| {
            let entry = entry(&mut row);
            let (person, company, email) = (row.id(), row.id(), row.text());
            let Some(person) = all.person_with(person, guess) else { return };
            // People and positions are made in turn, and mostly read so.
            guess = person + 1;
            let Some(company) = all.company_with(company) else { return };
            let name = match names.get(person as usize).copied().unwrap_or(0) {
                0 => address_as_name(email, &mut scratch),
                name => name,
            };
            found.push((entry, Place { person, company, email: hash(email), name }));
        })
        .await?;
        drop(names);
        oldest_first(&mut found);
        for (entry, Place { person, company, email, name }) in &found {
            all.person_was(*person, PersonKeys { linkedin: 0, name: *name }, Some(*company));
            let company_hash = hashes.get(*company as usize).copied().unwrap_or(0);
            all.add_known_position((*person, *company), *email, *entry, company_hash);
        }
        Ok(())
    }

    /// People and positions that were corrected or merged are recognised by what they were called before, too.
    fn former_people(&mut self) {
        let all = &mut self.all;
        let mut scratch = String::new();
        for was in &self.former {
            let company = was.company_id.and_then(|id| all.company_with(id));
            let person = was.person_id.and_then(|id| all.person_with(id, 0));
            if let Some(index) = all.person_with(was.row_id, 0) {
                all.person_was(index, was_person(was, &mut scratch), company);
            } else if let (Some(index), Some(person), Some(company)) =
                (all.position_with(was.row_id), person, company)
            {
                all.position_was(index, person, company, hash(was.email_key.as_deref().unwrap_or_default()));
            }
        }
    }
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

/// Takes over what earlier segments have learnt of people, of those who `must` be there, and of positions.
fn recall(all: &mut Identities, must: &Keys) -> Result<(), Error> {
    let mut carry = std::mem::take(&mut all.carry);
    let people = carry.people.each(|record| {
        if must.has(id_key(record.id)) || all.person_with(record.id, 0).is_some() {
            all.recall_person(&record);
        }
    });
    let positions = people.and_then(|()| carry.positions.each(|record| all.recall_position(&record)));
    all.carry = carry;
    positions.map_err(failed)
}

fn failed(source: io::Error) -> Error {
    Error::Io { path: std::env::temp_dir().display().to_string(), source }
}

fn entry(row: &mut store::Row<'_>) -> Entry {
    Entry { id: row.id(), row_hash: row.hash(), flags: 0 }
}

/// Of two with the same key the older one is meant. Rows mostly come in this order, which costs a look.
fn oldest_first<K>(found: &mut Read<K>) {
    if !found.is_sorted_by_key(|(entry, _)| entry.id) {
        found.sort_unstable_by_key(|(entry, _)| entry.id);
    }
}

fn was_company(was: &FormerKeys, scratch: &mut String) -> CompanyKeys {
    let [siren, pharow, website, name] = [&was.siren, &was.pharow_company_id, &was.website_url, &was.name]
        .map(|t| t.as_deref().unwrap_or_default());
    company_keys(siren, pharow, website, name, scratch)
}

fn was_person(was: &FormerKeys, scratch: &mut String) -> PersonKeys {
    let [linkedin, first, last] =
        [&was.linkedin_url, &was.first_name, &was.last_name].map(|t| t.as_deref().unwrap_or_default());
    PersonKeys { linkedin: hash(linkedin), name: person_name(first, last, scratch) }
}

/// By what a row of the file recognises its company and its person.
pub(super) fn of_row(row: &Row, scratch: &mut String) -> (CompanyKeys, PersonKeys) {
    let of = |field| row.get(field).unwrap_or_default();
    let company = company_keys(
        of(Field::Siren),
        of(Field::PharowCompanyId),
        of(Field::WebsiteUrl),
        of(Field::CompanyName),
        scratch,
    );
    let name = match person_name(of(Field::FirstName), of(Field::LastName), scratch) {
        0 => address_as_name(of(Field::Email), scratch),
        name => name,
    };
    (company, PersonKeys { linkedin: hash(of(Field::PersonLinkedinUrl)), name })
}

/// The keys of a company's values.
fn company_keys(siren: &str, pharow: &str, website: &str, name: &str, scratch: &mut String) -> CompanyKeys {
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
fn person_name(first: &str, last: &str, scratch: &mut String) -> u64 {
    scratch.clear();
    text::push_key(first, scratch);
    let middle = scratch.len();
    scratch.push('\u{1f}');
    let start = scratch.len();
    text::push_key(last, scratch);
    if middle == 0 && scratch.len() == start { 0 } else { hash(scratch) }
}

/// The key of a nameless person: the address.
fn address_as_name(email: &str, scratch: &mut String) -> u64 {
    if email.is_empty() {
        return 0;
    }
    scratch.clear();
    scratch.push('@');
    scratch.push_str(email);
    hash(scratch)
}
