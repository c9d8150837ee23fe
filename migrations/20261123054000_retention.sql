-- How long people of whom nothing is heard are kept; the daemon forgets them then.
ALTER TABLE iam.organisation_settings ADD COLUMN retention_months int CHECK (retention_months BETWEEN 1 AND 120);
COMMENT ON COLUMN iam.organisation_settings.retention_months IS 'Months since the last sign of life after which `upkeep` erases a person, as `gdpr purge` does; none: nobody is erased';
