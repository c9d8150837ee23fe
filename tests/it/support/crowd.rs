//! Many people who were written to, made by one statement: what statistics are about.

use super::Sent;

impl Sent {
    /// Enrols `people` in the campaign and writes the first step's variant `key` to each, on the days after 1 November 2026; the first
    /// `answers` of them answer a day later. Their companies are of the sector `naf` and size `employees`.
    pub fn crowd(&self, key: &str, people: u32, answers: u32, naf: &str, employees: &str) {
        let (org, campaign, mailbox) = (&self.organisation, &self.campaign, &self.mailbox);
        self.pflow.execute(&format!(
            "CREATE TEMP TABLE crowd AS
               SELECT n, gen_random_uuid() AS company, gen_random_uuid() AS person, gen_random_uuid() AS position,
                      gen_random_uuid() AS enrollment, gen_random_uuid() AS message, v.id AS variant, x.id AS experiment, x.workflow_step_id AS step,
                      timestamptz '2026-11-01 10:00+01' + (n % 20) * interval '1 day' AS sent_at
                 FROM generate_series(1, {people}) n, outreach.step_experiment_variants v
                 JOIN outreach.step_experiments x ON x.organisation_id = v.organisation_id AND x.id = v.step_experiment_id
                 JOIN outreach.workflow_steps s ON s.organisation_id = x.organisation_id AND s.id = x.workflow_step_id
                WHERE v.organisation_id = '{org}' AND v.key = '{key}' AND s.campaign_id = '{campaign}' AND s.step_index = 0;
             INSERT INTO crm.companies (organisation_id, id, name, naf_code, employee_range) SELECT '{org}', company, 'C' || company, nullif('{naf}', ''), nullif('{employees}', '') FROM crowd;
             INSERT INTO crm.people (organisation_id, id, last_name) SELECT '{org}', person, 'P' || n FROM crowd;
             INSERT INTO crm.positions (organisation_id, id, person_id, company_id, email)
               SELECT '{org}', position, person, company, person || '@crowd.example' FROM crowd;
             INSERT INTO outreach.campaign_enrollments (organisation_id, id, campaign_id, position_id, mailbox_id, enrolled_at, state)
               SELECT '{org}', enrollment, '{campaign}', position, '{mailbox}', '2026-10-31', CASE WHEN n <= {answers} THEN 'replied' ELSE 'active' END FROM crowd;
             INSERT INTO outreach.enrollment_step_variant_assignments (organisation_id, enrollment_id, workflow_step_id, step_experiment_id, variant_id, assigned_at)
               SELECT '{org}', enrollment, step, experiment, variant, '2026-10-31' FROM crowd;
             INSERT INTO outreach.tasks (organisation_id, id, enrollment_id, workflow_step_id, scheduled_for, status, mailbox_id, is_follow_up)
               SELECT '{org}', message, enrollment, step, sent_at, 'done', '{mailbox}', false FROM crowd;
             INSERT INTO outreach.messages (organisation_id, id, enrollment_id, task_id, position_id, campaign_id, direction, status, provider, mailbox_id,
                    step_experiment_id, variant_id, sent_at)
               SELECT '{org}', message, enrollment, message, position, '{campaign}', 'outbound', 'sent', 'maildir', '{mailbox}', experiment, variant, sent_at FROM crowd;
             INSERT INTO outreach.messages (organisation_id, enrollment_id, position_id, campaign_id, direction, status, provider, mailbox_id, class, provider_message_id, received_at)
               SELECT '{org}', enrollment, position, '{campaign}', 'inbound', 'received', 'maildir', '{mailbox}', 'reply', message::text, sent_at + interval '1 day'
                 FROM crowd WHERE n <= {answers};
             DROP TABLE crowd;"
        ));
    }
}
