//! `pflow gdpr purge`

use chrono::{DateTime, Days, Months, Utc};
use clap::Args;

use super::{Context, Exit, Failure, erase};
use crate::{
    flow::privacy::{self, Purged},
    output::Meter,
};

/// Most people who are named on the terminal.
const NAMED: usize = 20;

/// Who is to be forgotten.
#[derive(Debug, Args)]
pub(in crate::cli) struct Purge {
    /// Silent for at least so long: 30d, 6m (months), 3y
    #[arg(long, value_name = "SPAN", value_parser = span)]
    older_than: Span,
}

/// A span of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Days(u64),
    Months(u32),
}

impl Span {
    fn before(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::Days(days) => now.checked_sub_days(Days::new(days)),
            Self::Months(months) => now.checked_sub_months(Months::new(months)),
        }
    }
}

fn span(text: &str) -> Result<Span, String> {
    let wrong = || format!("{text:?} is no time span; write 30d, 6m (months) or 3y");
    let unit = text.chars().last().ok_or_else(wrong)?;
    let count: u32 = text[..text.len() - unit.len_utf8()].parse().map_err(|_| wrong())?;
    match unit {
        'd' => Some(Span::Days(u64::from(count))),
        'm' => Some(Span::Months(count)),
        'y' => count.checked_mul(12).map(Span::Months),
        _ => None,
    }
    .filter(|_| count > 0)
    .ok_or_else(wrong)
}

pub(super) async fn run(context: &Context, args: Purge) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let before = args.older_than.before(engine.clock.now());
    let before = before.ok_or_else(|| Failure::usage("nobody is that old", None))?;
    let meter = Meter::new("people", context.quiet);
    // The same run, rolled back, tells what there is to lose.
    let mut report = privacy::purge(&engine, &scope, before, &meter, true).await?;
    if !context.dry_run && report.erased.people > 0 {
        context.confirm(&format!("{}; this cannot be undone. Erase?", erase::counts(&report.erased)))?;
        report = privacy::purge(&engine, &scope, before, &meter, false).await?;
    }
    report.dry_run = context.dry_run;
    context.out.record(&report, None, || text(&report))?;
    Ok(Exit::Done)
}

fn text(report: &Purged) -> String {
    let verb = if report.dry_run { "would erase" } else { "erased" };
    let since = report.before.format("%Y-%m-%d");
    let mut lines =
        vec![format!("{verb} {}, of whom nothing was heard since {since}", erase::counts(&report.erased))];
    if !report.skipped.is_empty() {
        lines.push(format!("{} person(s) kept: their sequences go on or wait", report.skipped.len()));
        let named = report.skipped.iter().take(NAMED);
        lines.extend(
            named.map(|s| format!("  {}", s.email.clone().unwrap_or_else(|| s.person_id.to_string()))),
        );
    }
    lines.extend(erase::sole_traders(&report.erased));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_follow_the_calendar() {
        let now = "2028-02-29T10:00:00Z".parse().unwrap();
        let before = |text| span(text).unwrap().before(now).unwrap().format("%Y-%m-%d").to_string();
        assert_eq!(
            (before("3y"), before("6m"), before("30d")),
            ("2025-02-28".into(), "2027-08-29".into(), "2028-01-30".into())
        );
        for wrong in ["", "y", "3", "0d", "-1y", "3w", "3é", "99999999999y", "4294967295y"] {
            assert!(span(wrong).is_err(), "{wrong}");
        }
    }
}
