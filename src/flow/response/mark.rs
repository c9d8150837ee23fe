//! A person says what an answer is worth.

use serde::Serialize;
use serde_json::json;

use super::inbox;
use crate::{
    base::ids::MessageId,
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::Action,
    outreach::{classify::Class, store::inbox::set_sentiment},
};

pub use crate::outreach::sentiment::Sentiment;

/// An answer that was marked.
#[derive(Clone, Debug, Serialize)]
pub struct Marked {
    /// The mail.
    pub id: MessageId,
    /// What it is taken for now; none: nobody says.
    pub sentiment: Option<Sentiment>,
    /// What it was taken for.
    pub before: Option<Sentiment>,
}

/// Marks an answer, or with none takes the mark back. Only what a person wrote can be marked; the same again changes nothing.
pub async fn mark(
    engine: &Engine,
    scope: &Scope,
    id: &str,
    sentiment: Option<Sentiment>,
    dry_run: bool,
) -> Result<Marked, Error> {
    let mut tx = engine.begin(scope, Action::Work).await?;
    let listed = inbox::find(&mut tx, id).await?.listed;
    if sentiment.is_some() && listed.class != Class::Reply.as_str() {
        return Err(Error::conflict(
            format!("mail {} is no answer, but {}", listed.id, listed.class.replace('_', " ")),
            Some("if it is one, say so first: `pflow inbox reclassify ID reply`"),
        ));
    }
    let (id, before) = (listed.id, listed.sentiment);
    if before != sentiment {
        set_sentiment(&mut tx, id, sentiment, engine.clock.now()).await?;
        let detail = json!({"before": before, "after": sentiment});
        engine.audit(&mut tx, scope, "inbox.mark", Some(&id.to_string()), detail).await?;
    }
    tx.finish(dry_run).await?;
    Ok(Marked { id, sentiment, before })
}
