//! Delivering into the outbox: a file whose name derives from the message's id, moved from `tmp` into `new` once.
//!
//! What was delivered stays provable even after another program has taken the mail out of the Maildir: its id is written to a journal
//! once the whole file lies in `tmp`, and the move out of `tmp` is the delivery. So an id that is in the journal and no longer in `tmp` has
//! left, and everything else has not.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::Maildir;
use crate::{
    base::failpoint::failpoint,
    provider::{
        Error,
        mail::{Found, Outbox, Outcome, Outgoing, Parked, Sent, SentCopy, SentFolder, Sought, inbound},
    },
};

/// One id a line, of messages whose delivery was begun.
const JOURNAL: &str = "pflow-delivered";

/// The unique part of the file's name: what stands before a `:` once a mail program has seen it.
fn name(message_id: Uuid) -> String {
    format!("{message_id}.pflow")
}

impl Outbox for Maildir {
    async fn park(&self, _: &Outgoing, _: &[u8]) -> Result<Option<Parked>, Error> {
        Ok(None)
    }

    async fn unpark(&self, _: &Parked) -> Result<(), Error> {
        Ok(())
    }

    async fn deliver(&self, mail: &Outgoing, _: Option<&Parked>, bytes: Vec<u8>) -> Outcome {
        let (outbox, id) = (self.outbox(), mail.message_id);
        match tokio::task::spawn_blocking(move || write(&outbox, id, &bytes)).await {
            Ok(outcome) => outcome,
            Err(e) => Outcome::Ambiguous(format!("the delivery broke off: {e}")),
        }
    }
}

impl SentFolder for Maildir {
    async fn find(&self, sought: &Sought) -> Found {
        let (outbox, id) = (self.outbox(), sought.message_id);
        match tokio::task::spawn_blocking(move || has_left(&outbox, id)).await {
            Ok(Ok(true)) => Found::Sent(sent(id)),
            Ok(Ok(false)) => Found::NotSent,
            Ok(Err(e)) => Found::Unknown(format!("{}: {e}", self.outbox().display())),
            Err(e) => Found::Unknown(e.to_string()),
        }
    }

    async fn confirm(&self, sought: &Sought, _: &[u8]) -> Result<Sent, Error> {
        Ok(sent(sought.message_id))
    }

    async fn sent_since(&self, from: DateTime<Utc>) -> Result<Option<Vec<SentCopy>>, Error> {
        let outbox = self.outbox();
        let copies = tokio::task::spawn_blocking(move || {
            copies(&outbox, from).map_err(|e| Error::transient(format!("{}: {e}", outbox.display())))
        });
        copies.await.unwrap_or_else(|e| Err(Error::transient(e.to_string()))).map(Some)
    }
}

fn sent(id: Uuid) -> Sent {
    Sent { provider_message_id: name(id), is_confirmed: true, ..Sent::default() }
}

/// Our mails that lie in the outbox; what somebody took away cannot be listed.
fn copies(outbox: &Path, from: DateTime<Utc>) -> io::Result<Vec<SentCopy>> {
    let mut copies = Vec::new();
    for folder in ["new", "cur"] {
        for entry in fs::read_dir(outbox.join(folder))? {
            let entry = entry?;
            let modified: DateTime<Utc> = entry.metadata()?.modified()?.into();
            let raw = fs::read(entry.path())?;
            // The mail's own Date: the file's is another one after somebody has copied the Maildir.
            let at = inbound::parse(&raw).date.unwrap_or(modified);
            if at.max(modified) >= from
                && let Some(copy) = SentCopy::parse(&raw, at)
            {
                let provider_message_id = name(copy.message_id);
                copies.push(SentCopy { sent: Sent { provider_message_id, ..copy.sent }, ..copy });
            }
        }
    }
    Ok(copies)
}

/// The move is the delivery: what fails before it has certainly not left, and a second move to the same name is refused.
fn write(outbox: &Path, id: Uuid, bytes: &[u8]) -> Outcome {
    let name = name(id);
    let sent = || Outcome::Sent(sent(id));
    let refused = |e: io::Error| Outcome::Refused(Error::transient(format!("{}: {e}", outbox.display())));
    match look(outbox, id) {
        Ok(true) => return sent(),
        Ok(false) => {}
        Err(e) => return refused(e),
    }
    let tmp = outbox.join("tmp").join(format!("{name}.{}", std::process::id()));
    // In this order: at no moment is the id in the journal while nothing lies in `tmp`.
    let ready = write_through(&tmp, bytes)
        .and_then(|()| clear_leftovers(outbox, &name, &tmp))
        .and_then(|()| note(outbox, id));
    if let Err(e) = ready {
        return refused(e);
    }
    failpoint("maildir_tmp");
    let new = outbox.join("new");
    match move_once(&tmp, &new.join(&name)) {
        Ok(()) => {}
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
            let _ = fs::remove_file(&tmp);
            return sent();
        }
        // A network file system can lose the answer to a move that it made.
        Err(e) => match new.join(&name).try_exists() {
            Ok(true) => return sent(),
            Ok(false) => return refused(e),
            Err(_) => return Outcome::Ambiguous(format!("{}: {e}", new.display())),
        },
    }
    match File::open(&new).and_then(|dir| dir.sync_all()) {
        Ok(()) => sent(),
        Err(e) => Outcome::Ambiguous(format!("{}: {e}", new.display())),
    }
}

/// Never replaces a file. Where the file system cannot promise that, a rename after a look is all there is.
fn move_once(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(io::Error::from) {
        Err(e) if matches!(e.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput) => {
            if to.try_exists()? {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            fs::rename(from, to)
        }
        other => other,
    }
}

/// Writes down, durably, that the message is about to leave.
fn note(outbox: &Path, id: Uuid) -> io::Result<()> {
    let mut journal = OpenOptions::new().create(true).append(true).open(outbox.join(JOURNAL))?;
    journal.write_all(format!("{id}\n").as_bytes())?;
    journal.sync_all()
}

/// What others left in `tmp` of the same message. A worker that was only stopped loses its file, and with it the delivery.
fn clear_leftovers(outbox: &Path, name: &str, but: &Path) -> io::Result<()> {
    for path in leftovers(outbox, name)? {
        if path != but {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn leftovers(outbox: &Path, name: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(outbox.join("tmp"))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(name) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Whether the message was delivered, also where somebody has taken it away since.
fn has_left(outbox: &Path, id: Uuid) -> io::Result<bool> {
    if look(outbox, id)? {
        return Ok(true);
    }
    let journal = match fs::read_to_string(outbox.join(JOURNAL)) {
        Ok(journal) => journal,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e),
    };
    let id_text = id.to_string();
    Ok(journal.lines().any(|line| line == id_text) && leftovers(outbox, &name(id))?.is_empty())
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Whether the message is in `new`, or in `cur` with whatever flags. Both folders must be there, or nothing is proven.
fn look(outbox: &Path, id: Uuid) -> io::Result<bool> {
    let name = name(id);
    fs::metadata(outbox.join("new"))?;
    if outbox.join("new").join(&name).try_exists()? {
        return Ok(true);
    }
    for entry in fs::read_dir(outbox.join("cur"))? {
        if entry?.file_name().to_string_lossy().split(':').next() == Some(&name) {
            return Ok(true);
        }
    }
    // Between the two looks a mail program may have moved it from the one to the other, but never back.
    outbox.join("new").join(&name).try_exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::mail::prepare_maildir;

    fn files(outbox: &Path) -> usize {
        ["tmp", "new", "cur"].iter().map(|d| fs::read_dir(outbox.join(d)).unwrap().count()).sum()
    }

    #[test]
    fn a_message_is_delivered_once_however_often_it_is_asked_for() {
        let dir = tempfile::tempdir().unwrap();
        prepare_maildir(dir.path()).unwrap();
        let (outbox, id) = (dir.path().join("outbox"), Uuid::from_u128(7));
        assert!(!look(&outbox, id).unwrap());
        fs::write(outbox.join("tmp").join(format!("{}.1", name(id))), "left behind by a crash").unwrap();
        for _ in 0..2 {
            assert_eq!(write(&outbox, id, b"x"), Outcome::Sent(sent(id)));
        }
        assert_eq!(files(&outbox), 1);
        let seen = outbox.join("cur").join(format!("{}:2,S", name(id)));
        fs::rename(outbox.join("new").join(name(id)), seen).unwrap();
        assert!(look(&outbox, id).unwrap());
        assert!(matches!(write(&outbox, id, b"x"), Outcome::Sent(_)));
        assert_eq!(files(&outbox), 1);
    }

    #[test]
    fn what_was_taken_away_has_left_and_what_was_not_moved_has_not() {
        let dir = tempfile::tempdir().unwrap();
        prepare_maildir(dir.path()).unwrap();
        let outbox = dir.path().join("outbox");
        let (taken, unmoved, unknown) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
        assert!(matches!(write(&outbox, taken, b"x"), Outcome::Sent(_)));
        fs::remove_file(outbox.join("new").join(name(taken))).unwrap();
        // A crash between the journal and the move.
        fs::write(outbox.join("tmp").join(format!("{}.1", name(unmoved))), "x").unwrap();
        note(&outbox, unmoved).unwrap();
        let left: Vec<bool> =
            [taken, unmoved, unknown].iter().map(|id| has_left(&outbox, *id).unwrap()).collect();
        assert_eq!(left, [true, false, false]);
    }

    #[test]
    fn a_missing_folder_proves_nothing_and_refuses_for_now() {
        let dir = tempfile::tempdir().unwrap();
        assert!(look(&dir.path().join("outbox"), Uuid::nil()).is_err());
        let outcome = write(&dir.path().join("outbox"), Uuid::nil(), b"x");
        assert!(matches!(outcome, Outcome::Refused(Error::Transient { .. })), "{outcome:?}");
    }
}
