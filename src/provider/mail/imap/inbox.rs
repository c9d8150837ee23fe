//! Listing and reading what came in: INBOX, and the folder for spam, where answers land too.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Folders, Imap, session::Session};
use crate::{
    base::clock::Clock,
    provider::{
        Error,
        mail::{Listing, Since, Waited, Waiting},
    },
};

/// Largest part of one mail that is read, in bytes: headers and text come first, attachments do not matter.
const LARGEST: u32 = 32 << 20;
/// How far back a folder is listed that was not listed before, or whose UIDs have become worthless.
const WINDOW: TimeDelta = TimeDelta::days(30);

/// How far a folder was listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Position {
    uidvalidity: u32,
    /// Mails with this UID and above are new.
    next: u32,
}

/// By folder.
type Cursor = BTreeMap<String, Position>;

impl Imap {
    /// What is new since the cursor, or everything since a time. The mails of a folder that has vanished are not there.
    pub(in crate::provider::mail) async fn list(&self, since: Since<'_>) -> Result<Listing, Error> {
        let mut session = self.session().await?;
        let listing = list(&mut session, since).await;
        self.keep(session);
        listing
    }

    /// The bytes of a mail, which stays unread; none where it is gone.
    pub(in crate::provider::mail) async fn read(&self, waiting: &Waiting) -> Result<Option<Vec<u8>>, Error> {
        let mut session = self.session().await?;
        let bytes = read(&mut session, &waiting.provider_message_id).await;
        self.keep(session);
        bytes
    }
}

impl Imap {
    /// Waits for a mail in INBOX (RFC 2177). The folder for spam is only looked at when it is listed.
    pub(in crate::provider::mail) async fn wait(
        &self,
        cursor: Option<&Value>,
        patience: Duration,
    ) -> Result<Waited, Error> {
        let mut session = self.session().await?;
        if !session.can("IDLE") {
            self.keep(session);
            return Ok(Waited::CannotTell);
        }
        let waited = wait(&mut session, cursor, patience).await;
        self.keep(session);
        waited
    }
}

async fn wait(session: &mut Session, cursor: Option<&Value>, patience: Duration) -> Result<Waited, Error> {
    let known: Cursor = cursor.and_then(|c| serde_json::from_value(c.clone()).ok()).unwrap_or_default();
    let opened = match session.examine("INBOX").await? {
        Ok(opened) => opened,
        Err(why) => return Err(Error::transient(format!("INBOX cannot be opened: {why}"))),
    };
    // What came in between the listing and now is announced by nobody.
    let is_listed = known.get("INBOX").is_some_and(|position| {
        position.uidvalidity == opened.uidvalidity && opened.uidnext.is_some_and(|next| next <= position.next)
    });
    if !is_listed {
        return Ok(Waited::New);
    }
    Ok(if session.idle(patience).await? { Waited::New } else { Waited::Nothing })
}

async fn list(session: &mut Session, since: Since<'_>) -> Result<Listing, Error> {
    let folders = Folders::list(session).await?;
    let mut cursor = match since {
        // A cursor that cannot be read is none: mails are listed again, none is missed.
        Since::Cursor(Some(cursor)) => serde_json::from_value(cursor.clone()).unwrap_or_default(),
        _ => Cursor::new(),
    };
    let mut waiting = Vec::new();
    for folder in std::iter::once("INBOX").chain(folders.junk()) {
        let opened = match session.examine(folder).await? {
            Ok(opened) => opened,
            Err(why) if folder == "INBOX" => {
                return Err(Error::transient(format!("INBOX cannot be opened: {why}")));
            }
            Err(_) => continue,
        };
        let known = cursor.get(folder).filter(|position| position.uidvalidity == opened.uidvalidity).copied();
        let uids = match (since, known) {
            (Since::Date(from), _) => session.search(&received_since(from)).await?,
            (Since::Cursor(_), None) => {
                // The server's own clock stamped the mails, so neither a set clock nor a time zone has a say.
                session.search(&received_since(Clock::System.now() - WINDOW)).await?
            }
            (Since::Cursor(_), Some(known)) => new_since(session, known.next).await?,
        };
        let next = uids
            .last()
            .map(|last| last.saturating_add(1))
            .or(known.map(|known| known.next))
            .or(opened.uidnext)
            .unwrap_or(1);
        cursor.insert(folder.to_owned(), Position { uidvalidity: opened.uidvalidity, next });
        waiting.extend(uids.iter().map(|uid| named(folder, opened.uidvalidity, *uid)));
    }
    let cursor = match since {
        Since::Cursor(_) => serde_json::to_value(cursor).ok().filter(Value::is_object),
        // What came between the cursor and that time may not have been listed.
        Since::Date(_) => None,
    };
    Ok(Listing { waiting, cursor })
}

/// UIDs from `next` on. `n:*` also means the last mail where that is older (RFC 3501 §6.4.8).
async fn new_since(session: &mut Session, next: u32) -> Result<Vec<u32>, Error> {
    let mut uids = session.search(&format!("UID {next}:*")).await?;
    uids.retain(|uid| *uid >= next);
    Ok(uids)
}

/// A query for mails received at `from` or later, and some before: the server compares days in a time zone of its own.
pub(super) fn received_since(from: DateTime<Utc>) -> String {
    let day = (from - TimeDelta::days(1)).date_naive();
    format!("SINCE {}", day.format("%-d-%b-%Y"))
}

/// `folder/uidvalidity.uid`: unique in the account, and the same as long as the server keeps its UIDs.
fn named(folder: &str, uidvalidity: u32, uid: u32) -> Waiting {
    Waiting { provider_message_id: name(folder, uidvalidity, uid), thread_id: None, path: PathBuf::new() }
}

/// The name of a mail.
pub(super) fn name(folder: &str, uidvalidity: u32, uid: u32) -> String {
    format!("{folder}/{uidvalidity}.{uid}")
}

fn parsed(name: &str) -> Option<(&str, u32, u32)> {
    let (folder, numbers) = name.rsplit_once('/')?;
    let (uidvalidity, uid) = numbers.split_once('.')?;
    Some((folder, uidvalidity.parse().ok()?, uid.parse().ok()?))
}

async fn read(session: &mut Session, name: &str) -> Result<Option<Vec<u8>>, Error> {
    let Some((folder, uidvalidity, uid)) = parsed(name) else {
        return Err(Error::Permanent(format!("{name:?} is no mail of an IMAP account")));
    };
    match session.open(folder).await? {
        Ok(opened) if opened.uidvalidity == uidvalidity => {}
        _ => return Ok(None),
    }
    let mails = session.fetch(&[uid], &format!("(UID BODY.PEEK[]<0.{LARGEST}>)")).await?;
    Ok(mails.into_iter().find_map(|mail| mail.bytes))
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_mail_is_named_by_folder_validity_and_uid() {
        let name = name("INBOX/a.b", 17, 4);
        assert_eq!(name, "INBOX/a.b/17.4");
        assert_eq!(parsed(&name), Some(("INBOX/a.b", 17, 4)));
        for other in ["", "INBOX", "INBOX/1", "INBOX/1.x", "1.2"] {
            assert_eq!(parsed(other), None, "{other}");
        }
    }

    #[test]
    fn a_day_further_back_is_asked_for() {
        let at = Utc.with_ymd_and_hms(2026, 3, 1, 0, 30, 0).unwrap();
        assert_eq!(received_since(at), "SINCE 28-Feb-2026");
    }
}
