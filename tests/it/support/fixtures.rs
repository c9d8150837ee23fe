//! Campaigns with people in them, straight into the database: for tests that begin where enrolment has ended.

use super::Pflow;

/// A campaign with its steps, and people who are enrolled in it.
#[derive(Clone, Debug)]
pub struct Sequence {
    name: String,
    mailbox: String,
    people: usize,
    first: usize,
    steps: Vec<(&'static str, i32, bool)>,
    due: String,
    status: &'static str,
    addresses: String,
    organisation: String,
}

impl Sequence {
    /// One mail, due since 2026-12-01 08:30 in Paris, to so many people `p{n}@example{n}.example`.
    pub fn new(name: &str, people: usize) -> Self {
        Self {
            name: name.to_owned(),
            mailbox: "ana@acme.example".to_owned(),
            people,
            first: 1,
            steps: vec![("email", 0, false)],
            due: "2026-12-01T08:30:00+01:00".to_owned(),
            status: "running",
            addresses: "p#@example#.example".to_owned(),
            organisation: "Acme".to_owned(),
        }
    }

    /// Then another mail, so many days later.
    pub fn then(mut self, days: i32) -> Self {
        self.steps.push(("email", days, false));
        self
    }

    /// Then a step of another kind, or counted in business days.
    pub fn then_step(mut self, kind: &'static str, days: i32, business: bool) -> Self {
        self.steps.push((kind, days, business));
        self
    }

    /// Sent from another mailbox.
    pub fn from(mut self, mailbox: &str) -> Self {
        self.mailbox = mailbox.to_owned();
        self
    }

    /// With people from this number on; those who exist are enrolled again.
    pub fn people_from(mut self, first: usize) -> Self {
        self.first = first;
        self
    }

    /// To other addresses: `#` is a person's number.
    pub fn to(mut self, addresses: &str) -> Self {
        self.addresses = addresses.to_owned();
        self
    }

    /// Due at another time.
    pub fn due(mut self, at: &str) -> Self {
        self.due = at.to_owned();
        self
    }

    /// In another organisation than Acme.
    pub fn of(mut self, organisation: &str) -> Self {
        self.organisation = organisation.to_owned();
        self
    }

    /// Writes it all down.
    pub fn insert(self, pflow: &Pflow) {
        let (name, mailbox, due, status) = (&self.name, &self.mailbox, &self.due, self.status);
        let (addresses, organisation) = (&self.addresses, &self.organisation);
        let (first, last) = (self.first, self.first + self.people - 1);
        let mut sql = format!(
            "CREATE TEMP TABLE base AS SELECT o.id AS org, m.id AS mailbox, gen_random_uuid() AS campaign FROM iam.organisations o
               JOIN outreach.mailboxes m ON m.organisation_id = o.id AND m.address = '{mailbox}' AND m.status <> 'removed'
              WHERE o.name = '{organisation}';
             CREATE TEMP TABLE who AS SELECT n, org, mailbox, campaign, gen_random_uuid() AS enrollment,
                    coalesce(p.company_id, gen_random_uuid()) AS company, coalesce(p.person_id, gen_random_uuid()) AS person,
                    coalesce(p.id, gen_random_uuid()) AS pos, p.id IS NULL AS is_new
               FROM base CROSS JOIN generate_series({first}, {last}) n
               LEFT JOIN crm.positions p ON p.organisation_id = org AND p.email_key = replace('{addresses}', '#', n::text);
             INSERT INTO crm.companies (organisation_id, id, name) SELECT org, company, 'Exemple ' || n FROM who WHERE is_new;
             INSERT INTO crm.people (organisation_id, id, first_name, last_name, salutation)
             SELECT org, person, 'Claire', 'Durand ' || n, 'Madame' FROM who WHERE is_new;
             INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email)
             SELECT org, pos, person, company, replace('{addresses}', '#', n::text) FROM who WHERE is_new;
             INSERT INTO outreach.campaigns (organisation_id, id, name, status, from_mailbox_id)
             SELECT org, campaign, '{name}', '{status}', mailbox FROM base;
             INSERT INTO outreach.campaign_enrollments (organisation_id, id, campaign_id, position_id, mailbox_id)
             SELECT org, enrollment, campaign, pos, mailbox FROM who;"
        );
        let mut days = 0;
        for (index, (kind, delay, business)) in self.steps.iter().enumerate() {
            days += delay;
            let subject = if index == 0 { "'Question pour {{ company.name }}'" } else { "NULL" };
            sql.push_str(&format!(
                "CREATE TEMP TABLE step{index} AS SELECT gen_random_uuid() AS step, gen_random_uuid() AS experiment, gen_random_uuid() AS variant;
                 INSERT INTO outreach.workflow_steps (organisation_id, id, campaign_id, step_index, kind, delay_days, delay_business)
                 SELECT org, step, campaign, {index}, '{kind}', {delay}, {business} FROM base, step{index};
                 INSERT INTO outreach.tasks (organisation_id, enrollment_id, workflow_step_id, scheduled_for, mailbox_id, is_follow_up)
                 SELECT org, enrollment, step, timestamptz '{due}' + interval '{days} days', mailbox, {index} > 0 FROM who, step{index};"
            ));
            if *kind == "email" {
                sql.push_str(&format!(
                    "INSERT INTO outreach.step_experiments (organisation_id, id, workflow_step_id, name, status)
                     SELECT org, experiment, step, 'step {index}', 'running' FROM base, step{index};
                     INSERT INTO outreach.step_experiment_variants (organisation_id, id, step_experiment_id, key, subject_template, body_template)
                     SELECT org, variant, experiment, 'A', {subject}, 'Bonjour {{{{ person.last_name }}}}, étape {index}.' FROM base, step{index};
                     INSERT INTO outreach.enrollment_step_variant_assignments (organisation_id, enrollment_id, workflow_step_id, step_experiment_id, variant_id)
                     SELECT org, enrollment, step, experiment, variant FROM who, step{index};"
                ));
            }
        }
        sql.push_str("ANALYZE crm.companies; ANALYZE crm.people; ANALYZE crm.positions; ANALYZE outreach.tasks;\n             ANALYZE outreach.campaign_enrollments; ANALYZE outreach.enrollment_step_variant_assignments;");
        pflow.execute(&sql);
    }
}

impl Pflow {
    /// Acme with a local mailbox in `mail`, without gap and with a high cap, and a clock on Tuesday, 2026-12-01, 09:00 in Paris.
    pub fn with_mailbox() -> Self {
        Self::with_org().furnished()
    }

    /// The same with this mailbox and clock.
    pub fn furnished(&self) -> Self {
        let pflow = self.at("2026-12-01T09:00:00+01:00");
        pflow.add_mailbox(
            "ana@acme.example",
            "mail",
            &["--gap", "0", "--daily-cap", "100000", "--ramp-start", "100000"],
        );
        pflow
    }

    /// Adds a local mailbox.
    pub fn add_mailbox(&self, address: &str, path: &str, more: &[&str]) {
        let args = ["mailbox", "add", "maildir", "--address", address, "--path", path];
        self.ok(&[&args, more].concat());
    }

    /// The mails in the outbox of `path`, each file as text, by name.
    pub fn outbox(&self, path: &str) -> Vec<(String, String)> {
        let mut found: Vec<_> = std::fs::read_dir(self.path(path).join("outbox/new"))
            .unwrap()
            .map(|entry| {
                let entry = entry.unwrap();
                (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap())
            })
            .collect();
        found.sort();
        found
    }

    /// How many mails each recipient of `path`'s outbox got, by address.
    pub fn received(&self, path: &str) -> std::collections::BTreeMap<String, usize> {
        let mut counts = std::collections::BTreeMap::new();
        for (_, mail) in self.outbox(path) {
            let to = mail.lines().find_map(|l| l.strip_prefix("To: ")).unwrap();
            let address = to.rsplit_once('<').unwrap().1.trim_end_matches('>').to_owned();
            *counts.entry(address).or_insert(0) += 1;
        }
        counts
    }
}
