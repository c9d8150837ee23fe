//! Phrases in the words of several languages: the grammar of a wish or of an absence rather than its letters.
//!
//! A pattern is a row of words. `a|b` is one or the other, `stem*` any word that begins so, `word?` may be absent, `..` stands
//! for up to four words of the same clause, `^` and `$` for a clause's beginning and end, `$$` for a sentence's. Case, accents and the form of
//! apostrophes do not count: patterns are written lower-case, without accents, an apostrophe as a space (`n est plus`),
//! English `n't` as `not` and `e-mail` as `email`.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longest text that is looked at, in words; a wish or an absence is told earlier.
const LONGEST: usize = 1500;
/// Words that `..` stands for at most.
const GAP: usize = 4;
/// End of a sentence or paragraph.
const END: &str = ".";
/// End of a question.
const ASKED: &str = "?";
/// End of a clause: comma, colon, bracket, dash.
const PAUSE: &str = ",";

/// Lower-case, without accents, one kind of apostrophe.
#[must_use]
pub fn folded(text: &str) -> String {
    let text = text.to_lowercase().replace(['’', 'ʼ', '`', '´', '‘'], "'").replace('ß', "ss");
    let text: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    text.replace("n't", " not").replace("e-mail", "email")
}

/// A text as folded words, with marks where clauses and sentences end.
#[derive(Clone, Debug, Default)]
pub struct Words {
    words: Vec<String>,
}

impl Words {
    /// Numbers keep the points, strokes, colons and hyphens between their digits: `24/08`, `24.08.2026`, `17:30`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text: Vec<char> = folded(text).chars().take(LONGEST * 12).collect();
        let mut words: Vec<String> = Vec::new();
        let mut word = String::new();
        let mut lines = 0;
        for (i, c) in text.iter().enumerate() {
            let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
            let inner = matches!(c, '.' | '/' | ':' | '-')
                && digit(i.checked_sub(1).and_then(|b| text.get(b)))
                && digit(text.get(i + 1));
            if c.is_alphanumeric() || inner {
                word.push(*c);
                lines = 0;
                continue;
            }
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            lines += usize::from(*c == '\n');
            let space = |at: Option<&char>| at.is_none_or(|c| c.is_whitespace());
            match c {
                '.' | '!' | ';' | '…' => mark(&mut words, END),
                '?' => mark(&mut words, ASKED),
                ',' | ':' | '(' | ')' | '–' | '—' | '|' => mark(&mut words, PAUSE),
                '-' if space(text.get(i + 1)) => mark(&mut words, PAUSE),
                '\n' if lines == 2 => mark(&mut words, END),
                _ => {}
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
        words.truncate(LONGEST);
        Self { words }
    }

    /// The words and marks.
    #[must_use]
    pub fn as_slice(&self) -> &[String] {
        &self.words
    }

    /// Without its marks, as one line.
    #[must_use]
    pub fn line(&self) -> String {
        self.words.iter().filter(|w| !is_mark(w)).map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Whether one of the patterns occurs.
    #[must_use]
    pub fn any(&self, patterns: &[&str]) -> bool {
        patterns.iter().any(|p| self.find(p, 0).is_some())
    }

    /// How many of the patterns occur.
    #[must_use]
    pub fn count(&self, patterns: &[&str]) -> usize {
        patterns.iter().filter(|p| self.find(p, 0).is_some()).count()
    }

    /// Where the pattern occurs first at or after a word: its first word, and the one behind its last.
    #[must_use]
    pub fn find(&self, pattern: &str, from: usize) -> Option<(usize, usize)> {
        let parts: Vec<Part<'_>> = pattern.split(' ').map(Part::of).collect();
        (from..self.words.len()).find_map(|at| self.matches(&parts, at).map(|end| (at, end)))
    }

    /// The words before this one in its clause, nearest first.
    pub fn before(&self, at: usize) -> impl Iterator<Item = &str> {
        self.words[..at].iter().rev().map(String::as_str).take_while(|w| !is_mark(w))
    }

    /// The words from this one on to the end of its clause.
    pub fn after(&self, at: usize) -> impl Iterator<Item = &str> {
        self.words[at.min(self.words.len())..].iter().map(String::as_str).take_while(|w| !is_mark(w))
    }

    /// Whether the sentence around this word is a question.
    #[must_use]
    pub fn is_asked(&self, at: usize) -> bool {
        self.words[at..].iter().find(|w| *w == END || *w == ASKED).is_some_and(|w| w == ASKED)
    }

    fn matches(&self, parts: &[Part<'_>], at: usize) -> Option<usize> {
        let Some((first, rest)) = parts.split_first() else { return Some(at) };
        let word = self.words.get(at);
        match first {
            Part::Begin => {
                (at == 0 || is_mark(&self.words[at - 1])).then(|| self.matches(rest, at)).flatten()
            }
            Part::End => word.is_none_or(|w| is_mark(w)).then_some(at),
            Part::SentenceEnd => word.is_none_or(|w| is_end(w)).then_some(at),
            Part::Gap => (0..=GAP)
                .take_while(|n| *n == 0 || self.words.get(at + n - 1).is_some_and(|w| !is_mark(w)))
                .find_map(|n| self.matches(rest, at + n)),
            Part::Word { alternatives, optional } => {
                let taken = word.is_some_and(|w| alternatives.iter().any(|a| is_alternative(w, a)));
                let with = taken.then(|| self.matches(rest, at + 1)).flatten();
                with.or_else(|| optional.then(|| self.matches(rest, at)).flatten())
            }
        }
    }
}

/// One place of a pattern.
enum Part<'a> {
    Begin,
    End,
    SentenceEnd,
    Gap,
    Word { alternatives: Vec<&'a str>, optional: bool },
}

impl<'a> Part<'a> {
    fn of(text: &'a str) -> Self {
        match text {
            "^" => Self::Begin,
            "$" => Self::End,
            "$$" => Self::SentenceEnd,
            ".." => Self::Gap,
            word => {
                let (word, optional) = word.strip_suffix('?').map_or((word, false), |w| (w, true));
                Self::Word { alternatives: word.split('|').collect(), optional }
            }
        }
    }
}

fn is_alternative(word: &str, alternative: &str) -> bool {
    alternative.strip_suffix('*').map_or(word == alternative, |stem| word.starts_with(stem))
}

/// Whether a word is one of `a|b|stem*`.
#[must_use]
pub fn is_one_of(word: &str, alternatives: &str) -> bool {
    alternatives.split('|').any(|a| is_alternative(word, a))
}

/// Whether it marks the end of a clause or a sentence.
#[must_use]
pub fn is_mark(word: &str) -> bool {
    is_end(word) || word == PAUSE
}

/// Whether it marks the end of a sentence.
#[must_use]
pub fn is_end(word: &str) -> bool {
    word == END || word == ASKED
}

fn mark(words: &mut Vec<String>, mark: &str) {
    match words.last_mut() {
        // The stronger mark stays.
        Some(last) if last == PAUSE => mark.clone_into(last),
        Some(last) if !is_mark(last) => words.push(mark.to_owned()),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, pattern: &str) -> bool {
        Words::of(text).any(&[pattern])
    }

    #[test]
    fn patterns_follow_the_grammar() {
        assert!(found("Merci de NE PLUS jamais m’écrire", "ne plus .. ecri*"));
        assert!(!found("Ne plus. Écrire", "ne plus .. ecri*"));
        assert!(found("please don't email", "do not email"));
        assert!(found("désinscrivez-moi", "desinscrivez moi|nous $"));
        assert!(!found("désinscrivez-moi demain", "desinscrivez moi|nous $"));
        assert!(found("Oui, stop svp", "^ stop svp|merci? $"));
        assert!(!found("je stop", "^ stop"));
    }

    #[test]
    fn numbers_keep_their_shape() {
        let words = Words::of("du 3 au 24/08, à 9h30 ou 17:30. Fin le 24.08.\n\nOui ?");
        assert_eq!(words.as_slice().join(" "), "du 3 au 24/08 , a 9h30 ou 17:30 . fin le 24.08 . oui ?");
        assert!(words.is_asked(words.as_slice().len() - 2) && !words.is_asked(3));
    }
}
