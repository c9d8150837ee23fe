//! What a person wrote, against the labelled answers: how many cases of each source and how many checks of each kind are right.
#![expect(clippy::print_stdout, reason = "the scores are for people to read")]

use std::{collections::BTreeMap, fmt::Write as _, fs};

use pflow::{outreach::quote, provider::mail::inbound};
use serde_json::Value;

use super::scores as corpora;

/// Right, all.
type Tally = BTreeMap<String, (u32, u32)>;

#[test]
fn what_a_person_wrote_is_told_from_what_is_quoted() {
    let Some(dir) = corpora::dir() else { return };
    let (mut sources, mut kinds, mut wrong) = (Tally::new(), Tally::new(), Vec::new());
    for line in fs::read_to_string(dir.join("reply/cases.jsonl")).unwrap().lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let (path, note) = (case["path"].as_str().unwrap(), case["note"].as_str().unwrap_or_default());
        let got = newest(case["format"].as_str().unwrap(), &fs::read(dir.join(path)).unwrap());
        let mut right = true;
        for check in case["checks"].as_array().unwrap() {
            let (kind, text) = (check["type"].as_str().unwrap(), check["text"].as_str().unwrap());
            let holds = match kind {
                "equals" if note.contains("white space removed") => squashed(&got) == squashed(text),
                "equals" => plain(&got) == plain(text),
                "contains" => plain(&got).contains(&plain(text)),
                "not_contains" => !plain(&got).contains(&plain(text)),
                "equals_html" => {
                    squashed(&got) == squashed(&inbound::parse(&html_mail(text.as_bytes())).text)
                }
                other => panic!("{other}"),
            };
            count(&mut kinds, kind, holds);
            right &= holds;
        }
        count(&mut sources, case["source"].as_str().unwrap(), right);
        if !right {
            wrong.push(path.to_owned());
        }
    }
    println!(
        "{}{}not as labelled: {}\n",
        table("answers", &sources),
        table("checks", &kinds),
        wrong.join(" ")
    );
    let (right, all) = sources.values().fold((0, 0), |sum, (right, all)| (sum.0 + right, sum.1 + all));
    assert!(corpora::share(right, all) >= 0.89, "{right} of {all}: {wrong:?}");
}

fn newest(format: &str, raw: &[u8]) -> String {
    quote::newest(&match format {
        "eml" => inbound::parse(raw).unquoted,
        "html" => inbound::parse(&html_mail(raw)).unquoted,
        _ => String::from_utf8_lossy(raw).into_owned(),
    })
}

fn html_mail(body: &[u8]) -> Vec<u8> {
    [b"From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n", body].concat()
}

/// Without white space at the ends of lines, and without empty lines around.
fn plain(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

fn squashed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn count(tally: &mut Tally, of: &str, right: bool) {
    let cell = tally.entry(of.to_owned()).or_default();
    cell.0 += u32::from(right);
    cell.1 += 1;
}

fn table(title: &str, tally: &Tally) -> String {
    let mut out = format!("{title:<34} {:>6} {:>6} {:>7}\n", "cases", "right", "share");
    for (of, (right, all)) in tally {
        let _ =
            writeln!(out, "  {of:<32} {all:>6} {right:>6} {:>6.1}%", corpora::share(*right, *all) * 100.0);
    }
    out
}
