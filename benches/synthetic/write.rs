//! Writes a made-up record to disk: `cargo run --release --example synthetic -- 10000 DIR`.
//!
//! `DIR/events` is then a record of 10,000 events, always the same one.

#![allow(clippy::print_stderr, reason = "a program of its own, which says what is wrong with its arguments")]

#[path = "mod.rs"]
mod synthetic;

use std::path::PathBuf;
use std::process::ExitCode;

use synthetic::Extent;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let events = arguments.next().and_then(|count| count.parse().ok()).filter(|count| *count > 0);
    let (Some(events), Some(root), None) = (events, arguments.next().map(PathBuf::from), arguments.next()) else {
        eprintln!("usage: synthetic NUMBER-OF-EVENTS FOLDER");
        return ExitCode::from(2);
    };
    match synthetic::write(Extent::of(events), &root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", root.display());
            ExitCode::from(3)
        }
    }
}
