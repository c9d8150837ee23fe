//! To which of our mails an inbound one belongs.

use uuid::Uuid;

use super::reading::Reading;
use crate::{
    base::{email, ids::MailboxId},
    db::{self, TenantTx},
    outreach::{
        classify::Class,
        store::{
            sent_before::{self, Outbound},
            ways_out,
        },
        subject,
        suppression::is_free_mail,
        unsubscribe,
    },
};

/// How many of the last mails to a company's domain are compared by their subject.
const LAST_TO_DOMAIN: i64 = 200;

/// The mail of ours that an inbound one is about.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// Ours.
    pub(super) to: Outbound,
    /// The rule that found it.
    pub(super) rule: &'static str,
    /// It names ours by something that nobody else can know: ours did leave.
    pub(super) is_proof: bool,
}

impl Match {
    fn proof(to: Outbound, rule: &'static str) -> Self {
        Self { to, rule, is_proof: true }
    }

    fn likely(to: Outbound, rule: &'static str) -> Self {
        Self { to, rule, is_proof: false }
    }

    /// What a person says.
    pub(super) fn by_hand(to: Outbound) -> Self {
        Self::likely(to, "by-hand")
    }
}

/// The mail of ours that `reading` belongs to, always inside the organisation: by the token of our List-Unsubscribe; by the
/// Message-ID of a returned mail, In-Reply-To, then References from the newest to the oldest; by the provider's thread; by our header
/// in a returned or quoted mail; by the sender's address, with and without a tag, or another address of the same person; by the
/// sender's company, where the subject is ours.
pub(super) async fn find(
    tx: &mut TenantTx,
    reading: &Reading,
    thread: Option<(MailboxId, &str)>,
) -> Result<Option<Match>, db::Error> {
    let class = reading.verdict.class;
    if class == Class::Unsubscribe
        && let Some(token) = unsubscribe::token_in(&reading.mail.subject)
        && let Some(id) = ways_out::find(tx, token).await?
        && let Some(to) = sent_before::outbound_by_ids(tx, &[], &[id.0]).await?.pop()
    {
        return Ok(Some(Match::proof(to, "unsubscribe-token")));
    }
    if let Some(to) = named(tx, reading).await? {
        return Ok(Some(Match::proof(to, "message-id")));
    }
    if let Some((mailbox_id, thread_id)) = thread
        && class != Class::Other
        && let Some(to) = sent_before::last_outbound_in(tx, mailbox_id, thread_id).await?
    {
        return Ok(Some(Match::likely(to, "thread")));
    }
    let ours: Vec<Uuid> =
        reading.mail.returned_refs.iter().filter_map(|r| Uuid::try_parse(r.trim()).ok()).collect();
    if !ours.is_empty()
        && let Some(to) = sent_before::outbound_by_ids(tx, &[], &ours).await?.pop()
    {
        return Ok(Some(Match::proof(to, "our-header")));
    }
    if is_report(class) {
        let about: Vec<String> = reported(reading);
        let found = sent_before::last_outbound_to(tx, &about).await?;
        return Ok(found.map(|to| Match::likely(to, "recipient")));
    }
    if class == Class::Other || reading.mail.from_address.is_empty() {
        return Ok(None);
    }
    by_sender(tx, &reading.mail.from_address, &reading.mail.subject).await
}

const fn is_report(class: Class) -> bool {
    matches!(class, Class::BounceHard | Class::BounceSoft | Class::Delay | Class::Complaint)
}

/// The addresses that a report is about.
fn reported(reading: &Reading) -> Vec<String> {
    let failed = reading.verdict.bounce.iter().flat_map(|b| b.recipients.clone());
    failed.chain(reading.mail.returned_to.clone()).collect()
}

async fn named(tx: &mut TenantTx, reading: &Reading) -> Result<Option<Outbound>, db::Error> {
    let mail = &reading.mail;
    let mut named: Vec<String> = Vec::new();
    if is_report(reading.verdict.class) {
        named.extend(mail.returned_message_id.clone());
    }
    named.extend(mail.in_reply_to.iter().chain(mail.references.iter().rev()).cloned());
    if named.is_empty() {
        return Ok(None);
    }
    let rows: Vec<Uuid> = named.iter().filter_map(|id| own_row(id)).collect();
    let found = sent_before::outbound_by_ids(tx, &named, &rows).await?;
    let first = named.iter().find_map(|id| {
        found.iter().find(|o| o.rfc822_message_id.as_ref() == Some(id) || own_row(id) == Some(o.id.0))
    });
    Ok(first.cloned())
}

/// By the sender: as written to, without a tag, as another address of the same person, as somebody of the same company who answers
/// under our subject. Private mail providers are no company.
async fn by_sender(tx: &mut TenantTx, from: &str, subject: &str) -> Result<Option<Match>, db::Error> {
    if let Some(to) = sent_before::last_outbound_to(tx, &[from.to_owned()]).await? {
        return Ok(Some(Match::likely(to, "sender")));
    }
    if let Some(to) = sent_before::last_to_untagged(tx, &email::untagged(from)).await? {
        return Ok(Some(Match::likely(to, "sender-tag")));
    }
    if let Some(to) = sent_before::last_to_person_of(tx, from).await? {
        return Ok(Some(Match::likely(to, "same-person")));
    }
    let (domain, subject) = (email::domain(from), subject::bare(subject));
    if domain.is_empty() || subject.is_empty() || is_free_mail(domain) {
        return Ok(None);
    }
    let sent = sent_before::last_to_domain(tx, domain, LAST_TO_DOMAIN).await?;
    let same = sent.into_iter().find(|o| subject::bare(&o.subject) == subject);
    Ok(same.map(|to| Match::likely(to, "company-and-subject")))
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
