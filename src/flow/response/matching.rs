//! To which of our mails an inbound one belongs.

use uuid::Uuid;

use super::reading::Reading;
use crate::{
    base::ids::MailboxId,
    db::{self, TenantTx},
    outreach::{
        classify::Class,
        store::{
            inbound::{self, Outbound},
            ways_out,
        },
        unsubscribe,
    },
};

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// The mail names one of ours by its Message-ID: proof that ours left.
    Named,
    /// It came from, or is about, an address that we wrote to.
    Address,
}

/// The mail of ours that `reading` belongs to: by the token of our List-Unsubscribe; by In-Reply-To, then References from the newest
/// to the oldest; for a report the Message-ID of the returned mail, then its recipient; then by the provider's `thread`; for an
/// answer by the sender's address. Always inside the organisation.
pub(super) async fn find(
    tx: &mut TenantTx,
    reading: &Reading,
    thread: Option<(MailboxId, &str)>,
) -> Result<Option<(Outbound, Strength)>, db::Error> {
    let mail = &reading.mail;
    let class = reading.verdict.class;
    if class == Class::Unsubscribe
        && let Some(token) = unsubscribe::token_in(&mail.subject)
        && let Some(id) = ways_out::find(tx, token).await?
        && let Some(outbound) = inbound::outbound_by_ids(tx, &[], &[id.0]).await?.pop()
    {
        return Ok(Some((outbound, Strength::Named)));
    }
    let is_report = matches!(class, Class::BounceHard | Class::BounceSoft | Class::Delay | Class::Complaint);
    let mut named: Vec<String> = Vec::new();
    let ancestors = mail.in_reply_to.iter().chain(mail.references.iter().rev()).cloned();
    if is_report {
        named.extend(mail.returned_message_id.clone());
    }
    named.extend(ancestors);
    if !named.is_empty() {
        let rows: Vec<Uuid> = named.iter().filter_map(|id| own_row(id)).collect();
        let found = inbound::outbound_by_ids(tx, &named, &rows).await?;
        let first = named.iter().find_map(|id| {
            found.iter().find(|o| o.rfc822_message_id.as_ref() == Some(id) || own_row(id) == Some(o.id.0))
        });
        if let Some(outbound) = first {
            return Ok(Some((outbound.clone(), Strength::Named)));
        }
    }
    if let Some((mailbox_id, thread_id)) = thread
        && class != Class::Other
        && let Some(outbound) = inbound::last_outbound_in(tx, mailbox_id, thread_id).await?
    {
        return Ok(Some((outbound, Strength::Address)));
    }
    let addresses: Vec<String> = if is_report {
        reading
            .verdict
            .bounce
            .iter()
            .flat_map(|b| b.recipients.clone())
            .chain(mail.returned_to.clone())
            .collect()
    } else if class == Class::Other || mail.from_address.is_empty() {
        Vec::new()
    } else {
        vec![mail.from_address.clone()]
    };
    if addresses.is_empty() {
        return Ok(None);
    }
    Ok(inbound::last_outbound_to(tx, &addresses).await?.map(|outbound| (outbound, Strength::Address)))
}

/// The row that a Message-ID of our own form (`<uuid@domain>`) names.
fn own_row(message_id: &str) -> Option<Uuid> {
    message_id.trim_matches(['<', '>']).split('@').next().and_then(|id| Uuid::try_parse(id).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_form_names_a_row() {
        let id = "0198c000-0000-7000-8000-000000000001";
        assert_eq!(own_row(&format!("<{id}@acme.example>")), Uuid::try_parse(id).ok());
        assert_eq!(own_row("<CAF@mail.gmail.com>"), None);
        assert_eq!(own_row(""), None);
    }
}
