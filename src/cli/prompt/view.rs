//! `pflow prompt list|show|test|diff`

use clap::Args;

use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        Error,
        prompts::{self, Prompt},
    },
    output::Table,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    /// The prompt's name
    name: String,
    /// Another version than the active one
    #[arg(long)]
    version: Option<i32>,
    /// All versions
    #[arg(long, conflicts_with = "version")]
    all: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Test {
    /// The prompt's name
    name: String,
    /// About whom
    #[arg(long, value_name = "EMAIL")]
    email: String,
    /// Another version than the active one
    #[arg(long)]
    version: Option<i32>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Diff {
    /// The prompt's name
    name: String,
    /// The older version
    #[arg(requires = "newer")]
    older: Option<i32>,
    /// The newer version
    newer: Option<i32>,
}

pub(super) async fn list(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let all = prompts::list(&engine, &scope).await?;
    context.out.list(&all, &table(&all), "no prompts; `pflow prompt create` writes one")?;
    Ok(Exit::Done)
}

pub(super) async fn show(context: &Context, args: &Show) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let mut versions = prompts::show(&engine, &scope, &args.name).await?;
    if args.all {
        context.out.list(&versions, &table(&versions), "no versions")?;
        return Ok(Exit::Done);
    }
    let wanted = match args.version {
        Some(number) => versions.iter().position(|v| v.version == number),
        None => versions.iter().position(|v| v.is_active).or(versions.len().checked_sub(1)),
    };
    let number = args.version.unwrap_or_default();
    let at =
        wanted.ok_or_else(|| Error::not_found("version", format!("{number} of prompt {}", args.name)))?;
    let prompt = versions.swap_remove(at);
    context.out.record(&prompt, None, || {
        let texts = &prompt.texts;
        let active = if prompt.is_active { "active" } else { "not active" };
        let purpose = texts.purpose.as_deref().map(|p| format!("{p}\n")).unwrap_or_default();
        let (name, version, model) = (&prompt.name, prompt.version, &texts.model);
        let language = texts.language.name();
        format!("{name}, version {version} ({active}), {model}, {language}\n{purpose}\n[system]\n{}\n\n[user]\n{}", texts.system, texts.user)
    })?;
    Ok(Exit::Done)
}

pub(super) async fn test(context: &Context, args: &Test) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let tried =
        prompts::try_out(&engine, &scope, &args.name, args.version, &args.email, context.dry_run).await?;
    context.out.record(&tried, None, || {
        let (Some(subject), Some(body)) = (&tried.subject, &tried.body_text) else {
            return format!(
                "nobody was asked; the model would be given:\n\n{}\n{}",
                tried.system, tried.user
            );
        };
        let checks = if tried.problems.is_empty() {
            "checks: all passed".to_owned()
        } else {
            let all = tried.problems.iter().map(|p| format!("  {p}")).collect::<Vec<_>>().join("\n");
            format!("checks:\n{all}")
        };
        let tokens = match (tried.input_tokens, tried.output_tokens) {
            (Some(read), Some(written)) => format!("{read} tokens read, {written} written"),
            _ => "tokens unknown".to_owned(),
        };
        let cost = tried.cost_micro_eur.map_or_else(|| "cost unknown".to_owned(), euros);
        format!("Subject: {subject}\n\n{body}\n\n{checks}\n{}: {tokens}, {cost}", tried.model)
    })?;
    Ok(Exit::Done)
}

pub(super) async fn diff(context: &Context, args: &Diff) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let differences = prompts::diff(&engine, &scope, &args.name, args.older.zip(args.newer)).await?;
    let mut table = Table::new(&["part", "", "text"]);
    for d in &differences {
        let (before, after) =
            (d.before.as_deref().unwrap_or_default(), d.after.as_deref().unwrap_or_default());
        let gone = before.lines().filter(|line| !after.lines().any(|l| l == *line)).map(|l| ("-", l));
        let new = after.lines().filter(|line| !before.lines().any(|l| l == *line)).map(|l| ("+", l));
        for (sign, line) in gone.chain(new) {
            table.row(vec![d.part.to_owned(), sign.to_owned(), line.to_owned()]);
        }
    }
    context.out.list(&differences, &table, "they say the same")?;
    Ok(Exit::Done)
}

/// Millionths of a euro.
pub(in crate::cli) fn euros(micro: i64) -> String {
    format!("{}.{:06} €", micro / 1_000_000, micro % 1_000_000)
}

fn table(prompts: &[Prompt]) -> Table {
    let mut table = Table::new(&["name", "version", "active", "model", "language", "purpose"]);
    for p in prompts {
        table.row(vec![
            p.name.clone(),
            p.version.to_string(),
            if p.is_active { "yes" } else { "no" }.to_owned(),
            p.texts.model.clone(),
            p.texts.language.as_str().to_owned(),
            p.texts.purpose.clone().unwrap_or_default(),
        ]);
    }
    table
}
