//! The few things that HTML needs.

/// Text as HTML, also within an attribute's double quotes.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // HTML has no other control characters, and marks of direction turn what stands beside them.
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                html.push(' ');
            }
            c => html.push(c),
        }
    }
    html
}

/// A table: headers with their classes, and rows of finished cells.
pub(super) fn table(class: &str, headers: &[(&str, String)], rows: &[Vec<String>]) -> String {
    let cells = |tag: &str, cells: &mut dyn Iterator<Item = &String>| {
        let mut row = String::new();
        for ((class, _), cell) in headers.iter().zip(cells) {
            let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
            row.push_str(&format!("<{tag}{class}>{cell}</{tag}>"));
        }
        row
    };
    let mut html = format!("<table class=\"{class}\">");
    if headers.iter().any(|(_, header)| !header.is_empty()) {
        let headers = cells("th", &mut headers.iter().map(|(_, header)| header));
        html.push_str(&format!("<thead><tr>{headers}</tr></thead>"));
    }
    html.push_str("<tbody>");
    for row in rows {
        html.push_str(&format!("<tr>{}</tr>\n", cells("td", &mut row.iter())));
    }
    html + "</tbody></table>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("<b a='1'>&\"\u{7}\u{202e}"), "&lt;b a=&#39;1&#39;&gt;&amp;&quot;  ");
        let html =
            table("x", &[("", "A".to_owned()), ("wide", "B".to_owned())], &[vec!["1".into(), "2".into()]]);
        assert!(html.contains("<td>1</td><td class=\"wide\">2</td>"), "{html}");
    }
}
