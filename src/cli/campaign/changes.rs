//! What a change of a campaign did, a line each: `+` new, `~` other, `-` gone.

use serde_json::Value;

use super::{Context, Failure};
use crate::flow::campaigns::{Applied, Change, ChangeKind};

/// Characters of a short value that fit into a line.
const SHORT: usize = 60;

pub(super) fn print(context: &Context, applied: &Applied, is_plan: bool) -> Result<(), Failure> {
    let id = applied.id.map(|id| id.to_string());
    Ok(context.out.record(applied, id.as_deref(), || text(applied, is_plan))?)
}

fn text(applied: &Applied, is_plan: bool) -> String {
    let status = applied.status.as_str();
    if applied.changes.is_empty() {
        return format!("{:?} ({status}): nothing to change", applied.name);
    }
    let mut lines = vec![format!(
        "{:?} ({status}): {} change(s){}",
        applied.name,
        applied.changes.len(),
        if is_plan { ", none of them made" } else { "" }
    )];
    applied.changes.iter().for_each(|change| describe(change, &mut lines));
    let t = applied.tasks;
    if t.added + t.moved + t.cancelled > 0 {
        lines.push(format!(
            "tasks of those who are enrolled: {} added, {} moved, {} cancelled; what was sent stays",
            t.added, t.moved, t.cancelled
        ));
    }
    lines.join("\n")
}

fn describe(change: &Change, lines: &mut Vec<String>) {
    let Change { kind, target, before, after } = change;
    match kind {
        ChangeKind::Add => lines.push(format!("  + {target}{}", summary(after))),
        ChangeKind::Remove => lines.push(format!("  - {target}{}", summary(before))),
        ChangeKind::Stop => lines.push(format!("  - {target}: no new people; who has it keeps it")),
        ChangeKind::Change => match (before.as_str(), after.as_str()) {
            (Some(old), Some(new)) if old.contains('\n') || new.contains('\n') => {
                lines.push(format!("  ~ {target}:"));
                differing_lines(old, new, lines);
            }
            _ => lines.push(format!("  ~ {target}: {} -> {}", short(before), short(after))),
        },
    }
}

/// A step or a variant in a few words; a name as it is.
fn summary(value: &Value) -> String {
    let field = |name: &str| value.get(name).filter(|v| !v.is_null());
    if let Some(kind) = field("kind").and_then(Value::as_str) {
        let variants = field("variants").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let keys: Vec<&str> = variants.iter().filter_map(|v| v["key"].as_str()).collect();
        let days = field("delay_days").map_or(String::new(), |d| format!(" after {d} day(s)"));
        return format!(": {kind}{days}, variants: {}", keys.join(", "));
    }
    let says = ["prompt", "subject", "body"].iter().find_map(|name| field(name));
    says.or(Some(value).filter(|v| v.is_string())).map_or(String::new(), |v| format!(": {}", short(v)))
}

fn short(value: &Value) -> String {
    let text = match value {
        Value::Null => "none".to_owned(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Array(items) => items.iter().map(short).collect::<Vec<_>>().join(", "),
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    };
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// The lines between what both texts begin and end with.
fn differing_lines(old: &str, new: &str, lines: &mut Vec<String>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let shared = old.len().min(new.len());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old.iter().rev().zip(new.iter().rev()).take(shared - head).take_while(|(a, b)| a == b).count();
    lines.extend(old[head..old.len() - tail].iter().map(|line| format!("      - {line}")));
    lines.extend(new[head..new.len() - tail].iter().map(|line| format!("      + {line}")));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_that_differ_are_shown() {
        let diff = |old, new| {
            let mut lines = Vec::new();
            differing_lines(old, new, &mut lines);
            lines.iter().map(|l| l.trim().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(diff("a\nb\nc\n", "a\nX\nc\n"), ["- b", "+ X"]);
        assert_eq!(diff("a\na\n", "a\na\na\n"), ["+ a"]);
        assert_eq!(diff("a\n", ""), ["- a"]);
    }
}
