//! `pflow enrich providers`

use clap::Subcommand;

use super::super::{Context, Exit, Failure};
use crate::{
    flow::enrichment::set::{self, Card},
    output::Table,
};

/// Who can be asked.
#[derive(Debug, Subcommand)]
pub(super) enum Providers {
    /// Which there are, what they know and cost; reaches none of them
    #[command(
        after_help = "Examples:\n  pflow enrich providers list\n  pflow enrich providers list --json | jq '.[].price'"
    )]
    List,
    /// Ask each whether its key works and what is left; exit code 4 if a key is refused
    #[command(
        after_help = "Examples:\n  pflow enrich providers test\n  pflow enrich providers test --json | jq '.[] | {name, ok, pools}'"
    )]
    Test,
}

pub(super) async fn run(context: &Context, command: &Providers) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    let test = matches!(command, Providers::Test) && !context.dry_run;
    let cards = set::cards(&engine, &scope, test).await?;
    let mut table = Table::new(&["order", "provider", "knows", "credits", "", "left"]);
    for card in &cards {
        table.row(vec![
            card.place.map(|place| place.to_string()).unwrap_or_default(),
            card.name.clone(),
            card.fields.join(", "),
            card.price.iter().map(|p| format!("{} {}", p.credits, p.field)).collect::<Vec<_>>().join(", "),
            state(card, test),
            card.pools.iter().map(pool).collect::<Vec<_>>().join(", "),
        ]);
    }
    context.out.list(&cards, &table, "there is none")?;
    let refused = test && cards.iter().any(|card| card.is_refused);
    Ok(if refused { Exit::NotAllowed } else { Exit::Done })
}

fn state(card: &Card, test: bool) -> String {
    match (&card.error, test) {
        (Some(error), _) => error.clone(),
        (None, true) => "works".to_owned(),
        (None, false) => String::new(),
    }
}

fn pool(pool: &set::Credits) -> String {
    match pool.left {
        Some(left) => format!("{left} {}", pool.name),
        None => format!("{} without limit", pool.name),
    }
}
