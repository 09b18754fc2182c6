//! What can stop the writing of a site, in plain words.
//!
//! These are failures of the machine or of where the program was pointed to;
//! what an author of a record can mend is a `problem`.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a site was not written.
#[derive(Debug, Error)]
pub enum Failure {
    /// The output path is a file, a socket or the like.
    #[error("`{0}` is not a folder; name a folder for the site")]
    NotAFolder(PathBuf),
    /// The folder is in use for something else.
    #[error(
        "`{folder}` holds files that annals did not make, such as `{example}`, and no manifest of annals; \
         nothing was touched: name another folder, or an empty one"
    )]
    NotOurs {
        /// The folder that was named for the site.
        folder: PathBuf,
        /// The first name in it, in the order of the alphabet.
        example: String,
    },
    /// The manifest cannot be read or is not one of ours.
    #[error(transparent)]
    Manifest(#[from] ManifestFailure),
    /// What an interrupted build left behind cannot be read.
    #[error("`{0}` does not say which files an interrupted build wrote; empty the folder of the site and build again")]
    Journal(PathBuf),
    /// Somebody else writes into the folder.
    #[error("another build is writing to `{0}`; wait until it is done")]
    Busy(PathBuf),
    /// Writing would leave the folder of the site.
    #[error("`{0}` is a symbolic link, and annals does not write through links; put a folder in its place")]
    Link(PathBuf),
    /// A file of the site would replace a file that is not ours.
    #[error("`{0}` is in the way: annals did not make it, and the site has other contents for that name")]
    Collision(PathBuf),
    /// One address was put twice.
    #[error("two files of the site have the address `{0}`")]
    Twice(String),
    /// One address is a file and a folder.
    #[error("the site has the file `{0}`, and files in a folder of that name")]
    FileAndFolder(String),
    /// An address that leads out of the site, or to what annals keeps for itself.
    #[error("`{0}` cannot be the address of a file of a site")]
    Address(String),
    /// The disk said no.
    #[error("cannot {action} `{path}`: {}", plain(.source))]
    Disk {
        /// What was to be done, such as `write`.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the disk said.
        source: io::Error,
    },
}

impl Failure {
    /// Says what was being done to `path`, for `map_err`.
    pub(super) fn disk(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Disk { action, path, source }
    }
}

/// Why a manifest cannot be used.
#[derive(Debug, Error)]
pub enum ManifestFailure {
    /// There is none.
    #[error("there is no manifest at `{0}`")]
    Absent(PathBuf),
    /// It cannot be read.
    #[error("cannot read `{path}`: {}", plain(.source))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        source: io::Error,
    },
    /// It is a manifest of something else, such as a web application.
    #[error("`{0}` was not written by annals")]
    Foreign(PathBuf),
    /// A later program wrote it.
    #[error("`{path}` has format {format}, and this program reads format {known}; use a newer annals")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The format that it names.
        format: u64,
        /// The format of this program.
        known: u64,
    },
    /// It was ours, and somebody changed it.
    #[error("`{path}` is damaged at line {line}, column {column}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// From 1, in bytes.
        column: usize,
    },
    /// A checksum or a kind that is none.
    #[error("`{path}` is damaged: nothing in a manifest is written `{word}`")]
    Strange {
        /// The file.
        path: PathBuf,
        /// What is written there.
        word: String,
    },
    /// It lists a file that no site can have.
    #[error("`{path}` is damaged: it lists `{address}`, which is not the address of a file of a site")]
    Address {
        /// The file.
        path: PathBuf,
        /// What it lists.
        address: String,
    },
}

/// What the disk said, in words that somebody who is no programmer understands.
fn plain(error: &io::Error) -> String {
    let words = match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::QuotaExceeded => "the quota of this user is used up",
        io::ErrorKind::PermissionDenied => "permission denied",
        io::ErrorKind::FileTooLarge => "a file may not grow so large here",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        io::ErrorKind::NotADirectory => "a part of the path is a file",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::NotFound => "it is not there",
        io::ErrorKind::CrossesDevices => "it lies on another disk than the folder of the site",
        _ => return error.to_string(),
    };
    words.to_owned()
}
