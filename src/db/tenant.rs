//! Tenancy as a type: a statement on a tenant table needs a [`TenantTx`], and there is no other way to get one.

use sqlx::{AssertSqlSafe, PgConnection, Postgres, Transaction};

use super::{Db, Error};
use crate::base::ids::OrganisationId;

/// SQLSTATE of a right that is missing.
const NOT_ALLOWED: &str = "42501";

/// A transaction of one organisation: it runs as `prospectflow_app`, with `app.organisation_id` set, under row-level security.
#[derive(Debug)]
pub struct TenantTx {
    tx: Transaction<'static, Postgres>,
    organisation_id: OrganisationId,
}

impl TenantTx {
    /// Begins a transaction for `organisation_id`, in one round trip.
    pub async fn begin(db: &Db, organisation_id: OrganisationId) -> Result<Self, Error> {
        Self::begin_with(db, organisation_id, "").await
    }

    /// The same, and its commit does not wait for the disk: for what may be forgotten together with all that comes after it. The next
    /// commit of [`begin`](Self::begin) that touches the disk makes it durable too, since the log is written in order.
    pub async fn begin_relaxed(db: &Db, organisation_id: OrganisationId) -> Result<Self, Error> {
        Self::begin_with(db, organisation_id, "; SET LOCAL synchronous_commit = off").await
    }

    async fn begin_with(db: &Db, organisation_id: OrganisationId, more: &str) -> Result<Self, Error> {
        // A UUID's text holds no quote.
        let begin = format!(
            "BEGIN; SET LOCAL ROLE prospectflow_app; SET LOCAL app.organisation_id = '{organisation_id}'{more}"
        );
        let tx = db.pool().begin_with(AssertSqlSafe(begin)).await?;
        Ok(Self { tx, organisation_id })
    }

    /// The tenant, for the `WHERE` of every statement.
    #[must_use]
    pub fn organisation_id(&self) -> uuid::Uuid {
        self.organisation_id.0
    }

    /// The connection, for store functions.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    /// Turns the row triggers that check foreign keys off, for a bulk load that checks its keys by statement, or on again. `false` where the
    /// connection's user may not: PostgreSQL allows it to superusers, and since 15 to whom `SET ON PARAMETER session_replication_role` is
    /// granted. The tenant's own row is held as those triggers would hold it. An error, or the end of the transaction, turns them on.
    pub async fn row_checks(&mut self, on: bool) -> Result<bool, Error> {
        let (mode, organisation_id) = (if on { "origin" } else { "replica" }, self.organisation_id);
        let sql = format!(
            "SAVEPOINT row_checks; RESET ROLE; SET LOCAL session_replication_role = {mode};
             SELECT id FROM iam.organisations WHERE id = '{organisation_id}' FOR KEY SHARE;
             SET LOCAL ROLE prospectflow_app; RELEASE SAVEPOINT row_checks"
        );
        match sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(self.conn()).await {
            Ok(held) if held.is_empty() => Err(sqlx::Error::RowNotFound.into()),
            Ok(_) => Ok(true),
            Err(sqlx::Error::Database(e)) if e.code().as_deref() == Some(NOT_ALLOWED) => {
                let back = "ROLLBACK TO SAVEPOINT row_checks; RELEASE SAVEPOINT row_checks";
                sqlx::raw_sql(back).execute(self.conn()).await?;
                Ok(false)
            }
            Err(e) => Err(e.into()),
        }
    }

    /// The same transaction in another organisation: for a batch whose parts belong to several, and which is done as a whole.
    pub async fn enter(mut self, organisation_id: OrganisationId) -> Result<Self, Error> {
        let enter = format!("SET LOCAL app.organisation_id = '{organisation_id}'");
        sqlx::raw_sql(AssertSqlSafe(enter)).execute(&mut *self.tx).await?;
        Ok(Self { organisation_id, ..self })
    }

    /// Has the statements of this transaction planned for the very values they are asked with: for the few that read much. The others have
    /// a plan that is made once.
    pub async fn plan_by_value(&mut self) -> Result<(), Error> {
        sqlx::raw_sql("SET LOCAL plan_cache_mode = force_custom_plan").execute(self.conn()).await?;
        Ok(())
    }

    /// Makes the changes durable.
    pub async fn commit(self) -> Result<(), Error> {
        Ok(self.tx.commit().await?)
    }

    /// Undoes the changes.
    pub async fn rollback(self) -> Result<(), Error> {
        Ok(self.tx.rollback().await?)
    }

    /// Commits, or rolls back where the command was only asked what it would do.
    pub async fn finish(self, dry_run: bool) -> Result<(), Error> {
        if dry_run { self.rollback().await } else { self.commit().await }
    }
}

/// A transaction of the installation, for the tables that belong to no tenant: organisations and users.
#[derive(Debug)]
pub struct SystemTx {
    tx: Transaction<'static, Postgres>,
}

impl SystemTx {
    /// Begins a transaction as the connection's own user.
    pub async fn begin(db: &Db) -> Result<Self, Error> {
        Ok(Self { tx: db.pool().begin().await? })
    }

    /// The connection, for store functions.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.tx
    }

    /// Steps down into a tenant for the rest of the transaction: what was changed before commits with it.
    pub async fn enter(mut self, organisation_id: OrganisationId) -> Result<TenantTx, Error> {
        let enter =
            format!("SET LOCAL ROLE prospectflow_app; SET LOCAL app.organisation_id = '{organisation_id}'");
        sqlx::raw_sql(AssertSqlSafe(enter)).execute(&mut *self.tx).await?;
        Ok(TenantTx { tx: self.tx, organisation_id })
    }

    /// Makes the changes durable.
    pub async fn commit(self) -> Result<(), Error> {
        Ok(self.tx.commit().await?)
    }

    /// Commits, or rolls back where the command was only asked what it would do.
    pub async fn finish(self, dry_run: bool) -> Result<(), Error> {
        if dry_run { Ok(self.tx.rollback().await?) } else { self.commit().await }
    }
}
