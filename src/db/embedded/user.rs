//! PostgreSQL refuses to run as root: the user it runs under instead.

use std::{os::unix::process::CommandExt, process::Command};

/// The user that owns and runs the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerUser {
    /// The caller itself.
    Caller,
    /// Another one, because the caller is root.
    Other {
        /// User id.
        uid: u32,
        /// Group id.
        gid: u32,
    },
}

impl ServerUser {
    /// The caller, unless it is root: then `postgres`, or `nobody` where there is none.
    #[must_use]
    pub fn pick() -> Option<Self> {
        if !rustix::process::geteuid().is_root() {
            return Some(Self::Caller);
        }
        ["postgres", "nobody"]
            .iter()
            .find_map(|name| Some(Self::Other { uid: id(name, "-u")?, gid: id(name, "-g")? }))
    }

    /// Makes `command` run as this user, from a directory it can enter.
    pub fn apply(self, command: &mut Command) {
        command.current_dir("/");
        if let Self::Other { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
    }
}

fn id(name: &str, flag: &str) -> Option<u32> {
    let output = Command::new("id").args([flag, name]).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().parse().ok())?
}
