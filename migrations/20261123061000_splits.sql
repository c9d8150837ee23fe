-- Since when the variants of a step share people as they do now: what was drawn before says nothing about today's weights.
ALTER TABLE outreach.step_experiments ADD COLUMN split_since timestamptz;
COMMENT ON COLUMN outreach.step_experiments.split_since IS 'When a variant was added, stopped, taken up again or given another weight; none: not since it was made';
CREATE INDEX idx_assignments_experiment ON outreach.enrollment_step_variant_assignments (organisation_id, step_experiment_id, variant_id, assigned_at);
