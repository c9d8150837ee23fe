//! What the tables of schema `iam` hold.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::Role;
use crate::base::ids::{OrganisationId, UserId};

/// A row of `iam.organisations`: the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name; names are unique by convention of the commands, not of the table.
    pub name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// A row of `iam.users`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct User {
    /// Its id.
    pub id: UserId,
    /// Address, unique without regard to case.
    pub email: String,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
}

/// A row of `iam.organisation_users` with its user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The user.
    #[serde(flatten)]
    pub user: User,
    /// What it may do.
    pub role: Role,
    /// `invited`, `active` or `disabled`.
    pub status: String,
}
