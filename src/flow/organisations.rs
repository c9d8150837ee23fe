//! Organisations and their members: create, find, hand over.

use serde::Serialize;
use serde_json::json;

use super::{
    Error,
    engine::{Engine, Scope},
    naming,
};
use crate::{
    base::{email, ids::OrganisationId},
    db::{self, SystemTx, TenantTx},
    iam::{
        Action, Organisation, User,
        store::{members, organisations, settings, users},
    },
    outreach::template,
    tracking::store::forgotten,
};

pub use crate::iam::{Member, Role};

/// A new organisation and its owner.
#[derive(Clone, Debug, Serialize)]
pub struct Created {
    /// The organisation's id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its owner.
    pub owner: User,
}

/// What is said where mails would go out without a legal notice.
pub const NO_LEGAL_NOTICE: &str = "no legal notice is set: `pflow org set --legal-notice-file FILE` adds to each first mail who writes, \
     where the data comes from and how to object";

/// An organisation with its settings and members.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The organisation.
    #[serde(flatten)]
    pub organisation: Organisation,
    /// Template at the end of every mail that opens a thread.
    pub legal_notice: Option<String>,
    /// Months after which people of whom nothing is heard are erased by a daemon; none: never.
    pub retention_months: Option<u32>,
    /// The most that campaigns may learn of mails being opened: `off`, `aggregate` or `individual`.
    pub open_tracking: String,
    /// Networks of its own offices: what is opened from there is no open.
    pub own_networks: Vec<String>,
    /// What drafts are allowed.
    pub drafts: settings::Drafts,
    /// Its members, strongest role first.
    pub members: Vec<Member>,
}

/// Makes an organisation and its owner, in one transaction.
pub async fn create(
    engine: &Engine,
    name: &str,
    owner: &str,
    first_name: Option<&str>,
    last_name: Option<&str>,
    dry_run: bool,
) -> Result<Created, Error> {
    let name = checked_name(name)?;
    let owner = address(owner)?;
    let now = engine.clock.now();
    let id = engine.ids.next();
    let mut tx = SystemTx::begin(&engine.db).await?;
    refuse_taken_name(&mut tx, name, None).await?;
    organisations::insert(&mut tx, id, name, now).await?;
    let owner = users::ensure(&mut tx, engine.ids.next(), &owner, first_name, last_name, now).await?;
    let mut tx = tx.enter(id).await?;
    members::insert(&mut tx, owner.id, Role::Owner, now).await?;
    let scope = Scope {
        organisation_id: id,
        organisation: name.to_owned(),
        user_id: owner.id,
        email: owner.email.clone(),
        role: Role::Owner,
    };
    engine.audit(&mut tx, &scope, "org.create", Some(name), json!({})).await?;
    tx.finish(dry_run).await?;
    Ok(Created { id, name: name.to_owned(), owner })
}

/// All organisations of this installation.
pub async fn list(engine: &Engine) -> Result<Vec<Organisation>, Error> {
    let mut tx = SystemTx::begin(&engine.db).await?;
    Ok(organisations::list(&mut tx).await?)
}

/// The organisation that `name` means; without a name the only one there is.
pub async fn find(engine: &Engine, name: Option<&str>) -> Result<Organisation, Error> {
    let mut all = list(engine).await?;
    match name {
        Some(name) => naming::resolve("organisation", name, all, |o| (o.id.0, o.name.clone())),
        None if all.len() == 1 => Ok(all.remove(0)),
        None if all.is_empty() => Err(Error::NoOrganisation),
        None => Err(Error::WhichOrganisation { candidates: all.into_iter().map(|o| o.name).collect() }),
    }
}

/// Who acts in which organisation; the user must be an active member.
pub async fn scope(engine: &Engine, organisation: Option<&str>, user: Option<&str>) -> Result<Scope, Error> {
    let organisation = find(engine, organisation).await?;
    let mut tx = SystemTx::begin(&engine.db).await?;
    let user = match user {
        Some(address) => {
            users::find(&mut tx, address).await?.ok_or_else(|| Error::not_found("user", address))?
        }
        None => {
            let mut known = users::first_two(&mut tx).await?;
            if known.len() != 1 {
                return Err(Error::WhichUser);
            }
            known.remove(0)
        }
    };
    let mut tx = tx.enter(organisation.id).await?;
    match members::find(&mut tx, user.id).await? {
        Some((role, status)) if status == "active" => Ok(Scope {
            organisation_id: organisation.id,
            organisation: organisation.name,
            user_id: user.id,
            email: user.email,
            role,
        }),
        _ => Err(Error::NotAMember { email: user.email, organisation: organisation.name }),
    }
}

/// The organisation and its members.
pub async fn show(engine: &Engine, scope: &Scope) -> Result<Shown, Error> {
    let organisation = find(engine, Some(&scope.organisation_id.to_string())).await?;
    let mut tx = engine.begin(scope, Action::Read).await?;
    let legal_notice = settings::legal_notice(&mut tx).await?;
    let retention_months = settings::retention(&mut tx).await?;
    let open_tracking = settings::open_tracking(&mut tx).await?;
    let own_networks = settings::own_networks(&mut tx).await?;
    let drafts = settings::drafts(&mut tx).await?;
    let members = members::list(&mut tx).await?;
    Ok(Shown { organisation, legal_notice, retention_months, open_tracking, own_networks, drafts, members })
}

/// Sets the legal notice, or takes it away; refuses a template that names a variable that does not exist.
pub async fn set_legal_notice(
    engine: &Engine,
    scope: &Scope,
    notice: Option<&str>,
    dry_run: bool,
) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let notice = notice.map(checked_notice).transpose()?;
    settings::set_legal_notice(&mut tx, notice.as_deref(), engine.clock.now()).await?;
    let detail = json!({"is_set": notice.is_some()});
    engine.audit(&mut tx, scope, "org.set.legal_notice", None, detail).await?;
    tx.finish(dry_run).await?;
    Ok(Shown { legal_notice: notice, ..show(engine, scope).await? })
}

/// Sets after how many months without a sign of life people are erased; none: never.
pub async fn set_retention(
    engine: &Engine,
    scope: &Scope,
    months: Option<u8>,
    dry_run: bool,
) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    settings::set_retention(&mut tx, months.map(i32::from), engine.clock.now()).await?;
    engine.audit(&mut tx, scope, "org.set.retention", None, json!({"months": months})).await?;
    tx.finish(dry_run).await?;
    Ok(Shown { retention_months: months.map(u32::from), ..show(engine, scope).await? })
}

fn checked_notice(text: &str) -> Result<String, Error> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 10_000 {
        return Err(Error::invalid_with(
            "a legal notice has 1 to 10,000 characters",
            "take it away with `pflow org set --no-legal-notice`",
        ));
    }
    template::check(text)
        .map_err(|e| Error::invalid(format!("legal notice, line {}: {}", e.line, e.message)))?;
    Ok(text.to_owned())
}

/// Gives the organisation another name.
pub async fn rename(
    engine: &Engine,
    scope: &Scope,
    name: &str,
    dry_run: bool,
) -> Result<Organisation, Error> {
    scope.require(Action::Administer)?;
    let name = checked_name(name)?;
    let mut tx = SystemTx::begin(&engine.db).await?;
    refuse_taken_name(&mut tx, name, Some(scope.organisation_id)).await?;
    organisations::rename(&mut tx, scope.organisation_id, name, engine.clock.now()).await?;
    let mut tx = tx.enter(scope.organisation_id).await?;
    engine.audit(&mut tx, scope, "org.rename", Some(name), json!({"before": scope.organisation})).await?;
    tx.finish(dry_run).await?;
    let mut organisation = find(engine, Some(&scope.organisation_id.to_string())).await?;
    name.clone_into(&mut organisation.name);
    Ok(organisation)
}

/// Deletes the organisation and everything it owns.
pub async fn delete(engine: &Engine, scope: &Scope, dry_run: bool) -> Result<(), Error> {
    scope.require(Action::Own)?;
    let mut tx = SystemTx::begin(&engine.db).await?;
    organisations::delete(&mut tx, scope.organisation_id).await?;
    forgotten::insert(&mut tx, scope.organisation_id, engine.clock.now()).await?;
    Ok(tx.finish(dry_run).await?)
}

/// Adds a member; the user is made where there is none with this address.
pub async fn add_member(
    engine: &Engine,
    scope: &Scope,
    address_text: &str,
    role: Role,
    dry_run: bool,
) -> Result<Member, Error> {
    scope.require(Action::Administer)?;
    refuse_owner_role(role)?;
    let address = address(address_text)?;
    let now = engine.clock.now();
    let mut tx = SystemTx::begin(&engine.db).await?;
    let user = users::ensure(&mut tx, engine.ids.next(), &address, None, None, now).await?;
    let mut tx = tx.enter(scope.organisation_id).await?;
    match members::insert(&mut tx, user.id, role, now).await {
        Err(db::Error::Duplicate { .. }) => {
            return Err(Error::conflict(
                format!("{address} is a member of {:?} already", scope.organisation),
                Some("change the role with `pflow org member role EMAIL ROLE`"),
            ));
        }
        other => other?,
    }
    engine.audit(&mut tx, scope, "org.member.add", Some(&address), json!({"role": role})).await?;
    tx.finish(dry_run).await?;
    Ok(Member { user, role, status: "active".to_owned() })
}

/// Gives a member another role. Ownership is handed over with [`transfer`].
pub async fn set_role(
    engine: &Engine,
    scope: &Scope,
    address: &str,
    role: Role,
    dry_run: bool,
) -> Result<Member, Error> {
    scope.require(Action::Administer)?;
    refuse_owner_role(role)?;
    let (mut tx, member) = member(engine, scope, address).await?;
    refuse_owner_loss(&member)?;
    members::set_role(&mut tx, member.user.id, role, engine.clock.now()).await?;
    engine
        .audit(
            &mut tx,
            scope,
            "org.member.role",
            Some(address),
            json!({"before": member.role, "after": role}),
        )
        .await?;
    tx.finish(dry_run).await?;
    Ok(Member { role, ..member })
}

/// Removes a member; the user stays known to other organisations.
pub async fn remove_member(
    engine: &Engine,
    scope: &Scope,
    address: &str,
    dry_run: bool,
) -> Result<Member, Error> {
    scope.require(Action::Administer)?;
    let (mut tx, member) = member(engine, scope, address).await?;
    refuse_owner_loss(&member)?;
    members::delete(&mut tx, member.user.id).await?;
    engine.audit(&mut tx, scope, "org.member.remove", Some(address), json!({"role": member.role})).await?;
    tx.finish(dry_run).await?;
    Ok(member)
}

/// Makes a member the owner and the owner an admin, in one transaction.
pub async fn transfer(engine: &Engine, scope: &Scope, address: &str, dry_run: bool) -> Result<Member, Error> {
    scope.require(Action::Own)?;
    let (mut tx, member) = member(engine, scope, address).await?;
    if member.user.id == scope.user_id {
        return Err(Error::conflict(
            format!("{} owns {:?} already", member.user.email, scope.organisation),
            None,
        ));
    }
    if member.status != "active" {
        return Err(Error::conflict(
            format!("{} is {}, an owner must be active", member.user.email, member.status),
            None,
        ));
    }
    let now = engine.clock.now();
    members::set_role(&mut tx, scope.user_id, Role::Admin, now).await?;
    members::set_role(&mut tx, member.user.id, Role::Owner, now).await?;
    engine
        .audit(&mut tx, scope, "org.transfer", Some(&member.user.email), json!({"from": scope.email}))
        .await?;
    tx.finish(dry_run).await?;
    Ok(Member { role: Role::Owner, ..member })
}

async fn member(engine: &Engine, scope: &Scope, address: &str) -> Result<(TenantTx, Member), Error> {
    let mut tx = TenantTx::begin(&engine.db, scope.organisation_id).await?;
    let found =
        members::list(&mut tx).await?.into_iter().find(|m| m.user.email.eq_ignore_ascii_case(address.trim()));
    Ok((tx, found.ok_or_else(|| Error::not_found("member", address))?))
}

fn checked_name(name: &str) -> Result<&str, Error> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 255 {
        return Err(Error::invalid("an organisation's name has 1 to 255 characters"));
    }
    Ok(name)
}

async fn refuse_taken_name(tx: &mut SystemTx, name: &str, but: Option<OrganisationId>) -> Result<(), Error> {
    let taken = organisations::list(tx).await?.iter().any(|o| o.name == name && Some(o.id) != but);
    if taken {
        return Err(Error::conflict(
            format!("there is an organisation {name:?} already"),
            Some("see `pflow org list`"),
        ));
    }
    Ok(())
}

fn refuse_owner_role(role: Role) -> Result<(), Error> {
    if role == Role::Owner {
        return Err(Error::conflict(
            "there is exactly one owner",
            Some("hand over with `pflow org transfer EMAIL`"),
        ));
    }
    Ok(())
}

fn refuse_owner_loss(member: &Member) -> Result<(), Error> {
    if member.role == Role::Owner {
        return Err(Error::conflict(
            format!("{} is the owner, and an organisation has exactly one at all times", member.user.email),
            Some("hand over first: `pflow org transfer EMAIL`"),
        ));
    }
    Ok(())
}

fn address(text: &str) -> Result<String, Error> {
    email::normalise(text).ok_or_else(|| Error::invalid(format!("{text:?} is no e-mail address")))
}

/// Sets how long before their slots drafts are made, and what they may cost; what is not named stays.
pub async fn set_drafts(
    engine: &Engine,
    scope: &Scope,
    look_ahead_hours: Option<u16>,
    tokens_per_day: Option<u32>,
    dry_run: bool,
) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let (hours, tokens) = (look_ahead_hours.map(i32::from), tokens_per_day.map(i64::from));
    settings::set_drafts(&mut tx, hours, tokens, engine.clock.now()).await?;
    let drafts = settings::drafts(&mut tx).await?;
    let detail = json!({"look_ahead_hours": hours, "tokens_per_day": tokens});
    engine.audit(&mut tx, scope, "org.set.drafts", None, detail).await?;
    tx.finish(dry_run).await?;
    Ok(Shown { drafts, ..show(engine, scope).await? })
}
