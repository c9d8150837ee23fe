//! What the rows say: one owner, no stuck lock, no orphan, no mail sent twice.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use super::{Check, Db, Error, verdict};
use crate::{base::ids::OrganisationId, db::TenantTx};

/// Hours after which a locked task is stuck: leases are minutes long.
const STUCK_AFTER: TimeDelta = TimeDelta::hours(1);

#[derive(FromRow)]
struct Counts {
    owners: i64,
    stuck: i64,
    orphans: i64,
    twice: i64,
}

pub(super) async fn checks(db: &Db, now: DateTime<Utc>) -> Result<Vec<Check>, Error> {
    let organisations: Vec<(Uuid, String)> =
        sqlx::query_as("SELECT id, name::text FROM iam.organisations ORDER BY id")
            .fetch_all(db.pool())
            .await?;
    let (mut owners, mut stuck, mut orphans, mut twice) = (vec![], vec![], vec![], vec![]);
    for (id, name) in &organisations {
        let mut tx = TenantTx::begin(db, OrganisationId(*id)).await?;
        // Two outbound messages of one task, or two mails of one step to one person.
        let found: Counts = sqlx::query_as(
            "SELECT (SELECT count(*) FROM iam.organisation_users
                      WHERE organisation_id = $1 AND role = 'owner' AND status = 'active') AS owners,
                    (SELECT count(*) FROM outreach.tasks
                      WHERE organisation_id = $1 AND status = 'locked' AND locked_at < $2) AS stuck,
                    (SELECT count(*) FROM outreach.tasks t
                      WHERE t.organisation_id = $1 AND NOT EXISTS (SELECT FROM outreach.campaign_enrollments e
                        WHERE e.organisation_id = $1 AND e.id = t.enrollment_id)) AS orphans,
                    (SELECT count(*) FROM (SELECT FROM outreach.messages
                      WHERE organisation_id = $1 AND direction = 'outbound' AND task_id IS NOT NULL
                      GROUP BY task_id HAVING count(*) > 1) AS doubles) AS twice",
        )
        .bind(id)
        .bind(now - STUCK_AFTER)
        .fetch_one(tx.conn())
        .await?;
        tx.rollback().await?;
        if found.owners != 1 {
            owners.push(format!("{name} has {} owners", found.owners));
        }
        for (count, what, faults) in [
            (found.stuck, "tasks locked for more than an hour", &mut stuck),
            (found.orphans, "tasks without an enrollment", &mut orphans),
            (found.twice, "tasks with more than one outbound message", &mut twice),
        ] {
            if count > 0 {
                faults.push(format!("{name}: {count} {what}"));
            }
        }
    }
    let all = format!("organisations: {}", organisations.len());
    Ok(vec![
        verdict("one_owner", &all, &owners),
        verdict("stuck_locks", &all, &stuck),
        verdict("tasks_without_enrollment", &all, &orphans),
        verdict("duplicate_sends", &all, &twice),
    ])
}
