//! How much of a mail is read. What is beyond a limit is cut off, or refused with the reason; either in linear time, before any parser.

use std::{borrow::Cow, io::BufRead};

/// Most headers of a mail, and most bytes of all of them and of one; beyond it is no mail but an attack.
const MOST_HEADERS: usize = 1000;
const LONGEST_HEADERS: usize = 1 << 20;
const LONGEST_HEADER: usize = 1 << 17;
/// So many bytes of one header are read.
const READ_HEADER: usize = 1 << 13;
/// So many headers of a refused mail are shown.
const SHOWN_HEADERS: usize = 100;
/// Those that are shown wherever they stand.
const NAMING: [&[u8]; 4] = [b"from:", b"subject:", b"message-id:", b"date:"];
/// Most parts, and how deep they may stand in each other.
const MOST_PARTS: usize = 1000;
const DEEPEST: usize = 50;
/// Most multiparts: each one may be looked for in all the rest.
const MOST_MULTIPARTS: usize = 100;
/// So many bytes of one part are read, and of a mail in all. Attachments may be longer.
const READ_PART: usize = 1 << 20;
const READ_MAIL: usize = 3 << 20;
/// The same where enclosed mails may be encoded: the parser copies such a mail once for each mail in it.
const READ_ENCODED_PART: usize = 1 << 15;
const READ_ENCODED_MAIL: usize = 1 << 17;
/// Longest boundary: RFC 2046 §5.1.1 allows 70 characters.
const LONGEST_BOUNDARY: usize = 200;

/// The part of a mail that is read.
pub(super) struct Bounded<'a> {
    /// Its bytes.
    pub(super) mail: Cow<'a, [u8]>,
    /// Why nothing but the headers is read.
    pub(super) refused: Option<&'static str>,
}

/// Cuts a mail to what is read of it.
pub(super) fn bounded(raw: &[u8]) -> Bounded<'_> {
    let head = Head::of(raw);
    let refuse = |reason| Bounded { mail: Cow::Owned(head.shown(raw)), refused: Some(reason) };
    if head.fields.len() > MOST_HEADERS
        || head.end > LONGEST_HEADERS
        || head.fields.iter().any(|(from, to)| to - from > LONGEST_HEADER)
    {
        return refuse("header-bomb");
    }
    let mut walk = match Walk::over(raw, &head, READ_PART, READ_MAIL) {
        Ok(walk) => walk,
        Err(reason) => return refuse(reason),
    };
    if encloses_encoded(&walk.kept) {
        walk = match Walk::over(raw, &head, READ_ENCODED_PART, READ_ENCODED_MAIL) {
            Ok(walk) => walk,
            Err(reason) => return refuse(reason),
        };
    }
    // Parsers find delimiters within lines too, which the walk does not.
    if occurrences(&walk.kept, b"boundary").take(MOST_MULTIPARTS + 1).count() > MOST_MULTIPARTS {
        return refuse("too-many-parts");
    }
    Bounded { mail: if walk.cut { Cow::Owned(walk.kept) } else { Cow::Borrowed(raw) }, refused: None }
}

/// Whether a mail may enclose another one in an encoded form, which RFC 2046 §5.2.1 forbids.
fn encloses_encoded(mail: &[u8]) -> bool {
    let is_subtype = |at: usize| {
        mail[..at].iter().rev().find(|b| !b.is_ascii_whitespace()).is_some_and(|b| matches!(b, b'/' | b')'))
    };
    (occurrences(mail, b"rfc822").any(is_subtype) || occurrences(mail, b"global").any(is_subtype))
        && (occurrences(mail, b"base64").next().is_some()
            || occurrences(mail, b"quoted-printable").next().is_some())
}

/// The header section.
struct Head {
    /// Where each header begins and ends, folded lines included; one more than is allowed at most.
    fields: Vec<(usize, usize)>,
    /// Where the section ends, before the empty line.
    end: usize,
}

impl Head {
    fn of(raw: &[u8]) -> Self {
        let mut head = Self { fields: Vec::new(), end: 0 };
        for (from, line) in lines(raw, 0) {
            if is_blank(line) {
                break;
            }
            head.end = from + line.len();
            let folded = line.starts_with(b" ") || line.starts_with(b"\t");
            match head.fields.last_mut() {
                Some(last) if folded => last.1 = head.end,
                _ => head.fields.push((from, head.end)),
            }
            if head.end > 2 * LONGEST_HEADERS || head.fields.len() > MOST_HEADERS {
                break;
            }
        }
        head
    }

    /// The first headers, each cut: what people see of a refused mail.
    fn shown(&self, raw: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        for (at, (from, to)) in self.fields.iter().enumerate() {
            let field = &raw[*from..*to];
            let is =
                |name: &[u8]| field.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
            // The body is left out, so its type would only mislead.
            if !is(b"content-") && (at < SHOWN_HEADERS || NAMING.iter().any(|name| is(name))) {
                push_header(&mut out, field);
            }
        }
        out.push(b'\n');
        out
    }
}

/// One header, cut. References keep their end: the newest are last.
fn push_header(out: &mut Vec<u8>, field: &[u8]) {
    if field.len() <= READ_HEADER {
        out.extend_from_slice(field);
    } else if field.get(..11).is_some_and(|name| name.eq_ignore_ascii_case(b"references:")) {
        let tail = &field[field.len() - READ_HEADER..];
        let from = tail.iter().position(|b| *b == b'<').unwrap_or(0);
        out.extend_from_slice(b"References: ");
        out.extend_from_slice(&tail[from..]);
    } else {
        out.extend_from_slice(&field[..READ_HEADER]);
    }
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
}

/// A multipart that is open.
struct Open {
    boundary: Vec<u8>,
    /// How deep its parts stand.
    depth: usize,
}

/// A walk over the parts, which counts them and keeps what is read.
struct Walk<'a> {
    raw: &'a [u8],
    /// Where the next line begins.
    at: usize,
    kept: Vec<u8>,
    /// Whether something was left out.
    cut: bool,
    open: Vec<Open>,
    depth: usize,
    parts: usize,
    multiparts: usize,
    /// Bytes of this part so far.
    part: usize,
    /// The headers of this part while they are read.
    headers: Option<Vec<u8>>,
    /// Most bytes of a part, and of the mail.
    most: (usize, usize),
}

impl<'a> Walk<'a> {
    fn over(raw: &'a [u8], head: &Head, part: usize, mail: usize) -> Result<Self, &'static str> {
        let mut walk = Self::new(raw, head, (part, mail));
        walk.run()?;
        Ok(walk)
    }

    fn new(raw: &'a [u8], head: &Head, most: (usize, usize)) -> Self {
        let mut kept = Vec::new();
        let mut cut = false;
        for (from, to) in &head.fields {
            cut |= to - from > READ_HEADER;
            push_header(&mut kept, &raw[*from..*to]);
        }
        let headers = Some(kept.clone());
        Self {
            raw,
            at: head.end,
            kept,
            cut,
            open: Vec::new(),
            depth: 0,
            parts: 0,
            multiparts: 0,
            part: 0,
            headers,
            most,
        }
    }

    fn run(&mut self) -> Result<(), &'static str> {
        let raw = self.raw;
        for (_, line) in lines(raw, self.at) {
            if line.starts_with(b"--") && self.is_delimiter(line)? {
                self.keep(line, true);
                continue;
            }
            let structure = self.headers.is_some();
            match &mut self.headers {
                Some(headers) if is_blank(line) => {
                    let headers = std::mem::take(headers);
                    self.headers = None;
                    self.begin(&headers)?;
                }
                Some(headers) if headers.len() < LONGEST_HEADERS => {
                    headers.extend_from_slice(&line[..line.len().min(READ_HEADER)]);
                    headers.push(b'\n');
                }
                _ => {}
            }
            self.keep(line, structure);
            if self.is_full() {
                self.cut = true;
                break;
            }
        }
        Ok(())
    }

    /// Closes what the delimiter closes.
    fn is_delimiter(&mut self, line: &[u8]) -> Result<bool, &'static str> {
        let line = line[2..].trim_ascii_end();
        if line.len() > LONGEST_BOUNDARY + 2 {
            return Ok(false);
        }
        let is = |open: &Open| {
            line.strip_prefix(open.boundary.as_slice()).is_some_and(|rest| rest.is_empty() || rest == b"--")
        };
        let Some(found) = self.open.iter().rposition(is) else { return Ok(false) };
        self.open.truncate(found + 1);
        self.part = 0;
        self.depth = self.open[found].depth;
        if line.len() > self.open[found].boundary.len() {
            self.open.pop();
            self.headers = None;
            return Ok(true);
        }
        self.parts += 1;
        self.headers = Some(Vec::new());
        if self.parts > MOST_PARTS { Err("too-many-parts") } else { Ok(true) }
    }

    /// A part begins below its headers.
    fn begin(&mut self, headers: &[u8]) -> Result<(), &'static str> {
        let Content { kind, boundary, encoded } = Content::of(headers);
        if kind.starts_with("multipart") && !boundary.is_empty() && boundary.len() <= LONGEST_BOUNDARY {
            self.depth += 1;
            self.multiparts += 1;
            self.open.push(Open { boundary, depth: self.depth });
        } else if !encoded
            && kind.starts_with("message")
            && (kind.contains("rfc822") || kind.contains("global"))
        {
            self.depth += 1;
            self.headers = Some(Vec::new());
        }
        if self.depth > DEEPEST {
            return Err("too-deep");
        }
        if self.multiparts > MOST_MULTIPARTS { Err("too-many-parts") } else { Ok(()) }
    }

    /// Whether nothing below is kept, whatever it is.
    fn is_full(&self) -> bool {
        self.kept.len() >= self.most.1
            || (self.open.is_empty() && self.headers.is_none() && self.part >= self.most.0)
    }

    fn keep(&mut self, line: &[u8], structure: bool) {
        let left = self.most.1.saturating_sub(self.kept.len());
        let room = if structure { READ_HEADER } else { self.most.0.saturating_sub(self.part) }.min(left);
        self.part += line.len();
        let kept = line.len().min(room);
        self.kept.extend_from_slice(&line[..kept]);
        if kept < line.len() {
            self.cut = true;
            if kept > 0 && !self.kept.ends_with(b"\n") {
                self.kept.push(b'\n');
            }
        }
    }
}

/// What the headers of a part say of it; empty where they say nothing.
struct Content {
    kind: String,
    boundary: Vec<u8>,
    encoded: bool,
}

impl Content {
    fn of(headers: &[u8]) -> Self {
        let text = String::from_utf8_lossy(headers);
        let value = field(&text, "content-type");
        let encoding = field(&text, "content-transfer-encoding").to_ascii_lowercase();
        let lower = value.to_ascii_lowercase();
        Self {
            kind: lower.split(';').next().unwrap_or_default().trim().to_owned(),
            boundary: lower
                .find("boundary")
                .map(|at| boundary(&value[at + "boundary".len()..]))
                .unwrap_or_default(),
            encoded: encoding.contains("base64") || encoding.contains("quoted"),
        }
    }
}

fn boundary(rest: &str) -> Vec<u8> {
    // `boundary*=` and `boundary*0=` of RFC 2231 too.
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '0'));
    let rest = rest.strip_prefix('=').unwrap_or(rest).trim_start();
    let value = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([';', ' ', '\t', '\r']).next(),
    };
    value.unwrap_or_default().trim_end().as_bytes().to_vec()
}

/// The value of the last header of this name, folded lines joined.
fn field(headers: &str, wanted: &str) -> String {
    let mut value = String::new();
    let mut inside = false;
    for line in headers.lines().filter(|l| !l.is_empty()) {
        if line.starts_with([' ', '\t']) {
            if inside {
                value.push_str(line);
            }
            continue;
        }
        let (name, rest) = line.split_once(':').unwrap_or((line, ""));
        inside = name.trim().eq_ignore_ascii_case(wanted);
        if inside {
            rest.clone_into(&mut value);
        }
    }
    value
}

/// Where a word occurs, in any case.
fn occurrences<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let begins = |b: &u8| b.eq_ignore_ascii_case(&word[0]);
    let starts = bytes.iter().enumerate().filter(move |(_, b)| begins(b)).map(|(at, _)| at);
    starts.filter(move |at| bytes.get(*at..at + word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word)))
}

fn is_blank(line: &[u8]) -> bool {
    matches!(line, b"\n" | b"\r\n" | b"\r" | b"")
}

/// The lines from an offset on, with their ends.
fn lines(raw: &[u8], from: usize) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = from;
    std::iter::from_fn(move || {
        let begin = at;
        // The standard library's own search, which is quick on lines of many megabytes.
        at += (&raw[begin..]).skip_until(b'\n').unwrap_or_default();
        (at > begin).then(|| (begin, &raw[begin..at]))
    })
}
