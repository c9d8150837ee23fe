//! Reading by polling: the history since a cursor, which is exact; a search where there is no cursor that Google still knows.

use std::{collections::HashSet, path::PathBuf};

use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::{Gmail, ME, call::read, is_id, metadata::has_label};
use crate::{
    base::clock::Clock,
    provider::{
        Error,
        mail::{Inbox, Listing, Since, Waiting},
    },
};

/// How far back a mailbox is read that was never read.
const FIRST: Duration = Duration::days(30);
/// How much is read again where the cursor is too old: more than any delay between a mail's time and its arrival.
const OVERLAP: Duration = Duration::days(2);

/// A place in the mailbox's history, and Google's time when it was the newest.
struct Cursor {
    history_id: u64,
    at: Option<DateTime<Utc>>,
}

impl Cursor {
    fn parse(value: &Value) -> Option<Self> {
        let history_id = value["history_id"].as_str()?.parse().ok()?;
        let at = value["at"].as_str().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        Some(Self { history_id, at: at.map(|at| at.to_utc()) })
    }

    fn value(&self) -> Value {
        json!({ "history_id": self.history_id.to_string(), "at": self.at.map(|at| at.to_rfc3339()) })
    }
}

impl Inbox for Gmail {
    /// A listing by date has no cursor: what came between the last cursor and that date is not in it.
    async fn list(&self, since: Since<'_>) -> Result<Listing, Error> {
        let known = match since {
            Since::Date(from) => {
                return Ok(Listing { waiting: self.received_since(from).await?, cursor: None });
            }
            Since::Cursor(cursor) => cursor.and_then(Cursor::parse),
        };
        if let Some(known) = &known
            && let Some((waiting, next)) = self.history(known).await?
        {
            return Ok(Listing { waiting, cursor: Some(next.value()) });
        }
        // The place is taken before the search, so that what arrives meanwhile is seen twice rather than never.
        let next = self.newest().await?;
        let now = next.at.unwrap_or_else(|| Clock::System.now());
        let from = known.and_then(|k| k.at).map_or(now - FIRST, |at| at - OVERLAP);
        Ok(Listing { waiting: self.received_since(from).await?, cursor: Some(next.value()) })
    }

    async fn read(&self, waiting: &Waiting) -> Result<Option<Vec<u8>>, Error> {
        const WHAT: &str = "reading a message";
        let id = &waiting.provider_message_id;
        if !is_id(id) {
            return Err(Error::Permanent(format!("{}: {id:?} is no id of a message", self.address)));
        }
        let call = self.hub.users().messages_get(ME, id).format("raw");
        let Some(answer) = read!(self, WHAT, call)? else {
            return Ok(None);
        };
        let raw = answer.value.raw.ok_or_else(|| {
            Error::transient(format!("{}: the answer for {id} holds no mail", self.tried(WHAT)))
        })?;
        Ok(Some(raw))
    }
}

impl Gmail {
    async fn newest(&self) -> Result<Cursor, Error> {
        const WHAT: &str = "reading the profile";
        let answer = read!(self, WHAT, self.hub.users().get_profile(ME))?;
        let answer = answer.ok_or_else(|| Error::Auth(format!("{}: 404", self.tried(WHAT))))?;
        let history_id = answer.value.history_id;
        let history_id = history_id.ok_or_else(|| {
            Error::transient(format!("{}: the answer holds no history id", self.tried(WHAT)))
        })?;
        Ok(Cursor { history_id, at: answer.at })
    }

    /// What was added since, oldest first; none where Google no longer knows the place.
    async fn history(&self, since: &Cursor) -> Result<Option<(Vec<Waiting>, Cursor)>, Error> {
        let mut seen = HashSet::new();
        let mut waiting = Vec::new();
        let mut next = Cursor { history_id: since.history_id, at: None };
        let mut page = None::<String>;
        loop {
            // Not by label: an answer can be filed as spam, or by a filter.
            let mut call = self
                .hub
                .users()
                .history_list(ME)
                .start_history_id(since.history_id)
                .add_history_types("messageAdded")
                .max_results(500);
            if let Some(token) = &page {
                call = call.page_token(token);
            }
            let Some(answer) = read!(self, "reading the history", call)? else {
                return Ok(None);
            };
            // The first page's time: what arrives while pages are turned comes after it.
            next.at = next.at.or(answer.at).or(since.at);
            next.history_id = next.history_id.max(answer.value.history_id.unwrap_or_default());
            let records = answer.value.history.into_iter().flatten();
            let added = records.flat_map(|r| r.messages_added.unwrap_or_default()).filter_map(|a| a.message);
            for message in added {
                let is_received = !has_label(&message, "DRAFT")
                    && (!has_label(&message, "SENT") || has_label(&message, "INBOX"));
                if let Some(id) = message.id
                    && is_received
                    && seen.insert(id.clone())
                {
                    waiting.push(named(id, message.thread_id));
                }
            }
            match answer.value.next_page_token {
                Some(token) => page = Some(token),
                None => return Ok(Some((waiting, next))),
            }
        }
    }

    /// What was received since, oldest first, spam and bin included.
    async fn received_since(&self, from: DateTime<Utc>) -> Result<Vec<Waiting>, Error> {
        let after = from.timestamp() - 1;
        let all = self.search(&format!("in:anywhere after:{after} -in:drafts")).await?;
        // Sought second, so that what is sent meanwhile is in it.
        let ours = self.search(&format!("in:sent -in:inbox after:{after}")).await?;
        let ours: HashSet<String> = ours.into_iter().map(|(id, _)| id).collect();
        let received = all.into_iter().filter(|(id, _)| !ours.contains(id));
        let mut waiting: Vec<_> = received.map(|(id, thread)| named(id, thread)).collect();
        waiting.reverse();
        Ok(waiting)
    }
}

fn named(id: String, thread_id: Option<String>) -> Waiting {
    Waiting { provider_message_id: id, thread_id, path: PathBuf::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_storage_and_a_foreign_one_is_none() {
        let at = DateTime::from_timestamp(1_795_000_000, 0);
        let cursor = Cursor { history_id: u64::MAX, at };
        let read = Cursor::parse(&cursor.value()).unwrap();
        assert_eq!((read.history_id, read.at), (u64::MAX, at));
        let timeless = Cursor::parse(&Cursor { history_id: 1, at: None }.value()).unwrap();
        assert_eq!((timeless.history_id, timeless.at), (1, None));
        for foreign in [json!({ "uid_validity": 1 }), json!(null), json!({ "history_id": "x" })] {
            assert!(Cursor::parse(&foreign).is_none(), "{foreign}");
        }
    }
}
