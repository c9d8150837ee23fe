//! How many a day and how far apart: caps, ramp, gaps.

use chrono::NaiveDate;
use uuid::Uuid;
use xxhash_rust::xxh3::xxh3_64;

use super::mailbox::Pace;

/// Which limit a day's allowance comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The mailbox's daily cap.
    Cap,
    /// The ramp of a young mailbox.
    Ramp,
    /// A complaint.
    Complaint,
}

/// Share of the gap by which it varies, in percent, to either side.
const JITTER_PERCENT: u64 = 40;

/// How many mails `pace` allows on `today`: `ramp_start`, plus `ramp_step` for each sending day before, up to the cap; half of it, and at
/// least one, where somebody called a mail spam lately.
#[must_use]
pub fn allowance(pace: &Pace, today: NaiveDate) -> (u32, Limit) {
    let is_sending_day = pace.last_sending_day == Some(today);
    let days_before = pace.sending_days.saturating_sub(u32::from(is_sending_day));
    let ramp = pace.ramp_start.saturating_add(pace.ramp_step.saturating_mul(days_before));
    let (allowed, limit) =
        if ramp < pace.daily_cap { (ramp, Limit::Ramp) } else { (pace.daily_cap, Limit::Cap) };
    match pace.slowed_until {
        Some(until) if until.date_naive() >= today => (allowed.div_ceil(2), Limit::Complaint),
        _ => (allowed, limit),
    }
}

/// Seconds between a mail on `today` and the next one: the day's allowance spread over its `open_seconds`, varied by up to 40 % to
/// either side by a hash of `seed` (the mail that went out), and at least the floor. A fixed gap is taken as it is.
#[must_use]
pub fn gap_seconds(pace: &Pace, open_seconds: u32, today: NaiveDate, seed: Uuid) -> u32 {
    if let Some(fixed) = pace.gap_seconds {
        return fixed;
    }
    let (allowance, _) = allowance(pace, today);
    let even = u64::from(open_seconds) / u64::from(allowance.max(1));
    let spread = 2 * JITTER_PERCENT * 10 + 1;
    let per_mille = 1000 - JITTER_PERCENT * 10 + xxh3_64(seed.as_bytes()) % spread;
    u32::try_from(even * per_mille / 1000).unwrap_or(u32::MAX).max(pace.gap_floor_seconds)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Of a usual day.
    const OPEN: u32 = 7 * 3600;

    fn pace() -> Pace {
        Pace {
            daily_cap: 30,
            ramp_start: 5,
            ramp_step: 2,
            gap_floor_seconds: 120,
            gap_seconds: None,
            next_send_at: None,
            sending_days: 0,
            last_sending_day: None,
            bounces_since: None,
            slowed_until: None,
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_young_mailbox_climbs_to_its_cap() {
        let today = day("2026-12-01");
        let allowed = |sending_days, last: &str| {
            allowance(&Pace { sending_days, last_sending_day: Some(day(last)), ..pace() }, today)
        };
        assert_eq!(allowance(&pace(), today), (5, Limit::Ramp));
        assert_eq!(allowed(1, "2026-12-01"), (5, Limit::Ramp), "today does not count before it is over");
        assert_eq!(allowed(1, "2026-11-30"), (7, Limit::Ramp));
        assert_eq!(allowed(12, "2026-11-30"), (29, Limit::Ramp));
        assert_eq!(allowed(13, "2026-11-30"), (30, Limit::Cap));
        assert_eq!(allowance(&Pace { daily_cap: 3, ..pace() }, today), (3, Limit::Cap));
    }

    #[test]
    fn a_complaint_halves_what_a_mailbox_writes() {
        let slowed = Pace { slowed_until: Some("2026-12-08T09:00:00Z".parse().unwrap()), ..pace() };
        assert_eq!(allowance(&slowed, day("2026-12-01")), (3, Limit::Complaint));
        assert_eq!(allowance(&slowed, day("2026-12-08")), (3, Limit::Complaint));
        assert_eq!(allowance(&slowed, day("2026-12-09")), (5, Limit::Ramp));
    }

    proptest! {
        #[test]
        fn the_allowance_never_exceeds_the_cap_nor_shrinks_with_experience(cap in 0..500_u32, start in 0..50_u32, step in 0..20_u32, days in 0..400_u32) {
            let at = |sending_days| allowance(&Pace { daily_cap: cap, ramp_start: start, ramp_step: step, sending_days, ..pace() }, day("2026-12-01")).0;
            prop_assert!(at(days) <= cap);
            prop_assert!(at(days) <= at(days + 1));
        }

        #[test]
        fn a_gap_stays_within_its_jitter_and_above_the_floor(cap in 1..3000_u32, seed: u128) {
            let pace = Pace { daily_cap: cap, ramp_start: cap, ..pace() };
            let gap = gap_seconds(&pace, OPEN, day("2026-12-01"), Uuid::from_u128(seed));
            let even = 7 * 3600 / cap;
            prop_assert!(gap >= 120);
            prop_assert!(gap <= (even * 14 / 10).max(120), "{gap} for {even}");
            prop_assert!(gap >= (even * 6 / 10).saturating_sub(1));
            prop_assert_eq!(gap, gap_seconds(&pace, OPEN, day("2026-12-01"), Uuid::from_u128(seed)));
            let fixed = Pace { gap_seconds: Some(0), ..pace };
            prop_assert_eq!(gap_seconds(&fixed, OPEN, day("2026-12-01"), Uuid::from_u128(seed)), 0);
        }
    }

    #[test]
    fn gaps_fill_the_day_on_average() {
        let pace = Pace { ramp_start: 30, ..pace() };
        let gap = |n: u128| u64::from(gap_seconds(&pace, OPEN, day("2026-12-01"), Uuid::from_u128(n)));
        let average = (0..2000).map(gap).sum::<u64>() / 2000;
        assert!((820..860).contains(&average), "{average}, not about 840");
    }
}
