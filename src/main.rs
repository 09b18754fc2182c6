//! The program: everything it does is in the library.

use std::process::ExitCode;

/// Takes a fifth off a build, which is mostly short-lived strings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    annals::cli::run()
}
