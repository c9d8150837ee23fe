//! The tables in ClickHouse, made and changed by pflow itself.

/// The statements that lead to each version, from 1 on; each may be run again. Never edited once it was released: a change is a new one.
pub(super) const VERSIONS: [&[&str]; 1] = [&[
    // The key is the event's own and never changes: the same event sent again replaces itself, and of two the later version stays.
    "CREATE TABLE IF NOT EXISTS open_events (
        organisation_id UUID,
        campaign_id     UUID,
        variant_id      UUID,
        at              DateTime64(6, 'UTC'),
        event_id        UUID,
        message_id      Nullable(UUID),
        method          LowCardinality(String),
        sent_ago_ms     Nullable(Int64),
        verdict         LowCardinality(String),
        rule            LowCardinality(String),
        rule_version    Int32,
        counted         Bool,
        version         UInt64
     ) ENGINE = ReplacingMergeTree(version)
     PARTITION BY toYYYYMM(at)
     ORDER BY (organisation_id, campaign_id, at, event_id)",
]];

/// What was applied.
pub(super) const HISTORY: &str = "CREATE TABLE IF NOT EXISTS schema_versions (
        version    UInt32,
        applied_at DateTime DEFAULT now()
     ) ENGINE = ReplacingMergeTree ORDER BY version";
