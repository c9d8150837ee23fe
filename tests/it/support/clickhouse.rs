//! The engine of ClickHouse behind its HTTP interface, as a process of its own (`clickhouse_shim.py` says what is real about it).

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

/// A server with data of its own; killed when it goes.
#[derive(Debug)]
pub struct ClickHouse {
    python: PathBuf,
    port: u16,
    data: TempDir,
    server: Option<Child>,
}

impl ClickHouse {
    /// A server without data; none where Python has no `chdb`, and a line says so.
    pub fn start() -> Option<Self> {
        let Some(python) = python() else {
            // Not a macro: those are captured, and only failed tests show what they captured.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: tests with ClickHouse: no Python with chdb (python3 -m venv target/chdb && target/chdb/bin/pip install --no-deps chdb-core)"
            );
            return None;
        };
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut made = Self { python, port, data: tempfile::tempdir().unwrap(), server: None };
        made.come_back();
        Some(made)
    }

    /// What `PFLOW_CLICKHOUSE_URL` is.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Kills it, whatever it is doing.
    pub fn kill(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// Starts it with the data it had.
    pub fn come_back(&mut self) {
        let shim = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support/clickhouse_shim.py");
        let mut server = Command::new(&self.python)
            .arg(shim)
            .arg(self.port.to_string())
            .arg(self.data.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut said).unwrap();
        self.server = Some(server);
        assert!(said.starts_with("ready"), "{said:?}");
    }

    /// What it answers to a statement.
    pub fn ask(&self, statement: &str) -> String {
        use std::{io::Read, net::TcpStream};
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let head = format!("POST /?database=pflow HTTP/1.0\r\nContent-Length: {}\r\n\r\n", statement.len());
        stream.write_all(format!("{head}{statement}").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains(" 200 "), "{statement}: {body}");
        body.trim_end().to_owned()
    }
}

impl Drop for ClickHouse {
    fn drop(&mut self) {
        self.kill();
    }
}

fn python() -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/chdb/bin/python");
    let set = std::env::var_os("PFLOW_TEST_CHDB_PYTHON").map(PathBuf::from);
    let found = |python: &PathBuf| {
        let tried = Command::new(python).args(["-c", "import chdb"]).output();
        tried.is_ok_and(|output| output.status.success())
    };
    [set, Some(own), Some(PathBuf::from("python3"))].into_iter().flatten().find(found)
}
