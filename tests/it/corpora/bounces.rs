//! Bounces of the corpora: found, hard or soft, whose, and of which mail; per class and per set.
#![expect(clippy::print_stdout, reason = "the scores are for people to read")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use pflow::flow::response::reading::{self, Reading};

use super::scores::{self as corpora, Score};

/// Right of all.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    right: u32,
    all: u32,
}

impl Count {
    fn add(&mut self, right: bool) {
        self.right += u32::from(right);
        self.all += 1;
    }

    fn share(self) -> f64 {
        corpora::share(self.right, self.all)
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    kind: Count,
    hard: Count,
    recipients: Count,
    ids: Count,
    crlf: Count,
}

impl Counts {
    fn line(self, name: &str) -> String {
        let cell = |count: Count| format!("{:>4}/{:<4}", count.right, count.all);
        format!(
            "  {name:<20} {} {} {} {} {}\n",
            cell(self.kind),
            cell(self.hard),
            cell(self.recipients),
            cell(self.ids),
            cell(self.crlf)
        )
    }
}

#[test]
fn bounces_are_told_apart() {
    let Some(dir) = corpora::dir() else { return };
    let mut sets: BTreeMap<String, Counts> = BTreeMap::new();
    let (mut all, mut score, mut wrong) = (Counts::default(), Score::default(), Vec::new());
    for row in corpora::labels(&dir, "bounces/labels.tsv") {
        let raw = fs::read(dir.join(&row["path"])).unwrap();
        let reading = reading::read(&raw);
        let same = reading::read(&corpora::crlf(&raw)).verdict == reading.verdict;
        let set = row["path"].split('/').nth(1).unwrap_or_default().to_owned();
        for counts in [&mut all, sets.entry(set).or_default()] {
            counts.crlf.add(same);
            count(counts, &row, &raw, &reading);
        }
        let wanted = wanted(&row, &raw);
        score.add(&wanted, got(&wanted, &reading));
        if wanted != got(&wanted, &reading) {
            let bounce = reading.verdict.bounce.as_ref();
            wrong.push(format!(
                "{wanted} {} is {} by {} {:?}",
                row["path"],
                reading.verdict.class.as_str(),
                reading.verdict.rule,
                bounce.and_then(|b| b.status.as_deref())
            ));
        }
    }
    if std::env::var_os("PFLOW_CORPORA_DETAIL").is_some() {
        println!("{}", wrong.join("\n"));
    }
    println!("{}", score.table("bounces"));
    println!("bounces by set            found  hard/soft recipient Message-ID same with CRLF");
    let lines: String = sets.iter().map(|(name, counts)| counts.line(name)).collect();
    println!("{lines}{}", all.line("all"));
    assert!(all.kind.share() >= 0.98, "kind {:?}", all.kind);
    assert!(all.hard.share() >= 0.97, "hard {:?}", all.hard);
    assert!(all.recipients.share() >= 0.96, "recipients {:?}", all.recipients);
    assert!(all.ids.share() >= 0.98, "original Message-ID {:?}", all.ids);
    assert!(all.crlf.share() >= 0.99, "CRLF {:?}", all.crlf);
}

/// No mail of the other corpora is a bounce; complaints are complaints.
#[test]
fn nothing_else_is_taken_for_a_bounce() {
    let Some(dir) = corpora::dir() else { return };
    let mut score = Score::default();
    for row in corpora::labels(&dir, "classify/labels.tsv") {
        let reading = reading::read(&fs::read(dir.join(&row["path"])).unwrap());
        let class = reading.verdict.class.as_str();
        let wanted = if row["kind"] == "complaint" { "complaint" } else { "neither" };
        let is = class == "complaint" || class == "delay" || class.starts_with("bounce");
        score.add(wanted, if is { class } else { "neither" });
    }
    println!("{}", score.table("complaints, and no bounces"));
    assert!(score.recall("complaint") >= 0.99 && score.recall("neither") >= 0.99);
}

/// The class that a label wants. The decoder of one source calls every report a bounce: where the mail itself says that the
/// system still tries, it is a delay.
fn wanted(row: &BTreeMap<String, String>, raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw).to_lowercase();
    let tries = ["action: delayed", "warning message only", "not yet been delivered", "a warning only"];
    let delayed = tries.iter().any(|words| text.contains(words)) && !text.contains("action: failed");
    match (row["kind"].as_str(), row["hard"].split('|').next().unwrap_or_default()) {
        ("delay", _) => "delay",
        ("bounce", _) if delayed => "delay",
        ("bounce", "hard") => "bounce_hard",
        ("bounce", "soft") => "bounce_soft",
        ("bounce", _) => "bounce",
        _ => "other",
    }
    .to_owned()
}

/// The class that was found, as coarse as the label.
fn got<'a>(wanted: &str, reading: &'a Reading) -> &'a str {
    match reading.verdict.class.as_str() {
        "bounce_hard" | "bounce_soft" if wanted == "bounce" => "bounce",
        class => class,
    }
}

fn count(counts: &mut Counts, row: &BTreeMap<String, String>, raw: &[u8], reading: &Reading) {
    let wanted = wanted(row, raw);
    let class = got(&wanted, reading);
    let found = if wanted.starts_with("bounce") { class.starts_with("bounce") } else { class == wanted };
    counts.kind.add(found);
    let Some(bounce) = &reading.verdict.bounce else { return };
    if found && matches!(wanted.as_str(), "bounce_hard" | "bounce_soft") {
        counts.hard.add(class == wanted);
    }
    if !row["recipients"].is_empty() {
        let known = format!("{}|{}", row["recipients"], row["alt_recipients"]).to_lowercase();
        let known: BTreeSet<&str> = known.split('|').collect();
        let right =
            !bounce.recipients.is_empty() && bounce.recipients.iter().all(|r| known.contains(r.as_str()));
        counts.recipients.add(right);
    }
    if !row["orig_message_id"].is_empty() {
        let found = reading.mail.returned_message_id.as_deref().unwrap_or_default();
        counts.ids.add(found.trim_matches(['<', '>']) == row["orig_message_id"]);
    }
}
