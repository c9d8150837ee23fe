//! Variants beside each other: the figures of [`statistics`] on what is in the database.
//!
//! What is compared is people who answered, of people whom a mail of the variant reached; never opens, which machines make.

use std::collections::HashMap;

use serde::Serialize;

use super::stats::GroupStats;
use crate::{
    base::ids::VariantId,
    outreach::{
        experiment::Allocation,
        statistics::{self, Decision, Split, decision},
        store::splits::Part,
    },
    tracking::store::sentiments::Marked,
};

/// A variant beside the others of its step, by people who answered. Figures of the comparison are none for a stopped variant that
/// reached too few people to be compared.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
    /// Whether new people are assigned to it; who was assigned to a stopped variant keeps it.
    pub is_active: bool,
    /// People who are assigned to it.
    pub assigned: u64,
    /// Probability that its reply rate is the highest.
    pub probability_best: Option<f64>,
    /// Reply rate that is given away on average by choosing it.
    pub expected_loss: Option<f64>,
    /// Ends of the interval that holds its reply rate with 95 % probability.
    pub credible: Option<[f64; 2]>,
    /// More mails of the step until a decision is to be expected; 0 where it is decided, none where nothing can be said.
    pub sends_to_decide: Option<u64>,
    /// Whether the test of the step is decided.
    pub decision: Decision,
    /// Whether this variant won it.
    pub is_winner: bool,
    /// Whether people were split as the weights say, since they are what they are; none where too few were.
    pub split: Option<Split>,
}

/// A variant beside the others of its step, by people whose answer somebody marked as positive, of people reached. An answer that
/// nobody has marked counts as not positive: it is worth what the marking is. None of the figures makes a winner.
#[derive(Clone, Debug, Serialize)]
pub struct ByPositive {
    /// People whose answer is marked, positive or not.
    pub marked: u64,
    /// Probability that its rate of positive answers is the highest; none where it is not compared, as in [`Standing`].
    pub probability_best: Option<f64>,
    /// Rate of positive answers that is given away on average by choosing it.
    pub expected_loss: Option<f64>,
    /// Ends of the interval that holds its rate of positive answers with 95 % probability.
    pub credible: Option<[f64; 2]>,
}

/// Compares the variants of one step by positive answers, where at least one answer to it is marked.
pub(super) fn compare_positive(variants: &mut [GroupStats], marked: &[Marked]) {
    let of = |v: &GroupStats| marked.iter().find(|m| m.variant_id.is_some() && m.variant_id == v.id).copied();
    if variants.iter().all(|v| of(v).is_none()) {
        return;
    }
    let is_compared =
        |v: &GroupStats| v.standing.as_ref().is_some_and(|standing| standing.probability_best.is_some());
    let positive = |v: &GroupStats| of(v).map_or(0, |m| m.positive);
    let counts: Vec<(u64, u64)> = (variants.iter().filter(|v| is_compared(v)))
        .map(|v| (positive(v), v.funnel.reached.max(v.funnel.replied)))
        .collect();
    let mut standings = statistics::compare(&counts).into_iter();
    for variant in variants {
        let standing = if is_compared(variant) { standings.next() } else { None };
        variant.funnel.positive = Some(positive(variant));
        variant.by_positive = Some(ByPositive {
            marked: of(variant).map_or(0, |m| m.marked),
            probability_best: standing.map(|s| s.probability_best),
            expected_loss: standing.map(|s| s.expected_loss),
            credible: standing.map(|s| s.credible),
        });
    }
}

/// Compares the variants of one step.
pub(super) fn compare(variants: &mut [GroupStats], parts: &HashMap<VariantId, Part>) {
    let part = |v: &GroupStats| v.id.and_then(|id| parts.get(&VariantId(id)));
    let is_active = |v: &GroupStats| part(v).is_none_or(|p| p.is_active);
    let counts = |v: &GroupStats| (v.funnel.replied, v.funnel.reached.max(v.funnel.replied));
    let compared: Vec<usize> = (0..variants.len())
        .filter(|i| is_active(&variants[*i]) || counts(&variants[*i]).1 >= decision::MINIMUM_REACHED)
        .collect();
    let all: Vec<(u64, u64)> = compared.iter().map(|i| counts(&variants[*i])).collect();
    let standings = statistics::compare(&all);
    let is_early = decision::is_early(&all);
    let decided = if is_early { Decision::TooEarly } else { decision::judge(&standings) };
    let sends_to_decide = statistics::sends_to_decide(&all);
    let split = split(variants, parts);
    for (i, variant) in variants.iter_mut().enumerate() {
        let standing = compared.iter().position(|c| *c == i).map(|c| standings[c]);
        let assigned = part(variant).map_or(0, |p| p.assigned);
        variant.standing = Some(Standing {
            is_active: is_active(variant),
            assigned,
            probability_best: standing.map(|s| s.probability_best),
            expected_loss: standing.map(|s| s.expected_loss),
            credible: standing.map(|s| s.credible),
            sends_to_decide,
            decision: decided,
            is_winner: decided == Decision::Winner
                && standing.is_some_and(|s| s.probability_best >= decision::SURE),
            split,
        });
    }
}

/// The split of everybody who was drawn for in the experiment of these variants under today's weights; none where other things than
/// weights decide the shares.
fn split(variants: &[GroupStats], parts: &HashMap<VariantId, Part>) -> Option<Split> {
    let experiment =
        variants.iter().filter_map(|v| parts.get(&VariantId(v.id?))).map(|p| p.experiment_id).next()?;
    let active: Vec<(u64, u32)> = parts
        .values()
        .filter(|p| p.experiment_id == experiment && p.is_active && p.allocation == Allocation::Weights)
        .map(|p| (p.drawn_lately, p.weight))
        .collect();
    statistics::split(&active)
}
