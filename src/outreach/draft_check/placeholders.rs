//! What a template leaves behind: braces, brackets to be filled in, marks of markup.

use super::check::Problem;

/// Longest text in brackets that is taken for something to be filled in.
const LONGEST: usize = 60;

/// What never stands in a finished mail.
const LEFTOVERS: [&str; 12] = [
    "{{",
    "}}",
    "{%",
    "%}",
    "${",
    "«person.",
    "«company.",
    "«position.",
    "«extras.",
    "«sender.",
    "xxxx",
    "lorem ipsum",
];

/// Markup in what is sent as text.
const MARKUP: [&str; 9] = ["</", "<a ", "<br", "<b>", "<p>", "<img", "<script", "```", "**"];

pub(super) fn find(text: &str, problems: &mut Vec<Problem>) {
    let lower = text.to_lowercase();
    if let Some(left) = LEFTOVERS.iter().find(|left| lower.contains(**left)) {
        problems.push(Problem::new("placeholder", *left));
    }
    if let Some(found) =
        bracketed(text, '[', ']').or_else(|| bracketed(text, '<', '>')).or_else(|| bracketed(text, '{', '}'))
    {
        problems.push(Problem::new("placeholder", found));
    }
    if text.contains("___") || text.contains("…………") {
        problems.push(Problem::new("placeholder", "a gap to be filled in"));
    }
    if let Some(mark) = MARKUP.iter().find(|mark| lower.contains(**mark)) {
        problems.push(Problem::new("markup", *mark));
    }
}

/// `[Votre nom]`, `<Prénom>`: words in brackets on one line.
fn bracketed(text: &str, open: char, close: char) -> Option<&str> {
    text.match_indices(open).find_map(|(at, _)| {
        let rest = &text[at..];
        let end = rest.find(close)?;
        let inner = &rest[open.len_utf8()..end];
        let is_word = inner.chars().count() <= LONGEST && inner.chars().any(char::is_alphabetic);
        (is_word && !inner.contains('\n')).then(|| &rest[..end + close.len_utf8()])
    })
}
