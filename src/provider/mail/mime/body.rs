//! Text parts: seven bits where nothing can happen to them on the way, else quoted-printable or base64, as suits them.

use base64::{Engine, engine::general_purpose::STANDARD};

/// Longest encoded line, without its end (RFC 2045 §6.7, §6.8).
const LINE: usize = 76;

/// Writes a part: its fields, an empty line, its text. `text` has LF line ends.
pub(super) fn write(kind: &str, text: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(format!("Content-Type: {kind}; charset=utf-8\r\n").as_bytes());
    let (name, encoded) = encode(text);
    out.extend_from_slice(format!("Content-Transfer-Encoding: {name}\r\n\r\n").as_bytes());
    out.extend_from_slice(encoded.as_bytes());
}

/// The transfer encoding and the encoded text, with CRLF line ends, the last one ended.
fn encode(text: &str) -> (&'static str, String) {
    if text.lines().all(is_safe) && text.bytes().all(|b| b != b'\r') {
        return ("7bit", text.replace('\n', "\r\n"));
    }
    if super::words::is_mostly_ascii(text) {
        return ("quoted-printable", quoted_printable(text));
    }
    let base64 = STANDARD.encode(text.replace('\n', "\r\n"));
    let mut lines = String::with_capacity(base64.len() / LINE * (LINE + 2) + LINE);
    let mut rest = base64.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(LINE));
        lines.push_str(line);
        lines.push_str("\r\n");
        rest = after;
    }
    ("base64", lines)
}

/// Whether servers and mailbox files leave a line alone: ASCII, short, no white space at its end that somebody would cut off
/// and so break a DKIM signature, no dot at its start (SMTP's escape), no `From ` (mbox's).
fn is_safe(line: &str) -> bool {
    line.len() <= LINE
        && line.bytes().all(|b| b == b' ' || b == b'\t' || b.is_ascii_graphic())
        && !line.ends_with([' ', '\t'])
        && !line.starts_with('.')
        && !line.starts_with("From ")
}

/// RFC 2045 §6.7. No character is split between lines.
fn quoted_printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    for line in text.lines() {
        let mut column = 0;
        for (at, c) in line.char_indices() {
            let rest = &line[at..];
            let is_last = rest.len() == c.len_utf8();
            let is_bare = match c {
                ' ' | '\t' => !is_last,
                '=' => false,
                _ => c.is_ascii_graphic(),
            };
            let width = if is_bare { 1 } else { 3 * c.len_utf8() };
            if column + width > LINE - 1 {
                out.push_str("=\r\n");
                column = 0;
            }
            let is_touched = column == 0 && (c == '.' || rest.starts_with("From "));
            if is_bare && !is_touched {
                out.push(c);
                column += 1;
            } else {
                let mut bytes = [0; 4];
                for byte in c.encode_utf8(&mut bytes).bytes() {
                    escape(byte, &mut out);
                    column += 3;
                }
            }
        }
        out.push_str("\r\n");
    }
    out
}

/// Adds `=` and two hexadecimal digits.
pub(super) fn escape(byte: u8, out: &mut String) {
    out.push('=');
    for nibble in [byte >> 4, byte & 15] {
        out.push(char::from(b"0123456789ABCDEF"[usize::from(nibble)]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_as_it_is() {
        assert_eq!(encode("Bonjour,\n\nAna\n"), ("7bit", "Bonjour,\r\n\r\nAna\r\n".to_owned()));
    }

    #[test]
    fn what_somebody_would_touch_on_the_way_is_encoded() {
        for (text, encoded) in [
            (".\n", "=2E\r\n"),
            ("..a\n", "=2E.a\r\n"),
            ("From now\n", "=46rom now\r\n"),
            ("a \nb\t\n", "a=20\r\nb=09\r\n"),
            ("déjà = vu\n", "d=C3=A9j=C3=A0 =3D vu\r\n"),
            ("bell\u{7}\n", "bell=07\r\n"),
        ] {
            assert_eq!(encode(text), ("quoted-printable", encoded.to_owned()), "{text:?}");
        }
    }

    #[test]
    fn scripts_that_are_not_latin_are_base64() {
        let (name, encoded) = encode(&"Здравствуйте\n".repeat(20));
        assert_eq!(name, "base64");
        assert!(encoded.split("\r\n").all(|l| l.len() <= LINE) && encoded.ends_with("\r\n"));
        assert_eq!(encode(&"Société générale à Évry\n".repeat(9)).0, "quoted-printable");
    }

    #[test]
    fn long_lines_are_broken_softly_and_no_character_is() {
        for text in
            ["é".repeat(300), "x".repeat(1000), ".".repeat(400), "From ".repeat(90), "a é🎉".repeat(99)]
        {
            let encoded = quoted_printable(&text);
            for line in encoded.split("\r\n") {
                assert!(line.len() <= LINE, "{line}");
                assert!(
                    !line.ends_with(' ') && !line.starts_with('.') && !line.starts_with("From "),
                    "{line}"
                );
            }
            let joined = encoded.replace("=\r\n", "");
            assert!(!text.contains('é') || joined.contains("=C3=A9"));
            assert!(!encoded.contains("=C3=\r\n"), "{encoded}");
        }
    }
}
