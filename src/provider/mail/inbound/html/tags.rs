//! The tags of an HTML text, one after the other, in linear time; broken HTML gives text, never a failure.

/// A piece of HTML.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// Between tags, entities not yet decoded.
    Text(&'a str),
    /// An element begins.
    Open(Tag<'a>),
    /// An element ends: its name, lower-case.
    Close(String),
}

/// The beginning of an element, with the attributes that say what it is.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Tag<'a> {
    /// Lower-case.
    pub(super) name: String,
    /// `class`.
    pub(super) class: &'a str,
    /// `id`.
    pub(super) id: &'a str,
    /// `style`.
    pub(super) style: &'a str,
    /// `name`.
    pub(super) named: &'a str,
    /// `type`.
    pub(super) kind: &'a str,
    /// `hidden`.
    pub(super) hidden: bool,
    /// Offset of the first byte behind the tag.
    pub(super) end: usize,
}

/// Elements whose content is no text.
const RAW: [&str; 4] = ["script", "style", "title", "textarea"];
/// A tag is not longer; what is longer is text (a `<` that somebody wrote).
const LONGEST: usize = 1 << 14;

/// Reads the pieces.
pub(super) struct Tags<'a> {
    html: &'a str,
    lower: String,
    at: usize,
}

impl<'a> Tags<'a> {
    /// From the beginning.
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, lower: html.to_ascii_lowercase(), at: 0 }
    }

    /// The text in lower case, with the same offsets.
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }

    /// Goes on behind the first `needle` from here; to the end where there is none.
    fn skip_behind(&mut self, needle: &str) {
        self.at = self.lower[self.at..]
            .find(needle)
            .map_or(self.html.len(), |found| self.at + found + needle.len());
    }

    fn text(&mut self, from: usize) -> Piece<'a> {
        let end = self.html[from + 1..].find('<').map_or(self.html.len(), |found| from + 1 + found);
        self.at = end;
        Piece::Text(&self.html[from..end])
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let from = self.at;
            let rest = &self.html[from..];
            let Some(after) = rest.strip_prefix('<') else {
                if rest.is_empty() {
                    return None;
                }
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Some(Piece::Text(&rest[..end]));
            };
            if after.starts_with("!--") {
                self.skip_behind("-->");
                continue;
            }
            if after.starts_with(['!', '?']) {
                self.skip_behind(">");
                continue;
            }
            let closing = after.starts_with('/');
            let name_at = from + 1 + usize::from(closing);
            let name: String = self.lower[name_at..]
                .chars()
                .take(24)
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-'))
                .collect();
            let Some(end) =
                tag_end(self.html, from).filter(|_| name.starts_with(|c: char| c.is_ascii_lowercase()))
            else {
                if rest.len() == 1 {
                    self.at = self.html.len();
                    return Some(Piece::Text(rest));
                }
                return Some(self.text_of_a_sign(from));
            };
            self.at = end;
            if closing {
                return Some(Piece::Close(name));
            }
            if RAW.contains(&name.as_str()) {
                self.skip_behind(&format!("</{name}"));
                self.at = self.html[self.at..].find('>').map_or(self.html.len(), |found| self.at + found + 1);
                continue;
            }
            let mut tag = Tag { name, end, ..Tag::default() };
            read_attributes(&self.html[name_at + tag.name.len()..end - 1], &mut tag);
            return Some(Piece::Open(tag));
        }
    }
}

impl<'a> Tags<'a> {
    /// A `<` that begins no tag.
    fn text_of_a_sign(&mut self, from: usize) -> Piece<'a> {
        self.text(from)
    }
}

/// One past the `>` of the tag at `from`, quotes minded where they are closed.
fn tag_end(html: &str, from: usize) -> Option<usize> {
    let bytes = &html.as_bytes()[from..html.len().min(from + LONGEST)];
    let mut quote = None;
    let mut value = false;
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(from + at + 1),
            // A quote opens only as the value of an attribute; others are junk.
            (None, b'"' | b'\'') if value => quote = Some(*byte),
            (Some(open), close) if open == *close => quote = None,
            _ => {}
        }
        value = *byte == b'=' || (value && byte.is_ascii_whitespace());
    }
    bytes.iter().position(|b| *b == b'>').map(|at| from + at + 1)
}

fn read_attributes<'a>(mut rest: &'a str, tag: &mut Tag<'a>) {
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end =
            rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        let name = &rest[..end];
        if rest.is_empty() {
            return;
        }
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = read_value(after.trim_start());
        }
        if name.eq_ignore_ascii_case("class") {
            tag.class = value;
        } else if name.eq_ignore_ascii_case("id") {
            tag.id = value;
        } else if name.eq_ignore_ascii_case("style") {
            tag.style = value;
        } else if name.eq_ignore_ascii_case("name") {
            tag.named = value;
        } else if name.eq_ignore_ascii_case("type") {
            tag.kind = value;
        } else if name.eq_ignore_ascii_case("hidden") {
            tag.hidden = true;
        }
        if end == 0 && value.is_empty() {
            // A sign that begins no attribute.
            rest = rest.get(1..).unwrap_or_default();
        }
    }
}

fn read_value(rest: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = rest.strip_prefix(quote) {
            let end = inner.find(quote).unwrap_or(inner.len());
            return (&inner[..end], inner.get(end + 1..).unwrap_or_default());
        }
    }
    let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
    (&rest[..end], &rest[end..])
}
