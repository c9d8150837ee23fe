//! `pflow campaign simulate`

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use clap::Args;

use super::{Context, Exit, Failure};
use crate::{
    flow::campaigns::simulate::{self, Simulated, Spread, WhatIf},
    output::bar,
};

/// Days after which the picture has a line a week.
const MOST_DAYS: usize = 35;
/// Characters of the longest bar.
const BAR: usize = 40;

#[derive(Debug, Args)]
pub(in crate::cli) struct Simulate {
    /// The campaign: name, id, or beginning of the id
    #[arg(value_name = "CAMPAIGN")]
    name: String,
    /// Look no further than this day
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// As if so many more people were enrolled now
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=1_000_000))]
    people: u32,
    /// As if it had so many mailboxes: the first of its own, then new ones
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1_000))]
    mailboxes: Option<u16>,
    /// As if every mailbox had this daily cap
    #[arg(long, value_name = "N")]
    cap: Option<u32>,
    /// Turns of events behind the expectation
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    rounds: u32,
    /// The same seed gives the same figures
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

pub(super) async fn run(context: &Context, args: &Simulate) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let what_if = WhatIf {
        until: args.until,
        people: args.people,
        mailboxes: args.mailboxes.map(usize::from),
        cap: args.cap,
        rounds: args.rounds,
        seed: args.seed,
    };
    let simulated = simulate::simulate(&engine, &scope, &args.name, what_if).await?;
    context.out.record(&simulated, None, || text(&simulated))?;
    for warning in &simulated.warnings {
        context.out.note(warning);
    }
    Ok(Exit::Done)
}

fn text(s: &Simulated) -> String {
    let mut lines = vec![format!("{}: {} people, {} mails where nobody answers", s.name, s.people, s.sends)];
    lines.push(match s.ends_on {
        Some(day) => format!("the last on {}", written(day)),
        None => "the last one lies beyond these days".to_owned(),
    });
    lines.push(String::new());
    lines.extend(picture(s));
    lines.push(String::new());
    lines.extend(limits(s));
    lines.extend(expectation(s));
    lines.join("\n")
}

fn written(day: NaiveDate) -> String {
    day.format("%a %Y-%m-%d").to_string()
}

/// A bar a day, or a week where there are many days; the share of other campaigns is lighter.
fn picture(s: &Simulated) -> Vec<String> {
    let mut days: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    for day in &s.days {
        let (sends, others) = days.entry(day.date).or_default();
        *sends += day.sends;
        *others += day.others;
    }
    let weekly = days.len() > MOST_DAYS;
    let mut rows: BTreeMap<NaiveDate, (u32, u32)> = BTreeMap::new();
    for (date, (sends, others)) in days {
        let begins = if weekly { date.week(chrono::Weekday::Mon).first_day() } else { date };
        let row = rows.entry(begins).or_default();
        row.0 += sends;
        row.1 += others;
    }
    let top = rows.values().map(|(sends, others)| sends + others).max().unwrap_or(1).max(1);
    let row = |(date, (sends, others)): (NaiveDate, (u32, u32))| {
        let label =
            if weekly { format!("week {:>2} of {}", date.iso_week().week(), date) } else { written(date) };
        let own = bar(f64::from(sends) / f64::from(top), BAR);
        let rest = "░".repeat((others as usize * BAR).div_ceil(top as usize));
        let also = if others > 0 { format!(" + {others} of other campaigns") } else { String::new() };
        format!("{label}  {own}{rest} {sends}{also}")
    };
    rows.into_iter().map(row).collect()
}

fn limits(s: &Simulated) -> Vec<String> {
    let said = |hit: &simulate::Hit| {
        format!("{}: {} from {}, on {} day(s)", hit.mailbox, hit.kind, written(hit.first_hit_on), hit.days)
    };
    if s.limits.is_empty() {
        return vec!["nothing holds it but its own delays".to_owned()];
    }
    std::iter::once("held by".to_owned())
        .chain(s.limits.iter().map(|hit| format!("  {}", said(hit))))
        .collect()
}

fn expectation(s: &Simulated) -> Vec<String> {
    let numbers = |what: &str, of: Spread<u32>| {
        format!("  {what}: {} to {}, {} in the middle", of.low, of.high, of.median)
    };
    let mut lines = vec![
        String::new(),
        "expected, nine times of ten".to_owned(),
        numbers("mails", s.expected.sends),
        numbers("people who answer", s.expected.replies),
        numbers("first mails that bounce", s.expected.bounces),
    ];
    if let Some(end) = s.expected.ends_on {
        lines.push(format!("  last mail: {} to {}", written(end.low), written(end.high)));
    }
    let (reply, bounce) = (s.basis.reply_rate * 100.0, s.basis.bounce_rate * 100.0);
    lines.push(match s.basis.mails {
        0 => format!("  taken for usual, nothing was sent a week ago: {reply:.1} % of mails answered, {bounce:.1} % bounced"),
        n => format!("  from {n} mails of the {}: {reply:.1} % answered, {bounce:.1} % of first mails bounced", s.basis.of),
    });
    lines
}
