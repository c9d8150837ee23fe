-- Which field came from which import, provider or person, and how far each is to be believed.

-- The import that made a company, as people and positions have it.
ALTER TABLE crm.companies ADD COLUMN first_import_id uuid, ADD COLUMN last_import_id uuid;
COMMENT ON COLUMN crm.companies.first_import_id IS 'The import that made the row';
COMMENT ON COLUMN crm.companies.last_import_id IS 'The last import that made or changed the row';

-- Only what is believed more than a file stands here; an empty object costs an import nothing.
ALTER TABLE crm.companies ADD COLUMN authority jsonb NOT NULL DEFAULT '{}';
ALTER TABLE crm.people ADD COLUMN authority jsonb NOT NULL DEFAULT '{}';
ALTER TABLE crm.positions ADD COLUMN authority jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN crm.companies.authority IS 'By column: how far its source is believed, where that is more than a file (50): register 80, person 100';
COMMENT ON COLUMN crm.people.authority IS 'By column: how far its source is believed, where that is more than a file (50): person 100';
COMMENT ON COLUMN crm.positions.authority IS 'By column: how far its source is believed, where that is more than a file (50): verification 70, person 100';

-- What the register says beside the seed's columns.
ALTER TABLE crm.companies
  ADD COLUMN naf_code varchar(6) CHECK (naf_code ~ '^[0-9]{2}\.[0-9]{2}[A-Z]$'),
  ADD COLUMN naf_version smallint CHECK (naf_version IN (2008, 2025)),
  ADD COLUMN administrative_status varchar(10) CHECK (administrative_status IN ('active', 'closed')),
  ADD COLUMN closed_on date;
COMMENT ON COLUMN crm.companies.naf_code IS 'Code of the principal activity, as 62.01Z';
COMMENT ON COLUMN crm.companies.naf_version IS 'Nomenclature of naf_code: 2008 is NAF rév. 2, 2025 is NAF 2025; null where it is not known';
COMMENT ON COLUMN crm.companies.administrative_status IS 'What the register says: active or closed; null where nobody asked';

-- One row per change of a row, with all its fields: {"job_title": {"before": "DAF", "after": "DG"}}. What an import or provider said when a
-- row was made is not here: that is the row's first_import_id.
CREATE TABLE crm.provenance (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  entity           text NOT NULL CHECK (entity IN ('company', 'person', 'position')),
  row_id           uuid NOT NULL,
  source           text NOT NULL CHECK (source IN ('import', 'provider', 'person', 'merge', 'revert')),
  provider         text CHECK ((source = 'provider') = (provider IS NOT NULL)),
  import_id        uuid,
  job_id           uuid,
  user_id          uuid,
  fields           jsonb NOT NULL,
  at               timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE crm.provenance IS 'Every change of a company, person or position: by whom, from what, before and after';
COMMENT ON COLUMN crm.provenance.fields IS 'By column: before, after; of a provider also status (its own word), reliability, cost; an offer that was not taken has offered and kept (why) instead of after';
CREATE INDEX idx_provenance_row ON crm.provenance (organisation_id, row_id, at);
CREATE INDEX idx_provenance_import ON crm.provenance (organisation_id, import_id, id) WHERE import_id IS NOT NULL;
CREATE INDEX idx_provenance_provider ON crm.provenance (organisation_id, provider) WHERE provider IS NOT NULL;
SELECT iam.protect_tenant_table('crm.provenance');

ALTER TABLE crm.imports ADD COLUMN reverted_at timestamptz;
COMMENT ON COLUMN crm.imports.reverted_at IS 'When the import was taken back';
