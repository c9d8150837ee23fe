//! `pflow campaign show`

use super::{Context, Exit, Failure, Name, Table};
use crate::flow::campaigns::{self, Allocation, AssignBy, Shown, ShownStep, ShownVariant};

/// Characters of a subject or text that fit into a row.
const EXCERPT: usize = 48;

pub(super) async fn run(context: &Context, args: &Name) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = campaigns::show(&engine, &scope, &args.name).await?;
    context.out.record(&shown, Some(&shown.campaign.id.to_string()), || text(&shown))?;
    for warning in &shown.warnings {
        context.out.note(warning);
    }
    Ok(Exit::Done)
}

fn text(shown: &Shown) -> String {
    let c = &shown.campaign;
    let mailboxes: Vec<String> =
        shown
            .mailboxes
            .iter()
            .map(|m| {
                if m.status == "active" { m.address.clone() } else { format!("{} ({})", m.address, m.status) }
            })
            .collect();
    let states: Vec<String> = shown.states.iter().map(|(state, n)| format!("{n} {state}")).collect();
    let none = |text: String| if text.is_empty() { "none".to_owned() } else { text };
    let mut table = Table::new(&["step", "when", "what", "variant", "weight", "assigned", "sent", "says"])
        .numeric(&[4, 5, 6]);
    for step in &shown.steps {
        rows(step, &mut table);
    }
    format!(
        "{} ({}) is {}\nmailboxes: {}\nopen tracking: {}\nformat: {}\nan answer pauses colleagues: {}\nenrolled: {}\n{}",
        c.name,
        c.id,
        c.status.as_str(),
        none(mailboxes.join(", ")),
        c.open_tracking.as_str(),
        c.format.as_str(),
        if c.pause_colleagues { "yes" } else { "no" },
        none(states.join(", ")),
        if table.is_empty() { "no steps yet".to_owned() } else { table.render() }
    )
}

fn rows(step: &ShownStep, table: &mut Table) {
    let mut first = [step.step_index.to_string(), delay(step), kind(step)];
    if step.variants.is_empty() {
        let [index, when, what] = first;
        table.row(vec![index, when, what, "none".to_owned()]);
        return;
    }
    for variant in &step.variants {
        let [index, when, what] = std::mem::take(&mut first);
        let key = if variant.is_active { variant.key.clone() } else { format!("{} (stopped)", variant.key) };
        table.row(vec![
            index,
            when,
            what,
            key,
            variant.weight.to_string(),
            variant.assigned.to_string(),
            variant.sent.to_string(),
            excerpt(variant),
        ]);
    }
}

pub(super) fn delay(step: &ShownStep) -> String {
    let days = if step.delay_business { "business days" } else { "days" };
    if step.step_index == 0 { "at once".to_owned() } else { format!("+{} {days}", step.delay_days) }
}

pub(super) fn kind(step: &ShownStep) -> String {
    let mut what = step.kind.as_str().to_owned();
    if step.review {
        what += ", reviewed";
    }
    if !step.exit_on_reply {
        what += ", even after an answer";
    }
    if step.assign == AssignBy::Company {
        what += ", one variant a company";
    }
    if step.allocation == Allocation::Thompson {
        what += ", shares by answers";
    }
    what
}

pub(super) fn excerpt(variant: &ShownVariant) -> String {
    let text = match (&variant.prompt, &variant.subject, &variant.body) {
        (Some(prompt), _, _) => format!("prompt {prompt}"),
        (_, Some(subject), _) => subject.clone(),
        (_, _, Some(body)) => format!("Re: … {}", body.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => String::new(),
    };
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
