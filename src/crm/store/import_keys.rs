//! What an import recognises companies, people and positions by, read under the lock of imports ([`super::load::lock`]).

use std::future::poll_fn;

use uuid::Uuid;

use crate::{
    crm::field::Entity,
    db::{Error, TenantTx},
};

/// Bytes of a row of a table that nobody has counted yet, at least.
const LEAST_ROW: i64 = 128;

/// How many rows there are, of all organisations: what was counted last, as much more as the table has grown since.
pub async fn about(tx: &mut TenantTx, entity: Entity) -> Result<u64, Error> {
    let table = format!("crm.{}", entity.table());
    let rows = sqlx::query_scalar!(
        "SELECT (CASE WHEN relpages > 0 AND reltuples > 0
                      THEN reltuples::float8 / relpages * (pg_relation_size(oid) / current_setting('block_size')::int)
                      ELSE pg_relation_size(oid) / $2::bigint END)::bigint AS \"rows!\"
           FROM pg_class WHERE oid = $1::text::regclass",
        table,
        LEAST_ROW
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// Reads the keys of the organisation's rows, in no order, but of those that this import made: calls `each` with one row, in PostgreSQL's
/// binary format of `COPY`.
///
/// Companies: id, `row_hash`, `siren`, `pharow_company_id`, `website_url`, `name`. People: id, `row_hash`, `linkedin_url`, `first_name`,
/// `last_name`. Positions: id, `row_hash`, `person_id`, `company_id`, `email_key`.
pub async fn read(
    tx: &mut TenantTx,
    entity: Entity,
    but: Uuid,
    each: impl FnMut(Row<'_>),
) -> Result<(), Error> {
    let columns = match entity {
        Entity::Company => "id, row_hash, siren, pharow_company_id, website_url, name",
        Entity::Person => "id, row_hash, linkedin_url, first_name, last_name",
        Entity::Position => "id, row_hash, person_id, company_id, email_key",
    };
    copy_out(tx, entity, columns, but, each).await
}

/// Calls `each` with person and company of every position, but of those that this import made.
pub async fn places(tx: &mut TenantTx, but: Uuid, mut each: impl FnMut(Uuid, Uuid)) -> Result<(), Error> {
    copy_out(tx, Entity::Position, "person_id, company_id", but, |mut row| each(row.id(), row.id())).await
}

async fn copy_out(
    tx: &mut TenantTx,
    entity: Entity,
    columns: &str,
    but: Uuid,
    mut each: impl FnMut(Row<'_>),
) -> Result<(), Error> {
    // What is left of a merged or erased position says nothing: an import must not fill it.
    let living = if entity == Entity::Position { " AND erased_at IS NULL" } else { "" };
    let sql = format!(
        "COPY (SELECT {columns} FROM crm.{} WHERE organisation_id = {} AND first_import_id IS DISTINCT FROM '{but}'{living})
           TO STDOUT (FORMAT binary)",
        entity.table(),
        super::load::tenant(tx)
    );
    let mut rows = tx.conn().copy_out_raw(&sql).await?;
    let mut first = true;
    while let Some(chunk) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
        let chunk = chunk?;
        let row = if std::mem::take(&mut first) { chunk.get(HEADER..).unwrap_or_default() } else { &chunk };
        // The number of columns, 16 bits; a negative one ends the data.
        if let [high, _, columns @ ..] = row
            && *high < 128
        {
            each(Row { rest: columns });
        }
    }
    Ok(())
}

/// Signature, flags and length of the extension: before the first row.
const HEADER: usize = 19;

/// The columns of one row, taken one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    rest: &'a [u8],
}

impl<'a> Row<'a> {
    fn next(&mut self) -> &'a [u8] {
        let Some((length, rest)) = self.rest.split_first_chunk::<4>() else { return &[] };
        // NULL has the length -1, and reads as empty.
        let length = usize::try_from(i32::from_be_bytes(*length)).unwrap_or(0).min(rest.len());
        let (value, rest) = rest.split_at(length);
        self.rest = rest;
        value
    }

    /// The next column, a text; empty for NULL.
    pub fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.next()).unwrap_or_default()
    }

    /// The next column, a UUID; nil for NULL.
    pub fn id(&mut self) -> Uuid {
        Uuid::from_slice(self.next()).unwrap_or_default()
    }

    /// The next column, a bigint that holds a hash; 0 for NULL.
    pub fn hash(&mut self) -> u64 {
        self.next().try_into().map_or(0, u64::from_be_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_and_nulls_are_empty() {
        let bytes =
            [&[0, 0, 0, 2, b'a', b'b'][..], &[255; 4], &[0, 0, 0, 8, 255, 0, 0, 0, 0, 0, 0, 1]].concat();
        let mut row = Row { rest: &bytes };
        assert_eq!((row.text(), row.text(), row.hash()), ("ab", "", 0xff00_0000_0000_0001));
        assert_eq!((row.text(), row.id(), row.hash()), ("", Uuid::nil(), 0));
    }
}
