//! Reading answers in which anything may be missing, null, empty, or a number written as text.

use serde_json::Value;

use super::{Fact, What};

/// The text at a key: numbers count as text; empty, null and `[ND]` (INSEE: not to be spread) as nothing.
pub(super) fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(word)
}

/// The value itself as a text, by the same rules.
pub(super) fn word(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let is_masked = text.to_ascii_uppercase().contains("[ND]");
    Some(text).filter(|text| !text.is_empty() && !is_masked)
}

/// The number at a key, also where it is written as text.
pub(super) fn number(value: &Value, key: &str) -> Option<f64> {
    match value.get(key)? {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The list at a key; nothing where there is none.
pub(super) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Facts without a grade, of what is there.
pub(super) fn plain(pairs: impl IntoIterator<Item = (What, Option<String>)>) -> Vec<Fact> {
    pairs.into_iter().filter_map(|(what, value)| Some(Fact::plain(what, value?))).collect()
}

/// Phones, best first, each once: spaces make no difference.
pub(super) fn phones(numbers: impl IntoIterator<Item = String>) -> Vec<Fact> {
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    let mut facts: Vec<Fact> = Vec::new();
    for number in numbers {
        let Ok(place) = u8::try_from(facts.len() + 1) else { break };
        if !facts.iter().any(|fact| digits(&fact.value) == digits(&number)) {
            facts.push(Fact::plain(What::Phone(place), number));
        }
    }
    facts
}
