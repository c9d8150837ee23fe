//! From the spool into the database: events, counts and the spool's offset in one transaction, so that nothing is lost and nothing is
//! counted twice, whoever is killed when.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    judging,
    spool::{Batch, Place, Record, Spool},
};
use crate::{
    base::{failpoint::failpoint, ids::OrganisationId},
    db::{SystemTx, TenantTx},
    flow::{Error, engine::Engine},
    tracking::{
        network::Network,
        pixel,
        store::{
            open_events::{self, Event},
            pixels::{self, Pixel},
            spool_offsets,
        },
        verdict::{Fetch, RULE_VERSION, judge},
    },
};

/// Records of one transaction.
const BATCH: usize = 5_000;

/// What a pass over the spool did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drained {
    /// Records that were read.
    pub read: u64,
    /// Events that were written.
    pub stored: u64,
    /// Records of unknown, revoked and expired tokens: thrown away.
    pub dropped: u64,
    /// Octets that the disk has damaged.
    pub damaged: u64,
    /// Whether there is more to read at once.
    pub is_more: bool,
    /// The place up to which the database has the spool.
    pub end: Place,
}

/// A record, and whose pixel it fetched.
type Fetched = (Record, Uuid);

/// Copies a batch of the spool into the database. An error leaves everything as it was, to be tried again: the database may be away.
pub async fn drain(engine: &Engine, spool: &Arc<Spool>) -> Result<Drained, Error> {
    let mut tx = SystemTx::begin(&engine.db).await?;
    let offset = spool_offsets::lock(&mut tx, spool.id()).await?;
    let from = offset.map(|(segment, position)| Place { segment, position });
    let batch = read(spool, from).await?;
    let mut drained = Drained {
        read: batch.records.len() as u64,
        damaged: batch.damaged,
        is_more: batch.end < spool.end(),
        end: batch.end,
        ..Drained::default()
    };
    let end = batch.end;
    if Some(end) != from {
        spool_offsets::set(&mut tx, spool.id(), end.segment, end.position).await?;
        let fetched = by_organisation(&mut tx, batch.records).await?;
        drained.stored = store(tx, fetched).await?;
        drained.dropped = drained.read - drained.stored;
        failpoint("spool.drained");
    }
    let emptied = Arc::clone(spool);
    let forgotten = tokio::task::spawn_blocking(move || emptied.forget(end)).await;
    if let Ok(Err(e)) = forgotten {
        tracing::warn!("what the database has of the spool cannot be deleted: {e}");
    }
    if drained.damaged > 0 {
        tracing::error!("{} octets of the spool are damaged, and were passed over", drained.damaged);
    }
    Ok(drained)
}

async fn read(spool: &Arc<Spool>, from: Option<Place>) -> Result<Batch, Error> {
    let (reader, path) = (Arc::clone(spool), spool.place().display().to_string());
    let read = tokio::task::spawn_blocking(move || reader.read(from, BATCH)).await;
    let read = read.map_err(|e| Error::Unexpected(e.to_string()))?;
    read.map_err(|source| Error::Io { path, source })
}

/// The records of known tokens, with their pixels, in the order of organisations: two daemons never wait for each other in a circle.
async fn by_organisation(
    tx: &mut SystemTx,
    records: Vec<Record>,
) -> Result<BTreeMap<OrganisationId, Vec<Fetched>>, Error> {
    let mut tokens: Vec<String> = records.iter().map(|r| r.hit.token.clone()).collect();
    tokens.sort_unstable();
    tokens.dedup();
    let mut of_token = HashMap::new();
    for found in pixels::resolve(tx, &tokens).await? {
        if let Some(pixel) = found.pixel_id.or(found.variant_pixel_id) {
            of_token.insert(found.token, (OrganisationId(found.organisation_id), pixel));
        }
    }
    let mut fetched: BTreeMap<OrganisationId, Vec<Fetched>> = BTreeMap::new();
    for record in records {
        if let Some((organisation, pixel)) = of_token.get(&record.hit.token) {
            fetched.entry(*organisation).or_default().push((record, *pixel));
        }
    }
    Ok(fetched)
}

/// Writes the events, organisation after organisation, and commits with them the offset that the transaction has set.
async fn store(tx: SystemTx, fetched: BTreeMap<OrganisationId, Vec<Fetched>>) -> Result<u64, Error> {
    let mut organisations = fetched.into_iter();
    let Some((first, of_first)) = organisations.next() else {
        tx.commit().await?;
        return Ok(0);
    };
    let mut tx = tx.enter(first).await?;
    let mut stored = store_of_organisation(&mut tx, of_first).await?;
    for (next, of_next) in organisations {
        tx = tx.enter(next).await?;
        stored += store_of_organisation(&mut tx, of_next).await?;
    }
    tx.commit().await?;
    Ok(stored)
}

async fn store_of_organisation(tx: &mut TenantTx, fetched: Vec<Fetched>) -> Result<u64, Error> {
    let mut ids: Vec<Uuid> = fetched.iter().map(|(_, pixel)| *pixel).collect();
    ids.sort_unstable();
    ids.dedup();
    let known: HashMap<Uuid, Pixel> =
        pixels::list(tx, &ids).await?.into_iter().map(|pixel| (pixel.id, pixel)).collect();
    let own = judging::own_networks(tx).await?;
    let events: Vec<Event> = fetched
        .into_iter()
        .filter_map(|(record, pixel)| Some((record, known.get(&pixel)?)))
        .filter(|(record, pixel)| is_alive(record, pixel))
        .map(|(record, pixel)| event(record, pixel, &own))
        .collect();
    open_events::insert(tx, &events).await?;
    let of_mails = || events.iter().filter(|e| e.message_id.is_some()).map(|e| e.at);
    if let Some((from, to)) = of_mails().min().zip(of_mails().max()) {
        let mut mails = judging::find_bursts(tx, from, to).await?;
        mails.extend(events.iter().filter_map(|e| e.message_id));
        mails.sort_unstable();
        mails.dedup();
        open_events::recount(tx, &mails, from - crate::tracking::burst::REACH, to).await?;
    }
    Ok(events.len() as u64)
}

/// Whether a fetch may be recorded: nothing is of a person who took the consent back, nor of an old mail. A variant's pixel lives as
/// long as its campaign writes to people.
fn is_alive(record: &Record, pixel: &Pixel) -> bool {
    let is_old = pixel.message_id.is_some() && record.hit.at - pixel.created_at > pixel::LIFE;
    pixel.revoked_at.is_none() && !is_old
}

fn event(record: Record, pixel: &Pixel, own: &[Network]) -> Event {
    let hit = record.hit;
    let sent_ago = pixel.sent_at.map(|sent_at| hit.at - sent_at);
    let fetch = Fetch { method: hit.method, agent: &hit.agent, network: hit.network, sent_ago };
    let (verdict, rule) = judge(&fetch, own);
    // Of a variant's pixel nothing is kept that could lead to a person.
    let of_mail = pixel.message_id.is_some();
    Event {
        id: record.id,
        at: hit.at,
        campaign_id: pixel.campaign_id,
        variant_id: pixel.variant_id,
        message_id: pixel.message_id,
        method: hit.method.as_str(),
        user_agent: of_mail.then_some(hit.agent),
        network: hit.network.filter(|_| of_mail).map(|n| n.to_string()),
        sent_ago_ms: sent_ago.map(|ago| ago.num_milliseconds()),
        verdict: verdict.as_str(),
        rule,
        rule_version: RULE_VERSION,
        counted: !of_mail && verdict.is_person(),
    }
}
