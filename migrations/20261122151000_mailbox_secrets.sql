-- Passwords and tokens of mailboxes, sealed by the application; the key is not in the database.
CREATE TABLE outreach.mailbox_secrets (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  mailbox_id       uuid NOT NULL,
  key_id           text NOT NULL,
  nonce            bytea NOT NULL CHECK (octet_length(nonce) = 24),
  sealed           bytea NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, mailbox_id),
  FOREIGN KEY (organisation_id, mailbox_id) REFERENCES outreach.mailboxes (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE outreach.mailbox_secrets IS 'XChaCha20-Poly1305 of a JSON object name -> secret; associated data: organisation_id and mailbox_id, 16 bytes each';
COMMENT ON COLUMN outreach.mailbox_secrets.key_id IS 'Which key sealed it: the beginning of a digest of the key';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON outreach.mailbox_secrets FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
SELECT iam.protect_tenant_table('outreach.mailbox_secrets');
