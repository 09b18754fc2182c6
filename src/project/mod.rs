//! The folder that is being built: the only stage that reads it.
//!
//! Lists the files of a record and of a theme, and reads them under the
//! limits of the format. What stands in them is not known here.

#![allow(clippy::disallowed_methods, reason = "this stage reads the disk")]

mod listing;
mod read;
mod theme;

pub use listing::{Entry, FileKind, Listing, list};
pub use read::{ReadText, read, read_bytes};
pub use theme::{ThemeFile, static_files, templates};

use std::path::PathBuf;

/// The disk did not give what the program asked for.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file or folder cannot be read.
    #[error("{} cannot be read: {}", path.display(), plain(.source))]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no record in the folder.
    #[error("{} holds no record: there is no folder `events` in it (start in the folder of the record, or name it with --root)", root.display())]
    NoRecord {
        /// The folder that was searched.
        root: PathBuf,
    },
}

/// What the disk said, in words that somebody who is no programmer understands.
fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        std::io::ErrorKind::NotFound => "it is not there".to_owned(),
        _ => error.to_string(),
    }
}
