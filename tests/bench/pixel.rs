//! The pixel beside nginx's `empty_gif` with its access log on, on the same machine in the same minute (performance.md §3).

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{Pflow, daemon::Daemon};

/// How long each run is measured.
const SPAN: Duration = Duration::from_secs(5);
const ROUNDS: usize = 3;
const NGINX: u16 = 18_091;

pub fn run() {
    let Some(_nginx) = Nginx::start() else {
        println!("skipped: nginx is not on this machine (Debian: nginx-light)");
        return;
    };
    let pflow = Pflow::with_org();
    let safe = Daemon::start(&pflow, &["--role", "web"]);
    let quick = Daemon::start(
        &pflow.env("PFLOW_DATA_DIR", pflow.path("data2").to_str().unwrap()),
        &["--role", "web", "--no-fsync"],
    );
    let nginx = format!("127.0.0.1:{NGINX}");
    // A token that cannot be one: nothing is stored.
    let subjects = [
        ("nginx empty_gif", &nginx, ""),
        ("nothing stored", &safe.address, "x"),
        ("spool, write", &quick.address, ""),
        ("spool, fdatasync", &safe.address, ""),
    ];
    let mut kept = 0.0;
    for clients in [256, 1_024] {
        let mut figures = vec![Vec::new(); subjects.len()];
        for _ in 0..ROUNDS {
            for (at, (_, address, prefix)) in subjects.iter().enumerate() {
                figures[at].push(measure(address, prefix, clients));
            }
        }
        println!(
            "c = {clients}, {ROUNDS} rounds of {} s: median requests/s (÷ nginx), p50, p99",
            SPAN.as_secs()
        );
        let median = |runs: &mut Vec<Figure>| {
            runs.sort_by(|a, b| a.rate.total_cmp(&b.rate));
            runs[runs.len() / 2]
        };
        kept += figures[3].iter().map(|f| f.rate * SPAN.as_secs_f64()).sum::<f64>();
        let base = median(&mut figures[0]).rate;
        for ((name, ..), runs) in subjects.iter().zip(&mut figures) {
            let Figure { rate, p50, p99, failed } = median(runs);
            println!(
                "  {name:<18} {rate:>8.0} ({:.2}) p50 {p50:>6.2} ms  p99 {p99:>6.2} ms  failed {failed}",
                rate / base
            );
        }
        println!("  memory of the last: {} KiB at most, after {kept:.0} requests kept", safe.peak_kib());
    }
}

#[derive(Clone, Copy, Debug)]
struct Figure {
    rate: f64,
    p50: f64,
    p99: f64,
    failed: usize,
}

/// Clients that ask again as soon as they were answered, each on a connection it keeps, each time with a fresh token.
fn measure(address: &str, prefix: &str, clients: usize) -> Figure {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let (address, prefix) = (Arc::new(address.to_owned()), Arc::new(prefix.to_owned()));
        let end = Instant::now() + SPAN;
        let tasks: Vec<_> = (0..clients)
            .map(|client| {
                let (address, prefix) = (Arc::clone(&address), Arc::clone(&prefix));
                tokio::spawn(async move { ask(&address, &prefix, client, end).await })
            })
            .collect();
        let (mut times, mut failed) = (Vec::new(), 0);
        for task in tasks {
            match task.await.unwrap() {
                Some(of_client) => times.extend(of_client),
                None => failed += 1,
            }
        }
        times.sort_unstable();
        let at = |share: f64| {
            times.get((times.len() as f64 * share) as usize).map_or(0.0, |us| f64::from(*us) / 1_000.0)
        };
        Figure { rate: times.len() as f64 / SPAN.as_secs_f64(), p50: at(0.5), p99: at(0.99), failed }
    })
}

/// The times of one client's requests, in microseconds; none where one was not answered.
async fn ask(address: &str, prefix: &str, client: usize, end: Instant) -> Option<Vec<u32>> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    stream.set_nodelay(true).ok()?;
    let (mut times, mut answer) = (Vec::new(), vec![0; 2_048]);
    for n in 0_usize.. {
        let begun = Instant::now();
        if begun >= end {
            break;
        }
        let token = format!("{:022x}", client * 10_000_000 + n);
        let request = format!(
            "GET /o/{prefix}{token}.gif HTTP/1.1\r\nHost: u.acme.example\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut read = 0;
        // Both send a picture of 43 octets and say so.
        loop {
            let more = stream.read(&mut answer[read..]).await.ok()?;
            read += more;
            if more == 0 {
                return None;
            }
            if let Some(head) = answer[..read].windows(4).position(|w| w == b"\r\n\r\n")
                && read >= head + 4 + 42
            {
                break;
            }
        }
        assert!(answer.starts_with(b"HTTP/1.1 200"));
        times.push(u32::try_from(begun.elapsed().as_micros()).unwrap_or(u32::MAX));
    }
    Some(times)
}

struct Nginx {
    child: Child,
    _dir: tempfile::TempDir,
}

impl Nginx {
    /// One with an access log, as an operator would have it; none where there is no nginx.
    fn start() -> Option<Self> {
        let program = ["/usr/sbin/nginx", "/usr/bin/nginx"].into_iter().find(|p| Path::new(p).exists())?;
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().display();
        let config = format!(
            "daemon off; worker_processes 2; pid {at}/pid; error_log {at}/error.log;
             events {{ worker_connections 4096; }}
             http {{ access_log {at}/access.log; keepalive_requests 100000000; client_body_temp_path {at}/b; proxy_temp_path {at}/p;
               fastcgi_temp_path {at}/f; uwsgi_temp_path {at}/u; scgi_temp_path {at}/s;
               server {{ listen 127.0.0.1:{NGINX} backlog=4096; location /o/ {{ empty_gif; }} }} }}"
        );
        let file = dir.path().join("nginx.conf");
        fs::write(&file, config).unwrap();
        let child = Command::new(program)
            .args(["-p", dir.path().to_str().unwrap(), "-c", file.to_str().unwrap()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let nginx = Self { child, _dir: dir };
        let begun = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", NGINX)).is_err() {
            if begun.elapsed() > Duration::from_secs(5) {
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(nginx)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its master takes the workers with it.
        let _ = rustix::process::kill_process(
            rustix::process::Pid::from_child(&self.child),
            rustix::process::Signal::TERM,
        );
        let _ = self.child.wait();
    }
}
