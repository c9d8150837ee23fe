//! `tracking.consents`: who agreed to what. A history; the last entry by person and purpose counts.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    base::ids::{PersonId, PositionId, UserId},
    db::{Error, TenantTx},
};

/// A consent that was given or withdrawn.
#[derive(Clone, Debug, Serialize)]
pub struct Consent {
    /// The entry's id.
    pub id: Uuid,
    /// Whose.
    pub person_id: Uuid,
    /// What for, such as `open_tracking`.
    pub purpose: String,
    /// `given` or `withdrawn`.
    pub status: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it was given: a form, a mail, a call.
    pub source: Option<String>,
    /// The words that were agreed to.
    pub text: Option<String>,
    /// Who recorded it.
    pub recorded_by: Option<String>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A consent to be recorded.
#[derive(Clone, Copy, Debug)]
pub struct NewConsent<'a> {
    /// The entry's id.
    pub id: Uuid,
    /// Whose.
    pub person_id: PersonId,
    /// What for.
    pub purpose: &'a str,
    /// `given` or `withdrawn`.
    pub status: &'a str,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it was given.
    pub source: Option<&'a str>,
    /// The words that were agreed to.
    pub text: Option<&'a str>,
    /// Who records it; none: the person, by a link.
    pub user_id: Option<UserId>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// Adds an entry to the history.
pub async fn insert(tx: &mut TenantTx, new: NewConsent<'_>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO tracking.consents (organisation_id, id, person_id, purpose, status, at, source, text, user_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tx.organisation_id(),
        new.id,
        new.person_id.0,
        new.purpose,
        new.status,
        new.at,
        new.source,
        new.text,
        new.user_id.map(|id| id.0),
        new.now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The history of these people, oldest first.
pub async fn of_people(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Consent>, Error> {
    Ok(sqlx::query_as!(
        Consent,
        "SELECT c.id, c.person_id, c.purpose, c.status, c.at, c.source, c.text, u.email::text AS recorded_by,
                c.created_at AS recorded_at
           FROM tracking.consents c
           LEFT JOIN iam.users u ON u.id = c.user_id
          WHERE c.organisation_id = $1 AND c.person_id = ANY($2)
          ORDER BY c.person_id, c.purpose, c.at, c.id",
        tx.organisation_id(),
        people
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Whether the person of this position agrees to `purpose` now. Of two entries of one time a withdrawal counts.
pub async fn has_consent(tx: &mut TenantTx, position_id: PositionId, purpose: &str) -> Result<bool, Error> {
    let status = sqlx::query_scalar!(
        "SELECT c.status FROM crm.positions p
           JOIN tracking.consents c ON c.organisation_id = p.organisation_id AND c.person_id = p.person_id
          WHERE p.organisation_id = $1 AND p.id = $2 AND c.purpose = $3
          ORDER BY c.at DESC, c.status = 'withdrawn' DESC LIMIT 1",
        tx.organisation_id(),
        position_id.0,
        purpose
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(status.as_deref() == Some("given"))
}
