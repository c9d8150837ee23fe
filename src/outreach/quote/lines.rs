//! A text as lines, as written and in the form that rules compare.

use super::header_block::{Kind, kind};

/// The lines of a text. The lists have the same length.
pub(super) struct Lines<'a> {
    /// As written.
    pub(super) written: Vec<&'a str>,
    /// Lower-case, plain spaces, typewriter apostrophes, trimmed.
    pub(super) plain: Vec<&'a str>,
    /// Which header of a copied block each line may be.
    pub(super) kinds: Vec<Option<Kind>>,
}

/// The form that rules compare: lower-case, with plain spaces and apostrophes; as many lines as `text` has.
pub(super) fn comparable(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter(|c| !matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\t' => ' ',
            '’' | '‘' | '´' => '\'',
            c => c,
        })
        .collect()
}

impl<'a> Lines<'a> {
    /// `comparable` is [`comparable`] of `text`.
    pub(super) fn new(text: &'a str, comparable: &'a str) -> Self {
        let written: Vec<&str> = text.lines().collect();
        let mut plain: Vec<&str> = comparable.lines().map(str::trim).collect();
        plain.resize(written.len(), "");
        let kinds = plain.iter().map(|line| kind(line)).collect();
        Self { written, plain, kinds }
    }

    /// How many lines.
    pub(super) fn len(&self) -> usize {
        self.plain.len()
    }

    /// Whether the line is marked as quoted (RFC 3676 §4.5).
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.plain.get(at).is_some_and(|l| l.starts_with('>'))
    }

    /// Whether nothing stands on the line.
    pub(super) fn is_blank(&self, at: usize) -> bool {
        self.plain.get(at).is_none_or(|l| l.is_empty())
    }

    /// The next lines with something on them, at most `many`, looked for among the next `reach`.
    pub(super) fn following(&self, at: usize, many: usize, reach: usize) -> impl Iterator<Item = usize> + '_ {
        (at + 1..self.len().min(at + 1 + reach)).filter(|i| !self.is_blank(*i)).take(many)
    }
}
