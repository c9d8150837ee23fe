//! Directories with the right owner and mode, the lock, and paths.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use super::{Error, ServerUser};

/// How long to wait for another pflow that makes or starts the server.
const LOCK_PATIENCE: Duration = Duration::from_mins(2);

/// Makes the missing directories of `path` with this mode, whatever the umask says.
pub(super) fn create_dirs(path: &Path, mode: u32) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        create_dirs(parent, mode)?;
    }
    match DirBuilder::new().mode(mode).create(path) {
        Ok(()) => fs::set_permissions(path, fs::Permissions::from_mode(mode)),
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(e) => Err(e),
    }
}

/// Makes one directory that only `user` can enter, or checks that it is such a one: never through somebody else's link.
pub(super) fn private_dir(path: &Path, user: ServerUser) -> Result<(), Error> {
    let fail = |e: io::Error| Error::Embedded(format!("{}: {e}", path.display()));
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => {
            user.own(path).map_err(fail)?;
            fs::set_permissions(path, fs::Permissions::from_mode(0o700)).map_err(fail)
        }
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
            // Another pflow may stand between making and handing over.
            if fs::symlink_metadata(path).is_ok_and(|m| m.is_dir() && m.uid() == 0) {
                user.own(path).map_err(fail)?;
            }
            if is_private(path, user.uid()) {
                return Ok(());
            }
            Err(Error::Embedded(format!(
                "{} must be a directory of user {} with mode 0700; remove it, or name another PFLOW_DATA_DIR",
                path.display(),
                user.uid()
            )))
        }
        Err(e) => Err(fail(e)),
    }
}

/// Whether `path` is a real directory of this user that no other user can enter.
pub(super) fn is_private(path: &Path, uid: u32) -> bool {
    fs::symlink_metadata(path).is_ok_and(|m| m.is_dir() && m.uid() == uid && m.mode().trailing_zeros() >= 6)
}

/// Waits for the lock at `path`; it ends with the returned file, or with this process.
pub(super) fn lock(path: &Path, user: ServerUser) -> Result<File, Error> {
    let fail = |e: io::Error| Error::Embedded(format!("{}: {e}", path.display()));
    // Root writes into another user's directory here: a link in the lock's place is not followed.
    let no_follow = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or(0);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .custom_flags(no_follow)
        .open(path)
        .map_err(fail)?;
    if file.metadata().map_err(fail)?.uid() != user.uid() {
        user.own(path).map_err(fail)?;
    }
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(e)) => return Err(fail(e)),
            Err(TryLockError::WouldBlock) if start.elapsed() > LOCK_PATIENCE => {
                return Err(Error::Embedded(format!(
                    "another pflow has been holding {} for {} s",
                    path.display(),
                    LOCK_PATIENCE.as_secs()
                )));
            }
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// The path without links, as far as it exists.
pub(super) fn real_path(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut rest = Vec::new();
    for ancestor in path.ancestors() {
        if let Ok(real) = fs::canonicalize(ancestor) {
            return rest.iter().rev().fold(real, |at: PathBuf, part: &std::ffi::OsString| at.join(part));
        }
        rest.push(ancestor.file_name().unwrap_or_default().to_owned());
    }
    path
}
