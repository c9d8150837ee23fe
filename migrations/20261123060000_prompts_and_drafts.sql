-- Prompts that write mails, what each call of a model cost, and drafts that wait for a person.
ALTER TABLE outreach.prompts
  ADD COLUMN system_text      text NOT NULL DEFAULT '',
  ADD COLUMN language         text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
  ADD COLUMN input_micro_eur  bigint CHECK (input_micro_eur >= 0),
  ADD COLUMN output_micro_eur bigint CHECK (output_micro_eur >= 0);
COMMENT ON COLUMN outreach.prompts.prompt_text IS 'Template of the task; placeholders name the fields that the model is given, their values travel apart';
COMMENT ON COLUMN outreach.prompts.system_text IS 'Template of who writes and how; below pflow''s own rules';
COMMENT ON COLUMN outreach.prompts.language IS 'What its drafts are written in';
COMMENT ON COLUMN outreach.prompts.input_micro_eur IS 'Price of a million tokens that the model reads, in millionths of a euro; none: unknown';
COMMENT ON COLUMN outreach.prompts.output_micro_eur IS 'Price of a million tokens that the model writes, in millionths of a euro; none: unknown';
CREATE UNIQUE INDEX idx_prompts_one_active ON outreach.prompts (organisation_id, name) WHERE is_active;

ALTER TABLE iam.organisation_settings
  ADD COLUMN draft_look_ahead_hours int NOT NULL DEFAULT 24 CHECK (draft_look_ahead_hours BETWEEN 1 AND 336),
  ADD COLUMN draft_tokens_per_day   bigint NOT NULL DEFAULT 500000 CHECK (draft_tokens_per_day >= 0);
COMMENT ON COLUMN iam.organisation_settings.draft_look_ahead_hours IS 'How long before its slot a draft is made';
COMMENT ON COLUMN iam.organisation_settings.draft_tokens_per_day IS 'Tokens that the drafts of one campaign may cost on one day (UTC)';

-- calling: committed with its reservation before the call; found so without a worker, nobody knows whether it was paid. done: the answer
-- is here. failed: refused, costs nothing. uncertain: it may have been paid, and counts so.
CREATE TABLE outreach.prompt_runs (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  prompt_id        uuid NOT NULL,
  campaign_id      uuid,
  task_id          uuid,
  position_id      uuid NOT NULL,
  purpose          text NOT NULL CHECK (purpose IN ('draft', 'test')),
  model            text NOT NULL,
  input_hash       text NOT NULL,
  status           text NOT NULL CHECK (status IN ('calling', 'done', 'failed', 'uncertain')),
  reserved_tokens  bigint NOT NULL CHECK (reserved_tokens >= 0),
  input_tokens     bigint CHECK (input_tokens >= 0),
  output_tokens    bigint CHECK (output_tokens >= 0),
  cost_micro_eur   bigint CHECK (cost_micro_eur >= 0),
  subject          text,
  body             text,
  is_rejected      boolean NOT NULL DEFAULT false,
  error            text,
  created_at       timestamptz NOT NULL,
  called_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at      timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, prompt_id) REFERENCES outreach.prompts (organisation_id, id),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, position_id) REFERENCES crm.positions (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE outreach.prompt_runs IS 'Every call of a model: which version of which prompt, what it cost, what came of it';
COMMENT ON COLUMN outreach.prompt_runs.input_hash IS 'SHA-256 of all that the model was given: the same is not paid twice';
COMMENT ON COLUMN outreach.prompt_runs.reserved_tokens IS 'Most tokens that it can cost; counts until the true number is known';
COMMENT ON COLUMN outreach.prompt_runs.called_at IS 'By the database''s clock, which alone says that a worker is dead';
COMMENT ON COLUMN outreach.prompt_runs.is_rejected IS 'A person wants another text: it is not used again';
CREATE INDEX idx_prompt_runs_input ON outreach.prompt_runs (organisation_id, input_hash);
CREATE INDEX idx_prompt_runs_spent ON outreach.prompt_runs (organisation_id, campaign_id, created_at);
CREATE INDEX idx_prompt_runs_task ON outreach.prompt_runs (organisation_id, task_id);
CREATE INDEX idx_prompt_runs_position ON outreach.prompt_runs (organisation_id, position_id);
SELECT iam.protect_tenant_table('outreach.prompt_runs');

ALTER TABLE outreach.messages
  ADD COLUMN prompt_run_id  uuid,
  ADD COLUMN draft_problems text[] NOT NULL DEFAULT '{}',
  ADD COLUMN approved_at    timestamptz,
  ADD COLUMN approved_by    uuid REFERENCES iam.users (id);
COMMENT ON COLUMN outreach.messages.prompt_run_id IS 'The call that wrote it; none: a template did';
COMMENT ON COLUMN outreach.messages.draft_problems IS 'What the checks found in the draft';
COMMENT ON COLUMN outreach.messages.approved_at IS 'When the draft was released; its text stays as it is, only its headers are made anew';
COMMENT ON COLUMN outreach.messages.approved_by IS 'Who released it; none: it passed all checks, and its step asks for no review';
CREATE INDEX idx_messages_drafts ON outreach.messages (organisation_id, campaign_id, id) WHERE status = 'draft';
