//! Rows that share a key, and sets of rows that are one.

use std::collections::HashSet;

/// Rows of a block that are compared with each other; a key that more rows share (a domain of a group, a frequent name) compares each row
/// with those next to it only.
const NEIGHBOURS: usize = 20;

/// Rows by their keys.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    keys: Vec<(u64, u32)>,
}

impl Blocks {
    /// Notes a key of a row.
    pub(super) fn add(&mut self, key: u64, row: u32) {
        self.keys.push((key, row));
    }

    /// The pairs of rows that share a key, each once, the smaller row first.
    pub(super) fn pairs(mut self) -> HashSet<(u32, u32)> {
        self.keys.sort_unstable();
        self.keys.dedup();
        let mut pairs = HashSet::new();
        for block in self.keys.chunk_by(|a, b| a.0 == b.0) {
            for (at, (_, row)) in block.iter().enumerate() {
                let next = block.iter().skip(at + 1).take(NEIGHBOURS);
                pairs.extend(next.map(|(_, other)| (*row, *other)));
            }
        }
        pairs
    }
}

/// Which rows are one (union-find).
#[derive(Debug)]
pub(super) struct Roots {
    parents: Vec<u32>,
}

impl Roots {
    /// Every row by itself.
    pub(super) fn new(rows: usize) -> Self {
        Self { parents: (0..u32::try_from(rows).unwrap_or(u32::MAX)).collect() }
    }

    /// The row that stands for all that are one with this one.
    pub(super) fn of(&mut self, row: u32) -> u32 {
        let mut row = row;
        while self.parents[row as usize] != row {
            let above = self.parents[row as usize];
            self.parents[row as usize] = self.parents[above as usize];
            row = above;
        }
        row
    }

    /// Two rows are one.
    pub(super) fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        self.parents[b as usize] = a;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_that_share_a_key_are_paired() {
        let mut blocks = Blocks::default();
        for (key, row) in [(1, 0), (1, 2), (2, 1), (3, 2), (3, 0), (1, 2)] {
            blocks.add(key, row);
        }
        assert_eq!(blocks.pairs(), HashSet::from([(0, 2)]));
    }

    #[test]
    fn a_large_block_stays_cheap() {
        let mut blocks = Blocks::default();
        (0..10_000).for_each(|row| blocks.add(7, row));
        assert!(blocks.pairs().len() <= 10_000 * NEIGHBOURS);
    }

    #[test]
    fn what_is_one_with_one_is_one() {
        let mut roots = Roots::new(4);
        roots.join(0, 1);
        roots.join(2, 1);
        assert_eq!(roots.of(0), roots.of(2));
        assert_ne!(roots.of(0), roots.of(3));
    }
}
