-- By what a company, a person or a position was recognised before somebody corrected it, or before two became one: the next file that still
-- writes it the old way means the same row.
CREATE TABLE crm.former_keys (
  organisation_id    uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                 uuid NOT NULL DEFAULT gen_random_uuid(),
  entity             text NOT NULL CHECK (entity IN ('company', 'person', 'position')),
  row_id             uuid NOT NULL,
  siren              varchar(9),
  pharow_company_id  varchar(32),
  website_url        text,
  name               varchar(255),
  linkedin_url       text,
  first_name         varchar(255),
  last_name          varchar(255),
  company_id         uuid,
  person_id          uuid,
  email_key          text COLLATE "C",
  at                 timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE crm.former_keys IS 'Keys under which a row was known before it was corrected or merged; imports recognise it by them';
COMMENT ON COLUMN crm.former_keys.row_id IS 'The company, person or position that is meant';
COMMENT ON COLUMN crm.former_keys.company_id IS 'Of a person: at which company the name stood; of a position: its company';
COMMENT ON COLUMN crm.former_keys.person_id IS 'Of a position: its person';
CREATE INDEX idx_former_keys_row ON crm.former_keys (organisation_id, row_id);
SELECT iam.protect_tenant_table('crm.former_keys');
