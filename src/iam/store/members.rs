//! `iam.organisation_users`.

use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::{
    base::ids::UserId,
    db::{Error, TenantTx},
    iam::{Member, Role, User},
};

fn role(text: String) -> Result<Role, Error> {
    Role::from_str(&text).map_err(|_| Error::BadValue {
        table: "iam.organisation_users",
        column: "role",
        value: text,
    })
}

/// Adds a member.
pub async fn insert(tx: &mut TenantTx, user_id: UserId, role: Role, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO iam.organisation_users (organisation_id, user_id, role, status, created_at, updated_at)
         VALUES ($1, $2, $3, 'active', $4, $4)",
        tx.organisation_id(),
        user_id.0,
        role.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// One member.
pub async fn find(tx: &mut TenantTx, user_id: UserId) -> Result<Option<(Role, String)>, Error> {
    let row = sqlx::query!(
        "SELECT role, status FROM iam.organisation_users WHERE organisation_id = $1 AND user_id = $2",
        tx.organisation_id(),
        user_id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(|r| Ok((role(r.role)?, r.status))).transpose()
}

/// All members, strongest role first.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Member>, Error> {
    let rows = sqlx::query!(
        "SELECT u.id, u.email::text AS \"email!\", u.first_name, u.last_name, m.role, m.status
           FROM iam.organisation_users m JOIN iam.users u ON u.id = m.user_id
          WHERE m.organisation_id = $1
          ORDER BY array_position(ARRAY['owner', 'admin', 'member', 'viewer'], m.role), u.email",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .map(|r| {
            Ok(Member {
                user: User {
                    id: UserId(r.id),
                    email: r.email,
                    first_name: r.first_name,
                    last_name: r.last_name,
                },
                role: role(r.role)?,
                status: r.status,
            })
        })
        .collect()
}

/// Gives a member another role; the database refuses a second owner and none at all.
pub async fn set_role(
    tx: &mut TenantTx,
    user_id: UserId,
    role: Role,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE iam.organisation_users SET role = $3, updated_at = $4 WHERE organisation_id = $1 AND user_id = $2",
        tx.organisation_id(),
        user_id.0,
        role.as_str(),
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

/// Removes a member.
pub async fn delete(tx: &mut TenantTx, user_id: UserId) -> Result<u64, Error> {
    let done = sqlx::query!(
        "DELETE FROM iam.organisation_users WHERE organisation_id = $1 AND user_id = $2",
        tx.organisation_id(),
        user_id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
