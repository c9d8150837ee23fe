//! Where the cluster, its socket and the fetched programs lie.

use std::{
    fmt::Write,
    fs,
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{Error, ServerUser, files, user};

/// Where root keeps what the server's user could not reach elsewhere.
const ROOTS_OWN: &str = "/var/lib/pflow";

/// Bytes of a socket's path that every system takes: `sun_path` holds 104 on macOS, 108 on Linux.
const LONGEST_SOCKET: usize = 100;

/// The socket's file name for port 5432; the number only names the file.
pub(super) const SOCKET: &str = ".s.PGSQL.5432";

/// The directories of one cluster.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Holds everything below; owned by the server's user, mode 0700.
    pub(super) base: PathBuf,
    /// Why `base` is not in the data directory.
    pub(super) elsewhere: Option<String>,
    pub(super) user: ServerUser,
}

impl Place {
    /// The place that is in use for `data_dir`, else the one to use. Depends on nothing but the file system, so that a terminal and
    /// a cron job come to the same one.
    pub(super) fn of(data_dir: &Path) -> Result<Self, Error> {
        let data_dir = files::real_path(data_dir);
        let inside = data_dir.join("postgres");
        if inside.is_dir() {
            let user = ServerUser::owner_of(&inside)?;
            return Ok(Self { base: inside, elsewhere: None, user });
        }
        let user = ServerUser::pick().ok_or_else(user::no_user)?;
        let outside = Path::new(ROOTS_OWN).join("clusters").join(short_hash(&data_dir));
        if user != ServerUser::Caller && outside.is_dir() {
            let user = ServerUser::owner_of(&outside)?;
            let elsewhere = format!("{} was closed to the server's user", data_dir.display());
            return Ok(Self { base: outside, elsewhere: Some(elsewhere), user });
        }
        Ok(match unreachable_parent(&data_dir, user) {
            None => Self { base: inside, elsewhere: None, user },
            Some(closed) => {
                let elsewhere = format!("{} is closed to the server's user", closed.display());
                Self { base: outside, elsewhere: Some(elsewhere), user }
            }
        })
    }

    /// Makes `base`.
    pub(super) fn create(&self) -> Result<(), Error> {
        if let Some(parent) = self.base.parent() {
            let mode = if self.user == ServerUser::Caller { 0o700 } else { 0o755 };
            files::create_dirs(parent, mode)
                .map_err(|e| Error::Embedded(format!("{}: {e}", parent.display())))?;
        }
        files::private_dir(&self.base, self.user)
    }

    pub(super) fn data(&self) -> PathBuf {
        self.base.join("data")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.base.join("lock")
    }

    pub(super) fn log(&self) -> PathBuf {
        self.base.join("log")
    }

    /// Beside the cluster, or in a short directory of its own where that path would be too long for a socket. Not in
    /// `XDG_RUNTIME_DIR`: it is emptied at log-out, and the server lives on.
    pub(super) fn socket_dir(&self) -> PathBuf {
        let beside = self.base.join("socket");
        if beside.as_os_str().len() + 1 + SOCKET.len() <= LONGEST_SOCKET {
            return beside;
        }
        PathBuf::from(format!("/tmp/pflow-{}-{}", self.user.uid(), short_hash(&self.base)))
    }
}

/// Where `install` puts the programs for `data_dir`: reachable for the server's user.
pub(super) fn programs_dir(data_dir: &Path) -> Result<PathBuf, Error> {
    let data_dir = files::real_path(data_dir);
    let user = ServerUser::pick().ok_or_else(user::no_user)?;
    let parent =
        if unreachable_parent(&data_dir, user).is_some() { PathBuf::from(ROOTS_OWN) } else { data_dir };
    Ok(parent.join("postgresql"))
}

/// The first directory on the way to `path`, itself included, that `user` may not pass.
fn unreachable_parent(path: &Path, user: ServerUser) -> Option<PathBuf> {
    let mut way: Vec<&Path> = path.ancestors().collect();
    way.reverse();
    way.into_iter().find(|dir| fs::metadata(dir).is_ok_and(|m| !user.may_enter(&m))).map(Path::to_owned)
}

/// Twelve hexadecimal digits of the path's SHA-256.
fn short_hash(path: &Path) -> String {
    let digest = Sha256::digest(path.as_os_str().as_bytes());
    digest.iter().take(6).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_long_path_gets_a_short_socket() {
        let place = |base: &str| Place { base: base.into(), elsewhere: None, user: ServerUser::Caller };
        assert_eq!(place("/d/postgres").socket_dir(), Path::new("/d/postgres/socket"));
        let long = place(&format!("/{}/postgres", "d".repeat(90))).socket_dir();
        assert!(long.join(SOCKET).as_os_str().len() <= LONGEST_SOCKET, "{}", long.display());
        assert_ne!(long, place(&format!("/{}/postgres", "e".repeat(90))).socket_dir());
    }

    #[test]
    fn a_closed_directory_on_the_way_is_found() {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let other = ServerUser::Other { uid: 65_533, gid: 65_533 };
        let wanted = dir.path().join("a/b");
        assert_eq!(unreachable_parent(&wanted, other).as_deref(), Some(dir.path()));
        assert_eq!(unreachable_parent(&wanted, ServerUser::Caller), None);
    }
}
