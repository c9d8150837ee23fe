//! Openings into ClickHouse, in order and batch by batch. A batch is marked once ClickHouse has acknowledged it: killed in between, it goes
//! again, and replaces itself there.

use crate::{
    base::{failpoint::failpoint, ids::OrganisationId},
    db::{self, SystemTx, TenantTx},
    flow::{Error, engine::Engine, organisations},
    provider::events::{OpenEvent, Store},
    tracking::store::export::{self, Waiting},
};

/// Events of one batch: ClickHouse likes few large ones.
const BATCH: i64 = 10_000;

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Events that ClickHouse has now.
    pub events: u64,
    /// Whether there is more to send at once.
    pub is_more: bool,
}

/// Sends the next batch of each organisation. Does nothing where there is no ClickHouse, or where another daemon is at it.
pub async fn export(engine: &Engine) -> Result<Exported, Error> {
    let mut done = Exported::default();
    let Some(events) = &engine.events else { return Ok(done) };
    // Holds the lock, and goes with this process however it ends.
    let mut lock = SystemTx::begin(&engine.db).await?;
    if !export::try_become_exporter(&mut lock).await? {
        lock.commit().await?;
        return Ok(done);
    }
    events.prepare().await?;
    db::refresh_statistics(&engine.db).await?;
    for organisation in organisations::list(engine).await? {
        let sent = of_organisation(engine, events, organisation.id).await?;
        done.events += sent;
        done.is_more |= sent >= BATCH.unsigned_abs();
    }
    lock.commit().await?;
    Ok(done)
}

async fn of_organisation(engine: &Engine, events: &Store, id: OrganisationId) -> Result<u64, Error> {
    let mut tx = TenantTx::begin(&engine.db, id).await?;
    let version = export::version(&mut tx).await?.unsigned_abs();
    let waiting = export::next(&mut tx, BATCH).await?;
    tx.rollback().await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let rows: Vec<OpenEvent> = waiting.iter().map(|w| row(id, w, version)).collect();
    failpoint("events.read");
    events.insert(&rows).await?;
    failpoint("events.inserted");
    let mut tx = TenantTx::begin(&engine.db, id).await?;
    export::mark(&mut tx, &waiting, engine.clock.now()).await?;
    tx.commit().await?;
    Ok(waiting.len() as u64)
}

fn row(id: OrganisationId, w: &Waiting, version: u64) -> OpenEvent {
    OpenEvent {
        organisation_id: id.0,
        campaign_id: w.campaign_id,
        variant_id: w.variant_id,
        at: w.at,
        event_id: w.id,
        message_id: w.message_id,
        method: w.method.clone(),
        sent_ago_ms: w.sent_ago_ms,
        verdict: w.verdict.clone(),
        rule: w.rule.clone(),
        rule_version: w.rule_version,
        counted: w.counted,
        version,
    }
}
