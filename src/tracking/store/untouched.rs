//! What an import made and nothing has touched since: to be taken out again. Asks all schemas, because a mail, an enrollment or a consent
//! is a touch too.

use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// Deletes the positions that the import made and nothing touched; the people they were of.
///
/// Touched is what another import changed that was not taken back, a person edited, a provider was asked about, what is enrolled, was written to, is in a list of
/// another import, or belongs to a person of whom this is true.
pub async fn delete_positions(tx: &mut TenantTx, import_id: Uuid) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "DELETE FROM crm.positions p
          WHERE p.organisation_id = $1 AND p.first_import_id = $2
            AND p.authority = '{}' AND p.erased_at IS NULL
            AND NOT EXISTS (SELECT FROM crm.provenance c
                             WHERE c.organisation_id = $1 AND c.row_id IN (p.id, p.person_id)
                               AND c.source <> 'revert' AND c.import_id IS DISTINCT FROM $2
                               AND NOT EXISTS (SELECT FROM crm.imports i
                                                WHERE i.organisation_id = $1 AND i.id = c.import_id AND i.reverted_at IS NOT NULL))
            AND NOT EXISTS (SELECT FROM crm.list_positions m
                             WHERE m.organisation_id = $1 AND m.position_id = p.id
                               AND m.list_id IS DISTINCT FROM (SELECT i.list_id FROM crm.imports i
                                                                WHERE i.organisation_id = $1 AND i.id = $2))
            AND NOT EXISTS (SELECT FROM outreach.campaign_enrollments e WHERE e.organisation_id = $1 AND e.position_id = p.id)
            AND NOT EXISTS (SELECT FROM outreach.messages m WHERE m.organisation_id = $1 AND m.position_id = p.id)
            AND NOT EXISTS (SELECT FROM tracking.consents c WHERE c.organisation_id = $1 AND c.person_id = p.person_id)
         RETURNING p.person_id",
        tx.organisation_id(),
        import_id
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Deletes the people whom the import made, who have no position any more and whom nothing touched; how many.
pub async fn delete_people(tx: &mut TenantTx, import_id: Uuid) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM crm.people p
          WHERE p.organisation_id = $1 AND p.first_import_id = $2
            AND p.authority = '{}' AND p.status = 'active'
            AND NOT EXISTS (SELECT FROM crm.provenance c
                             WHERE c.organisation_id = $1 AND c.row_id = p.id
                               AND c.source <> 'revert' AND c.import_id IS DISTINCT FROM $2
                               AND NOT EXISTS (SELECT FROM crm.imports i
                                                WHERE i.organisation_id = $1 AND i.id = c.import_id AND i.reverted_at IS NOT NULL))
            AND NOT EXISTS (SELECT FROM crm.positions x WHERE x.organisation_id = $1 AND x.person_id = p.id)
            AND NOT EXISTS (SELECT FROM tracking.consents c WHERE c.organisation_id = $1 AND c.person_id = p.id)",
        tx.organisation_id(),
        import_id
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Deletes the companies that the import made, at which nobody has a position any more and that nothing touched; how many.
pub async fn delete_companies(tx: &mut TenantTx, import_id: Uuid) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM crm.companies p
          WHERE p.organisation_id = $1 AND p.first_import_id = $2
            AND p.authority = '{}'
            AND NOT EXISTS (SELECT FROM crm.provenance c
                             WHERE c.organisation_id = $1 AND c.row_id = p.id
                               AND c.source <> 'revert' AND c.import_id IS DISTINCT FROM $2
                               AND NOT EXISTS (SELECT FROM crm.imports i
                                                WHERE i.organisation_id = $1 AND i.id = c.import_id AND i.reverted_at IS NOT NULL))
            AND NOT EXISTS (SELECT FROM crm.positions x WHERE x.organisation_id = $1 AND x.company_id = p.id)
            AND NOT EXISTS (SELECT FROM outreach.suppressions s
                             WHERE s.organisation_id = $1 AND s.kind = 'company' AND s.value IN (p.id::text, p.siren))",
        tx.organisation_id(),
        import_id
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
