//! Sending in two steps: a draft, which delivers nothing, and the draft's departure, which the server grants once.

use base64::{Engine, engine::general_purpose::URL_SAFE};
use serde_json::{Value, json};
use tokio::time::timeout;

use super::{
    Gmail, ME, SCOPES,
    call::{Patience, Posted},
    errors::Refusal,
    is_id,
};
use crate::{
    base::failpoint::failpoint,
    provider::{
        Error,
        mail::{Outbox, Outcome, Outgoing, Parked, Sent},
    },
};

const PARKING: &str = "making a draft";
const SENDING: &str = "sending the draft";

impl Outbox for Gmail {
    async fn park(&self, mail: &Outgoing, bytes: &[u8]) -> Result<Option<Parked>, Error> {
        let raw = URL_SAFE.encode(bytes);
        let thread = mail.thread_id.as_deref().filter(|id| is_id(id));
        let parked = match (self.draft(&raw, thread).await, thread) {
            // Somebody has deleted the thread here. At the recipient's the headers keep the mails together.
            (Err(Draft::NoSuchThread(_)), Some(_)) => self.draft(&raw, None).await,
            (other, _) => other,
        };
        let parked = parked.map_err(|e| match e {
            Draft::NoSuchThread(refusal) => refusal.into_error(&self.tried(PARKING)),
            Draft::Refused(error) => error,
        })?;
        failpoint("gmail_parked");
        Ok(Some(parked))
    }

    async fn unpark(&self, parked: &Parked) -> Result<(), Error> {
        if !is_id(&parked.draft_id) {
            return Ok(());
        }
        let mut patience = Patience::new(&self.token);
        let call = self.hub.users().drafts_delete(ME, &parked.draft_id);
        let call = call.add_scopes(SCOPES).delegate(&mut patience);
        let answer = timeout(self.deadlines.read, async { call.doit().await.map(|r| (r, ())) }).await;
        patience.judge(&self.tried("deleting the draft"), answer).map(drop)
    }

    async fn deliver(&self, _: &Outgoing, parked: Option<&Parked>, _: Vec<u8>) -> Outcome {
        let tried = self.tried(SENDING);
        let Some(parked) = parked.filter(|p| !p.draft_id.is_empty()) else {
            return Outcome::Refused(Error::Permanent(format!("{tried}: there is no draft of this mail")));
        };
        match self.post("drafts/send", &json!({ "id": parked.draft_id }), SENDING).await {
            Posted::Done(message) => match sent(&message) {
                Some(sent) => Outcome::Sent(sent),
                None => Outcome::Ambiguous(format!("{tried}: the answer names no message")),
            },
            Posted::NotSent(error) => Outcome::Refused(error),
            Posted::Refused(refusal) if refusal.proves_unsent() => {
                Outcome::Refused(refusal.into_error(&tried))
            }
            Posted::Refused(refusal) if refusal.status == 404 => Outcome::Ambiguous(format!(
                "{tried}: {refusal}: it was sent before, or somebody has deleted it"
            )),
            Posted::Refused(refusal) => Outcome::Ambiguous(format!("{tried}: {refusal}")),
            Posted::Lost(why) => Outcome::Ambiguous(why),
        }
    }
}

/// Why there is no draft.
enum Draft {
    NoSuchThread(Refusal),
    Refused(Error),
}

impl Gmail {
    async fn draft(&self, raw: &str, thread: Option<&str>) -> Result<Parked, Draft> {
        let mut message = json!({ "raw": raw });
        if let Some(thread) = thread {
            message["threadId"] = json!(thread);
        }
        let tried = self.tried(PARKING);
        match self.post("drafts", &json!({ "message": message }), PARKING).await {
            Posted::Done(draft) => match draft["id"].as_str() {
                Some(id) => {
                    Ok(Parked { draft_id: id.to_owned(), thread_id: id_at(&draft, "/message/threadId") })
                }
                None => Err(Draft::Refused(Error::transient(format!("{tried}: the answer names no draft")))),
            },
            Posted::NotSent(error) => Err(Draft::Refused(error)),
            Posted::Refused(refusal) if refusal.status == 404 || refusal.names("thread") => {
                Err(Draft::NoSuchThread(refusal))
            }
            Posted::Refused(refusal) => Err(Draft::Refused(refusal.into_error(&tried))),
            // A draft may have been left behind, which nobody sends.
            Posted::Lost(why) => Err(Draft::Refused(Error::transient(why))),
        }
    }
}

/// The message that a draft has become: with an id of its own, in the thread that Gmail put it into, whatever thread was asked for.
fn sent(message: &Value) -> Option<Sent> {
    Some(Sent {
        provider_message_id: id_at(message, "/id")?,
        thread_id: id_at(message, "/threadId"),
        rfc822_message_id: None,
        is_confirmed: false,
    })
}

fn id_at(value: &Value, pointer: &str) -> Option<String> {
    value.pointer(pointer)?.as_str().filter(|id| !id.is_empty()).map(str::to_owned)
}
