//! Parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Libraries that open TLS by themselves ask for the process's provider and panic where there is none.
    let _ = rustls::crypto::ring::default_provider().install_default();
    pflow::cli::main()
}
