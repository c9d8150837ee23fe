//! Whether people were split among variants as the weights say. If not, something decided who gets what, and rates compare different
//! people: the test says nothing until it is known what.

use serde::Serialize;

use super::{beta::gamma_above, float};

/// Chance below which a split is flagged. A healthy test is flagged once in a thousand looks at fresh people (Fabijan et al. 2019 use
/// 0.0005 to 0.01); an ordinary 5 % would flag every twentieth.
pub const SUSPICIOUS: f64 = 0.001;
/// People a variant must be due for the approximation by chi-square to hold (Cochran 1954).
const FEWEST: f64 = 5.0;

/// How a split compares with its weights.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Split {
    /// Pearson's sum of squared deviations over expectations.
    pub chi_square: f64,
    /// Chance of a split at least as far off, if the weights were followed; 0 to 1.
    pub p_value: f64,
    /// Whether that is too small to be chance.
    pub is_mismatch: bool,
}

/// Compares (people, weight) by variant. None where fewer than two have weight, or too few people were split to tell. People of a
/// variant without weight count as a mismatch.
#[must_use]
pub fn split(variants: &[(u64, u32)]) -> Option<Split> {
    let people: u64 = variants.iter().map(|(n, _)| n).sum();
    let total: f64 = variants.iter().map(|(_, weight)| f64::from(*weight)).sum();
    let weighty: Vec<(f64, f64)> = variants
        .iter()
        .filter(|(_, weight)| *weight > 0)
        .map(|(n, weight)| (float(*n), float(people) * f64::from(*weight) / total))
        .collect();
    if weighty.len() < 2 || weighty.iter().any(|(_, expected)| *expected < FEWEST) {
        return None;
    }
    let freedom = f64::from(u32::try_from(weighty.len() - 1).unwrap_or(u32::MAX));
    let chi_square = weighty.iter().map(|(n, expected)| (n - expected).powi(2) / expected).sum::<f64>();
    let p_value = gamma_above(freedom / 2.0, chi_square / 2.0);
    let strays = variants.iter().any(|(n, weight)| *weight == 0 && *n > 0);
    Some(Split { chi_square, p_value, is_mismatch: strays || p_value < SUSPICIOUS })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_scipy() {
        // scipy.stats.chi2.sf(statistic, variants − 1), SciPy 1.17.1.
        for (variants, chi_square, p_value) in [
            (&[(5_080, 1), (4_920, 1)][..], 2.56, 0.109_598_583_399_115_68),
            (&[(480, 50), (520, 50)], 1.6, 0.205_903_210_732_064_66),
            (&[(700, 70), (180, 20), (120, 10)], 6.0, 0.049_787_068_367_863_95),
            (&[(300, 1), (390, 1), (310, 1)], 14.6, 0.000_675_538_775_193_844_1),
            (&[(90, 3), (10, 1)], 12.0, 0.000_532_005_505_139_249_2),
            (&[(10_500, 1), (9_500, 1)], 50.0, 1.537_459_794_428_033e-12),
        ] {
            let split = split(variants).unwrap();
            assert!((split.chi_square - chi_square).abs() < 1e-9, "{split:?}");
            assert!((split.p_value - p_value).abs() < 1e-12 + p_value * 1e-6, "{split:?}");
            assert_eq!(split.is_mismatch, p_value < 0.001);
        }
    }

    #[test]
    fn few_people_tell_nothing() {
        assert_eq!(split(&[(9, 1), (0, 1)]), None);
        assert!(split(&[(10, 1), (0, 1)]).is_some());
        assert_eq!(split(&[(100, 1)]), None);
        assert!(split(&[(50, 1), (50, 1), (1, 0)]).unwrap().is_mismatch);
    }
}
