//! Text in header fields: as it is where it is plain, else as encoded words (RFC 2047).

use base64::{Engine, engine::general_purpose::STANDARD};

/// Longest line of a field with an encoded word, without its end (RFC 2047 §2).
const LINE: usize = 76;
/// Longest encoded word (RFC 2047 §2).
const WORD: usize = 75;
/// `=?utf-8?Q?` and `?=`.
const FRAME: usize = 12;

/// Where the words stand: it decides which characters need no encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Unstructured text, such as a subject.
    Text,
    /// A display name (RFC 2047 §5.3).
    Phrase,
}

impl Place {
    fn is_bare(self, byte: u8) -> bool {
        match self {
            Self::Text => byte.is_ascii_graphic() && !b"=?_".contains(&byte),
            Self::Phrase => byte.is_ascii_alphanumeric() || b"!*+-/".contains(&byte),
        }
    }
}

/// Whether `text` can stand in a header as it is: printable ASCII, and nothing that would be decoded.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| b == b' ' || b.is_ascii_graphic()) && !text.contains("=?")
}

/// Whether quoted-printable suits a text: at most a third of its characters are not ASCII. French stays legible where mail is
/// shown raw; Greek, Cyrillic and emoji are shorter in base64.
pub(super) fn is_mostly_ascii(text: &str) -> bool {
    let (mut all, mut foreign) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        foreign += usize::from(!c.is_ascii());
    }
    foreign * 3 <= all
}

/// `text` as encoded words, quoted-printable or base64, as suits it; no character is split. The first word begins at
/// `column` of its line, every other one on a line of its own.
pub(super) fn encode(text: &str, place: Place, column: usize) -> Vec<String> {
    let is_quoted = is_mostly_ascii(text);
    let width = |c: char| if is_quoted { q_width(c, place) } else { c.len_utf8() };
    let room = |payload: usize| if is_quoted { payload } else { payload / 4 * 3 };
    let mut left = room(LINE.saturating_sub(column).clamp(FRAME + 12, WORD) - FRAME);
    let (mut words, mut piece) = (Vec::new(), String::new());
    for c in text.chars() {
        if width(c) > left {
            words.push(word(&piece, place, is_quoted));
            piece.clear();
            left = room(WORD - FRAME);
        }
        left -= width(c);
        piece.push(c);
    }
    words.push(word(&piece, place, is_quoted));
    words
}

fn q_width(c: char, place: Place) -> usize {
    if c == ' ' || u8::try_from(c).is_ok_and(|b| place.is_bare(b)) { 1 } else { 3 * c.len_utf8() }
}

fn word(piece: &str, place: Place, is_quoted: bool) -> String {
    if !is_quoted {
        return format!("=?utf-8?B?{}?=", STANDARD.encode(piece));
    }
    let mut payload = String::with_capacity(WORD);
    for byte in piece.bytes() {
        match byte {
            b' ' => payload.push('_'),
            bare if place.is_bare(bare) => payload.push(char::from(bare)),
            other => super::body::escape(other, &mut payload),
        }
    }
    format!("=?utf-8?Q?{payload}?=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_quoted_and_greek_is_base64() {
        assert_eq!(encode("déjà_vu ?", Place::Text, 9), ["=?utf-8?Q?d=C3=A9j=C3=A0=5Fvu_=3F?="]);
        assert_eq!(encode("Müller, A", Place::Phrase, 6), ["=?utf-8?Q?M=C3=BCller=2C_A?="]);
        assert_eq!(encode("αβγ", Place::Text, 9), ["=?utf-8?B?zrHOss6z?="]);
    }

    #[test]
    fn words_fit_and_split_no_character() {
        for text in ["é".repeat(200), "🎉é".repeat(90), "a b ".repeat(100), "x".repeat(400)] {
            for column in [6, 9, 70] {
                let words = encode(&text, Place::Text, column);
                let first = words[0].len() + column;
                assert!(column == 70 || first <= LINE, "{first}: {words:?}");
                for word in &words {
                    assert!(word.len() <= WORD, "{word}");
                    let payload = word.rsplit('?').nth(1).unwrap();
                    if word.starts_with("=?utf-8?B?") {
                        assert!(String::from_utf8(STANDARD.decode(payload).unwrap()).is_ok(), "{word}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_would_be_decoded_is_not_plain() {
        assert!(is_plain("Re: 50 % = 1/2 ?"));
        for text in ["a =?utf-8?Q?b?= c", "é", "tab\there"] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
