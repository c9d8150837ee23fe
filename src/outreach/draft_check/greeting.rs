//! Whether a mail greets, and whom.

use super::check::{Facts, Language, Problem};
use crate::outreach::phrases::folded;

/// How mails begin, folded.
const FRENCH: [&str; 6] = ["bonjour", "bonsoir", "madame", "monsieur", "cher", "chere"];
const ENGLISH: [&str; 6] = ["hello", "hi", "dear", "good", "mr", "ms"];
/// Words between a greeting and a name.
const TITLES: [&str; 17] = [
    "m",
    "mme",
    "mlle",
    "mr",
    "mrs",
    "ms",
    "monsieur",
    "madame",
    "mademoiselle",
    "messieurs",
    "mesdames",
    "docteur",
    "dr",
    "maitre",
    "morning",
    "a",
    "et",
];

pub(super) fn find(body: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    let first = body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let greetings = match facts.language {
        Language::Fr => FRENCH,
        Language::En => ENGLISH,
    };
    let line = first.split([',', '!', '.', ':', '?', '\n']).next().unwrap_or(first);
    // `M. Durand`: the point belongs to the title.
    let line = if ["M", "Dr", "Mr", "Ms"].iter().any(|t| line.ends_with(&format!(" {t}"))) {
        first.split([',', '!', ':', '?']).next().unwrap_or(first)
    } else {
        line
    };
    let words: Vec<&str> = line
        .split(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '\'' | '’')))
        .filter(|w| !w.is_empty())
        .collect();
    let Some((greeting, named)) =
        words.split_first().filter(|(first, _)| greetings.contains(&folded(first).as_str()))
    else {
        problems.push(Problem::new("greeting", "it does not begin with a greeting"));
        return;
    };
    let known = facts.recipient.iter().map(|name| folded(name)).collect::<Vec<_>>().join(" ");
    let is_known = |word: &str| {
        let word = folded(word);
        greetings.contains(&word.as_str())
            || TITLES.contains(&word.as_str())
            || known.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
            || known.split_whitespace().any(|part| part == word)
    };
    let is_name = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    if let Some(stranger) = named.iter().filter(is_name).find(|word| !is_known(word)) {
        problems.push(Problem::new("wrong_name", format!("{greeting} … {stranger}")));
    }
}
