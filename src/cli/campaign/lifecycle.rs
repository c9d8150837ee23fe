//! `pflow campaign start|pause|resume|archive`

use clap::Args;

use super::{Context, Exit, Failure, Name};
use crate::{
    flow::campaigns::{self, Moved, Transition},
    output::Table,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Hold {
    #[command(flatten)]
    campaign: Name,
    /// Only the sequence of the person with this address (repeatable)
    #[arg(long, value_name = "EMAIL")]
    email: Vec<String>,
}

/// Holds or resumes a campaign, or single people in it.
pub(super) async fn hold(context: &Context, args: &Hold, transition: Transition) -> Result<Exit, Failure> {
    if args.email.is_empty() {
        return run(context, &args.campaign, transition).await;
    }
    let (engine, scope) = context.scoped().await?;
    let pause = transition == Transition::Pause;
    let name = &args.campaign.name;
    let held = campaigns::hold_people(&engine, &scope, name, &args.email, pause, context.dry_run).await?;
    let mut table = Table::new(&["email", "state", "changed"]);
    for one in &held {
        let changed = if one.changed { "yes" } else { "no" };
        table.row(vec![one.email.clone(), one.state.clone(), changed.to_owned()]);
    }
    context.out.list(&held, &table, "nobody")?;
    Ok(Exit::Done)
}

pub(super) async fn run(context: &Context, args: &Name, transition: Transition) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let moved = campaigns::change_status(&engine, &scope, &args.name, transition, context.dry_run).await?;
    context.out.record(&moved, Some(&moved.id.to_string()), || line(&moved, transition))?;
    Ok(Exit::Done)
}

fn line(moved: &Moved, transition: Transition) -> String {
    let line = format!("{:?} is {}", moved.name, moved.status.as_str());
    if transition != Transition::Archive {
        return line;
    }
    format!("{line}: {} sequence(s) stopped, {} task(s) cancelled", moved.stopped, moved.cancelled)
}
