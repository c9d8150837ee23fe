-- The answer of somebody whose mail program drops In-Reply-To is found by the address that was written to; the timeline and
-- `inbox list` read inbound mail by time.
CREATE INDEX idx_messages_to ON outreach.messages (organisation_id, to_address) WHERE direction = 'outbound';
CREATE INDEX idx_messages_received ON outreach.messages (organisation_id, received_at) WHERE direction = 'inbound';

ALTER TABLE outreach.messages ADD COLUMN class_detail jsonb;
COMMENT ON COLUMN outreach.messages.class_detail IS 'Inbound: what a bounce or a delay says: {"recipients": [], "status", "hard", "temporary", "original_message_id"}';
