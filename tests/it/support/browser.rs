//! Debian's Chromium, driven by its own driver over WebDriver (W3C), without JavaScript in the pages.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::daemon::until;

const DRIVER: &str = "/usr/bin/chromedriver";
/// The name under which WebDriver hands elements out.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A window; closed when it goes.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    _profile: TempDir,
}

impl Browser {
    /// A window without JavaScript; none where there is no Chromium, and a line says so.
    pub fn open() -> Option<Self> {
        if !Path::new(DRIVER).exists() {
            // Not a macro: those are captured, and only failed tests show what they captured.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: tests with a browser: no {DRIVER} (apt-get install chromium chromium-driver)"
            );
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let profile = tempfile::tempdir().unwrap();
        let driver = Command::new(DRIVER)
            .arg(format!("--port={port}"))
            .env("HOME", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let mut browser = Self { driver, port, session: String::new(), _profile: profile };
        until("the driver answers", || browser.try_call("GET", "/status", None).is_some());
        let data = browser._profile.path().join("profile");
        let wanted = json!({"capabilities": {"alwaysMatch": {"goog:chromeOptions": {
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                     format!("--user-data-dir={}", data.display())],
            "prefs": {"profile.managed_default_content_settings.javascript": 2},
        }, "goog:loggingPrefs": {"performance": "ALL"}}}});
        let made = browser.call("POST", "/session", Some(&wanted));
        browser.session =
            made["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {made}")).to_owned();
        Some(browser)
    }

    /// Shows windows of this width, in CSS pixels, to people who like it light or dark.
    pub fn look(&self, width: u32, scheme: &str) {
        let metrics = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
        let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.devtools("Emulation.setEmulatedMedia", &media);
    }

    pub fn go(&self, url: &str) {
        self.of_session("POST", "/url", Some(&json!({"url": url})));
    }

    /// How wide the page is, in CSS pixels: more than the window means scrolling sideways.
    pub fn page_width(&self) -> u64 {
        self.devtools("Page.getLayoutMetrics", &json!({}))["cssContentSize"]["width"].as_u64().unwrap()
    }

    /// The addresses that pages asked for since the last call, in order.
    pub fn requests(&self) -> Vec<String> {
        let log = self.of_session("POST", "/se/log", Some(&json!({"type": "performance"})));
        let entries = log.as_array().unwrap_or_else(|| panic!("no log: {log}")).iter();
        let messages =
            entries.map(|e| serde_json::from_str::<Value>(e["message"].as_str().unwrap()).unwrap());
        let asked = messages.filter(|m| m["message"]["method"] == "Network.requestWillBeSent");
        asked.map(|m| m["message"]["params"]["request"]["url"].as_str().unwrap().to_owned()).collect()
    }

    /// What is read aloud: role, name and description of all that has a name, in order.
    pub fn read_aloud(&self) -> Vec<(String, String, String)> {
        let tree = self.devtools("Accessibility.getFullAXTree", &json!({}));
        let text = |node: &Value, key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
        let nodes = tree["nodes"].as_array().unwrap().iter();
        let nodes = nodes.map(|node| (text(node, "role"), text(node, "name"), text(node, "description")));
        nodes.filter(|(_, name, _)| !name.is_empty()).collect()
    }

    /// Presses the button with this text.
    pub fn press(&self, button: &str) {
        let query = json!({"using": "xpath", "value": format!("//button[normalize-space()={button:?}]")});
        let found = self.of_session("POST", "/element", Some(&query));
        let id = found[ELEMENT].as_str().unwrap_or_else(|| panic!("no button {button}: {found}"));
        self.of_session("POST", &format!("/element/{id}/click"), Some(&json!({})));
    }

    /// The text that is shown.
    pub fn text(&self) -> String {
        let body =
            self.of_session("POST", "/element", Some(&json!({"using": "css selector", "value": "body"})));
        let id = body[ELEMENT].as_str().unwrap().to_owned();
        self.of_session("GET", &format!("/element/{id}/text"), None).as_str().unwrap().to_owned()
    }

    /// The window as a picture, in PNG.
    pub fn picture(&self) -> Vec<u8> {
        STANDARD.decode(self.of_session("GET", "/screenshot", None).as_str().unwrap()).unwrap()
    }

    fn devtools(&self, command: &str, params: &Value) -> Value {
        self.of_session("POST", "/goog/cdp/execute", Some(&json!({"cmd": command, "params": params})))
    }

    fn of_session(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        self.call(method, &format!("/session/{}{path}", self.session), body)
    }

    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        self.try_call(method, path, body).unwrap_or_else(|| panic!("the driver does not answer {path}"))
    }

    fn try_call(&self, method: &str, path: &str, body: Option<&Value>) -> Option<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        let body = body.map(Value::to_string).unwrap_or_default();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n",
            self.port
        );
        stream.write_all(format!("{head}{body}").as_bytes()).ok()?;
        // The driver leaves the connection open, whatever it was asked for.
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).ok()?;
            match line.trim_end().split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse().ok()?
                }
                None if line.trim_end().is_empty() => break,
                _ => {}
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(serde_json::from_slice::<Value>(&body).ok()?["value"].clone())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            self.try_call("DELETE", &format!("/session/{}", self.session), None);
        }
        // The driver's group holds what the browser has started, too.
        let group = rustix::process::Pid::from_child(&self.driver);
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        let _ = self.driver.wait();
    }
}
