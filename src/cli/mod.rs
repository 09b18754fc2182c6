//! The command line: options in, exit code out.
//!
//! The only stage that prints, and that reads the clock and the environment.
//! Results go to standard output, progress and problems to standard error.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "this stage reads the clock and the environment")]

mod arguments;
mod build;
mod check;
mod console;
mod coverage;
mod explain;
mod watch;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use console::Console;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Everything was done.
    Done,
    /// The record, or the copy, has errors.
    Errors,
    /// The program was used wrongly.
    Usage,
    /// The machine failed: disk, network.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Errors => Self::from(1),
            Exit::Usage => Self::from(2),
            Exit::Failed => Self::from(3),
        }
    }
}

/// Runs the program with the arguments and in the environment of this process.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return show_usage(&error),
    };
    let console = Console::new(&arguments.global);
    let exit = match &arguments.command {
        Command::Build(options) => build::run(&arguments.global, options, &console),
        Command::Check(options) => check::run(&arguments.global, options, &console),
        Command::Explain(options) => explain::run(&arguments.global, options, &console),
    };
    exit.into()
}

/// Shows help or what was wrong with the arguments.
fn show_usage(error: &clap::Error) -> ExitCode {
    let shown = error.print();
    let is_help = !error.use_stderr();
    if shown.is_ok() && is_help { ExitCode::SUCCESS } else { Exit::Usage.into() }
}
