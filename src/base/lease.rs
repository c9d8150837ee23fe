//! How long a worker may hold a task, by the database's clock.

/// Lease, quarantine and second look, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leases {
    /// After this a worker is taken for dead, and its task for lost: 15 minutes, or `PFLOW_LEASE_SECONDS`.
    pub lease: f64,
    /// After the lease, how long the outcome of a call that was begun is awaited before the provider is asked: the send time-out
    /// of a minute and two more, or `PFLOW_QUARANTINE_SECONDS`.
    pub quarantine: f64,
    /// How long after a look in vain a mail is looked for again: providers show what was sent late. 5 minutes, or
    /// `PFLOW_SECOND_LOOK_SECONDS`.
    pub second_look: f64,
}

impl Leases {
    /// The defaults, or what the environment says. For failure-injection tests; shorter than a send takes, they invite two
    /// workers to one task.
    #[must_use]
    pub fn from_env() -> Self {
        let seconds = |name: &str, default: f64| {
            let set = std::env::var(name).ok().and_then(|v| v.parse::<f64>().ok());
            set.filter(|s| s.is_finite() && *s >= 0.0).unwrap_or(default)
        };
        Self {
            lease: seconds("PFLOW_LEASE_SECONDS", 900.0),
            quarantine: seconds("PFLOW_QUARANTINE_SECONDS", 180.0),
            second_look: seconds("PFLOW_SECOND_LOOK_SECONDS", 300.0),
        }
    }
}
