//! Shares that follow the answers: Thompson sampling, by probability.
//!
//! Thompson (1933) draws a rate from each variant's posterior and takes the variant whose rate came out highest. How often a variant is
//! taken so is just the probability that its rate is the highest, and that probability is known here without drawing
//! ([`super::compare`]). So the shares are these probabilities, the very ones that `stats --by variant` shows; what is drawn by them
//! has the distribution of Thompson's draws, and one draw (`outreach::experiment::assign`) is repeated by whoever knows the shares.
//!
//! [`FLOOR`] keeps every variant in the test. Answers take days, so that the first ones come from few people and of one kind (who
//! answers fast); what one variant lost by them it could never win back without people. A tenth costs little: the worse
//! of two variants gets a tenth in the end, and the comparison keeps both sides.
//!
//! That the shares depend on the answers takes nothing from the comparison: the posterior is the same for the same counts, whoever
//! decided how many people a variant gets.

use super::compare;

/// Least share of a variant; of more than ten variants, each has an equal share.
pub const FLOOR: f64 = 0.1;

/// The share of each variant by its (answers, people reached); they add up to 1.
#[must_use]
pub fn shares(variants: &[(u64, u64)]) -> Vec<f64> {
    let standings = compare(variants);
    let sum: f64 = standings.iter().map(|s| s.probability_best).sum();
    let count = f64::from(u32::try_from(variants.len()).unwrap_or(u32::MAX));
    let floor = FLOOR.min(1.0 / count);
    let free = (1.0 - floor * count).max(0.0);
    // Quadrature leaves the sum a little beside 1.
    standings.iter().map(|s| floor + free * s.probability_best / sum.max(f64::MIN_POSITIVE)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outreach::statistics::simulated::Chance;

    fn close(a: &[f64], b: &[f64]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-6)
    }

    #[test]
    fn who_knows_nothing_shares_alike() {
        assert!(close(&shares(&[(0, 0), (0, 0)]), &[0.5, 0.5]));
        assert!(close(&shares(&[(7, 90), (7, 90), (7, 90)]), &[1.0 / 3.0; 3]));
        assert!(close(&shares(&[(3, 10)]), &[1.0]));
        assert_eq!(shares(&[]), Vec::<f64>::new());
    }

    #[test]
    fn the_share_is_the_probability_above_a_floor() {
        // 0.924480378… is the probability that SciPy says: see `posterior`.
        let expected = 0.1 + 0.8 * 0.924_480_378_9;
        assert!(close(&shares(&[(50, 1_000), (65, 1_000)]), &[1.0 - expected, expected]));
        // Beyond doubt, the others keep a tenth each.
        assert!(close(&shares(&[(0, 500), (250, 500), (0, 500)]), &[0.1, 0.8, 0.1]));
        let many = shares(&[&[(900, 1_000)][..], &[(1, 1_000); 11]].concat());
        assert!(close(&many, &[1.0 / 12.0; 12]), "{many:?}");
    }

    /// The variants' parts of 2,000 people who come a hundred at a time, while answers to one hundred are known after the next two.
    fn parts(chance: &mut Chance, rates: [f64; 2]) -> [f64; 2] {
        let (mut known, mut people, mut waiting) = ([(0, 0); 2], [0_u64; 2], Vec::new());
        for _ in 0..20 {
            let shares = shares(&known);
            assert!(shares.iter().all(|share| *share >= FLOOR - 1e-12), "{shares:?}");
            let first = chance.successes(100, shares[0]);
            let sent = [first, 100 - first];
            waiting.push([0, 1].map(|i| (chance.successes(sent[i], rates[i]), sent[i])));
            if waiting.len() > 2 {
                let answers = waiting.remove(0);
                known = [0, 1].map(|i| (known[i].0 + answers[i].0, known[i].1 + answers[i].1));
            }
            people = [0, 1].map(|i| people[i] + sent[i]);
        }
        people.map(|n| super::super::float(n) / 2_000.0)
    }

    fn mean(seed: u64, rates: [f64; 2]) -> (f64, f64) {
        const ROUNDS: u32 = 60;
        let mut chance = Chance(seed);
        let rounds: Vec<f64> = (0..ROUNDS).map(|_| parts(&mut chance, rates)[1]).collect();
        let mean = rounds.iter().sum::<f64>() / f64::from(ROUNDS);
        let least = rounds.iter().copied().fold(1.0, f64::min);
        (mean, least)
    }

    #[test]
    fn the_better_one_gets_more_and_the_same_gets_half() {
        let (better, least) = mean(11, [0.04, 0.10]);
        assert!(better > 0.75 && least > 0.5, "{better} {least}");
        let (equal, _) = mean(12, [0.06, 0.06]);
        // Single tests wander far (a standard deviation of 0.17), their mean by two hundredths.
        assert!((equal - 0.5).abs() < 0.08, "{equal}");
    }
}
