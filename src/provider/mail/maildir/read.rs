//! Reads a Maildir without moving or deleting anything in it.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// Largest part of one file that is read, in bytes: headers and text come first, attachments do not matter.
const LARGEST: u64 = 32 << 20;

/// A mail that lies in the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The file's name up to the `:`, which stays when a mail program moves the file from `new` to `cur`.
    pub provider_message_id: String,
    /// Where it lay when it was listed.
    pub path: PathBuf,
}

/// `DIR/inbox` of a maildir mailbox.
#[derive(Clone, Debug)]
pub struct MaildirInbox {
    dir: PathBuf,
}

impl MaildirInbox {
    /// The inbox of the mailbox directory `dir`.
    #[must_use]
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.join("inbox") }
    }

    /// What lies in `new` and `cur`, by name, which in a Maildir is by time. Reads names only.
    pub fn list(&self) -> io::Result<Vec<Waiting>> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for folder in ["new", "cur"] {
            for entry in std::fs::read_dir(self.dir.join(folder))? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                // Maildir names never begin with a dot: those belong to programs and file systems.
                if name.starts_with('.') || entry.file_type()?.is_dir() {
                    continue;
                }
                let id = name.split(':').next().unwrap_or_default().replace('\0', "");
                if seen.insert(id.clone()) {
                    found.push(Waiting { provider_message_id: id, path: entry.path() });
                }
            }
        }
        found.sort_by(|a, b| a.provider_message_id.cmp(&b.provider_message_id));
        Ok(found)
    }

    /// The bytes of one mail; one that a mail program has moved to `cur` meanwhile is found there.
    pub fn read(&self, waiting: &Waiting) -> io::Result<Vec<u8>> {
        match read(&waiting.path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                let moved = self
                    .list()?
                    .into_iter()
                    .find(|other| other.provider_message_id == waiting.provider_message_id)
                    .ok_or(e)?;
                read(&moved.path)
            }
            other => other,
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn inbox() -> (tempfile::TempDir, MaildirInbox) {
        let dir = tempfile::tempdir().unwrap();
        for folder in ["inbox/new", "inbox/cur", "inbox/tmp"] {
            fs::create_dir_all(dir.path().join(folder)).unwrap();
        }
        let inbox = MaildirInbox::new(dir.path());
        (dir, inbox)
    }

    #[test]
    fn new_and_cur_are_read_and_nothing_moves() {
        let (dir, inbox) = inbox();
        fs::write(dir.path().join("inbox/new/2.b"), "b").unwrap();
        fs::write(dir.path().join("inbox/cur/1.a:2,S"), "a").unwrap();
        fs::write(dir.path().join("inbox/tmp/3.c"), "c").unwrap();
        fs::write(dir.path().join("inbox/new/.hidden"), "x").unwrap();
        let found = inbox.list().unwrap();
        let ids: Vec<_> = found.iter().map(|w| w.provider_message_id.as_str()).collect();
        assert_eq!(ids, ["1.a", "2.b"]);
        assert_eq!(inbox.read(&found[0]).unwrap(), b"a");
        assert_eq!(inbox.list().unwrap(), found);
    }

    #[test]
    fn a_mail_that_moves_is_found_and_one_that_vanishes_is_named() {
        let (dir, inbox) = inbox();
        fs::write(dir.path().join("inbox/new/1.a"), "a").unwrap();
        fs::write(dir.path().join("inbox/new/2.b"), "b").unwrap();
        let found = inbox.list().unwrap();
        fs::rename(dir.path().join("inbox/new/1.a"), dir.path().join("inbox/cur/1.a:2,S")).unwrap();
        fs::remove_file(dir.path().join("inbox/new/2.b")).unwrap();
        assert_eq!(inbox.read(&found[0]).unwrap(), b"a");
        assert_eq!(inbox.read(&found[1]).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn a_missing_inbox_is_an_error() {
        assert!(MaildirInbox::new(Path::new("/nowhere/at/all")).list().is_err());
    }
}
