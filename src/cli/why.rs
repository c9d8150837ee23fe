//! `pflow why`

use clap::Args;

use super::{Context, Exit, Failure};
use crate::{
    flow::reporting::why::{self, Why},
    output::Table,
};

/// What holds somebody's next mail.
#[derive(Debug, Args)]
pub(super) struct WhyArgs {
    /// A person's e-mail address, or an enrollment's id or the beginning of it
    #[arg(value_name = "EMAIL|ENROLLMENT")]
    name: String,
}

pub(super) async fn run(context: &Context, args: WhyArgs) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let answer = why::why(&engine, &scope, &args.name).await?;
    context.out.record(&answer, Some(&answer.first.enrollment_id.to_string()), || {
        std::iter::once(&answer.first).chain(&answer.others).map(human).collect::<Vec<_>>().join("\n\n")
    })?;
    Ok(Exit::Done)
}

fn human(why: &Why) -> String {
    let reason = why.stopped_reason.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
    let mut text = format!(
        "{} in {:?}: {}{reason}",
        why.email.as_deref().unwrap_or("somebody without an address"),
        why.campaign,
        why.state
    );
    if let Some(index) = why.next_step_index {
        let when = why.next_send_at.map_or_else(
            || "no time can be told".to_owned(),
            |at| at.format("%Y-%m-%d %H:%M UTC").to_string(),
        );
        text.extend(["\nstep ", &(index + 1).to_string(), " goes at the earliest: ", &when]);
    }
    if !why.held_by.is_empty() {
        let mut table = Table::new(&["held by", "until (UTC)"]);
        for hold in &why.held_by {
            let until = hold
                .until
                .map_or_else(|| "somebody acts".to_owned(), |at| at.format("%Y-%m-%d %H:%M").to_string());
            table.row(vec![hold.rule.to_string(), until]);
        }
        text.push('\n');
        text.push_str(&table.render());
    }
    text
}
