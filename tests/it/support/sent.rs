//! A campaign whose first mails are out, written with plain SQL: what answers come back to.

use uuid::Uuid;

use super::Pflow;

/// What time it is.
pub const NOW: &str = "2026-12-02T10:00:00+01:00";

/// An installation with a campaign of two steps; the first was sent to some prospects.
#[derive(Clone, Debug)]
pub struct Sent {
    pub pflow: Pflow,
    pub organisation: String,
    pub address: String,
    pub mailbox: String,
    pub campaign: String,
    steps: [String; 2],
    /// A and B of the first step.
    variants: [String; 2],
}

/// Somebody who was written to.
#[derive(Clone, Debug)]
pub struct Prospect {
    pub email: String,
    pub person: String,
    pub position: String,
    pub enrollment: String,
    /// The task and message of the first step.
    pub message: String,
    /// With angle brackets.
    pub message_id: String,
    /// The task of the second step.
    pub next_task: String,
}

fn id() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    // Distinct in its beginning too, which is what prefixes are resolved by.
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    Uuid::from_u128((u128::from(n) << 96) | 0x7000_8000_0000_0000_0000).to_string()
}

impl Sent {
    /// Acme, which wrote from ana@acme.example.
    pub fn new() -> Self {
        let pflow = Pflow::with_org().at(NOW);
        Self::in_organisation(&pflow, "Acme", "ana@acme.example")
    }

    /// A campaign of an organisation that exists.
    pub fn in_organisation(pflow: &Pflow, name: &str, address: &str) -> Self {
        let organisation: String =
            pflow.sql(&format!("SELECT id::text FROM iam.organisations WHERE name = '{name}'"));
        let [mailbox, campaign] = [id(), id()];
        let (steps, variants) = ([id(), id()], [id(), id()]);
        let dir = pflow.path(format!("mail-{address}"));
        for folder in ["inbox/new", "inbox/cur", "inbox/tmp", "outbox/new", "outbox/cur", "outbox/tmp"] {
            std::fs::create_dir_all(dir.join(folder)).unwrap();
        }
        let dir = dir.display();
        pflow.execute(&format!(
            "INSERT INTO outreach.mailboxes (organisation_id, id, address, name, provider, settings)
               VALUES ('{organisation}', '{mailbox}', '{address}', 'Ana', 'maildir', '{{\"path\": \"{dir}\"}}');
             INSERT INTO outreach.campaigns (organisation_id, id, name, status, from_mailbox_id)
               VALUES ('{organisation}', '{campaign}', 'DAF', 'running', '{mailbox}');"
        ));
        let this = Self {
            pflow: pflow.clone(),
            organisation,
            address: address.to_owned(),
            mailbox,
            campaign: campaign.clone(),
            steps: steps.clone(),
            variants,
        };
        for (index, step) in steps.iter().enumerate() {
            let experiment = id();
            let [a, b] = if index == 0 { this.variants.clone() } else { [id(), id()] };
            this.pflow.execute(&format!(
                "INSERT INTO outreach.workflow_steps (organisation_id, id, campaign_id, step_index, delay_days)
                   VALUES ('{org}', '{step}', '{campaign}', {index}, {delay});
                 INSERT INTO outreach.step_experiments (organisation_id, id, workflow_step_id, name, status)
                   VALUES ('{org}', '{experiment}', '{step}', 'step {index}', 'running');
                 INSERT INTO outreach.step_experiment_variants (organisation_id, id, step_experiment_id, key, subject_template, body_template)
                   VALUES ('{org}', '{a}', '{experiment}', 'A', 'x', 'y'), ('{org}', '{b}', '{experiment}', 'B', 'x', 'y');",
                org = this.organisation,
                delay = index * 3,
            ));
        }
        this
    }

    /// Makes a prospect of a company of its own, whose first mail was sent on 1 December.
    pub fn prospect(&self, email: &str) -> Prospect {
        let (person, company, position) = (id(), id(), id());
        self.pflow.execute(&format!(
            "INSERT INTO crm.companies (organisation_id, id, name) VALUES ('{org}', '{company}', 'Société {company}');
             INSERT INTO crm.people (organisation_id, id, first_name, last_name, email) VALUES ('{org}', '{person}', 'Jean', 'Dupont', '{email}');
             INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email, email_status)
               VALUES ('{org}', '{position}', '{person}', '{company}', '{email}', 'valid');",
            org = self.organisation,
        ));
        self.enroll(email, &person, &position)
    }

    /// Enrols a position that exists; its first mail was sent on 1 December.
    pub fn enroll(&self, email: &str, person: &str, position: &str) -> Prospect {
        let (enrollment, message, next_task) = (id(), id(), id());
        let domain = self.address.rsplit('@').next().unwrap();
        let message_id = format!("<{message}@{domain}>");
        let [first, second] = &self.steps;
        self.pflow.execute(&format!(
            "INSERT INTO outreach.campaign_enrollments (organisation_id, id, campaign_id, position_id, mailbox_id, enrolled_at)
               VALUES ('{org}', '{enrollment}', '{campaign}', '{position}', '{mailbox}', '2026-11-30 09:00+01');
             INSERT INTO outreach.tasks (organisation_id, id, enrollment_id, workflow_step_id, scheduled_for, status, mailbox_id, is_follow_up)
               VALUES ('{org}', '{message}', '{enrollment}', '{first}', '2026-12-01 09:00+01', 'done', '{mailbox}', false),
                      ('{org}', '{next_task}', '{enrollment}', '{second}', '2026-12-04 09:00+01', 'scheduled', '{mailbox}', true);
             INSERT INTO outreach.messages (organisation_id, id, enrollment_id, task_id, position_id, campaign_id, direction, status,
                    provider, mailbox_id, rfc822_message_id, step_experiment_id, variant_id, subject, body_text, from_address, to_address, sent_at, armed_at, composed_at)
               VALUES ('{org}', '{message}', '{enrollment}', '{message}', '{position}', '{campaign}', 'outbound', 'sent',
                    'maildir', '{mailbox}', '{message_id}', (SELECT step_experiment_id FROM outreach.step_experiment_variants WHERE id = '{variant}'), '{variant}', 'Une question', 'Bonjour', '{address}', lower('{email}'),
                    '2026-12-01 09:00+01', '2026-12-01 09:00+01', '2026-12-01 09:00+01');",
            org = self.organisation,
            campaign = self.campaign,
            mailbox = self.mailbox,
            address = self.address,
            variant = self.variants[0],
        ));
        Prospect {
            email: email.to_owned(),
            person: person.to_owned(),
            position: position.to_owned(),
            enrollment,
            message,
            message_id,
            next_task,
        }
    }

    /// The same installation with another campaign, "Other", from the same mailbox.
    pub fn other_campaign(&self) -> Self {
        self.campaign_named("Other")
    }

    /// The same installation with another campaign from the same mailbox.
    pub fn campaign_named(&self, name: &str) -> Self {
        let campaign = id();
        let steps = [id(), id()];
        self.pflow.execute(&format!(
            "INSERT INTO outreach.campaigns (organisation_id, id, name, status, from_mailbox_id)
               VALUES ('{org}', '{campaign}', '{name}', 'running', '{mailbox}');
             INSERT INTO outreach.workflow_steps (organisation_id, id, campaign_id, step_index, delay_days)
               VALUES ('{org}', '{}', '{campaign}', 0, 0), ('{org}', '{}', '{campaign}', 1, 3);",
            steps[0],
            steps[1],
            org = self.organisation,
            mailbox = self.mailbox,
        ));
        Self { campaign, steps, ..self.clone() }
    }

    /// The same organisation with another mailbox.
    pub fn other_mailbox(&self, address: &str) -> Self {
        let mailbox = id();
        let dir = self.pflow.path(format!("mail-{address}"));
        for folder in ["new", "cur", "tmp"] {
            std::fs::create_dir_all(dir.join("inbox").join(folder)).unwrap();
        }
        self.pflow.execute(&format!(
            "INSERT INTO outreach.mailboxes (organisation_id, id, address, name, provider, settings)
               VALUES ('{}', '{mailbox}', '{address}', 'Ana', 'maildir', '{{\"path\": \"{}\"}}')",
            self.organisation,
            dir.display()
        ));
        Self { mailbox, address: address.to_owned(), ..self.clone() }
    }

    /// Puts a file into the inbox.
    pub fn receive(&self, name: &str, content: impl AsRef<[u8]>) {
        self.pflow.write(&format!("mail-{}/inbox/new/{name}", self.address), content);
    }

    /// A mail from somebody, with these headers (each with its line end) and this text.
    pub fn mail(&self, from: &str, headers: &str, text: &str) -> String {
        format!(
            "From: <{from}>\r\nTo: {}\r\nSubject: Re: Une question\r\nDate: Wed, 02 Dec 2026 08:30:00 +0100\r\n\
             Message-ID: <{}@mx.example>\r\n{headers}\r\n{text}\r\n",
            self.address,
            id()
        )
    }

    pub fn state(&self, prospect: &Prospect) -> String {
        self.pflow.sql(&format!(
            "SELECT state FROM outreach.campaign_enrollments WHERE id = '{}'",
            prospect.enrollment
        ))
    }

    pub fn next_task(&self, prospect: &Prospect) -> String {
        self.pflow.sql(&format!("SELECT status FROM outreach.tasks WHERE id = '{}'", prospect.next_task))
    }

    /// The reason for which an address is suppressed in this organisation.
    pub fn suppressed(&self, address: &str) -> Option<String> {
        self.pflow.sql(&format!(
            "SELECT (SELECT reason FROM outreach.suppressions WHERE organisation_id = '{}' AND value = '{address}')",
            self.organisation
        ))
    }
}
