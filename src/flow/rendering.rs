//! What a mail says: the assigned variant, rendered for its recipient, in its thread. Reads, and changes nothing.

use crate::{
    base::{
        email,
        ids::{CampaignId, EnrollmentId, ExperimentId, MailboxId, PositionId, StepId, VariantId},
    },
    db::TenantTx,
    flow::Error,
    outreach::{
        campaign::{Format, OpenTracking},
        context::{Context, Recipient},
        html, letter, names,
        store::recipients::{self, PlannedMail, SentMail},
        template::{Rendered, Template, TemplateError},
        unsubscribe::{self, WayOut},
    },
    provider::mail::Unsubscribe,
    tracking::{consent::PURPOSE, pixel, store::consents},
};

/// A mail, ready to be written down: everything but its Message-ID and its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composition {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Who it goes to.
    pub position_id: PositionId,
    /// Who sends it.
    pub mailbox_id: MailboxId,
    /// The experiment it counts for.
    pub step_experiment_id: ExperimentId,
    /// The variant it is.
    pub variant_id: VariantId,
    /// The mailbox's name.
    pub from_name: String,
    /// The mailbox's address, lower-case.
    pub from_address: String,
    /// The recipient's name, cased as French is.
    pub to_name: Option<String>,
    /// The recipient's address, lower-case.
    pub to_address: String,
    /// One line.
    pub subject: String,
    /// LF line ends.
    pub body_text: String,
    /// The same as HTML, where the campaign wants it.
    pub body_html: Option<String>,
    /// Message-ID of the mail it follows, with angle brackets.
    pub in_reply_to: Option<String>,
    /// Message-IDs of its thread, oldest first, with angle brackets.
    pub references: Vec<String>,
    /// What is learnt of its being opened.
    pub open_tracking: OpenTracking,
    /// The token of the picture in it, where that is something.
    pub pixel: Option<String>,
    /// The way out of it, where a public URL is set.
    pub way_out: Option<WayOut>,
}

/// What a mail has for its recipient to leave by, as its headers name it.
#[must_use]
pub fn unsubscribe(way_out: &WayOut, from_address: &str) -> Unsubscribe {
    Unsubscribe { url: way_out.url.clone(), mailto: unsubscribe::mailto(from_address, &way_out.token) }
}

/// Composes the mail of one step of an enrollment. A template that cannot be rendered for this person, or a person who cannot be
/// written to, is [`Error::Invalid`]: it stays so until somebody changes the data.
pub async fn compose(
    tx: &mut TenantTx,
    public_url: Option<&str>,
    enrollment_id: EnrollmentId,
    step_id: StepId,
) -> Result<Composition, Error> {
    let (planned, recipient, thread) = read(tx, enrollment_id, step_id).await?;
    let agrees = agrees(tx, &planned).await?;
    write(&planned, &recipient, &thread, public_url, agrees)
}

/// Composes the mail of one step around a text that is finished; without a subject it continues its thread.
pub(in crate::flow) async fn readdress(
    tx: &mut TenantTx,
    public_url: Option<&str>,
    enrollment_id: EnrollmentId,
    step_id: StepId,
    text: Rendered,
) -> Result<Composition, Error> {
    let (planned, recipient, thread) = read(tx, enrollment_id, step_id).await?;
    let agrees = agrees(tx, &planned).await?;
    address(&planned, &recipient, &thread, public_url, agrees, text)
}

/// What a mail is made of: the step with its texts, the recipient, and what was sent before.
pub(in crate::flow) async fn read(
    tx: &mut TenantTx,
    enrollment_id: EnrollmentId,
    step_id: StepId,
) -> Result<(PlannedMail, Recipient, Vec<SentMail>), Error> {
    let mut planned = recipients::planned(tx, enrollment_id, Some(step_id)).await?;
    let Some(planned) = planned.pop() else {
        return Err(Error::invalid(format!("enrollment {enrollment_id} has no mail at step {step_id}")));
    };
    let mut found = recipients::list(tx, &[planned.position_id.0]).await?;
    let Some((_, recipient)) = found.pop() else {
        return Err(Error::invalid("the prospect is gone"));
    };
    Ok((planned, recipient, recipients::sent(tx, enrollment_id).await?))
}

/// Whether the recipient has agreed to what the campaign wants to know of it; not asked where it wants nothing.
pub(in crate::flow) async fn agrees(tx: &mut TenantTx, planned: &PlannedMail) -> Result<bool, Error> {
    Ok(planned.open_tracking == OpenTracking::Individual
        && consents::has_consent(tx, planned.position_id, PURPOSE).await?)
}

/// The mail `planned` to `recipient` after everything in `sent`, oldest first. `agrees`: to being seen opening it.
pub(in crate::flow) fn write(
    planned: &PlannedMail,
    recipient: &Recipient,
    sent: &[SentMail],
    public_url: Option<&str>,
    agrees: bool,
) -> Result<Composition, Error> {
    refuse_unreachable(planned, recipient)?;
    let Some(body) = &planned.body_template else {
        return Err(Error::invalid(format!("variant {} is written by a prompt", planned.variant)));
    };
    let context = context(planned, recipient, public_url);
    let rendered = Template::cached(planned.subject_template.as_deref(), body)
        .and_then(|t| letter::write(&t, planned.legal_notice.as_deref(), &planned.sender, &context))
        .map_err(|e| of_variant(planned, &e))?;
    address(planned, recipient, sent, public_url, agrees, rendered)
}

/// The mail whose text somebody or something else wrote: signed, with the legal notice. A follow-up continues its thread, whatever
/// the subject.
pub(in crate::flow) fn write_as(
    planned: &PlannedMail,
    recipient: &Recipient,
    sent: &[SentMail],
    public_url: Option<&str>,
    agrees: bool,
    (subject, body): (&str, &str),
) -> Result<Composition, Error> {
    refuse_unreachable(planned, recipient)?;
    let subject = sent.is_empty().then_some(subject);
    let notice = planned.legal_notice.as_deref();
    let rendered = Rendered::of(subject, body)
        .and_then(|mail| {
            letter::finish(mail, false, notice, &planned.sender, &context(planned, recipient, public_url))
        })
        .map_err(|e| of_variant(planned, &e))?;
    address(planned, recipient, sent, public_url, agrees, rendered)
}

/// What the templates of a mail may name.
pub(in crate::flow) fn context(
    planned: &PlannedMail,
    recipient: &Recipient,
    public_url: Option<&str>,
) -> Context {
    let link = way_out(planned, public_url).map(|w| w.url);
    Context::new(recipient, &planned.sender, &planned.campaign, link.as_deref())
}

fn way_out(planned: &PlannedMail, public_url: Option<&str>) -> Option<WayOut> {
    public_url.zip(planned.task_id).map(|(url, task)| WayOut::new(url, task.0))
}

fn of_variant(planned: &PlannedMail, e: &TemplateError) -> Error {
    Error::invalid(format!("variant {}, {e}", planned.variant))
}

fn refuse_unreachable(planned: &PlannedMail, recipient: &Recipient) -> Result<(), Error> {
    if recipient.email.as_deref().and_then(email::normalise).is_none() {
        return Err(Error::invalid("the prospect has no e-mail address"));
    }
    if planned.mailbox_id.is_none() {
        return Err(Error::invalid("the enrollment has no mailbox"));
    }
    Ok(())
}

/// Everything around a finished text: who, whom, which thread, what is measured, the way out.
pub(in crate::flow) fn address(
    planned: &PlannedMail,
    recipient: &Recipient,
    sent: &[SentMail],
    public_url: Option<&str>,
    agrees: bool,
    rendered: Rendered,
) -> Result<Composition, Error> {
    refuse_unreachable(planned, recipient)?;
    let to_address = recipient.email.as_deref().and_then(email::normalise).unwrap_or_default();
    let mailbox_id = planned.mailbox_id.ok_or_else(|| Error::invalid("the enrollment has no mailbox"))?;
    let way_out = way_out(planned, public_url);
    let (subject, thread) = match rendered.subject {
        Some(subject) => (subject, &[][..]),
        None => answer(sent)?,
    };
    let body_html = (planned.format == Format::Html).then(|| html::from_text(&rendered.body));
    let (open_tracking, pixel) = measured(planned, agrees);
    let (open_tracking, pixel, body_html) = match (pixel, body_html, public_url) {
        (Some(token), Some(html), Some(url)) => {
            let html = pixel::at_the_end(&html, url, &token);
            (open_tracking, Some(token), Some(html))
        }
        (_, html, _) => (OpenTracking::Off, None, html),
    };
    Ok(Composition {
        campaign_id: planned.campaign_id,
        position_id: planned.position_id,
        mailbox_id,
        step_experiment_id: planned.experiment_id,
        variant_id: planned.variant_id,
        from_name: planned.sender.name.clone(),
        from_address: planned.sender.email.clone(),
        to_name: full_name(recipient),
        to_address,
        subject,
        body_html,
        body_text: rendered.body,
        in_reply_to: thread.last().map(|m| m.message_id.clone()),
        references: thread.iter().map(|m| m.message_id.clone()).collect(),
        open_tracking,
        pixel,
        way_out,
    })
}

/// What is learnt of one mail, and by which token. Who has not agreed is not counted among the nameless either: the token of a variant
/// is for campaigns that ask for no more.
fn measured(planned: &PlannedMail, agrees: bool) -> (OpenTracking, Option<String>) {
    match planned.open_tracking {
        OpenTracking::Individual if agrees => {
            (OpenTracking::Individual, planned.task_id.map(|task| pixel::token(task.0)))
        }
        OpenTracking::Aggregate => {
            (OpenTracking::Aggregate, Some(pixel::token_of_variant(planned.variant_id.0)))
        }
        OpenTracking::Off | OpenTracking::Individual => (OpenTracking::Off, None),
    }
}

/// Subject and thread of a mail without a subject of its own: it continues what began last.
fn answer(sent: &[SentMail]) -> Result<(String, &[SentMail]), Error> {
    let start = sent.iter().rposition(|m| !m.is_answer).unwrap_or(0);
    let thread = &sent[start..];
    let Some(first) = thread.first() else {
        return Err(Error::invalid("no mail was sent yet that this one could follow"));
    };
    let is_re = first.subject.get(..3).is_some_and(|s| s.eq_ignore_ascii_case("re:"));
    let subject = if is_re { first.subject.clone() } else { format!("Re: {}", first.subject) };
    Ok((subject, thread))
}

fn full_name(recipient: &Recipient) -> Option<String> {
    let parts = [recipient.first_name.as_deref(), recipient.last_name.as_deref()];
    let name = parts.into_iter().flatten().map(names::french_case).collect::<Vec<_>>().join(" ");
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::ids::{MessageId, TaskId},
        outreach::context::Sender,
    };

    fn planned(subject: Option<&str>) -> PlannedMail {
        let id = uuid::Uuid::from_u128(1);
        PlannedMail {
            campaign_id: CampaignId(id),
            campaign: "C".into(),
            open_tracking: OpenTracking::Off,
            format: Format::Text,
            legal_notice: None,
            position_id: PositionId(id),
            mailbox_id: Some(MailboxId(id)),
            sender: Sender { name: "Ana".into(), email: "ana@acme.example".into(), signature: None },
            task_id: Some(TaskId(id)),
            scheduled_for: None,
            step_id: StepId(id),
            step_index: 0,
            experiment_id: ExperimentId(id),
            variant_id: VariantId(id),
            variant: "A".into(),
            subject_template: subject.map(str::to_owned),
            body_template: Some("Bonjour {{ person.last_name }}".into()),
            prompt: None,
        }
    }

    fn recipient() -> Recipient {
        Recipient {
            first_name: Some("CLAIRE".into()),
            last_name: Some("DURAND".into()),
            email: Some("c.durand@exemple.example".into()),
            ..Recipient::default()
        }
    }

    fn sent(id: &str, subject: &str, is_answer: bool) -> SentMail {
        let message_id = format!("<{id}@acme.example>");
        SentMail {
            id: MessageId(uuid::Uuid::nil()),
            message_id,
            subject: subject.into(),
            is_answer,
            step_id: None,
        }
    }

    #[test]
    fn a_first_mail_opens_a_thread() {
        let mail = write(&planned(Some("Question")), &recipient(), &[], None, false).unwrap();
        assert_eq!((mail.subject.as_str(), mail.in_reply_to, mail.references), ("Question", None, vec![]));
        assert_eq!(mail.to_name.as_deref(), Some("Claire Durand"));
        assert_eq!(mail.body_text, "Bonjour Durand\n");
    }

    #[test]
    fn a_follow_up_continues_the_thread_that_began_last() {
        let thread = [sent("1", "Question", false), sent("2", "Re: Question", true)];
        let mail = write(&planned(None), &recipient(), &thread, None, false).unwrap();
        assert_eq!(mail.subject, "Re: Question");
        assert_eq!(mail.in_reply_to.as_deref(), Some("<2@acme.example>"));
        assert_eq!(mail.references, ["<1@acme.example>", "<2@acme.example>"]);
        let other = [&thread[..], &[sent("3", "RE: autre", false)]].concat();
        let mail = write(&planned(None), &recipient(), &other, None, false).unwrap();
        assert_eq!(
            (mail.subject.as_str(), mail.references),
            ("RE: autre", vec!["<3@acme.example>".to_owned()])
        );
        assert!(matches!(write(&planned(None), &recipient(), &[], None, false), Err(Error::Invalid { .. })));
    }

    #[test]
    fn what_a_person_lacks_is_an_error_that_names_it() {
        let nameless = Recipient { last_name: Some(" ".into()), ..recipient() };
        let error = write(&planned(Some("Q")), &nameless, &[], None, false).unwrap_err().to_string();
        assert!(error.contains("variant A") && error.contains("person.last_name"), "{error}");
        let unreachable = Recipient { email: None, ..recipient() };
        assert!(write(&planned(Some("Q")), &unreachable, &[], None, false).is_err());
    }

    #[test]
    fn a_picture_stands_only_in_a_mail_that_may_be_measured() {
        let url = Some("https://u.acme.example");
        let wants = |open_tracking, format| PlannedMail { open_tracking, format, ..planned(Some("Q")) };
        let written = |plan: &PlannedMail, url, agrees| write(plan, &recipient(), &[], url, agrees).unwrap();
        let individual = wants(OpenTracking::Individual, Format::Html);
        let seen = written(&individual, url, true);
        let token = pixel::token(uuid::Uuid::from_u128(1));
        assert_eq!((seen.open_tracking, seen.pixel.as_ref()), (OpenTracking::Individual, Some(&token)));
        let html = seen.body_html.unwrap();
        assert!(html.contains(&format!("<img src=\"https://u.acme.example/o/{token}.gif\"")), "{html}");
        assert!(!seen.body_text.contains(&token));
        let variant = written(&wants(OpenTracking::Aggregate, Format::Html), url, false);
        assert_eq!(variant.open_tracking, OpenTracking::Aggregate);
        assert_ne!(variant.pixel, Some(token));
        for unseen in [
            written(&individual, url, false),
            written(&individual, None, true),
            written(&wants(OpenTracking::Individual, Format::Text), url, true),
            written(&wants(OpenTracking::Off, Format::Html), url, true),
        ] {
            assert_eq!((unseen.open_tracking, unseen.pixel), (OpenTracking::Off, None));
            assert!(!unseen.body_html.unwrap_or_default().contains("<img"));
        }
    }
}
