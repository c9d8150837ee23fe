//! `pflow import csv` against a raw `COPY` of the same file into one text table, in turn (A B A B A).
//!
//! `PFLOW_BENCH_ROWS` (default 200000) makes a file of that size, `PFLOW_BENCH_CSV` names one instead. `PFLOW_BENCH_SCALE=1` adds how the time
//! grows: a million rows against 200,000, and 200,000 more beside five million.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::{prospects, support::Pflow};

pub fn run() {
    let pflow = Pflow::with_org();
    let (file, rows) = input(&pflow);
    let measured = both(&pflow, &file, rows);
    let changed = ["companies", "people", "positions"].map(|t| {
        let of = |what: &str| measured.again.report[t][what].as_u64().unwrap();
        of("created") + of("updated")
    });
    println!("changed by the second import: {changed:?}");
    if std::env::var_os("PFLOW_BENCH_SCALE").is_some() {
        growth();
    }
}

struct Both {
    first: Measured,
    again: Measured,
}

/// Imports the file twice, with a raw copy before, between and after.
fn both(pflow: &Pflow, file: &Path, rows: u64) -> Both {
    println!("{rows} rows, {:.1} MB", fs::metadata(file).unwrap().len() as f64 / 1e6);
    let raw = |n: u32| {
        let seconds = raw_copy(pflow, file, n);
        println!("raw COPY        {seconds:8.2} s  {:9.0} rows/s", rows as f64 / seconds);
        seconds
    };
    let mut raws = vec![raw(1)];
    let first = import(pflow, file);
    raws.push(raw(2));
    let again = import(pflow, file);
    raws.push(raw(3));
    for (name, measured, raw) in
        [("first import", &first, raws[0] + raws[1]), ("again", &again, raws[1] + raws[2])]
    {
        println!(
            "{name:<15} {:8.2} s  {:9.0} rows/s  {:5.2} x raw  {:4} MB  {:7.1} MB of WAL  {}",
            measured.seconds,
            rows as f64 / measured.seconds,
            measured.seconds / (raw / 2.0),
            measured.peak_mb,
            measured.wal as f64 / 1e6,
            measured.report["phases"],
        );
    }
    Both { first, again }
}

/// How the time grows with the file, and with what is there already.
fn growth() {
    let of = |pflow: &Pflow, first: u64, rows: u64| {
        let file = pflow.path(format!("from{first}.csv"));
        prospects::write(&file, first, rows);
        let measured = import(pflow, &file);
        println!(
            "{rows:>8} rows from {first:>8}: {:7.2} s  {:4} MB  {}",
            measured.seconds, measured.peak_mb, measured.report["phases"]
        );
        fs::remove_file(file).unwrap();
        measured.seconds
    };
    let (empty, million) = (of(&Pflow::with_org(), 0, 200_000), of(&Pflow::with_org(), 0, 1_000_000));
    println!("a million rows / 200,000: {:.2}", million / empty);
    let large = Pflow::with_org();
    for n in 0..5 {
        of(&large, n * 1_000_000, 1_000_000);
    }
    let beside = of(&large, 5_000_000, 1_000_000);
    println!("a million beside five million / into an empty database: {:.2}", beside / million);
}

fn input(pflow: &Pflow) -> (PathBuf, u64) {
    if let Some(named) = std::env::var_os("PFLOW_BENCH_CSV") {
        let rows = BufReader::new(fs::File::open(&named).unwrap()).split(b'\n').count() as u64 - 1;
        return (PathBuf::from(named), rows);
    }
    let rows = std::env::var("PFLOW_BENCH_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(200_000);
    let file = pflow.path("bench.csv");
    prospects::write(&file, 0, rows);
    (file, rows)
}

fn on_runtime<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn raw_copy(pflow: &Pflow, file: &Path, n: u32) -> f64 {
    let mut header = String::new();
    let mut text = BufReader::with_capacity(256 * 1024, fs::File::open(file).unwrap());
    text.read_line(&mut header).unwrap();
    let columns: Vec<String> = (0..header.split(',').count()).map(|c| format!("c{c} text")).collect();
    on_runtime(async {
        let mut db = PgConnection::connect(&pflow.db.url).await.unwrap();
        let table = format!("CREATE TABLE raw{n} ({})", columns.join(", "));
        sqlx::raw_sql(AssertSqlSafe(table)).execute(&mut db).await.unwrap();
        let started = Instant::now();
        let mut copy = db.copy_in_raw(&format!("COPY raw{n} FROM STDIN (FORMAT csv)")).await.unwrap();
        loop {
            let part = text.fill_buf().unwrap();
            if part.is_empty() {
                break;
            }
            let taken = part.len();
            copy.send(part).await.unwrap();
            text.consume(taken);
        }
        copy.finish().await.unwrap();
        let seconds = started.elapsed().as_secs_f64();
        sqlx::raw_sql(AssertSqlSafe(format!("DROP TABLE raw{n}"))).execute(&mut db).await.unwrap();
        seconds
    })
}

struct Measured {
    seconds: f64,
    peak_mb: u64,
    /// Bytes.
    wal: i64,
    report: Value,
}

fn import(pflow: &Pflow, file: &Path) -> Measured {
    let before = wal(pflow);
    let started = Instant::now();
    let mut command = pflow.command(&["import", "csv", file.to_str().unwrap(), "--json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let peak_mb = watch(&mut child);
    let seconds = started.elapsed().as_secs_f64();
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(child.wait().unwrap().success(), "{out}");
    Measured { seconds, peak_mb, wal: wal(pflow) - before, report: serde_json::from_str(&out).unwrap() }
}

/// Waits for the child; its greatest resident memory, as the kernel counts it.
fn watch(child: &mut Child) -> u64 {
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or_default();
        peak = peak.max(line.split_whitespace().next().and_then(|n| n.parse::<u64>().ok()).unwrap_or(0));
        std::thread::sleep(Duration::from_millis(10));
    }
    peak / 1024
}

fn wal(pflow: &Pflow) -> i64 {
    pflow.sql::<i64>("SELECT (pg_current_wal_insert_lsn() - '0/0')::bigint")
}
