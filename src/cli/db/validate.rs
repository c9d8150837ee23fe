//! `pflow db validate`

use serde_json::json;

use super::{Context, Exit, Failure};
use crate::output::Table;

pub(super) async fn run(context: &Context) -> Result<Exit, Failure> {
    let checks = context.app.validate().await?;
    let ok = checks.iter().all(|check| check.ok);
    context.out.record(&json!({ "checks": checks, "ok": ok }), None, || {
        let mut table = Table::new(&["check", "", "detail"]);
        for check in &checks {
            let mark = if check.ok { "ok" } else { "FAULT" };
            table.row(vec![check.name.to_owned(), mark.to_owned(), check.detail.clone()]);
        }
        table.render()
    })?;
    if ok {
        return Ok(Exit::Done);
    }
    let failed = checks.iter().filter(|check| !check.ok).count();
    Err(Failure::invalid_database(failed, checks.len()))
}
