//! `pflow stats --by hour`

use super::{Context, Exit, Failure};
use crate::{
    flow::reporting::{
        by_hour::{self, Hour, Week},
        stats::Query,
    },
    output::{Format, Table, heat_map},
};

pub(super) async fn run(context: &Context, query: Query<'_>) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let week = by_hour::by_hour(&engine, &scope, query).await?;
    match context.out.format() {
        Format::Csv => context.out.list(&week.hours, &table(&week), "nothing sent yet")?,
        _ => context.out.record(&week, None, || human(&week))?,
    }
    if let Some(warning) = &week.warning {
        context.out.warn(warning);
    }
    Ok(Exit::Done)
}

/// What is counted of an hour.
type Count = fn(&Hour) -> u64;

fn human(week: &Week) -> String {
    if week.hours.is_empty() {
        return "nothing sent yet".to_owned();
    }
    let mut parts = Vec::new();
    let of: [(&str, Count); 3] =
        [("sent", |h| h.sent), ("opened by people", |h| h.opened), ("replied", |h| h.replied)];
    for (what, count) in of {
        let mut hours = [[0; 24]; 7];
        for hour in &week.hours {
            hours[usize::from(hour.weekday - 1) % 7][usize::from(hour.hour) % 24] = count(hour);
        }
        let total: u64 = hours.as_flattened().iter().sum();
        if total > 0 {
            let top = hours.as_flattened().iter().max().copied().unwrap_or_default();
            parts.push(format!("{what}: {total}, at most {top} in an hour\n{}", heat_map(&hours)));
        }
    }
    format!("{}\nhours of {}, openings counted by {}", parts.join("\n\n"), week.time_zone, week.source)
}

fn table(week: &Week) -> Table {
    let mut table = Table::new(&["weekday", "hour", "sent", "opened", "replied"]);
    for h in &week.hours {
        let numbers = [u64::from(h.weekday), u64::from(h.hour), h.sent, h.opened, h.replied];
        table.row(numbers.iter().map(u64::to_string).collect());
    }
    table
}
