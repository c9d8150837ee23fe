//! Takes batches from the parser into the database: the part of an import that needs no file.

use uuid::Uuid;

use super::batch::Batch;
use crate::{
    crm::{
        field::Entity,
        store::{
            changes,
            load::{self, Origin, Staging},
            people,
        },
    },
    db::{Error, TenantTx},
};

const ENTITIES: [Entity; 3] = [Entity::Company, Entity::Person, Entity::Position];

/// Sends a batch: companies before people before positions before list members, as the foreign keys want it.
pub(super) async fn send(
    tx: &mut TenantTx,
    batch: &Batch,
    by: Origin,
    list_id: Option<Uuid>,
) -> Result<(), Error> {
    for entity in ENTITIES {
        let new = &batch.new[entity as usize];
        if !new.is_empty() {
            load::copy(tx, Staging::New(entity), new).await?;
            load::insert_new(tx, entity, by).await?;
        }
        load::copy(tx, Staging::Change(entity), &batch.changes[entity as usize]).await?;
    }
    if let Some(list_id) = list_id
        && !batch.list_members.is_empty()
    {
        load::copy(tx, Staging::ListMembers, &batch.list_members).await?;
        load::insert_list_members(tx, list_id, by).await?;
    }
    if batch.new.iter().any(|rows| !rows.is_empty()) || !batch.list_members.is_empty() {
        load::empty(tx).await?;
    }
    load::copy(tx, Staging::Refresh, &batch.refresh).await?;
    if !batch.rejects.is_empty() {
        load::copy(tx, Staging::Rejects, &batch.rejects).await?;
        load::insert_rejects(tx, by.import_id).await?;
    }
    Ok(())
}

/// Merges what was said about rows that have an id, then chooses preferred addresses.
pub(super) async fn finish(tx: &mut TenantTx, by: Origin) -> Result<changes::Changed, Error> {
    let changed = changes::apply(tx, by).await?;
    load::begin_refresh(tx).await?;
    loop {
        let some = load::next_refresh(tx).await?;
        if some.is_empty() {
            return Ok(changed);
        }
        people::refresh_preferred_email(tx, &some).await?;
    }
}
