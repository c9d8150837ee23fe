-- What an inbound mail belongs to, and what it changed: so that a person can correct a class, and what it did is taken back.
ALTER TABLE outreach.messages ADD COLUMN about_id uuid;
ALTER TABLE outreach.messages ADD COLUMN match_rule text;
ALTER TABLE outreach.messages ADD COLUMN effects jsonb;
-- Adding a foreign key reads the rows that are there as the table's owner, whom the forced policies would ask for a tenant.
ALTER TABLE outreach.messages NO FORCE ROW LEVEL SECURITY;
ALTER TABLE outreach.messages ADD FOREIGN KEY (organisation_id, about_id) REFERENCES outreach.messages (organisation_id, id);
ALTER TABLE outreach.messages FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN outreach.messages.about_id IS 'Inbound: the mail of ours that it answers or reports about';
COMMENT ON COLUMN outreach.messages.match_rule IS 'Inbound: the rule that found about_id';
COMMENT ON COLUMN outreach.messages.effects IS 'Inbound: what it changed, with the values before, in order';
CREATE INDEX idx_messages_about ON outreach.messages (organisation_id, about_id) WHERE about_id IS NOT NULL;

-- Answers from jean+news@x to a mail for jean@x, and from a colleague at x. Row-level security keeps expressions out of index
-- scans, hence columns.
ALTER TABLE outreach.messages ADD COLUMN to_untagged text COLLATE "C"
  GENERATED ALWAYS AS (regexp_replace(to_address, '\+[^@]*@', '@')) STORED;
ALTER TABLE outreach.messages ADD COLUMN to_domain text COLLATE "C"
  GENERATED ALWAYS AS (split_part(to_address, '@', 2)) STORED;
CREATE INDEX idx_messages_to_untagged ON outreach.messages (organisation_id, to_untagged) WHERE direction = 'outbound';
CREATE INDEX idx_messages_to_domain ON outreach.messages (organisation_id, to_domain) WHERE direction = 'outbound';

ALTER TABLE outreach.campaigns ADD COLUMN pause_colleagues boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN outreach.campaigns.pause_colleagues IS 'An answer pauses the sequences of the other people at the same company';

ALTER TABLE outreach.mailboxes ADD COLUMN slowed_until timestamptz;
COMMENT ON COLUMN outreach.mailboxes.slowed_until IS 'Somebody called a mail of it spam: half its daily allowance until then';
