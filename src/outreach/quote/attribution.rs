//! The line above a quote: "Le mar. 3 févr. 2026 à 10:22, Ana <ana@acme.example> a écrit :", folded anywhere.

use super::lines::Lines;

/// How many lines an attribution may be folded into, and how long it may be (bytes).
const LINES: usize = 6;
const LENGTH: usize = 500;
/// How many lines below an attribution its quote may begin.
const REACH: usize = 4;

/// How attributions begin: "Le 3 mars", "On Mon, …", "Am …", "In data …", "W dniu …".
const OPENERS: [&str; 48] = [
    "le ",
    "on ",
    "am ",
    "el ",
    "il ",
    "op ",
    "em ",
    "den ",
    "en date ",
    "in data ",
    "il giorno ",
    "el día ",
    "w dniu ",
    "dnia ",
    "dne ",
    "at ",
    "pe ",
    "în data ",
    "a ",
    "em ",
    "på ",
    "ke ",
    "pada ",
    "vào ",
    "în ",
    "στις ",
    "la data ",
    "no dia ",
    "el dia ",
    "dana ",
    "u ",
    "v ",
    "il y a ",
    "在 ",
    "于 ",
    "於 ",
    "在",
    "citando ",
    "quoting ",
    "zitat von ",
    "citando a ",
    "citeren ",
    "citat ",
    "em data ",
    "da ",
    "von ",
    "de ",
    "op datum ",
];

/// Verbs that end an attribution, or stand before its date.
const FINAL: [&str; 40] = [
    "a écrit",
    "a ecrit",
    "avez écrit",
    "écrivait",
    "écrit",
    "wrote",
    "writes",
    "said",
    "ha scritto",
    "hai scritto",
    "scrisse",
    "escribió",
    "escribio",
    "ha escrit",
    "escreveu",
    "napisał(a)",
    "napisał",
    "napisała",
    "napsal(a)",
    "napsal",
    "napísal(a)",
    "написал",
    "написал(а)",
    "написала",
    "пише",
    "пишет",
    "написав",
    "írta",
    "ezt írta",
    "a scris",
    "kirjoitti",
    "yazdı",
    "şunu yazdı",
    "έγραψε",
    "je napisao",
    "je napisal",
    "写道",
    "寫道",
    "님이 작성",
    "menulis",
];

/// Verbs before the name of the quoted person.
const MIDDLE: [&str; 8] =
    [" schrieb", " schreef", " skrev", " geschrieben", " schrieben", " viết", "のメール", "napisao"];

/// One past the last line of the attribution that begins here.
pub(super) fn attribution(lines: &Lines<'_>, at: usize) -> Option<usize> {
    let first = bare(lines.plain[at]);
    if first.len() < 4 || first.len() > LENGTH {
        return None;
    }
    let start = Start::of(first);
    if !start.may() {
        return short(first, lines, at);
    }
    let mut joined = String::new();
    for next in at..lines.len().min(at + LINES) {
        let line = lines.plain[next];
        // `>` may close an address that is folded.
        if lines.is_quoted(next) && joined.matches('<').count() <= joined.matches('>').count() {
            break;
        }
        // Only a date without an end may go on below an empty line.
        if line.is_empty()
            && !(next == at + 1 && has_date(first) && !first.ends_with(['.', '!', '?']))
            && !joined.ends_with("< ")
        {
            break;
        }
        if next > at && is_later_start(lines, at, next) {
            break;
        }
        joined.push_str(line);
        joined.push(' ');
        if joined.len() > LENGTH {
            break;
        }
        if may_end(line) && is_whole(joined.trim(), &start, next == at) {
            return Some(next + 1);
        }
    }
    short(first, lines, at).or_else(|| is_gmail_stamp(first).then_some(at + 1))
}

/// Whether the quote of an attribution that ends at `end` is marked with `>`.
pub(super) fn quote_is_marked(lines: &Lines<'_>, end: usize) -> bool {
    lines.is_quoted(end) || lines.following(end - 1, REACH, REACH * 3).any(|i| lines.is_quoted(i))
}

/// What the first line tells.
struct Start {
    opened: bool,
    early_digit: bool,
    addressed: bool,
}

impl Start {
    fn of(first: &str) -> Self {
        Self {
            opened: OPENERS.iter().any(|o| first.starts_with(o)),
            early_digit: first.chars().take(18).any(|c| c.is_ascii_digit()),
            addressed: has_address(first),
        }
    }

    fn may(&self) -> bool {
        self.opened || self.early_digit || self.addressed
    }
}

/// A sentence that only looks like a beginning: it ends, and the attribution begins below it.
fn is_later_start(lines: &Lines<'_>, at: usize, next: usize) -> bool {
    let begins = |line: &str| {
        OPENERS.iter().any(|o| {
            line.strip_prefix(o).is_some_and(|rest| rest.chars().take(8).any(|c| c.is_ascii_digit()))
        })
    };
    let first = bare(lines.plain[at]);
    let ended = first.ends_with(['.', '!', '?', ',', ':']) || !(begins(first) || first.ends_with('>'));
    ended && begins(bare(lines.plain[next]))
}

/// A cheap look before the whole is read: a colon, a rule, or a verb at the end.
fn may_end(line: &str) -> bool {
    line.ends_with([':', '：', '-', '*', '_']) || FINAL.iter().any(|verb| line.ends_with(verb))
}

fn is_whole(joined: &str, start: &Start, single: bool) -> bool {
    let ruled = joined.starts_with("--") && joined.ends_with("--");
    let text = bare(joined).trim_end_matches(['-', ' ', '*', '_']);
    let colon = ruled || text.ends_with([':', '：']);
    let text = text.trim_end_matches([':', '：', ' ', '*', '_']);
    let dated = has_date(text);
    let addressed = text.contains('@');
    let after = after_verb(text);
    if colon && let Some(rest) = after {
        // A verb at the end; or before a date, behind the address.
        let fits = rest.is_empty() || (addressed && has_date(rest) && rest.len() < 80);
        return (fits
            && (dated
                || (addressed && start.opened)
                || (single && (start.opened || start.addressed) && text.len() < 120)))
            || (middle(text) && dated);
    }
    if middle(text) && colon {
        return dated || addressed || (single && start.opened);
    }
    let tail = text.rsplit('@').next().unwrap_or_default().len();
    if colon {
        return dated && addressed && tail < 90 && text.len() < 300 && (start.opened || start.early_digit);
    }
    dated && addressed && start.opened && after == Some("")
}

/// "Ana Martin a écrit :" right above a marked quote, without date or address.
fn short(first: &str, lines: &Lines<'_>, at: usize) -> Option<usize> {
    let text = first.strip_suffix([':', '：'])?.trim_end();
    let verb = after_verb(text).is_some_and(str::is_empty) || middle(text);
    let below = lines.following(at, 1, 3).next().is_some_and(|i| lines.is_quoted(i));
    (below && first.len() < 200 && (verb || has_date(text))).then_some(at + 1)
}

/// The stamp that Gmail wrote for years, without a verb: "2016-03-03 17:21 GMT+01:00 Some One".
fn is_gmail_stamp(first: &str) -> bool {
    let bytes = first.as_bytes();
    bytes.len() > 22
        && bytes.len() < 160
        && bytes[..10]
            .iter()
            .enumerate()
            .all(|(i, b)| if matches!(i, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() })
        && first.get(10..).is_some_and(|rest| rest.contains(" gmt"))
}

/// What stands behind the last verb of the text.
fn after_verb(text: &str) -> Option<&str> {
    FINAL
        .iter()
        .filter_map(|verb| {
            let at = text.rfind(verb)?;
            let before = text[..at].chars().next_back();
            let after = &text[at + verb.len()..];
            // A whole word; scripts without spaces have none.
            let whole = !verb.is_ascii() && !verb.chars().next().is_some_and(char::is_lowercase)
                || (before.is_none_or(|c| c.is_whitespace() || matches!(c, '>' | ')' | '"' | '*'))
                    && !after.starts_with(char::is_alphabetic));
            whole.then_some((at + verb.len(), after.trim()))
        })
        .max_by_key(|(end, _)| *end)
        .map(|(_, after)| after)
}

fn middle(text: &str) -> bool {
    MIDDLE.iter().any(|verb| text.contains(verb))
}

/// A time of day, a day written with numbers, or a year.
fn has_date(text: &str) -> bool {
    let mut digits = 0;
    // Whether a number stands right before, with a sign between; whether the number stands alone.
    let (mut joined, mut alone) = (false, true);
    for c in text.chars().chain([' ']) {
        if c.is_ascii_digit() {
            digits += 1;
            continue;
        }
        let short = (1..=4).contains(&digits);
        if short && (joined || (digits == 4 && alone && !c.is_alphabetic() && c != '@')) {
            return true;
        }
        joined = short && matches!(c, '/' | '.' | '-' | ':' | 'h' | '年' | '月');
        alone = !c.is_alphanumeric();
        digits = 0;
    }
    false
}

fn has_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(before, after)| {
        before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'))
            && after.starts_with(char::is_alphanumeric)
    })
}

/// Without what may stand before the first word.
fn bare(line: &str) -> &str {
    line.trim_start_matches(['-', '*', '_', ' ', '"', '«', '['])
}
