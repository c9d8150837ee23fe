//! Regular expressions of PostgreSQL's by which an erased person is found in free text.

/// Longest gap between the two halves of a name in running text, in characters that are neither letter nor digit.
const GAP: usize = 3;

/// Finds these addresses, not as a part of longer ones; none for no address.
pub(super) fn addresses(all: &[String]) -> Option<String> {
    let some: Vec<String> = all.iter().filter(|a| !a.is_empty()).map(|a| escaped(a)).collect();
    let any = format!("(?<![[:alnum:]._%+-])(?:{})(?![[:alnum:]-])", some.join("|"));
    (!some.is_empty()).then_some(any)
}

/// First and last name side by side, in either order.
pub(super) fn name(first: &str, last: &str) -> Option<String> {
    both(first, last, &format!("[^[:alnum:]]{{1,{GAP}}}"))
}

/// First and last name somewhere in one text, in either order: cells of a row.
pub(super) fn apart(first: &str, last: &str) -> Option<String> {
    both(first, last, "[^[:alnum:]].*")
}

/// One that finds what any of them finds.
pub(super) fn any(all: impl IntoIterator<Item = String>) -> Option<String> {
    let all: Vec<String> = all.into_iter().collect();
    (!all.is_empty()).then(|| format!("(?:{})", all.join("|")))
}

fn both(first: &str, last: &str, between: &str) -> Option<String> {
    let (first, last) = (first.trim(), last.trim());
    // Initials stand for anybody.
    if first.chars().count() < 2 || last.chars().count() < 2 {
        return None;
    }
    let (a, b) = (escaped(first), escaped(last));
    let [start, end] = ["(?<![[:alnum:]])", "(?![[:alnum:]])"];
    Some(format!("{start}(?:{a}{between}{b}|{b}{between}{a}){end}"))
}

/// Takes every special meaning from the characters of a text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_has_a_special_meaning() {
        assert_eq!(escaped("a.b+c@x.fr"), "a\\.b\\+c\\@x\\.fr");
        assert_eq!(addresses(&[]), None);
        assert_eq!(addresses(&[String::new()]), None);
        assert_eq!(any([]), None);
    }

    #[test]
    fn half_a_name_is_not_looked_for() {
        assert_eq!(name("", "Durand"), None);
        assert_eq!(name("C", "Durand"), None);
        assert!(name("Li", "Wu").is_some() && apart("Li", "Wu").is_some());
    }
}
