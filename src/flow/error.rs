//! What a verb can fail with. Wording stands here, hints in `cli::failure`.

use super::tracking::spool::SpoolError;
use crate::{db, iam::Role, provider};

/// Why a verb did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing has this name.
    #[error("{place}no {what} {name:?}")]
    NotFound {
        /// Where it was named, such as `campaign.toml, line 7: `; empty: on the command line.
        place: String,
        /// The kind of thing, in a person's words.
        what: &'static str,
        /// What was asked for.
        name: String,
    },
    /// Several things have this name.
    #[error("{name:?} fits several {what}s: {candidates}", candidates = candidates.join(", "))]
    Ambiguous {
        /// The kind of thing.
        what: &'static str,
        /// What was asked for.
        name: String,
        /// What it may mean.
        candidates: Vec<String>,
    },
    /// Several organisations and none named.
    #[error("which organisation? There are {candidates}", candidates = candidates.join(", "))]
    WhichOrganisation {
        /// Their names.
        candidates: Vec<String>,
    },
    /// There is no organisation yet.
    #[error("there is no organisation yet")]
    NoOrganisation,
    /// Nobody is named as the acting user.
    #[error("who acts? No user is named, and there are several")]
    WhichUser,
    /// The input is wrong: file, flag, template.
    #[error("{message}")]
    Invalid {
        /// What is wrong and where.
        message: String,
        /// What to do about it.
        hint: Option<String>,
    },
    /// The acting user's role is too weak.
    #[error("{email} is {role} of {organisation:?}, which is not enough: this needs {needs}", role = role.as_str(), needs = needs.as_str())]
    NotAllowed {
        /// The acting user.
        email: String,
        /// In which organisation.
        organisation: String,
        /// What the user is.
        role: Role,
        /// What it would have to be.
        needs: Role,
    },
    /// The acting user does not belong to the organisation.
    #[error("{email} is no member of {organisation:?}")]
    NotAMember {
        /// The acting user.
        email: String,
        /// The organisation.
        organisation: String,
    },
    /// A name is taken, a state does not allow it, a plan is stale.
    #[error("{message}")]
    Conflict {
        /// What is in the way.
        message: String,
        /// What to do about it.
        hint: Option<String>,
    },
    /// A safety gate refuses.
    #[error("{message}")]
    Refused {
        /// Which gate, and why.
        message: String,
        /// What to do about it.
        hint: Option<String>,
    },
    /// A provider refuses the credentials, or there are none; a person has to act.
    #[error("{message}")]
    Credentials {
        /// Which, and what the provider said; never a secret.
        message: String,
        /// What to do about it.
        hint: Option<String>,
    },
    /// Something outside is unreachable for now.
    #[error("{message}")]
    Unavailable {
        /// What, and what it said.
        message: String,
    },
    /// A file cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file, or `stdin`.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database.
    #[error(transparent)]
    Db(#[from] db::Error),
    /// Something that cannot be, was.
    #[error("unexpected: {0}")]
    Unexpected(String),
}

impl From<provider::Error> for Error {
    /// By what a person does about it: wait, sign in again, or correct something.
    fn from(e: provider::Error) -> Self {
        use provider::Error as E;
        match e {
            E::Transient { message, .. } | E::Quota { message, .. } => Self::Unavailable { message },
            E::Auth(message) => Self::Credentials { message, hint: None },
            E::Permanent(message) => Self::Invalid { message, hint: None },
        }
    }
}

impl From<SpoolError> for Error {
    fn from(e: SpoolError) -> Self {
        match e {
            SpoolError::InUse { .. } => Self::conflict(
                e.to_string(),
                Some(
                    "stop the other one, set PFLOW_DATA_DIR, or leave the web to it: --role sender,inbox,upkeep",
                ),
            ),
            SpoolError::Io { path, source } => Self::Io { path: path.display().to_string(), source },
        }
    }
}

impl Error {
    /// Wrong input, with nothing more to say than what is wrong.
    pub fn invalid(message: impl Into<String>) -> Self {
        Self::Invalid { message: message.into(), hint: None }
    }

    /// Wrong input, and what to do about it.
    pub fn invalid_with(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Invalid { message: message.into(), hint: Some(hint.into()) }
    }

    /// A conflict, and what to do about it.
    pub fn conflict(message: impl Into<String>, hint: Option<&str>) -> Self {
        Self::Conflict { message: message.into(), hint: hint.map(str::to_owned) }
    }

    /// Nothing of this kind has this name.
    pub fn not_found(what: &'static str, name: impl Into<String>) -> Self {
        Self::not_found_at(String::new(), what, name)
    }

    /// Nothing of this kind has this name, which stands in a file.
    pub fn not_found_at(place: String, what: &'static str, name: impl Into<String>) -> Self {
        Self::NotFound { place, what, name: name.into() }
    }
}
