//! `pflow import csv` against a raw `COPY` of the same file into one text table, in turn (A B A B A).

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::support::Pflow;

/// `PFLOW_BENCH_ROWS` (default 100000) makes a file of that size; `PFLOW_BENCH_CSV` names one instead.
pub fn run() {
    let pflow = Pflow::with_org();
    let (file, rows) = input(&pflow);
    let bytes = fs::metadata(&file).unwrap().len();
    println!("{rows} rows, {:.1} MB", bytes as f64 / 1e6);
    let raw = |n: u32| {
        let seconds = raw_copy(&pflow, &file, n);
        println!("raw COPY        {seconds:8.2} s  {:9.0} rows/s", rows as f64 / seconds);
        seconds
    };
    let mut raws = vec![raw(1)];
    let first = import(&pflow, &file);
    raws.push(raw(2));
    let before = wal(&pflow);
    let again = import(&pflow, &file);
    let written = wal(&pflow) - before;
    raws.push(raw(3));
    let base = |a: usize| (raws[a] + raws[a + 1]) / 2.0;
    println!(
        "first import    {:8.2} s  {:9.0} rows/s  {:5.2} x raw  {:4} MB",
        first.seconds,
        rows as f64 / first.seconds,
        first.seconds / base(0),
        first.peak_mb
    );
    println!(
        "again           {:8.2} s  {:9.0} rows/s  {:5.2} x raw  {:4} MB  {:.1} MB of WAL",
        again.seconds,
        rows as f64 / again.seconds,
        again.seconds / base(1),
        again.peak_mb,
        written as f64 / 1e6
    );
    let changed = ["companies", "people", "positions"]
        .map(|t| again.report[t]["created"].as_u64().unwrap() + again.report[t]["updated"].as_u64().unwrap());
    println!("changed by the second import: {changed:?}");
}

fn input(pflow: &Pflow) -> (PathBuf, u64) {
    if let Some(named) = std::env::var_os("PFLOW_BENCH_CSV") {
        let mut text = Vec::new();
        fs::File::open(&named).unwrap().read_to_end(&mut text).unwrap();
        let lines = text.iter().filter(|b| **b == b'\n').count() as u64;
        return (PathBuf::from(named), lines - 1);
    }
    let rows = std::env::var("PFLOW_BENCH_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    (pflow.write("bench.csv", prospects(rows)), rows)
}

/// A Pharow-shaped file: four people to a company, every one with a profile and an address.
fn prospects(rows: u64) -> String {
    let mut out = String::from(
        "SIREN,Nom légal,Nom commercial,Secteur NAF,Activité source Pharow,Date de création,Tranche d'effectif corrigée,Tél standard,URL du site internet,Adresse du siège complète,Prénom,Nom,Civilité,URL LinkedIn du prospect,Tél portable,Tél Kaspr (1),Poste occupé,Nom de la liste Pharow,Email,Type d'email,Fiabilité de l'email\n",
    );
    for n in 0..rows {
        let c = n * 7919 % (rows / 4 + 1);
        let body = format!("{:08}", 30_000_000 + c);
        let siren = (0..10).map(|d| format!("{body}{d}")).find(|s| luhn(s)).unwrap();
        out += &format!(
            "{siren},Société {c} SAS,Société {c},Programmation informatique,Conseil en systèmes et logiciels,2007-03-{:02},50 - 99,01 99 00 {:02} {:02},https://www.ent{c}.example/,\"{} rue de l'Église, 69009 Lyon\",Chloé,Lefèvre{n},Mme,https://www.linkedin.com/in/prospect-{n},01 99 00 {:02} {:02},33199000001,\"Responsable Qualité, Sécurité\",Liste {},p{n}@ent{c}.example,valid,95%\n",
            c % 28 + 1,
            c % 100,
            c / 100 % 100,
            c % 200,
            n % 100,
            n / 100 % 100,
            n % 7,
        );
    }
    out
}

fn luhn(digits: &str) -> bool {
    let digit = |(i, c): (usize, char)| {
        let d = c.to_digit(10).unwrap() * (1 + i as u32 % 2);
        if d > 9 { d - 9 } else { d }
    };
    digits.chars().rev().enumerate().map(digit).sum::<u32>() % 10 == 0
}

fn on_runtime<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn raw_copy(pflow: &Pflow, file: &Path, n: u32) -> f64 {
    let text = fs::read(file).unwrap();
    let header =
        String::from_utf8_lossy(&text[..text.iter().position(|b| *b == b'\n').unwrap()]).into_owned();
    let columns: Vec<String> = (0..header.split(',').count()).map(|c| format!("c{c} text")).collect();
    on_runtime(async {
        let mut db = PgConnection::connect(&pflow.db.url).await.unwrap();
        let table = format!("CREATE TABLE raw{n} ({})", columns.join(", "));
        sqlx::raw_sql(AssertSqlSafe(table)).execute(&mut db).await.unwrap();
        let started = Instant::now();
        let mut copy = db.copy_in_raw(&format!("COPY raw{n} FROM STDIN (FORMAT csv, HEADER)")).await.unwrap();
        for part in text.chunks(256 * 1024) {
            copy.send(part).await.unwrap();
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
    report: Value,
}

fn import(pflow: &Pflow, file: &Path) -> Measured {
    let started = Instant::now();
    let mut command = pflow.command(&["import", "csv", file.to_str().unwrap(), "--json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let peak_mb = watch(&mut child);
    let seconds = started.elapsed().as_secs_f64();
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(child.wait().unwrap().success(), "{out}");
    Measured { seconds, peak_mb, report: serde_json::from_str(&out).unwrap() }
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
