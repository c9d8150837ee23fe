-- 1.4  Campaigns, workflows, messages.
CREATE TABLE outreach.prompts (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  name             text NOT NULL,
  purpose          text,
  model            text NOT NULL,
  version          int NOT NULL CHECK (version > 0),
  is_active        boolean NOT NULL DEFAULT false,
  prompt_text      text NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, name, version)
);
COMMENT ON TABLE outreach.prompts IS 'Versioned AI prompt templates for email generation';

CREATE TABLE outreach.campaigns (
  organisation_id     uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                  uuid NOT NULL DEFAULT gen_random_uuid(),
  name                text NOT NULL CHECK (btrim(name) <> ''),
  status              text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'running', 'paused', 'finished', 'archived')),
  from_mailbox_id     uuid,
  created_by_user_id  uuid REFERENCES iam.users (id),
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE outreach.campaigns IS 'Email campaign definitions with status tracking';
CREATE INDEX idx_campaigns_org_status ON outreach.campaigns (organisation_id, status);

CREATE TABLE outreach.workflow_steps (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id      uuid NOT NULL,
  step_index       int NOT NULL CHECK (step_index >= 0),
  kind             text NOT NULL DEFAULT 'email' CHECK (kind IN ('email', 'call', 'todo')),
  delay_days       int NOT NULL DEFAULT 0 CHECK (delay_days >= 0),
  exit_on_reply    boolean NOT NULL DEFAULT true,
  is_active        boolean NOT NULL DEFAULT true,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE outreach.workflow_steps IS 'Multi-step sequences with delays and exit conditions';

CREATE TABLE outreach.step_experiments (
  organisation_id   uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                uuid NOT NULL DEFAULT gen_random_uuid(),
  workflow_step_id  uuid NOT NULL,
  name              text NOT NULL,
  status            text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'running', 'stopped')),
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, workflow_step_id) REFERENCES outreach.workflow_steps (organisation_id, id) ON DELETE CASCADE
);

CREATE TABLE outreach.step_experiment_variants (
  organisation_id     uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                  uuid NOT NULL DEFAULT gen_random_uuid(),
  step_experiment_id  uuid NOT NULL,
  key                 text NOT NULL,
  weight              int NOT NULL DEFAULT 1 CHECK (weight >= 0),
  prompt_id           uuid,
  subject_template    text,
  body_template       text,
  created_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, step_experiment_id, key),
  FOREIGN KEY (organisation_id, step_experiment_id) REFERENCES outreach.step_experiments (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, prompt_id) REFERENCES outreach.prompts (organisation_id, id)
);
COMMENT ON TABLE outreach.step_experiment_variants IS 'A/B testing framework per step';

CREATE TABLE outreach.campaign_enrollments (
  organisation_id   uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                uuid NOT NULL DEFAULT gen_random_uuid(),
  campaign_id       uuid NOT NULL,
  position_id       uuid NOT NULL,
  state             text NOT NULL DEFAULT 'active' CHECK (state IN
                    ('active', 'paused', 'replied', 'bounced', 'unsubscribed', 'finished', 'stopped', 'failed')),
  enrolled_at       timestamptz NOT NULL DEFAULT now(),
  last_activity_at  timestamptz,
  stopped_reason    text,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, campaign_id, position_id),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, position_id) REFERENCES crm.positions (organisation_id, id)
);
COMMENT ON TABLE outreach.campaign_enrollments IS 'Tracks prospect enrollment in campaigns with state management';

CREATE TABLE outreach.enrollment_step_variant_assignments (
  organisation_id     uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  enrollment_id       uuid NOT NULL,
  workflow_step_id    uuid NOT NULL,
  step_experiment_id  uuid NOT NULL,
  variant_id          uuid NOT NULL,
  assigned_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, enrollment_id, workflow_step_id),
  FOREIGN KEY (organisation_id, enrollment_id) REFERENCES outreach.campaign_enrollments (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, workflow_step_id) REFERENCES outreach.workflow_steps (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, step_experiment_id) REFERENCES outreach.step_experiments (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, variant_id) REFERENCES outreach.step_experiment_variants (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE outreach.enrollment_step_variant_assignments IS 'Stable A/B variant assignment (no variant switching mid-campaign)';

CREATE TABLE outreach.tasks (
  organisation_id   uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                uuid NOT NULL DEFAULT gen_random_uuid(),
  enrollment_id     uuid NOT NULL,
  workflow_step_id  uuid NOT NULL,
  scheduled_for     timestamptz NOT NULL,
  status            text NOT NULL DEFAULT 'scheduled' CHECK (status IN
                    ('scheduled', 'locked', 'done', 'skipped', 'cancelled', 'failed', 'held')),
  attempts          int NOT NULL DEFAULT 0,
  locked_at         timestamptz,
  locked_by         text,
  last_error        text,
  created_at        timestamptz NOT NULL DEFAULT now(),
  updated_at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, enrollment_id) REFERENCES outreach.campaign_enrollments (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, workflow_step_id) REFERENCES outreach.workflow_steps (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE outreach.tasks IS 'Scheduled actions (intention to send) with retry logic';
CREATE INDEX idx_tasks_org_status ON outreach.tasks (organisation_id, status, scheduled_for);

CREATE TABLE outreach.messages (
  organisation_id      uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                   uuid NOT NULL DEFAULT gen_random_uuid(),
  enrollment_id        uuid,
  task_id              uuid,
  position_id          uuid,
  direction            text NOT NULL CHECK (direction IN ('outbound', 'inbound')),
  status               text NOT NULL,
  provider             text NOT NULL,
  mailbox_id           uuid,
  provider_message_id  text,
  provider_thread_id   text,
  rfc822_message_id    text,
  in_reply_to          text,
  step_experiment_id   uuid,
  variant_id           uuid,
  subject              text,
  body_text            text,
  body_html            text,
  sent_at              timestamptz,
  received_at          timestamptz,
  created_at           timestamptz NOT NULL DEFAULT now(),
  updated_at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, enrollment_id) REFERENCES outreach.campaign_enrollments (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, task_id) REFERENCES outreach.tasks (organisation_id, id),
  FOREIGN KEY (organisation_id, position_id) REFERENCES crm.positions (organisation_id, id),
  FOREIGN KEY (organisation_id, step_experiment_id) REFERENCES outreach.step_experiments (organisation_id, id),
  FOREIGN KEY (organisation_id, variant_id) REFERENCES outreach.step_experiment_variants (organisation_id, id),
  CONSTRAINT messages_status_check CHECK (CASE direction
    WHEN 'inbound' THEN status = 'received'
    ELSE status IN ('draft', 'approved', 'composed', 'parked', 'sending', 'sent', 'bounced', 'failed', 'held') END)
);
COMMENT ON TABLE outreach.messages IS 'Actual sent/received emails (events) with Gmail integration';
CREATE INDEX idx_messages_status ON outreach.messages (organisation_id, status);
CREATE INDEX idx_messages_org_thread ON outreach.messages (organisation_id, provider_thread_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['prompts', 'campaigns', 'workflow_steps', 'step_experiments', 'campaign_enrollments', 'tasks', 'messages'] LOOP
    EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON outreach.%I FOR EACH ROW EXECUTE FUNCTION public.set_updated_at()', t);
  END LOOP;
END $$;
