//! `stats --report`: one page that shows everything and trusts nothing.

use crate::support::{Sent, browser::Browser};

/// Two campaigns; one of them with a test that is won, and a name that would be markup.
fn world() -> Sent {
    let sent = Sent::new();
    sent.crowd("A", 400, 12, "62.01Z", "10-19");
    sent.crowd("B", 400, 48, "62.01Z", "10-19");
    sent.pflow.execute(&format!(
        "UPDATE outreach.campaigns SET name = '<script>alert(1)</script> & \"DAF\"' WHERE id = '{}'",
        sent.campaign
    ));
    sent
}

fn report(sent: &Sent, more: &[&str]) -> String {
    let file = sent.pflow.path("out.html");
    let run = sent.pflow.run(&[&["stats", "--report", file.to_str().unwrap()], more].concat());
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    assert!(run.stderr.contains("written to"), "{}", run.stderr);
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn it_needs_nothing_from_elsewhere_and_runs_nothing() {
    let sent = world();
    let html = report(&sent, &["--lang", "en"]);
    for absent in ["<script", "http:", "https:", "url(", "@import", "<link", "<img"] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;DAF&quot;"));
    assert!(html.contains("default-src 'none'") && html.contains("lang=\"en\""));
    assert!(html.contains("The best: B") && html.contains("12.0%") && html.contains("Day by day"));
    let french = report(&sent, &["--lang", "fr"]);
    assert!(
        french.contains("La meilleure\u{a0}: B")
            && french.contains("12,0\u{a0}%")
            && french.contains("Étape 1 · B"),
        "{french}"
    );
    let empty = report(&sent, &["--since", "2026-12-01", "--lang", "fr"]);
    assert!(empty.contains("Rien n’est encore parti.") && empty.contains("depuis le 01/12/2026"));
    assert!(sent.pflow.ok(&["stats", "--report", "-"]).starts_with("<!doctype html>"));
    assert_eq!(sent.pflow.run(&["stats", "--report", "x.html", "--by", "day"]).code, 2);
    assert_eq!(sent.pflow.run(&["stats", "--report", "/nowhere/x.html"]).code, 2);
}

#[test]
fn a_browser_shows_it_wide_and_narrow_by_day_and_by_night() {
    let sent = world();
    let file = sent.pflow.path("out.html");
    report(&sent, &["--lang", "fr"]);
    if let Some(kept) = std::env::var_os("PFLOW_PICTURES") {
        // To look at it.
        std::fs::copy(&file, std::path::Path::new(&kept).join("report.html")).unwrap();
    }
    let Some(browser) = Browser::open() else { return };
    for (width, scheme) in [(1_440, "light"), (1_440, "dark"), (360, "light"), (360, "dark")] {
        browser.look(width, scheme);
        browser.requests();
        let address = format!("file://{}", file.display());
        browser.go(&address);
        assert_eq!(browser.requests(), [address], "it asks for more than itself");
        assert!(browser.page_width() <= u64::from(width), "it scrolls sideways at {width}");
        let text = browser.text();
        assert!(text.contains("<script>alert(1)</script> & \"DAF\""), "{text}");
        assert!(text.contains("Quand on répond") && text.contains("La meilleure : B"), "{text}");
    }
}
