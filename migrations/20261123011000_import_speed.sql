-- What an import writes a million times is compared bytewise. citext lower-cases both sides of every comparison, which was a third of an
-- import, and the program writes addresses in lower case only; look-ups go through email_key, because row-level security keeps citext's
-- operators out of an index scan anyway. Names and columns are the seed's.
DROP INDEX crm.idx_positions_org_email;
CREATE INDEX idx_positions_org_email ON crm.positions (organisation_id, email text_pattern_ops);
DROP INDEX crm.idx_people_org_email;
CREATE INDEX idx_people_org_email ON crm.people (organisation_id, email text_pattern_ops);
DROP INDEX crm.idx_companies_org;
CREATE INDEX idx_companies_org ON crm.companies (organisation_id, name COLLATE "C");

COMMENT ON COLUMN crm.companies.row_hash IS 'xxh3 of the cells of the last imported row that was merged into this one; the same cells again change nothing';
COMMENT ON COLUMN crm.people.row_hash IS 'xxh3 of the cells of the last imported row that was merged into this one; the same cells again change nothing';
COMMENT ON COLUMN crm.positions.row_hash IS 'xxh3 of the cells of the last imported row that was merged into this one; the same cells again change nothing';

-- An import that was killed is written down by the next one; nothing of it was kept.
ALTER TABLE crm.imports DROP CONSTRAINT imports_status_check;
ALTER TABLE crm.imports ADD CONSTRAINT imports_status_check CHECK (status IN ('running', 'done', 'interrupted', 'failed'));
CREATE INDEX idx_imports_file ON crm.imports (organisation_id, file_hash);
