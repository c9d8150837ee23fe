-- Erasure leaves the rows that statistics count, and takes what they say about a person.
ALTER TABLE crm.people ADD COLUMN erased_at timestamptz;
ALTER TABLE crm.positions ADD COLUMN erased_at timestamptz;
COMMENT ON COLUMN crm.people.erased_at IS 'When the person''s data were taken away; status is erased';

-- Two positions of one erased person at one company differ in nothing any more.
DROP INDEX crm.idx_positions_natural;
CREATE UNIQUE INDEX idx_positions_natural ON crm.positions
  (organisation_id, person_id, company_id, coalesce(email_key, CASE WHEN erased_at IS NULL THEN '' ELSE id::text END));

-- Where somebody's data come from (GDPR art. 15 (1) g).
ALTER TABLE crm.people ADD COLUMN first_import_id uuid, ADD COLUMN last_import_id uuid;
ALTER TABLE crm.positions ADD COLUMN first_import_id uuid, ADD COLUMN last_import_id uuid;
COMMENT ON COLUMN crm.people.first_import_id IS 'The import that made the row';
COMMENT ON COLUMN crm.people.last_import_id IS 'The last import that made or changed the row';
COMMENT ON COLUMN crm.positions.first_import_id IS 'The import that made the row';
COMMENT ON COLUMN crm.positions.last_import_id IS 'The last import that made or changed the row';

-- The audit log is append-only, with one exception: an erased person's address goes out of it, its entries stay. Runs as the table's
-- owner, whom row-level security may not bind, so it names the tenant itself.
CREATE FUNCTION iam.redact_audit_log(pattern text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp AS $$
DECLARE redacted bigint;
BEGIN
  UPDATE iam.audit_log
     SET target = regexp_replace(target, pattern, '[erased]', 'gi'),
         detail = regexp_replace(detail::text, pattern, '[erased]', 'gi')::jsonb
   WHERE organisation_id = iam.current_organisation_id() AND (target ~* pattern OR detail::text ~* pattern);
  GET DIAGNOSTICS redacted = ROW_COUNT;
  RETURN redacted;
END $$;
REVOKE ALL ON FUNCTION iam.redact_audit_log(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION iam.redact_audit_log(text) TO prospectflow_app;

-- Everything that came from an address, whether it was matched or not.
CREATE INDEX idx_messages_from ON outreach.messages (organisation_id, from_address) WHERE direction = 'inbound';
