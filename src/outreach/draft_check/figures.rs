//! Figures: a model likes to make them up, and the reader takes them for ours.

use std::collections::BTreeSet;

use super::check::{Facts, Problem};

/// Figures of one digit are words of everyday speech (`2 minutes`), but not as a share or a sum.
const UNITS: [&str; 8] = ["%", "€", "$", "k€", "m€", "euros", "fois", "x"];

pub(super) fn find(text: &str, facts: &Facts, problems: &mut Vec<Problem>) {
    let known: BTreeSet<String> = facts
        .own
        .iter()
        .chain(facts.given.iter().map(|(_, value)| value))
        .flat_map(|text| numbers(text).into_iter().map(|(number, _)| number))
        .collect();
    for (number, unit) in numbers(text) {
        let is_small = number.len() == 1 && !UNITS.contains(&unit.as_str());
        if !is_small && !known.contains(&number) {
            problems.push(Problem::new("figure", format!("{number} {unit}")));
        }
    }
}

/// The numbers of a text, each with the word after it. Groups of three belong together: `1 500`, `1.500`; `2,5` stays one number.
fn numbers(text: &str) -> Vec<(String, String)> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut number = String::new();
        while digit(at) {
            number.push(chars[at]);
            at += 1;
            let separates =
                chars.get(at).is_some_and(|c| matches!(c, ' ' | '.' | '\u{a0}' | '\u{202f}' | '\''));
            if separates && number.len() <= 12 && (1..=3).all(|n| digit(at + n)) && !digit(at + 4) {
                at += 1;
            } else if chars.get(at) == Some(&',') && digit(at + 1) {
                number.push(',');
                at += 1;
            }
        }
        let unit: String = chars[at..]
            .iter()
            .skip_while(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
            .take_while(|c| c.is_alphabetic() || matches!(c, '%' | '€' | '$'))
            .take(12)
            .collect();
        found.push((number, unit.to_lowercase()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three_are_one_number() {
        let read = |text| numbers(text).into_iter().map(|(n, u)| format!("{n}|{u}")).collect::<Vec<_>>();
        assert_eq!(read("1 500 clients, 2,5 % en 2024."), ["1500|clients", "2,5|%", "2024|"]);
        assert_eq!(read("10 à 19 salariés"), ["10|à", "19|salariés"]);
    }
}
