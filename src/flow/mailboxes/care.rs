//! Rest, freezes, and the end of a mailbox.

use chrono::NaiveDate;
use serde_json::json;

use super::find;
use crate::{
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{
        mailbox::{Freeze, Mailbox, Trouble},
        store::{mailbox_secrets, mailboxes},
    },
};

/// Lets the mailbox rest until somebody resumes it.
pub async fn pause(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    set_status(engine, scope, name, "paused", reason, dry_run).await
}

/// Lets the mailbox write again; bounces count from now.
pub async fn resume(engine: &Engine, scope: &Scope, name: &str, dry_run: bool) -> Result<Mailbox, Error> {
    set_status(engine, scope, name, "active", None, dry_run).await
}

/// Removes the mailbox; what it sent stays, and its address is free again. Refused while tasks wait for it.
pub async fn remove(engine: &Engine, scope: &Scope, name: &str, dry_run: bool) -> Result<Mailbox, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mailbox = find(&mut tx, name).await?;
    let waiting = mailboxes::work_left(&mut tx, mailbox.id).await?;
    if waiting > 0 {
        return Err(Error::conflict(
            format!("{waiting} task(s) wait for {}", mailbox.address),
            Some("archive its campaigns first, or let it rest: `pflow mailbox pause`"),
        ));
    }
    mailbox_secrets::delete(&mut tx, mailbox.id).await?;
    let mailbox = change_status(engine, scope, &mut tx, mailbox, "removed", None).await?;
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

/// Closes the mailbox from `from` to `to`, both days included, in addition to what is closed already.
pub async fn freeze(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    from: NaiveDate,
    to: NaiveDate,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    if to < from {
        return Err(Error::invalid(format!("a freeze ends after it begins, not {from} to {to}")));
    }
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mut mailbox = find(&mut tx, name).await?;
    let freeze = Freeze { from, to };
    if !mailbox.freezes.contains(&freeze) {
        mailbox.freezes.push(freeze);
        mailbox.freezes.sort_unstable_by_key(|f| (f.from, f.to));
        mailboxes::set_freezes(&mut tx, mailbox.id, &mailbox.freezes, engine.clock.now()).await?;
        let detail = json!({"from": from, "to": to});
        engine.audit(&mut tx, scope, "mailbox.freeze", Some(&mailbox.address), detail).await?;
    }
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

async fn set_status(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    status: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Mailbox, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let mailbox = find(&mut tx, name).await?;
    let mailbox = change_status(engine, scope, &mut tx, mailbox, status, reason).await?;
    tx.finish(dry_run).await?;
    Ok(mailbox)
}

pub(super) async fn change_status(
    engine: &Engine,
    scope: &Scope,
    tx: &mut TenantTx,
    mut mailbox: Mailbox,
    status: &str,
    reason: Option<&str>,
) -> Result<Mailbox, Error> {
    // Who resumes a mailbox also lifts what its provider held against it.
    let lifts = status == "active" && mailbox.trouble != Trouble::default();
    if lifts || mailbox.status != status || mailbox.status_reason.as_deref() != reason {
        mailboxes::set_status(tx, mailbox.id, status, reason, engine.clock.now()).await?;
        let detail = json!({"before": mailbox.status, "after": status, "reason": reason});
        engine.audit(tx, scope, "mailbox.status", Some(&mailbox.address), detail).await?;
    }
    if lifts {
        mailbox.trouble = Trouble::default();
    }
    mailbox.status = status.to_owned();
    mailbox.status_reason = reason.map(str::to_owned);
    Ok(mailbox)
}
