-- Schema report: what analysts and `pflow stats` read. Views run with the rights and under the policies of whoever reads them; their columns
-- stay. report.daily is a rollup that follows outreach.messages: a trigger notes which campaign and day changed, and whoever reads
-- statistics (or the daemon's upkeep) counts those days again. Counting again, rather than adding up, makes it right by construction.
CREATE SCHEMA IF NOT EXISTS report;
COMMENT ON SCHEMA report IS 'Stable, documented views for statistics, and the rollup behind them';
GRANT USAGE ON SCHEMA report TO prospectflow_app;

CREATE INDEX idx_messages_campaign_sent ON outreach.messages (organisation_id, campaign_id, sent_at) INCLUDE (enrollment_id, status)
  WHERE direction = 'outbound' AND status IN ('sent', 'bounced') AND answers_id IS NULL;
CREATE INDEX idx_enrollments_campaign_state ON outreach.campaign_enrollments (organisation_id, campaign_id, mailbox_id, state);

-- 1  One row per mail of a sequence that left.
CREATE VIEW report.mails WITH (security_invoker = true) AS
SELECT w.organisation_id, w.campaign_id, w.enrollment_id, w.id AS message_id, w.task_id, w.variant_id, w.mailbox_id, w.sent_at,
       (w.sent_at AT TIME ZONE 'Europe/Paris')::date AS day,
       w.status = 'bounced' AS is_bounced,
       w.open_tracking = 'individual' AS is_tracked,
       w.is_replied, w.is_unsubscribed, w.is_reached,
       w.is_reached AND NOT coalesce(bool_or(w.is_reached) OVER earlier, false) AS is_first_reached
  FROM (SELECT s.*,
               s.replied_at IS NOT NULL AND s.credit_reply AS is_replied,
               s.gone_at IS NOT NULL AND s.credit_gone AS is_unsubscribed,
               s.status = 'sent' OR s.replied_at IS NOT NULL AND s.credit_reply OR s.gone_at IS NOT NULL AND s.credit_gone AS is_reached
          FROM (SELECT m.*,
                       (m.sent_at <= m.replied_at OR m.place = 1) AND coalesce(m.next_sent_at > m.replied_at, true) AS credit_reply,
                       (m.sent_at <= m.gone_at OR m.place = 1) AND coalesce(m.next_sent_at > m.gone_at, true) AS credit_gone
                  FROM (SELECT a.organisation_id, a.campaign_id, a.enrollment_id, a.id, a.task_id, a.variant_id, a.mailbox_id, a.direction,
                               a.status, a.open_tracking, a.sent_at,
                               min(a.received_at) FILTER (WHERE a.direction = 'inbound' AND a.class = 'reply') OVER person AS replied_at,
                               min(a.received_at) FILTER (WHERE a.direction = 'inbound' AND a.class IN ('unsubscribe', 'complaint')) OVER person AS gone_at,
                               row_number() OVER mails AS place,
                               lead(a.sent_at) OVER mails AS next_sent_at
                          FROM outreach.messages a
                         WHERE a.enrollment_id IS NOT NULL AND a.campaign_id IS NOT NULL AND a.answers_id IS NULL
                           AND (a.direction = 'inbound' OR a.status IN ('sent', 'bounced') AND a.sent_at IS NOT NULL)
                        WINDOW person AS (PARTITION BY a.organisation_id, a.campaign_id, a.enrollment_id),
                               mails AS (PARTITION BY a.organisation_id, a.campaign_id, a.enrollment_id, a.direction ORDER BY a.sent_at, a.id)) m
                 WHERE m.direction = 'outbound') s) w
WINDOW earlier AS (PARTITION BY w.organisation_id, w.campaign_id, w.enrollment_id ORDER BY w.sent_at, w.id
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
COMMENT ON VIEW report.mails IS 'One row per mail of a campaign that left (status sent or bounced); mails a person wrote by hand are not among them';
COMMENT ON COLUMN report.mails.message_id IS 'The mail, in outreach.messages';
COMMENT ON COLUMN report.mails.task_id IS 'Its task, whose workflow_step_id is the step';
COMMENT ON COLUMN report.mails.day IS 'Day of sending in Paris';
COMMENT ON COLUMN report.mails.is_bounced IS 'It came back';
COMMENT ON COLUMN report.mails.is_tracked IS 'Its opening may be seen: the recipient agreed';
COMMENT ON COLUMN report.mails.is_replied IS 'The person''s first human answer is credited to this mail: the last one that left before it. At most one mail of an enrollment';
COMMENT ON COLUMN report.mails.is_unsubscribed IS 'The person''s first opt-out or complaint is credited to this mail, likewise';
COMMENT ON COLUMN report.mails.is_reached IS 'It did not come back, or somebody answered it';
COMMENT ON COLUMN report.mails.is_first_reached IS 'The first mail that reached the person: summed up over a campaign it counts people';

-- 2  Whom it was about: for sums by attribute of company.
CREATE VIEW report.recipients WITH (security_invoker = true) AS
SELECT e.organisation_id, e.campaign_id, e.id AS enrollment_id, e.position_id, p.company_id, e.state, e.mailbox_id, e.enrolled_at,
       c.naf_code, left(c.naf_code, 2) AS naf_division, c.naf_sector, c.employee_range
  FROM outreach.campaign_enrollments e
  JOIN crm.positions p ON p.organisation_id = e.organisation_id AND p.id = e.position_id
  LEFT JOIN crm.companies c ON c.organisation_id = p.organisation_id AND c.id = p.company_id;
COMMENT ON VIEW report.recipients IS 'One row per person in a campaign, with what is known of the company';
COMMENT ON COLUMN report.recipients.state IS 'active, paused, replied, bounced, unsubscribed, finished, stopped or failed';
COMMENT ON COLUMN report.recipients.naf_division IS 'First two digits of the NAF code';

-- 3  The rollup.
CREATE TABLE report.daily (
  organisation_id   uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  campaign_id       uuid NOT NULL,
  day               date NOT NULL,
  workflow_step_id  uuid NOT NULL,
  variant_id        uuid NOT NULL,
  mailbox_id        uuid NOT NULL,
  sent              int NOT NULL,
  bounced           int NOT NULL,
  tracked           int NOT NULL,
  opened            int NOT NULL,
  machine_opened    int NOT NULL,
  reached           int NOT NULL,
  people            int NOT NULL,
  replied           int NOT NULL,
  unsubscribed      int NOT NULL,
  active            int NOT NULL,
  PRIMARY KEY (organisation_id, campaign_id, day, workflow_step_id, variant_id, mailbox_id),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE report.daily IS 'report.mails added up; as of the last reading of statistics. A step, variant or mailbox of zeros: none';
COMMENT ON COLUMN report.daily.day IS 'Day of sending in Paris; answers and opens count on the day of the mail they are credited to';
COMMENT ON COLUMN report.daily.reached IS 'Mails that reached somebody';
COMMENT ON COLUMN report.daily.people IS 'People whom a mail reached for the first time in their enrollment: additive';
COMMENT ON COLUMN report.daily.active IS 'Mails whose recipient''s sequence still goes on';

CREATE TABLE report.enrolled (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  campaign_id      uuid NOT NULL,
  mailbox_id       uuid NOT NULL,
  state            text NOT NULL,
  people           int NOT NULL,
  PRIMARY KEY (organisation_id, campaign_id, mailbox_id, state),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE report.enrolled IS 'People in campaigns by state and mailbox; as of the last reading of statistics. A mailbox of zeros: none yet';

-- What changed since it was counted. Rows are only ever added: writers never wait for each other. No foreign key to campaigns: deleting
-- one adds rows here that name it.
CREATE TABLE report.stale (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id               bigint GENERATED ALWAYS AS IDENTITY,
  campaign_id      uuid NOT NULL,
  day              date NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE report.stale IS 'Campaigns and days to count again';
COMMENT ON COLUMN report.stale.day IS 'A day of report.daily; -infinity: the campaign''s rows of report.enrolled';

SELECT iam.protect_tenant_table('report.daily');
SELECT iam.protect_tenant_table('report.enrolled');
SELECT iam.protect_tenant_table('report.stale');
GRANT SELECT ON report.mails, report.recipients TO prospectflow_app;

-- 4  What makes a day stale. Where a whole organisation is deleted, no tenant is set and nothing is left to count.
CREATE FUNCTION report.is_counting(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (NOT row_security_active('report.stale') OR coalesce(current_setting('app.organisation_id', true), '') <> '')
     AND EXISTS (SELECT FROM iam.organisations o WHERE o.id = organisation)
$$;

-- All days on which mails of an enrollment left: a bounce or an answer moves what is credited among them.
CREATE FUNCTION report.note_enrollments(organisation uuid, enrollments uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO report.stale (organisation_id, campaign_id, day)
  SELECT DISTINCT m.organisation_id, m.campaign_id, (m.sent_at AT TIME ZONE 'Europe/Paris')::date
    FROM outreach.messages m
   WHERE m.organisation_id = organisation AND m.enrollment_id = ANY (enrollments) AND m.direction = 'outbound'
     AND m.sent_at IS NOT NULL AND m.campaign_id IS NOT NULL
$$;

CREATE FUNCTION report.note_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT report.is_counting(CASE WHEN TG_OP = 'DELETE' THEN OLD.organisation_id ELSE NEW.organisation_id END) THEN
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' AND OLD.direction = 'outbound' AND OLD.sent_at IS NOT NULL AND OLD.campaign_id IS NOT NULL THEN
    INSERT INTO report.stale (organisation_id, campaign_id, day)
      VALUES (OLD.organisation_id, OLD.campaign_id, (OLD.sent_at AT TIME ZONE 'Europe/Paris')::date);
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.enrollment_id IS NOT NULL AND OLD.enrollment_id IS DISTINCT FROM NEW.enrollment_id THEN
    PERFORM report.note_enrollments(OLD.organisation_id, ARRAY[OLD.enrollment_id]);
  END IF;
  IF TG_OP = 'DELETE' THEN
    PERFORM report.note_enrollments(OLD.organisation_id, ARRAY[OLD.enrollment_id]);
  ELSE
    PERFORM report.note_enrollments(NEW.organisation_id, ARRAY[NEW.enrollment_id]);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER note_insert AFTER INSERT ON outreach.messages FOR EACH ROW
  WHEN (NEW.enrollment_id IS NOT NULL AND (NEW.direction = 'outbound' AND NEW.sent_at IS NOT NULL OR NEW.class IN ('reply', 'unsubscribe', 'complaint')))
  EXECUTE FUNCTION report.note_message();
CREATE TRIGGER note_update AFTER UPDATE ON outreach.messages FOR EACH ROW
  WHEN ((OLD.enrollment_id IS NOT NULL OR NEW.enrollment_id IS NOT NULL)
    AND (OLD.direction = 'inbound' OR OLD.status IN ('sent', 'bounced') OR NEW.status IN ('sent', 'bounced'))
    AND (OLD.status, OLD.class, OLD.enrollment_id, OLD.campaign_id, OLD.variant_id, OLD.mailbox_id, OLD.task_id, OLD.sent_at, OLD.received_at, OLD.open_tracking)
        IS DISTINCT FROM (NEW.status, NEW.class, NEW.enrollment_id, NEW.campaign_id, NEW.variant_id, NEW.mailbox_id, NEW.task_id, NEW.sent_at, NEW.received_at, NEW.open_tracking))
  EXECUTE FUNCTION report.note_message();
CREATE TRIGGER note_delete AFTER DELETE ON outreach.messages FOR EACH ROW
  WHEN (OLD.enrollment_id IS NOT NULL AND (OLD.direction = 'outbound' AND OLD.sent_at IS NOT NULL OR OLD.class IN ('reply', 'unsubscribe', 'complaint')))
  EXECUTE FUNCTION report.note_message();

CREATE FUNCTION report.note_enrollment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    FOR of IN SELECT n.organisation_id, array_agg(n.id) AS ids
                FROM before o JOIN after n ON n.organisation_id = o.organisation_id AND n.id = o.id
               WHERE (o.state, o.mailbox_id, o.campaign_id) IS DISTINCT FROM (n.state, n.mailbox_id, n.campaign_id)
               GROUP BY n.organisation_id LOOP
      CONTINUE WHEN NOT report.is_counting(of.organisation_id);
      INSERT INTO report.stale (organisation_id, campaign_id, day)
        SELECT DISTINCT x.organisation_id, x.campaign_id, date '-infinity'
          FROM (SELECT organisation_id, campaign_id, id FROM before UNION ALL SELECT organisation_id, campaign_id, id FROM after) x
         WHERE x.organisation_id = of.organisation_id AND x.id = ANY (of.ids);
      PERFORM report.note_enrollments(of.organisation_id, of.ids);
    END LOOP;
  ELSE
    FOR of IN SELECT DISTINCT organisation_id, campaign_id FROM after LOOP
      CONTINUE WHEN NOT report.is_counting(of.organisation_id);
      INSERT INTO report.stale (organisation_id, campaign_id, day) VALUES (of.organisation_id, of.campaign_id, '-infinity');
    END LOOP;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_insert AFTER INSERT ON outreach.campaign_enrollments REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION report.note_enrollment();
CREATE TRIGGER note_update AFTER UPDATE ON outreach.campaign_enrollments REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION report.note_enrollment();
-- Their messages go with them, and note the days.
CREATE TRIGGER note_delete AFTER DELETE ON outreach.campaign_enrollments REFERENCING OLD TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION report.note_enrollment();

-- Opens: the first of a mail that is a person's, and machines'.
CREATE FUNCTION report.note_mails(organisation uuid, mails uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO report.stale (organisation_id, campaign_id, day)
  SELECT DISTINCT m.organisation_id, m.campaign_id, (m.sent_at AT TIME ZONE 'Europe/Paris')::date
    FROM outreach.messages m
   WHERE m.organisation_id = organisation AND m.id = ANY (mails) AND m.sent_at IS NOT NULL AND m.campaign_id IS NOT NULL
$$;
CREATE FUNCTION report.note_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF report.is_counting(CASE WHEN TG_OP = 'DELETE' THEN OLD.organisation_id ELSE NEW.organisation_id END) THEN
    IF TG_OP = 'DELETE' THEN
      PERFORM report.note_mails(OLD.organisation_id, ARRAY[OLD.message_id]);
    ELSE
      PERFORM report.note_mails(NEW.organisation_id, ARRAY[NEW.message_id]);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER note_insert AFTER INSERT ON tracking.message_open_stats FOR EACH ROW
  WHEN (NEW.first_open_at IS NOT NULL) EXECUTE FUNCTION report.note_open();
CREATE TRIGGER note_update AFTER UPDATE ON tracking.message_open_stats FOR EACH ROW
  WHEN (OLD.first_open_at IS DISTINCT FROM NEW.first_open_at) EXECUTE FUNCTION report.note_open();
CREATE TRIGGER note_delete AFTER DELETE ON tracking.message_open_stats FOR EACH ROW
  WHEN (OLD.first_open_at IS NOT NULL) EXECUTE FUNCTION report.note_open();

CREATE FUNCTION report.note_machines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of record;
BEGIN
  FOR of IN SELECT organisation_id, array_agg(DISTINCT message_id) AS ids FROM fetched
             WHERE message_id IS NOT NULL AND verdict LIKE 'machine%' GROUP BY organisation_id LOOP
    CONTINUE WHEN NOT report.is_counting(of.organisation_id);
    PERFORM report.note_mails(of.organisation_id, of.ids);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER note_insert AFTER INSERT ON tracking.open_events REFERENCING NEW TABLE AS fetched
  FOR EACH STATEMENT EXECUTE FUNCTION report.note_machines();

-- 5  Everything that is there already is stale.
ALTER TABLE outreach.messages NO FORCE ROW LEVEL SECURITY;
ALTER TABLE outreach.campaign_enrollments NO FORCE ROW LEVEL SECURITY;
ALTER TABLE report.stale NO FORCE ROW LEVEL SECURITY;
INSERT INTO report.stale (organisation_id, campaign_id, day)
  SELECT DISTINCT organisation_id, campaign_id, (sent_at AT TIME ZONE 'Europe/Paris')::date FROM outreach.messages
   WHERE direction = 'outbound' AND sent_at IS NOT NULL AND campaign_id IS NOT NULL
  UNION ALL
  SELECT DISTINCT organisation_id, campaign_id, date '-infinity' FROM outreach.campaign_enrollments;
ALTER TABLE outreach.messages FORCE ROW LEVEL SECURITY;
ALTER TABLE outreach.campaign_enrollments FORCE ROW LEVEL SECURITY;
ALTER TABLE report.stale FORCE ROW LEVEL SECURITY;
