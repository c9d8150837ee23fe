//! Wakes the loops when another process did something.

use std::time::Duration;

use tokio::sync::watch;

use super::ticker::{Ticker, stopped};
use crate::flow::{
    engine::Engine,
    response::poll_now::PollNow,
    wakes::{Heard, Wakes},
};

/// Listens as long as the daemon runs. Loops also look by themselves every now and then: what is missed is only late.
pub(super) async fn run(engine: Engine, wake: watch::Sender<u64>, poll_now: PollNow, mut ticker: Ticker) {
    while !ticker.is_over() {
        match listen(&engine, &wake, &poll_now, &mut ticker).await {
            Ok(()) => return,
            Err(e) => ticker.back_off(&e).await,
        }
    }
}

async fn listen(
    engine: &Engine,
    wake: &watch::Sender<u64>,
    poll_now: &PollNow,
    ticker: &mut Ticker,
) -> Result<(), crate::flow::Error> {
    let mut wakes = Wakes::listen(engine).await?;
    // Something may have happened before.
    wake.send_modify(|n| *n += 1);
    ticker.rest(Duration::ZERO).await;
    let mut stop = ticker.stop().clone();
    loop {
        tokio::select! {
            () = stopped(&mut stop) => return Ok(()),
            heard = wakes.next() => match heard? {
                Heard::Done => wake.send_modify(|n| *n += 1),
                Heard::Poll(address) => poll_now.ask(&address),
            },
        }
    }
}
