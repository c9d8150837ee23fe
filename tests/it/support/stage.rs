//! A campaign that waits for people, and people: written with plain SQL, so that each test says what is special about its own.

use uuid::Uuid;

use super::Pflow;

/// A Wednesday, half past nine in Paris, in the first window of the day.
pub const MORNING: &str = "2026-12-02T09:30:00+01:00";

/// An installation with a mailbox, the list "Lyon" and the campaign "C" of two e-mail steps, the first with variants A and B.
#[derive(Clone, Debug)]
pub struct Stage {
    pub pflow: Pflow,
    pub organisation: String,
    pub mailbox: String,
    pub campaign: String,
}

/// Somebody on the list.
#[derive(Clone, Debug)]
pub struct Person {
    pub email: String,
    pub person: String,
    pub company: String,
    pub position: String,
}

fn id() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    Uuid::from_u128((u128::from(n) << 96) | 0x7000_9000_0000_0000_0000).to_string()
}

impl Stage {
    /// Acme, which writes from ana@acme.example.
    pub fn new() -> Self {
        let pflow = Pflow::with_org().at(MORNING);
        Self::in_organisation(&pflow, "Acme", "ana@acme.example")
    }

    /// The same in an organisation that exists.
    pub fn in_organisation(pflow: &Pflow, name: &str, address: &str) -> Self {
        let pflow = pflow.env("PFLOW_ORG", name).env("PFLOW_USER", address);
        let organisation =
            pflow.sql::<Uuid>(&format!("SELECT id FROM iam.organisations WHERE name = '{name}'")).to_string();
        let [campaign, list] = [id(), id()];
        pflow.write("signature.txt", "--\nAna\n");
        let more = [
            "--name",
            "Ana Durand",
            "--gap",
            "0",
            "--daily-cap",
            "1000",
            "--ramp-start",
            "1000",
            "--signature-file",
            "signature.txt",
        ];
        pflow.add_mailbox(address, &format!("mail-{name}"), &more);
        let mailbox = pflow
            .sql::<Uuid>(&format!(
                "SELECT id FROM outreach.mailboxes WHERE organisation_id = '{organisation}'"
            ))
            .to_string();
        pflow.execute(&format!(
            "INSERT INTO outreach.campaigns (organisation_id, id, name, from_mailbox_id) VALUES ('{organisation}', '{campaign}', 'C', '{mailbox}');
             INSERT INTO outreach.campaign_mailboxes (organisation_id, campaign_id, mailbox_id, ordinal) VALUES ('{organisation}', '{campaign}', '{mailbox}', 0);
             INSERT INTO crm.lists (organisation_id, id, name) VALUES ('{organisation}', '{list}', 'Lyon');"
        ));
        let stage = Self { pflow, organisation, mailbox, campaign };
        stage.step(
            0,
            0,
            &[
                ("A", 1, Some("Question pour {{ company.short_name }}"), "Bonjour {{ person.first_name }},"),
                ("B", 1, Some("Bonjour {{ person.last_name }}"), "Bonjour {{ person.first_name }} !"),
            ],
        );
        stage.step(
            1,
            3,
            &[("A", 1, None, "Bonjour {{ person.first_name }}, avez-vous lu ?\n{{ sender.signature }}")],
        );
        stage
    }

    /// An e-mail step more, at this place.
    pub fn step(&self, index: i32, delay: i32, variants: &[(&str, i32, Option<&str>, &str)]) {
        let (o, c) = (&self.organisation, &self.campaign);
        let [step, experiment] = [id(), id()];
        self.pflow.execute(&format!(
            "INSERT INTO outreach.workflow_steps (organisation_id, id, campaign_id, step_index, delay_days) VALUES ('{o}', '{step}', '{c}', {index}, {delay});
             INSERT INTO outreach.step_experiments (organisation_id, id, workflow_step_id, name, status) VALUES ('{o}', '{experiment}', '{step}', 'step {index}', 'running');"
        ));
        for (key, weight, subject, body) in variants {
            let subject = subject.map_or("NULL".to_owned(), |s| format!("$x${s}$x$"));
            self.pflow.execute(&format!(
                "INSERT INTO outreach.step_experiment_variants (organisation_id, step_experiment_id, key, weight, subject_template, body_template)
                 VALUES ('{o}', '{experiment}', '{key}', {weight}, {subject}, $x${body}$x$)"
            ));
        }
    }

    /// Somebody on the list: first name, last name, address; the company is named after the address.
    pub fn person(&self, first: &str, last: &str, email: &str) -> Person {
        let o = &self.organisation;
        let [company, person, position] = [id(), id(), id()];
        let text = |s: &str| if s.is_empty() { "NULL".to_owned() } else { format!("$x${s}$x$") };
        let (first, last, address) = (text(first), text(last), text(email));
        self.pflow.execute(&format!(
            "INSERT INTO crm.companies (organisation_id, id, name) VALUES ('{o}', '{company}', 'Exemple SAS');
             INSERT INTO crm.people (organisation_id, id, first_name, last_name, email) VALUES ('{o}', '{person}', {first}, {last}, {address});
             INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email, email_status, email_reliability)
             VALUES ('{o}', '{position}', '{person}', '{company}', {address}, 'valid', 90);
             INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
             SELECT '{o}', id, '{position}' FROM crm.lists WHERE organisation_id = '{o}' AND name = 'Lyon';"
        ));
        Person { email: email.to_lowercase(), person, company, position }
    }

    /// `n` people with addresses `p0@exemple0.example` and so on, in one statement.
    pub fn crowd(&self, n: usize) {
        let o = &self.organisation;
        self.pflow.execute(&format!(
            "CREATE TEMPORARY TABLE crowd AS SELECT n, gen_random_uuid() AS c, gen_random_uuid() AS p, gen_random_uuid() AS pos FROM generate_series(0, {n} - 1) AS n;
             INSERT INTO crm.companies (organisation_id, id, name) SELECT '{o}', c, 'Exemple ' || n || ' SAS' FROM crowd;
             INSERT INTO crm.people (organisation_id, id, first_name, last_name) SELECT '{o}', p, 'CLAIRE', 'DE LA TOUR' FROM crowd;
             INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email) SELECT '{o}', pos, p, c, 'p' || n || '@exemple' || n || '.example' FROM crowd;
             INSERT INTO crm.list_positions (organisation_id, list_id, position_id)
             SELECT '{o}', l.id, pos FROM crowd, crm.lists l WHERE l.organisation_id = '{o}' AND l.name = 'Lyon';"
        ));
    }

    /// Enrolls the list and returns the report.
    #[track_caller]
    pub fn enroll(&self) -> serde_json::Value {
        self.pflow.json(&["campaign", "enroll", "C", "--list", "Lyon"])
    }

    /// How many rows there are.
    pub fn count(&self, from: &str) -> i64 {
        self.pflow.sql(&format!("SELECT count(*) FROM {from}"))
    }
}
