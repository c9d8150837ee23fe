//! The headers of a message, read without the message.

use chrono::{DateTime, Utc};
use google_gmail1::api::Message;

use super::{Gmail, ME, call::read, is_id};
use crate::provider::{
    Error,
    mail::{Sent, SentCopy, inbound},
};

/// The headers that are asked for.
pub(super) const HEADERS: [&str; 4] = ["X-Ref", "Message-ID", "To", "Subject"];

impl Gmail {
    /// The headers of one message; none where it is gone.
    pub(super) async fn metadata(&self, id: &str) -> Result<Option<Message>, Error> {
        if !is_id(id) {
            return Err(Error::Permanent(format!("{}: {id:?} is no id of a message", self.address)));
        }
        let mut call = self.hub.users().messages_get(ME, id).format("metadata");
        for header in HEADERS {
            call = call.add_metadata_headers(header);
        }
        Ok(read!(self, "reading a message's headers", call)?.map(|answer| answer.value))
    }

    /// All that a search finds, newest first, as (id, thread). Google's index may lag behind.
    pub(super) async fn search(&self, query: &str) -> Result<Vec<(String, Option<String>)>, Error> {
        let mut found = Vec::new();
        let mut page = None::<String>;
        loop {
            let mut call =
                self.hub.users().messages_list(ME).q(query).include_spam_trash(true).max_results(500);
            if let Some(token) = &page {
                call = call.page_token(token);
            }
            let Some(answer) = read!(self, "searching the mailbox", call)? else {
                return Err(Error::Auth(format!("{}: 404", self.tried("searching the mailbox"))));
            };
            let messages = answer.value.messages.into_iter().flatten();
            found.extend(messages.filter_map(|m| Some((m.id?, m.thread_id))));
            match answer.value.next_page_token {
                Some(token) => page = Some(token),
                None => return Ok(found),
            }
        }
    }
}

/// Whether it carries the label, such as `SENT`.
pub(super) fn has_label(message: &Message, label: &str) -> bool {
    message.label_ids.iter().flatten().any(|l| l == label)
}

/// The first header of that name, decoded and trimmed.
pub(super) fn header(message: &Message, name: &str) -> Option<String> {
    let headers = message.payload.as_ref()?.headers.as_ref()?;
    let found = headers.iter().find(|h| h.name.as_deref().is_some_and(|n| n.eq_ignore_ascii_case(name)))?;
    Some(found.value.as_deref()?.trim().to_owned())
}

/// When Google took it in.
pub(super) fn internal_date(message: &Message) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(message.internal_date?)
}

/// A message that has left, with the Message-ID it went out with.
pub(super) fn sent(message: &Message) -> Sent {
    Sent {
        provider_message_id: message.id.clone().unwrap_or_default(),
        thread_id: message.thread_id.clone(),
        rfc822_message_id: block(message).message_id,
        is_confirmed: true,
    }
}

/// One of ours that has left; `None`: it is not ours.
pub(super) fn sent_copy(message: &Message) -> Option<SentCopy> {
    if !has_label(message, "SENT") {
        return None;
    }
    let copy = SentCopy::parse(&lines(message), internal_date(message)?)?;
    Some(SentCopy { sent: sent(message), ..copy })
}

/// The headers, decoded like those of a whole mail.
pub(super) fn block(message: &Message) -> inbound::Inbound {
    inbound::parse(&lines(message))
}

fn lines(message: &Message) -> Vec<u8> {
    let mut lines = String::new();
    for name in HEADERS {
        if let Some(value) = header(message, name) {
            lines.push_str(&format!("{name}: {}\r\n", value.replace(['\r', '\n'], " ")));
        }
    }
    lines.push_str("\r\n");
    lines.into_bytes()
}

#[cfg(test)]
mod tests {
    use google_gmail1::api::{MessagePart, MessagePartHeader};
    use uuid::Uuid;

    use super::*;

    fn message(labels: &[&str], headers: &[(&str, &str)]) -> Message {
        let headers = headers
            .iter()
            .map(|(n, v)| MessagePartHeader { name: Some((*n).into()), value: Some((*v).into()) })
            .collect();
        Message {
            id: Some("1a".into()),
            thread_id: Some("1b".into()),
            internal_date: Some(1_795_000_000_123),
            label_ids: Some(labels.iter().map(|l| (*l).into()).collect()),
            payload: Some(MessagePart { headers: Some(headers), ..MessagePart::default() }),
            ..Message::default()
        }
    }

    #[test]
    fn a_sent_copy_is_read_from_its_headers_whatever_their_case() {
        let id = Uuid::from_u128(7);
        let headers = [
            ("message-id", "<w@mail.gmail.com>"),
            ("x-ref", &id.to_string()),
            ("TO", "Claire <Claire@X.example>"),
            ("Subject", "=?utf-8?q?caf=C3=A9?="),
        ];
        let copy = sent_copy(&message(&["SENT"], &headers)).unwrap();
        assert_eq!(copy.message_id, id);
        assert_eq!((copy.to_address.as_str(), copy.subject.as_str()), ("claire@x.example", "café"));
        assert_eq!(copy.sent.rfc822_message_id.as_deref(), Some("<w@mail.gmail.com>"));
        assert_eq!(
            (copy.sent.provider_message_id.as_str(), copy.sent.thread_id.as_deref()),
            ("1a", Some("1b"))
        );
        assert_eq!(sent_copy(&message(&["INBOX"], &headers)), None);
        assert_eq!(sent_copy(&message(&["SENT"], &headers[..1])), None);
    }
}
