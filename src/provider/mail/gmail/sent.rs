//! What became of a mail: first its thread and its draft, which are exact, then a search, which lags.

use chrono::{DateTime, Duration, Utc};
use google_gmail1::api::Message;

use super::{
    Gmail, ME,
    call::read,
    is_id,
    metadata::{self, HEADERS, has_label, header, internal_date},
};
use crate::provider::{
    Error,
    mail::{Found, Sent, SentCopy, SentFolder, Sought},
};

/// How far Google's clock and ours may be apart.
const SKEW: Duration = Duration::minutes(5);

impl SentFolder for Gmail {
    async fn find(&self, sought: &Sought) -> Found {
        match self.look(sought).await {
            Ok(found) => found,
            Err(e) => Found::Unknown(e.to_string()),
        }
    }

    /// The Message-ID that Gmail has given the mail, which answers will cite.
    async fn confirm(&self, sought: &Sought, _: &[u8]) -> Result<Sent, Error> {
        if let Some(id) = sought.provider_message_id.as_deref().filter(|id| is_id(id)) {
            return match self.metadata(id).await? {
                Some(message) => Ok(metadata::sent(&message)),
                // Somebody has deleted the copy, and with it the only place where that Message-ID stood.
                None => Ok(Sent {
                    provider_message_id: id.to_owned(),
                    thread_id: sought.thread_id.clone(),
                    rfc822_message_id: None,
                    is_confirmed: true,
                }),
            };
        }
        match self.find(sought).await {
            Found::Sent(sent) => Ok(sent),
            Found::NotSent => Err(Error::Permanent(format!("{}: the mail is still a draft", self.address))),
            Found::Absent { why, .. } | Found::Unknown(why) => Err(Error::transient(why)),
        }
    }

    async fn sent_since(&self, from: DateTime<Utc>) -> Result<Option<Vec<SentCopy>>, Error> {
        let found = self.search(&format!("in:sent after:{}", from.timestamp() - 1)).await?;
        let mut copies = Vec::new();
        for (id, _) in found {
            if let Some(copy) = self.metadata(&id).await?.as_ref().and_then(metadata::sent_copy)
                && copy.sent_at >= from
            {
                copies.push(copy);
            }
        }
        Ok(Some(copies))
    }
}

impl Gmail {
    async fn look(&self, sought: &Sought) -> Result<Found, Error> {
        if let Some(message) = self.in_thread(sought).await? {
            return Ok(Found::Sent(metadata::sent(&message)));
        }
        if self.is_draft(sought).await? {
            return Ok(Found::NotSent);
        }
        let after = sought.armed_at - SKEW;
        let query = format!("in:sent to:{} after:{}", sought.to_address, after.timestamp());
        for (id, _) in self.search(&query).await? {
            if let Some(message) = self.metadata(&id).await?
                && is_sought(&message, sought)
            {
                return Ok(Found::Sent(metadata::sent(&message)));
            }
        }
        // Somebody may have deleted the draft, or the draft was sent and its copy deleted: both look like this for ever.
        let why = format!(
            "{}: neither a draft nor a sent copy for {} since {}",
            self.tried("looking for the mail"),
            sought.to_address,
            after.format("%Y-%m-%dT%H:%M:%SZ")
        );
        Ok(Found::Absent { conclusive: false, why })
    }

    /// Its sent copy in the thread of its draft, which no index delays.
    async fn in_thread(&self, sought: &Sought) -> Result<Option<Message>, Error> {
        let Some(thread) = sought.thread_id.as_deref().filter(|id| is_id(id)) else {
            return Ok(None);
        };
        let mut call = self.hub.users().threads_get(ME, thread).format("metadata");
        for header in HEADERS {
            call = call.add_metadata_headers(header);
        }
        let thread = read!(self, "reading a thread", call)?;
        let messages = thread.into_iter().flat_map(|answer| answer.value.messages.unwrap_or_default());
        Ok(messages.into_iter().find(|message| is_sought(message, sought)))
    }

    async fn is_draft(&self, sought: &Sought) -> Result<bool, Error> {
        let Some(draft) = sought.draft_id.as_deref().filter(|id| is_id(id)) else {
            return Ok(false);
        };
        let call = self.hub.users().drafts_get(ME, draft).format("minimal");
        Ok(read!(self, "reading the draft", call)?.is_some())
    }
}

/// Whether a sent message is the sought one: by its `X-Ref`, or, where Google should have dropped that, by recipient, subject and time.
fn is_sought(message: &Message, sought: &Sought) -> bool {
    if !has_label(message, "SENT") {
        return false;
    }
    if let Some(reference) = header(message, "X-Ref") {
        return reference.parse() == Ok(sought.message_id);
    }
    let read = metadata::block(message);
    read.subject == sought.subject
        && read.to.contains(&sought.to_address.to_lowercase())
        && internal_date(message).is_some_and(|at| at.timestamp() >= sought.armed_at.timestamp())
}

#[cfg(test)]
mod tests {
    use google_gmail1::api::{MessagePart, MessagePartHeader};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_mail_is_known_by_its_reference_else_by_all_the_rest() {
        let armed_at = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let sought = Sought {
            message_id: Uuid::from_u128(7),
            rfc822_message_id: "<7@acme.example>".into(),
            to_address: "Claire@x.example".into(),
            subject: "Question".into(),
            armed_at,
            draft_id: None,
            thread_id: None,
            provider_message_id: None,
        };
        let is_it = |label: &str, reference: Option<u128>, subject: &str, after: i64| {
            let mut headers = vec![("To", "<claire@X.example>".to_owned()), ("Subject", subject.to_owned())];
            headers.extend(reference.map(|id| ("X-Ref", Uuid::from_u128(id).to_string())));
            let headers = headers
                .into_iter()
                .map(|(n, v)| MessagePartHeader { name: Some(n.into()), value: Some(v) })
                .collect();
            let message = Message {
                internal_date: Some((armed_at.timestamp() + after) * 1000),
                label_ids: Some(vec![label.to_owned()]),
                payload: Some(MessagePart { headers: Some(headers), ..MessagePart::default() }),
                ..Message::default()
            };
            is_sought(&message, &sought)
        };
        assert!(is_it("SENT", Some(7), "whatever", -60));
        assert!(!is_it("DRAFT", Some(7), "Question", 1));
        assert!(!is_it("SENT", Some(8), "Question", 1));
        assert!(is_it("SENT", None, "Question", 1));
        assert!(!is_it("SENT", None, "Question", -1));
        assert!(!is_it("SENT", None, "Question ?", 1));
    }
}
