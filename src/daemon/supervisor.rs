//! What the system's service manager wants to know (`sd_notify(3)`): ready, stopping, alive.

use std::time::Duration;

use sd_notify::NotifyState;
use tokio::sync::watch;

/// Says that the daemon works, and what it does. Nothing happens where no service manager listens.
pub(super) fn ready(what: &str) {
    notify(&[NotifyState::Ready, NotifyState::Status(what)]);
}

/// Says that the daemon is about to end.
pub(super) fn stopping() {
    notify(&[NotifyState::Stopping, NotifyState::Status("finishing what is under way")]);
}

fn notify(states: &[NotifyState<'_>]) {
    if let Err(e) = sd_notify::notify(false, states) {
        tracing::debug!("the service manager cannot be told: {e}");
    }
}

/// Gives signs of life, twice as often as the service manager wants them: a runtime that hangs gives none, and is started anew.
pub(super) async fn watchdog(mut stop: watch::Receiver<bool>) {
    let mut micros = 0;
    if !sd_notify::watchdog_enabled(false, &mut micros) {
        return;
    }
    let every = Duration::from_micros(micros / 2).max(Duration::from_millis(100));
    loop {
        notify(&[NotifyState::Watchdog]);
        tokio::select! {
            // While the daemon drains it lives.
            () = tokio::time::sleep(every) => {}
            _ = stop.changed() => {}
        }
    }
}
