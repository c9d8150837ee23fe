//! The mails of a campaign before they are sent, byte by byte. Nothing is kept.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

use super::sequence::Sequence;
use crate::{
    base::{
        email,
        ids::{CampaignId, EnrollmentId, MessageId, PositionId, TaskId},
    },
    db::TenantTx,
    flow::{
        Error,
        campaigns::current,
        engine::{Engine, Scope},
        organisations::NO_LEGAL_NOTICE,
        rendering::{self, Composition},
    },
    iam::Action,
    outreach::{
        campaign::Campaign,
        context::Recipient,
        store::{
            assignments, candidates,
            enrollments::{self, NewEnrollment},
            recipients::{self, FixedMail, PlannedMail, SentMail},
        },
    },
    provider::mail::{Outgoing, mime},
};

/// People who are shown where nobody says how many.
pub const DEFAULT_LIMIT: usize = 10;

/// One mail.
#[derive(Clone, Debug, Serialize)]
pub struct Preview {
    /// The recipient's address.
    pub email: String,
    /// The recipient.
    pub position_id: PositionId,
    /// `None`: not enrolled, this is what would happen.
    pub enrollment_id: Option<EnrollmentId>,
    /// The step, from 0.
    pub step_index: i32,
    /// The variant's key.
    pub variant: String,
    /// `planned`, or the message's status once its bytes are fixed.
    pub status: String,
    /// When it is due; pacing may make it later.
    pub scheduled_for: Option<DateTime<Utc>>,
    /// Decoded.
    pub subject: String,
    /// LF line ends.
    pub body_text: String,
    /// None: plain text.
    pub body_html: Option<String>,
    /// As on the wire, unfolded. A planned mail's Date is when it is due, or now.
    pub headers: Map<String, Value>,
    /// Why there is no mail: what the person's data lack.
    pub error: Option<String>,
    /// What should be seen to before it is sent.
    pub warnings: Vec<&'static str>,
    /// The whole mail.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// The mails of the first `limit` people of a campaign, or of everybody with this address. Somebody who is not enrolled is
/// shown what enrolment would give; which variant that is, only the real enrolment draws.
pub async fn preview(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    address: Option<&str>,
    limit: usize,
) -> Result<Vec<Preview>, Error> {
    let normal = address
        .map(|a| email::normalise(a).ok_or_else(|| Error::invalid(format!("{a:?} is no e-mail address"))));
    let normal = normal.transpose()?;
    let mut tx = engine.begin(scope, Action::Read).await?;
    let campaign = current::find(&mut tx, campaign).await?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let found = enrollments::list(&mut tx, campaign.id, normal.as_deref(), limit).await?;
    let mut mails = Vec::new();
    let now = engine.clock.now();
    for enrolled in &found {
        mails.extend(of_enrollment(engine, &mut tx, enrolled.id, true, now).await?);
    }
    if let (true, Some(address)) = (found.is_empty(), &normal) {
        for id in pretend(engine, &mut tx, campaign, address, now).await? {
            mails.extend(of_enrollment(engine, &mut tx, id, false, now).await?);
        }
    }
    tx.rollback().await?;
    Ok(mails)
}

/// Enrolls everybody with this address, in a transaction that is rolled back.
async fn pretend(
    engine: &Engine,
    tx: &mut TenantTx,
    campaign: Campaign,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Vec<EnrollmentId>, Error> {
    let campaign_id: CampaignId = campaign.id;
    let positions = candidates::with_addresses(tx, &[address.to_owned()]).await?;
    if positions.is_empty() {
        return Err(Error::not_found("prospect", address));
    }
    let mut sequence = Sequence::load(tx, campaign, engine.public_url.as_deref(), now).await?;
    let positions: Vec<_> = positions.into_iter().map(|(position, _)| position).collect();
    let all = candidates::load(tx, campaign_id, &positions).await?;
    sequence.draws.look_up(tx, all.iter().map(|c| c.company_id)).await?;
    let mut ids = Vec::new();
    for candidate in all {
        let position = candidate.position_id.0;
        // The position's own id: the same preview again shows the same variant.
        let id = EnrollmentId(position);
        let mailbox = sequence.mailbox(id);
        let new = NewEnrollment {
            id,
            position_id: PositionId(position),
            mailbox_id: sequence.mailboxes[mailbox].id,
        };
        let drawn = sequence.draws.all(id, candidate.company_id);
        let tasks = sequence.lay_out(&engine.ids, id, mailbox, None, now)?;
        enrollments::insert(tx, campaign_id, &[new], now).await?;
        assignments::insert(tx, &drawn, now).await?;
        enrollments::insert_tasks(tx, &tasks, now).await?;
        ids.push(id);
    }
    Ok(ids)
}

async fn of_enrollment(
    engine: &Engine,
    tx: &mut TenantTx,
    id: EnrollmentId,
    is_enrolled: bool,
    now: DateTime<Utc>,
) -> Result<Vec<Preview>, Error> {
    let planned = recipients::planned(tx, id, None).await?;
    let Some(position) = planned.first().map(|p| p.position_id) else { return Ok(Vec::new()) };
    let Some((_, recipient)) = recipients::list(tx, &[position.0]).await?.pop() else {
        return Ok(Vec::new());
    };
    let fixed = recipients::fixed(tx, id).await?;
    // What was sent, and what would be, oldest first: what a follow-up follows.
    let mut thread = recipients::sent(tx, id).await?;
    let mut mails = Vec::new();
    for plan in &planned {
        let known = fixed.iter().find(|f| Some(f.task_id) == plan.task_id);
        let url = engine.public_url.as_deref();
        let agrees = known.is_none() && rendering::agrees(tx, plan).await?;
        let mut mail = one(plan, known, &recipient, &thread, url, agrees, now);
        mail.enrollment_id = is_enrolled.then_some(id);
        let task = plan.task_id.unwrap_or(TaskId(id.0));
        if mail.error.is_none() && !thread.iter().any(|m| m.step_id == Some(plan.step_id)) {
            thread.push(SentMail {
                id: MessageId(task.0),
                message_id: mime::message_id(task.0, &plan.sender.email),
                subject: mail.subject.clone(),
                is_answer: mail.headers.contains_key("In-Reply-To"),
                step_id: Some(plan.step_id),
            });
        }
        mails.push(mail);
    }
    Ok(mails)
}

fn one(
    plan: &PlannedMail,
    known: Option<&FixedMail>,
    recipient: &Recipient,
    thread: &[SentMail],
    public_url: Option<&str>,
    agrees: bool,
    now: DateTime<Utc>,
) -> Preview {
    let mut mail = Preview {
        email: recipient.email.clone().unwrap_or_default(),
        position_id: plan.position_id,
        enrollment_id: None,
        step_index: plan.step_index,
        variant: plan.variant.clone(),
        status: known.map_or("planned", |k| k.status.as_str()).to_owned(),
        scheduled_for: plan.scheduled_for,
        subject: String::new(),
        body_text: String::new(),
        body_html: None,
        headers: Map::new(),
        error: None,
        warnings: Vec::new(),
        bytes: Vec::new(),
    };
    let outgoing = match known {
        Some(known) => Ok(fixed(known)),
        None => rendering::write(plan, recipient, thread, public_url, agrees).map(|c| planned(plan, c, now)),
    };
    let outgoing = match outgoing {
        Ok(outgoing) => outgoing,
        Err(e) => {
            mail.error = Some(e.to_string());
            return mail;
        }
    };
    if known.is_none() && plan.legal_notice.is_none() && outgoing.in_reply_to.is_none() {
        mail.warnings.push(NO_LEGAL_NOTICE);
    }
    mail.bytes = mime::render(&outgoing);
    mail.headers = headers(&mail.bytes);
    mail.subject = outgoing.subject;
    mail.body_text = outgoing.body_text;
    mail.body_html = outgoing.body_html;
    mail
}

/// A mail that nobody has written down yet.
fn planned(plan: &PlannedMail, composed: Composition, now: DateTime<Utc>) -> Outgoing {
    Outgoing {
        message_id: plan.task_id.map_or_else(uuid::Uuid::nil, |t| t.0),
        unsubscribe: composed.way_out.as_ref().map(|w| rendering::unsubscribe(w, &composed.from_address)),
        from_name: composed.from_name,
        from_address: composed.from_address,
        to_name: composed.to_name,
        to_address: composed.to_address,
        subject: composed.subject,
        body_text: composed.body_text,
        body_html: composed.body_html,
        in_reply_to: composed.in_reply_to,
        references: composed.references,
        date: plan.scheduled_for.map_or(now, |at| at.max(now)),
        thread_id: None,
    }
}

/// A mail whose bytes are fixed, whatever became of the person's data or the templates since.
fn fixed(known: &FixedMail) -> Outgoing {
    Outgoing {
        message_id: known.id.0,
        unsubscribe: known.way_out.as_ref().map(|w| rendering::unsubscribe(w, &known.from_address)),
        from_name: known.from_name.clone(),
        from_address: known.from_address.clone(),
        to_name: known.to_name.clone(),
        to_address: known.to_address.clone(),
        subject: known.subject.clone(),
        body_text: known.body_text.clone(),
        body_html: known.body_html.clone(),
        in_reply_to: known.in_reply_to.clone(),
        references: known.references.clone(),
        date: known.composed_at,
        thread_id: None,
    }
}

/// The header fields of a rendered mail, unfolded (RFC 5322 §2.2.3).
pub(in crate::flow) fn headers(mail: &[u8]) -> Map<String, Value> {
    let text = String::from_utf8_lossy(mail);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    unfolded
        .split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_owned(), Value::from(value.trim())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_unfolded() {
        let all = headers(b"Subject: a\r\n b\r\nTo: x@y.example\r\n\r\nBody: no\r\n");
        assert_eq!(Value::from(all), serde_json::json!({"Subject": "a b", "To": "x@y.example"}));
    }
}
