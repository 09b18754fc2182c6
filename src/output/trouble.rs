//! A disk that fails when a test wants it to.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::disk::Disk;

/// What goes wrong after a number of operations.
#[derive(Debug)]
pub(super) struct Trouble {
    left: AtomicUsize,
    kind: Kind,
    /// Whether it has begun.
    has_struck: AtomicBool,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The program is killed: nothing more is done, not even cleaning up.
    Killed,
    /// One operation finds the disk full; there is room again afterwards.
    Full,
}

impl Trouble {
    /// Counts an operation.
    pub(super) fn strike(&self) -> io::Result<()> {
        let is_fine = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1))
            .is_ok();
        let is_first = !is_fine && !self.has_struck.swap(true, Ordering::SeqCst);
        match self.kind {
            _ if is_fine => Ok(()),
            Kind::Full if !is_first => Ok(()),
            Kind::Full => Err(io::ErrorKind::StorageFull.into()),
            Kind::Killed => Err(io::Error::other("killed")),
        }
    }

    /// Whether it has begun.
    pub(super) fn has_struck(&self) -> bool {
        self.has_struck.load(Ordering::SeqCst)
    }
}

/// A disk on which the program is killed after `count` operations.
pub(super) fn killed_after(count: usize) -> Disk {
    disk(count, Kind::Killed)
}

/// A disk that is full for one operation after `count` others.
pub(super) fn full_after(count: usize) -> Disk {
    disk(count, Kind::Full)
}

fn disk(count: usize, kind: Kind) -> Disk {
    let trouble = Trouble {
        left: AtomicUsize::new(count),
        kind,
        has_struck: AtomicBool::new(false),
    };
    Disk {
        trouble: Some(Arc::new(trouble)),
    }
}

/// Whether something has gone wrong on `disk`.
pub(super) fn has_struck(disk: &Disk) -> bool {
    disk.trouble.as_ref().is_some_and(|trouble| trouble.has_struck())
}
