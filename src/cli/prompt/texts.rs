//! `pflow prompt create|edit`

use std::{fs, io};

use clap::{Args, ValueEnum};

use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        Error,
        prompts::{self, Changes, Language, Prices, Saved},
    },
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Create {
    /// The name that variants use
    name: String,
    #[command(flatten)]
    texts: TextArgs,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    /// The prompt's name
    name: String,
    #[command(flatten)]
    texts: TextArgs,
    /// Leave the active version as it is: `pflow prompt activate` follows
    #[arg(long)]
    keep_active: bool,
}

#[derive(Debug, Args)]
struct TextArgs {
    /// The model, as its server calls it
    #[arg(long, value_name = "MODEL")]
    model: Option<String>,
    /// The task: a template with the placeholders of mails; only the fields that it names are sent
    #[arg(long = "user", value_name = "TEXT")]
    task: Option<String>,
    /// The task from a file; - is stdin
    #[arg(long, value_name = "FILE", conflicts_with = "task")]
    file: Option<String>,
    /// Who writes, and how
    #[arg(long, value_name = "TEXT")]
    system: Option<String>,
    /// The same from a file
    #[arg(long, value_name = "FILE", conflicts_with = "system")]
    system_file: Option<String>,
    /// What it is for
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    /// What drafts are written in [default: fr]
    #[arg(long, value_enum)]
    language: Option<LanguageArg>,
    /// Euros for a million tokens that the model reads
    #[arg(long, value_name = "EUROS", value_parser = micro_euros)]
    price_in: Option<i64>,
    /// Euros for a million tokens that the model writes
    #[arg(long, value_name = "EUROS", value_parser = micro_euros)]
    price_out: Option<i64>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageArg {
    /// French
    Fr,
    /// English
    En,
}

impl TextArgs {
    fn changes(self) -> Result<Changes, Failure> {
        let read_or = |text: Option<String>, file: Option<String>| match file {
            Some(file) => read(&file).map(Some),
            None => Ok(text),
        };
        Ok(Changes {
            purpose: self.purpose,
            model: self.model,
            user: read_or(self.task, self.file)?,
            system: read_or(self.system, self.system_file)?,
            language: self.language.map(|language| match language {
                LanguageArg::Fr => Language::Fr,
                LanguageArg::En => Language::En,
            }),
            prices: Prices { input_micro_eur: self.price_in, output_micro_eur: self.price_out },
        })
    }
}

pub(super) async fn create(context: &Context, args: Create) -> Result<Exit, Failure> {
    let changes = args.texts.changes()?;
    let (engine, scope) = context.scoped().await?;
    let saved = prompts::create(&engine, &scope, &args.name, changes, context.dry_run).await?;
    tell(context, &saved)
}

pub(super) async fn edit(context: &Context, args: Edit) -> Result<Exit, Failure> {
    let changes = args.texts.changes()?;
    let (engine, scope) = context.scoped().await?;
    let saved =
        prompts::edit(&engine, &scope, &args.name, changes, args.keep_active, context.dry_run).await?;
    tell(context, &saved)
}

fn tell(context: &Context, saved: &Saved) -> Result<Exit, Failure> {
    let id = saved.prompt.id.to_string();
    context.out.record(saved, Some(&id), || {
        let state = if saved.prompt.is_active { "active" } else { "not active" };
        let fields = if saved.fields.is_empty() { "no field".to_owned() } else { saved.fields.join(", ") };
        format!(
            "prompt {}, version {} ({state}); the model is given {fields}",
            saved.prompt.name, saved.prompt.version
        )
    })?;
    Ok(Exit::Done)
}

fn read(file: &str) -> Result<String, Failure> {
    let text = if file == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) };
    Ok(text.map_err(|source| Error::Io { path: file.to_owned(), source })?)
}

/// `0.15` as millionths of a euro.
fn micro_euros(text: &str) -> Result<i64, String> {
    let wrong = || format!("{text:?} is no price; write euros such as 0.15");
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if part.len() > 6 || !part.chars().all(|c| c.is_ascii_digit()) || whole.len() > 6 {
        return Err(wrong());
    }
    let digits = format!("{whole}{part:0<6}");
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        return Err(wrong());
    }
    digits.parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_read_to_the_millionth() {
        assert_eq!(micro_euros("0.15"), Ok(150_000));
        assert_eq!(micro_euros("2"), Ok(2_000_000));
        assert_eq!(micro_euros("0,000001"), Ok(1));
        assert!(
            micro_euros("-1").is_err() && micro_euros("1e3").is_err() && micro_euros("0.0000001").is_err()
        );
    }
}
