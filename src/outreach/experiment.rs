//! Which variant of a step an enrollment gets.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::statistics::thompson;
use crate::base::ids::{EnrollmentId, ExperimentId, OrganisationId, VariantId};

/// `step_experiments.assign_by`: what a variant is drawn for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AssignBy {
    /// Each enrollment by itself.
    #[default]
    Enrollment,
    /// A company, once: colleagues who show each other their mails see the same one.
    Company,
}

impl AssignBy {
    /// As the database and the campaign file write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enrollment => "enrollment",
            Self::Company => "company",
        }
    }

    /// What the database wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Enrollment, Self::Company].into_iter().find(|by| by.as_str() == text)
    }
}

/// `step_experiments.allocation`: what decides how large the share of a variant is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Allocation {
    /// The weights.
    #[default]
    Weights,
    /// The answers so far: see [`super::statistics::thompson`].
    Thompson,
}

impl Allocation {
    /// As the database and the campaign file write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Weights => "weights",
            Self::Thompson => "thompson",
        }
    }

    /// What the database wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Weights, Self::Thompson].into_iter().find(|allocation| allocation.as_str() == text)
    }
}

/// One variant that new enrollments may get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arm {
    /// The variant.
    pub variant_id: VariantId,
    /// Its key within the experiment.
    pub key: String,
    /// Its share; 0 gets nobody.
    pub weight: u32,
}

/// The variant of an enrollment: a pure function of organisation, experiment, unit and the arms, whatever their order.
/// `None` where no arm has weight.
///
/// The unit is the enrollment's id, or where [`AssignBy::Company`] rules, the id of its company: so all of its people get the same
/// variant. Somebody whose colleague is in the experiment already is not drawn for, but gets what the colleague has, also after the
/// weights have changed (`outreach::store::assignments::of_companies`).
///
/// The draw is the first four bytes (big-endian) of `SHA-256(organisation ‖ experiment ‖ unit)`, each the 16 bytes of the
/// id, modulo the sum of the weights; it falls on the first arm, ordered by key bytewise, whose running sum exceeds it. What is
/// drawn is stored in `outreach.enrollment_step_variant_assignments`, so that later changes of weight move nobody. An analyst
/// recomputes it so, with `$1` organisation, `$2` experiment, `$3` enrollment or company:
///
/// ```sql
/// SELECT id, key
///   FROM (SELECT v.id, v.key,
///                sum(v.weight) OVER (ORDER BY v.key COLLATE "C") AS upto,
///                sum(v.weight) OVER () AS total
///           FROM outreach.step_experiment_variants v
///          WHERE v.organisation_id = $1 AND v.step_experiment_id = $2 AND v.is_active AND v.weight > 0) arms
///  WHERE upto > ('x' || encode(substr(sha256(uuid_send($1) || uuid_send($2) || uuid_send($3)), 1, 4), 'hex'))::bit(32)::bigint % total
///  ORDER BY upto LIMIT 1
/// ```
#[must_use]
pub fn assign(
    organisation: OrganisationId,
    experiment: ExperimentId,
    unit: Uuid,
    arms: &[Arm],
) -> Option<VariantId> {
    let total: u64 = arms.iter().map(|arm| u64::from(arm.weight)).sum();
    if total == 0 {
        return None;
    }
    let drawn = u64::from(draw([organisation.0, experiment.0, unit])) % total;
    let mut ordered: Vec<&Arm> = arms.iter().filter(|arm| arm.weight > 0).collect();
    ordered.sort_by(|a, b| a.key.as_bytes().cmp(b.key.as_bytes()));
    let mut upto = 0;
    ordered
        .into_iter()
        .find(|arm| {
            upto += u64::from(arm.weight);
            upto > drawn
        })
        .map(|arm| arm.variant_id)
}

/// The arms that somebody may get, with the shares that their answers make in place of the weights, in millionths; `seen` is a
/// variant's answers and the people it reached. A variant without weight gets nobody here either; other weights say nothing.
#[must_use]
pub fn by_answers(arms: &[Arm], seen: impl Fn(VariantId) -> (u64, u64)) -> Vec<Arm> {
    let open: Vec<&Arm> = arms.iter().filter(|arm| arm.weight > 0).collect();
    let counts: Vec<(u64, u64)> = open.iter().map(|arm| seen(arm.variant_id)).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is between 0 and 1")]
    let weight = |share: f64| (share * 1e6).round() as u32;
    let shares = thompson::shares(&counts);
    open.into_iter().zip(shares).map(|(arm, share)| Arm { weight: weight(share), ..arm.clone() }).collect()
}

/// The index of one of `count` mailboxes for an enrollment: as stable as its variant, and independent of it.
#[must_use]
pub fn share(campaign: Uuid, enrollment: EnrollmentId, count: usize) -> usize {
    let count = u32::try_from(count.max(1)).unwrap_or(u32::MAX);
    (draw([campaign, enrollment.0]) % count) as usize
}

fn draw<const N: usize>(ids: [Uuid; N]) -> u32 {
    let digest = digest(ids);
    u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])
}

/// SHA-256 of the ids, 16 bytes each, one after the other.
pub(super) fn digest<const N: usize>(ids: [Uuid; N]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for id in ids {
        hash.update(id.as_bytes());
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn arm(n: u128, key: &str, weight: u32) -> Arm {
        Arm { variant_id: VariantId(Uuid::from_u128(n)), key: key.to_owned(), weight }
    }

    fn of(enrollment: u128, arms: &[Arm]) -> Option<VariantId> {
        let (organisation, experiment) =
            (OrganisationId(Uuid::from_u128(1)), ExperimentId(Uuid::from_u128(2)));
        assign(organisation, experiment, Uuid::from_u128(enrollment), arms)
    }

    #[test]
    fn shares_follow_the_weights() {
        let arms = [arm(1, "A", 70), arm(2, "B", 20), arm(3, "C", 10), arm(4, "D", 0)];
        let mut counts = [0_i32; 4];
        for n in 0..20_000 {
            let variant = of(n, &arms).unwrap();
            counts[arms.iter().position(|a| a.variant_id == variant).unwrap()] += 1;
        }
        // Four standard deviations of a binomial of 20,000 draws are at most 283.
        for (count, expected) in counts.iter().zip([14_000, 4_000, 2_000, 0]) {
            assert!((count - expected).abs() < 283, "{counts:?}");
        }
        assert_eq!(counts[3], 0);
    }

    #[test]
    fn nobody_is_drawn_where_nothing_has_weight() {
        assert_eq!(of(1, &[]), None);
        assert_eq!(of(1, &[arm(1, "A", 0)]), None);
    }

    #[test]
    fn answers_make_the_shares_and_the_same_draw_comes_out_the_same() {
        let arms = [arm(1, "A", 70), arm(2, "B", 1), arm(3, "C", 0)];
        let seen = |v: VariantId| if v.0.as_u128() == 2 { (90, 300) } else { (1, 300) };
        let drawn = by_answers(&arms, seen);
        assert_eq!(
            drawn.iter().map(|a| (a.key.as_str(), a.weight)).collect::<Vec<_>>(),
            [("A", 100_000), ("B", 900_000)]
        );
        let first = (0..5_000).filter(|n| of(*n, &drawn) == Some(arms[0].variant_id)).count();
        // Four standard deviations of a binomial of 5,000 draws with a tenth are 85.
        assert!(first.abs_diff(500) < 85, "{first}");
        assert!((0..100).all(|n| of(n, &drawn) == of(n, &by_answers(&arms, seen))));
    }

    proptest! {
        #[test]
        fn the_order_of_the_arms_does_not_matter(enrollment: u128, weights in prop::collection::vec(0_u32..100, 1..6)) {
            let mut arms: Vec<Arm> = weights.iter().enumerate().map(|(i, w)| arm(i as u128, &format!("V{i}"), *w)).collect();
            let variant = of(enrollment, &arms);
            arms.reverse();
            prop_assert_eq!(of(enrollment, &arms), variant);
            prop_assert_eq!(variant.is_some(), weights.iter().any(|w| *w > 0));
        }
    }
}
