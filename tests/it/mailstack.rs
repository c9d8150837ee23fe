//! The tests' own mail servers do what the tests that use them believe.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    sync::Arc,
};

use rustls::{
    ClientConfig, ClientConnection, RootCertStore, StreamOwned, crypto::ring, pki_types::CertificateDer,
    pki_types::pem::PemObject,
};

use crate::support::MailStack;

/// The codes of the answers to each command, one mail.
pub(crate) fn submit(stack: &MailStack, from: &str, to: &str, mail: &str) -> Vec<String> {
    let stream = TcpStream::connect(("127.0.0.1", stack.smtp_port)).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut writer = stream;
    let mut answer = || loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.as_bytes().get(3) != Some(&b'-') {
            break line.chars().take(9).collect::<String>();
        }
    };
    let mut answers = vec![answer()];
    let commands =
        ["EHLO test".into(), format!("MAIL FROM:<{from}>"), format!("RCPT TO:<{to}>"), "DATA".into()];
    for command in commands.into_iter().chain([format!("{mail}\r\n.")]) {
        write!(writer, "{command}\r\n").unwrap();
        answers.push(answer());
        if answers.last().unwrap().starts_with(['4', '5']) {
            break;
        }
    }
    answers
}

#[test]
fn delivers_refuses_bounces_and_files() {
    let Some(stack) = MailStack::get() else { return };
    let mail = |to: &str| format!("From: x\r\nTo: {to}\r\nSubject: hello\r\n\r\nbody of {to}");
    let send = |from: &str, to: &str| submit(stack, from, to, &mail(to)).pop().unwrap();

    assert!(send("ana@acme.test", "bea-stack@example.test").starts_with("250 2.0.0"));
    let mails = stack.wait_for("bea-stack@example.test", 1);
    assert!(mails.concat().contains("body of bea-stack@example.test"), "{mails:?}\n{}", stack.log());

    assert!(send("ana@acme.test", "nobody@example.test").starts_with("550 5.1.1"));
    assert!(send("ana@acme.test", "later@example.test").starts_with("451 4.3.0"));
    assert!(send("ana@acme.test", "somebody@elsewhere.test").starts_with("554 5.7.1"));

    assert!(send("bounced-stack@acme.test", "gone@example.test").starts_with("250 2.0.0"));
    let bounces = stack.wait_for("bounced-stack@acme.test", 1);
    let bounce = bounces.concat();
    assert!(bounce.contains("Status: 5.1.1") && bounce.contains("gone@example.test"), "{}", stack.log());

    assert!(send("filed-stack@acme.test", "cyd-stack@example.test").starts_with("250 2.0.0"));
    assert_eq!(stack.wait_for("cyd-stack@example.test", 1).len(), 1);
    for _ in 0..500 {
        if !stack.folder("filed-stack@acme.test", "Sent").is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(stack.folder("filed-stack@acme.test", "Sent").len(), 1, "{}", stack.log());
    assert_eq!(stack.folder("ana@acme.test", "Sent").len(), 0);
}

/// The last line of the answer to each command, on a TLS port.
fn talk(stack: &MailStack, port: u16, commands: &[&str]) -> Vec<String> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(&stack.ca_file).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let connection = ClientConnection::new(Arc::new(config), "127.0.0.1".try_into().unwrap()).unwrap();
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let mut reader = BufReader::new(StreamOwned::new(connection, stream));
    let answer = |reader: &mut BufReader<_>| loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.as_bytes().get(3) != Some(&b'-') {
            break line.trim_end().to_owned();
        }
    };
    let mut answers = vec![answer(&mut reader)];
    for command in commands {
        write!(reader.get_mut(), "{command}\r\n").unwrap();
        answers.push(answer(&mut reader));
    }
    answers
}

#[test]
fn logs_in_over_tls() {
    let Some(stack) = MailStack::get() else { return };
    // ana@acme.test and her password, then one that is wrong.
    let (right, wrong) = ("AGFuYUBhY21lLnRlc3QAc2VjcmV0", "AGFuYUBhY21lLnRlc3QAd3Jvbmc=");
    let smtp = talk(
        stack,
        stack.smtps_port,
        &["EHLO test", &format!("AUTH PLAIN {wrong}"), &format!("AUTH PLAIN {right}")],
    );
    let codes: Vec<&str> = smtp.iter().map(|line| &line[..3]).collect();
    assert_eq!(codes, ["220", "250", "535", "235"], "{smtp:?}");

    let imap =
        talk(stack, stack.imaps_port, &["a LOGIN ana@acme.test wrong", "b LOGIN ana@acme.test secret"]);
    assert!(imap[1].starts_with("a NO [AUTHENTICATIONFAILED]") && imap[2].starts_with("b OK"), "{imap:?}");
    assert_ne!(stack.imap_port, stack.imaps_port);
}
