//! The whole sending path into a sink, with an fsync for every arming and every outcome, against bare durable commits and against the
//! bare handing over of the same mails.

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    process::Command,
    time::Instant,
};

use sqlx::{Connection, PgConnection};

use crate::{
    sink::Sink,
    support::{Pflow, Sequence},
};

/// `PFLOW_BENCH_MAILS` (default 2000) through each mailbox.
pub fn run() {
    let mails: usize = std::env::var("PFLOW_BENCH_MAILS").ok().and_then(|n| n.parse().ok()).unwrap_or(2_000);
    let mut pflow = Pflow::new().at("2026-12-01T09:00:00+01:00");
    // The tests' cluster never flushes; this is the embedded default, which does.
    let data = pflow.path("data");
    let db = |verb: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pflow"));
        command.env("PFLOW_DATA_DIR", &data).env_remove("PFLOW_DATABASE_URL").env_remove("DATABASE_URL");
        let output = command.args(["db", verb]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    };
    db("start");
    db("migrate");
    pflow.db.url = db("url");
    pflow.ok(&["org", "create", "Acme", "--owner", "ana@acme.example"]);

    let commits = durable_commits(&pflow, 2_000);
    println!(
        "durable commits          {commits:9.0} /s, one connection: a mail needs two, so its limit is half of that"
    );
    let sink = Sink::start();
    let handed = hand_over(&sink, 5_000);
    println!("bare handing over        {handed:9.0} /s, one connection");
    let mut people = 1;
    for mailboxes in [1, 4, 8] {
        for n in 0..mailboxes {
            let from = format!("box{mailboxes}-{n}@acme.example");
            add_mailbox(&pflow, &from, sink.port);
            Sequence::new(&from, mails).people_from(people).from(&from).insert(&pflow);
            people += mails;
        }
        let before = sink.taken();
        let started = Instant::now();
        let report = pflow.json(&["run-scheduler", "--max-duration", "600s"]);
        let seconds = started.elapsed().as_secs_f64();
        let sent = sink.taken() - before;
        assert_eq!(report["sent"], sent, "{report}");
        let rate = sent as f64 / seconds;
        println!(
            "{mailboxes} mailbox(es)            {rate:9.0} /s  {:5.2} x half the commits  {:5.2} x handing over  ({sent} mails)",
            rate / (commits / 2.0),
            rate / handed
        );
    }
    db("stop");
}

fn add_mailbox(pflow: &Pflow, address: &str, port: u16) {
    let smtp = format!("smtp://{address}@127.0.0.1:{port}");
    let args =
        ["mailbox", "add", "smtp", "--address", address, "--smtp", &smtp, "--password-stdin", "--no-check"];
    let pace = ["--gap", "0", "--daily-cap", "1000000", "--ramp-start", "1000000"];
    let args = [&args[..], &pace].concat();
    pflow.run_with_stdin(&args, b"secret\n").expect(&args, 0);
}

fn durable_commits(pflow: &Pflow, n: u32) -> f64 {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let mut db = PgConnection::connect(&pflow.db.url).await.unwrap();
        sqlx::raw_sql("CREATE TABLE public.ticks (n int); INSERT INTO public.ticks VALUES (0)")
            .execute(&mut db)
            .await
            .unwrap();
        let started = Instant::now();
        for _ in 0..n {
            sqlx::query("UPDATE public.ticks SET n = n + 1").execute(&mut db).await.unwrap();
        }
        let rate = f64::from(n) / started.elapsed().as_secs_f64();
        sqlx::raw_sql("DROP TABLE public.ticks").execute(&mut db).await.unwrap();
        rate
    })
}

fn hand_over(sink: &Sink, n: u32) -> f64 {
    let stream = TcpStream::connect(("127.0.0.1", sink.port)).unwrap();
    stream.set_nodelay(true).unwrap();
    let (mut reader, mut writer) = (BufReader::new(stream.try_clone().unwrap()), stream);
    let mut line = String::new();
    let mut say = |text: &str, answers: usize| {
        writer.write_all(text.as_bytes()).unwrap();
        for _ in 0..answers {
            line.clear();
            reader.read_line(&mut line).unwrap();
        }
    };
    say("", 1);
    say("EHLO bench\r\n", 5);
    let body =
        format!("Subject: bench\r\n\r\n{}\r\n.\r\n", "Bonjour, ceci est une ligne de texte.\r\n".repeat(20));
    let started = Instant::now();
    for _ in 0..n {
        for command in ["MAIL FROM:<a@x>\r\n", "RCPT TO:<b@y>\r\n", "DATA\r\n", &body] {
            say(command, 1);
        }
    }
    f64::from(n) / started.elapsed().as_secs_f64()
}
