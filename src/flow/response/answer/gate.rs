//! Whom nobody answers, and mailboxes that cannot: asked before an answer is composed, and again in the transaction that arms it.

use chrono::{DateTime, Utc};

use crate::{
    base::ids::CompanyId,
    db::TenantTx,
    flow::{Error, engine::Engine, privacy::hashing, response::sync::OWN_MAIL},
    outreach::{
        classify::Class,
        mailbox::{Mailbox, Usage},
        store::{answers::Original, inbound},
    },
};

/// Local parts behind which no person reads (RFC 5321 §4.5.5, RFC 2142, and common use), without dots, dashes and underscores.
const NOBODY: [&str; 6] = ["mailerdaemon", "postmaster", "noreply", "donotreply", "nepasrepondre", "bounce"];

/// Refuses mails that no person wrote, or whose writer wants no more mail.
pub(super) fn class(original: &Original) -> Result<(), Error> {
    let id = original.id;
    if original.rule == OWN_MAIL {
        return Err(refused(format!("mail {id} is our own"), None));
    }
    match Class::parse(&original.class) {
        Some(Class::Reply | Class::Other) => Ok(()),
        Some(Class::Unsubscribe | Class::Complaint) => {
            Err(refused(format!("{} wants no more mail ({})", original.from_address, original.class), None))
        }
        _ => Err(refused(
            format!("nobody wrote mail {id}: it is {}", original.class),
            Some(format!("if a person did: pflow inbox reclassify {id} reply")),
        )),
    }
}

/// Refuses an address that may not be written to, or behind which nobody reads.
pub(in crate::flow) async fn recipient(
    engine: &Engine,
    tx: &mut TenantTx,
    original: &Original,
    to: &str,
) -> Result<(), Error> {
    if is_nobody(to) {
        return Err(refused(format!("nobody reads {to}"), None));
    }
    if inbound::is_own_address(tx, to).await? {
        return Err(refused(format!("{to} is one of our own mailboxes"), None));
    }
    let company = original.company_id.unwrap_or(CompanyId(uuid::Uuid::nil()));
    let others = [Some(original.from_address.as_str()), original.written_to.as_deref()];
    for address in [to].into_iter().chain(others.into_iter().flatten()).filter(|a| !a.is_empty()) {
        if let Some(found) = hashing::find_for(engine, tx, address, company).await? {
            return Err(refused(
                format!("{address} is suppressed: {} ({})", found.key.kind.as_str(), found.reason.as_str()),
                Some("if that is a mistake: `pflow suppression remove`".to_owned()),
            ));
        }
    }
    match original.person_status.as_deref() {
        None | Some("active") => Ok(()),
        Some(status) => Err(refused(format!("{to} is not to be written to: the person is {status}"), None)),
    }
}

/// Refuses a mailbox that a person has stopped, that its provider does not let in, or that has written all it may.
pub(in crate::flow) fn mailbox(mailbox: &Mailbox, usage: &Usage, now: DateTime<Utc>) -> Result<(), Error> {
    let address = &mailbox.address;
    let conflict =
        |why: &str, hint: Option<String>| Error::Conflict { message: format!("{address} {why}"), hint };
    match mailbox.status.as_str() {
        "needs_auth" => {
            return Err(conflict(
                "is not let in",
                Some(format!("give it new ones: pflow mailbox login {address}")),
            ));
        }
        "removed" => return Err(conflict("was removed", None)),
        // Too many bounces stop sequences; a person's own answer is no part of that.
        "paused" if mailbox.status_reason.as_deref() != Some("bounce_rate") => {
            return Err(conflict("is paused", Some(format!("pflow mailbox resume {address}"))));
        }
        _ => {}
    }
    if let Some(until) = mailbox.trouble.resting_until.filter(|until| *until > now) {
        let until = until.format("%Y-%m-%d %H:%M UTC");
        return Err(conflict(&format!("rests until {until}: its provider's limit is used up"), None));
    }
    if usage.today.max(usage.last_24h) >= mailbox.pace.daily_cap {
        let cap = mailbox.pace.daily_cap;
        return Err(conflict(&format!("has written its {cap} mails of the day"), None));
    }
    Ok(())
}

fn is_nobody(address: &str) -> bool {
    let local = address.split(['@', '+']).next().unwrap_or_default();
    let local: String = local.chars().filter(|c| c.is_alphanumeric()).collect();
    NOBODY.contains(&local.as_str())
}

fn refused(message: String, hint: Option<String>) -> Error {
    Error::Refused { message, hint }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_are_known_by_their_names() {
        for address in
            ["MAILER-DAEMON@x".to_lowercase().as_str(), "no-reply@x", "no.reply+7@x", "ne_pas_repondre@x"]
        {
            assert!(is_nobody(address), "{address}");
        }
        for address in ["noemie@x", "contact@x", "reply@x", "", "post@x"] {
            assert!(!is_nobody(address), "{address}");
        }
    }
}
