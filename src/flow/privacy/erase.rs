//! `gdpr erase`: somebody asked to be forgotten (GDPR art. 17), and is not written to or imported again.

use serde::Serialize;
use serde_json::json;

use super::{
    erasure::{self, Erased, Subject},
    hashing,
};
use crate::{
    base::email,
    crm::store::load,
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::{Action, store::audit},
    outreach::store::{erasure as store, suppressions},
};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// What came of a request.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// What was taken away.
    #[serde(flatten)]
    pub erased: Erased,
    /// Whether nothing was kept of the run.
    pub dry_run: bool,
}

/// Erases everybody who has or had this address, and every mail to or from it, in one transaction. They are suppressed by a keyed hash.
/// Fails with [`Error::NotFound`] where nothing is known of it.
pub async fn erase(
    engine: &Engine,
    scope: &Scope,
    address: &str,
    reason: Option<&str>,
    dry_run: bool,
) -> Result<Report, Error> {
    scope.require(Action::Administer)?;
    let key = normal(address)?;
    if reason.is_some_and(|r| r.chars().count() > LONGEST_REASON) {
        return Err(Error::invalid(format!("a reason has at most {LONGEST_REASON} characters")));
    }
    let mut tx = engine.begin(scope, Action::Administer).await?;
    // An import that runs has read who is there, and would bring the person back.
    load::lock(&mut tx).await?;
    let people = store::people_of(&mut tx, &key).await?;
    if people.is_empty() {
        refuse_unknown(engine, &mut tx, &key, address).await?;
    }
    let subject = Subject { people, addresses: vec![key.clone()], asked: true };
    let erased = erasure::people(engine, &mut tx, &subject).await?;
    let detail = json!({
        "people": erased.person_ids, "messages": erased.messages, "stopped": erased.stopped,
        "suppressed": erased.suppressed, "reason": reason,
    });
    let target = erased.person_ids.first().map(ToString::to_string);
    engine.audit(&mut tx, scope, "gdpr.erase", target.as_deref(), detail).await?;
    if let Some(pattern) = super::pattern::addresses(&[key]) {
        // The reason is in somebody's own words.
        audit::redact(&mut tx, &pattern).await?;
    }
    tx.finish(dry_run).await?;
    Ok(Report { erased, dry_run })
}

/// An address as people write it.
pub(super) fn normal(address: &str) -> Result<String, Error> {
    email::normalise(address).ok_or_else(|| Error::invalid(format!("{address:?} is no e-mail address")))
}

/// Where nobody has the address, a mail, a suppression in clear or a rejected row may still hold it.
async fn refuse_unknown(engine: &Engine, tx: &mut TenantTx, key: &str, address: &str) -> Result<(), Error> {
    let addresses = [key.to_owned()];
    let clear = crate::outreach::suppression::Key::parse(key).map_err(Error::invalid)?;
    let rejects = match super::pattern::addresses(&addresses) {
        Some(pattern) => crate::crm::store::erasure::count_rejects(tx, &pattern).await?,
        None => 0,
    };
    if rejects > 0
        || !store::messages_of(tx, &[], &addresses).await?.is_empty()
        || suppressions::find(tx, &clear).await?.is_some()
    {
        return Ok(());
    }
    if let Some(hash_key) = hashing::in_use(engine, tx).await?
        && let Some(known) = suppressions::find(tx, &hashing::hashed(&hash_key, key)).await?
    {
        let since = known.created_at.format("%Y-%m-%d");
        return Err(Error::not_found("data left of", format!("{address} (suppressed since {since})")));
    }
    Err(Error::not_found("person or mail of", address))
}
