-- 1.3  Outreach and tracking schemas.
CREATE SCHEMA IF NOT EXISTS outreach;
CREATE SCHEMA IF NOT EXISTS tracking;
