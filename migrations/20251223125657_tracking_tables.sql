-- 1.5  Pixels, open stats.
CREATE TABLE tracking.pixels (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  message_id       uuid NOT NULL,
  token            text NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (token),
  FOREIGN KEY (organisation_id, message_id) REFERENCES outreach.messages (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE tracking.pixels IS 'Email open tracking via unique tokens (1-pixel image)';
CREATE INDEX idx_pixels_message ON tracking.pixels (organisation_id, message_id);

CREATE TABLE tracking.message_open_stats (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  message_id       uuid NOT NULL,
  first_open_at    timestamptz,
  last_open_at     timestamptz,
  total_opens      bigint NOT NULL DEFAULT 0,
  unique_opens     bigint NOT NULL DEFAULT 0,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, message_id),
  FOREIGN KEY (organisation_id, message_id) REFERENCES outreach.messages (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE tracking.message_open_stats IS 'Aggregated open metrics per message';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON tracking.message_open_stats FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
