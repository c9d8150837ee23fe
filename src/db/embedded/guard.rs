//! A server that must not outlive its user: demonstrations and tests.

use std::{
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Stdio},
};

use super::{Error, Programs, initdb, place::Place};

/// Stops its server when it is dropped, and also when this process is killed: a shell waits at the other end of a pipe.
#[derive(Debug)]
pub struct StopGuard {
    shell: Child,
}

impl StopGuard {
    pub(super) fn new(place: &Place, programs: &Programs, remove: bool) -> Result<Self, Error> {
        let script = r#"
            cat >/dev/null
            "$1" stop -s -w -m fast -D data
            if [ "$2" = remove ]; then cd / && rm -rf "$3" "$4"; fi
        "#;
        let mut shell = initdb::command(place, Path::new("/bin/sh"));
        shell.args(["-c", script, "sh"]).arg(programs.path("pg_ctl"));
        shell.arg(if remove { "remove" } else { "keep" }).arg(place.socket_dir()).arg(&place.base);
        // Ctrl-C in the terminal is for the command, not for this one.
        shell.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let shell = shell.spawn().map_err(|e| Error::Embedded(format!("/bin/sh: {e}")))?;
        Ok(Self { shell })
    }
}

impl Drop for StopGuard {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}
