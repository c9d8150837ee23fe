//! One check and its verdict.

use serde::Serialize;

/// What one check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Its name, stable for scripts.
    pub name: &'static str,
    /// Whether all is as it should be.
    pub ok: bool,
    /// What was looked at, or every fault.
    pub detail: String,
}

/// A check that is fine when there are no faults; `looked_at` says what was compared.
pub(super) fn verdict(name: &'static str, looked_at: &str, faults: &[String]) -> Check {
    if faults.is_empty() {
        return Check { name, ok: true, detail: looked_at.to_owned() };
    }
    Check { name, ok: false, detail: faults.join("; ") }
}
