//! The reader and the classifier against the labelled corpora, read in place. The floors leave slack: they are regression tests.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the scores are for people to read")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use pflow::{flow::response::reading, provider::mail::inbound};

fn corpora() -> Option<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    if dir.is_dir() {
        return Some(dir);
    }
    eprintln!("{} is absent: not tested", dir.display());
    None
}

/// The rows of a label file, by column name.
fn labels(corpora: &Path, file: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(corpora.join(file)).unwrap();
    let mut lines = text.lines();
    let columns: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines
        .map(|l| columns.iter().map(|c| (*c).to_owned()).zip(l.split('\t').map(str::to_owned)).collect())
        .collect()
}

fn crlf(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len() + raw.len() / 30);
    let mut last = 0;
    for b in raw {
        if *b == b'\n' && last != b'\r' {
            out.push(b'\r');
        }
        out.push(*b);
        last = *b;
    }
    out
}

#[test]
fn every_mail_of_the_corpora_is_read_without_failing() {
    let Some(dir) = corpora() else { return };
    let mut read = 0;
    for part in ["mime", "bounces", "classify"] {
        for row in labels(&dir, &format!("{part}/labels.tsv")) {
            let raw = fs::read(dir.join(&row["path"])).unwrap();
            let crlf = inbound::parse(&crlf(&raw));
            let reading = reading::read(&raw);
            let mail = &reading.mail;
            let kept = [&mail.subject, &mail.from_address, &mail.text, &reading.newest]
                .into_iter()
                .chain(&crlf.message_id);
            assert!(kept.chain(&mail.references).all(|text| !text.contains('\0')), "{}: NUL", row["path"]);
            read += 1;
        }
    }
    assert!(read > 700, "{read}");
}

#[test]
fn bounces_are_told_apart() {
    let Some(dir) = corpora() else { return };
    let (mut kinds, mut hards, mut recipients, mut ids, mut crlfs) = ((0, 0), (0, 0), (0, 0), (0, 0), (0, 0));
    let mut wrong = Vec::new();
    for row in labels(&dir, "bounces/labels.tsv") {
        let raw = fs::read(dir.join(&row["path"])).unwrap();
        let reading = reading::read(&raw);
        let class = reading.verdict.class.as_str();
        let right = match row["kind"].as_str() {
            "bounce" => class.starts_with("bounce"),
            "delay" => class == "delay",
            _ => !class.starts_with("bounce"),
        };
        kinds = (kinds.0 + u32::from(right), kinds.1 + 1);
        if !right {
            wrong.push(format!("{} {} is {class} by {}", row["kind"], row["path"], reading.verdict.rule));
        }
        let same = reading::read(&crlf(&raw)).verdict == reading.verdict;
        crlfs = (crlfs.0 + u32::from(same), crlfs.1 + 1);
        let Some(bounce) = &reading.verdict.bounce else { continue };
        let label = row["hard"].split('|').next().unwrap_or_default().to_owned();
        if right && !label.is_empty() {
            let right = (label == "hard") == bounce.hard;
            hards = (hards.0 + u32::from(right), hards.1 + 1);
            if !right {
                wrong.push(format!("{label} {} is {class} {:?}", row["path"], bounce.status));
            }
        }
        if !row["recipients"].is_empty() {
            let wanted = format!("{}|{}", row["recipients"], row["alt_recipients"]).to_lowercase();
            let right = bounce.recipients.iter().any(|r| wanted.split('|').any(|w| w == r));
            recipients = (recipients.0 + u32::from(right), recipients.1 + 1);
        }
        if !row["orig_message_id"].is_empty() {
            let found = reading.mail.returned_message_id.as_deref().unwrap_or_default();
            let right = found.trim_matches(['<', '>']) == row["orig_message_id"];
            ids = (ids.0 + u32::from(right), ids.1 + 1);
        }
    }
    let share = |(right, all): (u32, u32)| f64::from(right) / f64::from(all.max(1));
    if std::env::var_os("PFLOW_CORPORA_DETAIL").is_some() {
        println!("{}", wrong.join("\n"));
    }
    println!(
        "bounces: kind {kinds:?}, hard or soft {hards:?}, recipient {recipients:?}, original Message-ID {ids:?}, same with CRLF {crlfs:?}"
    );
    assert!(share(kinds) >= 0.90, "kind {kinds:?}");
    assert!(share(hards) >= 0.75, "hard {hards:?}");
    assert!(share(recipients) >= 0.85, "recipients {recipients:?}");
    assert!(share(ids) >= 0.85, "original Message-ID {ids:?}");
    assert!(share(crlfs) >= 0.99, "CRLF {crlfs:?}");
}

#[test]
fn people_machines_and_lists_are_told_apart() {
    let Some(dir) = corpora() else { return };
    let mut score: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for row in labels(&dir, "classify/labels.tsv") {
        let reading = reading::read(&fs::read(dir.join(&row["path"])).unwrap());
        let class = reading.verdict.class.as_str();
        let right = match row["kind"].as_str() {
            "human" => class == "reply",
            "auto" => matches!(class, "auto_reply" | "out_of_office"),
            "complaint" => class == "complaint",
            "list" | "mdn" => class == "other",
            "ham" => matches!(class, "reply" | "other"),
            "unsubscribe" => class == "unsubscribe",
            _ => !class.starts_with("bounce"),
        };
        let entry = score.entry(row["kind"].clone()).or_default();
        *entry = (entry.0 + u32::from(right), entry.1 + 1);
        if !right {
            wrong.push(format!("{} {} is {class} by {}", row["kind"], row["path"], reading.verdict.rule));
        }
    }
    println!("classify: {score:?}\n{}", wrong.join("\n"));
    let (right, all) = score.values().fold((0, 0), |sum, s| (sum.0 + s.0, sum.1 + s.1));
    assert!(f64::from(right) / f64::from(all) >= 0.85, "{right} of {all}");
}
