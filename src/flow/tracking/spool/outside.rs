//! The spool of a daemon, looked at by another process.

use std::{fs, path::Path};

use uuid::Uuid;

use super::{Place, files};

/// The id of the spool of a data directory; none where no daemon has measured opens there.
#[must_use]
pub fn id_in(data_dir: &Path) -> Option<Uuid> {
    fs::read_to_string(data_dir.join("spool").join("id")).ok()?.trim().parse().ok()
}

/// Its octets, and of those what lies behind the place up to which the database has it.
#[must_use]
pub fn bytes_in(data_dir: &Path, drained: Place) -> (u64, u64) {
    files::bytes(&data_dir.join("spool"), drained).unwrap_or_default()
}
