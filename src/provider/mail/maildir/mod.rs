//! The local mailbox: one Maildir to send into, one to read from.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::Value;

mod read;
mod write;

/// `DIR/outbox` and `DIR/inbox`, each with `tmp`, `new` and `cur` (<https://cr.yp.to/proto/maildir.html>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maildir {
    root: PathBuf,
}

impl Maildir {
    /// From `{"path": "/absolute/dir"}`.
    #[must_use]
    pub fn from_settings(settings: &Value) -> Option<Self> {
        let root = PathBuf::from(settings.get("path")?.as_str()?);
        root.is_absolute().then_some(Self { root })
    }

    /// Where sent mail appears.
    #[must_use]
    pub fn outbox(&self) -> PathBuf {
        self.root.join("outbox")
    }

    /// Where incoming mail is read.
    #[must_use]
    pub fn inbox(&self) -> PathBuf {
        self.root.join("inbox")
    }
}

/// Makes the folders of both Maildirs, where they are missing.
pub fn prepare(root: &Path) -> io::Result<()> {
    for mailbox in ["outbox", "inbox"] {
        for folder in ["tmp", "new", "cur"] {
            fs::create_dir_all(root.join(mailbox).join(folder))?;
        }
    }
    Ok(())
}
