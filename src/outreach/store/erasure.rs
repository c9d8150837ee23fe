//! Takes people out of `outreach`: texts, names and addresses go; that something was sent, answered or came back stays.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{
    base::ids::{EnrollmentId, PersonId},
    db::{Error, TenantTx},
    outreach::suppression::{BY_STRENGTH, Reason},
};

/// The people whom this address (lower-case) belongs or belonged to: by their positions, their preferred address, and what was sent to it.
pub async fn people_of(tx: &mut TenantTx, address: &str) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT person_id AS \"id!\" FROM crm.positions WHERE organisation_id = $1 AND email_key = $2
         UNION
         SELECT id FROM crm.people WHERE organisation_id = $1 AND email = $2::citext
         UNION
         SELECT person_id FROM crm.former_keys WHERE organisation_id = $1 AND email_key = $2 AND person_id IS NOT NULL
         UNION
         SELECT pos.person_id FROM outreach.messages m
           JOIN crm.positions pos ON pos.organisation_id = m.organisation_id AND pos.id = m.position_id
          WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.to_address = $2
         ORDER BY 1",
        tx.organisation_id(),
        address
    )
    .fetch_all(tx.conn())
    .await?)
}

/// All enrollments of these people, locked in order, as the arming of a send locks its own.
pub async fn lock_enrollments(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<EnrollmentId>, Error> {
    let rows = sqlx::query_scalar!(
        "SELECT e.id FROM outreach.campaign_enrollments e
          WHERE e.organisation_id = $1
            AND e.position_id IN (SELECT id FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2))
          ORDER BY e.id
            FOR UPDATE",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(EnrollmentId).collect())
}

/// The addresses (lower-case) to which these people were written.
pub async fn addresses_written_to(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar!(
        "SELECT DISTINCT m.to_address AS \"to_address!\" FROM outreach.messages m
          WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.to_address <> ''
            AND m.position_id IN (SELECT id FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2))
          ORDER BY 1",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The mails of these people, and those to and from these addresses (lower-case), matched or not.
pub async fn messages_of(
    tx: &mut TenantTx,
    people: &[Uuid],
    addresses: &[String],
) -> Result<Vec<Uuid>, Error> {
    Ok(sqlx::query_scalar!(
        "WITH mine AS (SELECT id FROM crm.positions WHERE organisation_id = $1 AND person_id = ANY($2))
         SELECT m.id AS \"id!\" FROM outreach.messages m WHERE m.organisation_id = $1 AND m.position_id IN (SELECT id FROM mine)
         UNION
         SELECT m.id FROM outreach.campaign_enrollments e
           JOIN outreach.messages m ON m.organisation_id = e.organisation_id AND m.enrollment_id = e.id
          WHERE e.organisation_id = $1 AND e.position_id IN (SELECT id FROM mine)
         UNION
         SELECT m.id FROM outreach.messages m WHERE m.organisation_id = $1 AND m.direction = 'inbound' AND m.from_address = ANY($3)
         UNION
         SELECT m.id FROM outreach.messages m WHERE m.organisation_id = $1 AND m.direction = 'outbound' AND m.to_address = ANY($3)
         UNION
         SELECT a.id FROM outreach.messages m
           JOIN outreach.messages a ON a.organisation_id = m.organisation_id AND a.answers_id = m.id
          WHERE m.organisation_id = $1 AND m.direction = 'inbound' AND m.from_address = ANY($3)
         ORDER BY 1",
        tx.organisation_id(),
        people,
        addresses
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Empties mails. What stays: direction, status, class, times; the names by which a provider and we know a mail, so that none is sent or
/// read a second time; `draft_id`, so that a draft at the provider can be taken back. A mail of ours without a recipient is one of these.
pub async fn messages(tx: &mut TenantTx, ids: &[Uuid], now: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET subject = left(subject, 0), body_text = left(body_text, 0), full_text = left(full_text, 0), body_html = NULL,
                from_address = CASE direction WHEN 'inbound' THEN '' ELSE from_address END,
                from_name = CASE direction WHEN 'inbound' THEN NULL ELSE from_name END,
                to_address = CASE direction WHEN 'inbound' THEN to_address END, to_name = NULL,
                rfc822_message_id = CASE direction WHEN 'outbound' THEN rfc822_message_id END,
                in_reply_to = NULL, message_references = '{}', reply_to_address = NULL, status_reason = NULL,
                class_detail = NULL, effects = CASE WHEN effects IS NOT NULL THEN '[]'::jsonb END,
                unsubscribe_token = NULL, unsubscribe_url = NULL, updated_at = $3
          WHERE organisation_id = $1 AND id = ANY($2)",
        tx.organisation_id(),
        ids,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Somebody of whom nothing was heard for long.
#[derive(Clone, Debug)]
pub struct Stale {
    /// The person.
    pub person_id: PersonId,
    /// The preferred address.
    pub email: Option<String>,
    /// Whether a sequence of the person's goes on, or waits.
    pub in_sequence: bool,
}

/// People after `after`, by id, whose last word to us (an answer, an opt-out, a complaint: neither an opening nor a machine's mail), or
/// who were imported for the last time where they never wrote, before `before`; at most `limit`.
pub async fn stale(
    tx: &mut TenantTx,
    before: DateTime<Utc>,
    after: PersonId,
    limit: i64,
) -> Result<Vec<Stale>, Error> {
    let rows = sqlx::query!(
        "SELECT p.id, p.email::text AS email,
                EXISTS (SELECT FROM crm.positions pos
                          JOIN outreach.campaign_enrollments e ON e.organisation_id = pos.organisation_id AND e.position_id = pos.id
                         WHERE pos.organisation_id = $1 AND pos.person_id = p.id AND e.state IN ('active', 'paused')) AS \"in_sequence!\"
           FROM crm.people p
          WHERE p.organisation_id = $1 AND p.status <> 'erased' AND p.id > $3 AND p.created_at < $2
            AND NOT EXISTS (SELECT FROM crm.positions pos
                              JOIN outreach.messages m ON m.organisation_id = pos.organisation_id AND m.position_id = pos.id
                             WHERE pos.organisation_id = $1 AND pos.person_id = p.id AND m.direction = 'inbound'
                               AND m.class IN ('reply', 'unsubscribe', 'complaint') AND m.received_at >= $2)
            AND (EXISTS (SELECT FROM crm.positions pos
                           JOIN outreach.messages m ON m.organisation_id = pos.organisation_id AND m.position_id = pos.id
                          WHERE pos.organisation_id = $1 AND pos.person_id = p.id AND m.direction = 'inbound'
                            AND m.class IN ('reply', 'unsubscribe', 'complaint'))
              OR NOT EXISTS (SELECT FROM crm.positions pos
                               LEFT JOIN crm.imports i ON i.organisation_id = pos.organisation_id
                                                      AND i.id IN (pos.last_import_id, p.last_import_id)
                              WHERE pos.organisation_id = $1 AND pos.person_id = p.id
                                AND (pos.created_at >= $2 OR i.started_at >= $2)))
          ORDER BY p.id LIMIT $4",
        tx.organisation_id(),
        before,
        after.0,
        limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Stale { person_id: PersonId(r.id), email: r.email, in_sequence: r.in_sequence })
        .collect())
}

/// Takes free words out of what enrollments and their tasks say: reasons that people typed, errors of servers.
pub async fn reasons(tx: &mut TenantTx, enrollments: &[EnrollmentId]) -> Result<(), Error> {
    let ids: Vec<Uuid> = enrollments.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE outreach.tasks SET last_error = 'erased' WHERE organisation_id = $1 AND enrollment_id = ANY($2) AND last_error IS NOT NULL",
        tx.organisation_id(),
        &ids
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "UPDATE outreach.campaign_enrollments SET stopped_reason = 'erased'
          WHERE organisation_id = $1 AND id = ANY($2) AND stopped_reason IS NOT NULL",
        tx.organisation_id(),
        &ids
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Takes what `pattern` (a regular expression of PostgreSQL's) finds out of mails that others wrote, and out of answers that quote them; how many were changed.
pub async fn mentions(tx: &mut TenantTx, pattern: &str, now: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.messages
            SET subject = regexp_replace(subject, $2, '[erased]', 'gi'), body_text = regexp_replace(body_text, $2, '[erased]', 'gi'),
                full_text = regexp_replace(full_text, $2, '[erased]', 'gi'),
                class_detail = regexp_replace(class_detail::text, $2, '[erased]', 'gi')::jsonb, updated_at = $3
          WHERE organisation_id = $1 AND (direction = 'inbound' OR answers_id IS NOT NULL AND status NOT IN ('sending', 'held'))
            AND (subject ~* $2 OR body_text ~* $2 OR full_text ~* $2 OR class_detail::text ~* $2)",
        tx.organisation_id(),
        pattern,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Takes the suppressions of these addresses (lower-case) away, to put hashed ones in their place; address and reason.
pub async fn take_clear(
    tx: &mut TenantTx,
    addresses: &[String],
) -> Result<Vec<(String, String, DateTime<Utc>)>, Error> {
    let rows = sqlx::query!(
        "DELETE FROM outreach.suppressions WHERE organisation_id = $1 AND kind = 'address' AND value = ANY($2)
         RETURNING value, reason, created_at",
        tx.organisation_id(),
        addresses
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.value, r.reason, r.created_at)).collect())
}

/// A suppression that is all that is left of somebody.
#[derive(Clone, Debug)]
pub struct Hashed {
    /// The row's id, where it is new.
    pub id: Uuid,
    /// `address` or `identity`.
    pub kind: &'static str,
    /// The hash.
    pub value: String,
    /// Why.
    pub reason: Reason,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Stores hashed suppressions; where one is there already, the stronger reason stays.
pub async fn put_hashed(tx: &mut TenantTx, all: &[Hashed], source: &str) -> Result<(), Error> {
    let ids: Vec<Uuid> = all.iter().map(|h| h.id).collect();
    let kinds: Vec<String> = all.iter().map(|h| h.kind.to_owned()).collect();
    let values: Vec<String> = all.iter().map(|h| h.value.clone()).collect();
    let reasons: Vec<String> = all.iter().map(|h| h.reason.as_str().to_owned()).collect();
    let times: Vec<DateTime<Utc>> = all.iter().map(|h| h.since).collect();
    let strength: Vec<String> = BY_STRENGTH.iter().map(|r| r.as_str().to_owned()).collect();
    sqlx::query!(
        "INSERT INTO outreach.suppressions AS s (organisation_id, id, kind, value, reason, source, created_at)
         SELECT $1, n.id, n.kind, n.value, n.reason, $7, n.since
           FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[]) AS n (id, kind, value, reason, since)
         ON CONFLICT (organisation_id, kind, value) DO UPDATE
            SET reason = EXCLUDED.reason, source = EXCLUDED.source, created_at = EXCLUDED.created_at
          WHERE array_position($8::text[], EXCLUDED.reason) > array_position($8::text[], s.reason)",
        tx.organisation_id(),
        &ids,
        &kinds,
        &values,
        &reasons,
        &times,
        source,
        &strength
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
