//! `pflow prospect show`

use clap::Args;

use super::{Context, Exit, Failure, list};
use crate::{
    flow::prospects::show::{self, Shown, Source},
    output::Table,
};

/// Whom.
#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// An e-mail address, an id or the beginning of one, or a name
    prospect: String,
}

pub(super) async fn run(context: &Context, args: Show) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let shown = show::show(&engine, &scope, &args.prospect).await?;
    let id = shown.person["id"].as_str().map(str::to_owned);
    context.out.record(&shown, id.as_deref(), || text(&shown))?;
    Ok(Exit::Done)
}

fn text(shown: &Shown) -> String {
    let mut parts = vec![list::table(&shown.prospects).render()];
    for position in &shown.positions {
        if let Some(reason) = position["suppressed"]["reason"].as_str() {
            let address = position["email"].as_str().unwrap_or_default();
            parts.push(format!("{address} must not be written to: {reason}"));
        }
    }
    if !shown.lists.is_empty() {
        parts.push(format!("lists: {}", shown.lists.join(", ")));
    }
    if !shown.campaigns.is_empty() {
        let mut table = Table::new(&["campaign", "state", "why", "since"]);
        for c in &shown.campaigns {
            table.row(vec![
                c.campaign.clone(),
                c.state.clone(),
                c.stopped_reason.clone().unwrap_or_default(),
                c.enrolled_at.format("%Y-%m-%d").to_string(),
            ]);
        }
        parts.push(table.render());
    }
    let mut table = Table::new(&["field", "value", "from", "when", "quality"]);
    for source in &shown.sources {
        table.row(vec![
            source.field.clone(),
            source.value.clone().unwrap_or_default(),
            source.name.clone().map_or_else(
                || source.source.clone(),
                |name| if source.source == "import" { name } else { format!("{}: {name}", source.source) },
            ),
            source.at.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default(),
            quality(source),
        ]);
        for refused in &source.refused {
            table.row(vec![
                String::new(),
                refused.offered.as_str().map_or_else(|| refused.offered.to_string(), str::to_owned),
                format!(
                    "{}, not taken: {}",
                    refused.name.as_deref().unwrap_or(&refused.source),
                    refused.kept
                ),
                refused.at.format("%Y-%m-%d").to_string(),
                String::new(),
            ]);
        }
    }
    parts.push(table.render());
    parts.join("\n\n")
}

fn quality(source: &Source) -> String {
    let reliability = source.reliability.as_ref().map(|r| format!("{r} %"));
    [source.status.clone(), reliability].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
