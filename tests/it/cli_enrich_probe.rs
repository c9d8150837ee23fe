//! `pflow enrich --provider verify --probe-smtp`: what mail servers say becomes states of addresses.

use crate::support::{
    MailStack, Pflow, Script, SmtpDouble,
    vendors::{DnsDouble, Zone},
};

const HOME: Zone = Zone::At([127, 0, 0, 1]);
const MX: Zone = Zone::Servers(&[(10, "mx.example")]);
const ASK: [&str; 5] = ["enrich", "--provider", "verify", "--fields", "verification"];

fn with_people(addresses: &[&str], dns: &DnsDouble, port: u16) -> Pflow {
    let pflow = Pflow::with_org()
        .env("PFLOW_DNS_SERVER", dns.address())
        .env("PFLOW_SMTP_PROBE_PORT", port.to_string())
        .env("PFLOW_SMTP_PROBE_NAME", "probe.pflow.example");
    let rows: String =
        addresses.iter().enumerate().map(|(n, address)| format!("P{n},Nom{n},S{n},{address}\n")).collect();
    pflow.write("p.csv", format!("Prénom,Nom,Société,E-mail\n{rows}"));
    pflow.ok(&["import", "csv", "p.csv", "--map", "Société=companies.name"]);
    pflow
}

fn states(pflow: &Pflow) -> String {
    pflow.sql(
        "SELECT string_agg(concat_ws(' ', email, email_status, email_reliability), E'\\n' ORDER BY email::text) FROM crm.positions",
    )
}

#[test]
fn what_servers_say_is_weighed_and_no_mail_is_sent() {
    let dns = DnsDouble::start(&[
        ("strict.example", MX),
        ("open.example", MX),
        ("later.example", MX),
        ("policy.example", MX),
        ("azure.example", MX),
        ("mx.example", HOME),
        ("closed.example", Zone::Servers(&[(10, "off.example")])),
        ("off.example", Zone::At([127, 0, 0, 77])),
    ]);
    let recipients = vec![
        ("claire@strict.example", "250 2.1.5 Ok"),
        ("@strict.example", "550 5.1.1 user unknown"),
        ("@later.example", "451 4.7.1 Greylisted, come back later"),
        ("@policy.example", "550 5.7.1 blocked using zen.spamhaus.org"),
        ("claire@azure.example", "250 2.1.5 Ok"),
        ("@azure.example", "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)"),
    ];
    let server = SmtpDouble::start(Script { recipients, ..Script::default() });
    let people = [
        "claire@strict.example",
        "paul@strict.example",
        "claire@open.example",
        "contact@open.example",
        "claire@later.example",
        "claire@policy.example",
        "paul@policy.example",
        "claire@azure.example",
        "paul@azure.example",
        "claire@closed.example",
    ];
    let pflow = with_people(&people, &dns, server.port);
    pflow.ok(&ASK);
    assert_eq!(server.seen().connections, 0, "nobody is asked without the flag");

    let probe: Vec<&str> = ASK.iter().copied().chain(["--probe-smtp"]).collect();
    let report = pflow.json(&probe);
    assert_eq!(report["by_provider"]["verify"]["asked"], 10, "what DNS said does not settle it: {report}");
    assert_eq!(
        states(&pflow),
        "claire@azure.example valid 95.00\nclaire@closed.example unknown\nclaire@later.example unknown\n\
         claire@open.example catch_all 75.00\nclaire@policy.example unknown\nclaire@strict.example valid 95.00\n\
         contact@open.example risky\npaul@azure.example unknown\npaul@policy.example unknown\n\
         paul@strict.example invalid 0.00"
    );
    let seen = server.seen();
    assert_eq!((seen.connections, seen.mails.len()), (5, 0), "one conversation with a domain");
    let begins = |what: &str| seen.commands.iter().filter(|line| line.starts_with(what)).count();
    assert_eq!((begins("DATA"), begins("QUIT"), begins("EHLO probe.pflow.example")), (0, 5, 5));
    assert_eq!(begins("MAIL FROM:<>"), begins("MAIL"));
    let asked = |part: &str| seen.commands.iter().filter(|line| line.contains(part)).count();
    assert_eq!(asked("@policy.example"), 1, "who refuses us is left alone");
    assert_eq!(asked("@open.example"), 3, "two addresses, and one that nobody has");

    pflow.ok(&probe);
    let again = server.seen();
    let about = |domain: &str| again.commands.iter().filter(|line| line.contains(domain)).count();
    assert_eq!(
        (about("@strict.example"), about("@later.example")),
        (asked("@strict.example"), asked("@later.example")),
        "answers are kept"
    );
    assert_eq!(pflow.run(&["enrich", "--provider", "annuaire", "--probe-smtp"]).code, 2);
    assert_eq!(pflow.env("PFLOW_SMTP_PROBE_PORT", "smtp").run(&probe).code, 2);
}

#[test]
fn a_real_postfix_tells_who_is_there() {
    let Some(stack) = MailStack::get() else { return };
    let dns = DnsDouble::start(&[("strict.test", MX), ("acme.test", MX), ("mx.example", HOME)]);
    let people =
        ["claire@strict.test", "paul@strict.test", "nobody@acme.test", "later@acme.test", "eve@acme.test"];
    let pflow = with_people(&people, &dns, stack.smtp_port);
    pflow.ok(&[&ASK[..], &["--probe-smtp"]].concat());
    assert_eq!(
        states(&pflow),
        "claire@strict.test valid 95.00\neve@acme.test catch_all 75.00\nlater@acme.test unknown\n\
         nobody@acme.test invalid 0.00\npaul@strict.test invalid 0.00",
        "{}",
        stack.log()
    );
    assert!(stack.inbox("claire@strict.test").is_empty() && stack.is_idle());
}
