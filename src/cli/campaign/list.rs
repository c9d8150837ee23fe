//! `pflow campaign list`

use super::{Context, Exit, Failure, Table};
use crate::flow::campaigns;

pub(super) async fn run(context: &Context) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let all = campaigns::list(&engine, &scope).await?;
    let mut table = Table::new(&["name", "status", "steps", "enrolled", "active", "replied", "since", "id"])
        .numeric(&[2, 3, 4, 5]);
    for c in &all {
        table.row(vec![
            c.campaign.name.clone(),
            c.campaign.status.as_str().to_owned(),
            c.steps.to_string(),
            c.enrolled.to_string(),
            c.active.to_string(),
            c.replied.to_string(),
            c.campaign.created_at.format("%Y-%m-%d").to_string(),
            c.campaign.id.to_string(),
        ]);
    }
    context.out.list(&all, &table, "no campaign yet: pflow campaign apply FILE.toml")?;
    Ok(Exit::Done)
}
