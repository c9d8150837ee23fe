//! What counts prove: intervals for rates, and which variant is better.

use serde::Serialize;

/// The 0.975 quantile of the normal distribution: 95 % two-sided.
const Z_95: f64 = 1.959_963_984_540_054;
/// The 0.8 quantile: a difference as large as the present one is found in four of five repetitions.
const Z_POWER: f64 = 0.841_621_233_572_914;
/// Points at which densities are evaluated.
const GRID: u32 = 4_000;

/// A rate with its 95 % interval, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rate {
    /// Observed.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Wilson's score interval (Wilson 1927), which stays inside 0 and 1 and is honest for few trials. None without trials.
#[must_use]
pub fn wilson(successes: u64, trials: u64) -> Option<Rate> {
    if trials == 0 {
        return None;
    }
    let n = float(trials);
    let value = float(successes.min(trials)) / n;
    let z2 = Z_95 * Z_95;
    let centre = (value + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z_95 / (1.0 + z2 / n) * (value * (1.0 - value) / n + z2 / (4.0 * n * n)).sqrt();
    Some(Rate { value, low: (centre - half).clamp(0.0, value), high: (centre + half).clamp(value, 1.0) })
}

/// What one variant is worth beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Probability that its rate is the highest, under a uniform prior.
    pub probability_best: f64,
    /// Rate that is given away on average by choosing it, 0 to 1.
    pub expected_loss: f64,
}

/// Compares variants by (successes, trials): posterior Beta(1 + successes, 1 + failures), integrated on a grid, so that the same
/// counts always give the same answer.
#[must_use]
pub fn compare(variants: &[(u64, u64)]) -> Vec<Standing> {
    let betas: Vec<(f64, f64)> =
        variants.iter().map(|(s, n)| (1.0 + float(*s), 1.0 + float(n.saturating_sub(*s)))).collect();
    let (from, to) = betas.iter().fold((1.0_f64, 0.0_f64), |(from, to), (a, b)| {
        let mean = a / (a + b);
        let spread = 9.0 * (a * b / ((a + b).powi(2) * (a + b + 1.0))).sqrt();
        (from.min((mean - spread).max(0.0)), to.max((mean + spread).min(1.0)))
    });
    let step = (to - from) / f64::from(GRID);
    let points: Vec<f64> = (0..GRID).map(|i| from + (f64::from(i) + 0.5) * step).collect();
    let masses: Vec<Vec<f64>> = betas.iter().map(|(a, b)| mass(&points, *a, *b)).collect();
    let below: Vec<Vec<f64>> = masses.iter().map(|m| cumulative(m)).collect();
    let expected_max: f64 = from
        + points
            .iter()
            .enumerate()
            .map(|(i, _)| (1.0 - below.iter().map(|f| f[i]).product::<f64>()) * step)
            .sum::<f64>();
    (0..variants.len())
        .map(|mine| {
            let best = (0..points.len())
                .map(|i| {
                    let others = below.iter().enumerate().filter(|(other, _)| *other != mine);
                    masses[mine][i] * others.map(|(_, f)| f[i]).product::<f64>()
                })
                .sum::<f64>();
            let mean: f64 = points.iter().zip(&masses[mine]).map(|(x, m)| x * m).sum();
            Standing {
                probability_best: best.clamp(0.0, 1.0),
                expected_loss: (expected_max - mean).clamp(0.0, 1.0),
            }
        })
        .collect()
}

/// How many more sends, over all variants, until a difference like the present one between the best two would be found with 80 %
/// power at 5 %. None where there is nothing to tell apart yet.
#[must_use]
pub fn sends_to_decide(variants: &[(u64, u64)]) -> Option<u64> {
    let mut rates: Vec<(f64, u64)> =
        variants.iter().filter(|(_, n)| *n > 0).map(|(s, n)| (float(*s) / float(*n), *n)).collect();
    rates.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [(first, _), (second, _), ..] = rates[..] else { return None };
    let difference = first - second;
    if difference <= 0.0 {
        return None;
    }
    let variance = first * (1.0 - first) + second * (1.0 - second);
    let each = ((Z_95 + Z_POWER).powi(2) * variance / difference.powi(2)).ceil();
    // A hundred million mails is never.
    if !each.is_finite() || each > 1e8 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count between 0 and 1e8")]
    let each = each as u64;
    Some(rates.iter().take(2).map(|(_, n)| each.saturating_sub(*n)).sum())
}

/// Probability mass at each point.
fn mass(points: &[f64], a: f64, b: f64) -> Vec<f64> {
    let logs: Vec<f64> = points.iter().map(|x| (a - 1.0) * x.ln() + (b - 1.0) * (1.0 - x).ln()).collect();
    let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let densities: Vec<f64> = logs.iter().map(|l| (l - top).exp()).collect();
    let total: f64 = densities.iter().sum();
    densities.into_iter().map(|d| d / total).collect()
}

/// Mass below each point, half of its own included.
fn cumulative(mass: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    mass.iter()
        .map(|m| {
            let at = sum + m / 2.0;
            sum += m;
            at
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of mails are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn close(a: f64, b: f64, by: f64) -> bool {
        (a - b).abs() < by
    }

    #[test]
    fn wilson_as_in_the_books() {
        // Newcombe 1998, table I: 81/263, 15/148, 0/20, 1/29.
        for (s, n, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let rate = wilson(s, n).unwrap();
            assert!(close(rate.low, low, 1e-4) && close(rate.high, high, 1e-4), "{s}/{n}: {rate:?}");
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn equal_variants_are_equal_and_a_clear_winner_wins() {
        let even = compare(&[(10, 100), (10, 100)]);
        assert!(close(even[0].probability_best, 0.5, 1e-6), "{even:?}");
        let clear = compare(&[(10, 100), (40, 100)]);
        assert!(clear[1].probability_best > 0.999 && clear[1].expected_loss < 1e-4, "{clear:?}");
        // Closed form for Beta(2, 1) against Beta(1, 2): P(first > second) = 5/6.
        let small = compare(&[(1, 1), (0, 1)]);
        assert!(close(small[0].probability_best, 5.0 / 6.0, 1e-3), "{small:?}");
        assert_eq!(sends_to_decide(&[(10, 100), (10, 100)]), None);
        assert_eq!(sends_to_decide(&[(10, 100)]), None);
        assert_eq!(sends_to_decide(&[(10, 100), (90, 100)]), Some(0));
        assert!(sends_to_decide(&[(5, 100), (8, 100)]).unwrap() > 1_500);
    }

    proptest! {
        #[test]
        fn probabilities_are_probabilities(counts in proptest::collection::vec((0_u64..500, 0_u64..2_000), 1..5)) {
            let counts: Vec<(u64, u64)> = counts.into_iter().map(|(s, more)| (s, s + more)).collect();
            let standings = compare(&counts);
            let sum: f64 = standings.iter().map(|s| s.probability_best).sum();
            prop_assert!(close(sum, 1.0, 0.02), "{}: {:?}", sum, standings);
            for (s, n) in counts {
                if let Some(rate) = wilson(s, n) {
                    prop_assert!(0.0 <= rate.low && rate.low <= rate.value && rate.value <= rate.high && rate.high <= 1.0);
                }
            }
        }
    }
}
