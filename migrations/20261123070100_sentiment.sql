-- What a person thinks of an answer: whether it is one that was hoped for. Nothing but a person writes it.
ALTER TABLE outreach.messages
  ADD COLUMN sentiment text CHECK (sentiment IS NULL OR direction = 'inbound' AND sentiment IN ('positive', 'negative', 'neutral'));
COMMENT ON COLUMN outreach.messages.sentiment IS 'What somebody of the organisation took an answer for; none: nobody said. Counts only where class is reply';
CREATE INDEX idx_messages_sentiment ON outreach.messages (organisation_id, campaign_id) WHERE sentiment IS NOT NULL;
