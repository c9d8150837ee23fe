//! `pflow campaign start|pause|resume|archive`

use super::{Context, Exit, Failure, Name};
use crate::flow::campaigns::{self, Moved, Transition};

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
