//! The HTML part of a mail, made from its text. Both say the same; the text is what counts.

/// What begins a link in a text.
const SCHEMES: [&str; 2] = ["https://", "http://"];

/// The text as HTML: paragraphs, line breaks, spaces that were meant, addresses as links. No style, no image, nothing that a
/// reader would have to load.
#[must_use]
pub fn from_text(text: &str) -> String {
    let mut html = String::with_capacity(text.len() * 2 + 160);
    html.push_str("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n</head>\n<body>\n");
    let mut is_open = false;
    for line in text.lines() {
        if line.trim().is_empty() {
            if is_open {
                html.push_str("</p>\n");
            }
            is_open = false;
            continue;
        }
        // Each paragraph finds its own direction: a mail may quote Arabic.
        html.push_str(if is_open { "<br>\n" } else { "<p dir=\"auto\">" });
        is_open = true;
        push_line(line, &mut html);
    }
    if is_open {
        html.push_str("</p>\n");
    }
    html.push_str("</body>\n</html>\n");
    html
}

fn push_line(line: &str, html: &mut String) {
    let mut rest = line;
    let mut is_after_space = true;
    while let Some(c) = rest.chars().next() {
        let length = match link(rest, line.len() - rest.len(), line) {
            Some((href, shown)) => {
                html.push_str("<a href=\"");
                href.chars().for_each(|c| escape(c, html));
                html.push_str("\">");
                shown.chars().for_each(|c| escape(c, html));
                html.push_str("</a>");
                is_after_space = false;
                shown.len()
            }
            None => {
                // A space after another, or at the start of a line, would be lost.
                match c {
                    ' ' if is_after_space => html.push_str("&nbsp;"),
                    '\t' => html.push_str("&nbsp;&nbsp;&nbsp; "),
                    c => escape(c, html),
                }
                is_after_space = c == ' ' || c == '\t';
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
}

fn escape(c: char, html: &mut String) {
    match c {
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '&' => html.push_str("&amp;"),
        '"' => html.push_str("&quot;"),
        '\u{a0}' => html.push_str("&nbsp;"),
        // HTML has no other control characters (WHATWG, "control-character-reference").
        c if c.is_control() => html.push(' '),
        c => html.push(c),
    }
}

/// The link that begins here, at octet `at` of the line: where it leads, and how it is written.
fn link<'a>(rest: &'a str, at: usize, line: &str) -> Option<(String, &'a str)> {
    let scheme = SCHEMES.iter().find(|s| rest.get(..s.len()).is_some_and(|r| r.eq_ignore_ascii_case(s)));
    if scheme.is_none() && !rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let before = line[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || "._-+/@".contains(c)) {
        return None;
    }
    let word = rest.split(|c: char| c.is_whitespace() || c.is_control() || "<>\"«»“”".contains(c)).next()?;
    if let Some(scheme) = scheme {
        let word = without_punctuation(word);
        return (word.len() > scheme.len()).then(|| (word.to_owned(), word));
    }
    let word = without_punctuation(word.split([',', ';', '(', ')', ':', '/', '?']).next()?);
    crate::base::email::normalise(word).is_some().then(|| (format!("mailto:{word}"), word))
}

/// A sentence's end is no part of the link in it, nor is a bracket that opened before it.
fn without_punctuation(word: &str) -> &str {
    let mut word = word;
    while let Some(last) = word.chars().next_back() {
        let is_closing = matches!(last, ')' | ']')
            && word.matches(last).count() > word.matches(if last == ')' { '(' } else { '[' }).count();
        if !is_closing && !".,;:!?'’…*_".contains(last) {
            break;
        }
        word = &word[..word.len() - last.len_utf8()];
    }
    word
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn body(text: &str) -> String {
        let html = from_text(text);
        let inner = html.split("<body>\n").nth(1).unwrap().split("</body>").next().unwrap();
        inner.to_owned()
    }

    #[test]
    fn paragraphs_and_lines_stay() {
        assert_eq!(
            body("Bonjour <Ana> & \"co\",\n\n- un\n- deux\n  a  b\n\n\nFin\n"),
            "<p dir=\"auto\">Bonjour &lt;Ana&gt; &amp; &quot;co&quot;,</p>\n\
             <p dir=\"auto\">- un<br>\n- deux<br>\n&nbsp;&nbsp;a &nbsp;b</p>\n<p dir=\"auto\">Fin</p>\n"
        );
        assert_eq!(body(""), "");
    }

    #[test]
    fn addresses_become_links() {
        for (text, link, shown) in [
            (
                "voir https://acme.example/a?b=1&c=2.",
                "https://acme.example/a?b=1&amp;c=2",
                "https://acme.example/a?b=1&amp;c=2",
            ),
            ("(http://acme.example/x_(y))", "http://acme.example/x_(y)", "http://acme.example/x_(y)"),
            ("«https://acme.example/»", "https://acme.example/", "https://acme.example/"),
            ("<ana@acme.example>,", "mailto:ana@acme.example", "ana@acme.example"),
            ("mail : ana@acme.example.", "mailto:ana@acme.example", "ana@acme.example"),
        ] {
            let expected = format!("<a href=\"{link}\">{shown}</a>");
            assert!(body(text).contains(&expected), "{text}: {}", body(text));
            assert_eq!(body(text).matches("<a ").count(), 1, "{text}");
        }
        for text in
            ["https://", "javascript:alert(1)", "a@b", "@acme", "xhttps://acme.example", "ftp://a.example"]
        {
            assert!(!body(text).contains("<a "), "{text}: {}", body(text));
        }
    }

    /// What a reader sees, as text again.
    fn seen(html: &str) -> String {
        let (mut text, mut is_tag) = (String::new(), false);
        for c in html.replace('\n', "").replace("<br>", "\n").replace("</p>", "\n\n").chars() {
            match c {
                '<' => is_tag = true,
                '>' if is_tag => is_tag = false,
                c if !is_tag => text.push(c),
                _ => {}
            }
        }
        let text = text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&amp;", "&")
    }

    proptest! {
        #[test]
        fn both_parts_say_the_same(lines in prop::collection::vec("[a-zé<>&\"; .@:/()-]{0,30}|https://a\\.example/[a-z&.)]{0,9}", 0..12)) {
            let text = lines.join("\n");
            let paragraphs: Vec<String> = text
                .split('\n')
                .map(|l| if l.trim().is_empty() { "" } else { l })
                .collect::<Vec<_>>()
                .join("\n")
                .split("\n\n")
                .map(|p| p.trim_matches('\n').to_owned())
                .filter(|p| !p.is_empty())
                .collect();
            let html = body(&text);
            let read: Vec<String> = seen(&html).split("\n\n").map(|p| p.trim_matches('\n').to_owned()).filter(|p| !p.is_empty()).collect();
            prop_assert_eq!(read, paragraphs, "{}", html);
        }
    }
}
