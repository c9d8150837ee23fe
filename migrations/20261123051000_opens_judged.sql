-- Whose own looks are not the recipients', and the counted opens of a mail without a walk through all its fetches.
ALTER TABLE iam.organisation_settings ADD COLUMN own_networks cidr[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN iam.organisation_settings.own_networks IS 'Networks of the organisation''s own offices: what is fetched from there is nobody''s open';
CREATE INDEX idx_open_events_counted ON tracking.open_events (organisation_id, message_id, at) WHERE counted AND message_id IS NOT NULL;
