//! Rows of figures with their intervals.

use super::{
    charts,
    html::{escape, table},
    page,
    words::{self, Language, Words},
};
use crate::flow::reporting::stats::{Decision, Funnel, GroupStats, Standing};

/// A part of a whole; none of nothing.
#[expect(clippy::cast_precision_loss, reason = "counts of mails are far below 2^52")]
pub(super) fn share(part: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}

/// The header of the column of intervals: its scale.
fn scale(language: Language, top: f64) -> String {
    format!("<div class=\"scale\"><span>0</span><span>{}</span></div>", language.percent(top))
}

/// Funnels, one a row, beside each other on one scale. The names are HTML.
pub(super) fn funnels(language: Language, rows: &[(String, &Funnel)]) -> String {
    let top = page::top(&rows.iter().map(|(_, f)| f.rates.replied).collect::<Vec<_>>());
    let say = |words: &Words| language.say(words).to_owned();
    let headers = [
        ("", String::new()),
        ("", say(&words::SENT)),
        ("wide", say(&words::BOUNCED)),
        ("wide", say(&words::REACHED)),
        ("wide", say(&words::REPLIED)),
        ("", say(&words::RATE)),
        ("wide", say(&words::MATURE)),
        ("chart", scale(language, top)),
    ];
    let percent = |rate: Option<f64>| rate.map(|r| language.percent(r)).unwrap_or_default();
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|(name, f)| {
            vec![
                name.clone(),
                language.count(f.sent),
                percent(f.rates.bounced.map(|r| r.value)),
                language.count(f.reached),
                language.count(f.replied),
                percent(f.rates.replied.map(|r| r.value)),
                percent(f.mature.rate.map(|r| r.value)),
                charts::interval(f.rates.replied.as_ref(), top),
            ]
        })
        .collect();
    table("funnels", &headers, &rows)
}

/// The tests of a campaign: steps with several variants, and what may be said of each. `named` comes first where there are any.
pub(super) fn tests(language: Language, named: &str, variants: &[GroupStats]) -> String {
    let mut html = String::new();
    for step in variants.chunk_by(|a, b| a.step_index == b.step_index).filter(|step| step.len() > 1) {
        if html.is_empty() {
            html.push_str(named);
        }
        html.push_str(&test(language, step));
    }
    html
}

fn test(language: Language, step: &[GroupStats]) -> String {
    let top = page::top(&step.iter().map(|g| g.funnel.rates.replied).collect::<Vec<_>>());
    let say = |words: &Words| language.say(words).to_owned();
    let headers = [
        ("", String::new()),
        ("wide", say(&words::REACHED)),
        ("wide", say(&words::REPLIED)),
        ("", say(&words::RATE)),
        ("", say(&words::BEST)),
        ("wide", say(&words::LOSS)),
        ("chart", scale(language, top)),
    ];
    let rows: Vec<Vec<String>> = step.iter().map(|g| row(language, g, top)).collect();
    let verdict = step.iter().find_map(|g| g.standing.as_ref()).map(|s| verdict(language, step, s));
    table("tests", &headers, &rows) + &verdict.unwrap_or_default()
}

fn row(language: Language, g: &GroupStats, top: f64) -> Vec<String> {
    let place = g.step_index.map_or(0, |index| index + 1);
    let mut name = format!("{} {place} · {}", language.say(&words::STEP), escape(key(g)));
    let standing = g.standing.as_ref();
    if standing.is_some_and(|s| !s.is_active) {
        name.push_str(&format!(" ({})", language.say(&words::STOPPED)));
    }
    vec![
        name,
        language.count(g.funnel.reached),
        language.count(g.funnel.replied),
        g.funnel.rates.replied.map(|r| language.percent(r.value)).unwrap_or_default(),
        standing
            .and_then(|s| s.probability_best)
            .map(|p| escape(&language.probability(p)))
            .unwrap_or_default(),
        standing.and_then(|s| s.expected_loss).map(|l| language.points(l)).unwrap_or_default(),
        charts::interval(g.funnel.rates.replied.as_ref(), top),
    ]
}

/// The variant's own name, without its step's.
fn key(g: &GroupStats) -> &str {
    let step = g.step_index.map(|index| format!("step {} ", index + 1)).unwrap_or_default();
    g.name.strip_prefix(&step).unwrap_or(&g.name)
}

fn verdict(language: Language, step: &[GroupStats], standing: &Standing) -> String {
    let mut html = match standing.decision {
        Decision::Winner => {
            let winner = step.iter().find(|g| g.standing.as_ref().is_some_and(|s| s.is_winner));
            let key = winner.map(|g| escape(key(g))).unwrap_or_default();
            format!("<span class=\"win\">{} {key}</span>", language.say(&words::WINNER))
        }
        Decision::TooEarly => language.say(&words::TOO_EARLY).to_owned(),
        Decision::Open => language.say(&words::OPEN).to_owned(),
        Decision::Alike => language.say(&words::ALIKE).to_owned(),
    };
    if let Some(more) = standing.sends_to_decide.filter(|n| *n > 0) {
        let (about, mails) = (language.say(&words::ABOUT), language.say(&words::MORE_MAILS));
        html.push_str(&format!(" {about} {} {mails}", language.count(more)));
    }
    if standing.split.is_some_and(|split| split.is_mismatch) {
        html.push_str(&format!("<br><span class=\"warn\">{}</span>", language.say(&words::MISMATCH)));
    }
    format!("<p class=\"verdict\">{html}</p>\n")
}
