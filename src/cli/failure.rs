//! Every failure as a person and a script see it: exit code, kind, wording, hint. The one place for all of it.

use std::{io, path::Path, process::ExitCode};

use crate::{app, flow};

/// Exit codes of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Exit {
    /// Done; also: nothing to do, and another run holds the lock.
    Done = 0,
    /// Unexpected error.
    Unexpected = 1,
    /// Bad flag, bad file, ambiguous name, refused without a terminal.
    Usage = 2,
    /// Some rows rejected, some sends failed; the rest is done.
    Partly = 3,
    /// Role, tenant, credentials refused.
    NotAllowed = 4,
    /// Not found.
    NotFound = 5,
    /// Stale plan, name taken, wrong state.
    Conflict = 6,
    /// Suppression, consent, deliverability, compliance.
    Refused = 7,
    /// Database, mail server, provider or model unreachable.
    TryLater = 8,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command did not end well.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) exit: Exit,
    pub(super) kind: &'static str,
    pub(super) message: String,
    pub(super) hint: Option<String>,
}

impl Failure {
    fn new(exit: Exit, kind: &'static str, message: impl Into<String>, hint: Option<&str>) -> Self {
        Self { exit, kind, message: message.into(), hint: hint.map(str::to_owned) }
    }

    pub(super) fn needs_administrator() -> Self {
        Self::new(
            Exit::NotAllowed,
            "not_allowed",
            "the database user lacks rights that the migrations need; nothing was changed",
            Some("let an administrator run the statements on stdout, then run `pflow db migrate` again"),
        )
    }

    pub(super) fn invalid_database(failed: usize, checks: usize) -> Self {
        Self::new(
            Exit::Unexpected,
            "invalid",
            format!("{failed} of {checks} checks failed"),
            Some("the details above name each fault; missing migrations come with `pflow db migrate`"),
        )
    }

    pub(super) fn not_ours() -> Self {
        Self::usage(
            "the database is the one that a URL names, not pflow's own",
            Some("`pflow config show` says where the URL comes from"),
        )
    }

    pub(super) fn cannot_listen(address: &str, e: &io::Error) -> Self {
        let hint = "another address: pflow daemon --listen 127.0.0.1:PORT; without a web server: --role sender,inbox,upkeep";
        Self::new(Exit::TryLater, "unavailable", format!("cannot listen on {address}: {e}"), Some(hint))
    }

    pub(super) fn no_psql() -> Self {
        Self::new(Exit::NotFound, "not_found", "psql is not on this machine", Some(INSTALL_CLIENT))
    }

    pub(super) fn config(path: &Path, reason: &str) -> Self {
        Self::new(
            Exit::Usage,
            "config",
            format!("{}: {reason}", path.display()),
            Some("name another file with PFLOW_CONFIG"),
        )
    }

    pub(super) fn file(path: &Path, e: &io::Error) -> Self {
        Self::new(Exit::Usage, "io", format!("{}: {e}", path.display()), None)
    }

    pub(super) fn usage(message: impl Into<String>, hint: Option<&str>) -> Self {
        Self::new(Exit::Usage, "usage", message, hint)
    }
}

impl From<io::Error> for Failure {
    fn from(e: io::Error) -> Self {
        Self::new(Exit::Unexpected, "io", e.to_string(), None)
    }
}

impl From<app::Error> for Failure {
    fn from(e: app::Error) -> Self {
        match e {
            app::Error::Db(e) => flow::Error::Db(e).into(),
            app::Error::Config(_) => {
                Self::new(Exit::Usage, "config", e.to_string(), Some("`pflow config path` names the file"))
            }
            app::Error::Setting { .. } => Self::new(Exit::Usage, "usage", e.to_string(), None),
            app::Error::WriteConfig { .. } => {
                Self::new(Exit::Unexpected, "io", e.to_string(), Some("name another file with PFLOW_CONFIG"))
            }
        }
    }
}

impl From<flow::Error> for Failure {
    fn from(e: flow::Error) -> Self {
        use flow::Error as E;
        let message = e.to_string();
        match e {
            E::NotFound { what, .. } => Self::new(Exit::NotFound, "not_found", message, where_to_look(what)),
            E::Ambiguous { .. } => {
                Self::new(Exit::Usage, "ambiguous", message, Some("name it by its id, or more of it"))
            }
            E::WhichOrganisation { .. } => Self::new(
                Exit::Usage,
                "usage",
                message,
                Some("add --org NAME, or choose once with `pflow org use NAME`"),
            ),
            E::NoOrganisation => Self::new(
                Exit::Usage,
                "usage",
                message,
                Some("make one: `pflow org create NAME --owner EMAIL`"),
            ),
            E::WhichUser => {
                Self::new(Exit::Usage, "usage", message, Some("add --as EMAIL, or set PFLOW_USER"))
            }
            E::Invalid { hint, .. } => Self { hint, ..Self::new(Exit::Usage, "invalid", message, None) },
            E::NotAllowed { .. } | E::NotAMember { .. } => Self::new(
                Exit::NotAllowed,
                "not_allowed",
                message,
                Some("see `pflow org show`; act as somebody else with --as EMAIL"),
            ),
            E::Conflict { hint, .. } => Self { hint, ..Self::new(Exit::Conflict, "conflict", message, None) },
            E::Refused { hint, .. } => Self { hint, ..Self::new(Exit::Refused, "refused", message, None) },
            E::Credentials { hint, .. } => {
                let hint =
                    hint.or_else(|| Some("give it new ones: `pflow mailbox login ADDRESS`".to_owned()));
                Self { hint, ..Self::new(Exit::NotAllowed, "credentials", message, None) }
            }
            E::Unavailable { .. } => Self::new(Exit::TryLater, "unavailable", message, None),
            E::Io { .. } => Self::new(Exit::Usage, "io", message, None),
            E::Db(e) => database(&e),
            E::Unexpected(_) => Self::new(Exit::Unexpected, "unexpected", message, None),
        }
    }
}

fn database(e: &flow::DatabaseError) -> Failure {
    use flow::DatabaseError as E;
    let message = e.to_string();
    let failure = |exit, kind, hint| Failure::new(exit, kind, message.clone(), hint);
    match e {
        E::Unreachable(_) => {
            failure(Exit::TryLater, "database", Some("check PFLOW_DATABASE_URL, or `pflow db status`"))
        }
        E::Contention(_) => failure(Exit::TryLater, "database", Some("run it again")),
        E::Denied(_) => {
            failure(Exit::NotAllowed, "database", Some("check the user and password in PFLOW_DATABASE_URL"))
        }
        E::Duplicate { .. } | E::Constraint { .. } => failure(Exit::Conflict, "conflict", None),
        E::Migration(_) => failure(Exit::Conflict, "migration", Some("run `pflow db migrate`")),
        E::NoServerPrograms => failure(Exit::TryLater, "database", Some(INSTALL)),
        E::Embedded(_) => {
            failure(Exit::TryLater, "database", Some("see `pflow db status`; or set PFLOW_DATABASE_URL"))
        }
        E::RowCount { .. } | E::BadValue { .. } | E::Other(_) => failure(Exit::Unexpected, "database", None),
    }
}

#[cfg(target_os = "macos")]
const INSTALL: &str =
    "brew install postgresql, or `pflow db install`, or set PFLOW_PG_BIN or PFLOW_DATABASE_URL";
#[cfg(not(target_os = "macos"))]
const INSTALL: &str =
    "apt-get install postgresql, or `pflow db install`, or set PFLOW_PG_BIN or PFLOW_DATABASE_URL";

#[cfg(target_os = "macos")]
const INSTALL_CLIENT: &str = "brew install libpq, or `pflow db install`";
#[cfg(not(target_os = "macos"))]
const INSTALL_CLIENT: &str = "apt-get install postgresql-client, or `pflow db install`";

fn where_to_look(what: &str) -> Option<&'static str> {
    Some(match what {
        "organisation" => "see `pflow org list`",
        "member" => "see `pflow org member list`",
        "campaign" => "see `pflow campaign list`",
        "step" | "active variant" => "see `pflow campaign show NAME`",
        "mailbox" => "see `pflow mailbox list`",
        "list" => "see `pflow import list`",
        "prompt" => "see `pflow prompt list`",
        _ => return None,
    })
}
