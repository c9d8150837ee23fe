//! `outreach.suppressions`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{CompanyId, EnrollmentId, PositionId, SuppressionId, UserId},
    db::{Error, TenantTx},
    outreach::suppression::{self, Key, Kind, Reason, Suppression},
};

struct Row {
    id: Uuid,
    kind: String,
    value: String,
    reason: String,
    source: Option<String>,
    created_by_user_id: Option<Uuid>,
    created_at: DateTime<Utc>,
}

impl TryFrom<Row> for Suppression {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let bad = |column, value| Error::BadValue { table: "outreach.suppressions", column, value };
        Ok(Self {
            id: SuppressionId(row.id),
            key: Key { kind: Kind::parse(&row.kind).ok_or(bad("kind", row.kind))?, value: row.value },
            reason: Reason::parse(&row.reason).ok_or(bad("reason", row.reason))?,
            source: row.source,
            created_by: row.created_by_user_id.map(UserId),
            created_at: row.created_at,
        })
    }
}

/// The suppression in clear that forbids to write to this address at this company, the narrowest first, and whether the organisation
/// has hashed ones, which this does not look at. `address` is in its normal form.
pub async fn find_for(
    tx: &mut TenantTx,
    address: &str,
    company_id: CompanyId,
) -> Result<(Option<Suppression>, bool), Error> {
    let domains: Vec<String> = suppression::domains(address).into_iter().map(str::to_owned).collect();
    let row = sqlx::query!(
        "SELECT s.id AS \"id?\", s.kind AS \"kind?\", s.value AS \"value?\", s.reason AS \"reason?\", s.source,
                s.created_by_user_id, s.created_at AS \"created_at?\",
                EXISTS (SELECT FROM outreach.suppressions h
                         WHERE h.organisation_id = $1 AND h.kind = 'address' AND h.value >= 'hmac:' AND h.value < 'hmac;') AS \"has_hashed!\"
           FROM (SELECT 1) AS one
           LEFT JOIN outreach.suppressions s ON s.organisation_id = $1
            AND (s.kind, s.value) IN (SELECT 'address', $2::text
                                      UNION ALL SELECT 'domain', unnest($3::text[])
                                      UNION ALL SELECT 'company', $4::uuid::text
                                      UNION ALL SELECT 'company', c.siren FROM crm.companies c
                                                 WHERE c.organisation_id = $1 AND c.id = $4)
          ORDER BY array_position(ARRAY['address', 'domain', 'company'], s.kind), s.created_at, s.id
          LIMIT 1",
        tx.organisation_id(),
        address,
        &domains,
        company_id.0
    )
    .fetch_one(tx.conn())
    .await?;
    let found = match (row.id, row.kind, row.value, row.reason, row.created_at) {
        (Some(id), Some(kind), Some(value), Some(reason), Some(created_at)) => {
            let (source, created_by_user_id) = (row.source, row.created_by_user_id);
            Some(Row { id, kind, value, reason, source, created_by_user_id, created_at }.try_into()?)
        }
        _ => None,
    };
    Ok((found, row.has_hashed))
}

/// One suppression by its key.
pub async fn find(tx: &mut TenantTx, key: &Key) -> Result<Option<Suppression>, Error> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, kind, value, reason, source, created_by_user_id, created_at
           FROM outreach.suppressions WHERE organisation_id = $1 AND kind = $2 AND value = $3",
        tx.organisation_id(),
        key.kind.as_str(),
        key.value
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(Suppression::try_from).transpose()
}

/// Which of these addresses, domains and companies (SIREN or id) are suppressed.
pub async fn among(tx: &mut TenantTx, keys: &[Key]) -> Result<Vec<Key>, Error> {
    let (kinds, values) = columns(keys);
    let rows = sqlx::query!(
        "SELECT s.kind, s.value
           FROM unnest($2::text[], $3::text[]) AS k (kind, value)
           JOIN outreach.suppressions s ON s.organisation_id = $1 AND s.kind = k.kind AND s.value = k.value",
        tx.organisation_id(),
        &kinds,
        &values
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().filter_map(|r| Some(Key { kind: Kind::parse(&r.kind)?, value: r.value })).collect())
}

/// Kind and value of all suppressions in clear, for look-ups without the database.
pub async fn in_clear(tx: &mut TenantTx) -> Result<Vec<(Kind, String)>, Error> {
    let rows = sqlx::query!(
        "SELECT kind, value FROM outreach.suppressions
          WHERE organisation_id = $1 AND kind <> 'identity' AND (kind <> 'address' OR value < 'hmac:' OR value >= 'hmac;')",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().filter_map(|r| Some((Kind::parse(&r.kind)?, r.value))).collect())
}

/// Hash, reason and time of all that are hashed.
pub async fn hashed(tx: &mut TenantTx) -> Result<Vec<(String, Reason, DateTime<Utc>)>, Error> {
    let rows = sqlx::query!(
        "SELECT value, reason, created_at FROM outreach.suppressions
          WHERE organisation_id = $1
            AND (kind = 'identity' OR (kind = 'address' AND value >= 'hmac:' AND value < 'hmac;'))",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().filter_map(|r| Some((r.value, Reason::parse(&r.reason)?, r.created_at))).collect())
}

/// All suppressions, by kind and value; with `kind`, only those.
pub async fn list(tx: &mut TenantTx, kind: Option<Kind>) -> Result<Vec<Suppression>, Error> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, kind, value, reason, source, created_by_user_id, created_at
           FROM outreach.suppressions
          WHERE organisation_id = $1 AND ($2::text IS NULL OR kind = $2)
          ORDER BY array_position(ARRAY['address', 'domain', 'company', 'identity'], kind), value",
        tx.organisation_id(),
        kind.map(Kind::as_str)
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Suppression::try_from).collect()
}

/// Adds those that are not there yet, and returns them.
pub async fn insert(
    tx: &mut TenantTx,
    new: &[(SuppressionId, Key)],
    reason: Reason,
    source: Option<&str>,
    created_by: Option<UserId>,
    now: DateTime<Utc>,
) -> Result<Vec<Suppression>, Error> {
    let ids: Vec<Uuid> = new.iter().map(|(id, _)| id.0).collect();
    let kinds: Vec<String> = new.iter().map(|(_, k)| k.kind.as_str().to_owned()).collect();
    let values: Vec<String> = new.iter().map(|(_, k)| k.value.clone()).collect();
    let rows = sqlx::query_as!(
        Row,
        "INSERT INTO outreach.suppressions (organisation_id, id, kind, value, reason, source, created_by_user_id, created_at)
         SELECT $1, n.id, n.kind, n.value, $5, $6, $7, $8
           FROM unnest($2::uuid[], $3::text[], $4::text[]) AS n (id, kind, value)
         ON CONFLICT (organisation_id, kind, value) DO NOTHING
         RETURNING id, kind, value, reason, source, created_by_user_id, created_at",
        tx.organisation_id(),
        &ids,
        &kinds,
        &values,
        reason.as_str(),
        source,
        created_by.map(|u| u.0),
        now
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Suppression::try_from).collect()
}

/// Removes a suppression; whether it was there.
pub async fn delete(tx: &mut TenantTx, key: &Key) -> Result<bool, Error> {
    let done = sqlx::query!(
        "DELETE FROM outreach.suppressions WHERE organisation_id = $1 AND kind = $2 AND value = $3",
        tx.organisation_id(),
        key.kind.as_str(),
        key.value
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// The enrollments that are under way and that these suppressions cover; their rows locked, as a send locks them before it leaves.
pub async fn covered_enrollments(
    tx: &mut TenantTx,
    keys: &[Key],
) -> Result<Vec<(EnrollmentId, PositionId)>, Error> {
    let of = |kind: Kind| -> Vec<String> {
        keys.iter().filter(|k| k.kind == kind).map(|k| k.value.clone()).collect()
    };
    let rows = sqlx::query!(
        "SELECT e.id, e.position_id
           FROM outreach.campaign_enrollments e
           JOIN crm.positions pos ON pos.organisation_id = e.organisation_id AND pos.id = e.position_id
           JOIN crm.companies c ON c.organisation_id = pos.organisation_id AND c.id = pos.company_id
          WHERE e.organisation_id = $1 AND e.state IN ('active', 'paused')
            AND (pos.email_key = ANY($2)
              -- The domain and every domain above it: one look-up each, however many domains there are.
              OR EXISTS (SELECT FROM generate_subscripts(string_to_array(split_part(pos.email_key, '@', 2), '.'), 1) AS i
                          WHERE array_to_string((string_to_array(split_part(pos.email_key, '@', 2), '.'))[i:], '.') = ANY($3))
              OR c.siren = ANY($4) OR c.id::text = ANY($4))
          ORDER BY e.id
            FOR UPDATE OF e",
        tx.organisation_id(),
        &of(Kind::Address),
        &of(Kind::Domain),
        &of(Kind::Company)
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (EnrollmentId(r.id), PositionId(r.position_id))).collect())
}

fn columns(keys: &[Key]) -> (Vec<String>, Vec<String>) {
    keys.iter().map(|k| (k.kind.as_str().to_owned(), k.value.clone())).unzip()
}
