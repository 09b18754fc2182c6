//! Every change to the disk, one operation each.
//!
//! All writing, moving and removing goes through here, so that a test can
//! stop the program between any two operations, or make one of them fail.
//! What the operations add up to belongs to `folder` and `publish`.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use super::Failure;

/// The disk; in tests one that may fail.
#[derive(Debug, Clone, Default)]
pub(super) struct Disk {
    /// What goes wrong, and when.
    #[cfg(test)]
    pub(super) trouble: Option<std::sync::Arc<super::trouble::Trouble>>,
}

impl Disk {
    /// Makes a folder in one that exists. Says whether it was not there before.
    pub(super) fn create_folder(&self, path: &Path) -> Result<bool, Failure> {
        match self.permit().and_then(|()| fs::create_dir(path)) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(Failure::disk("create", path)(error)),
        }
    }

    /// Writes a file that is not there yet.
    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        self.permit_writing(path)
            .and_then(|()| File::create_new(path)?.write_all(bytes))
            .map_err(Failure::disk("write", path))
    }

    /// Begins a file that is not there yet.
    pub(super) fn create(&self, path: &Path) -> io::Result<File> {
        self.permit_writing(path).and_then(|()| File::create_new(path))
    }

    /// Writes a file, or anew, piece by piece.
    pub(super) fn stream<F>(&self, path: &Path, fill: F) -> Result<(), Failure>
    where
        F: FnOnce(&mut BufWriter<File>) -> io::Result<()>,
    {
        let write = || {
            self.permit_writing(path)?;
            let mut writer = BufWriter::with_capacity(1 << 16, File::create(path)?);
            fill(&mut writer)?;
            writer.flush()
        };
        write().map_err(Failure::disk("write", path))
    }

    /// Moves a file or a folder; a file that stands there is replaced at once.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        self.permit().and_then(|()| fs::rename(from, to)).map_err(Failure::disk("write", to))
    }

    /// Removes a file. Says whether there was one.
    pub(super) fn remove_file(&self, path: &Path) -> Result<bool, Failure> {
        let done = self.permit().and_then(|()| fs::remove_file(path));
        unless_absent(done).map_err(Failure::disk("remove", path))
    }

    /// Removes a folder if nothing is in it.
    pub(super) fn remove_empty_folder(&self, path: &Path) -> Result<(), Failure> {
        match self.permit().and_then(|()| fs::remove_dir(path)) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
            done => unless_absent(done).map(|_| ()).map_err(Failure::disk("remove", path)),
        }
    }

    /// Removes a file or a folder with all that is in it; links are removed, not followed.
    pub(super) fn remove_tree(&self, path: &Path) -> Result<(), Failure> {
        let remove = || {
            let is_folder = fs::symlink_metadata(path)?.is_dir();
            if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) }
        };
        let done = self.permit().and_then(|()| remove());
        unless_absent(done).map(|_| ()).map_err(Failure::disk("remove", path))
    }

    /// Opens a file to be locked, and makes it if it is not there.
    pub(super) fn open_lock(&self, path: &Path) -> io::Result<File> {
        self.permit()?;
        File::options().create(true).truncate(false).write(true).open(path)
    }

    /// Whether the next operation may happen; always, outside tests.
    #[cfg_attr(not(test), expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "only tests make trouble"))]
    fn permit(&self) -> io::Result<()> {
        #[cfg(test)]
        if let Some(trouble) = &self.trouble {
            trouble.strike()?;
        }
        Ok(())
    }

    /// Whether the next file may be written; if not, which happens only in
    /// tests, half of it is there, as after a real trouble.
    fn permit_writing(&self, path: &Path) -> io::Result<()> {
        let permission = self.permit();
        if cfg!(test) && permission.is_err() {
            fs::write(path, "half a fi")?;
        }
        permission
    }
}

/// Takes it well when what is to be removed is not there.
fn unless_absent(done: io::Result<()>) -> io::Result<bool> {
    match done {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What a file holds, compared with what it should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    /// There is no such file.
    Absent,
    /// Byte for byte the same.
    Same,
    /// Something else.
    Different,
}

/// Compares the file at `path`, which must not be a link, with `bytes`.
/// A file of another length is not read.
pub(super) fn compare(path: &Path, bytes: &[u8]) -> Result<Comparison, Failure> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Comparison::Absent),
        Err(error) => return Err(Failure::disk("read", path)(error)),
    };
    let same = holds(&mut file, bytes).map_err(Failure::disk("read", path))?;
    Ok(if same { Comparison::Same } else { Comparison::Different })
}

/// Whether all that `file` holds is `bytes`.
fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut buffer = [0; 1 << 14];
    let mut rest = bytes;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(rest.len().min(buffer.len()));
        file.read_exact(&mut buffer[..now.len()])?;
        if buffer[..now.len()] != *now {
            return Ok(false);
        }
        rest = later;
    }
    Ok(true)
}

/// Whether two files hold the same; one that is not there holds nothing like it.
pub(super) fn same_files(one: &Path, other: &Path) -> Result<bool, Failure> {
    if !other.is_file() {
        return Ok(false);
    }
    let bytes = fs::read(one).map_err(Failure::disk("read", one))?;
    compare(other, &bytes).map(|comparison| comparison == Comparison::Same)
}
