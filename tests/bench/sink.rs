//! A server that takes any mail and forgets it: what is left is the cost of handing it over.

use std::{
    io::{BufRead, BufReader, BufWriter, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

pub struct Sink {
    pub port: u16,
    taken: Arc<AtomicU64>,
}

impl Sink {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken = Arc::new(AtomicU64::new(0));
        let count = taken.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let count = count.clone();
                std::thread::spawn(move || serve(&stream, &count));
            }
        });
        Self { port, taken }
    }

    pub fn taken(&self) -> u64 {
        self.taken.load(Ordering::SeqCst)
    }
}

fn serve(stream: &TcpStream, count: &AtomicU64) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut out = BufWriter::new(stream);
    let mut say = |text: &str| out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
    say("220 sink\r\n")?;
    let mut lines = BufReader::new(stream).split(b'\n');
    while let Some(Ok(line)) = lines.next() {
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_slice() {
            b"EHLO" => {
                say("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250 SIZE 10000000\r\n")?
            }
            b"AUTH" => say("235 ok\r\n")?,
            b"DATA" => {
                say("354 go\r\n")?;
                while lines.next()?.ok()? != b".\r" {}
                count.fetch_add(1, Ordering::SeqCst);
                say("250 taken\r\n")?;
            }
            b"QUIT" => return say("221 bye\r\n"),
            _ => say("250 ok\r\n")?,
        }
    }
    Some(())
}
