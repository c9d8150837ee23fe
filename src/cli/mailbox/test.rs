//! `pflow mailbox test`, `pflow mailbox rotate-key`

use std::time::Duration;

use clap::Args;

use crate::{
    cli::{Context, Exit, Failure},
    flow::{
        Error,
        mailboxes::{self, SelfTest, rotation},
    },
    output::Table,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Test {
    /// Its address, its id, or the beginning of its id
    mailbox: String,
    /// How many seconds a mail may take to arrive
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    timeout: u64,
}

pub(super) async fn test(context: &Context, args: Test) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let patience = Duration::from_secs(args.timeout);
    let report = mailboxes::test(&engine, &scope, &args.mailbox, patience, context.dry_run).await?;
    context.out.record(&report, None, || describe(&report))?;
    Ok(match report.error.map(Error::from) {
        None => Exit::Done,
        Some(Error::Credentials { .. }) => Exit::NotAllowed,
        Some(Error::Unavailable { .. }) => Exit::TryLater,
        Some(_) => Exit::Usage,
    })
}

fn describe(report: &SelfTest) -> String {
    let mut table = Table::new(&["step", "", "ms", "found"]).numeric(&[2]);
    for step in &report.steps {
        let mark = if step.ok { "ok" } else { "FAILED" };
        table.row(vec![
            step.name.clone(),
            mark.to_owned(),
            step.milliseconds.to_string(),
            step.detail.clone(),
        ]);
    }
    let verdict = if report.ok { "works" } else { "does not work" };
    format!("{}\n{} {verdict}", table.render().trim_end(), report.address)
}

pub(super) async fn rotate_key(context: &Context) -> Result<Exit, Failure> {
    let engine = context.engine().await?;
    let rotation = rotation::rotate_key(&engine, context.dry_run).await?;
    context.out.record(&rotation, None, || {
        let now = if context.dry_run { "would get a new key" } else { "now have the key" };
        let key = if context.dry_run { String::new() } else { format!(" {}", rotation.key_id) };
        format!("the secrets of {} mailbox(es) {now}{key}", rotation.resealed)
    })?;
    if rotation.from_environment && !context.dry_run {
        context.out.note("the other keys can go from PFLOW_SECRET_KEY");
    }
    Ok(Exit::Done)
}
