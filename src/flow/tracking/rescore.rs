//! Judges what is stored again, by today's rules.

use chrono::DateTime;
use serde::Serialize;
use serde_json::json;

use super::judging;
use crate::{
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    tracking::{store::open_events, verdict::RULE_VERSION},
};

/// Fetches of one transaction, about.
const BATCH: i64 = 5_000;

/// What judging again has changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Rescored {
    /// Version of the rules.
    pub rule_version: i32,
    /// Fetches that were looked at: those whose user agent and network are still kept.
    pub looked_at: u64,
    /// Fetches that have another verdict, rule or version now.
    pub changed: u64,
}

/// Judges all fetches of single mails' pixels again whose details are still kept, and counts the opens of their mails anew.
pub async fn rescore(engine: &Engine, scope: &Scope, dry_run: bool) -> Result<Rescored, Error> {
    let mut done = Rescored { rule_version: RULE_VERSION, ..Rescored::default() };
    let mut after = DateTime::UNIX_EPOCH;
    loop {
        let mut tx = engine.begin(scope, Action::Administer).await?;
        let Some((from, to)) = open_events::span(&mut tx, after, BATCH).await? else { break };
        let own = judging::own_networks(&mut tx).await?;
        let (looked_at, changed) = judging::judge_again(&mut tx, &own, from, to).await?;
        done.looked_at += looked_at;
        done.changed += changed;
        if changed > 0 {
            let detail = json!({"from": from, "to": to, "changed": changed, "rule_version": RULE_VERSION});
            engine.audit(&mut tx, scope, "opens.rescore", None, detail).await?;
        }
        tx.finish(dry_run).await?;
        after = to;
    }
    Ok(done)
}
