//! Every mail of the corpora against its class: precision and recall, of all and of each source.
#![expect(clippy::print_stdout, reason = "the scores are for people to read")]

use std::{collections::BTreeMap, fs};

use pflow::flow::response::reading;

use super::scores as corpora;

/// What a mail is for a sender of mails: several classes may be the same to a label.
fn group(class: &str) -> &str {
    match class {
        "auto_reply" | "out_of_office" => "auto",
        "bounce_hard" | "bounce_soft" => "bounce",
        other => other,
    }
}

/// The groups that are right for a label; the first names it in the table.
fn right(kind: &str) -> &'static [&'static str] {
    match kind {
        "human" => &["reply"],
        "auto" => &["auto"],
        "bounce" => &["bounce"],
        "delay" => &["delay"],
        "complaint" => &["complaint"],
        "unsubscribe" => &["unsubscribe"],
        // An answer that came through a list is an answer.
        "list" => &["other", "reply"],
        // Wanted mail, of a person or a newsletter; a signed mail; the report of a success.
        "ham" | "not_bounce" => &["reply", "other"],
        _ => &["other"],
    }
}

#[test]
fn people_machines_and_lists_are_told_apart() {
    let Some(dir) = corpora::dir() else { return };
    let mut all = corpora::Score::default();
    let mut sources: BTreeMap<String, corpora::Score> = BTreeMap::new();
    let (mut people, mut wrong) = (Vec::new(), Vec::new());
    for row in
        ["classify", "bounces"].iter().flat_map(|set| corpora::labels(&dir, &format!("{set}/labels.tsv")))
    {
        let reading = reading::read(&fs::read(dir.join(&row["path"])).unwrap());
        let (class, kind) = (reading.verdict.class.as_str(), row["kind"].as_str());
        let got = group(class);
        let wanted = right(kind);
        let got = if wanted.contains(&got) { wanted[0] } else { got };
        all.add(wanted[0], got);
        let set = row["path"].split('/').take(2).collect::<Vec<_>>().join("/");
        sources.entry(set).or_default().add(wanted[0], got);
        if got != wanted[0] {
            wrong.push(format!("{kind} {} is {class} by {}", row["path"], reading.verdict.rule));
        }
        if kind == "human" {
            people.push((row["path"].clone(), class));
        }
    }
    // Whole mails of the reply corpus were written by people as well.
    for path in mails(&dir, "reply") {
        let reading = reading::read(&fs::read(dir.join(&path)).unwrap());
        people.push((path, reading.verdict.class.as_str()));
    }
    if std::env::var_os("PFLOW_CORPORA_DETAIL").is_some() {
        println!("{}", wrong.join("\n"));
        for (set, score) in &sources {
            println!("{}", score.table(set));
        }
    }
    let machines: Vec<_> =
        people.iter().filter(|(_, class)| matches!(group(class), "auto" | "bounce" | "delay")).collect();
    println!(
        "{}people taken for machines or bounces: {} of {}",
        all.table("classes"),
        machines.len(),
        people.len()
    );
    assert!(machines.len() * 200 <= people.len(), "{machines:?}");
    assert_eq!(
        all.confused("reply", "auto") + all.confused("reply", "bounce"),
        0,
        "{}",
        all.table("classes")
    );
    assert!(all.recall("auto") >= 0.95, "{}", all.table("classes"));
    assert!(all.recall("reply") >= 0.94 && all.recall("unsubscribe") >= 0.99, "{}", all.table("classes"));
}

/// The mail files of a corpus that is labelled otherwise.
fn mails(corpora: &std::path::Path, set: &str) -> Vec<String> {
    let cases = fs::read_to_string(corpora.join(set).join("cases.jsonl")).unwrap();
    let cases = cases.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    cases.filter(|c| c["format"] == "eml").map(|c| c["path"].as_str().unwrap().to_owned()).collect()
}
