//! `pflow prospect dedupe`

use std::collections::HashMap;

use clap::Args;
use serde_json::json;
use uuid::Uuid;

use super::{Context, Exit, Failure};
use crate::{
    flow::{
        self,
        engine::{Engine, Scope},
        prospects::{
            dedupe::{self, CERTAIN, Card, Kind, POSSIBLE, Proposal, Wanted},
            merge::{self, Merged},
            shown_phone,
        },
    },
    output::{self, Table},
};

/// What is compared, and what is merged.
#[derive(Debug, Args)]
pub(in crate::cli) struct Dedupe {
    /// Companies only
    #[arg(long, conflicts_with = "people")]
    companies: bool,
    /// People only
    #[arg(long)]
    people: bool,
    /// Least score, in percent [default: 50; with --yes 90]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=100))]
    min_score: Option<u8>,
    /// Merge these two: the second goes into the first
    #[arg(long, num_args = 2, value_names = ["KEEP", "DROP"], conflicts_with_all = ["companies", "people", "min_score"])]
    merge: Option<Vec<String>>,
}

/// A pair that was not merged.
#[derive(Debug, serde::Serialize)]
struct Skipped {
    keep: Uuid,
    drop: Uuid,
    reason: String,
}

pub(super) async fn run(context: &Context, args: Dedupe) -> Result<Exit, Failure> {
    let (engine, scope) = context.scoped().await?;
    if let Some([keep, drop]) = args.merge.as_deref() {
        return one(context, &engine, &scope, keep, drop).await;
    }
    let asks = !context.dry_run && !context.is_sure();
    if asks && !output::is_interactive() {
        return Err(Failure::usage(
            "which of them are one? Nobody is there to answer.",
            Some("add --dry-run to see them, --yes to merge those that are certain, or --merge KEEP DROP"),
        ));
    }
    let default = if context.dry_run || asks { POSSIBLE } else { CERTAIN };
    let wanted = Wanted {
        companies: !args.people,
        people: !args.companies,
        min_score: args.min_score.unwrap_or(default),
    };
    let proposals = dedupe::propose(&engine, &scope, wanted).await?;
    let (mut merged, mut skipped) = (Vec::new(), Vec::new());
    if !context.dry_run {
        let mut gone: HashMap<Uuid, Uuid> = HashMap::new();
        for proposal in &proposals {
            // Of three that are one, the second merge finds the first one's survivor.
            let [keep, drop] = [proposal.keep.id, proposal.drop.id].map(|id| survivor(&gone, id));
            if keep == drop {
                continue;
            }
            if asks {
                context.out.note(&text(std::slice::from_ref(proposal)));
                if !output::confirm("One?")? {
                    continue;
                }
            }
            match merge::merge(&engine, &scope, proposal.kind, keep, drop, false).await {
                Ok(done) => {
                    gone.insert(drop, keep);
                    merged.push(done);
                }
                Err(e @ (flow::Error::Conflict { .. } | flow::Error::NotFound { .. })) => {
                    skipped.push(Skipped { keep, drop, reason: e.to_string() });
                }
                Err(e) => return Err(e.into()),
            }
        }
    }
    let report = json!({"proposals": proposals, "merged": merged, "skipped": skipped});
    context.out.record(&report, None, || {
        if context.dry_run { listed(&proposals) } else { outcome(&merged, &skipped) }
    })?;
    Ok(if skipped.is_empty() { Exit::Done } else { Exit::Partly })
}

fn survivor(gone: &HashMap<Uuid, Uuid>, id: Uuid) -> Uuid {
    let mut id = id;
    while let Some(next) = gone.get(&id) {
        id = *next;
    }
    id
}

async fn one(
    context: &Context,
    engine: &Engine,
    scope: &Scope,
    keep: &str,
    drop: &str,
) -> Result<Exit, Failure> {
    let (kind, keep, drop) = merge::resolve(engine, scope, keep, drop).await?;
    let merged = vec![merge::merge(engine, scope, kind, keep, drop, context.dry_run).await?];
    let report = json!({"proposals": [], "merged": merged, "skipped": []});
    context.out.record(&report, Some(&keep.to_string()), || outcome(&merged, &[]))?;
    Ok(Exit::Done)
}

fn listed(proposals: &[Proposal]) -> String {
    if proposals.is_empty() {
        return "no two rows look like one".to_owned();
    }
    let certain = proposals.iter().filter(|p| p.score >= CERTAIN).count();
    let head = format!("{} pair(s) may be one, {certain} of them for certain", proposals.len());
    format!("{}\n\n{head}: pflow prospect dedupe [--yes]", text(proposals))
}

/// Each pair side by side.
fn text(proposals: &[Proposal]) -> String {
    let pairs = proposals.iter().map(|p| {
        let kind = if p.kind == Kind::Company { "company" } else { "person" };
        let mut table = Table::new(&["", "stays", "goes into it"]);
        for (name, of) in ROWS {
            let (keep, drop) = (of(&p.keep), of(&p.drop));
            if !keep.is_empty() || !drop.is_empty() {
                table.row(vec![(*name).to_owned(), keep, drop]);
            }
        }
        format!("{kind}, {} %: {}\n{}", p.score, p.reasons.join(", "), table.render())
    });
    pairs.collect::<Vec<_>>().join("\n\n")
}

/// A line of the comparison: its name, and what a row says.
type Line = (&'static str, fn(&Card) -> String);

const ROWS: &[Line] = &[
    ("name", |c| c.name.clone()),
    ("SIREN", |c| c.siren.clone().unwrap_or_default()),
    ("site", |c| c.website_url.clone().unwrap_or_default()),
    ("address", |c| c.hq_address.clone().unwrap_or_default()),
    ("e-mail", |c| c.emails.join(", ")),
    ("LinkedIn", |c| c.linkedin_url.clone().unwrap_or_default()),
    ("phone", |c| c.phone.as_deref().map(shown_phone).unwrap_or_default()),
    ("at", |c| c.companies.join(", ")),
    ("positions", |c| c.positions.to_string()),
    ("mails and campaigns", |c| c.history.to_string()),
    ("id", |c| c.id.to_string()),
];

fn outcome(merged: &[Merged], skipped: &[Skipped]) -> String {
    let mut lines = vec![format!("{} pair(s) merged", merged.len())];
    let stopped: u64 = merged.iter().map(|m| m.stopped).sum();
    if stopped > 0 {
        lines.push(format!("{stopped} sequence(s) stopped: nobody is written to twice or after an answer"));
    }
    let suppressed = merged.iter().flat_map(|m| &m.suppressed);
    lines.extend(suppressed.map(|address| format!("{address} must not be written to either")));
    lines.extend(skipped.iter().map(|s| format!("{} and {} stay two: {}", s.keep, s.drop, s.reason)));
    lines.join("\n")
}
