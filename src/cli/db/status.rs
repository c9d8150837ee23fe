//! `pflow db status`

use super::{Context, Exit, Failure};
use crate::{app::DatabaseStatus, output::Table};

pub(super) async fn run(context: &Context) -> Result<Exit, Failure> {
    let status = context.app.database_status().await?;
    context.out.record(&status, None, || table(&status).render())?;
    if !status.running {
        context.out.note("Not running; the next command that needs it starts it.");
    }
    Ok(Exit::Done)
}

fn table(status: &DatabaseStatus) -> Table {
    let mut table = Table::new(&["what", "value"]);
    let mut row = |what: &str, value: String| table.row(vec![what.to_owned(), value]);
    let source = status.source.as_ref().map(|s| format!(", from {s}")).unwrap_or_default();
    let running = if status.running { "running" } else { "not running" };
    row("database", format!("{}{source}, {running}", status.kind));
    if let Some(url) = &status.url {
        row("url", url.clone());
    }
    if let Some(version) = &status.version {
        row("PostgreSQL", version.clone());
    }
    if let Some(user) = &status.user {
        row("user", user.clone());
    }
    if let Some(server) = &status.server {
        row("process", server.pid.map_or_else(|| "none".to_owned(), |pid| pid.to_string()));
        row("runs as", format!("user {}", server.uid));
        row("data", server.data.display().to_string());
        if let Some(why) = &server.elsewhere {
            row("", format!("not in {}: {why}", status.data_dir.display()));
        }
        row("socket", server.socket_dir.display().to_string());
        row("log", server.log.display().to_string());
    }
    if let Some(migrations) = &status.migrations {
        let current = if migrations.current { "" } else { "; run `pflow db migrate`" };
        row("migrations", format!("{} of {}{current}", migrations.applied, migrations.known));
    }
    if let Some(bytes) = status.size_bytes {
        row("size", size(bytes));
    }
    table
}

/// Bytes in the largest unit that leaves a number in front of the point.
fn size(bytes: i64) -> String {
    let mut unit = "B";
    #[expect(clippy::cast_precision_loss, reason = "for reading")]
    let mut value = bytes as f64;
    for next in ["kB", "MB", "GB", "TB"] {
        if value < 1024.0 {
            break;
        }
        value /= 1024.0;
        unit = next;
    }
    if unit == "B" { format!("{bytes} B") } else { format!("{value:.1} {unit}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_short() {
        assert_eq!(size(12), "12 B");
        assert_eq!(size(9_437_184), "9.0 MB");
        assert_eq!(size(5 << 40), "5.0 TB");
    }
}
