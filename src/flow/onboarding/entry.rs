//! What an import holds of one row of the database, and by what it is recognised.

use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

/// 0 stands for "none".
pub(super) fn hash(key: &str) -> u64 {
    if key.is_empty() { 0 } else { xxh3_64(key.as_bytes()).max(1) }
}

/// Mixes two numbers into a key.
pub(super) fn pair(a: u64, b: u64) -> u64 {
    let mut key = [0; 16];
    key[..8].copy_from_slice(&a.to_le_bytes());
    key[8..].copy_from_slice(&b.to_le_bytes());
    xxh3_64(&key)
}

/// The key of an id.
pub(super) fn id_key(id: Uuid) -> u64 {
    xxh3_64(id.as_bytes()).max(1)
}

/// A row of the database, or one to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: Uuid,
    /// Hash of the cells that were merged into it last; 0 where it is not known.
    pub(super) row_hash: u64,
    pub(super) flags: u8,
}

/// This import made it.
pub(super) const FRESH: u8 = 1;
/// This import met it.
pub(super) const SEEN: u8 = 2;
/// It is in the list.
pub(super) const LISTED: u8 = 4;
/// Its preferred address has to be chosen again.
pub(super) const REFRESH: u8 = 8;

/// A new person's first position has been placed.
pub(super) const FIRST_PLACED: u8 = 16;

/// This segment of the file met it.
pub(super) const TOUCHED: u8 = 32;
/// An earlier segment met it.
pub(super) const CARRIED: u8 = 64;

impl Entry {
    /// One that this row of the file makes.
    pub(super) fn fresh(id: Uuid, row_hash: u64) -> Self {
        Self { id, row_hash, flags: FRESH | SEEN | TOUCHED }
    }

    pub(super) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Sets a flag for a row of the file; whether it was set before.
    pub(super) fn mark(&mut self, flag: u8) -> bool {
        let before = self.is(flag);
        self.flags |= flag | TOUCHED;
        before
    }
}

/// Hashes of what identifies a company; 0 where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CompanyKeys {
    pub(super) siren: u64,
    pub(super) pharow: u64,
    pub(super) domain: u64,
    pub(super) name: u64,
}

impl CompanyKeys {
    pub(super) const fn all(self) -> [u64; 4] {
        [self.siren, self.pharow, self.domain, self.name]
    }
}

/// Hashes of what identifies a person; 0 where it is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PersonKeys {
    pub(super) linkedin: u64,
    /// Name, or e-mail address where there is none.
    pub(super) name: u64,
}

/// How many were made, and how many that were there were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) created: u64,
    pub(super) met: u64,
}

impl Tally {
    /// Counts those whom this segment met first.
    pub(super) fn count<'a>(&mut self, entries: impl Iterator<Item = &'a Entry>) {
        for entry in entries.filter(|e| e.is(SEEN) && !e.is(CARRIED)) {
            self.created += u64::from(entry.is(FRESH));
            self.met += u64::from(!entry.is(FRESH));
        }
    }
}
