//! What can go wrong with the database, sorted by what a caller does about it.

use sqlx::error::{DatabaseError, ErrorKind};

/// A database failure.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server does not answer, refuses connections, or went away.
    #[error("the database does not answer: {0}")]
    Unreachable(String),
    /// User, password or privileges are refused.
    #[error("the database refuses this user: {0}")]
    Denied(String),
    /// A unique or exclusion constraint; the name of the constraint.
    #[error("already there ({constraint})")]
    Duplicate {
        /// The constraint or unique index.
        constraint: String,
    },
    /// A check, foreign key or not-null constraint.
    #[error("the database refuses the row: {message}")]
    Constraint {
        /// The constraint's name.
        constraint: String,
        /// What PostgreSQL said.
        message: String,
    },
    /// Another transaction was in the way (deadlock, serialization, lock timeout): worth another try.
    #[error("another transaction was in the way: {0}")]
    Contention(String),
    /// A statement changed or returned another number of rows than it must.
    #[error("{table}: expected {expected} row(s), got {got} ({row})")]
    RowCount {
        /// `schema.table`.
        table: &'static str,
        /// Rows that had to be there.
        expected: u64,
        /// Rows that were.
        got: u64,
        /// Which row, for the reader.
        row: String,
    },
    /// A value in the database that no code of ours writes.
    #[error("{table}.{column} holds {value:?}, which is no known value")]
    BadValue {
        /// `schema.table`.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// What it holds.
        value: String,
    },
    /// The schema is newer than this program, damaged, or not migrated.
    #[error("migration: {0}")]
    Migration(String),
    /// The embedded server cannot be found, made or started.
    #[error("embedded PostgreSQL: {0}")]
    Embedded(String),
    /// PostgreSQL's programs are not on this machine.
    #[error("PostgreSQL's server programs (initdb, pg_ctl, postgres) were not found")]
    NoServerPrograms,
    /// Anything else.
    #[error("database: {0}")]
    Other(String),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(e) => from_server(&*e),
            sqlx::Error::Io(e) => Self::Unreachable(e.to_string()),
            sqlx::Error::Tls(e) => Self::Unreachable(e.to_string()),
            sqlx::Error::PoolTimedOut => Self::Unreachable("no connection became free in time".to_owned()),
            sqlx::Error::PoolClosed => Self::Unreachable("the pool is closed".to_owned()),
            sqlx::Error::Configuration(e) => Self::Other(format!("connection URL: {e}")),
            other => Self::Other(other.to_string()),
        }
    }
}

fn from_server(e: &dyn DatabaseError) -> Error {
    let code = e.code().unwrap_or_default();
    let constraint = || e.constraint().unwrap_or_default().to_owned();
    match e.kind() {
        ErrorKind::UniqueViolation => return Error::Duplicate { constraint: constraint() },
        ErrorKind::ForeignKeyViolation | ErrorKind::NotNullViolation | ErrorKind::CheckViolation => {
            return Error::Constraint { constraint: constraint(), message: e.message().to_owned() };
        }
        _ => {}
    }
    match &*code {
        "28000" | "28P01" | "42501" => Error::Denied(e.message().to_owned()),
        "40001" | "40P01" | "55P03" => Error::Contention(e.message().to_owned()),
        "57P01" | "57P02" | "57P03" | "53300" => Error::Unreachable(e.message().to_owned()),
        code if code.starts_with("08") => Error::Unreachable(e.message().to_owned()),
        code => Error::Other(format!("{} ({code})", e.message())),
    }
}
