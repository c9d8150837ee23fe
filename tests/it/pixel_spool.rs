//! Opens that were answered are in the database once, whatever breaks.
#![expect(clippy::print_stderr, reason = "a test that cannot run is told")]

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
};

use crate::support::{
    Pflow,
    daemon::{Daemon, until},
    opens::{CHROME, raw},
    own_server::OwnServer,
};

const WEB: &[&str] = &["--role", "web"];

/// The segment of the spool that was written last.
fn segment(pflow: &Pflow) -> PathBuf {
    let files = fs::read_dir(pflow.path("data/spool")).unwrap().map(|f| f.unwrap().path());
    files.filter(|f| f.extension().is_some_and(|e| e == "spool")).max().unwrap()
}

#[test]
fn the_database_may_be_away() {
    let pflow = Pflow::with_opens("individual", 1, 1);
    let (behind, cable) = pflow.behind_cable();
    let daemon = Daemon::start(&behind, WEB);
    let token = pflow.token(1);
    daemon.fetch(&token, CHROME, "198.51.100.7");
    daemon.drained();
    cable.pull();
    for n in 0..20 {
        assert_eq!(daemon.fetch(&token, &format!("reader {n}"), "198.51.100.7").status, 200);
    }
    until("it says that it waits", || daemon.log().iter().any(|entry| entry["fields"]["task"] == "opens"));
    assert_eq!(pflow.events(), 1);
    let waiting = || pflow.json(&["status"])["spool"]["waiting_bytes"].as_u64().unwrap();
    assert!(waiting() > 20 * 30, "each with its agent: {}", waiting());
    assert!(pflow.ok(&["status"]).contains("octets of the spool wait for the database"));
    cable.put_back();
    until("all are there", || pflow.events() == 21);
    assert_eq!(waiting(), 0);
    assert_eq!(daemon.stop(), Some(0));
}

/// Eight people who fetch pixels, each time under a name of its own, and remember what was answered.
struct Readers {
    tokens: Vec<String>,
    sent: AtomicUsize,
    answered: Mutex<Vec<usize>>,
}

impl Readers {
    fn of(pflow: &Pflow, people: usize) -> Self {
        let tokens = (1..=people).map(|n| pflow.token(n)).collect();
        Self { tokens, sent: AtomicUsize::new(0), answered: Mutex::default() }
    }

    fn answered(&self) -> usize {
        self.answered.lock().unwrap().len()
    }

    /// They read while `meanwhile` happens.
    fn read(&self, address: &str, meanwhile: impl FnOnce()) {
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    while !over.load(Relaxed) {
                        self.fetch(address);
                    }
                });
            }
            meanwhile();
            over.store(true, Relaxed);
        });
    }

    fn fetch(&self, address: &str) {
        let n = self.sent.fetch_add(1, Relaxed);
        let token = &self.tokens[n % self.tokens.len()];
        let request = format!(
            "GET /o/{token}.gif HTTP/1.1\r\nhost: x\r\nconnection: close\r\nuser-agent: reader {n}\r\n\r\n"
        );
        if raw(address, request.as_bytes()).is_some_and(|a| a.starts_with("HTTP/1.1 200")) {
            self.answered.lock().unwrap().push(n);
        }
    }

    /// Whether the database has every open that was answered, and none twice.
    fn check(&self, pflow: &Pflow) {
        let stored: serde_json::Value =
            pflow.sql("SELECT coalesce(jsonb_agg(user_agent), '[]') FROM tracking.open_events");
        let mut counts = BTreeMap::new();
        for agent in stored.as_array().unwrap() {
            *counts.entry(agent.as_str().unwrap().to_owned()).or_insert(0) += 1;
        }
        assert!(counts.values().all(|n| *n == 1), "some twice");
        let answered = self.answered.lock().unwrap();
        let lost: Vec<&usize> =
            answered.iter().filter(|n| !counts.contains_key(&format!("reader {n}"))).collect();
        assert!(lost.is_empty(), "{lost:?} of {} were answered and are lost", answered.len());
        assert!(counts.len() <= self.sent.load(Relaxed));
    }
}

#[test]
fn a_storm_of_kills_loses_nothing_and_counts_nothing_twice() {
    let pflow = Pflow::with_opens("individual", 4, 4);
    let readers = Readers::of(&pflow, 4);
    for round in 0..3 {
        let daemon = Daemon::start(&pflow, WEB);
        let goal = readers.answered() + 300;
        readers.read(&daemon.address.clone(), || {
            until("enough were answered", || readers.answered() >= goal);
            daemon.kill();
        });
        if round == 1 {
            // The machine went down in the middle of a write.
            let mut last = OpenOptions::new().append(true).open(segment(&pflow)).unwrap();
            last.write_all(&[57, 0, 0, 0, 1, 2, 3, 4, 1]).unwrap();
        }
        if round == 2 {
            // Somebody has put the database back from a copy: what is read again is no second open.
            pflow.execute("DELETE FROM tracking.spool_offsets");
        }
    }
    let daemon = Daemon::start(&pflow, WEB);
    daemon.drained();
    assert_eq!(daemon.stop(), Some(0));
    readers.check(&pflow);
}

#[test]
fn postgresql_may_crash_and_restart_under_load() {
    let server = OwnServer::start();
    let pflow = Pflow::on_server(&server.url()).measuring("individual", 4, 4);
    let readers = Readers::of(&pflow, 4);
    let daemon = Daemon::start(&pflow, WEB);
    readers.read(&daemon.address, || {
        for stop in [OwnServer::crash, OwnServer::shut_down] {
            let stored = pflow.events();
            until("opens are being stored", || pflow.events() > stored);
            stop(&server);
            let goal = readers.answered() + 200;
            until("opens are answered without it", || readers.answered() >= goal);
            assert_eq!(server.url(), pflow.db.url, "the same again");
        }
        let stored = pflow.events();
        until("opens are stored again", || pflow.events() > stored);
    });
    daemon.drained();
    assert_eq!(daemon.stop(), Some(0));
    readers.check(&pflow);
}

/// Fetches `count` pixels over each of eight connections.
fn flood(daemon: &Daemon, count: usize) {
    let request = b"GET /o/AAAAAAAAAAAAAAAAAAAAAA.gif HTTP/1.1\r\nhost: x\r\nuser-agent: reader\r\n\r\n";
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let mut stream = TcpStream::connect(&daemon.address).unwrap();
                let length = {
                    stream.write_all(request).unwrap();
                    stream.read(&mut [0; 2_048]).unwrap()
                };
                let mut answer = vec![0; length];
                for _ in 1..count {
                    stream.write_all(request).unwrap();
                    stream.read_exact(&mut answer).unwrap();
                    assert!(answer.starts_with(b"HTTP/1.1 200"));
                }
            });
        }
    });
}

#[test]
fn memory_does_not_grow_with_what_was_answered() {
    let pflow = Pflow::with_opens("individual", 1, 1);
    let daemon = Daemon::start(&pflow, WEB);
    flood(&daemon, 500);
    daemon.drained();
    let before = daemon.peak_kib();
    flood(&daemon, 4_000);
    daemon.drained();
    let grown = daemon.peak_kib() - before;
    // A spool's record of each, kept in memory, would be more than twice as much.
    assert!(grown < 6_000, "by {grown} KiB over 32,000 fetches");
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn one_spool_is_one_daemons() {
    let pflow = Pflow::with_mailbox();
    let daemon = Daemon::start(&pflow, WEB);
    let refused = pflow.error(&["daemon", "--listen", "127.0.0.1:0", "--role", "web"], 6);
    assert!(refused["message"].as_str().unwrap().contains("another daemon's"), "{refused}");
    // Without the web it needs none.
    assert_eq!(Daemon::start(&pflow, &["--role", "upkeep"]).stop(), Some(0));
    assert_eq!(daemon.stop(), Some(0));
}

#[test]
fn a_full_disk_is_no_answer_and_no_end() {
    let pflow = Pflow::with_opens("individual", 1, 1);
    let place = pflow.path("data/spool");
    fs::create_dir_all(&place).unwrap();
    let mounted =
        Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "pflow-test"]).arg(&place).output();
    if !mounted.is_ok_and(|m| m.status.success()) {
        eprintln!("skipped: no right to mount a small disk");
        return;
    }
    let unmount = Unmount(place.clone());
    let daemon = Daemon::start(&pflow, WEB);
    let token = pflow.token(1);
    let fetch = |n: usize| {
        let request = format!(
            "GET /o/{token}.gif HTTP/1.1\r\nhost: x\r\nconnection: close\r\nuser-agent: reader {n}\r\n\r\n"
        );
        raw(&daemon.address, request.as_bytes())
    };
    assert!(fetch(0).is_some());
    let filler = place.join("filler");
    // Fill what is left, to the last octet.
    let mut file = fs::File::create(&filler).unwrap();
    while file.write(&[0; 512]).is_ok_and(|n| n > 0) {}
    drop(file);
    let unanswered = (1..200).find(|n| fetch(*n).is_none()).expect("an open that is not answered");
    assert!(daemon.get("/metrics").text().contains("pflow_opens_total{outcome=\"refused\"}"));
    assert_eq!(daemon.get("/healthz").status, 200);
    fs::remove_file(&filler).unwrap();
    until("it answers again", || fetch(1_000).is_some());
    daemon.drained();
    let lost: i64 = pflow
        .sql(&format!("SELECT count(*) FROM tracking.open_events WHERE user_agent = 'reader {unanswered}'"));
    assert_eq!(lost, 0, "what was not answered is not counted");
    assert_eq!(
        pflow.sql::<i64>("SELECT count(*) FROM tracking.open_events WHERE user_agent = 'reader 0'"),
        1
    );
    assert_eq!(daemon.stop(), Some(0));
    drop(unmount);
}

/// Takes the small disk away, whatever becomes of the test.
struct Unmount(PathBuf);

impl Drop for Unmount {
    fn drop(&mut self) {
        let _ = Command::new("umount").args(["-l"]).arg(&self.0).status();
    }
}
