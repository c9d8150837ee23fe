//! The files of a spool: its id, its lock, its segments.

use std::{
    cmp::Ordering,
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use uuid::Uuid;

use super::{
    Place, SpoolError,
    record::{Decoded, decode},
};

const SEGMENT: &str = "spool";

/// Makes the directory where there is none, readable by its owner alone.
pub(super) fn make(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// Takes the spool for this process. It is free again once the file is closed, however the process ends.
pub(super) fn lock(dir: &Path) -> Result<File, SpoolError> {
    let path = dir.join("lock");
    let failed = |source| SpoolError::Io { path: path.clone(), source };
    let file = open_options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(SpoolError::InUse { dir: dir.to_owned() }),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}

/// The spool's id; `new` where it has none yet. Written aside first, so that there is never half of one.
pub(super) fn id(dir: &Path, new: Uuid) -> io::Result<Uuid> {
    let path = dir.join("id");
    match fs::read_to_string(&path) {
        Ok(text) => Uuid::parse_str(text.trim())
            .map_err(|e| io::Error::new(io::ErrorKind::InvalidData, format!("no id of a spool: {e}"))),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let aside = dir.join("id.new");
            let mut file = open_options().create(true).truncate(true).write(true).open(&aside)?;
            writeln!(file, "{new}")?;
            file.sync_all()?;
            fs::rename(&aside, &path)?;
            sync(dir)?;
            Ok(new)
        }
        Err(e) => Err(e),
    }
}

/// Makes names in the directory durable.
fn sync(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

/// Where a segment lies.
pub(super) fn path(dir: &Path, segment: u64) -> PathBuf {
    dir.join(format!("{segment:016}.{SEGMENT}"))
}

/// The numbers of the segments, in order.
pub(super) fn segments(dir: &Path) -> io::Result<Vec<u64>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == SEGMENT) {
            found.extend(path.file_stem().and_then(|s| s.to_str()).and_then(|s| s.parse::<u64>().ok()));
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Octets in all segments, and of those what lies behind a place.
pub(super) fn bytes(dir: &Path, drained: Place) -> io::Result<(u64, u64)> {
    let (mut all, mut behind) = (0, 0);
    for segment in segments(dir)? {
        let length = fs::metadata(path(dir, segment)).map_or(0, |m| m.len());
        all += length;
        behind += match segment.cmp(&drained.segment) {
            Ordering::Less => 0,
            Ordering::Equal => length.saturating_sub(drained.position),
            Ordering::Greater => length,
        };
    }
    Ok((all, behind))
}

/// Begins a segment. What has its name is the rest of a beginning that failed, on a full disk: nothing in it was acknowledged.
pub(super) fn begin(dir: &Path, segment: u64) -> io::Result<File> {
    let file = open_options().create(true).append(true).open(path(dir, segment))?;
    file.set_len(0)?;
    sync(dir)?;
    Ok(file)
}

/// Opens the segment that was written last; what a kill left half written at its end is cut off. Nobody was told that it is safe.
/// Returns its length, and how many octets were cut off.
pub(super) fn resume(dir: &Path, segment: u64) -> io::Result<(File, u64, u64)> {
    let bytes = fs::read(path(dir, segment))?;
    let mut good = 0;
    while let Decoded::Record(_, length) = decode(&bytes[good..]) {
        good += length;
    }
    let file = open_options().append(true).open(path(dir, segment))?;
    if good < bytes.len() {
        file.set_len(good as u64)?;
        file.sync_all()?;
    }
    Ok((file, good as u64, (bytes.len() - good) as u64))
}

fn open_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}
