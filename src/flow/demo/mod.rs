//! The demonstration: the whole main job on sample data, with made-up people who answer. Nothing leaves the machine.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use serde::Serialize;
use tokio::sync::watch;

mod recipients;

use recipients::{Reaction, Received};

use super::{
    Error, campaigns,
    engine::{Engine, Scope},
    mailboxes::{self, NewMailbox},
    onboarding::{enroll, import},
    organisations,
    response::{inbox, sync},
    sending,
};
use crate::{base::progress::Silent, outreach::classify::Class};

const PROSPECTS: &str = include_str!("prospects.csv");
const CAMPAIGN: &str = include_str!("campaign.toml");
/// The campaign of the demonstration.
pub const CAMPAIGN_NAME: &str = "DAF PME Lyon";
/// Who writes.
pub const SENDER: &str = "ana@acme.example";
/// The list that the prospects go into.
pub const LIST: &str = "Lyon";

/// A moment after its end, for those who look around.
pub const LAST_LOOK: &str = "2027-01-08T18:00:00+01:00";

/// The day before the first mail, a Monday.
const EVE: (i32, u32, u32) = (2026, 11, 30);
/// Local times at which the scheduler and the inbox are looked at.
const ROUNDS: [(u32, u32); 4] = [(9, 0), (11, 0), (14, 30), (16, 30)];
/// Working days after which the demonstration ends in any case.
const LONGEST: usize = 25;
/// Mails a day; no gap between them, because the simulated clock stands still within a round.
pub const DAILY_CAP: u32 = 60;

/// What happened, as it happens.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The prospects are in the database.
    Imported(Box<import::Report>),
    /// They are in the campaign.
    Enrolled(Box<enroll::Report>),
    /// A working day is over.
    Day(Day),
}

/// One simulated working day.
#[derive(Clone, Debug, Serialize)]
pub struct Day {
    /// The date, Europe/Paris.
    pub date: NaiveDate,
    /// First mails.
    pub openings: u64,
    /// Follow-ups.
    pub follow_ups: u64,
    /// Answers.
    pub replies: u64,
    /// Automatic answers.
    pub auto_replies: u64,
    /// Mails that came back.
    pub bounces: u64,
    /// Opt-outs.
    pub unsubscribes: u64,
}

/// Runs the demonstration in `dir`, on an engine with an empty database and a clock that can be set. Returns who acted.
pub async fn run(engine: &Engine, dir: &Path, tell: &mut dyn FnMut(Event)) -> Result<Scope, Error> {
    let (year, month, day) = EVE;
    let eve = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    engine.clock.set(local(eve, 18, 0));
    let created = organisations::create(engine, "Acme", SENDER, Some("Ana"), Some("Acme"), false).await?;
    let scope = organisations::scope(engine, Some(&created.id.to_string()), Some(SENDER)).await?;
    let mail = dir.join("mail");
    mailboxes::add_maildir(engine, &scope, mailbox(), &mail, false).await?;
    let file = dir.join("prospects.csv");
    fs::write(&file, PROSPECTS).map_err(|e| io_error(&file, e))?;
    tell(Event::Imported(Box::new(import::csv(engine, &scope, &from_file(file), &Silent, false).await?)));
    let campaign = campaigns::file::parse("campaign.toml", CAMPAIGN.as_bytes())?;
    campaigns::apply(engine, &scope, campaign, false).await?;
    let selection = enroll::Selection::List(LIST.to_owned());
    let enrolled = enroll::enroll(
        engine,
        &scope,
        CAMPAIGN_NAME,
        &selection,
        &enroll::Options::default(),
        &Silent,
        false,
    )
    .await?;
    tell(Event::Enrolled(Box::new(enrolled)));
    campaigns::change_status(engine, &scope, CAMPAIGN_NAME, campaigns::Transition::Start, false).await?;
    let mut world =
        World { outbox: mail.join("outbox/new"), inbox: mail.join("inbox/new"), ..World::default() };
    for date in working_days(eve) {
        let (day, is_last) = world.live(engine, &scope, date).await?;
        tell(Event::Day(day));
        if is_last {
            break;
        }
    }
    Ok(scope)
}

fn from_file(file: PathBuf) -> import::Options {
    import::Options {
        source: import::Source::File(file),
        list: Some(LIST.to_owned()),
        profile: None,
        map: Vec::new(),
        map_file: None,
        delimiter: None,
        encoding: None,
        rejects: None,
        strict: false,
        format: import::Format::Table,
        sheet: None,
    }
}

fn mailbox() -> NewMailbox {
    NewMailbox {
        address: SENDER.to_owned(),
        name: Some("Ana, Acme".to_owned()),
        signature: None,
        timezone: None,
        windows: Vec::new(),
        daily_cap: Some(DAILY_CAP),
        ramp_start: Some(DAILY_CAP),
        ramp_step: None,
        gap_seconds: Some(0),
    }
}

/// The recipients' side: what was delivered, and what they will answer in the next round.
#[derive(Debug, Default)]
struct World {
    outbox: PathBuf,
    inbox: PathBuf,
    seen: HashSet<String>,
    answers: Vec<(Received, Reaction)>,
    answered: usize,
}

impl World {
    /// One working day; also whether it was the last, because nothing is scheduled any more.
    async fn live(&mut self, engine: &Engine, scope: &Scope, date: NaiveDate) -> Result<(Day, bool), Error> {
        let mut day = Day {
            date,
            openings: 0,
            follow_ups: 0,
            replies: 0,
            auto_replies: 0,
            bounces: 0,
            unsubscribes: 0,
        };
        let mut is_last = false;
        for (hour, minute) in ROUNDS {
            engine.clock.set(local(date, hour, minute));
            let expected = self.post_answers(engine.clock.now())?;
            let synced = sync::sync_all(engine, scope, sync::Reach::default()).await?;
            day.replies += synced.replies;
            day.auto_replies += synced.auto_replies;
            day.bounces += synced.bounces;
            day.unsubscribes += synced.unsubscribes;
            let (_keep, stop) = watch::channel(false);
            let report = sending::tick(engine, scope, sending::Options::default(), stop).await?;
            self.read_outbox(&mut day)?;
            is_last = report.next_due_at.is_none() && self.answers.is_empty() && expected == 0;
        }
        Ok((day, is_last))
    }

    /// Puts the answers of the last round into the inbox; how many.
    fn post_answers(&mut self, now: DateTime<Utc>) -> Result<usize, Error> {
        let answers = std::mem::take(&mut self.answers);
        for (mail, reaction) in &answers {
            self.answered += 1;
            if let Some(text) = mail.answer(*reaction, now, self.answered) {
                let path = self.inbox.join(format!("{}.{}.demo", now.timestamp(), self.answered));
                fs::write(&path, text).map_err(|e| io_error(&path, e))?;
            }
        }
        Ok(answers.len())
    }

    /// Reads what was delivered since the last look, and decides what its recipients do.
    fn read_outbox(&mut self, day: &mut Day) -> Result<(), Error> {
        let error = |e| io_error(&self.outbox, e);
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.outbox).map_err(error)? {
            names.push(entry.map_err(error)?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        for name in names {
            if !self.seen.insert(name.clone()) {
                continue;
            }
            let raw = fs::read(self.outbox.join(&name)).map_err(error)?;
            let Some(mail) = Received::parse(&raw) else { continue };
            if mail.is_follow_up {
                day.follow_ups += 1;
            } else {
                day.openings += 1;
            }
            match mail.reaction() {
                Reaction::Silence => {}
                reaction => self.answers.push((mail, reaction)),
            }
        }
        Ok(())
    }
}

/// Monday to Friday after `eve`.
fn working_days(eve: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (1..)
        .map_while(move |n| eve.checked_add_days(Days::new(n)))
        .filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun))
        .take(LONGEST)
}

/// A time on the wall in Paris.
fn local(date: NaiveDate, hour: u32, minute: u32) -> DateTime<Utc> {
    let naive = date.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default());
    chrono_tz::Europe::Paris
        .from_local_datetime(&naive)
        .earliest()
        .map_or_else(|| naive.and_utc(), |t| t.with_timezone(&Utc))
}

fn io_error(path: &Path, source: io::Error) -> Error {
    Error::Io { path: path.display().to_string(), source }
}

/// The address of one of those who answered.
pub async fn somebody_who_answered(engine: &Engine, scope: &Scope) -> Result<Option<String>, Error> {
    let replies = inbox::Wanted { class: Some(Class::Reply), limit: 1, ..inbox::Wanted::default() };
    Ok(inbox::list(engine, scope, &replies).await?.into_iter().next().map(|mail| mail.from))
}
