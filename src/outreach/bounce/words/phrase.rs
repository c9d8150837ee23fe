//! How a phrase of the tables is looked for.

/// How far the two sides of a `…` may be apart, in bytes.
const GAP: usize = 110;

/// Whether one of the phrases stands in the words.
pub(in crate::outreach::bounce) fn any(said: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has(said, phrase))
}

fn has(said: &str, phrase: &str) -> bool {
    let Some((first, rest)) = phrase.split_once('…') else { return said.contains(phrase) };
    said.match_indices(first).any(|(at, _)| {
        let from = at + first.trim_end().len();
        let to = (from + GAP..=said.len()).find(|i| said.is_char_boundary(*i)).unwrap_or(said.len());
        has(&said[from..to], rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_short() {
        assert!(has("la boite aux lettres est pleine", "boite … pleine"));
        assert!(has("boite ; pleine", "boite … pleine"));
        assert!(!has(&format!("boite {} pleine", "é".repeat(90)), "boite … pleine"));
        assert!(!has("pleine boite", "boite … pleine"));
    }
}
