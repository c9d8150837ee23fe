-- Every tenant table: row-level security, enabled and forced; the application works as prospectflow_app with app.organisation_id set.
CREATE FUNCTION iam.current_organisation_id() RETURNS uuid LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE tenant text := current_setting('app.organisation_id', true);
BEGIN
  IF tenant IS NULL OR tenant = '' THEN
    RAISE EXCEPTION 'no tenant is set' USING ERRCODE = 'P0001',
      HINT = 'In a transaction, run: SET LOCAL app.organisation_id = ''<organisation id>''';
  END IF;
  RETURN tenant::uuid;
END $$;

-- Roles belong to the cluster, not to the database: another database may have made them, or be making them now.
DO $$
BEGIN
  IF to_regrole('prospectflow_app') IS NULL THEN -- an administrator may have made it for a user who cannot
    CREATE ROLE prospectflow_app NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  IF NOT pg_has_role('prospectflow_app', 'MEMBER') THEN
    EXECUTE format('GRANT prospectflow_app TO %I', current_user);
  END IF;
EXCEPTION WHEN unique_violation THEN NULL;
END $$;

-- One policy per table, named `tenant`. The check is a sub-select, so that it runs once per statement instead of once per row. (A table
-- without a single row may be read without a tenant: a sequential scan of nothing evaluates no policy, and shows nothing.)
CREATE FUNCTION iam.protect_tenant_table(t regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY tenant ON %s USING (organisation_id = (SELECT iam.current_organisation_id())) '
    'WITH CHECK (organisation_id = (SELECT iam.current_organisation_id()))', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO prospectflow_app', t);
END $$;

DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT c.oid::regclass FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
           WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('iam', 'crm', 'outreach', 'tracking')
           ORDER BY 1 LOOP
    PERFORM iam.protect_tenant_table(t);
  END LOOP;
END $$;
REVOKE UPDATE, DELETE ON iam.audit_log FROM prospectflow_app;

GRANT USAGE ON SCHEMA iam, crm, outreach, tracking TO prospectflow_app;
GRANT SELECT ON iam.organisations, iam.users TO prospectflow_app;
