-- What providers were asked, what is under way at them, and what they answered.
--
-- A run is what a person asked for. It asks in jobs: one call at one provider with one or more questions. An answer belongs to one position
-- and one job. Nothing else remembers how far a run has come: whoever takes a run up again plans it anew from its jobs and answers.

CREATE TABLE crm.enrichment_runs (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id          uuid REFERENCES iam.users (id),
  asked            jsonb NOT NULL,
  positions        uuid[] NOT NULL,
  max_credits      numeric(12,2) CHECK (max_credits >= 0),
  status           text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'undecided', 'done')),
  started_at       timestamptz NOT NULL,
  finished_at      timestamptz,
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE crm.enrichment_runs IS 'Every enrichment: who wanted what of which positions, and for how many credits at most';
COMMENT ON COLUMN crm.enrichment_runs.asked IS 'providers in their order, fields, good_enough (percent), refresh';
COMMENT ON COLUMN crm.enrichment_runs.positions IS 'The positions that were chosen when it began';
COMMENT ON COLUMN crm.enrichment_runs.status IS 'open: goes on with the next enrich; undecided: only what a person has to decide is left; done';
CREATE INDEX idx_enrichment_runs_started ON crm.enrichment_runs (organisation_id, started_at);

-- prepared: nothing has left, it may be sent. submitting: committed with its credits before the call; found so without a worker, nobody knows
-- whether it was made. submitted: the provider works on it, its id is here. answered: the answers are stored, not yet applied.
-- done: applied. failed: refused for good, costs nothing. uncertain: paid, and nobody knows; a person decides. given_up: decided so.
CREATE TABLE crm.enrichment_jobs (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               uuid NOT NULL DEFAULT gen_random_uuid(),
  run_id           uuid NOT NULL,
  provider         text NOT NULL,
  status           text NOT NULL CHECK (status IN ('prepared', 'submitting', 'submitted', 'answered', 'done', 'failed', 'uncertain', 'given_up')),
  positions        uuid[] NOT NULL,
  questions        jsonb NOT NULL,
  provider_job_id  text,
  attempts         integer NOT NULL DEFAULT 0,
  polls            integer NOT NULL DEFAULT 0,
  next_try_at      timestamptz,
  reserved         numeric(12,2) NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  spent            numeric(12,2) NOT NULL DEFAULT 0 CHECK (spent >= 0),
  credits_left     numeric(14,2),
  error            text,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, run_id) REFERENCES crm.enrichment_runs (organisation_id, id) ON DELETE CASCADE,
  CHECK ((status = 'submitted') <= (provider_job_id IS NOT NULL))
);
COMMENT ON TABLE crm.enrichment_jobs IS 'One call at one provider: what it may cost, under which id the provider works on it, what came of it';
COMMENT ON COLUMN crm.enrichment_jobs.questions IS 'What is asked, in words of no provider; emptied once the answers are there';
COMMENT ON COLUMN crm.enrichment_jobs.reserved IS 'Most credits it can cost, from before the call until its answers are there';
COMMENT ON COLUMN crm.enrichment_jobs.spent IS 'What it cost; of an uncertain one what it can have cost at most';
COMMENT ON COLUMN crm.enrichment_jobs.credits_left IS 'What the provider said is left of the account, where it said so';
CREATE INDEX idx_enrichment_jobs_run ON crm.enrichment_jobs (organisation_id, run_id, id);
CREATE INDEX idx_enrichment_jobs_open ON crm.enrichment_jobs (organisation_id, id)
  WHERE status IN ('prepared', 'submitting', 'submitted', 'answered', 'uncertain');

CREATE TABLE crm.enrichment_answers (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  job_id           uuid NOT NULL,
  position_id      uuid NOT NULL,
  company_id       uuid NOT NULL,
  run_id           uuid NOT NULL,
  provider         text NOT NULL,
  wants            text[] NOT NULL,
  subject          text,
  outcome          text NOT NULL CHECK (outcome IN ('found', 'not_found', 'ambiguous', 'do_not_contact', 'refused', 'lost')),
  detail           text,
  facts            jsonb NOT NULL,
  raw              jsonb NOT NULL,
  credits          numeric(12,2),
  fetched_at       timestamptz NOT NULL,
  applied_at       timestamptz,
  PRIMARY KEY (organisation_id, job_id, position_id),
  FOREIGN KEY (organisation_id, job_id) REFERENCES crm.enrichment_jobs (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, position_id) REFERENCES crm.positions (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE crm.enrichment_answers IS 'What a provider answered about a position; while it is young, the same is not asked again';
COMMENT ON COLUMN crm.enrichment_answers.wants IS 'What was asked for: email, phone, company, verification';
COMMENT ON COLUMN crm.enrichment_answers.subject IS 'The address whose state was asked for: another address is another question';
COMMENT ON COLUMN crm.enrichment_answers.facts IS 'What was found, in words of no provider, not normalised';
COMMENT ON COLUMN crm.enrichment_answers.raw IS 'The provider''s own words';
CREATE INDEX idx_enrichment_answers_position ON crm.enrichment_answers (organisation_id, position_id);
CREATE INDEX idx_enrichment_answers_company ON crm.enrichment_answers (organisation_id, company_id);
CREATE INDEX idx_enrichment_answers_provider ON crm.enrichment_answers (organisation_id, provider);

SELECT iam.protect_tenant_table('crm.enrichment_runs');
SELECT iam.protect_tenant_table('crm.enrichment_jobs');
SELECT iam.protect_tenant_table('crm.enrichment_answers');
CREATE TRIGGER set_updated_at BEFORE UPDATE ON crm.enrichment_jobs FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
