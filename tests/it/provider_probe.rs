//! Asking mail servers about addresses: whom, in which order, and what is not taken for an answer.

use std::time::Duration;

use pflow::provider::{
    dns::MxLookup,
    mail::{Prober, ProberSettings, Recipient},
};

use crate::support::{
    At, Fault, Script, SmtpDouble,
    vendors::{DnsDouble, Zone},
};

const HOME: Zone = Zone::At([127, 0, 0, 1]);
/// Nobody listens there.
const ELSEWHERE: Zone = Zone::At([127, 0, 0, 77]);

fn dns() -> DnsDouble {
    DnsDouble::start(&[
        ("x.example", Zone::Servers(&[(30, "third.example"), (20, "second.example"), (10, "first.example")])),
        ("far.example", Zone::Servers(&[(1, "first.example"), (2, "other.example"), (3, "second.example")])),
        ("bare.example", HOME),
        ("first.example", ELSEWHERE),
        ("other.example", ELSEWHERE),
        ("second.example", HOME),
        ("third.example", ELSEWHERE),
    ])
}

fn prober(dns: &DnsDouble, port: u16) -> Prober {
    let settings = ProberSettings { patience: Duration::from_millis(400), ..read(port) };
    Prober::new(MxLookup::open(Some(&dns.address())).unwrap(), settings)
}

fn read(port: u16) -> ProberSettings {
    ProberSettings::read(Some(&port.to_string()), Some("probe.pflow.example")).unwrap()
}

#[tokio::test]
async fn the_two_preferred_servers_are_tried_in_their_order() {
    let (dns, server) = (dns(), SmtpDouble::start(Script::default()));
    let prober = prober(&dns, server.port);
    let mut session = prober.open("x.example").await.unwrap();
    assert_eq!(session.ask("claire@x.example").await, Ok(Recipient::Taken));
    assert_eq!(session.ask("jean@x.example").await, Ok(Recipient::Taken));
    session.close().await;
    assert_eq!(
        server.seen().commands,
        [
            "EHLO probe.pflow.example",
            "MAIL FROM:<>",
            "RCPT TO:<claire@x.example>",
            "RSET",
            "MAIL FROM:<>",
            "RCPT TO:<jean@x.example>",
            "RSET",
            "QUIT"
        ]
    );
    assert!(prober.open("bare.example").await.is_ok(), "a domain without MX record is its own server");
    let why = prober.open("far.example").await.map(drop).unwrap_err();
    assert!(why.contains("other.example"), "the third is not tried: {why}");
    assert!(prober.open("nowhere.example").await.is_err());
}

#[tokio::test]
async fn what_is_no_answer_is_taken_for_none() {
    let endless: &'static str = Box::leak(format!("250-{}", "x".repeat(40_000)).into_boxed_str());
    for (at, fault) in [
        (At::Greeting, Fault::Silence),
        (At::Greeting, Fault::Cut),
        (At::Greeting, Fault::Say("HTTP/1.1 400 Bad Request")),
        (At::Greeting, Fault::Say("554 5.7.1 go away")),
        (At::Mail, Fault::Say("550 5.7.1 no empty senders here")),
        (At::Mail, Fault::Say("451 4.3.0 later")),
        (At::Rcpt, Fault::Silence),
        (At::Rcpt, Fault::Cut),
        (At::Rcpt, Fault::Say("550")),
        (At::Rcpt, Fault::Say("nonsense")),
        (At::Rcpt, Fault::Say("299 what is that")),
        (At::Rcpt, Fault::Say("252 cannot say")),
        (At::Rcpt, Fault::Say("354 go on")),
        (At::Rcpt, Fault::Say("421 4.7.0 too many connections")),
        (At::Rcpt, Fault::Say(endless)),
    ] {
        let (dns, server) = (dns(), SmtpDouble::start(Script::fault(at, fault.clone())));
        let said = match prober(&dns, server.port).open("x.example").await {
            Ok(mut session) => session.ask("claire@x.example").await,
            Err(why) => Err(why),
        };
        match fault {
            // A refusal without words is one; what it means is for others to say.
            Fault::Say("550") => assert_eq!(said, Ok(Recipient::Refused("550 ".to_owned()))),
            _ => assert!(said.is_err(), "{at:?} {fault:?}: {said:?}"),
        }
    }
}

#[tokio::test]
async fn without_another_port_nobody_near_is_asked() {
    let dns = dns();
    let settings = ProberSettings::read(None, None).unwrap();
    let prober = Prober::new(MxLookup::open(Some(&dns.address())).unwrap(), settings);
    let why = prober.open("x.example").await.map(drop).unwrap_err();
    assert!(why.contains("public address"), "{why}");
}

#[tokio::test]
async fn an_address_cannot_smuggle_a_command() {
    let (dns, server) = (dns(), SmtpDouble::start(Script::default()));
    let mut session = prober(&dns, server.port).open("x.example").await.unwrap();
    for address in ["a@x.example>\r\nDATA", "a b@x.example", "é@x.example", "<a@x.example>"] {
        assert!(session.ask(address).await.is_err(), "{address:?}");
    }
    assert_eq!(server.seen().commands.len(), 1, "only EHLO");
}
