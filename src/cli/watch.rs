//! Watching a build: a bar on a terminal, and how long each step took.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::build::{Observer, Stage};

/// A watched build.
pub(super) struct Watch {
    begun: Instant,
    steps: Mutex<Vec<(Stage, Instant)>>,
    bar: ProgressBar,
}

impl Watch {
    /// Begins to watch; `visible` says whether anybody sees the bar.
    pub(super) fn begin(visible: Visible) -> Self {
        let bar = match visible {
            Visible::Yes => ProgressBar::no_length(),
            Visible::No => ProgressBar::hidden(),
        };
        let style = ProgressStyle::with_template("{msg:>18} {bar:30} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        Self { begun: Instant::now(), steps: Mutex::new(Vec::new()), bar }
    }

    /// Ends watching; how long the whole took.
    pub(super) fn end(&self) -> Duration {
        self.bar.finish_and_clear();
        self.begun.elapsed()
    }

    /// How long each step took, one line each.
    pub(super) fn timings(&self) -> String {
        let Ok(steps) = self.steps.lock() else { return String::new() };
        let ends = steps.iter().skip(1).map(|(_, begun)| *begun).chain(std::iter::once(Instant::now()));
        let lines = steps.iter().zip(ends).map(|((stage, begun), end)| {
            format!("{:>18} {:>9.1} ms", stage.word(), end.duration_since(*begun).as_secs_f64() * 1000.0)
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Whether anybody sees the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visible {
    /// On a terminal.
    Yes,
    /// Nobody looks.
    No,
}

impl Observer for Watch {
    fn begin(&self, stage: Stage, total: usize) {
        if let Ok(mut steps) = self.steps.lock() {
            steps.push((stage, Instant::now()));
        }
        self.bar.set_message(stage.word());
        self.bar.set_length(total as u64);
        self.bar.set_position(0);
    }

    fn advance(&self) {
        self.bar.inc(1);
    }
}
