//! What may come of a mail: an answer, a bounce, nothing.

use std::collections::HashMap;

use rand::{RngExt, SeedableRng, rngs::SmallRng};
use rand_distr::{Beta, Distribution};

/// What is taken for likely before anything was seen, as if of so many mails so many were answered: 1 of 20. It is a guess, and few
/// mails of one's own outweigh it.
const ANSWERS_BEFORE: (f64, f64) = (1.0, 19.0);
/// The same of first mails that bounce: 1 of 50; pflow pauses a mailbox at 3 %.
const BOUNCES_BEFORE: (f64, f64) = (1.0, 49.0);
/// An answer comes within so many days, evenly.
const ANSWER_DAYS: f64 = 3.0;

/// What was seen so far: how many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Mails.
    pub mails: u64,
    /// Answers to them.
    pub replied: u64,
    /// First mails.
    pub first_mails: u64,
    /// First mails that came back.
    pub bounced: u64,
}

/// How likely answers and bounces are.
#[derive(Clone, Copy, Debug)]
pub enum Chances {
    /// As what was seen says, and as sure as it is.
    Seen(Seen),
    /// Nothing comes of any mail: the plan as it stands.
    Nothing,
}

impl Chances {
    /// The mean shares of mails that are answered and of first mails that bounce.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "shares")]
    pub fn means(self) -> (f64, f64) {
        let Self::Seen(seen) = self else { return (0.0, 0.0) };
        let mean =
            |n: u64, of: u64, before: (f64, f64)| (n as f64 + before.0) / (of as f64 + before.0 + before.1);
        (mean(seen.replied, seen.mails, ANSWERS_BEFORE), mean(seen.bounced, seen.first_mails, BOUNCES_BEFORE))
    }
}

/// What becomes of one mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing.
    Silence,
    /// It is answered.
    Answered,
    /// It comes back.
    Bounces,
}

/// One turn of events.
pub(super) struct Fates {
    random: SmallRng,
    answer: f64,
    bounce: f64,
    answered: HashMap<u32, i64>,
}

impl Fates {
    /// Draws how things are, and lets them happen.
    #[expect(clippy::cast_precision_loss, reason = "shares")]
    pub(super) fn new(chances: Chances, seed: u64) -> Self {
        let mut random = SmallRng::seed_from_u64(seed);
        let mut draw = |n: u64, of: u64, before: (f64, f64)| {
            let rest = of.saturating_sub(n);
            Beta::new(n as f64 + before.0, rest as f64 + before.1)
                .map_or(0.0, |beta| beta.sample(&mut random))
        };
        let (answer, bounce) = match chances {
            Chances::Nothing => (0.0, 0.0),
            Chances::Seen(seen) => (
                draw(seen.replied, seen.mails, ANSWERS_BEFORE),
                draw(seen.bounced, seen.first_mails, BOUNCES_BEFORE),
            ),
        };
        Self { random, answer, bounce, answered: HashMap::new() }
    }

    /// What becomes of a mail to somebody.
    pub(super) fn of_mail(&mut self, number: u32, is_first: bool, at: i64) -> Fate {
        if is_first && self.bounce > 0.0 && self.random.random::<f64>() < self.bounce {
            return Fate::Bounces;
        }
        if self.answer > 0.0
            && self.random.random::<f64>() < self.answer
            && !self.answered.contains_key(&number)
        {
            #[expect(clippy::cast_possible_truncation, reason = "some days")]
            let after = (self.random.random::<f64>() * ANSWER_DAYS * 86_400.0) as i64;
            self.answered.insert(number, at + after);
            return Fate::Answered;
        }
        Fate::Silence
    }

    /// Whether somebody has answered by then.
    pub(super) fn has_answered(&self, number: u32, at: i64) -> bool {
        self.answered.get(&number).is_some_and(|answered| *answered <= at)
    }
}
