//! Open rows of `outreach.tasks` as people work through them.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    base::ids::{EnrollmentId, TaskId},
    db::{Error, TenantTx},
};

/// Something to be done.
#[derive(Clone, Debug, Serialize)]
pub struct Todo {
    /// The task.
    pub id: TaskId,
    /// email, call or todo.
    pub kind: String,
    /// scheduled, locked or held.
    pub status: String,
    /// When it is due.
    pub scheduled_for: DateTime<Utc>,
    /// With whom.
    pub name: String,
    /// At which company.
    pub company: Option<String>,
    /// At which address.
    pub email: Option<String>,
    /// On which number, E.164.
    pub phone: Option<String>,
    /// In which campaign.
    pub campaign: String,
    /// Step of the campaign, counted from 0.
    pub step_index: i32,
    /// The enrollment.
    pub enrollment_id: EnrollmentId,
}

/// Which tasks are listed.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only what is due at this time.
    pub due_at: Option<DateTime<Utc>>,
    /// Only this kind.
    pub kind: Option<&'static str>,
    /// At most so many, the earliest first.
    pub limit: i64,
}

/// Open tasks, the earliest first.
pub async fn list(tx: &mut TenantTx, filter: &Filter) -> Result<Vec<Todo>, Error> {
    let rows = sqlx::query!(
        "SELECT t.id, w.kind, t.status, t.scheduled_for, concat_ws(' ', p.first_name, p.last_name) AS \"name!\", co.name AS company,
                pos.email::text AS email, COALESCE(p.mobile_phone, p.phone_kaspr_1, p.phone_bettercontact, p.phone_fullenrich_1,
                p.phone_kaspr_3, p.phone_fullenrich_3, co.main_phone) AS phone, c.name AS campaign, w.step_index, t.enrollment_id
           FROM outreach.tasks t
           JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
           JOIN outreach.campaigns c ON c.organisation_id = w.organisation_id AND c.id = w.campaign_id
           JOIN outreach.campaign_enrollments e ON e.organisation_id = t.organisation_id AND e.id = t.enrollment_id
           JOIN crm.positions pos ON pos.organisation_id = e.organisation_id AND pos.id = e.position_id
           JOIN crm.people p ON p.organisation_id = pos.organisation_id AND p.id = pos.person_id
           JOIN crm.companies co ON co.organisation_id = pos.organisation_id AND co.id = pos.company_id
          WHERE t.organisation_id = $1 AND t.status IN ('scheduled', 'locked', 'held')
            AND ($2::timestamptz IS NULL OR (t.scheduled_for <= $2 AND c.status = 'running' AND e.state = 'active'))
            AND ($3::text IS NULL OR w.kind = $3)
          ORDER BY t.scheduled_for, t.id
          LIMIT $4",
        tx.organisation_id(),
        filter.due_at,
        filter.kind,
        filter.limit
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| Todo {
            id: TaskId(r.id),
            kind: r.kind,
            status: r.status,
            scheduled_for: r.scheduled_for,
            name: r.name,
            company: r.company,
            email: r.email,
            phone: r.phone,
            campaign: r.campaign,
            step_index: r.step_index,
            enrollment_id: EnrollmentId(r.enrollment_id),
        })
        .collect())
}

/// The tasks whose id begins so (lower-case), at most ten.
pub async fn starting_with(tx: &mut TenantTx, prefix: &str) -> Result<Vec<TaskId>, Error> {
    let rows = sqlx::query!(
        "SELECT id FROM outreach.tasks WHERE organisation_id = $1 AND starts_with(id::text, $2) ORDER BY id LIMIT 10",
        tx.organisation_id(),
        prefix
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|r| TaskId(r.id)).collect())
}

/// Locks a task and its enrollment (that one first, as everybody does); kind, status, enrollment.
pub async fn lock(tx: &mut TenantTx, id: TaskId) -> Result<Option<(String, String, EnrollmentId)>, Error> {
    let enrollment = sqlx::query!(
        "SELECT e.id
           FROM outreach.campaign_enrollments e
           JOIN outreach.tasks t ON t.organisation_id = e.organisation_id AND t.enrollment_id = e.id
          WHERE e.organisation_id = $1 AND t.id = $2
            FOR UPDATE OF e",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    let Some(enrollment) = enrollment else { return Ok(None) };
    let task = sqlx::query!(
        "SELECT w.kind, t.status
           FROM outreach.tasks t
           JOIN outreach.workflow_steps w ON w.organisation_id = t.organisation_id AND w.id = t.workflow_step_id
          WHERE t.organisation_id = $1 AND t.id = $2
            FOR UPDATE OF t",
        tx.organisation_id(),
        id.0
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(Some((task.kind, task.status, EnrollmentId(enrollment.id))))
}

/// Takes a scheduled task out of its sequence; whether it was scheduled.
pub async fn cancel(tx: &mut TenantTx, id: TaskId, reason: &str) -> Result<bool, Error> {
    let done = sqlx::query!(
        "UPDATE outreach.tasks SET status = 'cancelled', last_error = $3
          WHERE organisation_id = $1 AND id = $2 AND status = 'scheduled'",
        tx.organisation_id(),
        id.0,
        reason
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected() == 1)
}
