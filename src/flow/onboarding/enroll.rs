//! Enrolment: who of a list enters a campaign, with everything that will happen to them laid out at once.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    addresses::Given,
    eligibility::{self, Known, Skip},
    sequence::Sequence,
};
use crate::{
    base::{
        ids::{CampaignId, EnrollmentId, PositionId},
        progress::Progress,
    },
    db::{self, TenantTx},
    flow::{
        Error,
        campaigns::current,
        engine::{Engine, Scope},
        naming,
        privacy::hashing,
    },
    iam::Action,
    outreach::{
        campaign::Status,
        context::Recipient,
        store::{
            assignments,
            candidates::{self, Candidate},
            enrollments::{self, NewEnrollment},
            recipients,
        },
    },
};

/// Days in which nobody of the organisation may have written to the person.
const REST_DAYS: i64 = 30;
/// People per statement.
const BATCH: usize = 5_000;
/// How many of those skipped for one reason are named.
const NAMED: u64 = 20;

/// Whom to enroll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// Everybody of a list.
    List(String),
    /// These addresses.
    Addresses(Vec<Given>),
}

/// How strict to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Least reliability of an address, percent.
    pub min_reliability: Option<f64>,
    /// At most so many people.
    pub limit: Option<usize>,
    /// Whether private addresses may be enrolled.
    pub allow_free_mail: bool,
}

/// What came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The campaign.
    pub campaign_id: CampaignId,
    /// Its name.
    pub campaign: String,
    /// People who are new in it.
    pub enrolled: u64,
    /// How many were not enrolled, by reason.
    pub skipped: BTreeMap<&'static str, u64>,
    /// When the first mail is due; pacing may make it later.
    pub first_send_at: Option<DateTime<Utc>>,
    /// People the limit left for another time.
    pub left_over: u64,
    /// The first ones of each reason.
    pub skipped_details: Vec<Skipped>,
}

/// Somebody who was not enrolled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skipped {
    /// Why.
    pub reason: &'static str,
    /// The address, as far as there is one.
    pub email: Option<String>,
    /// The position, if there is one.
    pub position_id: Option<PositionId>,
    /// Line of the file that named it.
    pub line: Option<u64>,
    /// What exactly, where the reason alone does not say it.
    pub detail: Option<String>,
}

impl Report {
    fn skip(&mut self, skip: Skip, who: Skipped) {
        let count = self.skipped.entry(skip.as_str()).or_default();
        *count += 1;
        if *count <= NAMED {
            self.skipped_details.push(Skipped { reason: skip.as_str(), ..who });
        }
    }

    /// Whether something that was asked for by its address is unknown or no address.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.skipped_details
            .iter()
            .any(|s| s.position_id.is_none() && matches!(s.reason, "not_found" | "invalid_email"))
    }
}

/// Enrolls whom the rules allow, in one transaction. Again with the same people, it changes nothing.
pub async fn enroll(
    engine: &Engine,
    scope: &Scope,
    campaign: &str,
    selection: &Selection,
    options: &Options,
    progress: &dyn Progress,
    dry_run: bool,
) -> Result<Report, Error> {
    let now = engine.clock.now();
    let mut tx = engine.begin(scope, Action::Work).await?;
    let campaign = current::find_locked(&mut tx, campaign).await?;
    if matches!(campaign.status, Status::Finished | Status::Archived) {
        let hint =
            "start a finished campaign again with `pflow campaign start`; an archived one is over for good";
        let is = campaign.status.as_str();
        return Err(Error::conflict(format!("campaign {:?} is {is}", campaign.name), Some(hint)));
    }
    let mut report = Report {
        campaign_id: campaign.id,
        campaign: campaign.name.clone(),
        enrolled: 0,
        skipped: BTreeMap::new(),
        first_send_at: None,
        left_over: 0,
        skipped_details: Vec::new(),
    };
    let sequence = Sequence::load(&mut tx, campaign, engine.public_url.as_deref(), now).await?;
    let positions = select(&mut tx, selection, &mut report).await?;
    let all = candidates::load(&mut tx, report.campaign_id, &positions).await?;
    let known = look_up(engine, &mut tx, report.campaign_id, &all, options, now).await?;
    let mut eligible = Vec::new();
    let answers = eligibility::judge(&all, &known);
    for (candidate, answer) in all.into_iter().zip(answers) {
        match answer {
            None => eligible.push(candidate),
            Some(skip) => {
                refuse_the_only_one(selection, skip, &candidate)?;
                report.skip(skip, who(&candidate, None));
            }
        }
    }
    let mut work = Work { engine, campaign_id: report.campaign_id, sequence, now };
    progress.start("enrolling", Some(eligible.len() as u64));
    let limit = options.limit.map_or(u64::MAX, |n| n as u64);
    let mut rest = &eligible[..];
    while !rest.is_empty() && report.enrolled < limit {
        let room = usize::try_from(limit - report.enrolled).unwrap_or(usize::MAX);
        let (batch, after) = rest.split_at(BATCH.min(rest.len()).min(room));
        work.batch(&mut tx, batch, &mut report).await?;
        rest = after;
        progress.at((eligible.len() - rest.len()) as u64);
    }
    report.left_over = rest.len() as u64;
    progress.finish();
    let mut detail =
        json!({"campaign_id": report.campaign_id, "enrolled": report.enrolled, "skipped": report.skipped});
    let odds = work.sequence.draws.odds();
    if !odds.is_empty() {
        detail["thompson"] = odds.into();
    }
    engine.audit(&mut tx, scope, "campaign.enroll", Some(&report.campaign), detail).await?;
    tx.finish(dry_run).await?;
    db::refresh_statistics(&engine.db).await?;
    Ok(report)
}

/// The positions that are meant; what names none is reported.
async fn select(tx: &mut TenantTx, selection: &Selection, report: &mut Report) -> Result<Vec<Uuid>, Error> {
    let given = match selection {
        Selection::List(name) => {
            let (list_id, _) = naming::resolve("list", name, candidates::lists(tx).await?, Clone::clone)?;
            return Ok(candidates::of_list(tx, list_id).await?);
        }
        Selection::Addresses(given) => given,
    };
    let wanted: Vec<String> = given.iter().filter_map(|g| g.address.clone()).collect();
    let found = candidates::with_addresses(tx, &wanted).await?;
    let known: HashSet<&str> = found.iter().map(|(_, address)| address.as_str()).collect();
    let mut seen = HashSet::new();
    for g in given {
        let skip = match &g.address {
            None => Skip::InvalidEmail,
            Some(address) if !known.contains(address.as_str()) => Skip::NotFound,
            Some(_) => continue,
        };
        if !seen.insert(g.text.as_str()) {
            continue;
        }
        if given.len() == 1 && g.line.is_none() {
            return Err(match skip {
                Skip::NotFound => Error::not_found("prospect", &g.text),
                _ => Error::invalid(format!("{:?} is no e-mail address", g.text)),
            });
        }
        let who = Skipped {
            reason: "",
            email: Some(g.text.clone()),
            position_id: None,
            line: g.line,
            detail: None,
        };
        report.skip(skip, who);
    }
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

/// Everything that the rules ask about the candidates.
async fn look_up(
    engine: &Engine,
    tx: &mut TenantTx,
    campaign_id: CampaignId,
    all: &[Candidate],
    options: &Options,
    now: DateTime<Utc>,
) -> Result<Known, Error> {
    let people: Vec<Uuid> = all.iter().map(|c| c.person_id.0).collect::<HashSet<_>>().into_iter().collect();
    let addresses: Vec<String> = all.iter().filter_map(|c| c.email.clone()).collect();
    let keys: Vec<_> = all.iter().flat_map(eligibility::keys).collect::<HashSet<_>>().into_iter().collect();
    let (people_here, addresses_here) = candidates::in_campaign(tx, campaign_id, &people, &addresses).await?;
    Ok(Known {
        suppressed: hashing::among(engine, tx, &keys).await?,
        people_here,
        addresses_here,
        busy: candidates::busy(tx, campaign_id, &people).await?,
        touched: candidates::touched(tx, &people, now - TimeDelta::days(REST_DAYS)).await?,
        min_reliability: options.min_reliability,
        allow_free_mail: options.allow_free_mail,
    })
}

/// Where one address was asked for by name, a suppression is not a line of a report but the answer.
fn refuse_the_only_one(selection: &Selection, skip: Skip, candidate: &Candidate) -> Result<(), Error> {
    match selection {
        Selection::Addresses(given)
            if given.len() == 1 && given[0].line.is_none() && skip.is_suppression() =>
        {
            Err(Error::Refused {
                message: format!(
                    "{} must not be written to: {}",
                    candidate.email.as_deref().unwrap_or_default(),
                    skip.as_str().replace('_', " ")
                ),
                hint: Some("see `pflow suppression list`".to_owned()),
            })
        }
        _ => Ok(()),
    }
}

fn who(candidate: &Candidate, detail: Option<String>) -> Skipped {
    Skipped {
        reason: "",
        email: candidate.email.clone(),
        position_id: Some(candidate.position_id),
        line: None,
        detail,
    }
}

/// What stays the same from batch to batch.
struct Work<'a> {
    engine: &'a Engine,
    campaign_id: CampaignId,
    sequence: Sequence,
    now: DateTime<Utc>,
}

impl Work<'_> {
    /// Enrolls those of a batch for whom every mail can be rendered.
    async fn batch(
        &mut self,
        tx: &mut TenantTx,
        batch: &[Candidate],
        report: &mut Report,
    ) -> Result<(), Error> {
        let ids: Vec<Uuid> = batch.iter().map(|c| c.position_id.0).collect();
        let recipients: HashMap<PositionId, Recipient> =
            recipients::list(tx, &ids).await?.into_iter().collect();
        self.sequence.draws.look_up(tx, batch.iter().map(|c| c.company_id)).await?;
        let mut new = Vec::with_capacity(batch.len());
        let mut drawn_all = Vec::new();
        let mut tasks = Vec::new();
        for candidate in batch {
            let Some(recipient) = recipients.get(&candidate.position_id) else { continue };
            let id: EnrollmentId = self.engine.ids.next();
            let mailbox = self.sequence.mailbox(id);
            let drawn = self.sequence.draws.all(id, candidate.company_id);
            if let Err(e) = self.sequence.try_out(recipient, mailbox, &drawn) {
                let detail = format!("step {}, variant {}, {}", e.step, e.variant, e.error);
                report.skip(Skip::Template, who(candidate, Some(detail)));
                continue;
            }
            let address = candidate.hq_address.as_deref();
            let laid_out = self.sequence.lay_out(&self.engine.ids, id, mailbox, address, self.now)?;
            let first = laid_out.first().map(|t| t.scheduled_for);
            report.first_send_at = report.first_send_at.into_iter().chain(first).min();
            tasks.extend(laid_out);
            drawn_all.extend(drawn);
            let mailbox_id = self.sequence.mailboxes[mailbox].id;
            new.push(NewEnrollment { id, position_id: candidate.position_id, mailbox_id });
        }
        enrollments::insert(tx, self.campaign_id, &new, self.now).await?;
        self.sequence.draws.log(&drawn_all);
        assignments::insert(tx, &drawn_all, self.now).await?;
        enrollments::insert_tasks(tx, &tasks, self.now).await?;
        report.enrolled += new.len() as u64;
        Ok(())
    }
}
