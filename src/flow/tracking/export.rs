//! Openings into ClickHouse, in order and batch by batch. A batch is marked once ClickHouse has acknowledged it: killed in between, it goes
//! again, and replaces itself there.

use serde::Serialize;
use serde_json::json;

use crate::{
    base::{failpoint::failpoint, ids::OrganisationId},
    db::{self, SystemTx, TenantTx},
    flow::{
        Error,
        engine::{Engine, Scope},
        organisations,
    },
    iam::Action,
    provider::events::{OpenEvent, Store},
    tracking::store::{
        export::{self, Waiting},
        forgotten,
    },
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
    forget_deleted(engine, events).await?;
    lock.commit().await?;
    Ok(done)
}

/// After the batches: what a killed exporter sent of an organisation while it was deleted goes too.
async fn forget_deleted(engine: &Engine, events: &Store) -> Result<(), Error> {
    let mut tx = SystemTx::begin(&engine.db).await?;
    let deleted = forgotten::list(&mut tx).await?;
    tx.commit().await?;
    for id in deleted {
        events.forget(id.0).await?;
        let mut tx = SystemTx::begin(&engine.db).await?;
        forgotten::delete(&mut tx, id).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What sending an organisation's openings has come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Copied {
    /// Openings that ClickHouse was thought to have, and that go again.
    pub again: u64,
    /// Openings that it has got now.
    pub sent: u64,
    /// Openings that still wait: a daemon is at it.
    pub waiting: i64,
}

/// Sends all of an organisation's openings that wait; `again`: those too that were sent before, for a ClickHouse that has lost them.
pub async fn copy(engine: &Engine, scope: &Scope, again: bool, dry_run: bool) -> Result<Copied, Error> {
    let Some(events) = &engine.events else {
        return Err(Error::invalid_with("there is no ClickHouse", "name one: PFLOW_CLICKHOUSE_URL=http://…"));
    };
    let mut done = Copied::default();
    let mut tx = engine.begin(scope, Action::Administer).await?;
    if again {
        done.again = export::reset(&mut tx).await?;
        engine.audit(&mut tx, scope, "opens.export", None, json!({"again": done.again})).await?;
    }
    done.waiting = export::backlog(&mut tx).await?.waiting;
    tx.finish(dry_run).await?;
    let mut lock = SystemTx::begin(&engine.db).await?;
    if dry_run || !export::try_become_exporter(&mut lock).await? {
        return Ok(done);
    }
    db::refresh_statistics(&engine.db).await?;
    while done.waiting > 0 {
        done.sent += of_organisation(engine, events, scope.organisation_id).await?;
        let mut tx = TenantTx::begin(&engine.db, scope.organisation_id).await?;
        done.waiting = export::backlog(&mut tx).await?.waiting;
        tx.rollback().await?;
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
