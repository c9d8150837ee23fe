//! `pflow prompt …`

mod texts;
mod view;

pub(super) use view::euros;

use clap::{Args, Subcommand};

use super::{Context, Exit, Failure};
use crate::flow::prompts;

/// Prompts that write mails.
#[derive(Debug, Subcommand)]
pub(super) enum Prompt {
    /// Write a prompt; its first version is active at once
    #[command(
        after_help = "Examples:\n  pflow prompt create intro-daf --model gpt-4o-mini --file intro.txt --system \"Tu es sobre et direct.\"\n  pflow prompt create intro-daf --model mistral-small --file - < intro.txt\n  OPENAI_BASE_URL=http://127.0.0.1:11434/v1 pflow prompt create local --model llama3.1 --user \"Écris à {{ person.first_name }} …\""
    )]
    Create(texts::Create),
    /// List prompts with their active version
    #[command(after_help = "Examples:\n  pflow prompt list\n  pflow prompt list --json | jq -r '.[].name'")]
    List,
    /// Show a prompt: its active version, or another
    #[command(
        after_help = "Examples:\n  pflow prompt show intro-daf\n  pflow prompt show intro-daf --number 2 --json\n  pflow prompt show intro-daf --all"
    )]
    Show(view::Show),
    /// Write a new version, from the active one, and make it the active one
    #[command(
        after_help = "Examples:\n  pflow prompt edit intro-daf --file intro.txt\n  pflow prompt edit intro-daf --model gpt-4o --keep-active\n  pflow prompt edit intro-daf --price-in 0.15 --price-out 0.60"
    )]
    Edit(texts::Edit),
    /// Make a version the active one
    #[command(
        after_help = "Examples:\n  pflow prompt activate intro-daf 2\n  pflow prompt activate intro-daf 1 --dry-run"
    )]
    Activate(Activate),
    /// Ask the model for one draft: text, checks, tokens and cost; nothing of it is kept but what it cost
    ///
    /// With --dry-run nobody is asked: it shows what the model would be given.
    #[command(
        after_help = "Examples:\n  pflow prompt test intro-daf --email claire@exemple.example\n  pflow prompt test intro-daf --email claire@exemple.example --dry-run\n  pflow prompt test intro-daf --number 3 --email claire@exemple.example --json | jq .problems"
    )]
    Test(view::Test),
    /// Compare two versions; without numbers the last two
    #[command(
        after_help = "Examples:\n  pflow prompt diff intro-daf\n  pflow prompt diff intro-daf 1 3 --json"
    )]
    Diff(view::Diff),
}

#[derive(Debug, Args)]
pub(super) struct Activate {
    /// The prompt's name
    name: String,
    /// The version's number
    number: i32,
}

pub(super) async fn run(context: &Context, command: Prompt) -> Result<Exit, Failure> {
    match command {
        Prompt::Create(args) => texts::create(context, args).await,
        Prompt::List => view::list(context).await,
        Prompt::Show(args) => view::show(context, &args).await,
        Prompt::Edit(args) => texts::edit(context, args).await,
        Prompt::Activate(args) => {
            let (engine, scope) = context.scoped().await?;
            let active = prompts::activate(&engine, &scope, &args.name, args.number, context.dry_run).await?;
            context.out.record(&active, None, || {
                format!("version {} of prompt {} writes drafts from now on", active.version, active.name)
            })?;
            Ok(Exit::Done)
        }
        Prompt::Test(args) => view::test(context, &args).await,
        Prompt::Diff(args) => view::diff(context, &args).await,
    }
}
