//! The seed's tables, columns, keys and index names (`prospectflow-erd.md`), to compare with.

/// The schemas.
pub(super) const SCHEMAS: [&str; 4] = ["iam", "crm", "outreach", "tracking"];

/// Table, primary key, and the columns with their types, in the seed's order and words.
pub(super) const TABLES: [(&str, &str, &str); 17] = [
    ("iam.organisations", "id", "id uuid, name varchar, created_at timestamptz, updated_at timestamptz"),
    (
        "iam.users",
        "id",
        "id uuid, email citext, first_name varchar, last_name varchar, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "iam.organisation_users",
        "organisation_id, user_id",
        "organisation_id uuid, user_id uuid, role text, status text, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "crm.companies",
        "organisation_id, id",
        "organisation_id uuid, id uuid, pharow_company_id varchar, siren varchar, hq_siret varchar, name varchar, brand_name varchar, linkedin_name varchar, naf_sector varchar, activity text, founding_year smallint, founding_date date, growing boolean, employee_range varchar, annual_revenue_eur bigint, main_phone varchar, generic_email citext, website_url text, linkedin_url text, hq_address text, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "crm.people",
        "organisation_id, id",
        "organisation_id uuid, id uuid, first_name varchar, last_name varchar, salutation varchar, linkedin_url text, mobile_phone varchar, phone_kaspr_1 varchar, phone_kaspr_3 varchar, phone_bettercontact varchar, phone_fullenrich_1 varchar, phone_fullenrich_3 varchar, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "crm.positions",
        "organisation_id, id",
        "organisation_id uuid, id uuid, person_id uuid, company_id uuid, job_title varchar, pharow_list_name varchar, email citext, email_status varchar, email_reliability numeric, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.campaigns",
        "organisation_id, id",
        "organisation_id uuid, id uuid, name text, status text, from_mailbox_id uuid, created_by_user_id uuid, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.workflow_steps",
        "organisation_id, id",
        "organisation_id uuid, id uuid, campaign_id uuid, step_index int, kind text, delay_days int, exit_on_reply boolean, is_active boolean, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.step_experiments",
        "organisation_id, id",
        "organisation_id uuid, id uuid, workflow_step_id uuid, name text, status text, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.step_experiment_variants",
        "organisation_id, id",
        "organisation_id uuid, id uuid, step_experiment_id uuid, key text, weight int, prompt_id uuid, subject_template text, body_template text, created_at timestamptz",
    ),
    (
        "outreach.campaign_enrollments",
        "organisation_id, id",
        "organisation_id uuid, id uuid, campaign_id uuid, position_id uuid, state text, enrolled_at timestamptz, last_activity_at timestamptz, stopped_reason text, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.enrollment_step_variant_assignments",
        "organisation_id, enrollment_id, workflow_step_id",
        "organisation_id uuid, enrollment_id uuid, workflow_step_id uuid, step_experiment_id uuid, variant_id uuid, assigned_at timestamptz",
    ),
    (
        "outreach.tasks",
        "organisation_id, id",
        "organisation_id uuid, id uuid, enrollment_id uuid, workflow_step_id uuid, scheduled_for timestamptz, status text, attempts int, locked_at timestamptz, locked_by text, last_error text, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.messages",
        "organisation_id, id",
        "organisation_id uuid, id uuid, enrollment_id uuid, task_id uuid, position_id uuid, direction text, status text, provider text, mailbox_id uuid, provider_message_id text, provider_thread_id text, rfc822_message_id text, in_reply_to text, step_experiment_id uuid, variant_id uuid, subject text, body_text text, body_html text, sent_at timestamptz, received_at timestamptz, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "outreach.prompts",
        "organisation_id, id",
        "organisation_id uuid, id uuid, name text, purpose text, model text, version int, is_active boolean, prompt_text text, created_at timestamptz, updated_at timestamptz",
    ),
    (
        "tracking.pixels",
        "organisation_id, id",
        "organisation_id uuid, id uuid, message_id uuid, token text, created_at timestamptz",
    ),
    (
        "tracking.message_open_stats",
        "organisation_id, message_id",
        "organisation_id uuid, message_id uuid, first_open_at timestamptz, last_open_at timestamptz, total_opens bigint, unique_opens bigint, updated_at timestamptz",
    ),
];

/// Index, its table, and its columns.
pub(super) const INDEXES: [(&str, &str, &str); 14] = [
    ("idx_org_users_user_id", "iam.organisation_users", "organisation_id, user_id"),
    ("idx_users_email", "iam.users", "email"),
    ("idx_people_org_email", "crm.people", "organisation_id, email"),
    ("idx_people_status", "crm.people", "organisation_id, status"),
    ("idx_companies_org", "crm.companies", "organisation_id, name"),
    ("idx_positions_org_email", "crm.positions", "organisation_id, email"),
    ("idx_campaigns_org_status", "outreach.campaigns", "organisation_id, status"),
    ("idx_messages_org_campaign", "outreach.messages", "organisation_id, campaign_id"),
    ("idx_messages_status", "outreach.messages", "organisation_id, status"),
    ("idx_tasks_org_status", "outreach.tasks", "organisation_id, status, scheduled_for"),
    ("idx_messages_org_thread", "outreach.messages", "organisation_id, provider_thread_id"),
    ("idx_pixels_message", "tracking.pixels", "organisation_id, message_id"),
    ("idx_stats_campaign_date", "tracking.message_open_stats", "organisation_id, campaign_id, first_open_at"),
    ("idx_org_users_one_owner", "iam.organisation_users", "organisation_id"),
];

/// Unique indexes of tenant tables that need not begin with the tenant: the pixel's token is found without knowing it.
pub(super) const TENANTLESS_INDEXES: [&str; 2] = ["pixels_token_key", "variant_pixels_token_key"];
