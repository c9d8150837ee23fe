//! Who may do what: the table of the command line's contract.

use std::str::FromStr;

use serde::Serialize;

/// A member's role, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads.
    Viewer,
    /// Works with prospects and answers.
    Member,
    /// Runs campaigns and mailboxes, and manages members.
    Admin,
    /// Also deletes or hands over the organisation; exactly one.
    Owner,
}

impl Role {
    /// As the database and the command line write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Member => "member",
            Self::Admin => "admin",
            Self::Owner => "owner",
        }
    }
}

impl FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Self::Viewer, Self::Member, Self::Admin, Self::Owner]
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| format!("{text:?} is no role; roles are owner, admin, member and viewer"))
    }
}

/// What somebody wants to do, as coarse as the contract distinguishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Read, stats, preview, simulate.
    Read,
    /// Import, enrich, enroll, drafts, inbox, suppression add.
    Work,
    /// Campaigns, mailboxes, prompts, members, run-scheduler, sync-inbox, gdpr.
    Administer,
    /// Delete the organisation, transfer ownership.
    Own,
}

impl Action {
    /// The weakest role that may do it.
    #[must_use]
    pub const fn needs(self) -> Role {
        match self {
            Self::Read => Role::Viewer,
            Self::Work => Role::Member,
            Self::Administer => Role::Admin,
            Self::Own => Role::Owner,
        }
    }

    /// Whether `role` may do it.
    #[must_use]
    pub fn allowed_to(self, role: Role) -> bool {
        role >= self.needs()
    }
}
