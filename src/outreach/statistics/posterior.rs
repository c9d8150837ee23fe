//! Variants beside each other.

use serde::Serialize;

use super::{beta::Beta, float};

/// The ten-point rule of Gauss and Legendre on −1 to 1: the positive nodes with their weights (Abramowitz and Stegun, table 25.4).
const GAUSS: [(f64, f64); 5] = [
    (0.148_874_338_981_631_2, 0.295_524_224_714_752_87),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
];
/// Where panels end, in standard deviations from each mean: close where a distribution turns, and far enough out for the long tail
/// of a rate of nearly 0.
const ENDS: [f64; 16] = [0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 14.0, 20.0, 30.0, 40.0];

/// What one variant is worth beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Probability that its rate is the highest, under a uniform prior; 0 to 1.
    pub probability_best: f64,
    /// Rate that is given away on average by choosing it, 0 to 1.
    pub expected_loss: f64,
    /// Its rate is between these with 95 % probability; as much may lie below as above. 0 to 1.
    pub credible: [f64; 2],
}

/// Compares variants by (successes, trials): posterior Beta(1 + successes, 1 + failures).
///
/// With density f and distribution F of each, the probability that i is best is ∫ fᵢ Π Fⱼ over the others, and the expected loss is
/// E max − E θᵢ with E max = 1 − ∫ Π F over all. Both integrals go from 0 to 1, in panels that follow every variant's spread.
#[must_use]
pub fn compare(variants: &[(u64, u64)]) -> Vec<Standing> {
    let betas: Vec<Beta> = variants.iter().map(|(s, n)| Beta::after(float(*s), float(*n))).collect();
    standings(&betas)
}

pub(super) fn standings(betas: &[Beta]) -> Vec<Standing> {
    let mut best = vec![0.0; betas.len()];
    let mut all_below = 0.0;
    for (x, weight) in points(betas) {
        let below: Vec<f64> = betas.iter().map(|beta| beta.below(x)).collect();
        all_below += weight * below.iter().product::<f64>();
        for (mine, beta) in betas.iter().enumerate() {
            let others = below.iter().enumerate().filter(|(other, _)| *other != mine);
            best[mine] += weight * beta.density(x) * others.map(|(_, f)| f).product::<f64>();
        }
    }
    let standing = |(beta, best): (&Beta, f64)| Standing {
        probability_best: best.clamp(0.0, 1.0),
        expected_loss: (1.0 - all_below - beta.mean()).clamp(0.0, 1.0),
        credible: [beta.quantile(0.025), beta.quantile(0.975)],
    };
    betas.iter().zip(best).map(standing).collect()
}

/// Points between 0 and 1 with their weights.
fn points(betas: &[Beta]) -> Vec<(f64, f64)> {
    let mut ends = vec![0.0, 1.0];
    for beta in betas {
        let (mean, deviation) = (beta.mean(), beta.deviation());
        ends.extend(ENDS.iter().flat_map(|k| [mean - k * deviation, mean + k * deviation]));
    }
    ends.retain(|x| (0.0..=1.0).contains(x));
    ends.sort_by(f64::total_cmp);
    ends.dedup();
    let mut points = Vec::with_capacity(ends.len() * 2 * GAUSS.len());
    for panel in ends.windows(2) {
        let (middle, half) = (f64::midpoint(panel[0], panel[1]), (panel[1] - panel[0]) / 2.0);
        for (node, weight) in GAUSS {
            points.push((middle - half * node, half * weight));
            points.push((middle + half * node, half * weight));
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// (answered, reached), then what `SciPy` 1.17.1 says of it: probability to be best and expected loss by `scipy.integrate.quad` over
    /// `scipy.stats.beta` in pieces (epsrel 1e-13), ends of the interval by `scipy.stats.beta.ppf`; of the smaller ones mpmath 1.3 with
    /// 30 digits says the same.
    type Reference = (u64, u64, f64, f64, f64, f64);

    const REFERENCES: [&[Reference]; 7] = [
        &[
            (5, 120, 0.038_721_870_1, 0.059_694_451_3, 0.018_412_307_2, 0.093_799_070_5),
            (12, 118, 0.961_278_129_9, 0.000_541_445_9, 0.059_465_059_7, 0.169_523_192_2),
        ],
        &[
            (10, 100, 0.196_583_125_6, 0.044_294_785_2, 0.055_637_223_8, 0.174_552_826_1),
            (14, 100, 0.803_416_874_4, 0.005_079_099, 0.085_572_328_8, 0.221_622_689_6),
        ],
        &[
            (0, 40, 0.215_311_004_8, 0.035_239_535_2, 0.000_617_316_9, 0.086_043_836_3),
            (1, 35, 0.784_688_995_2, 0.004_995_005, 0.006_800_300_7, 0.145_289_264_6),
        ],
        &[
            (50, 1_000, 0.075_519_621_1, 0.015_325_028_5, 0.038_166_833_7, 0.065_325_693_7),
            (65, 1_000, 0.924_480_378_9, 0.000_354_968_6, 0.051_356_837_1, 0.082_019_803_8),
        ],
        &[
            (3, 200, 0.028_586_694_2, 0.031_187_214_2, 0.005_448_193_3, 0.042_996_405_2),
            (9, 210, 0.692_764_984_6, 0.003_819_383, 0.022_957_813_1, 0.079_423_861_8),
            (6, 190, 0.278_648_321_3, 0.014_530_861, 0.014_859_650_9, 0.067_117_139_4),
        ],
        &[
            (400, 10_000, 0.002_334_407_7, 0.056_023_000_1, 0.036_335_511_4, 0.044_022_631_7),
            (455, 10_050, 0.123_381_206_5, 0.050_750_875_1, 0.041_382_587_3, 0.049_516_956_5),
            (430, 9_900, 0.042_708_615_7, 0.052_588_421_4, 0.039_596_038_9, 0.047_631_709),
            (2, 30, 0.831_575_770_1, 0.002_364_981_7, 0.020_419_862_7, 0.214_216_157_2),
        ],
        &[
            (0, 0, 0.947_761_194, 0.001_425_873_1, 0.025, 0.975),
            (20, 400, 0.052_238_806, 0.449_187_067_1, 0.032_705_921_7, 0.075_979_659_7),
        ],
    ];

    #[test]
    fn the_numbers_are_those_of_scipy() {
        for reference in REFERENCES {
            let counts: Vec<(u64, u64)> = reference.iter().map(|r| (r.0, r.1)).collect();
            for (standing, (s, n, best, loss, low, high)) in compare(&counts).iter().zip(reference) {
                let close = |a: f64, b: f64, by: f64| (a - b).abs() < by;
                assert!(close(standing.probability_best, *best, 1e-8), "{s}/{n}: {standing:?}");
                assert!(close(standing.expected_loss, *loss, 1e-8), "{s}/{n}: {standing:?}");
                let [from, to] = standing.credible;
                assert!(close(from, *low, 1e-8) && close(to, *high, 1e-8), "{s}/{n}: {standing:?}");
            }
        }
    }

    #[test]
    fn small_cases_have_closed_forms() {
        // Beta(2, 1) against Beta(1, 2): P(first > second) = 5/6, and E max = 7/10.
        let small = compare(&[(1, 1), (0, 1)]);
        assert!((small[0].probability_best - 5.0 / 6.0).abs() < 1e-12, "{small:?}");
        assert!((small[0].expected_loss - (0.7 - 2.0 / 3.0)).abs() < 1e-12, "{small:?}");
        // Alone, it is the best, and nothing is lost by choosing it.
        let alone = compare(&[(3, 10)]);
        assert!((alone[0].probability_best - 1.0).abs() < 1e-9 && alone[0].expected_loss < 1e-9, "{alone:?}");
        assert!(compare(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn one_of_them_is_the_best(counts in proptest::collection::vec((0_u64..500, 0_u64..200_000), 1..6)) {
            let counts: Vec<(u64, u64)> = counts.into_iter().map(|(s, more)| (s, s + more)).collect();
            let standings = compare(&counts);
            let sum: f64 = standings.iter().map(|s| s.probability_best).sum();
            prop_assert!((sum - 1.0).abs() < 1e-6, "{}: {:?}", sum, standings);
            // Who has the least to lose has the highest mean.
            let mean = |(s, n): (u64, u64)| Beta::after(float(s), float(n)).mean();
            let least = standings.iter().zip(&counts).min_by(|a, b| a.0.expected_loss.total_cmp(&b.0.expected_loss)).unwrap();
            prop_assert!(counts.iter().all(|c| mean(*c) <= mean(*least.1) + 1e-9));
        }
    }
}
