//! Two people or positions become one: enrollments, mails and suppressions go along.

use std::collections::HashMap;

use uuid::Uuid;

use crate::{
    base::ids::EnrollmentId,
    db::{Error, TenantTx},
};

/// An enrollment, as far as a merge asks.
#[derive(Clone, Debug)]
pub struct Enrolled {
    /// The enrollment.
    pub id: EnrollmentId,
    /// Its campaign.
    pub campaign_id: Uuid,
    /// Its position.
    pub position_id: Uuid,
    /// `active`, `paused`, `replied` …
    pub state: String,
    /// How many of its mails left, or may have.
    pub sent: i64,
    /// Whether somebody answered it, opted out, or called it spam.
    pub answered: bool,
}

/// The enrollments of these people, oldest first. The caller has locked them.
pub async fn enrollments(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Enrolled>, Error> {
    let rows = sqlx::query!(
        "SELECT e.id, e.campaign_id, e.position_id, e.state,
                (SELECT count(*) FROM outreach.messages m
                  WHERE m.organisation_id = $1 AND m.enrollment_id = e.id AND m.direction = 'outbound'
                    AND m.armed_at IS NOT NULL) AS \"sent!\",
                EXISTS (SELECT FROM outreach.messages r
                         WHERE r.organisation_id = $1 AND r.enrollment_id = e.id AND r.direction = 'inbound'
                           AND r.class IN ('reply', 'unsubscribe', 'complaint')) AS \"answered!\"
           FROM crm.positions p
           JOIN outreach.campaign_enrollments e ON e.organisation_id = p.organisation_id AND e.position_id = p.id
          WHERE p.organisation_id = $1 AND p.person_id = ANY($2)
          ORDER BY e.enrolled_at, e.id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Enrolled {
            id: EnrollmentId(r.id),
            campaign_id: r.campaign_id,
            position_id: r.position_id,
            state: r.state,
            sent: r.sent,
            answered: r.answered,
        })
        .collect())
}

/// Gives the enrollments of a position to another one, but for those in campaigns in which that one is or was; whether all of them went.
pub async fn move_enrollments(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<bool, Error> {
    sqlx::query!(
        "UPDATE outreach.campaign_enrollments e SET position_id = $3
          WHERE e.organisation_id = $1 AND e.position_id = $2
            AND NOT EXISTS (SELECT FROM outreach.campaign_enrollments other
                             WHERE other.organisation_id = $1 AND other.position_id = $3 AND other.campaign_id = e.campaign_id)",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    let left = sqlx::query_scalar!(
        "SELECT count(*) AS \"n!\" FROM outreach.campaign_enrollments WHERE organisation_id = $1 AND position_id = $2",
        tx.organisation_id(),
        from
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(left == 0)
}

/// Gives the mails of a position to another one, but for those of enrollments that stay.
pub async fn move_messages(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.messages m SET position_id = $3
          WHERE m.organisation_id = $1 AND m.position_id = $2
            AND NOT EXISTS (SELECT FROM outreach.campaign_enrollments e
                             WHERE e.organisation_id = $1 AND e.id = m.enrollment_id AND e.position_id = $2)",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Gives what models wrote and cost for a position to another one.
pub async fn move_prompt_runs(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.prompt_runs SET position_id = $3 WHERE organisation_id = $1 AND position_id = $2",
        tx.organisation_id(),
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A suppression of a company by its id covers the company that it becomes.
pub async fn move_company_suppression(tx: &mut TenantTx, from: Uuid, to: Uuid) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.suppressions s SET value = $3
          WHERE s.organisation_id = $1 AND s.kind = 'company' AND s.value = $2
            AND NOT EXISTS (SELECT FROM outreach.suppressions other
                             WHERE other.organisation_id = $1 AND other.kind = 'company' AND other.value = $3)",
        tx.organisation_id(),
        from.to_string(),
        to.to_string()
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How many enrollments and mails hang on each of these people.
pub async fn history_of_people(tx: &mut TenantTx, people: &[Uuid]) -> Result<HashMap<Uuid, i64>, Error> {
    let rows = sqlx::query!(
        "SELECT p.person_id AS id,
                sum((SELECT count(*) FROM outreach.campaign_enrollments e WHERE e.organisation_id = $1 AND e.position_id = p.id)
                  + (SELECT count(*) FROM outreach.messages m WHERE m.organisation_id = $1 AND m.position_id = p.id))::bigint AS \"n!\"
           FROM crm.positions p WHERE p.organisation_id = $1 AND p.person_id = ANY($2) GROUP BY 1",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.id, r.n)).collect())
}

/// How many enrollments and mails hang on the positions at each of these companies.
pub async fn history_of_companies(
    tx: &mut TenantTx,
    companies: &[Uuid],
) -> Result<HashMap<Uuid, i64>, Error> {
    let rows = sqlx::query!(
        "SELECT p.company_id AS id,
                sum((SELECT count(*) FROM outreach.campaign_enrollments e WHERE e.organisation_id = $1 AND e.position_id = p.id)
                  + (SELECT count(*) FROM outreach.messages m WHERE m.organisation_id = $1 AND m.position_id = p.id))::bigint AS \"n!\"
           FROM crm.positions p WHERE p.organisation_id = $1 AND p.company_id = ANY($2) GROUP BY 1",
        tx.organisation_id(),
        companies
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| (r.id, r.n)).collect())
}
