-- A person's answer to a mail that came in: an outbound message without a task.
ALTER TABLE outreach.messages ADD COLUMN answers_id uuid;
ALTER TABLE outreach.messages ADD COLUMN reply_to_address text COLLATE "C";
ALTER TABLE outreach.messages ADD COLUMN locked_at timestamptz;
ALTER TABLE outreach.messages ADD COLUMN status_reason text;
-- Adding a foreign key reads the rows that are there as the table's owner, whom the forced policies would ask for a tenant.
ALTER TABLE outreach.messages NO FORCE ROW LEVEL SECURITY;
ALTER TABLE outreach.messages ADD FOREIGN KEY (organisation_id, answers_id) REFERENCES outreach.messages (organisation_id, id) ON DELETE CASCADE;
ALTER TABLE outreach.messages FORCE ROW LEVEL SECURITY;
ALTER TABLE outreach.messages ADD CHECK (answers_id IS NULL OR direction = 'outbound' AND task_id IS NULL);
COMMENT ON COLUMN outreach.messages.answers_id IS 'Outbound, without a task: the inbound mail that a person answered with it; full_text is what the person wrote, without signature and quote';
COMMENT ON COLUMN outreach.messages.reply_to_address IS 'Inbound: Reply-To, lower-case, where the mail names one';
COMMENT ON COLUMN outreach.messages.locked_at IS 'Outbound, without a task: the database''s clock when it was armed; the fence of what its sender writes afterwards';
COMMENT ON COLUMN outreach.messages.status_reason IS 'Outbound, without a task: why it has its status';
CREATE INDEX idx_messages_answers ON outreach.messages (organisation_id, answers_id) WHERE answers_id IS NOT NULL;
CREATE INDEX idx_messages_answers_open ON outreach.messages (organisation_id, mailbox_id, status)
  WHERE answers_id IS NOT NULL AND status IN ('sending', 'held');
