//! What every verb needs, and in whose name it acts.

use serde_json::Value;
use uuid::Uuid;

use super::Error;
use crate::{
    base::{
        clock::Clock,
        ids::{IdSource, OrganisationId, UserId},
        key_source::KeySource,
    },
    db::{self, Db, TenantTx},
    iam::{Action, Organisation, Role, store::audit},
    provider::{enrichment, events, llm},
};

/// The parts that verbs work with; made by `app`.
#[derive(Clone, Debug)]
pub struct Engine {
    /// The database.
    pub db: Db,
    /// What time it is for schedules.
    pub clock: Clock,
    /// Where ids come from.
    pub ids: IdSource,
    /// Where unsubscribe links lead: `https://…` without a slash at its end; none: mails have no such link.
    pub public_url: Option<String>,
    /// Where the keys of sealed secrets come from; read only when a secret is sealed or opened.
    pub keys: KeySource,
    /// Who is asked for more about people and companies, and with which keys.
    pub enrichment: enrichment::Settings,
    /// Where events go for questions about many of them; none: they stay in the database.
    pub events: Option<events::Store>,
    /// Which model writes drafts, and with which key.
    pub llm: llm::Settings,
}

/// Who acts, and in which organisation.
#[derive(Clone, Debug)]
pub struct Scope {
    /// The tenant.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation: String,
    /// The acting user.
    pub user_id: UserId,
    /// Its address.
    pub email: String,
    /// What it may do here.
    pub role: Role,
}

impl Scope {
    /// The installation itself, at work for an organisation: the daemon. It may do what an administrator may.
    #[must_use]
    pub fn installation(organisation: &Organisation) -> Self {
        Self {
            organisation_id: organisation.id,
            organisation: organisation.name.clone(),
            user_id: UserId(Uuid::nil()),
            email: "pflow daemon".to_owned(),
            role: Role::Admin,
        }
    }

    /// The acting user; none for the installation itself.
    #[must_use]
    pub fn user(&self) -> Option<UserId> {
        Some(self.user_id).filter(|id| !id.0.is_nil())
    }

    /// Refuses what the role does not allow.
    pub fn require(&self, action: Action) -> Result<(), Error> {
        if action.allowed_to(self.role) {
            return Ok(());
        }
        Err(Error::NotAllowed {
            email: self.email.clone(),
            organisation: self.organisation.clone(),
            role: self.role,
            needs: action.needs(),
        })
    }
}

impl Engine {
    /// Begins a transaction of the scope's organisation, if its user may do `action`.
    pub async fn begin(&self, scope: &Scope, action: Action) -> Result<TenantTx, Error> {
        scope.require(action)?;
        Ok(TenantTx::begin(&self.db, scope.organisation_id).await?)
    }

    /// Writes down who did what, in the same transaction.
    pub async fn audit(
        &self,
        tx: &mut TenantTx,
        scope: &Scope,
        action: &str,
        target: Option<&str>,
        detail: Value,
    ) -> Result<(), db::Error> {
        let entry = audit::Entry {
            id: self.ids.next(),
            at: self.clock.now(),
            user_id: scope.user(),
            action,
            target,
            detail,
        };
        audit::insert(tx, entry).await
    }
}
