//! Two hundred people over the real clients and providers that refuse, take their time and see `pflow` die: the same values, the same books.

use std::thread;

use crate::{
    cli_enrich::{spent, state},
    support::{
        Pflow,
        vendors::{Fault, On, Vendors},
    },
};

const PEOPLE: usize = 200;
const COMPANIES: usize = 12;
const ASK: [&str; 13] = [
    "enrich",
    "--provider",
    "annuaire",
    "--provider",
    "fullenrich",
    "--provider",
    "dropcontact",
    "--provider",
    "bettercontact",
    "--fields",
    "email,phone,company",
    "--poll",
    "0",
];

/// In this order, each with a process of its own. Before the register is through (which costs nothing) also with a call on its lips.
const KILLS: [&str; 12] = [
    "enrich_armed",
    "enrich_called:3",
    "enrich_stored:4",
    "enrich_submitted",
    "enrich_polled",
    "enrich_submitted",
    "enrich_polled:3",
    "enrich_stored",
    "enrich_applied",
    "enrich_submitted",
    "enrich_stored",
    "enrich_polled:2",
];

fn crowd() -> Pflow {
    let pflow = Pflow::with_org();
    let rows: String = (0..PEOPLE)
        .map(|n| format!("Claire,Nom{n},Exemple {},https://www.linkedin.com/in/claire-{n}\n", n % COMPANIES))
        .collect();
    pflow.write("p.csv", format!("Prénom,Nom,Société,LinkedIn\n{rows}"));
    pflow.ok(&[
        "import",
        "csv",
        "p.csv",
        "--map",
        "Société=companies.name",
        "--map",
        "LinkedIn=people.linkedin_url",
    ]);
    pflow
}

#[test]
fn two_hundred_people_with_kills_and_refusals_end_like_an_undisturbed_run() {
    let (calm, stormy) = (Vendors::start(), Vendors::start());
    let (undisturbed, killed) = (calm.env(&crowd()), stormy.env(&crowd()));
    for double in [stormy.fullenrich(), stormy.dropcontact(), stormy.bettercontact()] {
        double.slow(1);
        for on in [On::Submit, On::Submit, On::Poll] {
            double.fail(on, Fault::Limited(Some(0)));
        }
    }
    stormy.annuaire().fail(On::Submit, Fault::Limited(Some(0))).fail(On::Submit, Fault::Closed);

    let kills = thread::scope(|threads| {
        let quiet = threads.spawn(|| undisturbed.json(&ASK));
        let mut kills = 0;
        let mut args: &[&str] = &ASK;
        for point in KILLS {
            kills += i32::from(killed.env("PFLOW_CRASH_AT", point).run(args).code == -1);
            args = &["enrich", "resume", "--poll", "0"];
        }
        killed.ok(args);
        let report = quiet.join().unwrap();
        assert_eq!(report["status"], "done", "{report}");
        kills
    });
    assert!(kills >= 9, "{kills} kills of {}", KILLS.len());
    assert_eq!(
        killed.sql::<String>("SELECT string_agg(DISTINCT status, ' ') FROM crm.enrichment_runs"),
        "done"
    );
    assert_eq!(
        killed.sql::<i64>("SELECT count(*) FROM crm.enrichment_jobs WHERE status NOT IN ('done', 'failed')"),
        0
    );
    assert_eq!(state(&killed), state(&undisturbed));
    for (calm, stormy) in calm.all().iter().zip(stormy.all()) {
        let name = calm.name();
        let twice: Vec<_> = stormy.charged().into_iter().filter(|(_, n)| *n > 1).collect();
        assert_eq!(twice, [], "{name}: paid twice");
        for (what, credits) in [("theirs", stormy.spent()), ("ours", spent(&killed, name))] {
            assert!(
                (credits - calm.spent()).abs() < 1e-9,
                "{name}, {what}: {credits} instead of {}",
                calm.spent()
            );
        }
    }
    assert!(
        calm.fullenrich().spent() > 500.0 && calm.bettercontact().spent() + calm.dropcontact().spent() > 10.0
    );
}
