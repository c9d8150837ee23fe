//! A table from 64-bit keys to 32-bit numbers, at 15 to 23 bytes an entry: what an import needs five times over for a million people.

/// Empty places are kept at least at one in five: runs of taken places stay short.
const FULL: (usize, usize) = (4, 5);
/// Places to begin with.
const LEAST: usize = 64;

/// Keys are hashes already, and 0 is none. Open addressing: a key stands at the place that its share of 2⁶⁴ points to, or soon behind.
#[derive(Debug, Default)]
pub(super) struct Index<V = u32> {
    keys: Vec<u64>,
    values: Vec<V>,
    taken: usize,
}

/// Keys alone, at 10 to 15 bytes each.
pub(super) type Keys = Index<()>;

impl Keys {
    pub(super) fn add(&mut self, key: u64) {
        self.set(key, ());
    }

    pub(super) fn has(&self, key: u64) -> bool {
        self.get(key).is_some()
    }
}

impl<V: Copy + Default> Index<V> {
    /// How many keys it holds.
    pub(super) fn len(&self) -> usize {
        self.taken
    }

    /// Makes room for as many more.
    pub(super) fn reserve(&mut self, more: usize) {
        let places = (self.taken + more) * FULL.1 / FULL.0 + LEAST;
        if places > self.keys.len() {
            self.resize(places);
        }
    }

    pub(super) fn get(&self, key: u64) -> Option<V> {
        if key == 0 || self.keys.is_empty() {
            return None;
        }
        let place = self.place(key);
        (self.keys[place] == key).then(|| self.values[place])
    }

    /// Notes a key for its first holder; a second one does not take it. Whether this is the first.
    pub(super) fn note(&mut self, key: u64, value: V) -> bool {
        let is_new = key != 0 && self.get(key).is_none();
        if is_new {
            self.set(key, value);
        }
        is_new
    }

    /// Notes a key for `value`, whoever had it.
    pub(super) fn set(&mut self, key: u64, value: V) {
        if key == 0 {
            return;
        }
        if (self.taken + 1) * FULL.1 > self.keys.len() * FULL.0 {
            self.resize((self.keys.len() * 3 / 2).max(LEAST));
        }
        let place = self.place(key);
        self.taken += usize::from(self.keys[place] == 0);
        self.keys[place] = key;
        self.values[place] = value;
    }

    /// Where the key stands, or would.
    fn place(&self, key: u64) -> usize {
        let places = self.keys.len();
        // The product's upper half is below `places`.
        #[expect(clippy::cast_possible_truncation, reason = "it is less than a length")]
        let mut place = ((u128::from(key) * places as u128) >> 64) as usize;
        while self.keys[place] != 0 && self.keys[place] != key {
            place = if place + 1 == places { 0 } else { place + 1 };
        }
        place
    }

    fn resize(&mut self, places: usize) {
        let keys = std::mem::replace(&mut self.keys, vec![0; places]);
        let values = std::mem::replace(&mut self.values, vec![V::default(); places]);
        for (key, value) in keys.into_iter().zip(values).filter(|(key, _)| *key != 0) {
            let place = self.place(key);
            self.keys[place] = key;
            self.values[place] = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(
            pairs in prop::collection::vec((prop_oneof![0u64..50, any::<u64>(), (u64::MAX - 9)..=u64::MAX], any::<u32>(), any::<bool>()), 0..400),
            room in 0usize..300,
        ) {
            let (mut index, mut map) = (Index::<u32>::default(), HashMap::new());
            index.reserve(room);
            for (key, value, first) in pairs {
                if first {
                    index.note(key, value);
                    if key != 0 { map.entry(key).or_insert(value); }
                } else {
                    index.set(key, value);
                    if key != 0 { map.insert(key, value); }
                }
            }
            prop_assert_eq!(index.len(), map.len());
            for (key, value) in map {
                prop_assert_eq!(index.get(key), Some(value));
            }
            prop_assert_eq!(index.get(0), None);
        }
    }
}
