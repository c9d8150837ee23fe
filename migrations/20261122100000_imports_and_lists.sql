-- Where prospects come from, and named sets of them.

-- Columns of a file that nobody mapped, and what tells a repeated import that a row has nothing new to say.
ALTER TABLE crm.companies ADD COLUMN extras jsonb NOT NULL DEFAULT '{}';
ALTER TABLE crm.people ADD COLUMN extras jsonb NOT NULL DEFAULT '{}';
ALTER TABLE crm.positions ADD COLUMN extras jsonb NOT NULL DEFAULT '{}';
ALTER TABLE crm.companies ADD COLUMN row_hash bigint;
ALTER TABLE crm.people ADD COLUMN row_hash bigint;
ALTER TABLE crm.positions ADD COLUMN row_hash bigint;
COMMENT ON COLUMN crm.companies.extras IS 'Columns of imported files that have no column here, by their header';
COMMENT ON COLUMN crm.people.extras IS 'Columns of imported files that have no column here, by their header';
COMMENT ON COLUMN crm.positions.extras IS 'Columns of imported files that have no column here, by their header';
COMMENT ON COLUMN crm.companies.row_hash IS 'xxh3 of the last imported row that was merged into this one; the same row again changes nothing';
COMMENT ON COLUMN crm.people.row_hash IS 'xxh3 of the last imported row that was merged into this one; the same row again changes nothing';
COMMENT ON COLUMN crm.positions.row_hash IS 'xxh3 of the last imported row that was merged into this one; the same row again changes nothing';

-- Natural keys, compared bytewise: pflow writes them in one normal form (SIREN digits, canonical LinkedIn URL, lower-case e-mail).
CREATE UNIQUE INDEX idx_companies_siren ON crm.companies (organisation_id, siren COLLATE "C") WHERE siren IS NOT NULL;
CREATE UNIQUE INDEX idx_companies_pharow ON crm.companies (organisation_id, pharow_company_id COLLATE "C") WHERE pharow_company_id IS NOT NULL;
CREATE UNIQUE INDEX idx_people_linkedin ON crm.people (organisation_id, linkedin_url COLLATE "C") WHERE linkedin_url IS NOT NULL;
CREATE UNIQUE INDEX idx_positions_natural ON crm.positions (organisation_id, person_id, company_id, coalesce(email_key, ''));
CREATE INDEX idx_positions_company ON crm.positions (organisation_id, company_id);

CREATE TABLE crm.lists (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  name             varchar(255) NOT NULL CHECK (btrim(name) <> ''),
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, name)
);
COMMENT ON TABLE crm.lists IS 'A named set of positions; a position can be in several';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON crm.lists FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

CREATE TABLE crm.list_positions (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  list_id          uuid NOT NULL,
  position_id      uuid NOT NULL,
  PRIMARY KEY (organisation_id, list_id, position_id),
  FOREIGN KEY (organisation_id, list_id) REFERENCES crm.lists (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, position_id) REFERENCES crm.positions (organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_list_positions_position ON crm.list_positions (organisation_id, position_id);

CREATE TABLE crm.imports (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id          uuid REFERENCES iam.users (id),
  file_name        text NOT NULL,
  file_bytes       bigint NOT NULL,
  file_hash        text NOT NULL,
  profile          text NOT NULL,
  encoding         text NOT NULL,
  delimiter        text NOT NULL,
  list_id          uuid,
  status           text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done')),
  counts           jsonb NOT NULL DEFAULT '{}',
  started_at       timestamptz NOT NULL DEFAULT now(),
  finished_at      timestamptz,
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE crm.imports IS 'Every import: who, what file, how it was read, what came of it';
COMMENT ON COLUMN crm.imports.file_hash IS 'xxh3 (128 bits, hexadecimal) of the bytes of the file';
COMMENT ON COLUMN crm.imports.counts IS 'rows, duplicates, rejected, and created, updated, unchanged of companies, people and positions';
CREATE INDEX idx_imports_started ON crm.imports (organisation_id, started_at);

CREATE TABLE crm.import_rejects (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  import_id        uuid NOT NULL,
  line             bigint NOT NULL,
  reason           text NOT NULL,
  raw              text NOT NULL CHECK (length(raw) <= 20000),
  PRIMARY KEY (organisation_id, import_id, line),
  FOREIGN KEY (organisation_id, import_id) REFERENCES crm.imports (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN crm.import_rejects.line IS 'Line of the file on which the row begins, the header being line 1';
COMMENT ON COLUMN crm.import_rejects.raw IS 'The row as CSV, as far as 20,000 characters';

SELECT iam.protect_tenant_table('crm.lists');
SELECT iam.protect_tenant_table('crm.list_positions');
SELECT iam.protect_tenant_table('crm.imports');
SELECT iam.protect_tenant_table('crm.import_rejects');
