-- How an experiment draws: whether colleagues get the same variant, and whether shares follow the weights or the answers.
ALTER TABLE outreach.step_experiments
  ADD COLUMN assign_by text NOT NULL DEFAULT 'enrollment' CHECK (assign_by IN ('enrollment', 'company')),
  ADD COLUMN allocation text NOT NULL DEFAULT 'weights' CHECK (allocation IN ('weights', 'thompson'));
COMMENT ON COLUMN outreach.step_experiments.assign_by IS 'What a variant is drawn for: each enrollment, or once for all people of a company';
COMMENT ON COLUMN outreach.step_experiments.allocation IS 'weights: shares follow the weights; thompson: they follow the answers so far, at least a tenth for each variant';
COMMENT ON COLUMN outreach.step_experiments.split_since IS 'When a variant was added, stopped, taken up again or given another weight, or the way of drawing changed; none: not since it was made';

ALTER TABLE outreach.enrollment_step_variant_assignments
  ADD COLUMN drawn_by text NOT NULL DEFAULT 'weights' CHECK (drawn_by IN ('weights', 'thompson', 'company'));
COMMENT ON COLUMN outreach.enrollment_step_variant_assignments.drawn_by IS 'Which allocation drew it; company: not drawn, a colleague had it already';
