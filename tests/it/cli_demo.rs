//! The demonstration: the whole main job, and nothing left behind.

use crate::support::Pflow;

#[test]
fn the_demonstration_ends_with_a_funnel_and_leaves_nothing() {
    let pflow = Pflow::new();
    let dir = std::env::temp_dir().join(format!("pflow-demo-test-{}", std::process::id()));
    let story = pflow.json(&["demo", "--remove", "--dir", dir.to_str().unwrap()]);
    assert!(!dir.exists(), "the directory is gone, and with it the server");

    let events = story["events"].as_array().unwrap();
    let sum = |key: &str| events.iter().filter_map(|e| e[key].as_u64()).sum::<u64>();
    let enrolled = events.iter().find(|e| e["event"] == "enrolled").unwrap()["enrolled"].as_u64().unwrap();
    assert_eq!(sum("openings"), enrolled, "everybody gets a first mail, and nobody two");
    for kind in ["follow_ups", "replies", "auto_replies", "bounces", "unsubscribes"] {
        assert!(sum(kind) > 0, "no {kind}: {events:?}");
    }
    let campaign = &story["stats"]["campaigns"][0];
    assert_eq!(campaign["sent"], sum("openings") + sum("follow_ups"));
    assert_eq!(
        (&campaign["active"], &campaign["replied"]),
        (&0.into(), &sum("replies").into()),
        "{campaign}"
    );
    let steps_of_those_who_did_not_stop = enrolled - sum("replies") - sum("bounces") - sum("unsubscribes");
    assert!(sum("follow_ups") < 2 * enrolled && sum("follow_ups") >= 2 * steps_of_those_who_did_not_stop);
}

#[test]
fn a_directory_that_is_there_is_left_alone() {
    let pflow = Pflow::new();
    let here = pflow.path("");
    assert_eq!(pflow.error(&["demo", "--dir", here.to_str().unwrap()], 2)["kind"], "usage");
    assert!(here.exists());
}
