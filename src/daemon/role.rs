//! What a daemon does; several of them share the work.

use std::collections::BTreeSet;

/// A part of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Sends what is due.
    Sender,
    /// Reads inboxes.
    Inbox,
    /// Has mails drafted before their slots come.
    Drafts,
    /// Answers opens, ways out, pushes and probes.
    Web,
    /// Looks after what grows: events to ClickHouse, details that are kept for 90 days, people of whom nothing was heard.
    Upkeep,
}

impl Role {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Sender, Self::Inbox, Self::Drafts, Self::Web, Self::Upkeep];

    /// Its word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::Inbox => "inbox",
            Self::Drafts => "drafts",
            Self::Web => "web",
            Self::Upkeep => "upkeep",
        }
    }
}

/// The roles of one daemon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roles(BTreeSet<Role>);

impl Roles {
    /// These; without any, all.
    #[must_use]
    pub fn new(roles: impl IntoIterator<Item = Role>) -> Self {
        let roles: BTreeSet<Role> = roles.into_iter().collect();
        if roles.is_empty() { Self(Role::ALL.into()) } else { Self(roles) }
    }

    /// Whether it is one of them.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Their words, with commas.
    #[must_use]
    pub fn describe(&self) -> String {
        self.0.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(",")
    }
}
