//! Any bytes are read: broken, odd and enormous mails.

use std::fs;

use pflow::{flow::response::reading, provider::mail::inbound};

use super::scores as corpora;

#[test]
fn every_mail_of_the_corpora_is_read_without_failing() {
    let Some(dir) = corpora::dir() else { return };
    let mut read = 0;
    for part in ["mime", "bounces", "classify"] {
        for row in corpora::labels(&dir, &format!("{part}/labels.tsv")) {
            let raw = fs::read(dir.join(&row["path"])).unwrap();
            let crlf = inbound::parse(&corpora::crlf(&raw));
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
