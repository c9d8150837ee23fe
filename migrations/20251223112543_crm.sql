-- 1.2  Companies, people, positions.
CREATE TABLE crm.companies (
  organisation_id     uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                  uuid NOT NULL DEFAULT gen_random_uuid(),
  pharow_company_id   varchar(32),
  siren               varchar(9),
  hq_siret            varchar(14),
  name                varchar(255),
  brand_name          varchar(255),
  linkedin_name       varchar(255),
  naf_sector          varchar(255),
  activity            text,
  founding_year       smallint,
  founding_date       date,
  growing             boolean,
  employee_range      varchar(50),
  annual_revenue_eur  bigint,
  main_phone          varchar(32),
  generic_email       citext,
  website_url         text,
  linkedin_url        text,
  hq_address          text,
  created_at          timestamptz NOT NULL DEFAULT now(),
  updated_at          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE crm.companies IS 'Business entities with French market integration (SIREN, NAF, Pharow)';
CREATE INDEX idx_companies_org ON crm.companies (organisation_id, name);

CREATE TABLE crm.people (
  organisation_id      uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                   uuid NOT NULL DEFAULT gen_random_uuid(),
  first_name           varchar(255),
  last_name            varchar(255),
  salutation           varchar(50),
  linkedin_url         text,
  mobile_phone         varchar(32),
  phone_kaspr_1        varchar(32),
  phone_kaspr_3        varchar(32),
  phone_bettercontact  varchar(32),
  phone_fullenrich_1   varchar(32),
  phone_fullenrich_3   varchar(32),
  created_at           timestamptz NOT NULL DEFAULT now(),
  updated_at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
COMMENT ON TABLE crm.people IS 'Individual contacts (phone numbers from multiple enrichment providers)';

CREATE TABLE crm.positions (
  organisation_id    uuid NOT NULL REFERENCES iam.organisations (id) ON DELETE CASCADE,
  id                 uuid NOT NULL DEFAULT gen_random_uuid(),
  person_id          uuid NOT NULL,
  company_id         uuid NOT NULL,
  job_title          varchar(255),
  pharow_list_name   varchar(255),
  email              citext,
  email_status       varchar(20) NOT NULL DEFAULT 'unknown'
                     CHECK (email_status IN ('unknown', 'valid', 'catch_all', 'risky', 'invalid', 'bounced')),
  email_reliability  numeric(5,2) CHECK (email_reliability BETWEEN 0 AND 100),
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES crm.people (organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, company_id) REFERENCES crm.companies (organisation_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE crm.positions IS 'Junction table linking people to companies with email addresses';
COMMENT ON COLUMN crm.positions.email IS 'Email stored at position level (one person can have multiple emails across positions)';
COMMENT ON COLUMN crm.positions.email_reliability IS 'Percent, 0 to 100';
CREATE INDEX idx_positions_org_email ON crm.positions (organisation_id, email);

CREATE TRIGGER set_updated_at BEFORE UPDATE ON crm.companies FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON crm.people FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
CREATE TRIGGER set_updated_at BEFORE UPDATE ON crm.positions FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();
