-- What the gate counts per mailbox, so that arming a send reads a row and not a history.
ALTER TABLE outreach.mailboxes ADD COLUMN sending_days int NOT NULL DEFAULT 0 CHECK (sending_days >= 0);
ALTER TABLE outreach.mailboxes ADD COLUMN last_sending_day date;
ALTER TABLE outreach.mailboxes ADD COLUMN bounces_since timestamptz;
ALTER TABLE outreach.mailboxes ADD COLUMN sender_seen_at timestamptz;
COMMENT ON COLUMN outreach.mailboxes.sending_days IS 'Local days with at least one send, last_sending_day included: what the ramp climbs on';
COMMENT ON COLUMN outreach.mailboxes.last_sending_day IS 'Local date of the last armed send';
COMMENT ON COLUMN outreach.mailboxes.bounces_since IS 'The bounce rate counts from here: set when a person resumes the mailbox';
COMMENT ON COLUMN outreach.mailboxes.sender_seen_at IS 'The database''s clock when the mailbox''s sender last showed a sign of life';
