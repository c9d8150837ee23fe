-- Who agreed to what, when, and in which words. A history: nothing is changed, but an erasure takes the words away.
CREATE TABLE tracking.consents (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id        uuid NOT NULL,
  purpose          text NOT NULL CHECK (purpose ~ '^[a-z][a-z0-9_]{0,63}$'),
  status           text NOT NULL CHECK (status IN ('given', 'withdrawn')),
  at               timestamptz NOT NULL,
  source           text CHECK (length(source) <= 1000),
  text             text CHECK (length(text) <= 10000),
  user_id          uuid REFERENCES iam.users (id),
  created_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES crm.people (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE tracking.consents IS 'Consents and their withdrawals (GDPR art. 7); the last one by purpose counts';
COMMENT ON COLUMN tracking.consents.purpose IS 'What for, such as open_tracking';
COMMENT ON COLUMN tracking.consents.source IS 'Where it was given: a form, a mail, a call';
COMMENT ON COLUMN tracking.consents.text IS 'The words that were agreed to';
CREATE INDEX idx_consents_person ON tracking.consents (organisation_id, person_id, purpose, at);
SELECT iam.protect_tenant_table('tracking.consents');
REVOKE UPDATE, DELETE ON tracking.consents FROM prospectflow_app;
GRANT UPDATE (source, text) ON tracking.consents TO prospectflow_app;
