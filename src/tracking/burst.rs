//! Many fetches at once: what no single fetch shows.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{network::Network, verdict::Verdict};

/// The rule of a mail that many look at at once.
pub const MANY_NETWORKS: &str = "burst.networks";
/// The rule of a network that looks at many mails at once.
pub const MANY_MAILS: &str = "burst.mails";
/// So many networks that fetch one mail's pixel …
const NETWORKS: usize = 3;
/// … within this time are a gateway's machines (mail-protocols §5.4).
const NETWORKS_WITHIN: TimeDelta = TimeDelta::seconds(10);
/// So many mails whose pixel one network fetches …
const MAILS: usize = 5;
/// … within this time are a gateway's, too.
const MAILS_WITHIN: TimeDelta = TimeDelta::seconds(5);
/// How far before and after a fetch others must be known to judge it.
pub const REACH: TimeDelta = NETWORKS_WITHIN;

/// A fetch of one mail's pixel, judged by itself.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The event.
    pub id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// The mail.
    pub message_id: Uuid,
    /// From where.
    pub network: Option<Network>,
    /// What it is taken for by itself.
    pub verdict: Verdict,
}

/// The fetches that look like a person's by themselves and are part of a burst, with the rule. Proxies and the privacy protections of
/// mail providers fetch from many networks by nature: they neither make a burst nor are part of one.
#[must_use]
pub fn find(seen: &[Seen]) -> HashMap<Uuid, &'static str> {
    let mut found = HashMap::new();
    let evidence = |s: &&Seen| matches!(s.verdict, Verdict::Human | Verdict::Machine | Verdict::MachineFast);
    let mut of_mail: HashMap<Uuid, Vec<(&Seen, Network)>> = HashMap::new();
    let mut of_network: HashMap<Network, Vec<(&Seen, Uuid)>> = HashMap::new();
    for (seen, network) in seen.iter().filter(evidence).filter_map(|s| Some((s, s.network?))) {
        of_mail.entry(seen.message_id).or_default().push((seen, network));
        of_network.entry(network).or_default().push((seen, seen.message_id));
    }
    for fetches in of_network.into_values() {
        mark(fetches, MAILS_WITHIN, MAILS, MANY_MAILS, &mut found);
    }
    for fetches in of_mail.into_values() {
        mark(fetches, NETWORKS_WITHIN, NETWORKS, MANY_NETWORKS, &mut found);
    }
    found
}

/// Marks the fetches of every window of time in which `many` different things are.
fn mark<T: Copy + Eq + std::hash::Hash>(
    mut fetches: Vec<(&Seen, T)>,
    within: TimeDelta,
    many: usize,
    rule: &'static str,
    found: &mut HashMap<Uuid, &'static str>,
) {
    if fetches.iter().map(|(_, what)| *what).collect::<HashSet<T>>().len() < many {
        return;
    }
    fetches.sort_by_key(|(seen, _)| (seen.at, seen.id));
    let mut inside: HashMap<T, usize> = HashMap::new();
    let (mut first, mut marked) = (0, 0);
    for last in 0..fetches.len() {
        *inside.entry(fetches[last].1).or_default() += 1;
        while fetches[last].0.at - fetches[first].0.at > within {
            if let Some(count) = inside.get_mut(&fetches[first].1) {
                *count -= 1;
                if *count == 0 {
                    inside.remove(&fetches[first].1);
                }
            }
            first += 1;
        }
        if inside.len() >= many {
            for (seen, _) in &fetches[first.max(marked)..=last] {
                if seen.verdict == Verdict::Human {
                    found.insert(seen.id, rule);
                }
            }
            marked = last + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A person's fetch of `mail` from `network` after so many milliseconds; its id is the time.
    fn seen(ms: i64, mail: u128, network: u8) -> Seen {
        Seen {
            id: Uuid::from_u128(u128::try_from(ms).unwrap()),
            at: DateTime::from_timestamp_millis(1_800_000_000_000 + ms).unwrap(),
            message_id: Uuid::from_u128(mail),
            network: Some(Network::of([192, 0, network, 1].into())),
            verdict: Verdict::Human,
        }
    }

    fn times(seen: &[Seen]) -> Vec<(u128, &'static str)> {
        let mut found: Vec<_> = find(seen).into_iter().map(|(id, rule)| (id.as_u128(), rule)).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn three_networks_within_ten_seconds_are_a_gateway() {
        let mail = [seen(0, 1, 1), seen(4_000, 1, 2), seen(10_000, 1, 3), seen(30_000, 1, 4)];
        assert_eq!(times(&mail), [(0, MANY_NETWORKS), (4_000, MANY_NETWORKS), (10_000, MANY_NETWORKS)]);
        assert_eq!(times(&[seen(0, 1, 1), seen(4_000, 1, 2), seen(10_001, 1, 3)]), []);
        assert_eq!(times(&[seen(0, 1, 1), seen(1, 1, 1), seen(2, 1, 2)]), []);
        assert_eq!(times(&[seen(0, 1, 1), seen(1, 2, 2), seen(2, 3, 3)]), []);
    }

    #[test]
    fn five_mails_of_one_network_within_five_seconds_are_a_gateway() {
        let many: Vec<Seen> = (0..5).map(|n| seen(n * 1_250, n.unsigned_abs().into(), 1)).collect();
        assert_eq!(times(&many).len(), 5);
        assert_eq!(times(&many)[0].1, MANY_MAILS);
        assert_eq!(times(&many[..4]), []);
        let slow: Vec<Seen> = (0..5).map(|n| seen(n * 1_251, n.unsigned_abs().into(), 1)).collect();
        assert_eq!(times(&slow), []);
        let again: Vec<Seen> = (0..9).map(|n| seen(n * 100, 7, 1)).collect();
        assert_eq!(times(&again), []);
    }

    #[test]
    fn proxies_neither_make_a_burst_nor_are_part_of_one() {
        let as_ = |verdict, seen| Seen { verdict, ..seen };
        let proxies: Vec<Seen> =
            (0..9).map(|n| as_(Verdict::HumanProxied, seen(n, n.unsigned_abs().into(), 1))).collect();
        assert_eq!(times(&proxies), []);
        let mixed =
            [seen(0, 1, 1), as_(Verdict::MachineApple, seen(1, 1, 2)), as_(Verdict::Own, seen(2, 1, 3))];
        assert_eq!(times(&mixed), []);
        // A scanner's own fetches show the burst; only what looked like a person's is judged anew.
        let scanner =
            [as_(Verdict::Machine, seen(0, 1, 1)), as_(Verdict::MachineFast, seen(1, 1, 2)), seen(2, 1, 3)];
        assert_eq!(times(&scanner), [(2, MANY_NETWORKS)]);
    }

    #[test]
    fn two_bursts_are_both_found() {
        let both: Vec<Seen> =
            [0, 60_000].iter().flat_map(|t| (0..3_u8).map(move |n| seen(t + i64::from(n), 1, n))).collect();
        assert_eq!(times(&both).len(), 6);
    }
}
