//! What enrolment lays out for each person: mailbox, variants, times.

use std::{collections::HashMap, sync::Arc};

use chrono::{DateTime, Utc};

use crate::{
    base::ids::{CampaignId, EnrollmentId, IdSource, MailboxId, StepId, VariantId},
    db::TenantTx,
    flow::{
        Error,
        campaigns::{
            current::{self, Current, CurrentStep},
            draws::Draws,
        },
    },
    iam::store::settings,
    outreach::{
        calendar::SendingCalendar,
        campaign::Campaign,
        context::{Context, Recipient, Sender},
        definition::{StepKind, VariantDefinition},
        experiment, letter,
        mailbox::Mailbox,
        names,
        store::{assignments::Assignment, enrollments::NewTask, mailboxes},
        template::{Template, TemplateError},
        unsubscribe::WayOut,
    },
};

/// A mailbox that new enrollments may get.
pub(in crate::flow) struct CampaignMailbox {
    pub(in crate::flow) id: MailboxId,
    pub(in crate::flow) sender: Sender,
    calendar: SendingCalendar,
}

impl From<&Mailbox> for CampaignMailbox {
    fn from(m: &Mailbox) -> Self {
        let sender =
            Sender { name: m.name.clone(), email: m.address.clone(), signature: m.signature.clone() };
        Self { id: m.id, sender, calendar: m.calendar() }
    }
}

/// A campaign, parsed once for everybody who is enrolled.
pub(in crate::flow) struct Sequence {
    campaign_id: CampaignId,
    campaign: String,
    legal_notice: Option<String>,
    /// A link like those of the mails, where they have one.
    link: Option<String>,
    steps: Vec<Step>,
    /// What variants are drawn from.
    pub(in crate::flow) draws: Draws,
    pub(in crate::flow) mailboxes: Vec<CampaignMailbox>,
    /// Times by mailbox and by whether Alsace's holidays count.
    schedules: HashMap<(usize, bool), Vec<DateTime<Utc>>>,
}

struct Step {
    id: StepId,
    delay_days: u32,
    delay_business: bool,
    /// The key and the template of each variant; no template: a prompt writes it when its time has come.
    variants: HashMap<VariantId, (String, Option<Arc<Template>>)>,
}

/// What is wrong with a template for one person.
pub(super) struct Unrenderable {
    /// The step, from 0.
    pub(super) step: usize,
    /// The variant's key.
    pub(super) variant: String,
    /// What it is.
    pub(super) error: TemplateError,
}

impl Sequence {
    /// Reads the campaign; a conflict where it is not ready for anybody.
    pub(in crate::flow) async fn load(
        tx: &mut TenantTx,
        campaign: Campaign,
        public_url: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let Current { campaign, steps, senders } = current::load(tx, campaign).await?;
        let all = mailboxes::list(tx).await?;
        let mailboxes: Vec<CampaignMailbox> = senders
            .iter()
            .filter_map(|sender| all.iter().find(|m| m.id == sender.id).map(CampaignMailbox::from))
            .collect();
        if mailboxes.is_empty() {
            return Err(Error::conflict(
                format!("campaign {:?} has no mailbox", campaign.name),
                Some("name one in the campaign file: mailboxes = [\"ana@acme.example\"]"),
            ));
        }
        if steps.is_empty() {
            return Err(Error::conflict(
                format!("campaign {:?} has no steps", campaign.name),
                Some("add them with `pflow campaign apply` or `pflow campaign step add`"),
            ));
        }
        Ok(Self {
            campaign_id: campaign.id,
            draws: Draws::load(tx, campaign.id, &steps, now).await?,
            steps: steps.into_iter().enumerate().map(|(n, s)| step(n, s)).collect::<Result<_, _>>()?,
            campaign: campaign.name,
            legal_notice: settings::legal_notice(tx).await?,
            link: public_url.map(|url| WayOut::new(url, campaign.id.0).url),
            mailboxes,
            schedules: HashMap::new(),
        })
    }

    /// Which mailbox writes to this enrollment.
    pub(in crate::flow) fn mailbox(&self, enrollment: EnrollmentId) -> usize {
        experiment::share(self.campaign_id.0, enrollment, self.mailboxes.len())
    }

    /// Whether everything that was drawn can be rendered for this person; the first thing that cannot.
    pub(super) fn try_out(
        &self,
        recipient: &Recipient,
        mailbox: usize,
        drawn: &[Assignment],
    ) -> Result<(), Unrenderable> {
        let sender = &self.mailboxes[mailbox].sender;
        let context = Context::new(recipient, sender, &self.campaign, self.link.as_deref());
        for assignment in drawn {
            let found = self.steps.iter().enumerate().find(|(_, s)| s.id == assignment.step_id);
            let Some((n, step)) = found else { continue };
            if let Some((key, Some(template))) = step.variants.get(&assignment.variant_id) {
                letter::write(template, self.legal_notice.as_deref(), sender, &context)
                    .map_err(|error| Unrenderable { step: n, variant: key.clone(), error })?;
            }
        }
        Ok(())
    }

    /// One task per step, follow-ups a delay after the step before them; nothing outside the mailbox's windows.
    pub(super) fn lay_out(
        &mut self,
        ids: &IdSource,
        enrollment_id: EnrollmentId,
        mailbox: usize,
        hq_address: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Vec<NewTask>, Error> {
        let alsace = hq_address.is_some_and(names::is_alsace_moselle);
        let mailbox_id = self.mailboxes[mailbox].id;
        let steps = &self.steps;
        let times = match self.schedules.entry((mailbox, alsace)) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(free) => {
                let calendar =
                    SendingCalendar { alsace_moselle: alsace, ..self.mailboxes[mailbox].calendar.clone() };
                let times = schedule(steps, &calendar, now).ok_or_else(|| {
                    let address = &self.mailboxes[mailbox].sender.email;
                    Error::conflict(
                        format!("mailbox {address} has no open window within three years"),
                        Some("see `pflow mailbox show`"),
                    )
                })?;
                free.insert(times)
            }
        };
        let tasks = steps.iter().zip(times.iter()).enumerate().map(|(n, (step, at))| NewTask {
            id: ids.next(),
            enrollment_id,
            step_id: step.id,
            scheduled_for: *at,
            mailbox_id,
            is_follow_up: n > 0,
        });
        Ok(tasks.collect())
    }
}

fn step(n: usize, step: CurrentStep) -> Result<Step, Error> {
    let is_email = step.definition.kind == StepKind::Email;
    let active = || step.variants.iter().filter(|v| v.is_active && is_email);
    if is_email && (step.experiment_id.is_none() || active().all(|v| v.definition.weight == 0)) {
        return Err(Error::conflict(
            format!("step {n} is an e-mail without a variant that somebody could get"),
            Some("add one with `pflow campaign variant add`"),
        ));
    }
    let mut variants = HashMap::new();
    for v in active() {
        let VariantDefinition { key, subject, body, .. } = &v.definition;
        let template = match body {
            None => None,
            Some(body) => Some(
                Template::cached(subject.as_deref(), body)
                    .map_err(|e| Error::invalid(format!("step {n}, variant {key}, {e}")))?,
            ),
        };
        variants.insert(v.id, (key.clone(), template));
    }
    let d = step.definition;
    Ok(Step { id: step.id, delay_days: d.delay_days, delay_business: d.delay_business, variants })
}

fn schedule(steps: &[Step], calendar: &SendingCalendar, now: DateTime<Utc>) -> Option<Vec<DateTime<Utc>>> {
    let mut before = now;
    let mut times = Vec::with_capacity(steps.len());
    for step in steps {
        before = calendar.next_open(calendar.after_delay(before, step.delay_days, step.delay_business))?;
        times.push(before);
    }
    Some(times)
}
