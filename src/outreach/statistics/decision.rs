//! When a comparison of variants may be called decided.
//!
//! Somebody who looks at a running test every day and stops when it looks good is often wrong: with the usual "95 % probability to be
//! best", every other test *without any difference* gets a winner before 5,000 mails a variant. The rule here is stricter, so that one
//! may look as often as one likes (see `simulated` for how often it errs):
//!
//! - nothing is decided before each variant that still takes people has reached [`MINIMUM_REACHED`] people, and all together have
//!   [`MINIMUM_ANSWERS`] answers;
//! - a winner is the best with [`SURE`] probability, and choosing it costs at most [`LITTLE`] of the rate on average;
//! - variants are alike where choosing even the worst costs at most [`NEGLIGIBLE`]: then it does not matter which one stays.

use serde::Serialize;

use super::{Standing, beta::Beta, float, posterior::standings};

/// People a variant must have reached before anything is decided about it.
pub const MINIMUM_REACHED: u64 = 100;
/// Answers to all variants together before anything is decided.
pub const MINIMUM_ANSWERS: u64 = 25;
/// Probability to be best from which a variant is the winner.
pub const SURE: f64 = 0.9975;
/// Expected loss up to which the best may be chosen: a tenth of a point.
pub const LITTLE: f64 = 0.001;
/// Expected loss of the worst up to which the choice does not matter: a fifth of a point.
pub const NEGLIGIBLE: f64 = 0.002;

/// The quantile of the normal distribution that belongs to [`SURE`].
const SURE_QUANTILE: f64 = 2.807_033_768_343_811;
/// Mails beyond which "never" is the honest word.
const NEVER: f64 = 1e8;

/// What may be said of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Too few people or answers to say anything.
    TooEarly,
    /// Enough to look at, not enough to decide.
    Open,
    /// It does not matter which one stays.
    Alike,
    /// The variant with the highest probability has won.
    Winner,
}

/// Whether the comparison of variants (successes, trials) is decided. Fewer than two are never decided about.
#[must_use]
pub fn decide(variants: &[(u64, u64)]) -> Decision {
    if is_early(variants) {
        return Decision::TooEarly;
    }
    let betas: Vec<Beta> = variants.iter().map(|(s, n)| Beta::after(float(*s), float(*n))).collect();
    judge(&standings(&betas))
}

/// The same for standings that are known already, of variants with enough data.
#[must_use]
pub fn judge(standings: &[Standing]) -> Decision {
    let wins = |s: &Standing| s.probability_best >= SURE && s.expected_loss <= LITTLE;
    if standings.iter().any(wins) {
        Decision::Winner
    } else if standings.iter().all(|s| s.expected_loss <= NEGLIGIBLE) {
        Decision::Alike
    } else {
        Decision::Open
    }
}

/// Whether there is too little to decide anything.
#[must_use]
pub fn is_early(variants: &[(u64, u64)]) -> bool {
    variants.len() < 2
        || variants.iter().any(|(_, n)| *n < MINIMUM_REACHED)
        || variants.iter().map(|(s, _)| s).sum::<u64>() < MINIMUM_ANSWERS
}

/// How many more mails, over all variants in the proportions so far, until a decision is to be expected if the rates stay what they
/// are: until the best is surely better than the next, or both are surely alike. By the normal approximation of the posteriors, whose
/// variance falls with the number of mails. 0 where it is decided; none where nothing can be said (one variant, or no answer yet) and where
/// it would take more than a hundred million mails.
#[must_use]
pub fn sends_to_decide(variants: &[(u64, u64)]) -> Option<u64> {
    let answers: u64 = variants.iter().map(|(s, _)| s).sum();
    if variants.len() < 2 || answers == 0 || variants.iter().any(|(_, n)| *n == 0) {
        return None;
    }
    if matches!(decide(variants), Decision::Winner | Decision::Alike) {
        return Some(0);
    }
    let fewest = variants.iter().map(|(_, n)| *n).min().unwrap_or(1);
    let enough = [float(MINIMUM_REACHED) / float(fewest), float(MINIMUM_ANSWERS) / float(answers)];
    let enough = enough.into_iter().fold(1.0, f64::max);
    let factor = growth_until_sure(variants).min(growth_until_alike(variants)).max(enough);
    let more = float(variants.iter().map(|(_, n)| n).sum()) * (factor - 1.0);
    if !more.is_finite() || more > NEVER {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1e8")]
    let more = more.ceil() as u64;
    // It is not decided yet.
    Some(more.max(1))
}

/// The means and variances of the posteriors, the highest mean first.
fn ranked(variants: &[(u64, u64)]) -> Vec<(f64, f64)> {
    let mut ranked: Vec<(f64, f64)> = variants
        .iter()
        .map(|(s, n)| Beta::after(float(*s), float(*n)))
        .map(|beta| (beta.mean(), beta.deviation().powi(2)))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked
}

/// By how much all counts must grow until the best is better than the next with the probability [`SURE`].
fn growth_until_sure(variants: &[(u64, u64)]) -> f64 {
    let ranked = ranked(variants);
    let ([first, second, ..], distance) = (&ranked[..], SURE_QUANTILE) else { return f64::INFINITY };
    (distance / (first.0 - second.0)).powi(2) * (first.1 + second.1)
}

/// By how much all counts must grow until choosing the worst instead of the best costs [`NEGLIGIBLE`]. With a difference d of normal
/// posteriors whose standard deviation is s, it costs d Φ(d/s) + s φ(d/s), which falls to d.
fn growth_until_alike(variants: &[(u64, u64)]) -> f64 {
    let ranked = ranked(variants);
    let (Some(first), Some(last)) = (ranked.first(), ranked.last()) else { return f64::INFINITY };
    let difference = first.0 - last.0;
    if difference >= NEGLIGIBLE {
        return f64::INFINITY;
    }
    let cost = |growth: f64| {
        let deviation = ((first.1 + last.1) / growth).sqrt();
        let z = difference / deviation;
        difference * normal_below(z) + deviation * (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt()
    };
    let (mut low, mut high) = (1.0, 1e9);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if cost(middle) > NEGLIGIBLE { low = middle } else { high = middle }
    }
    high
}

/// The normal distribution function for z ≥ 0, by way of chi-square with one degree of freedom.
fn normal_below(z: f64) -> f64 {
    1.0 - super::beta::gamma_above(0.5, z * z / 2.0) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outreach::statistics::compare;

    #[test]
    fn little_is_not_enough() {
        // All answered one and nobody the other: certain, and still too few.
        assert_eq!(decide(&[(20, 20), (0, 20)]), Decision::TooEarly);
        assert!(compare(&[(20, 20), (0, 20)])[0].probability_best > 0.999_999);
        assert_eq!(decide(&[(24, 100), (0, 100)]), Decision::TooEarly);
        assert_eq!(decide(&[(25, 100), (0, 100)]), Decision::Winner);
        assert_eq!(decide(&[(500, 1_000)]), Decision::TooEarly);
        assert_eq!(decide(&[]), Decision::TooEarly);
    }

    #[test]
    fn a_difference_is_open_until_it_is_sure() {
        // The second is the best with 0.924 (SciPy), and surer with more of the same.
        for (factor, expected) in [(1, Decision::Open), (3, Decision::Open), (8, Decision::Winner)] {
            assert_eq!(decide(&[(50 * factor, 1_000 * factor), (65 * factor, 1_000 * factor)]), expected);
        }
        assert_eq!(decide(&[(500, 10_000), (500, 10_000)]), Decision::Alike);
        assert_eq!(decide(&[(50, 1_000), (50, 1_000)]), Decision::Open);
    }

    #[test]
    fn what_is_foretold_comes_true() {
        for counts in [
            [(50, 1_000), (65, 1_000)],
            [(5, 100), (8, 100)],
            [(50, 1_000), (50, 1_000)],
            [(9, 300), (30, 600)],
        ] {
            let more = sends_to_decide(&counts).unwrap();
            let all: u64 = counts.iter().map(|(_, n)| n).sum();
            let decision = |percent: u64| {
                let grow = |count: u64| (count * (all + more * percent / 100) + all / 2) / all;
                decide(&counts.map(|(s, n)| (grow(s), grow(n))))
            };
            assert!(matches!(decision(115), Decision::Winner | Decision::Alike), "{counts:?} {more}");
            assert!(matches!(decision(70), Decision::Open | Decision::TooEarly), "{counts:?} {more}");
        }
    }

    #[test]
    fn nothing_is_foretold_from_nothing() {
        for counts in [&[(0, 50), (0, 50)][..], &[(3, 10)], &[(3, 10), (0, 0)]] {
            assert_eq!(sends_to_decide(counts), None, "{counts:?}");
        }
        assert_eq!(sends_to_decide(&[(100, 1_000), (400, 1_000)]), Some(0));
    }
}
