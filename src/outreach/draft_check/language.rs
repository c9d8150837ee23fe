//! Which language a text is in, by its smallest words: they are in every sentence, and shared by few languages.

use super::check::{Language, Problem};

const FRENCH: [&str; 26] = [
    "le", "la", "les", "de", "des", "du", "un", "une", "et", "vous", "nous", "pour", "avec", "est", "votre",
    "vos", "que", "qui", "dans", "sur", "à", "au", "ce", "je", "par", "plus",
];
const ENGLISH: [&str; 26] = [
    "the", "of", "and", "you", "we", "for", "with", "is", "your", "that", "in", "on", "to", "at", "this",
    "by", "are", "our", "a", "be", "would", "it", "how", "from", "can", "have",
];
const OTHERS: [&str; 24] = [
    "der", "die", "das", "und", "sie", "wir", "für", "mit", "ist", "ihre", "el", "los", "para", "con",
    "usted", "es", "y", "una", "il", "gli", "che", "voor", "het", "een",
];

pub(super) fn find(body: &str, wanted: Language, problems: &mut Vec<Problem>) {
    let (mut french, mut english, mut others) = (0, 0, 0);
    for word in body.to_lowercase().split(|c: char| !c.is_alphabetic()) {
        french += usize::from(FRENCH.contains(&word));
        english += usize::from(ENGLISH.contains(&word));
        others += usize::from(OTHERS.contains(&word));
    }
    let (is, strongest) = match wanted {
        Language::Fr => (french, english.max(others)),
        Language::En => (english, french.max(others)),
    };
    if is <= strongest || is < 3 {
        problems.push(Problem::new("language", format!("it does not read as {}", wanted.name())));
    }
}
