-- Organisations that were deleted here, and whose openings ClickHouse has yet to forget.
CREATE TABLE tracking.forgotten_organisations (
  id          uuid PRIMARY KEY,
  deleted_at  timestamptz NOT NULL
);
COMMENT ON TABLE tracking.forgotten_organisations IS 'Deleted organisations whose openings are still in ClickHouse; belongs to the installation. A row goes once ClickHouse has forgotten them';
