//! Looking at what came in, and saying to whom a mail belongs that no rule could match.

use std::{fs, io::Read, path::Path};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    effects::{self, Effect},
    matching::Match,
    reading::{self, Explained, without_brackets},
};
use crate::{
    base::{
        email,
        ids::{EnrollmentId, MessageId},
    },
    db::TenantTx,
    flow::{
        Error,
        engine::{Engine, Scope},
        mailboxes, naming,
    },
    iam::Action,
    outreach::store::{answers, campaigns, inbound, inbox, judged, sent_before},
};

pub use crate::outreach::{
    classify::Class,
    effects::Change,
    store::{answers::Given, inbox::Listed},
};

/// Which mails are listed.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only those that belong to nobody we wrote to.
    pub unmatched: bool,
    /// Only this class.
    pub class: Option<Class>,
    /// Only this campaign: name, id, or beginning of the id.
    pub campaign: Option<String>,
    /// Only what was received at or after this time.
    pub since: Option<DateTime<Utc>>,
    /// Only what came into this mailbox: address, id, or beginning of the id.
    pub mailbox: Option<String>,
    /// Only mails whose sender nobody has answered since.
    pub unanswered: bool,
    /// At most so many.
    pub limit: u32,
}

/// A mail with its text.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// What the list shows.
    #[serde(flatten)]
    pub listed: Listed,
    /// The file, where it is one.
    pub path: Option<String>,
    /// The rule that decided the class.
    pub rule: String,
    /// Without angle brackets.
    pub message_id: Option<String>,
    /// The newest answer, without quotes.
    pub text: String,
    /// The whole text.
    pub full_text: String,
    /// What a bounce says.
    pub bounce: Option<serde_json::Value>,
    /// The day on which an absent person is back.
    pub returns_on: Option<chrono::NaiveDate>,
    /// The rule that found what it belongs to.
    pub match_rule: Option<String>,
    /// What it changed.
    pub effects: Vec<Change>,
    /// The mailbox that received it.
    pub mailbox: String,
    /// The name beside From.
    pub from_name: Option<String>,
    /// Where it wants to be answered, if not at From.
    pub reply_to: Option<String>,
    /// First In-Reply-To, without angle brackets.
    pub in_reply_to: Option<String>,
    /// References, oldest first, without angle brackets.
    pub references: Vec<String>,
    /// What we answered.
    pub answers: Vec<Given>,
}

/// A mail that was attached.
#[derive(Clone, Debug, Serialize)]
pub struct Attached {
    /// The mail.
    pub id: MessageId,
    /// Its class.
    pub class: Class,
    /// Whom it belongs to.
    pub email: String,
    /// The enrollment it belongs to.
    pub enrollment_id: Option<EnrollmentId>,
}

/// The newest mails first.
pub async fn list(engine: &Engine, scope: &Scope, wanted: &Wanted) -> Result<Vec<Listed>, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let campaign_id = match &wanted.campaign {
        Some(name) => {
            let all = campaigns::list(&mut tx).await?;
            Some(naming::resolve("campaign", name, all, |c| (c.id.0, c.name.clone()))?.id)
        }
        None => None,
    };
    let mailbox_id = match &wanted.mailbox {
        Some(name) => Some(mailboxes::find(&mut tx, name).await?.id),
        None => None,
    };
    let filter = inbox::Filter {
        unmatched: wanted.unmatched,
        class: wanted.class.map(Class::as_str),
        campaign_id,
        since: wanted.since,
        mailbox_id,
        unanswered: wanted.unanswered,
        limit: i64::from(wanted.limit),
    };
    Ok(inbox::list(&mut tx, &filter).await?)
}

/// One mail.
pub async fn show(engine: &Engine, scope: &Scope, id: &str) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Read).await?;
    let stored = find(&mut tx, id).await?;
    let answers = answers::given(&mut tx, stored.listed.id).await?;
    Ok(Shown {
        path: None,
        rule: stored.rule,
        message_id: stored.listed.rfc822_message_id.as_deref().map(without_brackets),
        text: stored.text,
        full_text: stored.full_text,
        returns_on: returns_on(stored.detail.as_ref()),
        bounce: stored.detail.filter(|d| d.get("recipients").is_some()),
        effects: stored.effects,
        match_rule: stored.match_rule,
        mailbox: stored.mailbox,
        from_name: stored.from_name,
        reply_to: stored.reply_to,
        in_reply_to: stored.in_reply_to.as_deref().map(without_brackets),
        references: stored.references.iter().map(|id| without_brackets(id)).collect(),
        answers,
        listed: stored.listed,
    })
}

/// Says that a mail belongs to the person we wrote to at `address`: it takes effect as if a rule had found it.
pub async fn attach(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    address: &str,
    dry_run: bool,
) -> Result<Attached, Error> {
    let address = email::normalise(address)
        .ok_or_else(|| Error::invalid(format!("{address:?} is no e-mail address")))?;
    let mut tx = engine.begin(scope, Action::Work).await?;
    let stored = find(&mut tx, id).await?;
    if stored.listed.matched {
        return Err(Error::conflict(
            format!("mail {} belongs to somebody already", stored.listed.id),
            Some("see `pflow inbox list --unmatched`"),
        ));
    }
    let to = sent_before::last_outbound_to(&mut tx, std::slice::from_ref(&address))
        .await?
        .ok_or_else(|| Error::not_found("mail sent to", address.clone()))?;
    let id = stored.listed.id;
    let mail = judged::find(&mut tx, id).await?.ok_or_else(|| Error::not_found("mail", id.to_string()))?;
    let class = Class::parse(&mail.class).unwrap_or(Class::Other);
    let circle = effects::lock(&mut tx, &to).await?;
    let found = Match::by_hand(to);
    let mut changes = mail.effects.clone();
    changes.extend(
        effects::apply(&mut tx, engine, &Effect::stored(&mail, class, false), &found, &circle).await?,
    );
    inbound::set_effects(&mut tx, id, &changes).await?;
    let to = found.to;
    let target = stored.listed.id.to_string();
    engine
        .audit(&mut tx, scope, "inbox.attach", Some(&target), json!({"enrollment_id": to.enrollment_id}))
        .await?;
    tx.finish(dry_run).await?;
    Ok(Attached { id: stored.listed.id, class, email: address, enrollment_id: to.enrollment_id })
}

/// What a file (or stdin, `-`) is taken for. No database.
pub fn explain(path: &Path) -> Result<Explained, Error> {
    let io = |source| Error::Io { path: path.display().to_string(), source };
    let raw = if path == Path::new("-") {
        let mut raw = Vec::new();
        std::io::stdin().lock().read_to_end(&mut raw).map_err(io)?;
        raw
    } else {
        fs::read(path).map_err(io)?
    };
    Ok(reading::read(&raw).explain(Some(path.display().to_string())))
}

fn returns_on(detail: Option<&serde_json::Value>) -> Option<chrono::NaiveDate> {
    detail?.get("returns_on")?.as_str()?.parse().ok()
}

/// The mail with this id or beginning of an id.
pub(super) async fn find(tx: &mut TenantTx, id: &str) -> Result<inbox::Stored, Error> {
    let not_found = || Error::not_found("mail", id);
    let found = if let Ok(uuid) = Uuid::try_parse(id) {
        MessageId(uuid)
    } else {
        let candidates = inbox::starting_with(tx, &id.to_lowercase()).await?;
        naming::resolve("mail", id, candidates, |c| (c.0, String::new()))?
    };
    inbox::find(tx, found).await?.ok_or_else(not_found)
}
