-- The rollup once more, by campaign and day alone: the funnel of a hundred campaigns without adding up variants and mailboxes.
CREATE TABLE report.campaign_daily (
  organisation_id  uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  campaign_id      uuid NOT NULL,
  day              date NOT NULL,
  sent             int NOT NULL,
  bounced          int NOT NULL,
  tracked          int NOT NULL,
  opened           int NOT NULL,
  machine_opened   int NOT NULL,
  people           int NOT NULL,
  replied          int NOT NULL,
  unsubscribed     int NOT NULL,
  PRIMARY KEY (organisation_id, campaign_id, day),
  FOREIGN KEY (organisation_id, campaign_id) REFERENCES outreach.campaigns (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE report.campaign_daily IS 'report.daily added up by campaign and day; columns as there';
SELECT iam.protect_tenant_table('report.campaign_daily');

ALTER TABLE report.daily NO FORCE ROW LEVEL SECURITY;
ALTER TABLE report.campaign_daily NO FORCE ROW LEVEL SECURITY;
INSERT INTO report.campaign_daily
  SELECT organisation_id, campaign_id, day, sum(sent), sum(bounced), sum(tracked), sum(opened), sum(machine_opened), sum(people), sum(replied),
         sum(unsubscribed)
    FROM report.daily GROUP BY 1, 2, 3;
ALTER TABLE report.daily FORCE ROW LEVEL SECURITY;
ALTER TABLE report.campaign_daily FORCE ROW LEVEL SECURITY;
