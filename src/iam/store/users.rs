//! `iam.users`: shared by all organisations.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::UserId,
    db::{Error, SystemTx},
    iam::User,
};

/// Finds the user with this address, or makes it; names are only filled in where they are missing.
pub async fn ensure(
    tx: &mut SystemTx,
    id: UserId,
    email: &str,
    first_name: Option<&str>,
    last_name: Option<&str>,
    now: DateTime<Utc>,
) -> Result<User, Error> {
    let r = sqlx::query!(
        "INSERT INTO iam.users AS u (id, email, first_name, last_name, created_at, updated_at)
         VALUES ($1, $2::citext, $3, $4, $5, $5)
         ON CONFLICT (email) DO UPDATE SET
           first_name = coalesce(u.first_name, excluded.first_name), last_name = coalesce(u.last_name, excluded.last_name),
           updated_at = excluded.updated_at
         RETURNING id, email::text AS \"email!\", first_name, last_name",
        id.0,
        email as _,
        first_name,
        last_name,
        now
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(User { id: UserId(r.id), email: r.email, first_name: r.first_name, last_name: r.last_name })
}

/// The user with this address.
pub async fn find(tx: &mut SystemTx, email: &str) -> Result<Option<User>, Error> {
    let row = sqlx::query!(
        "SELECT id, email::text AS \"email!\", first_name, last_name FROM iam.users WHERE email = $1::citext",
        email as _
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map(|r| User {
        id: UserId(r.id),
        email: r.email,
        first_name: r.first_name,
        last_name: r.last_name,
    }))
}

/// At most two users: enough to know whether there is only one.
pub async fn first_two(tx: &mut SystemTx) -> Result<Vec<User>, Error> {
    let rows = sqlx::query!(
        "SELECT id, email::text AS \"email!\", first_name, last_name FROM iam.users ORDER BY created_at, id LIMIT 2"
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|r| User { id: UserId(r.id), email: r.email, first_name: r.first_name, last_name: r.last_name })
        .collect())
}
