//! `postmaster.pid`: what a PostgreSQL server says about itself (src/include/utils/pidfile.h).

use std::{
    fs,
    path::{Path, PathBuf},
};

use rustix::process::{Pid, test_kill_process};

/// The lines of `postmaster.pid` that matter here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PidFile {
    /// Line 1, the postmaster.
    pub(super) pid: i32,
    /// Line 5, the first socket directory; empty in the first instants of a start.
    pub(super) socket_dir: PathBuf,
    /// Line 8: `starting`, `stopping`, `ready`, `standby`.
    pub(super) status: String,
}

impl PidFile {
    /// The file of the cluster `data`; `None` where there is none, or where it is only half-written.
    pub(super) fn read(data: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(path(data)).ok()?)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        let socket_dir = PathBuf::from(lines.nth(3).unwrap_or_default().trim());
        let status = lines.nth(2).unwrap_or_default().trim().to_owned();
        Some(Self { pid, socket_dir, status })
    }

    /// Whether the process lives and is a PostgreSQL: after a crash or a reboot another program may have its number.
    pub(super) fn is_alive(&self) -> bool {
        let Some(pid) = Pid::from_raw(self.pid) else { return false };
        let exists = match test_kill_process(pid) {
            Ok(()) => true,
            Err(e) => e == rustix::io::Errno::PERM,
        };
        exists
            && program(self.pid)
                .is_none_or(|name| name.starts_with("postgres") || name.starts_with("postmaster"))
    }

    /// Whether it takes connections.
    pub(super) fn is_ready(&self) -> bool {
        self.status == "ready"
    }
}

/// Removes the file that a dead server left behind; PostgreSQL itself would refuse to start if another of the user's programs had
/// got the old server's number.
pub(super) fn remove_stale(data: &Path) {
    let _ = fs::remove_file(path(data));
}

fn path(data: &Path) -> PathBuf {
    data.join("postmaster.pid")
}

/// The program's name, where the system tells. A zombie counts as none of ours.
fn program(pid: i32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let (open, close) = (stat.find('(')?, stat.rfind(')')?);
    let zombie = stat[close + 1..].trim_start().starts_with('Z');
    Some(if zombie { "zombie".to_owned() } else { stat[open + 1..close].to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_running_server() {
        let text = "4711\n/d/data\n1732286000\n5432\n/d/socket\n\n  123 0\nready   \n";
        let file = PidFile::parse(text).unwrap();
        assert_eq!((file.pid, file.socket_dir.to_str().unwrap(), file.is_ready()), (4711, "/d/socket", true));
    }

    #[test]
    fn a_half_written_file_is_not_ready() {
        assert!(!PidFile::parse("4711\n/d/data\n").unwrap().is_ready());
        assert_eq!(PidFile::parse(""), None);
        assert_eq!(PidFile::parse("\0\0"), None);
    }

    #[test]
    fn another_programs_number_is_not_a_server() {
        let me = PidFile {
            pid: i32::try_from(std::process::id()).unwrap(),
            socket_dir: PathBuf::new(),
            status: "ready".to_owned(),
        };
        assert_eq!(me.is_alive(), !cfg!(target_os = "linux"));
        assert!(!PidFile { pid: 0, ..me }.is_alive());
    }
}
