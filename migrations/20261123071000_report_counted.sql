-- What a mail adds to report.daily, mail by mail: for a few days of a campaign, and for everything at once.
CREATE VIEW report.counted WITH (security_invoker = true) AS
SELECT v.organisation_id, v.campaign_id, v.enrollment_id, v.day,
       coalesce(t.workflow_step_id, '00000000-0000-0000-0000-000000000000') AS workflow_step_id,
       coalesce(v.variant_id, '00000000-0000-0000-0000-000000000000') AS variant_id,
       coalesce(v.mailbox_id, '00000000-0000-0000-0000-000000000000') AS mailbox_id,
       v.is_bounced::int AS bounced, v.is_tracked::int AS tracked,
       (v.is_tracked AND o.first_open_at IS NOT NULL)::int AS opened,
       CASE WHEN v.is_tracked AND o.first_open_at IS NULL THEN EXISTS (
         SELECT FROM tracking.open_events f
          WHERE f.organisation_id = v.organisation_id AND f.message_id = v.message_id AND f.verdict LIKE 'machine%')::int ELSE 0 END AS machine_opened,
       v.is_reached::int AS reached, v.is_first_reached::int AS people, v.is_replied::int AS replied, v.is_unsubscribed::int AS unsubscribed,
       (e.state = 'active')::int AS active
  FROM report.mails v
  JOIN outreach.campaign_enrollments e ON e.organisation_id = v.organisation_id AND e.id = v.enrollment_id
  LEFT JOIN outreach.tasks t ON t.organisation_id = v.organisation_id AND t.id = v.task_id
  LEFT JOIN tracking.message_open_stats o ON o.organisation_id = v.organisation_id AND o.message_id = v.message_id;
COMMENT ON VIEW report.counted IS 'One row per mail of report.mails with what it adds to each column of report.daily';
GRANT SELECT ON report.counted TO prospectflow_app;

-- Days of a campaign are read from here, too: the rows of report.daily are a hundred times as many.
ALTER TABLE report.campaign_daily ADD COLUMN reached int NOT NULL DEFAULT 0, ADD COLUMN active int NOT NULL DEFAULT 0;
ALTER TABLE report.daily NO FORCE ROW LEVEL SECURITY;
ALTER TABLE report.campaign_daily NO FORCE ROW LEVEL SECURITY;
UPDATE report.campaign_daily c SET reached = d.reached, active = d.active
  FROM (SELECT organisation_id, campaign_id, day, sum(reached) AS reached, sum(active) AS active FROM report.daily GROUP BY 1, 2, 3) d
 WHERE (c.organisation_id, c.campaign_id, c.day) = (d.organisation_id, d.campaign_id, d.day);
ALTER TABLE report.daily FORCE ROW LEVEL SECURITY;
ALTER TABLE report.campaign_daily FORCE ROW LEVEL SECURITY;
ALTER TABLE report.campaign_daily ALTER COLUMN reached DROP DEFAULT, ALTER COLUMN active DROP DEFAULT;
