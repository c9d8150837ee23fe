//! What an organisation lets its campaigns learn of mails being opened, and from where its own people look.

use serde_json::json;

use crate::{
    flow::{
        Error,
        engine::{Engine, Scope},
        organisations::{self, Shown},
    },
    iam::{Action, store::settings},
    outreach::campaign::OpenTracking,
    tracking::network::Network,
};

/// Sets the most that campaigns may learn. A campaign that wants more learns no more than this from its next mail on.
pub async fn set_policy(
    engine: &Engine,
    scope: &Scope,
    policy: OpenTracking,
    dry_run: bool,
) -> Result<Shown, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let before = settings::open_tracking(&mut tx).await?;
    settings::set_open_tracking(&mut tx, policy.as_str(), engine.clock.now()).await?;
    let detail = json!({"before": before, "after": policy.as_str()});
    engine.audit(&mut tx, scope, "org.set.open_tracking", None, detail).await?;
    tx.finish(dry_run).await?;
    let shown = organisations::show(engine, scope).await?;
    Ok(Shown { open_tracking: policy.as_str().to_owned(), ..shown })
}

/// Sets the networks of the organisation's own offices; none smaller than a /24 or a /48, since no more is known of a fetch.
pub async fn set_own_networks(
    engine: &Engine,
    scope: &Scope,
    networks: &[String],
    dry_run: bool,
) -> Result<Shown, Error> {
    let parsed = networks.iter().map(|text| {
        text.parse::<Network>().map_err(|e| {
            Error::invalid_with(
                format!("{text:?} is {e}"),
                "`pflow org set --own-networks 192.0.2.0/24,2001:db8:7::/48`",
            )
        })
    });
    let own = parsed.map(|n| n.map(|n| n.to_string())).collect::<Result<Vec<String>, Error>>()?;
    let mut tx = engine.begin(scope, Action::Administer).await?;
    settings::set_own_networks(&mut tx, &own, engine.clock.now()).await?;
    engine.audit(&mut tx, scope, "org.set.own_networks", None, json!({"after": own})).await?;
    tx.finish(dry_run).await?;
    Ok(Shown { own_networks: own, ..organisations::show(engine, scope).await? })
}
