//! Printing.

use std::fmt::Display;
use std::io::{IsTerminal, Write};

use super::Exit;
use super::arguments::{Global, When};
use crate::problem::{Colour, Format, Problem, Severity, Sources, render};

/// Where results and problems are printed, and how.
pub(super) struct Console {
    format: Format,
    colour: Colour,
    quiet: bool,
}

impl Console {
    /// A console as the options and the environment want it.
    pub(super) fn new(global: &Global) -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        let colour = match global.color {
            When::Always => Colour::On,
            When::Auto if wanted && std::io::stderr().is_terminal() => Colour::On,
            When::Auto | When::Never => Colour::Off,
        };
        Self { format: global.format.into(), colour, quiet: global.quiet }
    }

    /// Whether to show how far a command has come: on a terminal, to a person.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && self.format == Format::Human && std::io::stderr().is_terminal()
    }

    /// How problems and results are to be written.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    /// Prints a result.
    pub(super) fn result(&self, text: impl Display) {
        if !self.quiet {
            // Whoever closed the pipe does not want to read on.
            let _ = writeln!(std::io::stdout().lock(), "{text}");
        }
    }

    /// Prints problems, and how many there are.
    pub(super) fn problems(&self, problems: &[Problem], sources: &Sources) {
        let shown = render(problems, sources, self.format, self.colour);
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(shown.as_bytes());
        if self.format == Format::Human && !problems.is_empty() {
            let _ = writeln!(stderr, "{}", count(problems));
        }
    }

    /// Prints why the machine failed, and ends with that.
    pub(super) fn failure(failure: impl Display) -> Exit {
        let _ = writeln!(std::io::stderr().lock(), "error: {failure}");
        Exit::Failed
    }

    /// Prints how the program should have been used, and ends with that.
    pub(super) fn usage(message: impl Display) -> Exit {
        let _ = writeln!(std::io::stderr().lock(), "error: {message}");
        Exit::Usage
    }
}

/// "2 errors, 1 warning".
fn count(problems: &[Problem]) -> String {
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let words = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    let counts = [(of(Severity::Error), "error"), (of(Severity::Warning), "warning")];
    let counts: Vec<String> =
        counts.into_iter().filter(|(number, _)| *number > 0).map(|(number, word)| words(number, word)).collect();
    counts.join(", ")
}

/// A whole number with commas between groups of three digits.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_parted_by_commas() {
        for (number, expected) in [(0, "0"), (999, "999"), (1240, "1,240"), (1_000_000, "1,000,000")] {
            assert_eq!(grouped(number), expected);
        }
    }
}
