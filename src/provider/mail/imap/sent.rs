//! The folder of sent mail: proof that a mail left, where the server files it, and the place for our own copies elsewhere.

use chrono::{DateTime, Utc};

use super::{
    Folders, Imap,
    folders::wire_name,
    inbox::{name, received_since},
    session::{Answer, Session, quoted},
};
use crate::provider::{
    Error,
    mail::{SentCopy, Sought, inbound},
};

/// How many mails' headers are asked for at once.
const AT_ONCE: usize = 200;

/// A mail in the folder.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::provider::mail) struct Filed {
    /// How the account names it.
    pub(in crate::provider::mail) name: String,
    /// Its Message-ID, with angle brackets.
    pub(in crate::provider::mail) rfc822_message_id: Option<String>,
}

/// What a look into the folder gave.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::provider::mail) enum Look {
    /// It is there.
    Filed(Filed),
    /// It is not in this folder.
    Absent(String),
    /// There is no such folder.
    NoFolder(String),
}

/// The folder's name: the one in the settings, otherwise the one that the server has for it, otherwise the one that would be made.
pub(super) fn folder(folders: &Folders, setting: Option<&str>) -> String {
    match setting {
        // As a person writes it, or as it goes over the wire.
        Some(name) if folders.has(name) => name.to_owned(),
        Some(name) => wire_name(name),
        None => folders.sent().map_or_else(|| folders.new_sent(), str::to_owned),
    }
}

impl Imap {
    /// Looks for a mail that may have left.
    pub(in crate::provider::mail) async fn look(
        &self,
        setting: Option<&str>,
        sought: &Sought,
    ) -> Result<Look, Error> {
        let mut session = self.session().await?;
        let look = look(&mut session, setting, sought).await;
        self.keep(session);
        look
    }

    /// Files a copy, unless there is one.
    pub(in crate::provider::mail) async fn file(
        &self,
        setting: Option<&str>,
        sought: &Sought,
        bytes: &[u8],
    ) -> Result<Option<Filed>, Error> {
        let mut session = self.session().await?;
        let filed = file(&mut session, setting, sought, bytes).await;
        self.keep(session);
        filed
    }

    /// Our mails that were sent at `from` or later. `None`: there is no such folder.
    pub(in crate::provider::mail) async fn sent_since(
        &self,
        setting: Option<&str>,
        from: DateTime<Utc>,
    ) -> Result<Option<Vec<SentCopy>>, Error> {
        let mut session = self.session().await?;
        let copies = sent_since(&mut session, setting, from).await;
        self.keep(session);
        copies
    }
}

async fn look(session: &mut Session, setting: Option<&str>, sought: &Sought) -> Result<Look, Error> {
    let folder = folder(&Folders::list(session).await?, setting);
    let opened = match session.examine(&folder).await? {
        Ok(opened) => opened,
        Err(why) => return Ok(Look::NoFolder(format!("{folder} cannot be opened: {why}"))),
    };
    let id = sought.message_id.to_string();
    // The second where a server has given the mail a Message-ID of its own.
    for (header, value) in [("Message-ID", sought.rfc822_message_id.as_str()), ("X-Ref", &id)] {
        let Some(value) = quoted(value) else { continue };
        let uids = session.search(&format!("HEADER {header} {value}")).await?;
        if uids.is_empty() {
            continue;
        }
        // A search finds parts of words, and some servers find more than they were asked for.
        for mail in session.fetch(&uids, "(UID BODY.PEEK[HEADER])").await? {
            let read = inbound::parse(&mail.bytes.unwrap_or_default());
            if read.header("x-ref") == Some(&id)
                || read.message_id.as_ref() == Some(&sought.rfc822_message_id)
            {
                let name = name(&folder, opened.uidvalidity, mail.uid);
                return Ok(Look::Filed(Filed { name, rfc822_message_id: read.message_id }));
            }
        }
    }
    Ok(Look::Absent(folder))
}

/// `None`: it had to be filed, and was.
async fn file(
    session: &mut Session,
    setting: Option<&str>,
    sought: &Sought,
    bytes: &[u8],
) -> Result<Option<Filed>, Error> {
    if let Look::Filed(filed) = look(session, setting, sought).await? {
        return Ok(Some(filed));
    }
    let folders = Folders::list(session).await?;
    let folder = folder(&folders, setting);
    if !folders.has(&folder) {
        let name = session.named(&folder)?;
        session.command(&format!("CREATE {name}")).await?;
        // So that mail programs show it; servers without subscriptions may say no.
        let _ = session.command(&format!("SUBSCRIBE {name}")).await;
    }
    let date = inbound::parse(bytes).date.unwrap_or(sought.armed_at);
    let date = date.format("%e-%b-%Y %H:%M:%S +0000").to_string();
    match session.append(&folder, &date, bytes).await? {
        Answer::Yes => Ok(None),
        Answer::No(why) => Err(Error::transient(format!("the copy cannot be filed in {folder}: {why}"))),
    }
}

async fn sent_since(
    session: &mut Session,
    setting: Option<&str>,
    from: DateTime<Utc>,
) -> Result<Option<Vec<SentCopy>>, Error> {
    let folder = folder(&Folders::list(session).await?, setting);
    let Ok(opened) = session.examine(&folder).await? else { return Ok(None) };
    let uids = session.search(&received_since(from)).await?;
    let mut copies = Vec::new();
    for some in uids.chunks(AT_ONCE) {
        for mail in session.fetch(some, "(UID INTERNALDATE BODY.PEEK[HEADER])").await? {
            let at = mail.internal_date.as_deref().and_then(internal_date);
            let copy = SentCopy::parse(&mail.bytes.unwrap_or_default(), at.unwrap_or(from));
            if let Some(mut copy) = copy.filter(|copy| copy.sent_at >= from) {
                copy.sent.provider_message_id = name(&folder, opened.uidvalidity, mail.uid);
                copies.push(copy);
            }
        }
    }
    Ok(Some(copies))
}

/// RFC 3501 §9, `date-time`.
fn internal_date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_str(text.trim(), "%d-%b-%Y %H:%M:%S %z").ok().map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn internal_dates_are_read() {
        let at = internal_date(" 1-Dec-2026 08:00:00 +0100").unwrap();
        assert_eq!(at.to_rfc3339(), "2026-12-01T07:00:00+00:00");
        assert_eq!(at.format("%e-%b-%Y %H:%M:%S +0000").to_string(), " 1-Dec-2026 07:00:00 +0000");
        assert_eq!(internal_date("yesterday"), None);
    }
}
