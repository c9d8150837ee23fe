//! `pflow campaign variant …`

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure, Name, Table, changes, read, show};
use crate::flow::campaigns::{self, ShownVariant, VariantDefinition};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum VariantCommand {
    /// Add a variant to a step, or take up a stopped one again
    #[command(
        after_help = "Examples:\n  pflow campaign variant add \"DAF PME Lyon\" 0 --key B --weight 50 --subject \"Bonjour\" --body-file b.txt\n  pflow campaign variant add \"DAF PME Lyon\" 1 --key B --body \"Bonjour {{ person.first_name }}, …\""
    )]
    Add(Add),
    /// List the variants of a campaign, or of one step
    #[command(
        after_help = "Examples:\n  pflow campaign variant list \"DAF PME Lyon\"\n  pflow campaign variant list \"DAF PME Lyon\" 0 --json"
    )]
    List(List),
    /// Assign nobody new to a variant; who has it keeps it
    #[command(
        after_help = "Examples:\n  pflow campaign variant stop \"DAF PME Lyon\" 0 B\n  pflow campaign variant stop \"DAF PME Lyon\" 0 B --dry-run"
    )]
    Stop(Stop),
}

/// What a variant says.
#[derive(Debug, Args)]
pub(in crate::cli) struct Text {
    /// Template of the subject; none continues the thread
    #[arg(long)]
    subject: Option<String>,
    /// Template of the text
    #[arg(long, conflicts_with = "body_file")]
    pub(super) body: Option<String>,
    /// File with the template of the text; `-` is stdin
    #[arg(long, value_name = "FILE")]
    pub(super) body_file: Option<String>,
    /// AI prompt that writes subject and text
    #[arg(long, value_name = "NAME", conflicts_with_all = ["body", "body_file", "subject"])]
    prompt: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    #[command(flatten)]
    campaign: Name,
    /// The step: its place from 0, its id, or beginning of the id
    step: String,
    /// Its name in the step
    #[arg(long)]
    key: String,
    /// Its share, relative to the weights of the others
    #[arg(long, default_value_t = 1)]
    weight: u32,
    #[command(flatten)]
    text: Text,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    #[command(flatten)]
    campaign: Name,
    /// Only this step: its place from 0
    step: Option<usize>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Stop {
    #[command(flatten)]
    campaign: Name,
    /// The step: its place from 0, its id, or beginning of the id
    step: String,
    /// The variant's key
    key: String,
}

impl Text {
    /// The variant of these texts; none where there is no text at all.
    pub(super) fn variant(self, key: &str, weight: u32, body: Option<String>) -> Option<VariantDefinition> {
        if self.subject.is_none() && self.prompt.is_none() && body.is_none() {
            return None;
        }
        let (prompt, subject) = (self.prompt, self.subject);
        Some(VariantDefinition { key: key.to_owned(), weight, prompt, subject, body })
    }
}

pub(super) async fn run(context: &Context, command: VariantCommand) -> Result<Exit, Failure> {
    match command {
        VariantCommand::Add(args) => add(context, args).await,
        VariantCommand::List(args) => list(context, &args).await,
        VariantCommand::Stop(args) => {
            let (engine, scope) = context.scoped().await?;
            let campaign = &args.campaign.name;
            let applied =
                campaigns::stop_variant(&engine, &scope, campaign, &args.step, &args.key, context.dry_run)
                    .await?;
            changes::print(context, &applied, context.dry_run)?;
            Ok(Exit::Done)
        }
    }
}

async fn add(context: &Context, args: Add) -> Result<Exit, Failure> {
    let body = read::text(args.text.body.as_ref(), args.text.body_file.as_ref())?;
    let (campaign, step) = (args.campaign.name, args.step);
    let variant = args.text.variant(&args.key, args.weight, body).ok_or_else(|| {
        Failure::usage("a variant needs a text", Some("add --body TEXT, --body-file FILE or --prompt NAME"))
    })?;
    let (engine, scope) = context.scoped().await?;
    let applied = campaigns::add_variant(&engine, &scope, &campaign, &step, variant, context.dry_run).await?;
    changes::print(context, &applied, context.dry_run)?;
    Ok(Exit::Done)
}

async fn list(context: &Context, args: &List) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let steps = campaigns::show(&engine, &scope, &args.campaign.name).await?.steps;
    let mut table =
        Table::new(&["step", "variant", "weight", "assigned", "sent", "active", "says"]).numeric(&[2, 3, 4]);
    let mut rows: Vec<serde_json::Value> = Vec::new();
    for step in steps.iter().filter(|s| args.step.is_none_or(|n| s.step_index == n)) {
        for variant in &step.variants {
            table.row(row(step.step_index, variant));
            let mut value = serde_json::json!(variant);
            value["step_index"] = step.step_index.into();
            rows.push(value);
        }
    }
    context.out.list(&rows, &table, "no variants yet: pflow campaign variant add NAME STEP --key A …")?;
    Ok(Exit::Done)
}

fn row(step: usize, variant: &ShownVariant) -> Vec<String> {
    vec![
        step.to_string(),
        variant.key.clone(),
        variant.weight.to_string(),
        variant.assigned.to_string(),
        variant.sent.to_string(),
        if variant.is_active { "yes" } else { "stopped" }.to_owned(),
        show::excerpt(variant),
    ]
}
