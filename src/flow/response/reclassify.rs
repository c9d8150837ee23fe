//! A person corrects what a mail was taken for: what it changed is taken back, and what the right class asks for is done.

use serde::Serialize;
use serde_json::json;

use super::{
    effects::{self, Effect},
    inbox,
};
use crate::{
    base::ids::MessageId,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{
        classify::Class,
        store::{inbound, judged, sent_before, stop::Circle},
    },
};

pub use crate::outreach::effects::Change;

/// The rule of a class that a person gave.
pub const BY_HAND: &str = "by-hand";

/// A mail with another class.
#[derive(Clone, Debug, Serialize)]
pub struct Reclassified {
    /// The mail.
    pub id: MessageId,
    /// What it is now.
    pub class: Class,
    /// What it was taken for.
    pub before: String,
    /// How many changes were taken back.
    pub undone: u64,
    /// What the right class changed.
    pub effects: Vec<Change>,
}

/// Gives a mail another class. What the wrong one did is taken back as far as nothing else has changed it since: sequences go on, not
/// before now; suppressions of this mail are removed. What other mails of the same people asked for stays.
pub async fn reclassify(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    class: Class,
    dry_run: bool,
) -> Result<Reclassified, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let id = inbox::find(&mut tx, id).await?.listed.id;
    let not_found = || Error::not_found("mail", id.to_string());
    let about = judged::find(&mut tx, id).await?.ok_or_else(not_found)?.about_id;
    let to = match about {
        Some(about) => sent_before::outbound_by_ids(&mut tx, &[], &[about.0]).await?.pop(),
        None => None,
    };
    let circle = match &to {
        Some(to) => effects::lock(&mut tx, to).await?,
        None => Circle::default(),
    };
    // Read again under the locks: somebody else may have corrected it meanwhile.
    let mail = judged::find(&mut tx, id).await?.ok_or_else(not_found)?;
    if mail.class == class.as_str() {
        let message = format!("mail {id} is taken for {} already", class.as_str());
        return Err(Error::conflict(message, None));
    }
    let undone = effects::undo(&mut tx, engine, &mail, &circle).await?;
    judged::set_class(&mut tx, id, class.as_str(), BY_HAND).await?;
    let effect = Effect::stored(&mail, class, false);
    let changed = match to {
        Some(to) => effects::change(&mut tx, engine, &effect, &to, &circle).await?,
        None => effects::apply_unmatched(&mut tx, engine, &effect).await?,
    };
    inbound::set_effects(&mut tx, id, &changed).await?;
    let detail = json!({"before": mail.class, "after": class, "undone": undone, "effects": changed.len()});
    engine.audit(&mut tx, scope, "inbox.reclassify", Some(&id.to_string()), detail).await?;
    tx.finish(dry_run).await?;
    Ok(Reclassified { id, class, before: mail.class, undone, effects: changed })
}
