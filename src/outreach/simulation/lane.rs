//! One mailbox, mail by mail: what is due, what its limits let through, what comes of it.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{
    chances::{Fate, Fates},
    days::Days,
};
use crate::outreach::{
    mailbox::{Mailbox, Usage},
    pacing,
};

/// Over how many seconds the rolling cap counts.
const ROLLING: i64 = 24 * 3600;

/// A step of a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Days after the step before it.
    pub delay_days: u32,
    /// Whether these are business days in France.
    pub delay_business: bool,
    /// Whether it is a mail; anything else a person does, on the day it is due.
    pub is_mail: bool,
    /// Whether an answer ends the sequence before it.
    pub exit_on_reply: bool,
}

/// The steps of a campaign.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// In order.
    pub steps: Vec<Step>,
    /// Whether it is the one that is asked about; others use the mailboxes, too.
    pub is_asked: bool,
}

/// Somebody in a sequence.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// Keeps people apart; also the order in which equals are written to.
    pub number: u32,
    /// Place of the sequence in the list of sequences.
    pub sequence: usize,
    /// Place of the next step.
    pub step: usize,
    /// When it is due, in seconds since 1970.
    pub due: i64,
}

/// What keeps mails back that are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// The daily cap.
    Cap,
    /// The ramp of a young mailbox.
    Ramp,
    /// A complaint.
    Complaint,
    /// The time between two mails.
    Gap,
    /// A public holiday.
    Holiday,
    /// The owner's own dates.
    Freeze,
}

impl Limit {
    /// Its name, as `pflow why` prints it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cap => "cap",
            Self::Ramp => "ramp",
            Self::Complaint => "complaint",
            Self::Gap => "gap",
            Self::Holiday => "holiday",
            Self::Freeze => "freeze",
        }
    }
}

impl From<pacing::Limit> for Limit {
    fn from(limit: pacing::Limit) -> Self {
        match limit {
            pacing::Limit::Cap => Self::Cap,
            pacing::Limit::Ramp => Self::Ramp,
            pacing::Limit::Complaint => Self::Complaint,
        }
    }
}

/// A mailbox at the moment at which a simulation begins.
#[derive(Clone, Debug)]
pub struct Lane {
    pub(super) mailbox: Mailbox,
    pub(super) days: Days,
    pub(super) people: Vec<Person>,
    usage: Usage,
    from: i64,
}

/// What a run tells its caller.
pub(super) trait Watch {
    /// A mail leaves on `day`.
    fn sent(&mut self, day: NaiveDate, is_asked: bool, fate: Fate);
    /// Mails that are due wait from `day` on.
    fn held(&mut self, day: NaiveDate, limit: Limit);
    /// Something lies behind the last day.
    fn left_over(&mut self);
}

impl Lane {
    /// The mailbox as it is at `now`; the simulation ends with `until`, or after three years.
    #[must_use]
    pub fn new(mailbox: Mailbox, usage: Usage, now: DateTime<Utc>, until: Option<NaiveDate>) -> Self {
        let days = Days::new(&mailbox.calendar(), now, until);
        Self { mailbox, days, people: Vec::new(), usage, from: now.timestamp() }
    }

    /// Adds somebody whom the mailbox writes to.
    pub fn add(&mut self, person: Person) {
        self.people.push(person);
    }

    /// Runs it to its end. `seed` varies the gaps.
    pub(super) fn run(&self, sequences: &[Sequence], fates: &mut Fates, seed: u64, watch: &mut impl Watch) {
        let mut run = Run {
            lane: self,
            sequences,
            seed,
            mailbox: self.mailbox.clone(),
            waiting: BinaryHeap::with_capacity(self.people.len()),
            ready: BinaryHeap::new(),
            // What was sent before now leaves the rolling day one after the other, not before the moment that is known.
            recent: VecDeque::from(vec![
                self.usage.frees_at.map_or(self.from, |at| at.timestamp()) - ROLLING;
                self.usage.last_24h as usize
            ]),
            today: (
                self.mailbox.calendar().day(DateTime::from_timestamp(self.from, 0).unwrap_or_default()),
                self.usage.today,
            ),
        };
        for person in &self.people {
            run.await_step(*person, watch);
        }
        run.all(fates, watch);
    }
}

/// A task in the queue's own order: follow-ups first, then the longest due.
type Ready = Reverse<(bool, i64, u32, usize, usize)>;

struct Run<'a> {
    lane: &'a Lane,
    sequences: &'a [Sequence],
    seed: u64,
    mailbox: Mailbox,
    waiting: BinaryHeap<Reverse<(i64, u32, usize, usize)>>,
    ready: BinaryHeap<Ready>,
    /// When the mails of the last 24 hours left.
    recent: VecDeque<i64>,
    /// The day, and its mails.
    today: (NaiveDate, u32),
}

impl Run<'_> {
    fn all(&mut self, fates: &mut Fates, watch: &mut impl Watch) {
        let days = &self.lane.days;
        let next = self.mailbox.pace.next_send_at.map_or(i64::MIN, |at| at.timestamp());
        let resting = self.mailbox.trouble.resting_until.map_or(i64::MIN, |at| at.timestamp());
        let mut at = self.lane.from.max(next).max(resting);
        loop {
            self.wake(at);
            let asked = if self.ready.is_empty() {
                let Some(Reverse((due, ..))) = self.waiting.peek() else { return };
                at.max(*due)
            } else {
                at
            };
            let Some((open, index)) = days.next_open(asked) else {
                watch.left_over();
                return;
            };
            self.note_closed(asked, index, watch);
            at = open;
            self.wake(at);
            if self.ready.is_empty() {
                continue;
            }
            at = match self.hold(at, index, watch) {
                Some(later) => later,
                None => self.send(at, index, fates, watch),
            };
        }
    }

    /// Moves what is due by now to what may go.
    fn wake(&mut self, at: i64) {
        while let Some(Reverse((due, number, sequence, step))) = self.waiting.peek().copied() {
            if due > at {
                break;
            }
            self.waiting.pop();
            self.ready.push(Reverse((step == 0, due, number, sequence, step)));
        }
    }

    /// Says why days between were closed while something was due.
    fn note_closed(&self, from: i64, to: usize, watch: &mut impl Watch) {
        if self.ready.is_empty() {
            return;
        }
        let Some(first) = self.lane.days.at(from) else { return };
        for day in (first..to).filter_map(|n| self.lane.days.get(n)) {
            match day.closed_by {
                Some("holiday") => watch.held(day.date, Limit::Holiday),
                Some(_) => watch.held(day.date, Limit::Freeze),
                None => {}
            }
        }
    }

    /// When it may go on, where the day's allowance or that of 24 hours is used up.
    fn hold(&mut self, at: i64, index: usize, watch: &mut impl Watch) -> Option<i64> {
        let day = self.lane.days.get(index)?;
        if self.today.0 != day.date {
            self.today = (day.date, 0);
        }
        let (allowance, limit) = pacing::allowance(&self.mailbox.pace, day.date);
        while self.recent.front().is_some_and(|sent| *sent <= at - ROLLING) {
            self.recent.pop_front();
        }
        let rolling = self.recent.len() >= allowance as usize;
        if self.today.1 < allowance && !rolling {
            return None;
        }
        watch.held(day.date, limit.into());
        let tomorrow = self.lane.days.get(index + 1).map_or(i64::MAX / 2, |next| next.begins);
        let frees = if rolling && allowance > 0 {
            self.recent[self.recent.len() - allowance as usize] + ROLLING
        } else {
            at
        };
        Some(if self.today.1 >= allowance { frees.max(tomorrow) } else { frees.max(at + 1) })
    }

    /// Sends the first that is ready; when the next may go.
    fn send(&mut self, at: i64, index: usize, fates: &mut Fates, watch: &mut impl Watch) -> i64 {
        let (Some(Reverse((_, _, number, sequence, step))), Some(day)) =
            (self.ready.pop(), self.lane.days.get(index))
        else {
            return at;
        };
        let steps = &self.sequences[sequence];
        if steps.steps[step].exit_on_reply && fates.has_answered(number, at) {
            return at;
        }
        let seed = Uuid::from_u64_pair(self.seed, u64::from(number) << 16 | step as u64);
        let gap = pacing::gap_seconds(&self.mailbox.pace, day.open_seconds, day.date, seed);
        let pace = &mut self.mailbox.pace;
        if pace.last_sending_day != Some(day.date) {
            pace.last_sending_day = Some(day.date);
            pace.sending_days += 1;
        }
        self.today.1 += 1;
        self.recent.push_back(at);
        let fate = fates.of_mail(number, step == 0, at);
        watch.sent(day.date, steps.is_asked, fate);
        if fate != Fate::Bounces && step + 1 < steps.steps.len() {
            let person = Person { number, sequence, step: step + 1, due: at };
            self.after(person, at, watch);
        }
        let next = at + i64::from(gap);
        let closes = day.spans.last().map_or(at, |(_, end)| *end);
        if next >= closes
            && !self.ready.is_empty()
            && self.today.1 < pacing::allowance(&self.mailbox.pace, day.date).0
        {
            watch.held(day.date, Limit::Gap);
        }
        next
    }

    /// A step counted from `at`; nobody is written to twice on one day.
    fn after(&mut self, person: Person, at: i64, watch: &mut impl Watch) {
        let days = &self.lane.days;
        let step = self.sequences[person.sequence].steps[person.step];
        let tomorrow = || days.get(days.at(at)? + 1).map(|day| day.begins);
        let due = days.after_delay(at, step.delay_days, step.delay_business);
        let Some((due, _)) =
            due.zip(tomorrow()).and_then(|(due, tomorrow)| days.next_open(due.max(tomorrow)))
        else {
            watch.left_over();
            return;
        };
        self.await_step(Person { due, ..person }, watch);
    }

    /// Puts a person's next mail among those that wait; what is no mail is done when it is due.
    fn await_step(&mut self, person: Person, watch: &mut impl Watch) {
        let steps = &self.sequences[person.sequence].steps;
        match steps.get(person.step) {
            Some(step) if step.is_mail => {
                self.waiting.push(Reverse((person.due, person.number, person.sequence, person.step)));
            }
            Some(_) if person.step + 1 < steps.len() => {
                self.after(Person { step: person.step + 1, ..person }, person.due, watch);
            }
            _ => {}
        }
    }
}
