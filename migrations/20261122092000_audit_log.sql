-- Who did what. Append-only: the application role may insert and read.
CREATE TABLE iam.audit_log (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  at               timestamptz NOT NULL,
  user_id          uuid REFERENCES iam.users (id),
  action           text NOT NULL,
  target           text,
  detail           jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX idx_audit_log_at ON iam.audit_log (organisation_id, at);
