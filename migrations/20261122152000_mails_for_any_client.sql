-- The way out is part of a mail's bytes, and its bytes are a function of its row: the public address may be another by the time it leaves.
ALTER TABLE outreach.messages
  ADD COLUMN unsubscribe_token text COLLATE "C" CHECK (unsubscribe_token ~ '^[A-Za-z0-9_-]{22}$'),
  ADD COLUMN unsubscribe_url text,
  ADD CHECK ((unsubscribe_token IS NULL) = (unsubscribe_url IS NULL));
CREATE UNIQUE INDEX idx_messages_unsubscribe ON outreach.messages (organisation_id, unsubscribe_token)
  WHERE unsubscribe_token IS NOT NULL;
COMMENT ON COLUMN outreach.messages.unsubscribe_token IS 'Derived from the task''s id; in the URL of List-Unsubscribe and in the subject of its mailto';
COMMENT ON COLUMN outreach.messages.unsubscribe_url IS 'First URI of List-Unsubscribe (RFC 8058); none: no public address was set when it was composed';

ALTER TABLE outreach.campaigns ADD COLUMN format text NOT NULL DEFAULT 'text' CHECK (format IN ('text', 'html'));
COMMENT ON COLUMN outreach.campaigns.format IS 'html: an HTML part, made from the text, stands beside it';

CREATE TABLE iam.organisation_settings (
  organisation_id  uuid PRIMARY KEY REFERENCES iam.organisations (id) ON DELETE CASCADE,
  legal_notice     text CHECK (length(legal_notice) BETWEEN 1 AND 10000),
  updated_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN iam.organisation_settings.legal_notice IS 'Template at the end of every mail that opens a thread: who writes, where the data comes from, how to object (GDPR art. 14)';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iam.organisation_settings FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
SELECT iam.protect_tenant_table('iam.organisation_settings');
