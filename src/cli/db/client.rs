//! `pflow db psql` and `pflow db url`

use std::{os::unix::process::CommandExt, process::Command};

use serde_json::json;

use super::{Context, Exit, Failure};

/// Becomes psql.
pub(super) async fn psql(context: &Context, arguments: &[String]) -> Result<Exit, Failure> {
    let Some(psql) = context.app.psql() else { return Err(Failure::no_psql()) };
    let url = context.app.database_url().await?;
    Err(Command::new(psql).arg(url).args(arguments).exec().into())
}

pub(super) async fn url(context: &Context) -> Result<Exit, Failure> {
    let url = context.app.database_url().await?;
    context.out.record(&json!({ "url": url }), None, || url.clone())?;
    Ok(Exit::Done)
}
