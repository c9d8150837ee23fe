//! Progress on stderr: a bar on a terminal, a plain line every few seconds elsewhere.

use std::{
    io::{self, IsTerminal, Write},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::base::progress::Progress;

/// Seconds between two plain lines.
const PLAIN_EVERY: Duration = Duration::from_secs(5);

/// How long the rest takes at this rate: `, 12 s left`.
#[expect(clippy::cast_precision_loss, reason = "a time for people")]
fn left(rest: u64, rate: f64) -> String {
    if rate > 0.0 { format!(", {:.0} s left", rest as f64 / rate) } else { String::new() }
}

/// Draws what [`Progress`] is told.
#[derive(Debug)]
pub struct Meter {
    unit: &'static str,
    drawn: Mutex<Drawn>,
}

#[derive(Debug)]
enum Drawn {
    Nothing,
    Bar(ProgressBar),
    Plain { phase: String, total: Option<u64>, started: Instant, last: Instant },
    Quiet,
}

impl Meter {
    /// A meter that counts in `unit` ("rows", "mails"); silent with `quiet`.
    #[must_use]
    pub fn new(unit: &'static str, quiet: bool) -> Self {
        Self { unit, drawn: Mutex::new(if quiet { Drawn::Quiet } else { Drawn::Nothing }) }
    }
}

impl Progress for Meter {
    fn start(&self, phase: &str, total: Option<u64>) {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*drawn, Drawn::Quiet) {
            return;
        }
        if let Drawn::Bar(bar) = &*drawn {
            bar.finish_and_clear();
        }
        if !io::stderr().is_terminal() {
            let now = Instant::now();
            *drawn = Drawn::Plain { phase: phase.to_owned(), total, started: now, last: now };
            return;
        }
        let template = match total {
            Some(_) => format!(
                "{{msg:20}} {{bar:30}} {{human_pos}}/{{human_len}} {}  {{per_sec}}  {{eta}} left",
                self.unit
            ),
            None => format!("{{msg:20}} {{spinner}} {{human_pos}} {}  {{per_sec}}", self.unit),
        };
        let bar = total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        bar.set_message(phase.to_owned());
        *drawn = Drawn::Bar(bar);
    }

    fn at(&self, done: u64) {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *drawn {
            Drawn::Bar(bar) => bar.set_position(done),
            Drawn::Plain { phase, total, started, last } if last.elapsed() >= PLAIN_EVERY => {
                *last = Instant::now();
                #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
                let rate = done as f64 / started.elapsed().as_secs_f64();
                let of = total.map(|t| format!("/{t}")).unwrap_or_default();
                let left = total.map(|t| left(t.saturating_sub(done), rate)).unwrap_or_default();
                let _ = writeln!(io::stderr(), "{phase}: {done}{of} {}, {rate:.0}/s{left}", self.unit);
            }
            Drawn::Plain { .. } | Drawn::Nothing | Drawn::Quiet => {}
        }
    }

    fn finish(&self) {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Drawn::Bar(bar) = &*drawn {
            bar.finish_and_clear();
        }
        if !matches!(*drawn, Drawn::Quiet) {
            *drawn = Drawn::Nothing;
        }
    }
}
