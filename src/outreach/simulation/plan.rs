//! The calendar where nobody answers: the most that will be sent.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    chances::{Chances, Fate, Fates},
    lane::{Lane, Limit, Sequence, Watch},
};

/// What a mailbox sends on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The local date.
    pub date: NaiveDate,
    /// Place of the mailbox in the list of lanes.
    pub lane: usize,
    /// Mails of the campaign.
    pub sends: u32,
    /// Mails of other campaigns.
    pub others: u32,
}

/// A limit that held mails back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub limit: Limit,
    /// Place of the mailbox.
    pub lane: usize,
    /// The first day.
    pub first: NaiveDate,
    /// On how many days.
    pub days: usize,
}

/// The calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// By date, then by mailbox; days without a mail are left out.
    pub days: Vec<Day>,
    /// By mailbox.
    pub hits: Vec<Hit>,
    /// Whether the last day comes before the last mail.
    pub is_cut_off: bool,
}

impl Plan {
    /// The day of the campaign's last mail.
    #[must_use]
    pub fn ends_on(&self) -> Option<NaiveDate> {
        self.days.iter().filter(|day| day.sends > 0).map(|day| day.date).max()
    }

    /// All mails of the campaign.
    #[must_use]
    pub fn sends(&self) -> u64 {
        self.days.iter().map(|day| u64::from(day.sends)).sum()
    }
}

/// Lets every mailbox write to everybody, and nobody answer.
#[must_use]
pub fn plan(lanes: &[Lane], sequences: &[Sequence], seed: u64) -> Plan {
    let mut plan = Plan::default();
    for (n, lane) in lanes.iter().enumerate() {
        let mut diary = Diary::default();
        lane.run(sequences, &mut Fates::new(Chances::Nothing, seed), seed, &mut diary);
        plan.is_cut_off |= diary.is_cut_off;
        let of_lane =
            diary.days.into_iter().map(|(date, (sends, others))| Day { date, lane: n, sends, others });
        plan.days.extend(of_lane);
        let hits = diary.hits.into_iter();
        plan.hits.extend(hits.map(|(limit, (first, _, days))| Hit { limit, lane: n, first, days }));
    }
    plan.days.sort_by_key(|day| (day.date, day.lane));
    plan
}

#[derive(Default)]
struct Diary {
    days: BTreeMap<NaiveDate, (u32, u32)>,
    /// First day, last day, number of days.
    hits: BTreeMap<Limit, (NaiveDate, NaiveDate, usize)>,
    is_cut_off: bool,
}

impl Watch for Diary {
    fn sent(&mut self, day: NaiveDate, is_asked: bool, _fate: Fate) {
        let (sends, others) = self.days.entry(day).or_default();
        *(if is_asked { sends } else { others }) += 1;
    }

    fn held(&mut self, day: NaiveDate, limit: Limit) {
        let (_, last, days) = self.hits.entry(limit).or_insert((day, day, 1));
        if *last < day {
            *last = day;
            *days += 1;
        }
    }

    fn left_over(&mut self) {
        self.is_cut_off = true;
    }
}
