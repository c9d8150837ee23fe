-- 1.1  Organisations, users, roles.
CREATE TABLE iam.organisations (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name        varchar(255) NOT NULL CHECK (btrim(name) <> ''),
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE iam.organisations IS 'Central tenant/organization entity';

CREATE TABLE iam.users (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email       citext NOT NULL,
  first_name  varchar(255),
  last_name   varchar(255),
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE iam.users IS 'User accounts (can belong to multiple organizations)';
CREATE UNIQUE INDEX idx_users_email ON iam.users (email);

CREATE TABLE iam.organisation_users (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  user_id          uuid NOT NULL REFERENCES iam.users (id),
  role             text NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  status           text NOT NULL DEFAULT 'active' CHECK (status IN ('invited', 'active', 'disabled')),
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, user_id),
  CHECK (role <> 'owner' OR status = 'active')
);
COMMENT ON TABLE iam.organisation_users IS 'Many-to-many junction with role-based access (owner, admin, member, viewer)';
CREATE INDEX idx_org_users_user_id ON iam.organisation_users (organisation_id, user_id);
-- At most one owner; the deferred triggers below see to "at least one".
CREATE UNIQUE INDEX idx_org_users_one_owner ON iam.organisation_users (organisation_id) WHERE role = 'owner';

-- An organisation is never committed without an owner. Deferred, so that a transfer is one transaction.
CREATE FUNCTION iam.require_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  org uuid;
  before text := current_setting('app.organisation_id', true);
  owned boolean;
BEGIN
  IF TG_TABLE_NAME = 'organisations' THEN org := NEW.id; ELSE org := OLD.organisation_id; END IF;
  PERFORM set_config('app.organisation_id', org::text, true);
  SELECT EXISTS (SELECT FROM iam.organisation_users WHERE organisation_id = org AND role = 'owner')
      OR NOT EXISTS (SELECT FROM iam.organisations WHERE id = org) INTO owned;
  PERFORM set_config('app.organisation_id', coalesce(before, ''), true);
  IF NOT owned THEN
    RAISE EXCEPTION 'organisation % would have no owner', org
      USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_users_one_owner';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER organisations_require_owner AFTER INSERT ON iam.organisations
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION iam.require_owner();
CREATE CONSTRAINT TRIGGER organisation_users_require_owner AFTER UPDATE OR DELETE ON iam.organisation_users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION iam.require_owner();

CREATE TRIGGER set_updated_at BEFORE UPDATE ON iam.organisations FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iam.users FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON iam.organisation_users FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
