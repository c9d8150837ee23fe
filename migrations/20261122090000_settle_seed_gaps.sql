-- What the seed names twice or leaves open (see `schema.md`): the columns its own indexes and queries need.
ALTER TABLE crm.people ADD COLUMN email citext;
ALTER TABLE crm.people ADD COLUMN status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'do_not_contact', 'erased'));
COMMENT ON COLUMN crm.people.email IS 'Preferred address: that of the person''s most reliable position';
CREATE INDEX idx_people_org_email ON crm.people (organisation_id, email);
CREATE INDEX idx_people_status ON crm.people (organisation_id, status);

ALTER TABLE outreach.messages ADD COLUMN campaign_id uuid;
ALTER TABLE outreach.messages ADD CONSTRAINT messages_campaign_fkey
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE;
CREATE INDEX idx_messages_org_campaign ON outreach.messages (organisation_id, campaign_id);

ALTER TABLE tracking.message_open_stats ADD COLUMN campaign_id uuid;
ALTER TABLE tracking.message_open_stats ADD CONSTRAINT message_open_stats_campaign_fkey
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE;
CREATE INDEX idx_stats_campaign_date ON tracking.message_open_stats (organisation_id, campaign_id, first_open_at);

ALTER TABLE outreach.workflow_steps ADD COLUMN delay_business boolean NOT NULL DEFAULT false;
ALTER TABLE outreach.workflow_steps ADD COLUMN review boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN outreach.workflow_steps.delay_business IS 'true: delay_days counts business days in France';
COMMENT ON COLUMN outreach.workflow_steps.review IS 'true: every mail of this step waits as a draft for a person';

-- citext's operators are not leakproof, so row-level security keeps them out of an index scan; `text COLLATE "C"` is, and is compared bytewise.
ALTER TABLE crm.positions ADD COLUMN email_key text COLLATE "C" GENERATED ALWAYS AS (lower(email::text COLLATE "C")) STORED;
COMMENT ON COLUMN crm.positions.email_key IS 'Lower-case e-mail: what look-ups by address use';
CREATE INDEX idx_positions_email_key ON crm.positions (organisation_id, email_key);
