//! `audit`: who did what.

use chrono::{DateTime, Utc};

use crate::{
    flow::{
        Error,
        engine::{Engine, Scope},
    },
    iam::{
        Action,
        store::audit::{self, Filter, Record},
    },
};

/// The entries since then, newest first, at most `limit`; of one action or group of actions, of one user.
pub async fn log(
    engine: &Engine,
    scope: &Scope,
    since: Option<DateTime<Utc>>,
    action: Option<&str>,
    user: Option<&str>,
    limit: u32,
) -> Result<Vec<Record>, Error> {
    let mut tx = engine.begin(scope, Action::Administer).await?;
    let filter = Filter {
        since,
        action: action.map(str::to_owned),
        user: user.map(str::to_owned),
        about: None,
        limit: i64::from(limit),
    };
    Ok(audit::list(&mut tx, &filter).await?)
}
