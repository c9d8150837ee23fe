-- Opens: who allows them to be seen, the pixels' tokens, the events, and how far each daemon's spool was read.
ALTER TABLE iam.organisation_settings ADD COLUMN open_tracking text NOT NULL DEFAULT 'off'
  CHECK (open_tracking IN ('off', 'aggregate', 'individual'));
COMMENT ON COLUMN iam.organisation_settings.open_tracking IS 'The most that a campaign may measure: nothing, opens of a variant, or opens of a person who agreed (CNIL 2026-042)';

ALTER TABLE tracking.pixels ADD COLUMN revoked_at timestamptz;
COMMENT ON COLUMN tracking.pixels.revoked_at IS 'The person withdrew the consent: what this token brings is thrown away';

CREATE TABLE tracking.variant_pixels (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  variant_id       uuid NOT NULL,
  campaign_id      uuid NOT NULL,
  token            text NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (token),
  UNIQUE (organisation_id, variant_id),
  FOREIGN KEY (organisation_id, variant_id) REFERENCES outreach.step_experiment_variants (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE tracking.variant_pixels IS 'One token for all mails of a variant of a step: counts opens, and nobody''s';

CREATE TABLE tracking.open_events (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL,
  at               timestamptz NOT NULL,
  campaign_id      uuid NOT NULL,
  variant_id       uuid NOT NULL,
  message_id       uuid,
  method           text NOT NULL CHECK (method IN ('GET', 'HEAD')),
  user_agent       text CHECK (length(user_agent) <= 512),
  network          cidr,
  sent_ago_ms      bigint,
  verdict          text NOT NULL CHECK (verdict IN ('human', 'human_proxied', 'machine', 'machine_apple', 'machine_gmail', 'machine_fast', 'machine_burst', 'own')),
  rule             text NOT NULL,
  rule_version     int NOT NULL,
  counted          boolean NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  exported_at      timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, message_id) REFERENCES outreach.messages (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE tracking.open_events IS 'Every answered fetch of a known pixel, with the verdict on who fetched it; the source of what ClickHouse holds';
COMMENT ON COLUMN tracking.open_events.id IS 'Given when it was written to the spool: a batch that is read twice makes no second event';
COMMENT ON COLUMN tracking.open_events.message_id IS 'The mail; none: of a variant''s pixel, where no person is kept';
COMMENT ON COLUMN tracking.open_events.user_agent IS 'None for a variant''s pixel; taken away after 90 days';
COMMENT ON COLUMN tracking.open_events.network IS 'The address cut to /24 or /48; none for a variant''s pixel; taken away after 90 days';
COMMENT ON COLUMN tracking.open_events.counted IS 'A person''s, and none of the same mail, program and network within 30 minutes before: in message_open_stats';
COMMENT ON COLUMN tracking.open_events.exported_at IS 'When ClickHouse had it; none: not yet';
CREATE INDEX idx_open_events_message ON tracking.open_events (organisation_id, message_id, at) WHERE message_id IS NOT NULL;
CREATE INDEX idx_open_events_campaign ON tracking.open_events (organisation_id, campaign_id, at);
CREATE INDEX idx_open_events_export ON tracking.open_events (organisation_id, at, id) WHERE exported_at IS NULL;
CREATE INDEX idx_open_events_details ON tracking.open_events (organisation_id, at) WHERE user_agent IS NOT NULL;

CREATE TABLE tracking.spool_offsets (
  spool_id    uuid PRIMARY KEY,
  segment     bigint NOT NULL,
  position    bigint NOT NULL,
  updated_at  timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE tracking.spool_offsets IS 'How far the spool of each daemon is in open_events; belongs to the installation, and holds nothing of a tenant';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON tracking.spool_offsets FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

SELECT iam.protect_tenant_table('tracking.variant_pixels');
SELECT iam.protect_tenant_table('tracking.open_events');

-- A token is all that a request from outside names. Finding its organisation is the one look-up without a tenant: a function that runs
-- as a role which may read these columns and nothing else.
DO $$
BEGIN
  IF to_regrole('prospectflow_pixel') IS NULL THEN -- an administrator may have made it for a user who cannot
    CREATE ROLE prospectflow_pixel NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  IF to_regrole('prospectflow_optout') IS NULL THEN
    CREATE ROLE prospectflow_optout NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['prospectflow_pixel', 'prospectflow_optout'] LOOP
    IF NOT pg_has_role(r, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', r, current_user);
    END IF;
  END LOOP;
EXCEPTION WHEN unique_violation THEN NULL;
END $$;

CREATE POLICY resolve ON tracking.pixels FOR SELECT TO prospectflow_pixel USING (true);
CREATE POLICY resolve ON tracking.variant_pixels FOR SELECT TO prospectflow_pixel USING (true);
CREATE POLICY resolve ON outreach.messages FOR SELECT TO prospectflow_optout USING (true);
GRANT SELECT (organisation_id, id, token) ON tracking.pixels, tracking.variant_pixels TO prospectflow_pixel;
GRANT SELECT (organisation_id, id, unsubscribe_token) ON outreach.messages TO prospectflow_optout;
GRANT SELECT (id) ON iam.organisations TO prospectflow_optout;
GRANT USAGE, CREATE ON SCHEMA tracking TO prospectflow_pixel;
GRANT USAGE, CREATE ON SCHEMA outreach TO prospectflow_optout;
GRANT USAGE ON SCHEMA iam TO prospectflow_optout;

CREATE FUNCTION tracking.resolve_pixels(tokens text[])
  RETURNS TABLE (token text, organisation_id uuid, pixel_id uuid, variant_pixel_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.token, p.organisation_id, p.id, NULL::uuid FROM tracking.pixels p WHERE p.token = ANY(tokens)
  UNION ALL
  SELECT p.token, p.organisation_id, NULL::uuid, p.id FROM tracking.variant_pixels p WHERE p.token = ANY(tokens)
$$;
ALTER FUNCTION tracking.resolve_pixels OWNER TO prospectflow_pixel;

-- The index begins with the organisation, as all do: one look-up for each.
CREATE FUNCTION outreach.resolve_way_out(wanted text)
  RETURNS TABLE (organisation_id uuid, message_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.organisation_id, m.id FROM iam.organisations o
   CROSS JOIN LATERAL (SELECT x.organisation_id, x.id FROM outreach.messages x
                        WHERE x.organisation_id = o.id AND x.unsubscribe_token = wanted) m
$$;
ALTER FUNCTION outreach.resolve_way_out OWNER TO prospectflow_optout;
REVOKE CREATE ON SCHEMA tracking FROM prospectflow_pixel;
REVOKE CREATE ON SCHEMA outreach FROM prospectflow_optout;
DO $$
BEGIN
  REVOKE ALL ON FUNCTION tracking.resolve_pixels FROM PUBLIC;
  REVOKE ALL ON FUNCTION outreach.resolve_way_out FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION tracking.resolve_pixels TO %I', current_user);
  EXECUTE format('GRANT EXECUTE ON FUNCTION outreach.resolve_way_out TO %I', current_user);
END $$;
