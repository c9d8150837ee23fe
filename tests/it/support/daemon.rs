//! `pflow daemon` as a process of its own, and a cable to the database that can be pulled.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    process::{Child, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use serde_json::Value;

use super::Pflow;

/// A daemon under way; killed when it goes.
#[derive(Debug)]
pub struct Daemon {
    child: Child,
    /// Where its web server listens, where it has one.
    pub address: String,
    log: Arc<Mutex<Vec<Value>>>,
}

/// An answer of the web server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Lines of the head without the first and without `date`, lower-case names.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Waits until `done` says so, a look every 50 ms, two minutes at most.
#[track_caller]
pub fn until(what: &str, mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(120), "never: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

impl Daemon {
    /// Starts it on a free port, and waits until it says that it works.
    pub fn start(pflow: &Pflow, more: &[&str]) -> Self {
        let args = [&["daemon", "--listen", "127.0.0.1:0", "--log-format", "json"], more].concat();
        let mut command = pflow.command(&args);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let log: Arc<Mutex<Vec<Value>>> = Arc::default();
        let mut address = None;
        let mut said = Vec::new();
        for line in lines.by_ref() {
            let line = line.unwrap();
            let entry: Value = serde_json::from_str(&line).unwrap_or_default();
            said.push(line);
            log.lock().unwrap().push(entry.clone());
            if entry["fields"]["message"] == "working" {
                address = Some(entry["fields"]["listen"].as_str().unwrap_or_default().to_owned());
                break;
            }
        }
        let address = address.unwrap_or_else(|| panic!("the daemon ended: {said:?}"));
        let kept = Arc::clone(&log);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock().unwrap().push(serde_json::from_str(&line).unwrap_or(Value::String(line)));
            }
        });
        Self { child, address, log }
    }

    /// What it has logged so far, one entry a line.
    pub fn log(&self) -> Vec<Value> {
        self.log.lock().unwrap().clone()
    }

    /// Asks it to stop, and waits for its exit code.
    pub fn stop(mut self) -> Option<i32> {
        self.signal(rustix::process::Signal::TERM);
        let mut code = None;
        until("the daemon stops", || {
            code = self.child.try_wait().unwrap();
            code.is_some()
        });
        code.unwrap().code()
    }

    pub fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Kills it at once.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Peak of its memory so far, in KiB.
    pub fn peak_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    /// One request on a connection of its own.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", self.address);
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if !body.is_empty() || method == "POST" {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        parsed(&answer)
    }
}

fn parsed(answer: &[u8]) -> Answer {
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").expect("a head");
    let head = std::str::from_utf8(&answer[..end]).unwrap();
    let (first, lines) = head.split_once("\r\n").unwrap_or((head, ""));
    let headers = lines
        .split("\r\n")
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .filter(|(name, _)| name != "date")
        .collect();
    Answer { status: first[9..12].parse().unwrap(), headers, body: answer[end + 4..].to_vec() }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A cable between a client and a server that can be pulled, and put back.
#[derive(Debug)]
pub struct Cable {
    pub port: u16,
    state: Arc<Mutex<CableState>>,
}

#[derive(Debug, Default)]
struct CableState {
    is_pulled: bool,
    streams: Vec<TcpStream>,
}

impl Cable {
    /// To this port of this machine.
    pub fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state: Arc<Mutex<CableState>> = Arc::default();
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let mut state = shared.lock().unwrap();
                if state.is_pulled {
                    continue;
                }
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                for (mut from, mut to) in
                    [(client.try_clone().unwrap(), server.try_clone().unwrap()), (server, client)]
                {
                    state.streams.push(from.try_clone().unwrap());
                    std::thread::spawn(move || {
                        let _ = std::io::copy(&mut from, &mut to);
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
            }
        });
        Self { port, state }
    }

    /// Breaks every connection, and lets no new one through.
    pub fn pull(&self) {
        let mut state = self.state.lock().unwrap();
        state.is_pulled = true;
        for stream in state.streams.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// Lets new connections through again.
    pub fn put_back(&self) {
        self.state.lock().unwrap().is_pulled = false;
    }
}

impl Pflow {
    /// The same installation behind a cable to its database.
    pub fn behind_cable(&self) -> (Self, Cable) {
        let (server, database) = self.db.url.rsplit_once('/').unwrap();
        let (user, port) = server.rsplit_once(':').unwrap();
        let cable = Cable::to(port.parse().unwrap());
        let mut behind = self.clone();
        behind.db.url = format!("{user}:{}/{database}", cable.port);
        (behind, cable)
    }
}
