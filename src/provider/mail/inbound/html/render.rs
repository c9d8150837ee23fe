//! HTML to plain text: paragraphs, lists and line breaks as they look; nothing hidden.

use mail_parser::decoders::html::add_html_token;

use super::{
    marks::{Mark, is_void, mark},
    tags::{Piece, Tag, Tags},
};

/// What becomes of marked quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::provider::mail::inbound) enum Quotes {
    /// They stay.
    Kept,
    /// Each becomes a line `>`; what goes down to the end becomes [`REST`].
    Cut,
}

/// The line in place of a quote that goes down to the end.
const REST: &str = "-----Original Message-----";
/// Blocks: each begins on a line of its own.
const BLOCKS: [&str; 29] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "pre",
    "section",
    "table",
    "tbody",
    "tr",
];
/// Lists deeper than this are shown flat.
const DEEPEST_LIST: usize = 16;
/// An entity is not longer: `&CounterClockwiseContourIntegral;`.
const LONGEST_ENTITY: usize = 34;

/// The text of an HTML mail.
pub(in crate::provider::mail::inbound) fn render(html: &str, quotes: Quotes) -> String {
    let tags = Tags::new(html);
    let last_quote = tags.lower().rfind("<blockquote").unwrap_or(0);
    let mut page = Page::default();
    let mut skip: Option<Skip> = None;
    for piece in tags {
        if let Some(skipped) = &mut skip {
            if skipped.goes_on(&piece) {
                continue;
            }
            let ends_inside = skipped.ends_before(&piece);
            skip = None;
            if !ends_inside {
                continue;
            }
        }
        match piece {
            Piece::Text(text) => page.text(text),
            Piece::Close(name) => page.close(&name),
            Piece::Open(tag) => {
                let mark = if tag.name == "head" { Mark::Hidden } else { mark(&tag) };
                let cut = quotes == Quotes::Cut;
                match mark {
                    Mark::Hidden if !is_void(&tag.name) => skip = Some(Skip::new(&tag.name)),
                    Mark::Rest if cut => {
                        page.line(REST);
                        return page.finish();
                    }
                    Mark::Quote if cut && is_forward(&html[tag.end..]) => {
                        page.line(REST);
                        return page.finish();
                    }
                    Mark::Container if cut && last_quote > tag.end => page.open(&tag),
                    Mark::Quote | Mark::Container if cut && !is_void(&tag.name) => {
                        page.line(">");
                        skip = Some(Skip::new(&tag.name));
                    }
                    Mark::Signature if cut && !is_void(&tag.name) => {
                        page.block();
                        skip = Some(Skip::new(&tag.name));
                    }
                    _ => page.open(&tag),
                }
            }
        }
    }
    page.finish()
}

/// A line above a forwarded mail, as Gmail writes it: `---------- Forwarded message ---------`.
fn is_forward(inside: &str) -> bool {
    inside.trim_start().starts_with("-----")
}

/// An element that is left out.
struct Skip {
    name: String,
    /// How many elements of the same name are open.
    depth: usize,
}

impl Skip {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), depth: 1 }
    }

    /// Whether the piece is still inside.
    fn goes_on(&mut self, piece: &Piece<'_>) -> bool {
        if self.ends_before(piece) {
            return false;
        }
        match piece {
            Piece::Open(tag) if tag.name == self.name => self.depth += 1,
            Piece::Close(name) if *name == self.name => self.depth -= 1,
            _ => {}
        }
        self.depth > 0
    }

    /// Elements that end without an end tag, where the next begins.
    fn ends_before(&self, piece: &Piece<'_>) -> bool {
        let Piece::Open(tag) = piece else { return false };
        (self.name == "head" && tag.name == "body")
            || (self.name == "p" && (tag.name == "p" || BLOCKS.contains(&tag.name.as_str())))
    }
}

/// The text so far.
#[derive(Default)]
struct Page {
    out: String,
    /// White space is waiting for a word behind it.
    spaced: bool,
    preformatted: usize,
    /// The open lists; the number of the last item where they are numbered.
    lists: Vec<Option<u32>>,
}

impl Page {
    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "br" => self.newline(),
            "p" if has_margin(tag) => self.paragraph(),
            "p" => self.block(),
            "ul" | "ol" => {
                self.block();
                if self.lists.len() < DEEPEST_LIST {
                    self.lists.push((tag.name == "ol").then_some(0));
                }
            }
            "li" => {
                self.block();
                let item = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{number}. ")
                    }
                    _ => "- ".to_owned(),
                };
                self.out.push_str(&item);
            }
            "td" | "th" => self.spaced = true,
            "pre" => {
                self.block();
                self.preformatted += 1;
            }
            name if BLOCKS.contains(&name) => self.block(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "li" => self.block(),
            "ul" | "ol" => {
                self.lists.pop();
                self.block();
            }
            "pre" => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.block();
            }
            name if BLOCKS.contains(&name) => self.block(),
            _ => {}
        }
    }

    fn line(&mut self, line: &str) {
        self.block();
        self.out.push_str(line);
        self.newline();
    }

    fn newline(&mut self) {
        self.spaced = false;
        // Never more than two empty lines.
        if !self.out.ends_with("\n\n\n") {
            self.out.push('\n');
        }
    }

    fn block(&mut self) {
        self.spaced = false;
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn paragraph(&mut self) {
        self.block();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find('&') {
            self.words(&rest[..at]);
            rest = &rest[at..];
            let entity = rest.bytes().take(LONGEST_ENTITY).position(|b| b == b';').map(|end| &rest[..=end]);
            match entity.filter(|e| e[1..e.len() - 1].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#'))
            {
                Some(entity) => {
                    let mut sign = String::new();
                    add_html_token(&mut sign, entity.as_bytes(), false);
                    self.sign(&sign);
                    rest = &rest[entity.len()..];
                }
                None => {
                    self.sign("&");
                    rest = &rest[1..];
                }
            }
        }
        self.words(rest);
    }

    /// A decoded entity; a no-break space is a space that stays.
    fn sign(&mut self, sign: &str) {
        self.space();
        for c in sign.chars() {
            match c {
                '\u{a0}' => self.out.push(' '),
                '\u{200b}' | '\u{ad}' | '\u{feff}' | '\u{34f}' | '\0' => {}
                c => self.out.push(c),
            }
        }
    }

    fn space(&mut self) {
        if self.spaced && !self.out.is_empty() && !self.out.ends_with(['\n', ' ']) {
            self.out.push(' ');
        }
        self.spaced = false;
    }

    fn words(&mut self, text: &str) {
        if self.preformatted > 0 {
            for c in text.chars().filter(|c| *c != '\r') {
                if c == '\n' { self.newline() } else { self.out.push(c) }
            }
            return;
        }
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\r' | '\n' | '\u{c}' => self.spaced = true,
                '\u{a0}' => self.sign("\u{a0}"),
                '\u{200b}' | '\u{ad}' | '\u{feff}' | '\u{34f}' => {}
                c => {
                    self.space();
                    self.out.push(c);
                }
            }
        }
    }

    fn finish(self) -> String {
        let lines: Vec<&str> = self.out.lines().map(str::trim_end).collect();
        let mut out = String::with_capacity(self.out.len());
        for line in lines {
            out.push_str(line);
            out.push('\n');
        }
        out.trim_matches('\n').to_owned()
    }
}

/// Word's and webmails' paragraphs have no margin: they are lines.
fn has_margin(tag: &Tag<'_>) -> bool {
    let class = tag.class.to_ascii_lowercase();
    !class.contains("mso") && !tag.style.replace(' ', "").contains("margin:0")
}
