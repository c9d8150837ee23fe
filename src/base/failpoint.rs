//! Named points at which a failure-injection test can kill the process.

/// Ends the process as `SIGKILL` does, if `PFLOW_CRASH_AT` names this point (`name`, or `name:N` for its N-th passage).
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

    static WANTED: OnceLock<Option<(String, u32)>> = OnceLock::new();
    static PASSED: AtomicU32 = AtomicU32::new(0);

    pub(super) fn hit(name: &str) {
        let wanted = WANTED.get_or_init(|| {
            let value = std::env::var("PFLOW_CRASH_AT").ok()?;
            Some(match value.rsplit_once(':') {
                Some((point, nth)) => (point.to_owned(), nth.parse().unwrap_or(1)),
                None => (value, 1),
            })
        });
        if let Some((point, nth)) = wanted
            && point == name
            && PASSED.fetch_add(1, Ordering::SeqCst) + 1 == *nth
        {
            let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
        }
    }
}
