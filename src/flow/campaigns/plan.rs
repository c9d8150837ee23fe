//! What has to change so that a campaign becomes what is wanted: a pure comparison.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::{Value, json};

use crate::outreach::{
    campaign::{Format, OpenTracking},
    definition::{Definition, StepDefinition, VariantDefinition},
};

/// One difference, for people and scripts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What happens.
    pub kind: ChangeKind,
    /// To what, such as `step 1 variant "A" body`.
    pub target: String,
    /// What it was; null where it was not.
    pub before: Value,
    /// What it becomes; null where it goes.
    pub after: Value,
}

/// What happens to a part of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// It is new.
    Add,
    /// It becomes another.
    Change,
    /// It goes; what was sent by it stays.
    Remove,
    /// Nobody new is assigned to it.
    Stop,
}

/// What has to be done. `from` is a step's place in the present campaign, `to` its place in the wanted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Operation {
    Mailboxes {
        before: Vec<String>,
        after: Vec<String>,
    },
    OpenTracking {
        before: OpenTracking,
        after: OpenTracking,
    },
    Format {
        before: Format,
        after: Format,
    },
    /// Another rule for colleagues of those who answer.
    PauseColleagues {
        after: bool,
    },
    RemoveStep {
        from: usize,
        step: StepDefinition,
    },
    AddStep {
        to: usize,
        step: StepDefinition,
    },
    EditStep {
        from: usize,
        to: usize,
        before: StepDefinition,
        after: StepDefinition,
    },
    AddVariant {
        from: usize,
        to: usize,
        variant: VariantDefinition,
    },
    EditVariant {
        from: usize,
        to: usize,
        before: VariantDefinition,
        after: VariantDefinition,
    },
    StopVariant {
        from: usize,
        to: usize,
        variant: VariantDefinition,
    },
}

/// The operations, and which present step becomes which wanted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) operations: Vec<Operation>,
    /// `(from, to)` of the steps that stay, in order.
    pub(super) kept: Vec<(usize, usize)>,
}

impl Plan {
    /// Whether somebody's tasks or variants may have to follow.
    pub(super) fn changes_steps(&self) -> bool {
        self.operations.iter().any(|o| {
            !matches!(
                o,
                Operation::Mailboxes { .. }
                    | Operation::OpenTracking { .. }
                    | Operation::Format { .. }
                    | Operation::PauseColleagues { .. }
            )
        })
    }
}

/// Compares what is with what is wanted. The name is not compared: it is how the campaign was found.
pub(super) fn plan(current: &Definition, desired: &Definition) -> Plan {
    let kept = match_steps(&current.steps, &desired.steps);
    let mut operations = Vec::new();
    if current.mailboxes != desired.mailboxes {
        let (before, after) = (current.mailboxes.clone(), desired.mailboxes.clone());
        operations.push(Operation::Mailboxes { before, after });
    }
    if current.open_tracking != desired.open_tracking {
        let (before, after) = (current.open_tracking, desired.open_tracking);
        operations.push(Operation::OpenTracking { before, after });
    }
    if current.format != desired.format {
        operations.push(Operation::Format { before: current.format, after: desired.format });
    }
    if current.pause_colleagues != desired.pause_colleagues {
        operations.push(Operation::PauseColleagues { after: desired.pause_colleagues });
    }
    for (from, step) in current.steps.iter().enumerate() {
        if !kept.iter().any(|(f, _)| *f == from) {
            operations.push(Operation::RemoveStep { from, step: step.clone() });
        }
    }
    for (to, step) in desired.steps.iter().enumerate() {
        match kept.iter().find(|(_, t)| *t == to) {
            None => operations.push(Operation::AddStep { to, step: step.clone() }),
            Some((from, _)) => compare_step(*from, to, &current.steps[*from], step, &mut operations),
        }
    }
    Plan { operations, kept }
}

fn compare_step(
    from: usize,
    to: usize,
    before: &StepDefinition,
    after: &StepDefinition,
    operations: &mut Vec<Operation>,
) {
    let bare = |step: &StepDefinition| StepDefinition { id: None, variants: Vec::new(), ..step.clone() };
    if bare(before) != bare(after) {
        operations.push(Operation::EditStep { from, to, before: bare(before), after: bare(after) });
    }
    for variant in &before.variants {
        if !after.variants.iter().any(|v| v.key == variant.key) {
            operations.push(Operation::StopVariant { from, to, variant: variant.clone() });
        }
    }
    for variant in &after.variants {
        match before.variants.iter().find(|v| v.key == variant.key) {
            None => operations.push(Operation::AddVariant { from, to, variant: variant.clone() }),
            Some(old) if old != variant => {
                let (before, after) = (old.clone(), variant.clone());
                operations.push(Operation::EditVariant { from, to, before, after });
            }
            Some(_) => {}
        }
    }
}

/// Which present step is meant by which wanted one. Ids decide where they are given; a file has none, so its steps are matched
/// in order such that as much text as possible stays where it is: a step put in between makes no other step look rewritten, and
/// nobody gets a text again because it moved down a place.
fn match_steps(current: &[StepDefinition], desired: &[StepDefinition]) -> Vec<(usize, usize)> {
    if desired.iter().any(|s| s.id.is_some()) {
        let place = |wanted: &StepDefinition| {
            wanted.id.and_then(|id| current.iter().position(|step| step.id == Some(id)))
        };
        return desired.iter().enumerate().filter_map(|(to, s)| Some((place(s)?, to))).collect();
    }
    // best[f][t]: the most likeness that the steps from f and t on can have.
    let (rows, columns) = (current.len(), desired.len());
    let mut best = vec![vec![0_u32; columns + 1]; rows + 1];
    for f in (0..rows).rev() {
        for t in (0..columns).rev() {
            let together = match likeness(&current[f], &desired[t]) {
                0 => 0,
                alike => alike + best[f + 1][t + 1],
            };
            best[f][t] = together.max(best[f + 1][t]).max(best[f][t + 1]);
        }
    }
    let (mut f, mut t, mut kept) = (0, 0, Vec::new());
    while f < rows && t < columns {
        let alike = likeness(&current[f], &desired[t]);
        if alike > 0 && best[f][t] == alike + best[f + 1][t + 1] {
            kept.push((f, t));
            (f, t) = (f + 1, t + 1);
        } else if best[f][t] == best[f + 1][t] {
            f += 1;
        } else {
            t += 1;
        }
    }
    kept
}

/// How much two steps are the same, in thousandths of their words and a little for their fields; 0: they cannot be.
fn likeness(a: &StepDefinition, b: &StepDefinition) -> u32 {
    if a.kind != b.kind {
        return 0;
    }
    let words = |step: &StepDefinition| -> HashSet<String> {
        let texts = step.variants.iter().flat_map(|v| [&v.prompt, &v.subject, &v.body]).flatten();
        texts.flat_map(|text| text.split_whitespace()).map(str::to_owned).collect()
    };
    let (a_words, b_words) = (words(a), words(b));
    let both = a_words.intersection(&b_words).count();
    let all = a_words.union(&b_words).count().max(1);
    let shared = u32::try_from(both * 1000 / all).unwrap_or(0);
    100 + shared + if a.delay_days == b.delay_days { 20 } else { 0 }
}

/// The operations as differences to show, a field at a time.
pub(super) fn changes(operations: &[Operation]) -> Vec<Change> {
    let mut found = Vec::new();
    for operation in operations {
        describe(operation, &mut found);
    }
    found
}

fn describe(operation: &Operation, found: &mut Vec<Change>) {
    let mut push = |kind, target: String, before, after| found.push(Change { kind, target, before, after });
    match operation {
        Operation::Mailboxes { before, after } => {
            push(ChangeKind::Change, "mailboxes".to_owned(), json!(before), json!(after));
        }
        Operation::OpenTracking { before, after } => {
            push(ChangeKind::Change, "open_tracking".to_owned(), json!(before), json!(after));
        }
        Operation::Format { before, after } => {
            push(ChangeKind::Change, "format".to_owned(), json!(before), json!(after));
        }
        Operation::PauseColleagues { after } => {
            push(ChangeKind::Change, "pause_colleagues".to_owned(), json!(!after), json!(after));
        }
        Operation::RemoveStep { from, step } => {
            push(ChangeKind::Remove, format!("step {from}"), step_value(step), Value::Null);
        }
        Operation::AddStep { to, step } => {
            push(ChangeKind::Add, format!("step {to}"), Value::Null, step_value(step));
        }
        Operation::AddVariant { to, variant, .. } => {
            push(ChangeKind::Add, variant_name(*to, variant), Value::Null, variant_value(variant));
        }
        Operation::StopVariant { to, variant, .. } => {
            push(ChangeKind::Stop, variant_name(*to, variant), variant_value(variant), Value::Null);
        }
        Operation::EditStep { to, before, after, .. } => {
            fields(&format!("step {to}"), &step_value(before), &step_value(after), found);
        }
        Operation::EditVariant { to, before, after, .. } => {
            fields(&variant_name(*to, after), &variant_value(before), &variant_value(after), found);
        }
    }
}

fn fields(target: &str, before: &Value, after: &Value, found: &mut Vec<Change>) {
    let (Some(old), Some(new)) = (before.as_object(), after.as_object()) else { return };
    for (name, value) in new {
        let was = old.get(name).cloned().unwrap_or(Value::Null);
        if was != *value {
            let target = format!("{target} {name}");
            found.push(Change { kind: ChangeKind::Change, target, before: was, after: value.clone() });
        }
    }
}

fn variant_name(step: usize, variant: &VariantDefinition) -> String {
    format!("step {step} variant {:?}", variant.key)
}

fn step_value(step: &StepDefinition) -> Value {
    json!({
        "kind": step.kind,
        "delay_days": step.delay_days,
        "delay_business": step.delay_business,
        "exit_on_reply": step.exit_on_reply,
        "review": step.review,
        "assign": step.assign,
        "allocation": step.allocation,
        "variants": step.variants.iter().map(variant_value).collect::<Vec<_>>(),
    })
}

fn variant_value(variant: &VariantDefinition) -> Value {
    json!({
        "key": variant.key,
        "weight": variant.weight,
        "prompt": variant.prompt,
        "subject": variant.subject,
        "body": variant.body,
    })
}

#[cfg(test)]
mod tests;
