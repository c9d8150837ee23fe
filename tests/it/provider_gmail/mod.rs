//! Gmail, as far as it goes without Google: sending and its oracle, reading, and access.

mod access;
mod reading;
mod sending;

use pflow::{
    base::clock::Clock,
    provider::{
        Error,
        mail::{Mailbox, Outbox, Outcome, Outgoing, Parked, Sent, Sought, open},
    },
};
use uuid::Uuid;

use crate::support::gmail::Gmail;

const ANA: &str = "ana@acme.example";

fn mailbox(gmail: &Gmail) -> Mailbox {
    open("gmail", ANA, &gmail.settings(), &gmail.secrets()).unwrap()
}

fn mail(id: u128) -> Outgoing {
    Outgoing {
        message_id: Uuid::from_u128(id),
        from_name: "Ana".into(),
        from_address: ANA.into(),
        to_name: None,
        to_address: "claire@exemple.example".into(),
        subject: "Question".into(),
        body_text: "Bonjour".into(),
        body_html: None,
        in_reply_to: None,
        references: Vec::new(),
        date: Clock::System.now(),
        unsubscribe: None,
        thread_id: None,
    }
}

/// The bytes that the program would render.
fn bytes(mail: &Outgoing) -> Vec<u8> {
    let answers = match &mail.in_reply_to {
        Some(id) => format!("In-Reply-To: {id}\r\nReferences: {}\r\n", mail.references.join(" ")),
        None => String::new(),
    };
    format!(
        "From: {ANA}\r\nTo: {}\r\nSubject: {}\r\nMessage-ID: <{}@acme.example>\r\nX-Ref: {}\r\n{answers}\r\n{}\r\n",
        mail.to_address, mail.subject, mail.message_id, mail.message_id, mail.body_text
    )
    .into_bytes()
}

fn sought(mail: &Outgoing, parked: Option<&Parked>) -> Sought {
    Sought {
        message_id: mail.message_id,
        rfc822_message_id: format!("<{}@acme.example>", mail.message_id),
        to_address: mail.to_address.clone(),
        subject: mail.subject.clone(),
        armed_at: mail.date,
        draft_id: parked.map(|p| p.draft_id.clone()),
        thread_id: parked.and_then(|p| p.thread_id.clone()),
        provider_message_id: None,
    }
}

async fn park(mailbox: &Mailbox, mail: &Outgoing) -> Parked {
    mailbox.park(mail, &bytes(mail)).await.unwrap().expect("Gmail parks")
}

async fn deliver(mailbox: &Mailbox, mail: &Outgoing, parked: &Parked) -> Outcome {
    mailbox.deliver(mail, Some(parked), bytes(mail)).await
}

#[track_caller]
fn sent(outcome: Outcome) -> Sent {
    match outcome {
        Outcome::Sent(sent) => sent,
        other => panic!("{other:?}"),
    }
}

/// What an outcome says, in a word.
fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Sent(_) => "sent",
        Outcome::Ambiguous(_) => "ambiguous",
        Outcome::Refused(Error::Transient { .. }) => "transient",
        Outcome::Refused(Error::Permanent(_)) => "permanent",
        Outcome::Refused(Error::Auth(_)) => "auth",
        Outcome::Refused(Error::Quota { .. }) => "quota",
    }
}
