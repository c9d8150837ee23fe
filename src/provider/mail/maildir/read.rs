//! Reading the inbox: nothing in it is moved or deleted.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, Read},
    path::Path,
};

use super::Maildir;
use crate::provider::{
    Error,
    mail::{Inbox, Listing, Since, Waiting},
};

/// Largest part of one file that is read, in bytes: headers and text come first, attachments do not matter.
const LARGEST: u64 = 32 << 20;

impl Inbox for Maildir {
    /// All of it: a Maildir's names are cheap, and it has no cursor.
    async fn list(&self, _: Since<'_>) -> Result<Listing, Error> {
        let inbox = self.inbox();
        let listed = tokio::task::spawn_blocking(move || {
            list(&inbox).map_err(|e| Error::transient(format!("{}: {e}", inbox.display())))
        });
        let waiting = listed.await.unwrap_or_else(|e| Err(Error::transient(e.to_string())))?;
        Ok(Listing { waiting, cursor: None })
    }

    async fn read(&self, waiting: &Waiting) -> Result<Option<Vec<u8>>, Error> {
        let (inbox, waiting) = (self.inbox(), waiting.clone());
        let bytes = tokio::task::spawn_blocking(move || {
            find(&inbox, &waiting).map_err(|e| Error::transient(format!("{}: {e}", waiting.path.display())))
        });
        bytes.await.unwrap_or_else(|e| Err(Error::transient(e.to_string())))
    }
}

/// What lies in `new` and `cur`, by name, which in a Maildir is by time.
fn list(inbox: &Path) -> io::Result<Vec<Waiting>> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for folder in ["new", "cur"] {
        for entry in std::fs::read_dir(inbox.join(folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // Maildir names never begin with a dot: those belong to programs and file systems.
            if name.starts_with('.') || entry.file_type()?.is_dir() {
                continue;
            }
            let id = name.split(':').next().unwrap_or_default().to_owned();
            if seen.insert(id.clone()) {
                found.push(Waiting { provider_message_id: id, thread_id: None, path: entry.path() });
            }
        }
    }
    found.sort_by(|a, b| a.provider_message_id.cmp(&b.provider_message_id));
    Ok(found)
}

/// The bytes; a mail that a mail program has moved to `cur` meanwhile is found there.
fn find(inbox: &Path, waiting: &Waiting) -> io::Result<Option<Vec<u8>>> {
    match read(&waiting.path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let moved =
                list(inbox)?.into_iter().find(|w| w.provider_message_id == waiting.provider_message_id);
            moved.map(|moved| read(&moved.path)).transpose()
        }
        Err(e) => Err(e),
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
    use crate::provider::mail::prepare_maildir;

    #[test]
    fn new_and_cur_are_read_and_nothing_moves() {
        let dir = tempfile::tempdir().unwrap();
        prepare_maildir(dir.path()).unwrap();
        let inbox = dir.path().join("inbox");
        fs::write(inbox.join("new/2.b"), "b").unwrap();
        fs::write(inbox.join("cur/1.a:2,S"), "a").unwrap();
        fs::write(inbox.join("tmp/3.c"), "c").unwrap();
        fs::write(inbox.join("new/.hidden"), "x").unwrap();
        let found = list(&inbox).unwrap();
        let ids: Vec<_> = found.iter().map(|w| w.provider_message_id.as_str()).collect();
        assert_eq!(ids, ["1.a", "2.b"]);
        assert_eq!(find(&inbox, &found[0]).unwrap().as_deref(), Some(b"a".as_slice()));
        assert_eq!(list(&inbox).unwrap(), found);
    }

    #[test]
    fn a_mail_that_moves_is_found_and_one_that_vanishes_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        prepare_maildir(dir.path()).unwrap();
        let inbox = dir.path().join("inbox");
        fs::write(inbox.join("new/1.a"), "a").unwrap();
        fs::write(inbox.join("new/2.b"), "b").unwrap();
        let found = list(&inbox).unwrap();
        fs::rename(inbox.join("new/1.a"), inbox.join("cur/1.a:2,S")).unwrap();
        fs::remove_file(inbox.join("new/2.b")).unwrap();
        assert_eq!(find(&inbox, &found[0]).unwrap().as_deref(), Some(b"a".as_slice()));
        assert_eq!(find(&inbox, &found[1]).unwrap(), None);
        assert!(list(&dir.path().join("nowhere")).is_err());
    }
}
