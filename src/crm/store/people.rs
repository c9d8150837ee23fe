//! `crm.people`.

use crate::db::{Error, TenantTx};

/// Sets the preferred address of `people`: that of their most reliable position. Addresses that bounced or are known to be invalid come
/// last, then reliability decides, then status, then age. Everything that writes positions calls this.
pub async fn refresh_preferred_email(tx: &mut TenantTx, people: &[uuid::Uuid]) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE crm.people p SET email = best.email
           FROM (SELECT DISTINCT ON (a.id) a.id AS person_id, x.email
                   FROM unnest($2::uuid[]) AS a (id)
                   LEFT JOIN crm.positions x ON x.organisation_id = $1 AND x.person_id = a.id AND x.email IS NOT NULL
                  ORDER BY a.id, x.email_status IN ('bounced', 'invalid'), x.email_reliability DESC NULLS LAST,
                           array_position(ARRAY['valid', 'catch_all', 'unknown', 'risky'], x.email_status::text), x.id) best
          WHERE p.organisation_id = $1 AND p.id = best.person_id AND p.email IS DISTINCT FROM best.email",
        tx.organisation_id(),
        people
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
