//! The local mailbox: one Maildir to send into, one to read from.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::Check;
use crate::provider::Error;

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

    /// Whether mail can be written into the one and read from the other.
    #[expect(clippy::unused_async, reason = "the same call as on mailboxes behind a network")]
    pub(super) async fn check(&self) -> Vec<Check> {
        let outcome = |path: &Path, tried: io::Result<()>| {
            let shown = path.display();
            tried.map(|()| shown.to_string()).map_err(|e| {
                Error::transient(format!("{shown}: {e}; make the folders with `pflow mailbox add maildir`"))
            })
        };
        let (outbox, inbox) = (self.outbox(), self.inbox());
        let written = ["tmp", "new", "cur"].iter().try_for_each(|f| is_writable(&outbox.join(f)));
        let read = ["new", "cur"].iter().try_for_each(|f| fs::read_dir(inbox.join(f)).map(drop));
        vec![Check::of("outbox", outcome(&outbox, written)), Check::of("inbox", outcome(&inbox, read))]
    }
}

/// Whether this process may make files in the folder.
fn is_writable(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    fs::read_dir(folder)?;
    access(folder, Access::WRITE_OK | Access::EXEC_OK).map_err(io::Error::from)
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
