-- What sending and reading through real servers needs beside the columns that a maildir needs.

ALTER TABLE outreach.messages ADD COLUMN draft_id text;
ALTER TABLE outreach.messages ADD COLUMN confirmed_at timestamptz;
ALTER TABLE outreach.messages ADD COLUMN missed_at timestamptz;
ALTER TABLE outreach.messages ADD COLUMN content_hash bytea;
COMMENT ON COLUMN outreach.messages.draft_id IS 'Outbound: the provider''s draft that the mail was parked as; NULL again once that draft was taken back';
COMMENT ON COLUMN outreach.messages.confirmed_at IS 'Outbound: when the Message-ID on the wire was read back, or the copy was filed; at once where neither is needed';
COMMENT ON COLUMN outreach.messages.missed_at IS 'Outbound: the database''s clock when the provider was first asked for it in vain';
COMMENT ON COLUMN outreach.messages.content_hash IS 'Inbound: SHA-256 of the mail''s bytes, which stay the same when a server renumbers or moves it';

-- All tenants at once: the owner of the table is no superuser everywhere.
ALTER TABLE outreach.messages NO FORCE ROW LEVEL SECURITY;
UPDATE outreach.messages SET confirmed_at = sent_at WHERE direction = 'outbound' AND sent_at IS NOT NULL;
ALTER TABLE outreach.messages FORCE ROW LEVEL SECURITY;
CREATE INDEX idx_messages_unconfirmed ON outreach.messages (organisation_id, mailbox_id)
  WHERE direction = 'outbound' AND confirmed_at IS NULL AND status IN ('sent', 'bounced');
CREATE INDEX idx_messages_abandoned_draft ON outreach.messages (organisation_id, mailbox_id)
  WHERE direction = 'outbound' AND draft_id IS NOT NULL AND status = 'failed';
CREATE INDEX idx_messages_thread ON outreach.messages (organisation_id, mailbox_id, provider_thread_id) WHERE provider_thread_id IS NOT NULL;
CREATE INDEX idx_messages_content ON outreach.messages (organisation_id, mailbox_id, content_hash) WHERE content_hash IS NOT NULL;

ALTER TABLE outreach.mailboxes ADD COLUMN resting_until timestamptz;
ALTER TABLE outreach.mailboxes ADD COLUMN resting_reason text;
ALTER TABLE outreach.mailboxes ADD COLUMN rests int NOT NULL DEFAULT 0 CHECK (rests >= 0);
ALTER TABLE outreach.mailboxes ADD COLUMN sync_error text;
COMMENT ON COLUMN outreach.mailboxes.resting_until IS 'The provider''s own limit is used up until then';
COMMENT ON COLUMN outreach.mailboxes.rests IS 'How often in a row the provider said so: each rest is twice as long, one hour to a day';
COMMENT ON COLUMN outreach.mailboxes.sync_error IS 'Why its inbox could not be read the last time';
