//! Variants beside each other, for people.

use super::{bar, percent, share};
use crate::{
    flow::reporting::stats::{Decision, GroupStats, Standing},
    output::Table,
};

/// Characters of the longest bar: the table is wide.
const BAR: usize = 10;

/// What a variant has in CSV beside the counts.
pub(super) const COLUMNS: [&str; 9] = [
    "assigned",
    "is_active",
    "probability_best",
    "expected_loss",
    "credible_low",
    "credible_high",
    "sends_to_decide",
    "decision",
    "split_mismatch",
];

/// The cells under [`COLUMNS`].
pub(super) fn cells(s: &Standing) -> [String; 9] {
    let decision = match s.decision {
        Decision::TooEarly => "too_early",
        Decision::Open => "open",
        Decision::Alike => "alike",
        Decision::Winner if s.is_winner => "winner",
        Decision::Winner => "beaten",
    };
    [
        s.assigned.to_string(),
        s.is_active.to_string(),
        share(s.probability_best),
        share(s.expected_loss),
        share(s.credible.map(|c| c[0])),
        share(s.credible.map(|c| c[1])),
        s.sends_to_decide.map(|n| n.to_string()).unwrap_or_default(),
        decision.to_owned(),
        s.split.map(|split| split.is_mismatch.to_string()).unwrap_or_default(),
    ]
}

/// The variants of a campaign, and what may be said of each step's test.
pub(super) fn table(groups: &[&GroupStats]) -> String {
    let headers =
        ["", "people", "sent", "replied", "rate", "95 %", "", "best?", "loss", "credible", "still to send"];
    let mut table = Table::new(&headers).numeric(&[1, 2, 3, 4, 5, 7, 8, 9, 10]);
    for g in groups {
        table.row(row(g, groups));
    }
    let mut text = table.render();
    for step in groups.chunk_by(|a, b| a.step_index == b.step_index) {
        for line in said(step) {
            text.extend(["\n", &line]);
        }
    }
    text
}

fn row(g: &GroupStats, groups: &[&GroupStats]) -> Vec<String> {
    let (f, rate) = (&g.funnel, g.funnel.rates.replied.as_ref());
    let is_stopped = g.standing.as_ref().is_some_and(|s| !s.is_active);
    let mut row = vec![
        if is_stopped { format!("{} (stopped)", g.name) } else { g.name.clone() },
        f.enrolled.to_string(),
        f.sent.to_string(),
        f.replied.to_string(),
        rate.map(|r| percent(r.value)).unwrap_or_default(),
        rate.map(|r| format!("{}–{}", percent(r.low), percent(r.high))).unwrap_or_default(),
        rate.map(|r| bar(r.value, BAR)).unwrap_or_default(),
    ];
    let is_alone = groups.iter().filter(|o| o.step_index == g.step_index).count() == 1;
    if let Some(s) = g.standing.as_ref().filter(|_| !is_alone) {
        row.push(s.probability_best.map(probability).unwrap_or_default());
        row.push(s.expected_loss.map(points).unwrap_or_default());
        let credible = s.credible.map(|[low, high]| format!("{}–{}", percent(low), percent(high)));
        row.push(credible.unwrap_or_default());
        row.push(s.sends_to_decide.map_or_else(|| "?".to_owned(), |n| n.to_string()));
    }
    row
}

/// What may be said of one step's test; nothing where there is only one variant.
fn said(step: &[&GroupStats]) -> Vec<String> {
    let Some((first, standing)) =
        step.first().and_then(|first| Some((first, first.standing.as_ref()?))).filter(|_| step.len() > 1)
    else {
        return Vec::new();
    };
    let name = first.step_index.map(|index| format!("step {}", index + 1)).unwrap_or_default();
    let mut lines = vec![format!("{name}: {}", verdict(step, standing))];
    lines.extend(by_positive(&name, step));
    if let Some(split) = standing.split.filter(|split| split.is_mismatch) {
        lines.push(format!(
            "! {name}: people are not split as the weights say (chi-square {:.1}, p = {:.1e}): find out why before you trust these rates",
            split.chi_square, split.p_value
        ));
    }
    lines
}

/// What marked answers say; nothing where none is.
fn by_positive(name: &str, step: &[&GroupStats]) -> Option<String> {
    let marked: u64 = step.iter().filter_map(|g| g.by_positive.as_ref()).map(|p| p.marked).sum();
    let each: Vec<String> = step
        .iter()
        .filter_map(|g| {
            let best = g.by_positive.as_ref()?.probability_best?;
            Some(format!("{} {} ({})", g.name, g.funnel.positive.unwrap_or(0), probability(best)))
        })
        .collect();
    (!each.is_empty()).then(|| {
        format!("{name}: positive answers (best?), of {marked} that are marked: {}", each.join(", "))
    })
}

fn verdict(step: &[&GroupStats], standing: &Standing) -> String {
    let more = match standing.sends_to_decide {
        Some(0) | None => String::new(),
        Some(n) => format!("; about {n} more mails if the rates stay like this"),
    };
    match standing.decision {
        Decision::TooEarly => {
            format!("too early to tell: 100 people a variant and 25 answers are the least{more}")
        }
        Decision::Open => format!("open{more}"),
        Decision::Alike => "alike: it does not matter which one stays".to_owned(),
        Decision::Winner => {
            let winner = step.iter().find(|g| g.standing.as_ref().is_some_and(|s| s.is_winner));
            winner.map_or_else(String::new, |g| format!("{} is the best", g.name))
        }
    }
}

/// Never quite certain.
fn probability(share: f64) -> String {
    match share {
        s if s > 0.999 => "> 99.9 %".to_owned(),
        s if s < 0.001 => "< 0.1 %".to_owned(),
        s => percent(s),
    }
}

/// A part of a rate, in points.
fn points(share: f64) -> String {
    format!("{:.2} pt", share * 100.0)
}
