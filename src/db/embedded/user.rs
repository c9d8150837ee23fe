//! PostgreSQL refuses to run as root: the user it runs under instead.

use std::{
    fs::{self, Metadata},
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::Path,
    process::Command,
};

use super::Error;

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
        let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
        ["postgres", "nobody"].iter().find_map(|name| {
            let (uid, gid) = in_passwd(&passwd, name).or_else(|| Some((id(name, "-u")?, id(name, "-g")?)))?;
            Some(Self::Other { uid, gid })
        })
    }

    /// The user of a cluster that is there already: whoever owns it, if the caller may act for them.
    pub(super) fn owner_of(dir: &Path) -> Result<Self, Error> {
        let owner = fs::metadata(dir).map_err(|e| Error::Embedded(format!("{}: {e}", dir.display())))?;
        let me = rustix::process::geteuid();
        match (me.is_root(), owner.uid()) {
            (false, uid) if uid == me.as_raw() => Ok(Self::Caller),
            (true, uid) if uid != 0 => Ok(Self::Other { uid, gid: owner.gid() }),
            (true, _) => Self::pick().ok_or_else(no_user),
            (false, uid) => Err(Error::Embedded(format!(
                "{} belongs to user {uid}; run pflow as that user or as root, or name another PFLOW_DATA_DIR",
                dir.display()
            ))),
        }
    }

    /// The user's id.
    #[must_use]
    pub fn uid(self) -> u32 {
        match self {
            Self::Caller => rustix::process::geteuid().as_raw(),
            Self::Other { uid, .. } => uid,
        }
    }

    /// Makes `command` run as this user, from a directory it can enter.
    pub fn apply(self, command: &mut Command) {
        command.current_dir("/");
        if let Self::Other { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
    }

    /// Hands `path` over to this user.
    pub(super) fn own(self, path: &Path) -> std::io::Result<()> {
        match self {
            Self::Caller => Ok(()),
            Self::Other { uid, gid } => std::os::unix::fs::lchown(path, Some(uid), Some(gid)),
        }
    }

    /// Whether this user may pass through a directory.
    pub(super) fn may_enter(self, directory: &Metadata) -> bool {
        let Self::Other { uid, gid } = self else { return true };
        let bit = if directory.uid() == uid {
            0o100
        } else if directory.gid() == gid {
            0o010
        } else {
            0o001
        };
        directory.mode() & bit != 0
    }
}

pub(super) fn no_user() -> Error {
    Error::Embedded(
        "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody` to run it"
            .to_owned(),
    )
}

/// `name:password:uid:gid:…`, see passwd(5).
fn in_passwd(passwd: &str, name: &str) -> Option<(u32, u32)> {
    let line = passwd.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

fn id(name: &str, flag: &str) -> Option<u32> {
    let output = Command::new("id").args([flag, name]).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stand_in_the_third_and_fourth_field() {
        let passwd = "root:x:0:0:root:/root:/bin/sh\npostgres2:x:7:7::/:\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(in_passwd(passwd, "postgres"), Some((101, 104)));
        assert_eq!(in_passwd(passwd, "nobody"), None);
        assert_eq!(in_passwd("nobody:x:-2:-2::/:", "nobody"), None);
    }
}
