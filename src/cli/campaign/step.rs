//! `pflow campaign step …`

use clap::{Args, Subcommand, ValueEnum};

use super::{Context, Exit, Failure, Name, Table, changes, read, show, variant::Text};
use crate::flow::campaigns::{self, Allocation, AssignBy, ShownStep, StepDefinition, StepEdit, StepKind};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum StepCommand {
    /// Add a step behind the last, or at a place
    #[command(
        after_help = "Examples:\n  pflow campaign step add \"DAF PME Lyon\" --subject \"{{ company.name }} : une question\" --body-file intro.txt\n  pflow campaign step add \"DAF PME Lyon\" --delay-days 3 --business --body \"Bonjour {{ person.first_name }}, …\"\n  pflow campaign step add \"DAF PME Lyon\" --kind call --delay-days 2 --body \"Ask for the CFO\""
    )]
    Add(Add),
    /// List the steps of a campaign
    #[command(
        after_help = "Examples:\n  pflow campaign step list \"DAF PME Lyon\"\n  pflow campaign step list 0198c --json | jq '.[].delay_days'"
    )]
    List(Name),
    /// Change a step; scheduled tasks move with it
    #[command(
        after_help = "Examples:\n  pflow campaign step edit \"DAF PME Lyon\" 1 --delay-days 4\n  pflow campaign step edit \"DAF PME Lyon\" 1 --business true --review true --dry-run\n  pflow campaign step edit \"DAF PME Lyon\" 0 --assign company --allocation thompson"
    )]
    Edit(Edit),
    /// Take a step out; what it had scheduled is cancelled
    #[command(
        after_help = "Examples:\n  pflow campaign step remove \"DAF PME Lyon\" 2\n  pflow campaign step remove \"DAF PME Lyon\" 2 --dry-run"
    )]
    Remove(Remove),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    #[command(flatten)]
    campaign: Name,
    /// Who does it
    #[arg(long, value_enum, default_value_t = KindArg::Email)]
    kind: KindArg,
    /// Days after the previous step was sent
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    delay_days: u32,
    /// Count business days in France
    #[arg(long)]
    business: bool,
    /// Go on with the sequence even after an answer
    #[arg(long)]
    no_exit_on_reply: bool,
    /// Every mail waits as a draft for a person
    #[arg(long)]
    review: bool,
    /// Whether each person is assigned a variant, or a company with all its people
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = AssignArg::Enrollment)]
    assign: AssignArg,
    /// Whether the variants' shares follow their weights, or the answers so far
    #[arg(long, value_enum, value_name = "HOW", default_value_t = AllocationArg::Weights)]
    allocation: AllocationArg,
    /// Place of the new step, from 0
    #[arg(long, value_name = "PLACE")]
    at: Option<usize>,
    #[command(flatten)]
    text: Text,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    #[command(flatten)]
    campaign: Name,
    /// The step: its place from 0, its id, or beginning of the id
    step: String,
    /// Days after the previous step was sent
    #[arg(long, value_name = "DAYS")]
    delay_days: Option<u32>,
    /// Count business days in France
    #[arg(long, value_name = "true|false")]
    business: Option<bool>,
    /// End the sequence when somebody answers
    #[arg(long, value_name = "true|false")]
    exit_on_reply: Option<bool>,
    /// Every mail waits as a draft for a person
    #[arg(long, value_name = "true|false")]
    review: Option<bool>,
    /// Whether each person is assigned a variant, or a company with all its people; who has one keeps it
    #[arg(long, value_enum, value_name = "WHAT")]
    assign: Option<AssignArg>,
    /// Whether the variants' shares follow their weights, or the answers so far
    #[arg(long, value_enum, value_name = "HOW")]
    allocation: Option<AllocationArg>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Remove {
    #[command(flatten)]
    campaign: Name,
    /// The step: its place from 0, its id, or beginning of the id
    step: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum KindArg {
    Email,
    Call,
    Todo,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AssignArg {
    Enrollment,
    Company,
}

impl From<AssignArg> for AssignBy {
    fn from(arg: AssignArg) -> Self {
        match arg {
            AssignArg::Enrollment => Self::Enrollment,
            AssignArg::Company => Self::Company,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AllocationArg {
    Weights,
    Thompson,
}

impl From<AllocationArg> for Allocation {
    fn from(arg: AllocationArg) -> Self {
        match arg {
            AllocationArg::Weights => Self::Weights,
            AllocationArg::Thompson => Self::Thompson,
        }
    }
}

pub(super) async fn run(context: &Context, command: StepCommand) -> Result<Exit, Failure> {
    if let StepCommand::List(args) = &command {
        return list(context, args).await;
    }
    let text = match &command {
        StepCommand::Add(args) => read::text(args.text.body.as_ref(), args.text.body_file.as_ref())?,
        _ => None,
    };
    let (engine, scope) = context.scoped().await?;
    let dry_run = context.dry_run;
    let applied = match command {
        StepCommand::List(_) => return Ok(Exit::Done),
        StepCommand::Add(args) => {
            let (name, at) = (args.campaign.name.clone(), args.at);
            campaigns::add_step(&engine, &scope, &name, definition(args, text), at, dry_run).await?
        }
        StepCommand::Edit(args) => {
            let to = StepEdit {
                delay_days: args.delay_days,
                delay_business: args.business,
                exit_on_reply: args.exit_on_reply,
                review: args.review,
                assign: args.assign.map(AssignBy::from),
                allocation: args.allocation.map(Allocation::from),
            };
            campaigns::edit_step(&engine, &scope, &args.campaign.name, &args.step, to, dry_run).await?
        }
        StepCommand::Remove(args) => {
            campaigns::remove_step(&engine, &scope, &args.campaign.name, &args.step, dry_run).await?
        }
    };
    changes::print(context, &applied, dry_run)?;
    Ok(Exit::Done)
}

/// A step with the one variant that its text makes, if there is a text.
fn definition(args: Add, body: Option<String>) -> StepDefinition {
    StepDefinition {
        id: None,
        kind: match args.kind {
            KindArg::Email => StepKind::Email,
            KindArg::Call => StepKind::Call,
            KindArg::Todo => StepKind::Todo,
        },
        delay_days: args.delay_days,
        delay_business: args.business,
        exit_on_reply: !args.no_exit_on_reply,
        review: args.review,
        assign: args.assign.into(),
        allocation: args.allocation.into(),
        variants: args.text.variant("A", 1, body).into_iter().collect(),
    }
}

async fn list(context: &Context, args: &Name) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let steps = campaigns::show(&engine, &scope, &args.name).await?.steps;
    context.out.list(&steps, &table(&steps), "no steps yet: pflow campaign step add NAME …")?;
    Ok(Exit::Done)
}

fn table(steps: &[ShownStep]) -> Table {
    let mut table = Table::new(&["step", "when", "what", "variants", "id"]);
    for step in steps {
        let keys: Vec<&str> = step.variants.iter().filter(|v| v.is_active).map(|v| v.key.as_str()).collect();
        table.row(vec![
            step.step_index.to_string(),
            show::delay(step),
            show::kind(step),
            keys.join(", "),
            step.id.to_string(),
        ]);
    }
    table
}
