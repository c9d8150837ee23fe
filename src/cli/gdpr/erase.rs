//! `pflow gdpr erase`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::flow::privacy::{self, Erased, Report};

/// Who is to be forgotten.
#[derive(Debug, Args)]
pub(in crate::cli) struct Erase {
    /// An address that the person has or had
    email: String,
    /// Why, for the audit log
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
}

pub(super) async fn run(context: &Context, args: Erase) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let erase = |dry_run| privacy::erase(&engine, &scope, &args.email, args.reason.as_deref(), dry_run);
    // The same run, rolled back, tells what there is to lose.
    let mut report = erase(true).await?;
    if !context.dry_run {
        context.confirm(&format!("{}; this cannot be undone. Erase?", counts(&report.erased)))?;
        report = erase(false).await?;
    }
    context.out.record(&report, None, || text(&report))?;
    Ok(Exit::Done)
}

fn text(report: &Report) -> String {
    let verb = if report.dry_run { "would erase" } else { "erased" };
    let erased = &report.erased;
    let mut lines = vec![format!("{verb} {}", counts(erased))];
    if erased.stopped > 0 {
        lines.push(format!("{} sequence(s) stopped, {} task(s) cancelled", erased.stopped, erased.cancelled));
    }
    lines.push(format!("{} hash(es) keep the person out from now on", erased.suppressed));
    lines.extend(sole_traders(erased));
    lines.join("\n")
}

/// Companies that a person has to look at.
pub(super) fn sole_traders(erased: &Erased) -> impl Iterator<Item = String> {
    erased.sole_traders.iter().map(|c| {
        format!(
            "the company {:?} ({}) goes by the person's name and was kept: look at it",
            c.name, c.company_id
        )
    })
}

pub(super) fn counts(erased: &Erased) -> String {
    format!(
        "{} person(s) with {} position(s), {} mail(s), {} list membership(s), {} consent(s), {} rejected row(s)",
        erased.people,
        erased.positions,
        erased.messages,
        erased.list_memberships,
        erased.consents,
        erased.import_rejects
    )
}
