-- The names in From and To are part of a mail's bytes, and its bytes are a function of its row.
ALTER TABLE outreach.messages ADD COLUMN from_name text;
ALTER TABLE outreach.messages ADD COLUMN to_name text;
