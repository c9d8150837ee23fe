//! `tracking.open_events`: every fetch of a known pixel, and what it was taken for.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::{Error, TenantTx};

/// A fetch that was judged.
#[derive(Clone, Debug)]
pub struct Event {
    /// Given by the spool.
    pub id: Uuid,
    /// When it was fetched.
    pub at: DateTime<Utc>,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The variant.
    pub variant_id: Uuid,
    /// The mail; none for a variant's pixel.
    pub message_id: Option<Uuid>,
    /// `GET` or `HEAD`.
    pub method: &'static str,
    /// The program's own words; none for a variant's pixel.
    pub user_agent: Option<String>,
    /// A /24 or /48; none for a variant's pixel.
    pub network: Option<String>,
    /// Milliseconds since the mail left.
    pub sent_ago_ms: Option<i64>,
    /// Who it was.
    pub verdict: &'static str,
    /// By which rule.
    pub rule: &'static str,
    /// Of which version of the rules.
    pub rule_version: i32,
    /// Whether it counts as an open.
    pub counted: bool,
}

/// A stored fetch of one mail's pixel, as far as it is needed to judge it.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The event.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The mail.
    pub message_id: Uuid,
    /// `GET` or `HEAD`.
    pub method: String,
    /// The program's own words.
    pub user_agent: String,
    /// From where.
    pub network: Option<String>,
    /// Milliseconds since the mail left.
    pub sent_ago_ms: Option<i64>,
    /// What it is taken for.
    pub verdict: String,
    /// By which rule.
    pub rule: String,
    /// Of which version.
    pub rule_version: i32,
}

/// Another verdict on a stored fetch.
#[derive(Clone, Copy, Debug)]
pub struct Rejudged {
    /// The event.
    pub id: Uuid,
    /// What it is taken for now.
    pub verdict: &'static str,
    /// By which rule.
    pub rule: &'static str,
}

/// Adds events; one that is there already stays as it is.
pub async fn insert(tx: &mut TenantTx, events: &[Event]) -> Result<u64, Error> {
    let done = sqlx::query!(
        "INSERT INTO tracking.open_events (organisation_id, id, at, campaign_id, variant_id, message_id, method, user_agent, network,
                                           sent_ago_ms, verdict, rule, rule_version, counted)
         SELECT $1, id, at, campaign_id, variant_id, message_id, method, user_agent, network::cidr, sent_ago_ms, verdict, rule,
                rule_version, counted
           FROM unnest($2::uuid[], $3::timestamptz[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[],
                       $10::bigint[], $11::text[], $12::text[], $13::int[], $14::boolean[])
             AS e (id, at, campaign_id, variant_id, message_id, method, user_agent, network, sent_ago_ms, verdict, rule, rule_version,
                   counted)
         ON CONFLICT (organisation_id, id) DO NOTHING",
        tx.organisation_id(),
        &column(events, |e| e.id),
        &column(events, |e| e.at),
        &column(events, |e| e.campaign_id),
        &column(events, |e| e.variant_id),
        &column(events, |e| e.message_id) as &[Option<Uuid>],
        &column(events, |e| e.method) as &[&str],
        &column(events, |e| e.user_agent.as_deref()) as &[Option<&str>],
        &column(events, |e| e.network.as_deref()) as &[Option<&str>],
        &column(events, |e| e.sent_ago_ms) as &[Option<i64>],
        &column(events, |e| e.verdict) as &[&str],
        &column(events, |e| e.rule) as &[&str],
        &column(events, |e| e.rule_version),
        &column(events, |e| e.counted)
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}

fn column<'a, T>(events: &'a [Event], of: impl Fn(&'a Event) -> T) -> Vec<T> {
    events.iter().map(of).collect()
}

/// The fetches of single mails' pixels from `from` to `to`, both inclusive, whose details are still kept; oldest first.
pub async fn between(
    tx: &mut TenantTx,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<Stored>, Error> {
    Ok(sqlx::query_as!(
        Stored,
        r#"SELECT id, at, message_id AS "message_id!", method, user_agent AS "user_agent!", network::text, sent_ago_ms, verdict, rule,
                  rule_version
             FROM tracking.open_events
            WHERE organisation_id = $1 AND at BETWEEN $2 AND $3 AND user_agent IS NOT NULL AND message_id IS NOT NULL
            ORDER BY at, id"#,
        tx.organisation_id(),
        from,
        to
    )
    .fetch_all(tx.conn())
    .await?)
}

/// The times of the first and of the `most`th fetch after `after` whose details are still kept; none: there is none.
pub async fn span(
    tx: &mut TenantTx,
    after: DateTime<Utc>,
    most: i64,
) -> Result<Option<(DateTime<Utc>, DateTime<Utc>)>, Error> {
    let found = sqlx::query!(
        "SELECT min(at) AS first, max(at) AS last
           FROM (SELECT at FROM tracking.open_events
                  WHERE organisation_id = $1 AND at > $2 AND user_agent IS NOT NULL ORDER BY at LIMIT $3) e",
        tx.organisation_id(),
        after,
        most
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(found.first.zip(found.last))
}

/// Changes verdicts. What ClickHouse has of them is out of date: they go there again.
pub async fn rejudge(tx: &mut TenantTx, rejudged: &[Rejudged], rule_version: i32) -> Result<(), Error> {
    let ids: Vec<Uuid> = rejudged.iter().map(|r| r.id).collect();
    let verdicts: Vec<&str> = rejudged.iter().map(|r| r.verdict).collect();
    let rules: Vec<&str> = rejudged.iter().map(|r| r.rule).collect();
    sqlx::query!(
        "UPDATE tracking.open_events e
            SET verdict = n.verdict, rule = n.rule, rule_version = $5, exported_at = NULL,
                counted = e.counted AND n.verdict IN ('human', 'human_proxied')
           FROM unnest($2::uuid[], $3::text[], $4::text[]) AS n (id, verdict, rule)
          WHERE e.organisation_id = $1 AND e.id = n.id",
        tx.organisation_id(),
        &ids,
        &verdicts as &[&str],
        &rules as &[&str],
        rule_version
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Decides which fetches of these mails count as opens, from `from` to half an hour after `to`: a person's, and none of the same mail,
/// program and network within 30 minutes before.
pub async fn recount(
    tx: &mut TenantTx,
    messages: &[Uuid],
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE tracking.open_events e SET counted = n.counted, exported_at = NULL
           FROM (SELECT id, coalesce(at - lag(at) OVER (PARTITION BY message_id, user_agent, network ORDER BY at, id)
                                     > interval '30 minutes', true) AS counted
                   FROM tracking.open_events
                  WHERE organisation_id = $1 AND message_id = ANY($2) AND verdict IN ('human', 'human_proxied')
                    AND at BETWEEN $3::timestamptz - interval '30 minutes' AND $4::timestamptz + interval '30 minutes') n
          WHERE e.organisation_id = $1 AND e.id = n.id AND e.at >= $3 AND e.counted <> n.counted",
        tx.organisation_id(),
        messages,
        from,
        to
    )
    .execute(tx.conn())
    .await?;
    sqlx::query!(
        "INSERT INTO tracking.message_open_stats AS s
                (organisation_id, message_id, campaign_id, first_open_at, last_open_at, total_opens, unique_opens)
         SELECT m.organisation_id, m.id, m.campaign_id, o.first_at, o.last_at, o.total, least(o.total, 1)
           FROM outreach.messages m
          CROSS JOIN LATERAL (
            SELECT min(e.at) AS first_at, max(e.at) AS last_at, count(*) AS total FROM tracking.open_events e
             WHERE e.organisation_id = m.organisation_id AND e.message_id = m.id AND e.counted) o
          WHERE m.organisation_id = $1 AND m.id = ANY($2)
            AND (o.total > 0 OR EXISTS (SELECT FROM tracking.message_open_stats x
                                         WHERE x.organisation_id = m.organisation_id AND x.message_id = m.id))
          ORDER BY m.id
         ON CONFLICT (organisation_id, message_id) DO UPDATE
            SET first_open_at = excluded.first_open_at, last_open_at = excluded.last_open_at, total_opens = excluded.total_opens,
                unique_opens = excluded.unique_opens
          WHERE s.organisation_id = $1 AND (s.total_opens, s.first_open_at, s.last_open_at)
                IS DISTINCT FROM (excluded.total_opens, excluded.first_open_at, excluded.last_open_at)",
        tx.organisation_id(),
        messages
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Takes user agent and network from what was fetched before `before`; how many fetches had them.
pub async fn forget_details(tx: &mut TenantTx, before: DateTime<Utc>) -> Result<u64, Error> {
    let done = sqlx::query!(
        "UPDATE tracking.open_events SET user_agent = NULL, network = NULL
          WHERE organisation_id = $1 AND at < $2 AND user_agent IS NOT NULL",
        tx.organisation_id(),
        before
    )
    .execute(tx.conn())
    .await?;
    Ok(done.rows_affected())
}
