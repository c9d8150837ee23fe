//! Every mail of the corpora against its class: precision and recall.
#![expect(clippy::print_stdout, reason = "the scores are for people to read")]

use std::fs;

use pflow::flow::response::reading;

use super::scores as corpora;

#[test]
fn people_machines_and_lists_are_told_apart() {
    let Some(dir) = corpora::dir() else { return };
    let mut score = corpora::Score::default();
    let mut wrong = Vec::new();
    for row in corpora::labels(&dir, "classify/labels.tsv") {
        let reading = reading::read(&fs::read(dir.join(&row["path"])).unwrap());
        let class = reading.verdict.class.as_str();
        let kind = row["kind"].as_str();
        let right = match kind {
            "human" => class == "reply",
            "auto" => matches!(class, "auto_reply" | "out_of_office"),
            "complaint" => class == "complaint",
            "list" | "mdn" => class == "other",
            "ham" => matches!(class, "reply" | "other"),
            "unsubscribe" => class == "unsubscribe",
            _ => !class.starts_with("bounce"),
        };
        score.add(kind, if right { kind } else { class });
        if !right {
            wrong.push(format!("{kind} {} is {class} by {}", row["path"], reading.verdict.rule));
        }
    }
    println!("{}\n{}", score.table("classify"), wrong.join("\n"));
    assert!(score.recall("human") >= 0.9, "{}", score.table("classify"));
    assert!(score.precision("auto") >= 0.9 && score.confused("human", "out_of_office") == 0);
}
