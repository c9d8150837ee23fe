//! What is to be expected: many turns of events, and how far they lie apart.

use std::{panic, thread};

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    chances::{Chances, Fate, Fates},
    lane::{Lane, Limit, Sequence, Watch},
};

/// Where nine of ten turns of events lie, and the middle one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Spread<T> {
    /// One of twenty is lower.
    pub low: T,
    /// The middle.
    pub median: T,
    /// One of twenty is higher.
    pub high: T,
}

/// What is to be expected of the campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// Mails that leave.
    pub sends: Spread<u32>,
    /// People who answer.
    pub replies: Spread<u32>,
    /// First mails that come back.
    pub bounces: Spread<u32>,
    /// The day of the last mail; none: nothing leaves.
    pub ends_on: Option<Spread<NaiveDate>>,
}

/// Runs it `rounds` times, at least once, on all processors; the same seed gives the same figures.
#[must_use]
pub fn expect(lanes: &[Lane], sequences: &[Sequence], chances: Chances, rounds: u32, seed: u64) -> Expected {
    let turn = |round: u32| {
        let seed = seed.wrapping_add(u64::from(round).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let mut tally = Tally::default();
        // One turn of events is the same campaign in every mailbox.
        let mut fates = Fates::new(chances, seed);
        for lane in lanes {
            lane.run(sequences, &mut fates, seed, &mut tally);
        }
        tally
    };
    let tallies = side_by_side(rounds.max(1), turn);
    let ends: Vec<NaiveDate> = tallies.iter().filter_map(|t| t.last).collect();
    Expected {
        sends: spread(tallies.iter().map(|t| t.sends).collect()),
        replies: spread(tallies.iter().map(|t| t.replies).collect()),
        bounces: spread(tallies.iter().map(|t| t.bounces).collect()),
        ends_on: (!ends.is_empty()).then(|| spread(ends)),
    }
}

/// What `turn` makes of each round, on as many threads as there are processors.
fn side_by_side(rounds: u32, turn: impl Fn(u32) -> Tally + Sync) -> Vec<Tally> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let rounds: Vec<u32> = (0..rounds).collect();
    let turn = &turn;
    thread::scope(|scope| {
        let parts = rounds.chunks(rounds.len().div_ceil(threads).max(1));
        let parts: Vec<_> =
            parts.map(|part| scope.spawn(|| part.iter().map(|n| turn(*n)).collect::<Vec<_>>())).collect();
        let done = parts.into_iter().map(|part| part.join().unwrap_or_else(|e| panic::resume_unwind(e)));
        done.flatten().collect()
    })
}

fn spread<T: Ord + Copy>(mut values: Vec<T>) -> Spread<T> {
    values.sort_unstable();
    let at = |share: usize| values[(values.len() - 1) * share / 100];
    Spread { low: at(5), median: at(50), high: at(95) }
}

#[derive(Default)]
struct Tally {
    sends: u32,
    replies: u32,
    bounces: u32,
    last: Option<NaiveDate>,
}

impl Watch for Tally {
    fn sent(&mut self, day: NaiveDate, is_asked: bool, fate: Fate) {
        if !is_asked {
            return;
        }
        self.sends += 1;
        self.replies += u32::from(fate == Fate::Answered);
        self.bounces += u32::from(fate == Fate::Bounces);
        self.last = self.last.max(Some(day));
    }

    fn held(&mut self, _day: NaiveDate, _limit: Limit) {}

    fn left_over(&mut self) {}
}
