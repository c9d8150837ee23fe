//! Header fields, folded (RFC 5322 §2.2.3).

use super::words::{self, Place};

/// Lines should be no longer, without their end (RFC 5322 §2.1.1).
const LINE: usize = 78;
/// A quoted name or a plain subject longer than this becomes encoded words, which can be folded anywhere.
const LONGEST_TOKEN: usize = 60;

/// A field that is being written: tokens, one space before each, on a new line where one no longer fits.
pub(super) struct Field {
    text: String,
    column: usize,
    is_begun: bool,
}

impl Field {
    /// A field without content.
    pub(super) fn new(name: &str) -> Self {
        Self { text: format!("{name}:"), column: name.len() + 1, is_begun: false }
    }

    /// Adds something that cannot be folded. The first token stays beside the name, however long.
    pub(super) fn token(mut self, token: &str) -> Self {
        if self.is_begun && self.column + 1 + token.len() > LINE {
            self.text.push_str("\r\n");
            self.column = 0;
        }
        self.text.push(' ');
        self.text.push_str(token);
        self.column += 1 + token.len();
        self.is_begun = true;
        self
    }

    /// Adds several.
    pub(super) fn tokens<S: AsRef<str>>(self, tokens: impl IntoIterator<Item = S>) -> Self {
        tokens.into_iter().fold(self, |field, token| field.token(token.as_ref()))
    }

    /// Adds unstructured text: one line, nothing at its ends.
    pub(super) fn text(self, text: &str) -> Self {
        let column = self.column + 1;
        if text.is_empty() {
            return self;
        }
        if words::is_plain(text) {
            if column + text.len() <= LINE {
                return self.token(text);
            }
            // Folding keeps single spaces; readers disagree about more.
            if !text.contains("  ") && text.split(' ').all(|t| t.len() <= LONGEST_TOKEN) {
                return self.tokens(text.split(' '));
            }
        }
        self.tokens(words::encode(text, Place::Text, column))
    }

    /// Adds a mailbox: `name <address>`, or the address alone.
    pub(super) fn mailbox(self, name: Option<&str>, address: &str) -> Self {
        let Some(name) = name else { return self.token(address) };
        let column = self.column + 1;
        let field = if words::is_plain(name) && name.len() <= LONGEST_TOKEN {
            if name.split(' ').all(is_atom) {
                self.tokens(name.split(' '))
            } else {
                self.token(&quoted(name))
            }
        } else {
            self.tokens(words::encode(name, Place::Phrase, column))
        };
        field.token(&format!("<{address}>"))
    }

    /// Ends it.
    pub(super) fn write(self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.text.as_bytes());
        out.extend_from_slice(b"\r\n");
    }
}

/// RFC 5322 §3.2.3.
fn is_atom(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
}

fn quoted(name: &str) -> String {
    let escaped = name.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(field: Field) -> String {
        let mut out = Vec::new();
        field.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn names_are_bare_quoted_or_encoded() {
        let to = |name| written(Field::new("To").mailbox(Some(name), "a@b.example"));
        assert_eq!(to("Ana O'Neil"), "To: Ana O'Neil <a@b.example>\r\n");
        assert_eq!(to("Durand, J. \"Jo\" \\"), "To: \"Durand, J. \\\"Jo\\\" \\\\\" <a@b.example>\r\n");
        assert_eq!(to("a  b"), "To: \"a  b\" <a@b.example>\r\n");
        assert_eq!(to("Zoé"), "To: =?utf-8?Q?Zo=C3=A9?= <a@b.example>\r\n");
        assert_eq!(to("=?x"), "To: =?utf-8?Q?=3D=3Fx?= <a@b.example>\r\n");
        assert_eq!(written(Field::new("To").mailbox(None, "a@b.example")), "To: a@b.example\r\n");
    }

    #[test]
    fn long_plain_text_is_folded_at_its_spaces() {
        let text = "word ".repeat(40);
        let field = written(Field::new("Subject").text(text.trim()));
        assert!(field.lines().count() > 2 && field.lines().all(|l| l.len() <= LINE), "{field}");
        assert_eq!(field.replace("\r\n", ""), format!("Subject: {}", text.trim()));
        let long = written(Field::new("Subject").text(&"x".repeat(200)));
        assert!(long.starts_with("Subject: =?utf-8?Q?xxx") && long.lines().all(|l| l.len() <= 76), "{long}");
        let spaced = written(Field::new("Subject").text(&"x  ".repeat(60)));
        assert!(spaced.starts_with("Subject: =?utf-8?"), "{spaced}");
    }
}
