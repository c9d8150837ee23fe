-- Mailboxes, what paces them, and the columns of the crash-safe sending protocol (see `sending.md`).
CREATE TABLE outreach.mailboxes (
  organisation_id    uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                 uuid NOT NULL DEFAULT gen_random_uuid(),
  address            citext NOT NULL,
  name               text NOT NULL,
  provider           text NOT NULL CHECK (provider IN ('maildir', 'smtp', 'gmail')),
  settings           jsonb NOT NULL DEFAULT '{}',
  signature          text,
  status             text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'needs_auth', 'removed')),
  status_reason      text,
  timezone           text NOT NULL DEFAULT 'Europe/Paris',
  windows            jsonb,
  freezes            jsonb NOT NULL DEFAULT '[]',
  daily_cap          int NOT NULL DEFAULT 30 CHECK (daily_cap >= 0),
  ramp_start         int NOT NULL DEFAULT 5 CHECK (ramp_start >= 0),
  ramp_step          int NOT NULL DEFAULT 2 CHECK (ramp_step >= 0),
  gap_floor_seconds  int NOT NULL DEFAULT 120 CHECK (gap_floor_seconds >= 0),
  gap_seconds        int CHECK (gap_seconds >= 0),
  next_send_at       timestamptz,
  last_synced_at     timestamptz,
  sync_cursor        jsonb,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON COLUMN outreach.mailboxes.settings IS 'What the provider needs: for a maildir {"path": "/absolute/dir"}. Never a secret.';
COMMENT ON COLUMN outreach.mailboxes.windows IS 'Sending windows, e.g. [{"days": ["mon"], "from": "08:30", "to": "12:00"}]; NULL: the default of the gate';
COMMENT ON COLUMN outreach.mailboxes.freezes IS 'Date ranges without sending, both ends included: [{"from": "2026-12-24", "to": "2027-01-03"}]';
COMMENT ON COLUMN outreach.mailboxes.gap_seconds IS 'Fixed seconds between two sends; NULL: the day''s cap spread over its windows, at least gap_floor_seconds';
COMMENT ON COLUMN outreach.mailboxes.next_send_at IS 'Earliest time of the next send: last send + gap with jitter';
CREATE UNIQUE INDEX idx_mailboxes_org_address ON outreach.mailboxes (organisation_id, address) WHERE status <> 'removed';
CREATE TRIGGER set_updated_at BEFORE UPDATE ON outreach.mailboxes FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

CREATE TABLE outreach.campaign_mailboxes (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  campaign_id      uuid NOT NULL,
  mailbox_id       uuid NOT NULL,
  ordinal          int NOT NULL,
  PRIMARY KEY (organisation_id, campaign_id, mailbox_id),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, mailbox_id) REFERENCES outreach.mailboxes (organisation_id, id)
);
COMMENT ON COLUMN outreach.campaign_mailboxes.ordinal IS '0 is the campaign''s from_mailbox_id';

ALTER TABLE outreach.campaigns ADD CONSTRAINT campaigns_from_mailbox_fkey
  FOREIGN KEY (organisation_id, from_mailbox_id) REFERENCES outreach.mailboxes (organisation_id, id);
ALTER TABLE outreach.campaigns ADD COLUMN open_tracking text NOT NULL DEFAULT 'off' CHECK (open_tracking IN ('off', 'aggregate', 'individual'));
CREATE UNIQUE INDEX idx_campaigns_org_name ON outreach.campaigns (organisation_id, name);
CREATE UNIQUE INDEX idx_steps_campaign_index ON outreach.workflow_steps (organisation_id, campaign_id, step_index) WHERE is_active;
CREATE UNIQUE INDEX idx_experiments_step ON outreach.step_experiments (organisation_id, workflow_step_id) WHERE status <> 'stopped';

ALTER TABLE outreach.step_experiment_variants ADD COLUMN is_active boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN outreach.step_experiment_variants.is_active IS 'false: stopped, no new enrollment is assigned to it';

-- A person keeps the mailbox that wrote first.
ALTER TABLE outreach.campaign_enrollments ADD COLUMN mailbox_id uuid;
ALTER TABLE outreach.campaign_enrollments ADD CONSTRAINT enrollments_mailbox_fkey
  FOREIGN KEY (organisation_id, mailbox_id) REFERENCES outreach.mailboxes (organisation_id, id);
CREATE INDEX idx_enrollments_position ON outreach.campaign_enrollments (organisation_id, position_id);

-- The queue. `mailbox_id` and `is_follow_up` repeat the enrollment's mailbox and the step's place, so that a claim reads one
-- small index in its own order (follow-ups first) however many finished tasks there are.
ALTER TABLE outreach.tasks ADD COLUMN mailbox_id uuid;
ALTER TABLE outreach.tasks ADD COLUMN is_follow_up boolean NOT NULL DEFAULT false;
ALTER TABLE outreach.tasks ADD CONSTRAINT tasks_mailbox_fkey
  FOREIGN KEY (organisation_id, mailbox_id) REFERENCES outreach.mailboxes (organisation_id, id);
CREATE INDEX idx_tasks_due ON outreach.tasks (organisation_id, mailbox_id, is_follow_up DESC, scheduled_for) WHERE status = 'scheduled';
CREATE INDEX idx_tasks_locked ON outreach.tasks (organisation_id, locked_at) WHERE status = 'locked';
CREATE UNIQUE INDEX idx_tasks_one_per_step ON outreach.tasks (organisation_id, enrollment_id, workflow_step_id);

ALTER TABLE outreach.messages ADD CONSTRAINT messages_mailbox_fkey
  FOREIGN KEY (organisation_id, mailbox_id) REFERENCES outreach.mailboxes (organisation_id, id);
ALTER TABLE outreach.messages ADD COLUMN from_address text COLLATE "C";
ALTER TABLE outreach.messages ADD COLUMN to_address text COLLATE "C";
ALTER TABLE outreach.messages ADD COLUMN message_references text[] NOT NULL DEFAULT '{}';
ALTER TABLE outreach.messages ADD COLUMN composed_at timestamptz;
ALTER TABLE outreach.messages ADD COLUMN armed_at timestamptz;
ALTER TABLE outreach.messages ADD COLUMN open_tracking text NOT NULL DEFAULT 'off' CHECK (open_tracking IN ('off', 'aggregate', 'individual'));
ALTER TABLE outreach.messages ADD COLUMN class text CHECK (class IN
  ('reply', 'auto_reply', 'out_of_office', 'bounce_hard', 'bounce_soft', 'delay', 'unsubscribe', 'complaint', 'other'));
ALTER TABLE outreach.messages ADD COLUMN class_rule text;
ALTER TABLE outreach.messages ADD COLUMN full_text text;
COMMENT ON COLUMN outreach.messages.from_address IS 'Lower-case';
COMMENT ON COLUMN outreach.messages.to_address IS 'Lower-case';
COMMENT ON COLUMN outreach.messages.composed_at IS 'The Date header: injected clock, never changed after compose';
COMMENT ON COLUMN outreach.messages.armed_at IS 'Injected clock at the commit of "sending"; what the mailbox''s caps count';
COMMENT ON COLUMN outreach.messages.body_text IS 'Outbound: the text part. Inbound: what the person wrote, quotes stripped';
COMMENT ON COLUMN outreach.messages.full_text IS 'Inbound: the whole text with quotes';
CREATE UNIQUE INDEX idx_messages_one_per_task ON outreach.messages (organisation_id, task_id) WHERE direction = 'outbound' AND task_id IS NOT NULL;
CREATE UNIQUE INDEX idx_messages_inbound_once ON outreach.messages (organisation_id, mailbox_id, provider_message_id) WHERE direction = 'inbound';
CREATE INDEX idx_messages_rfc822 ON outreach.messages (organisation_id, rfc822_message_id);
CREATE INDEX idx_messages_enrollment ON outreach.messages (organisation_id, enrollment_id);
CREATE INDEX idx_messages_position ON outreach.messages (organisation_id, position_id);
CREATE INDEX idx_messages_mailbox_armed ON outreach.messages (organisation_id, mailbox_id, armed_at) WHERE direction = 'outbound';

CREATE TABLE outreach.suppressions (
  organisation_id     uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                  uuid NOT NULL DEFAULT gen_random_uuid(),
  kind                text NOT NULL CHECK (kind IN ('address', 'domain', 'company')),
  value               text COLLATE "C" NOT NULL,
  reason              text NOT NULL CHECK (reason IN ('unsubscribe', 'bounce', 'complaint', 'manual', 'import', 'erasure')),
  source              text,
  created_by_user_id  uuid REFERENCES iam.users (id),
  created_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, kind, value)
);
COMMENT ON COLUMN outreach.suppressions.value IS 'Lower-case address or domain; for a company its SIREN or its id';
