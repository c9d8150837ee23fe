-- A suppression outlives the person's data: what is left of an address is a keyed hash, and the key rests sealed.
ALTER TABLE outreach.suppressions DROP CONSTRAINT suppressions_kind_check;
ALTER TABLE outreach.suppressions ADD CONSTRAINT suppressions_kind_check
  CHECK (kind IN ('address', 'domain', 'company', 'identity') AND (kind <> 'identity' OR value LIKE 'hmac-id:%'));
COMMENT ON COLUMN outreach.suppressions.kind IS 'identity: a LinkedIn profile, or a name at a company; only imports ask for it, and it is always hashed';
COMMENT ON COLUMN outreach.suppressions.value IS 'Lower-case address or domain; for a company its SIREN or its id; of an erased person hmac:<key>:<hash> (HMAC-SHA-256)';

CREATE TABLE outreach.suppression_keys (
  organisation_id  uuid PRIMARY KEY REFERENCES iam.organisations (id) ON DELETE CASCADE,
  key_id           text NOT NULL,
  nonce            bytea NOT NULL CHECK (octet_length(nonce) = 24),
  sealed           bytea NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE outreach.suppression_keys IS 'The key of the hashed suppressions, made with the first erasure; sealed as outreach.mailbox_secrets are, for mailbox 00000000-0000-0000-0000-000000000000';
COMMENT ON COLUMN outreach.suppression_keys.key_id IS 'Which key sealed it: the beginning of a digest of the key';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON outreach.suppression_keys FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
SELECT iam.protect_tenant_table('outreach.suppression_keys');
