//! `pflow enrich status`

use clap::Args;

use super::{
    super::{Context, Exit, Failure},
    summary,
};
use crate::{
    flow::enrichment::status::{self, Detail},
    output::Table,
};

#[derive(Debug, Args)]
pub(super) struct Status {
    /// The run's id, or the beginning of it
    run: Option<String>,
}

pub(super) async fn run(context: &Context, args: &Status) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    if let Some(id) = &args.run {
        let detail = status::show(&engine, &scope, id).await?;
        context.out.record(&detail, Some(&detail.run.id.to_string()), || text(&detail))?;
        return Ok(Exit::Done);
    }
    let all = status::list(&engine, &scope).await?;
    let headers =
        ["started", "by", "prospects", "credits", "at most", "under way", "uncertain", "state", "run"];
    let mut table = Table::new(&headers).numeric(&[2, 3, 4, 5, 6]);
    for Detail { run, report, .. } in &all {
        table.row(vec![
            run.started_at.format("%Y-%m-%d %H:%M").to_string(),
            run.user.clone().unwrap_or_default(),
            report.positions.to_string(),
            report.credits.to_string(),
            run.max_credits.map(|most| most.to_string()).unwrap_or_default(),
            report.under_way.to_string(),
            report.uncertain.len().to_string(),
            run.status.clone(),
            run.id.to_string(),
        ]);
    }
    context.out.list(&all, &table, "nothing was enriched yet: pflow enrich --dry-run")?;
    Ok(Exit::Done)
}

fn text(detail: &Detail) -> String {
    let mut lines = vec![summary::of(&detail.report)];
    if !detail.jobs.is_empty() {
        let headers = ["job", "provider", "state", "prospects", "credits", "since", "said"];
        let mut table = Table::new(&headers).numeric(&[3, 4]);
        for job in &detail.jobs {
            table.row(vec![
                job.id.to_string(),
                job.provider.clone(),
                job.status.clone(),
                job.positions.len().to_string(),
                (job.reserved + job.spent).to_string(),
                job.updated_at.format("%Y-%m-%d %H:%M").to_string(),
                job.error.clone().unwrap_or_default(),
            ]);
        }
        lines.push(table.render());
    }
    lines.join("\n")
}
