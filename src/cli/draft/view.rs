//! `pflow draft list|show`

use clap::Args;

use crate::{
    cli::{Context, Exit, Failure},
    flow::drafts::{self, Draft},
    output::Table,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Only of this campaign
    campaign: Option<String>,
    /// Also those that were released and wait for their slot
    #[arg(long)]
    all: bool,
    /// At most so many
    #[arg(long, default_value_t = 200)]
    limit: u32,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The draft's id, the beginning of it, or its recipient's address
    id: String,
}

pub(super) async fn list(context: &Context, args: &List) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let found = drafts::list(&engine, &scope, args.campaign.as_deref(), args.all, args.limit).await?;
    let mut table = Table::new(&["slot (UTC)", "to", "subject", "why it waits", "campaign", "step", "id"]);
    for d in &found {
        table.row(vec![
            d.scheduled_for.format("%Y-%m-%d %H:%M").to_string(),
            d.to.clone(),
            d.subject.clone(),
            why(d),
            d.campaign.clone(),
            d.step_index.to_string(),
            d.id.to_string(),
        ]);
    }
    context.out.list(&found, &table, "no drafts wait")?;
    Ok(Exit::Done)
}

pub(super) async fn show(context: &Context, args: &Show) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let draft = drafts::show(&engine, &scope, &args.id).await?;
    context.out.record(&draft, None, || page(&draft))?;
    Ok(Exit::Done)
}

/// A draft for a person to read.
pub(super) fn page(d: &Draft) -> String {
    let to = d.to_name.as_ref().map_or_else(|| d.to.clone(), |name| format!("{name} <{}>", d.to));
    let slot = d.scheduled_for.format("%Y-%m-%d %H:%M");
    let by = match (&d.prompt, d.prompt_version) {
        (Some(prompt), Some(version)) => format!("prompt {prompt}, version {version}"),
        _ => format!("variant {}", d.variant),
    };
    format!(
        "To: {to}\nSubject: {}\n\n{}\n— {}, step {}, {by}; slot {slot} UTC\n— {}",
        d.subject,
        d.body_text,
        d.campaign,
        d.step_index,
        why(d)
    )
}

fn why(d: &Draft) -> String {
    match (d.status.as_str(), d.problems.is_empty()) {
        ("draft", false) => d.problems.join("; "),
        ("draft", true) => "its step asks for a person".to_owned(),
        _ => "released".to_owned(),
    }
}
