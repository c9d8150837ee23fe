//! Somebody follows the way out of a mail: the link of its List-Unsubscribe, pressed by a person or sent by a mail program (RFC 8058).

use serde_json::json;

use super::effects::{self, Effect};
use crate::{
    base::ids::{MessageId, OrganisationId, PersonId},
    db::{SystemTx, TenantTx},
    flow::{Error, engine::Engine},
    iam::store::audit,
    outreach::{
        classify::Class,
        effects::Facts,
        store::{
            sent_before::{self, Outbound},
            ways_out,
        },
        unsubscribe,
    },
    tracking::store::{
        consents::{self, NewConsent},
        pixels,
    },
};

/// The purpose whose consent is withdrawn where only the measuring is to stop.
const OPEN_TRACKING: &str = "open_tracking";

/// What came of it. Whoever asks is told the same in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It is as was asked for, and was not before.
    Changed,
    /// It was so before.
    Already,
    /// No mail that left has this token.
    Unknown,
}

/// Writes no more to whom the mail with this token went: the address is suppressed and every sequence of the person ends, as after a mail
/// that asks for it. Again changes nothing.
pub async fn opt_out(engine: &Engine, token: &str) -> Result<Done, Error> {
    let Some((mut tx, to)) = find(engine, token).await? else { return Ok(Done::Unknown) };
    let circle = effects::lock(&mut tx, &to).await?;
    // Whoever has the link has the mail.
    effects::prove_sent(&mut tx, &to, engine.clock.now()).await?;
    let effect = Effect {
        id: to.id,
        class: Class::Unsubscribe,
        from_address: "",
        mailbox_id: None,
        at: engine.clock.now(),
        facts: Facts::default(),
        is_replay: false,
    };
    let changes = effects::change(&mut tx, engine, &effect, &to, &circle).await?;
    if changes.is_empty() {
        tx.rollback().await?;
        return Ok(Done::Already);
    }
    note(engine, &mut tx, "link.unsubscribe", to.id).await?;
    tx.commit().await?;
    Ok(Done::Changed)
}

/// Measures no more whether this person opens mails, in those that left as in those to come, and changes nothing else.
pub async fn stop_measuring(engine: &Engine, token: &str) -> Result<Done, Error> {
    let Some((mut tx, to)) = find(engine, token).await? else { return Ok(Done::Unknown) };
    let Some(position_id) = to.position_id else { return Ok(Done::Unknown) };
    let Some(person_id) = sent_before::person(&mut tx, position_id).await? else { return Ok(Done::Unknown) };
    let now = engine.clock.now();
    let had_consent = consents::has_consent(&mut tx, position_id, OPEN_TRACKING).await?;
    let revoked = pixels::revoke(&mut tx, person_id.0, now).await?;
    if !had_consent && revoked == 0 {
        tx.rollback().await?;
        return Ok(Done::Already);
    }
    let withdrawal = NewConsent {
        id: engine.ids.next(),
        person_id: PersonId(person_id.0),
        purpose: OPEN_TRACKING,
        status: "withdrawn",
        at: now,
        source: Some("the link in a mail"),
        text: None,
        user_id: None,
        now,
    };
    consents::insert(&mut tx, withdrawal).await?;
    note(engine, &mut tx, "link.stop_measuring", to.id).await?;
    tx.commit().await?;
    Ok(Done::Changed)
}

/// The mail, in a transaction of its organisation.
async fn find(engine: &Engine, token: &str) -> Result<Option<(TenantTx, Outbound)>, Error> {
    if !unsubscribe::is_token(token) {
        return Ok(None);
    }
    let mut tx = SystemTx::begin(&engine.db).await?;
    let found = ways_out::resolve(&mut tx, token).await?;
    drop(tx);
    let Some((organisation_id, message_id)) = found else { return Ok(None) };
    let mut tx = TenantTx::begin(&engine.db, OrganisationId(organisation_id)).await?;
    let to = sent_before::outbound_by_ids(&mut tx, &[], &[message_id]).await?.pop();
    Ok(to.map(|to| (tx, to)))
}

async fn note(engine: &Engine, tx: &mut TenantTx, action: &str, message: MessageId) -> Result<(), Error> {
    let target = message.to_string();
    let entry = audit::Entry {
        id: engine.ids.next(),
        at: engine.clock.now(),
        user_id: None,
        action,
        target: Some(&target),
        detail: json!({}),
    };
    Ok(audit::insert(tx, entry).await?)
}
