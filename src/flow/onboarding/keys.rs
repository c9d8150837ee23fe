//! The identities of the organisation, read once before an import.

use std::borrow::Cow;

use uuid::Uuid;

use super::identity::{CompanyKeys, Entry, Identities, LISTED, PersonKeys, hash};
use crate::{
    crm::{
        field::Entity,
        store::{lists, load},
        text, web,
    },
    db::{Error, TenantTx},
};

/// Name and address of a person who is read before the person's positions are.
type Unplaced = Vec<PersonKeys>;

/// Reads who is there; `list_id` marks the positions that are in the list already.
pub(super) async fn read(tx: &mut TenantTx, list_id: Option<Uuid>) -> Result<Identities, Error> {
    let mut all = Identities::default();
    let mut scratch = String::new();
    let (mut company_ids, mut person_ids, mut position_ids) = (Vec::new(), Vec::new(), Vec::new());
    load::read_keys(tx, Entity::Company, |line| {
        let mut columns = Columns::new(line);
        let entry = columns.entry();
        let (siren, pharow) = (columns.next(), columns.next());
        let (website, name) = (columns.next(), columns.next());
        let keys = company_keys(&siren, &pharow, &website, &name, &mut scratch);
        company_ids.push(entry.id);
        all.add_company(keys, Entry { row_hash: columns.hash(), ..entry });
    })
    .await?;
    let mut unplaced: Unplaced = Vec::new();
    load::read_keys(tx, Entity::Person, |line| {
        let mut columns = Columns::new(line);
        let entry = columns.entry();
        let (linkedin, first, last) = (columns.next(), columns.next(), columns.next());
        let keys = PersonKeys { linkedin: hash(&linkedin), name: person_name(&first, &last, &mut scratch) };
        person_ids.push(entry.id);
        unplaced.push(keys);
        all.add_person(keys, None, Entry { row_hash: columns.hash(), ..entry });
    })
    .await?;
    load::read_keys(tx, Entity::Position, |line| {
        let mut columns = Columns::new(line);
        let entry = columns.entry();
        let (person, company) = (columns.id(), columns.id());
        let email = columns.next();
        let row_hash = columns.hash();
        position_ids.push(entry.id);
        if let (Some(person), Some(company)) =
            (index_of(&person_ids, person), index_of(&company_ids, company))
        {
            let mut keys = unplaced[person as usize];
            if keys.name == 0 {
                keys.name = address_as_name(&email, &mut scratch);
            }
            all.learn_person(person, keys, company);
            all.add_position(person, company, hash(&email), Entry { row_hash, ..entry });
        }
    })
    .await?;
    if let Some(list_id) = list_id {
        for id in lists::members(tx, list_id).await? {
            if let Some(index) = index_of(&position_ids, id) {
                all.position(index).mark(LISTED);
            }
        }
    }
    Ok(all)
}

/// Ids are read in their order.
#[expect(clippy::cast_possible_truncation, reason = "as many as entries")]
fn index_of(ids: &[Uuid], id: Uuid) -> Option<u32> {
    ids.binary_search(&id).ok().map(|i| i as u32)
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

/// The columns of a line in PostgreSQL's text format; NULL is empty.
struct Columns<'a> {
    rest: std::str::Split<'a, char>,
}

impl<'a> Columns<'a> {
    fn new(line: &'a [u8]) -> Self {
        let line = std::str::from_utf8(line).unwrap_or_default();
        Self { rest: line.strip_suffix('\n').unwrap_or(line).split('\t') }
    }

    fn next(&mut self) -> Cow<'a, str> {
        match self.rest.next() {
            None | Some("\\N") => Cow::Borrowed(""),
            Some(plain) if !plain.contains('\\') => Cow::Borrowed(plain),
            Some(escaped) => Cow::Owned(unescaped(escaped)),
        }
    }

    fn id(&mut self) -> Uuid {
        Uuid::try_parse(&self.next()).unwrap_or_default()
    }

    fn entry(&mut self) -> Entry {
        Entry { id: self.id(), ..Entry::default() }
    }

    fn hash(&mut self) -> u64 {
        self.next().parse::<i64>().map_or(0, i64::cast_unsigned)
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}
