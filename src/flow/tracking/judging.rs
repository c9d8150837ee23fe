//! Verdicts on fetches that are stored: what a burst shows, what other rules would say, and what counts as an open after it.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::{
    db::{self, TenantTx},
    iam::store::settings,
    tracking::{
        burst::{self, Seen},
        network::Network,
        store::open_events::{self, Rejudged, Stored},
        verdict::{Fetch, Judged, Method, RULE_VERSION, Verdict, judge},
    },
};

/// The networks of the organisation's own offices.
pub(super) async fn own_networks(tx: &mut TenantTx) -> Result<Vec<Network>, db::Error> {
    let networks = settings::own_networks(tx).await?;
    Ok(networks.iter().filter_map(|n| n.parse().ok()).collect())
}

/// Looks for bursts among the fetches from `from` to `to` and those around them, after some were added. Returns the mails whose fetches
/// are now taken for something else.
pub(super) async fn find_bursts(
    tx: &mut TenantTx,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Uuid>, db::Error> {
    let stored = open_events::between(tx, from - burst::REACH, to + burst::REACH).await?;
    let found = burst::find(&stored.iter().map(|s| seen(s, by_itself(s))).collect::<Vec<_>>());
    let changed = |s: &&Stored| s.verdict == Verdict::Human.as_str() && found.contains_key(&s.id);
    let mails = stored.iter().filter(changed).map(|s| s.message_id).collect();
    let rejudged: Vec<Rejudged> = stored
        .iter()
        .filter(changed)
        .filter_map(|s| Some(Rejudged { id: s.id, verdict: BURST.as_str(), rule: found.get(&s.id)? }))
        .collect();
    if !rejudged.is_empty() {
        open_events::rejudge(tx, &rejudged, RULE_VERSION).await?;
    }
    Ok(mails)
}

const BURST: Verdict = Verdict::MachineBurst;

/// What today's rules say of the fetches from `from` to `to`; those that are told otherwise are changed, and their mails counted anew.
/// Returns how many were looked at and how many changed.
pub(super) async fn judge_again(
    tx: &mut TenantTx,
    own: &[Network],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<(u64, u64), db::Error> {
    let stored = open_events::between(tx, from - burst::REACH, to + burst::REACH).await?;
    let alone: HashMap<Uuid, Judged> = stored.iter().map(|s| (s.id, judge(&fetch(s), own))).collect();
    let all: Vec<Seen> = stored.iter().filter_map(|s| Some(seen(s, alone.get(&s.id)?.0))).collect();
    let bursts = burst::find(&all);
    let (mut looked_at, mut rejudged, mut mails) = (0, Vec::new(), Vec::new());
    for s in stored.iter().filter(|s| s.at >= from && s.at <= to) {
        looked_at += 1;
        let burst = bursts.get(&s.id).map(|rule| (BURST, *rule));
        let Some((verdict, rule)) = burst.or_else(|| alone.get(&s.id).copied()) else { continue };
        if (s.verdict.as_str(), s.rule.as_str(), s.rule_version) != (verdict.as_str(), rule, RULE_VERSION) {
            rejudged.push(Rejudged { id: s.id, verdict: verdict.as_str(), rule });
            mails.push(s.message_id);
        }
    }
    if !rejudged.is_empty() {
        open_events::rejudge(tx, &rejudged, RULE_VERSION).await?;
        mails.sort_unstable();
        mails.dedup();
        open_events::recount(tx, &mails, from, to).await?;
    }
    Ok((looked_at, rejudged.len() as u64))
}

/// What a stored fetch was taken for before a burst was seen: only a person's is ever judged anew by one.
fn by_itself(stored: &Stored) -> Verdict {
    match Verdict::parse(&stored.verdict) {
        Some(Verdict::MachineBurst) | None => Verdict::Human,
        Some(verdict) => verdict,
    }
}

fn seen(stored: &Stored, verdict: Verdict) -> Seen {
    let network = stored.network.as_deref().and_then(|n| n.parse().ok());
    Seen { id: stored.id, at: stored.at, message_id: stored.message_id, network, verdict }
}

fn fetch(stored: &Stored) -> Fetch<'_> {
    Fetch {
        method: if stored.method == Method::Head.as_str() { Method::Head } else { Method::Get },
        agent: &stored.user_agent,
        network: stored.network.as_deref().and_then(|n| n.parse().ok()),
        sent_ago: stored.sent_ago_ms.and_then(TimeDelta::try_milliseconds),
    }
}
