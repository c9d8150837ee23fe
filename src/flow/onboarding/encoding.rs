//! What bytes a file is made of: its encoding, told from a byte-order mark or from all of its bytes, and whether it is text at all.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes looked at to tell text from programs, pictures and workbooks.
const PROBE: usize = 64 * 1024;

/// Beginnings of files that are no CSV, and what to say about them.
const NOT_CSV: [(&[u8], &str); 9] = [
    (b"PK\x03\x04", "a workbook or ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "compressed; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
];

/// Collects what there is to know about the bytes of a file, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Probe {
    head: Vec<u8>,
    /// The last bytes of a piece, which may be the first part of a character.
    carry: Vec<u8>,
    multibyte: u64,
    invalid: u64,
}

/// How a file's bytes are to be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Detected {
    pub(super) encoding: &'static Encoding,
    /// Some bytes are no valid UTF-8 although the file as a whole is: each becomes U+FFFD.
    pub(super) damaged: u64,
    /// Bytes can be used as they are.
    pub(super) is_clean_utf8: bool,
}

impl Detected {
    /// Of text that pflow wrote itself.
    pub(super) const UTF_8: Self = Self { encoding: UTF_8, damaged: 0, is_clean_utf8: true };
}

impl Probe {
    pub(super) fn feed(&mut self, piece: &[u8]) {
        if self.head.len() < PROBE {
            let take = piece.len().min(PROBE - self.head.len());
            self.head.extend_from_slice(&piece[..take]);
        }
        if self.carry.is_empty() {
            self.scan(piece);
        } else {
            let mut joined = std::mem::take(&mut self.carry);
            joined.extend_from_slice(piece);
            self.scan(&joined);
        }
    }

    fn scan(&mut self, mut bytes: &[u8]) {
        loop {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.multibyte += characters(text.as_bytes());
                    return;
                }
                Err(e) => {
                    let (good, rest) = bytes.split_at(e.valid_up_to());
                    self.multibyte += characters(good);
                    match e.error_len() {
                        None => {
                            self.carry = rest.to_vec();
                            return;
                        }
                        Some(len) => {
                            self.invalid += 1;
                            bytes = &rest[len..];
                        }
                    }
                }
            }
        }
    }

    /// The verdict, after the last piece. `wanted` is what `--encoding` named.
    pub(super) fn verdict(mut self, wanted: Option<&'static Encoding>) -> Result<Detected, String> {
        self.invalid += u64::from(!self.carry.is_empty());
        if let Some((_, what)) = NOT_CSV.iter().find(|(magic, _)| self.head.starts_with(magic)) {
            return Err(format!("is {what}"));
        }
        let mark = Encoding::for_bom(&self.head).map(|(encoding, _)| encoding);
        let encoding = wanted.or(mark).or_else(|| utf16_without_mark(&self.head));
        if !encoding.is_some_and(|e| e == UTF_16LE || e == UTF_16BE) && is_binary(&self.head) {
            return Err("is no text file".to_owned());
        }
        // In a file that is UTF-8 nearly everywhere the odd byte is damage; read as Windows-1252 it would spoil every accent.
        let mostly_utf8 = self.invalid == 0 || self.invalid * 20 < self.multibyte;
        let encoding = encoding.unwrap_or(if mostly_utf8 { UTF_8 } else { WINDOWS_1252 });
        let damaged = if encoding == UTF_8 { self.invalid } else { 0 };
        Ok(Detected { encoding, damaged, is_clean_utf8: encoding == UTF_8 && damaged == 0 })
    }
}

/// Characters beyond ASCII in valid UTF-8.
fn characters(valid: &[u8]) -> u64 {
    if valid.is_ascii() { 0 } else { valid.iter().filter(|b| **b >= 0xc2).count() as u64 }
}

/// Half of the bytes are zero, always the same half: UTF-16 in which most characters are Latin.
fn utf16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    if pairs < 2 {
        return None;
    }
    if odd * 10 > pairs * 7 && even * 10 < pairs {
        return Some(UTF_16LE);
    }
    (even * 10 > pairs * 7 && odd * 10 < pairs).then_some(UTF_16BE)
}

/// More than one byte in a hundred is a control character that no text has.
fn is_binary(head: &[u8]) -> bool {
    let strange = head.iter().filter(|b| matches!(**b, 0..=8 | 14..=25 | 27..=31)).count();
    strange * 100 > head.len()
}

/// Reads any encoding as UTF-8; what cannot be decoded becomes U+FFFD, a byte-order mark is left out.
pub(super) struct Utf8Reader<R> {
    inner: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    start: usize,
    end: usize,
    at_end: bool,
    skip_mark: bool,
}

impl<R: Read> Utf8Reader<R> {
    pub(super) fn new(inner: R, detected: Detected) -> Self {
        let decoder = (!detected.is_clean_utf8).then(|| detected.encoding.new_decoder_with_bom_removal());
        Self {
            inner,
            decoder,
            raw: vec![0; 64 * 1024],
            start: 0,
            end: 0,
            at_end: false,
            skip_mark: detected.is_clean_utf8,
        }
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else {
            let mut n = self.inner.read(out)?;
            if std::mem::take(&mut self.skip_mark) && out[..n].starts_with(b"\xef\xbb\xbf") {
                out.copy_within(3..n, 0);
                n -= 3;
                if n == 0 {
                    return self.inner.read(out);
                }
            }
            return Ok(n);
        };
        if out.len() < 8 {
            return Err(io::Error::other("the buffer is too small"));
        }
        loop {
            let (result, read, written, _) =
                decoder.decode_to_utf8(&self.raw[self.start..self.end], out, self.at_end);
            self.start += read;
            if written > 0 || (self.at_end && result == CoderResult::InputEmpty) {
                return Ok(written);
            }
            if self.start == self.end && !self.at_end {
                self.start = 0;
                self.end = self.inner.read(&mut self.raw)?;
                self.at_end = self.end == 0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(bytes: &[u8], piece: usize) -> Result<Detected, String> {
        let mut probe = Probe::default();
        bytes.chunks(piece).for_each(|p| probe.feed(p));
        probe.verdict(None)
    }

    fn text(bytes: &[u8]) -> String {
        let mut out = String::new();
        Utf8Reader::new(bytes, verdict(bytes, 7).unwrap()).read_to_string(&mut out).unwrap();
        out
    }

    #[test]
    fn encodings_are_told_apart_whatever_the_pieces() {
        for piece in 1..9 {
            assert_eq!(verdict("Prénom;Société 🏭\n".as_bytes(), piece).unwrap().encoding, UTF_8);
            assert_eq!(verdict(b"Pr\xe9nom;Soci\xe9t\xe9\n", piece).unwrap().encoding, WINDOWS_1252);
            assert_eq!(verdict(b"\xff\xfeP\0r\0", piece).unwrap().encoding, UTF_16LE);
            assert_eq!(verdict(b"P\0r\0e\0n\0o\0m\0", piece).unwrap().encoding, UTF_16LE);
        }
    }

    #[test]
    fn everything_is_read_as_utf8() {
        assert_eq!(text("\u{feff}Prénom".as_bytes()), "Prénom");
        assert_eq!(text(b"Pr\xe9nom \x80"), "Prénom €");
        let utf16: Vec<u8> = "\u{feff}Prénom\tÉ".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&utf16), "Prénom\tÉ");
        assert_eq!(text(b""), "");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(verdict(b"PK\x03\x04rest", 64).unwrap_err().contains("workbook"));
        assert_eq!(verdict(&[7; 100], 64).unwrap_err(), "is no text file");
        let stray = [b"a,b\n".repeat(100), b"c,\0\n".to_vec()].concat();
        assert!(verdict(&stray, 64).is_ok(), "one stray NUL makes no program of a text");
    }

    #[test]
    fn a_damaged_byte_does_not_spoil_the_accents() {
        let mut bytes = "é,è\n".repeat(30).into_bytes();
        bytes.push(0xff);
        let found = verdict(&bytes, 64).unwrap();
        assert_eq!((found.encoding, found.damaged), (UTF_8, 1));
    }
}
