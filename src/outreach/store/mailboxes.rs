//! `outreach.mailboxes`.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    base::ids::MailboxId,
    db::{Error, SystemTx, TenantTx},
    outreach::mailbox::{Freeze, Mailbox, Pace, Trouble, Usage},
};

/// A row as it is read.
struct Row {
    id: Uuid,
    address: String,
    name: String,
    provider: String,
    settings: Value,
    signature: Option<String>,
    status: String,
    status_reason: Option<String>,
    timezone: String,
    windows: Option<Value>,
    freezes: Value,
    daily_cap: i32,
    ramp_start: i32,
    ramp_step: i32,
    gap_floor_seconds: i32,
    gap_seconds: Option<i32>,
    next_send_at: Option<DateTime<Utc>>,
    sending_days: i32,
    last_sending_day: Option<chrono::NaiveDate>,
    bounces_since: Option<DateTime<Utc>>,
    slowed_until: Option<DateTime<Utc>>,
    last_synced_at: Option<DateTime<Utc>>,
    resting_until: Option<DateTime<Utc>>,
    resting_reason: Option<String>,
    rests: i32,
    sync_error: Option<String>,
    created_at: DateTime<Utc>,
}

fn bad(column: &'static str, value: &impl ToString) -> Error {
    Error::BadValue { table: "outreach.mailboxes", column, value: value.to_string() }
}

/// The columns are checked not to be negative.
fn count(value: i32) -> u32 {
    u32::try_from(value).unwrap_or(0)
}

impl Row {
    fn read(self) -> Result<Mailbox, Error> {
        let timezone = self.timezone.parse().map_err(|_| bad("timezone", &self.timezone))?;
        let windows = self
            .windows
            .filter(|w| !w.is_null())
            .map(|w| serde_json::from_value(w.clone()).map_err(|_| bad("windows", &w)))
            .transpose()?;
        let freezes =
            serde_json::from_value(self.freezes.clone()).map_err(|_| bad("freezes", &self.freezes))?;
        Ok(Mailbox {
            id: MailboxId(self.id),
            address: self.address,
            name: self.name,
            provider: self.provider,
            settings: self.settings,
            signature: self.signature,
            status: self.status,
            status_reason: self.status_reason,
            timezone,
            windows,
            freezes,
            pace: Pace {
                daily_cap: count(self.daily_cap),
                ramp_start: count(self.ramp_start),
                ramp_step: count(self.ramp_step),
                gap_floor_seconds: count(self.gap_floor_seconds),
                gap_seconds: self.gap_seconds.map(count),
                next_send_at: self.next_send_at,
                sending_days: count(self.sending_days),
                last_sending_day: self.last_sending_day,
                bounces_since: self.bounces_since,
                slowed_until: self.slowed_until,
            },
            last_synced_at: self.last_synced_at,
            trouble: Trouble {
                resting_until: self.resting_until,
                resting_reason: self.resting_reason,
                rests: count(self.rests),
                sync_error: self.sync_error,
            },
            created_at: self.created_at,
        })
    }
}

fn as_int(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

/// Adds a mailbox; a second one with the same address is [`Error::Duplicate`].
pub async fn insert(tx: &mut TenantTx, mailbox: &Mailbox) -> Result<(), Error> {
    let windows = mailbox.windows.as_ref().map(serde_json::to_value).transpose();
    let windows = windows.map_err(|e| Error::Other(e.to_string()))?;
    sqlx::query!(
        "INSERT INTO outreach.mailboxes (organisation_id, id, address, name, provider, settings, signature, status, timezone,
                windows, daily_cap, ramp_start, ramp_step, gap_floor_seconds, gap_seconds, created_at, updated_at)
         VALUES ($1, $2, $3::citext, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)",
        tx.organisation_id(),
        mailbox.id.0,
        mailbox.address as _,
        mailbox.name,
        mailbox.provider,
        mailbox.settings,
        mailbox.signature,
        mailbox.status,
        mailbox.timezone.name(),
        windows,
        as_int(mailbox.pace.daily_cap),
        as_int(mailbox.pace.ramp_start),
        as_int(mailbox.pace.ramp_step),
        as_int(mailbox.pace.gap_floor_seconds),
        mailbox.pace.gap_seconds.map(as_int),
        mailbox.created_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// All mailboxes but the removed ones, by address.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Mailbox>, Error> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, lower(address::text) AS \"address!\", name, provider, settings, signature, status, status_reason, timezone, windows,
                freezes, daily_cap, ramp_start, ramp_step, gap_floor_seconds, gap_seconds, next_send_at, sending_days,
                last_sending_day, bounces_since, slowed_until, last_synced_at, resting_until, resting_reason, rests, sync_error, created_at
           FROM outreach.mailboxes
          WHERE organisation_id = $1 AND status <> 'removed'
          ORDER BY 2, id",
        tx.organisation_id()
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// One mailbox, removed or not.
pub async fn find(tx: &mut TenantTx, id: MailboxId) -> Result<Option<Mailbox>, Error> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, lower(address::text) AS \"address!\", name, provider, settings, signature, status, status_reason, timezone, windows,
                freezes, daily_cap, ramp_start, ramp_step, gap_floor_seconds, gap_seconds, next_send_at, sending_days,
                last_sending_day, bounces_since, slowed_until, last_synced_at, resting_until, resting_reason, rests, sync_error, created_at
           FROM outreach.mailboxes
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(Row::read).transpose()
}

/// One mailbox, locked to the end of the transaction: nobody else arms a send of it meanwhile.
pub async fn lock(tx: &mut TenantTx, id: MailboxId) -> Result<Option<Mailbox>, Error> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, lower(address::text) AS \"address!\", name, provider, settings, signature, status, status_reason, timezone, windows,
                freezes, daily_cap, ramp_start, ramp_step, gap_floor_seconds, gap_seconds, next_send_at, sending_days,
                last_sending_day, bounces_since, slowed_until, last_synced_at, resting_until, resting_reason, rests, sync_error, created_at
           FROM outreach.mailboxes
          WHERE organisation_id = $1 AND id = $2
            FOR UPDATE",
        tx.organisation_id(),
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    row.map(Row::read).transpose()
}

/// Sets status and reason. Where a person makes it active again, bounces count from `now`.
pub async fn set_status(
    tx: &mut TenantTx,
    id: MailboxId,
    status: &str,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes
            SET status = $3, status_reason = $4, updated_at = $5,
                bounces_since = CASE WHEN $3 = 'active' THEN $5 ELSE bounces_since END,
                sync_error = CASE WHEN $3 = 'active' THEN NULL ELSE sync_error END,
                resting_until = CASE WHEN $3 = 'active' THEN NULL ELSE resting_until END,
                rests = CASE WHEN $3 = 'active' THEN 0 ELSE rests END
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        status,
        reason,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The provider's own limit is used up: no mail before `until`.
pub async fn rest(
    tx: &mut TenantTx,
    id: MailboxId,
    until: DateTime<Utc>,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes
            SET resting_until = greatest(resting_until, $3), resting_reason = $4, rests = rests + 1, updated_at = $5
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        until,
        reason,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Somebody called a mail of it spam: it writes less until then.
pub async fn slow(tx: &mut TenantTx, id: MailboxId, until: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET slowed_until = greatest(slowed_until, $3) WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        until
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The provider takes mail again: the next rest is a short one.
pub async fn rested(tx: &mut TenantTx, id: MailboxId) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET rests = 0, resting_until = NULL, resting_reason = NULL
          WHERE organisation_id = $1 AND id = $2 AND rests > 0",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Replaces the dates without sending.
pub async fn set_freezes(
    tx: &mut TenantTx,
    id: MailboxId,
    freezes: &[Freeze],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let freezes = serde_json::to_value(freezes).map_err(|e| Error::Other(e.to_string()))?;
    sqlx::query!(
        "UPDATE outreach.mailboxes SET freezes = $3, updated_at = $4 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        freezes,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// How many unfinished tasks and running campaigns stand on the mailbox.
pub async fn work_left(tx: &mut TenantTx, id: MailboxId) -> Result<i64, Error> {
    let left = sqlx::query_scalar!(
        "SELECT count(*) AS \"n!\" FROM outreach.tasks
          WHERE organisation_id = $1 AND mailbox_id = $2 AND status IN ('scheduled', 'locked', 'held')",
        tx.organisation_id(),
        id.0
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(left)
}

/// What the mailbox has done: `day_start` is the beginning of its local day, `allowance` what it may do today.
pub async fn usage(
    tx: &mut TenantTx,
    id: MailboxId,
    now: DateTime<Utc>,
    day_start: DateTime<Utc>,
    allowance: u32,
) -> Result<Usage, Error> {
    // A day has at most 25 hours, so both counts read the same stretch of one index. What lies in the future counts too: a
    // clock that was set back must not hand out the same allowance twice.
    let row = sqlx::query!(
        "SELECT count(*) FILTER (WHERE armed_at >= $4) AS \"today!\",
                count(*) FILTER (WHERE armed_at > $3::timestamptz - interval '24 hours') AS \"last_24h!\",
                (SELECT armed_at + interval '24 hours' FROM outreach.messages
                  WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound'
                    AND armed_at > $3::timestamptz - interval '24 hours'
                  ORDER BY armed_at DESC OFFSET greatest($5::bigint - 1, 0) LIMIT 1) AS frees_at
           FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound' AND armed_at > $3::timestamptz - interval '26 hours'",
        tx.organisation_id(),
        id.0,
        now,
        day_start,
        i64::from(allowance)
    )
    .fetch_one(tx.conn())
    .await?;
    let frees_at = if row.last_24h >= i64::from(allowance) { row.frees_at } else { None };
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Usage { today: number(row.today), last_24h: number(row.last_24h), frees_at, ..Usage::default() })
}

/// Mails armed since `since`, and how many of them bounced.
pub async fn bounces(tx: &mut TenantTx, id: MailboxId, since: DateTime<Utc>) -> Result<(u32, u32), Error> {
    let row = sqlx::query!(
        "SELECT count(*) FILTER (WHERE status IN ('sent', 'bounced')) AS \"sent!\",
                count(*) FILTER (WHERE status = 'bounced') AS \"bounced!\"
           FROM outreach.messages
          WHERE organisation_id = $1 AND mailbox_id = $2 AND direction = 'outbound' AND armed_at > $3",
        tx.organisation_id(),
        id.0,
        since
    )
    .fetch_one(tx.conn())
    .await?;
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok((number(row.sent), number(row.bounced)))
}

/// Counts a send that is being armed: the day, and when the next one may follow.
pub async fn count_send(
    tx: &mut TenantTx,
    id: MailboxId,
    today: chrono::NaiveDate,
    next_send_at: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes
            SET sending_days = sending_days + CASE WHEN last_sending_day IS DISTINCT FROM $3 THEN 1 ELSE 0 END,
                last_sending_day = $3, next_send_at = $4, sender_seen_at = clock_timestamp()
          WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        today,
        next_send_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Becomes the mailbox's only sender for as long as `lock` lives; `false`: somebody else is. The lock dies with its process.
pub async fn try_become_sender(lock: &mut SystemTx, id: MailboxId) -> Result<bool, Error> {
    let (high, low) = id.0.as_u64_pair();
    let key = i64::from_be_bytes((high ^ low).to_be_bytes());
    let got = sqlx::query_scalar!("SELECT pg_try_advisory_xact_lock($1) AS \"got!\"", key)
        .fetch_one(lock.conn())
        .await?;
    Ok(got)
}

/// Whether the present sender has shown no sign of life for `lease_seconds`: it is stopped or hangs, and its leases are lost.
pub async fn sender_is_stale(tx: &mut TenantTx, id: MailboxId, lease_seconds: f64) -> Result<bool, Error> {
    let stale = sqlx::query_scalar!(
        "SELECT coalesce(sender_seen_at <= clock_timestamp() - make_interval(secs => $3), false) AS \"stale!\"
           FROM outreach.mailboxes WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        lease_seconds
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(stale)
}

/// A sign of life of the mailbox's sender.
pub async fn sender_lives(tx: &mut TenantTx, id: MailboxId) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET sender_seen_at = clock_timestamp() WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// For a dry run, which must not read the inbox: as if it had just been read.
pub async fn assume_synced(tx: &mut TenantTx, id: MailboxId, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE outreach.mailboxes SET last_synced_at = $3 WHERE organisation_id = $1 AND id = $2",
        tx.organisation_id(),
        id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
