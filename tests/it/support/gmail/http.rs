//! HTTP/1.1, one request a connection, so that answers can be cut anywhere.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;
use url::Url;

use super::{Shared, api, oauth};

/// A request, read whole.
pub(in crate::support) struct Request {
    pub(in crate::support) method: String,
    pub(in crate::support) url: Url,
    pub(in crate::support) token: String,
    pub(in crate::support) headers: Vec<(String, String)>,
    pub(in crate::support) body: Vec<u8>,
}

impl Request {
    /// The header of that name, in any case.
    pub(in crate::support) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }

    /// The first query parameter of that name.
    pub(in crate::support) fn query(&self, name: &str) -> Option<String> {
        self.url.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned())
    }
}

/// An answer, or its absence.
pub(in crate::support) struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
    hangs: Option<Duration>,
    is_cut: bool,
}

impl Reply {
    pub(in crate::support) fn json(status: u16, body: &Value) -> Self {
        Self::text(status, "application/json; charset=UTF-8", body.to_string())
    }

    pub(in crate::support) fn page(status: u16, body: &str) -> Self {
        Self::text(status, "text/html; charset=UTF-8", body.to_owned())
    }

    fn text(status: u16, kind: &str, body: String) -> Self {
        let headers = vec![("Content-Type".to_owned(), kind.to_owned())];
        Self { status, headers, body, hangs: None, is_cut: false }
    }

    pub(in crate::support) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// No answer at all.
    pub(in crate::support) fn hang(after: Duration) -> Self {
        Self { hangs: Some(after), ..Self::page(200, "") }
    }

    /// Only half of the body arrives.
    pub(in crate::support) fn cut(self) -> Self {
        Self { is_cut: true, ..self }
    }

    pub(in crate::support) fn write(&self, stream: &mut TcpStream, date: &str) -> std::io::Result<()> {
        let mut head = format!("HTTP/1.1 {} X\r\nDate: {date}\r\nConnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("Content-Length: {}\r\n\r\n", self.body.len()));
        let sent = if self.is_cut { &self.body[..self.body.len() / 2] } else { &self.body };
        stream.write_all(format!("{head}{sent}").as_bytes())?;
        stream.flush()
    }
}

/// One connection.
pub(super) fn serve(mut stream: TcpStream, shared: &Shared) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
    let Some(request) = read(&mut stream, &shared.url) else { return };
    let reply = match request.url.path() {
        "/token" => oauth::token(&request, shared),
        "/auth" => oauth::auth(&request, shared),
        _ => api::answer(&request, shared),
    };
    let date = super::lock(&shared.state).now().format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    match reply.hangs {
        Some(after) => std::thread::sleep(after),
        None => {
            let _ = reply.write(&mut stream, &date);
        }
    }
}

pub(in crate::support) fn read(stream: &mut TcpStream, base: &str) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut chunk = [0_u8; 8192];
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|end| end == b"\r\n\r\n") {
            break at;
        }
        match stream.read(&mut chunk) {
            Ok(n @ 1..) => bytes.extend_from_slice(&chunk[..n]),
            _ => return None,
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let header = |name: &str| {
        let lines = head.lines().skip(1).filter_map(|line| line.split_once(':'));
        lines.into_iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.trim().to_owned())
    };
    let length: usize = header("content-length").and_then(|l| l.parse().ok()).unwrap_or(0);
    let mut body = bytes[end + 4..].to_vec();
    while body.len() < length {
        match stream.read(&mut chunk) {
            Ok(n @ 1..) => body.extend_from_slice(&chunk[..n]),
            _ => return None,
        }
    }
    let mut words = head.lines().next()?.split(' ');
    let headers = head.lines().skip(1).filter_map(|line| line.split_once(':'));
    let headers = headers.map(|(n, v)| (n.to_owned(), v.trim().to_owned())).collect();
    Some(Request {
        method: words.next()?.to_owned(),
        url: Url::parse(base).ok()?.join(words.next()?).ok()?,
        token: header("authorization")
            .and_then(|a| Some(a.strip_prefix("Bearer ")?.to_owned()))
            .unwrap_or_default(),
        headers,
        body,
    })
}

/// What a browser does: gets the page, follows where it is sent, and shows the last page, head and body.
pub fn browse(url: &str) -> String {
    let mut url = Url::parse(url).unwrap();
    for _ in 0..5 {
        let mut stream = TcpStream::connect((url.host_str().unwrap(), url.port().unwrap())).unwrap();
        let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
        write!(stream, "GET {target} HTTP/1.1\r\nHost: {}\r\n\r\n", url.host_str().unwrap()).unwrap();
        let mut page = String::new();
        stream.read_to_string(&mut page).unwrap();
        match page.lines().find_map(|line| line.strip_prefix("Location: ")) {
            Some(next) => url = url.join(next.trim()).unwrap(),
            None => return page,
        }
    }
    panic!("{url} is sent round in circles");
}
