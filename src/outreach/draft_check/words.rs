//! Words that no mail of ours says, and names that belong to somebody else.

use super::check::{Facts, Problem};
use crate::outreach::phrases::folded;

/// Folded: what gives a machine away, and what filters and readers take for advertising.
const FORBIDDEN: [&str; 22] = [
    "intelligence artificielle, je",
    "en tant qu'ia",
    "en tant qu'intelligence artificielle",
    "en tant que modele",
    "modele de langage",
    "as an ai",
    "language model",
    "chatgpt",
    "openai",
    "cliquez ici",
    "click here",
    "100% gratuit",
    "c'est gratuit",
    "offre exceptionnelle",
    "offre limitee",
    "argent facile",
    "sans engagement et gratuit",
    "satisfait ou rembourse",
    "garanti a 100",
    "agissez maintenant",
    "act now",
    "risk-free",
];

pub(super) fn forbidden(text: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    let own = folded(&facts.own.join("\n"));
    let text = folded(text);
    for words in FORBIDDEN {
        if text.contains(words) && !own.contains(words) {
            problems.push(Problem::new("forbidden_word", words));
        }
    }
}

/// Names of other recipients of the campaign: what was mixed up, or learnt from somebody else's mail.
pub(super) fn foreign_names(text: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    let text = spaced(text);
    let known = facts.given.iter().map(|(_, value)| value).chain(&facts.own).chain(&facts.recipient);
    let known = known.map(|value| spaced(value)).collect::<String>();
    for name in &facts.others {
        let wanted = spaced(name);
        if wanted.trim().chars().count() >= 4 && text.contains(&wanted) && !known.contains(&wanted) {
            problems.push(Problem::new("foreign_name", name.clone()));
        }
    }
}

/// Folded words with one space around each, so that a name is found as whole words.
fn spaced(text: &str) -> String {
    let folded = folded(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
