//! Named points at which a failure-injection test can kill the process, or stop it as a frozen machine does.

/// Ends the process as `SIGKILL` does, if `PFLOW_CRASH_AT` names this point (`name`, or `name:N` for its N-th passage), and stops it
/// as `SIGSTOP` does, if `PFLOW_STOP_AT` does; `SIGCONT` lets it go on.
///
/// Nothing is flushed, dropped or rolled back: what the next process finds is what a power cut would have left.
/// In a release build this is nothing at all.
pub fn failpoint(name: &str) {
    #[cfg(debug_assertions)]
    imp::hit(name);
    #[cfg(not(debug_assertions))]
    let _ = name;
}

#[cfg(debug_assertions)]
mod imp {
    use std::sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    };

    use rustix::process::{Signal, getpid, kill_process};

    /// A point, and which of its passages is meant.
    struct Wanted {
        variable: &'static str,
        signal: Signal,
        point: OnceLock<Option<(String, u32)>>,
        passed: AtomicU32,
    }

    static WANTED: [Wanted; 2] =
        [wanted("PFLOW_CRASH_AT", Signal::KILL), wanted("PFLOW_STOP_AT", Signal::STOP)];

    const fn wanted(variable: &'static str, signal: Signal) -> Wanted {
        Wanted { variable, signal, point: OnceLock::new(), passed: AtomicU32::new(0) }
    }

    pub(super) fn hit(name: &str) {
        for wanted in &WANTED {
            let point = wanted.point.get_or_init(|| {
                let value = std::env::var(wanted.variable).ok()?;
                Some(match value.rsplit_once(':') {
                    Some((point, nth)) => (point.to_owned(), nth.parse().unwrap_or(1)),
                    None => (value, 1),
                })
            });
            if let Some((point, nth)) = point
                && point == name
                && wanted.passed.fetch_add(1, Ordering::SeqCst) + 1 == *nth
            {
                let _ = kill_process(getpid(), wanted.signal);
                // The signal may reach another thread first; this one must not go on meanwhile.
                std::thread::sleep(std::time::Duration::from_millis(200));
            }
        }
    }
}
