//! A word that a mailbox has something new, passed on to whoever reads it.

use std::sync::Arc;

use tokio::sync::broadcast::{self, error::RecvError, error::TryRecvError};

/// Words that wait at most. Whoever falls behind reads at once, as if each had been meant for it.
const WAITING: usize = 256;

/// Tells the readers of inboxes; a clone tells the same ones.
#[derive(Clone, Debug)]
pub struct PollNow(broadcast::Sender<Arc<str>>);

impl Default for PollNow {
    fn default() -> Self {
        Self(broadcast::Sender::new(WAITING))
    }
}

impl PollNow {
    /// This mailbox (lower-case) is to be read now. Nothing happens where nobody reads it.
    pub fn ask(&self, address: &str) {
        // Without a reader there is nobody to tell: the mailbox is read when its time comes.
        let _ = self.0.send(address.into());
    }

    /// What is asked for from now on of this mailbox (lower-case).
    #[must_use]
    pub fn of(&self, address: &str) -> Asked {
        Asked { words: self.0.subscribe(), address: address.to_owned() }
    }
}

/// Hears what is asked of one mailbox.
#[derive(Debug)]
pub struct Asked {
    words: broadcast::Receiver<Arc<str>>,
    address: String,
}

impl Asked {
    /// Ends when the mailbox is to be read; several words are one. May be dropped and begun again: nothing is lost.
    pub async fn next(&mut self) {
        loop {
            match self.words.recv().await {
                Ok(address) if *address != *self.address => {}
                Ok(_) | Err(RecvError::Lagged(_)) => break,
                // Nobody is left to ask.
                Err(RecvError::Closed) => std::future::pending().await,
            }
        }
        while matches!(self.words.try_recv(), Ok(_) | Err(TryRecvError::Lagged(_))) {}
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    async fn is_asked(asked: &mut Asked) -> bool {
        tokio::time::timeout(Duration::from_millis(20), asked.next()).await.is_ok()
    }

    #[tokio::test]
    async fn each_hears_its_own_once_and_who_falls_behind_hears_it_too() {
        let poll_now = PollNow::default();
        poll_now.ask("nobody@acme.example");
        let (mut ana, mut bob) = (poll_now.of("ana@acme.example"), poll_now.of("bob@acme.example"));
        poll_now.ask("ana@acme.example");
        poll_now.clone().ask("ana@acme.example");
        assert!(is_asked(&mut ana).await && !is_asked(&mut ana).await && !is_asked(&mut bob).await);
        for _ in 0..=WAITING {
            poll_now.ask("ana@acme.example");
        }
        assert!(is_asked(&mut bob).await && !is_asked(&mut bob).await);
        drop(poll_now);
        assert!(is_asked(&mut ana).await && !is_asked(&mut ana).await);
    }
}
