//! `gdpr export`: all we know of a person, as one document (GDPR art. 15 and 20).

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{erase, hashing, pattern};
use crate::{
    base::ids::CompanyId,
    crm::{
        enrichment::Answer,
        provenance::Record,
        store::{dossier as crm, enrichment, provenance},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::{
        Action,
        store::audit::{self, Filter},
    },
    outreach::{
        store::{dossier as outreach, erasure},
        suppression::Suppression,
    },
    tracking::store::{
        consents::{self, Consent},
        dossier::{self as tracking, Opens},
    },
};

/// Most audit entries in a document.
const ENTRIES: i64 = 10_000;

/// All we know of whoever has or had an address. Keys come in this order; times are RFC 3339 in UTC.
#[derive(Clone, Debug, Serialize)]
pub struct Dossier {
    /// The address that was asked for.
    pub address: String,
    /// People who have or had it.
    pub people: Vec<crm::Person>,
    /// Their positions, with their companies.
    pub positions: Vec<crm::Position>,
    /// The lists that these are in.
    pub lists: Vec<crm::Membership>,
    /// Where the data come from.
    pub provenance: Vec<crm::Provenance>,
    /// What has changed in them since, column by column, and by whom.
    pub changes: Vec<Record>,
    /// What providers were asked about them, and answered.
    pub enrichment: Vec<Answer>,
    /// Rows of imports that were rejected and name an address of theirs.
    pub rejected_rows: Vec<crm::RejectedRow>,
    /// Campaigns they are or were in.
    pub enrollments: Vec<outreach::Enrollment>,
    /// What was or will be done in these.
    pub tasks: Vec<outreach::Task>,
    /// Mails to and from them, with their texts.
    pub messages: Vec<outreach::Message>,
    /// How often which mail was opened.
    pub opens: Vec<Opens>,
    /// What keeps us from writing to them.
    pub suppressions: Vec<Suppression>,
    /// What they agreed to, and took back.
    pub consents: Vec<Consent>,
    /// What our people did that names them.
    pub audit: Vec<audit::Record>,
}

/// Collects it; writes into the audit log that it was handed out. Fails with [`Error::NotFound`] where nothing is known.
pub async fn export(engine: &Engine, scope: &Scope, address: &str, dry_run: bool) -> Result<Dossier, Error> {
    scope.require(Action::Administer)?;
    let key = erase::normal(address)?;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let people = erasure::people_of(&mut tx, &key).await?;
    let positions = crm::positions(&mut tx, &people).await?;
    let mut addresses: Vec<String> =
        positions.iter().filter_map(|p| p.email.as_ref()).map(|e| e.to_lowercase()).collect();
    addresses.extend(erasure::addresses_written_to(&mut tx, &people).await?);
    addresses.push(key.clone());
    addresses.sort();
    addresses.dedup();
    let rows: Vec<Uuid> = people.iter().copied().chain(positions.iter().map(|p| p.id)).collect();
    let changes = provenance::of_rows(&mut tx, &rows).await?;
    let messages = erasure::messages_of(&mut tx, &people, &addresses).await?;
    let by_address = pattern::addresses(&addresses).unwrap_or_default();
    let enrollments = outreach::enrollments(&mut tx, &people).await?;
    let ids: Vec<Uuid> = enrollments.iter().map(|e| e.id).collect();
    let about =
        pattern::any(std::iter::once(by_address.clone()).chain(people.iter().map(ToString::to_string)));
    let filter = Filter { about, limit: ENTRIES, ..Filter::default() };
    let dossier = Dossier {
        address: key.clone(),
        people: crm::people(&mut tx, &people).await?,
        lists: crm::lists(&mut tx, &people).await?,
        provenance: crm::provenance(&mut tx, &people).await?,
        changes,
        enrichment: enrichment::of_people(&mut tx, &people).await?,
        rejected_rows: crm::rejected_rows(&mut tx, &by_address).await?,
        tasks: outreach::tasks(&mut tx, &ids).await?,
        messages: outreach::messages(&mut tx, &messages).await?,
        opens: tracking::opens(&mut tx, &messages).await?,
        suppressions: suppressions(engine, &mut tx, &addresses, &positions).await?,
        consents: consents::of_people(&mut tx, &people).await?,
        audit: audit::list(&mut tx, &filter).await?,
        positions,
        enrollments,
    };
    if dossier.people.is_empty()
        && dossier.messages.is_empty()
        && dossier.rejected_rows.is_empty()
        && dossier.suppressions.is_empty()
    {
        return Err(Error::not_found("person or mail of", address));
    }
    let target = people.first().map(ToString::to_string);
    engine.audit(&mut tx, scope, "gdpr.export", target.as_deref(), json!({"people": people})).await?;
    tx.finish(dry_run).await?;
    Ok(dossier)
}

/// The narrowest suppression of each address at each company, and of the address alone.
async fn suppressions(
    engine: &Engine,
    tx: &mut TenantTx,
    addresses: &[String],
    positions: &[crm::Position],
) -> Result<Vec<Suppression>, Error> {
    let nowhere = CompanyId(Uuid::nil());
    let alone = addresses.iter().map(|a| (a.clone(), nowhere));
    let held =
        positions.iter().filter_map(|p| Some((p.email.as_ref()?.to_lowercase(), CompanyId(p.company_id))));
    let mut found = BTreeMap::new();
    for (address, company) in alone.chain(held).collect::<Vec<_>>() {
        if let Some(suppression) = hashing::find_for(engine, tx, &address, company).await? {
            found.insert(suppression.id, suppression);
        }
    }
    Ok(found.into_values().collect())
}
