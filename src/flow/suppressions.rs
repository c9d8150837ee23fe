//! Who must not be written to: add, remove, list, read and write as CSV. What is added stops at once whatever it covers.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Read,
};

use serde::Serialize;
use serde_json::json;

use super::{
    Error,
    engine::{Engine, Scope},
    privacy::hashing,
};
use crate::{
    db::TenantTx,
    iam::Action,
    outreach::{
        store::{
            enrollments::{self, Stopped},
            suppressions,
        },
        suppression::Key,
    },
};

pub use crate::outreach::suppression::{Kind, Reason, Suppression};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 256 << 20;

/// What enrollments end with when a suppression covers them.
const STOPPED_BY: &str = "suppressed";

/// What came of adding.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Added {
    /// Those that are new.
    pub added: Vec<Suppression>,
    /// How many were there already.
    pub existing: u64,
    /// Enrollments that were under way and are stopped.
    pub stopped: u64,
    /// Their tasks that were cancelled.
    pub cancelled: u64,
}

/// What came of a file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Imported {
    /// Rows with something in them, without the header.
    pub rows: u64,
    /// Suppressions that are new.
    pub added: u64,
    /// How many were there already.
    pub existing: u64,
    /// Enrollments that were under way and are stopped.
    pub stopped: u64,
    /// Their tasks that were cancelled.
    pub cancelled: u64,
    /// Rows that were refused; the others are done.
    pub rejected: Vec<Rejected>,
}

/// A row of a file that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// What stood there.
    pub value: String,
    /// Why.
    pub reason: String,
}

/// A suppression that is no more.
#[derive(Clone, Debug, Serialize)]
pub struct Removed {
    /// Those that are gone.
    pub removed: Vec<Key>,
}

/// Suppresses addresses, domains and companies, in one transaction; a value that is none of them refuses all.
pub async fn add(
    engine: &Engine,
    scope: &Scope,
    values: &[String],
    reason: Reason,
    dry_run: bool,
) -> Result<Added, Error> {
    let keys = parse(values)?;
    let mut tx = engine.begin(scope, Action::Work).await?;
    hashing::refuse_foreign(engine, &mut tx, &keys).await?;
    let added = suppress(engine, &mut tx, scope, &keys, reason, "command line").await?;
    let values = hashing::in_place_of_clear(engine, &mut tx, &keys).await?;
    let detail = json!({"values": values, "reason": reason, "stopped": added.stopped});
    engine.audit(&mut tx, scope, "suppression.add", None, detail).await?;
    tx.finish(dry_run).await?;
    Ok(added)
}

/// Takes suppressions back. Nobody who was stopped by one starts again.
pub async fn remove(
    engine: &Engine,
    scope: &Scope,
    values: &[String],
    dry_run: bool,
) -> Result<Removed, Error> {
    let keys = parse(values)?;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let hash_key = hashing::in_use(engine, &mut tx).await?;
    let values = hashing::in_place_of_clear(engine, &mut tx, &keys).await?;
    for key in &keys {
        let mut gone = suppressions::delete(&mut tx, key).await?;
        if let Some(hash_key) = hash_key.as_ref().filter(|_| key.is_clear_address()) {
            gone |= suppressions::delete(&mut tx, &hashing::hashed(hash_key, &key.value)).await?;
        }
        if !gone {
            return Err(Error::not_found("suppression", &key.value));
        }
    }
    engine.audit(&mut tx, scope, "suppression.remove", None, json!({"values": values})).await?;
    tx.finish(dry_run).await?;
    Ok(Removed { removed: keys })
}

/// All suppressions, by kind and value; with `kind`, only those.
pub async fn list(engine: &Engine, scope: &Scope, kind: Option<Kind>) -> Result<Vec<Suppression>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    Ok(suppressions::list(&mut tx, kind).await?)
}

/// Suppresses what a CSV names, in one transaction; bad rows are reported and the others done. `name` is the file's.
pub async fn import(
    engine: &Engine,
    scope: &Scope,
    source: impl Read,
    name: &str,
    dry_run: bool,
) -> Result<Imported, Error> {
    scope.require(Action::Work)?;
    let file = read(source, name)?;
    let mut report = Imported { rows: file.rows, rejected: file.rejected, ..Imported::default() };
    let mut tx = engine.begin(scope, Action::Work).await?;
    for keys in file.keys.values() {
        hashing::refuse_foreign(engine, &mut tx, keys).await?;
    }
    for (reason, keys) in file.keys {
        let added = suppress(engine, &mut tx, scope, &keys, reason, name).await?;
        report.added += added.added.len() as u64;
        report.existing += added.existing;
        report.stopped += added.stopped;
        report.cancelled += added.cancelled;
    }
    let detail = json!({"rows": report.rows, "added": report.added, "rejected": report.rejected.len()});
    engine.audit(&mut tx, scope, "suppression.import", Some(name), detail).await?;
    tx.finish(dry_run).await?;
    Ok(report)
}

fn parse(values: &[String]) -> Result<Vec<Key>, Error> {
    let keys: Result<Vec<Key>, String> = values.iter().map(|v| Key::parse(v)).collect();
    keys.map_err(|e| {
        Error::invalid_with(e, "write jean@exemple.example, @exemple.example or a SIREN of nine digits")
    })
}

/// Adds what is new, and stops whoever is under way and covered.
async fn suppress(
    engine: &Engine,
    tx: &mut TenantTx,
    scope: &Scope,
    keys: &[Key],
    reason: Reason,
    source: &str,
) -> Result<Added, Error> {
    let now = engine.clock.now();
    let unique: HashSet<&Key> = keys.iter().collect();
    let known = hashing::already_hashed(engine, tx, &unique).await?;
    let mut new: Vec<_> =
        unique.iter().filter(|k| !known.contains(*k)).map(|k| (engine.ids.next(), (*k).clone())).collect();
    new.sort_by(|(_, a), (_, b)| a.cmp(b));
    let added = suppressions::insert(tx, &new, reason, Some(source), Some(scope.user_id), now).await?;
    let covered = suppressions::covered_enrollments(tx, keys).await?;
    let ids: Vec<_> = covered.into_iter().map(|(id, _)| id).collect();
    let Stopped { enrollments, tasks } = enrollments::stop(tx, &ids, STOPPED_BY, now).await?;
    let existing = (unique.len() - added.len()) as u64;
    Ok(Added { added, existing, stopped: enrollments, cancelled: tasks })
}

/// What a file says.
#[derive(Debug, Default, PartialEq, Eq)]
struct File {
    rows: u64,
    keys: BTreeMap<Reason, Vec<Key>>,
    rejected: Vec<Rejected>,
}

/// Columns that name what is suppressed, without case and punctuation; `value` is what the export writes.
const COLUMNS: &[&str] = &[
    "value",
    "email",
    "emailaddress",
    "mail",
    "adresseemail",
    "courriel",
    "address",
    "domain",
    "domaine",
    "siren",
    "company",
];

fn read(source: impl Read, name: &str) -> Result<File, Error> {
    let mut bytes = Vec::new();
    let io = |source| Error::Io { path: name.to_owned(), source };
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > LARGEST || bytes.contains(&0) {
        return Err(Error::invalid(format!("{name}: no CSV of at most {} MiB", LARGEST >> 20)));
    }
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).into_owned();
    let first = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let delimiter = [b';', b'\t', b','].into_iter().max_by_key(|d| first.bytes().filter(|b| b == d).count());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let mut header: Option<HashMap<String, usize>> = None;
    let mut file = File::default();
    for row in reader.records() {
        let row = row.map_err(|e| Error::invalid(format!("{name}: {e}")))?;
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if header.is_none() {
            let named: HashMap<String, usize> = row.iter().enumerate().map(|(i, c)| (bare(c), i)).collect();
            if COLUMNS.iter().any(|c| named.contains_key(*c)) {
                header = Some(named);
                continue;
            }
        }
        let columns = header.get_or_insert_with(|| HashMap::from([("value".to_owned(), 0)]));
        take(&mut file, super::onboarding::addresses::line(&text, &row).unwrap_or(0), &row, columns);
    }
    Ok(file)
}

fn take(file: &mut File, line: u64, row: &csv::StringRecord, columns: &HashMap<String, usize>) {
    file.rows += 1;
    let cell = |name: &str| {
        // The export puts an apostrophe in front of what a spreadsheet would take for a formula.
        let text = row.get(*columns.get(name)?)?.trim().trim_start_matches('\'');
        (!text.is_empty()).then_some(text)
    };
    let reason = match cell("reason").map(|text| (text, Reason::parse(text))) {
        None => Reason::Import,
        Some((_, Some(reason))) => reason,
        Some((text, None)) => {
            let reason =
                format!("{text:?} is no reason: unsubscribe, bounce, complaint, manual, import, erasure");
            return file.rejected.push(Rejected { line, value: text.to_owned(), reason });
        }
    };
    let values: Vec<&str> = COLUMNS.iter().filter_map(|c| cell(c)).collect();
    if values.is_empty() {
        let reason = "no address, domain or SIREN".to_owned();
        return file.rejected.push(Rejected { line, value: String::new(), reason });
    }
    for value in values {
        match Key::parse(value) {
            Ok(key) => file.keys.entry(reason).or_default().push(key),
            Err(reason) => file.rejected.push(Rejected { line, value: value.to_owned(), reason }),
        }
    }
}

fn bare(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(file: &File, reason: Reason) -> Vec<&str> {
        file.keys.get(&reason).into_iter().flatten().map(|k| k.value.as_str()).collect()
    }

    #[test]
    fn a_file_with_or_without_a_header() {
        let file = read(&b"a@x.example\n@x.example\n\nnobody\n552100554\n"[..], "f").unwrap();
        assert_eq!(values(&file, Reason::Import), ["a@x.example", "x.example", "552100554"]);
        assert_eq!((file.rows, file.rejected.len(), file.rejected[0].line), (4, 1, 4));
        let file =
            read("\u{feff}Nom;E-mail;SIREN\nD;a@x.example;\nE;;552 100 554\nF;;\n".as_bytes(), "f").unwrap();
        assert_eq!(values(&file, Reason::Import), ["a@x.example", "552100554"]);
        assert_eq!((file.rows, file.rejected[0].line), (3, 4));
    }

    #[test]
    fn an_export_is_read_back() {
        let file = read(
            &b"kind,value,reason\r\naddress,a@x.example,bounce\r\ndomain,x.example,because\r\n"[..],
            "f",
        )
        .unwrap();
        assert_eq!(values(&file, Reason::Bounce), ["a@x.example"]);
        assert!(file.rejected[0].reason.contains("because"));
    }

    #[test]
    fn nothing_and_no_text() {
        assert_eq!(read(&b""[..], "f").unwrap(), File::default());
        assert!(read(&b"a\0b"[..], "f").is_err());
    }
}
