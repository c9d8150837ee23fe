//! Bounces of the corpora: found, hard or soft, whose, and of which mail.
#![expect(clippy::print_stdout, reason = "the scores are for people to read")]

use std::fs;

use pflow::flow::response::reading;

use super::scores as corpora;

#[test]
fn bounces_are_told_apart() {
    let Some(dir) = corpora::dir() else { return };
    let (mut kinds, mut hards, mut recipients, mut ids, mut crlfs) = ((0, 0), (0, 0), (0, 0), (0, 0), (0, 0));
    let mut wrong = Vec::new();
    for row in corpora::labels(&dir, "bounces/labels.tsv") {
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
        let same = reading::read(&corpora::crlf(&raw)).verdict == reading.verdict;
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
    let share = |(right, all)| corpora::share(right, all);
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
