//! Links, addresses and phone numbers: only those that we wrote, and those of fields that are made for them.

use super::check::{Facts, Problem};

/// Ends of names that are hosts on the web; others too where they follow `www.` or `://`.
const ENDINGS: [&str; 24] = [
    "com", "fr", "net", "org", "io", "eu", "co", "info", "biz", "app", "dev", "ai", "be", "ch", "de", "uk",
    "ly", "me", "ru", "cn", "tech", "shop", "online", "example",
];

pub(super) fn find(text: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    let known: Vec<String> =
        facts.own.iter().chain(fields_of_links(facts)).map(|t| t.to_lowercase()).collect();
    for word in text.split(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '"' | '«' | '»' | ',' | ';' | '|')
    }) {
        let word = word
            .trim_matches(|c: char| matches!(c, '.' | ':' | '!' | '?' | '\'' | '’' | '*' | '[' | ']' | '/'))
            .to_lowercase();
        if is_link(&word) && !known.iter().any(|text| holds(text, bare(&word))) {
            problems.push(Problem::new("link", word));
        }
    }
    phones(text, facts, problems);
}

/// Values of fields such as `company.website_url` and `position.email`. A link in any other field was put there by somebody.
fn fields_of_links(facts: &Facts) -> impl Iterator<Item = &String> {
    let is_one = |name: &str| name.ends_with("_url") || name.ends_with("email");
    facts.given.iter().filter(move |(name, _)| is_one(name)).map(|(_, value)| value)
}

/// Whether `text` holds the link whole: `acme.example` is not in `notacme.example`, nor in `acme.example.evil.example`.
fn holds(text: &str, link: &str) -> bool {
    text.match_indices(link).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + link.len()..].chars();
        let next = after.next();
        let part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '@' | '_');
        let goes_on = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
        !before.is_some_and(|c| part(c) || c == '.' && !text[..at].ends_with("www."))
            && !next.is_some_and(part)
            && !goes_on
    })
}

fn is_link(word: &str) -> bool {
    if word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:") {
        return true;
    }
    let host = word.rsplit('@').next().unwrap_or(word);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or(host);
    let Some((name, ending)) = host.rsplit_once('.') else { return false };
    name.chars().any(char::is_alphabetic) && ENDINGS.contains(&ending)
}

fn bare(link: &str) -> &str {
    let link = link.strip_prefix("mailto:").unwrap_or(link);
    let link = link.split_once("://").map_or(link, |(_, rest)| rest);
    link.strip_prefix("www.").unwrap_or(link).trim_end_matches('/')
}

/// Ten digits and more in a row of digits, spaces and points.
fn phones(text: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let own = digits(&facts.own.join(" x "));
    for run in text
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '\u{a0}' | '\u{202f}')))
    {
        let number = digits(run);
        let tail = number.get(number.len().saturating_sub(9)..).unwrap_or(&number);
        if number.len() >= 9 && !own.contains(tail) {
            problems.push(Problem::new("phone", run.trim()));
        }
    }
}

/// Whether an address of the web that names its scheme stands in a text.
pub(super) fn stands_in(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("http://") || text.contains("https://") || text.contains("www.")
}
