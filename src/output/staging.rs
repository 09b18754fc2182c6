//! The folder in which a build is prepared, and what it remembers of an interrupted one.
//!
//! `.annals-staging` lies in the folder of the site, so that moving a file
//! into place is a rename on one disk. It holds a lock, the files to be
//! moved, and, from before the first move until the manifest is written, the
//! journal: every address that the folder may hold because of us. Whoever
//! builds next knows from it what an interrupted build left.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::disk::Disk;
use super::name::{STAGING, is_site_address};

/// The first line of a journal.
const JOURNAL_HEADING: &str = "annals journal 1";

/// The staging folder of a build under way; it is cleaned away when dropped.
#[derive(Debug)]
pub(super) struct Staging {
    disk: Disk,
    folder: PathBuf,
    /// Folders that were not there before, outermost first.
    created: Vec<PathBuf>,
    /// Held while the build lasts; the system releases it when the program dies.
    lock: Option<File>,
    /// Whether there is a journal that the next build needs.
    needed: bool,
    set_aside: usize,
}

impl Staging {
    /// Makes the folder of the site, if need be, and in it a staging folder
    /// that is ours alone.
    pub(super) fn enter(site: &Path, disk: Disk) -> Result<Self, Failure> {
        let folder = site.join(STAGING);
        let mut staging = Self {
            disk,
            folder,
            created: Vec::new(),
            lock: None,
            needed: false,
            set_aside: 0,
        };
        staging.create_folders(site)?;
        staging.lock(site)?;
        staging.needed = staging.journal_path().exists();
        for name in ["new", "old", "journal.new", "manifest.new"] {
            staging.disk.remove_tree(&staging.folder.join(name))?;
        }
        staging.disk.create_folder(&staging.new_files())?;
        staging.disk.create_folder(&staging.folder.join("old"))?;
        Ok(staging)
    }

    /// Makes the folders that are not there, and remembers which.
    fn create_folders(&mut self, site: &Path) -> Result<(), Failure> {
        let is_missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
        let mut missing: Vec<PathBuf> = site.ancestors().take_while(is_missing).map(Path::to_owned).collect();
        missing.reverse();
        missing.push(self.folder.clone());
        for folder in missing {
            if self.disk.create_folder(&folder)? {
                self.created.push(folder);
            }
        }
        Ok(())
    }

    /// Takes the lock, or says that another build has it.
    fn lock(&mut self, site: &Path) -> Result<(), Failure> {
        let path = self.folder.join("lock");
        let busy = || Failure::Busy(site.to_owned());
        let file = self.disk.open_lock(&path).map_err(|error| match error.kind() {
            // The other build ended between our two steps.
            io::ErrorKind::NotFound => busy(),
            _ => Failure::disk("write", &path)(error),
        })?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(busy()),
            // A disk without locks, such as some network disks: better built than refused.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(Failure::disk("lock", &path)(error)),
        }
        if !is_at(&file, &path) {
            return Err(busy());
        }
        self.lock = Some(file);
        Ok(())
    }

    /// The folder whose files are to be moved into the site.
    pub(super) fn new_files(&self) -> PathBuf {
        self.folder.join("new")
    }

    /// Where the manifest is written before it is moved into the site.
    pub(super) fn new_manifest(&self) -> PathBuf {
        self.folder.join("manifest.new")
    }

    /// A free name for something that has to go at once, so that the site can have its place.
    pub(super) fn next_set_aside(&mut self) -> PathBuf {
        self.set_aside += 1;
        self.folder.join("old").join(self.set_aside.to_string())
    }

    fn journal_path(&self) -> PathBuf {
        self.folder.join("journal")
    }

    /// The addresses that interrupted builds may have left.
    pub(super) fn read_journal(&self) -> Result<Vec<String>, Failure> {
        let path = self.journal_path();
        if !self.needed {
            return Ok(Vec::new());
        }
        let bytes = fs::read(&path).map_err(Failure::disk("read", &path))?;
        let text = String::from_utf8(bytes).map_err(|_| Failure::Journal(path.clone()))?;
        let mut lines = text.lines();
        let is_ours = lines.next() == Some(JOURNAL_HEADING) && text.ends_with('\n');
        if !is_ours || !lines.clone().all(is_site_address) {
            return Err(Failure::Journal(path));
        }
        Ok(lines.map(str::to_owned).collect())
    }

    /// Writes down every address that the folder may hold from now on.
    pub(super) fn write_journal<'a>(&mut self, addresses: impl Iterator<Item = &'a str>) -> Result<(), Failure> {
        let unfinished = self.folder.join("journal.new");
        self.disk.stream(&unfinished, |writer| {
            writeln!(writer, "{JOURNAL_HEADING}")?;
            for address in addresses {
                writeln!(writer, "{address}")?;
            }
            Ok(())
        })?;
        self.disk.rename(&unfinished, &self.journal_path())?;
        self.needed = true;
        Ok(())
    }

    /// The manifest is written: nothing has to be remembered any more.
    pub(super) fn forget(&mut self) {
        self.needed = false;
    }

    /// Removes what can be removed. What cannot is removed by the next build.
    fn clean(&self) -> Result<(), Failure> {
        for name in ["new", "old", "journal.new", "manifest.new"] {
            self.disk.remove_tree(&self.folder.join(name))?;
        }
        if !self.needed {
            self.disk.remove_file(&self.journal_path())?;
        }
        self.disk.remove_file(&self.folder.join("lock"))?;
        if !self.needed {
            self.disk.remove_empty_folder(&self.folder)?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.lock.is_some() && self.clean().is_err() {
            return;
        }
        // Folders made for a build that came to nothing; one with files in it stays.
        for folder in self.created.iter().rev() {
            if self.disk.remove_empty_folder(folder).is_err() {
                return;
            }
        }
    }
}

/// Whether `folder` holds the journal of an interrupted build.
pub(super) fn has_journal(site: &Path) -> bool {
    site.join(STAGING).join("journal").is_file()
}

/// Whether the file that was opened at `path` is still the one that is there:
/// the build that had the lock before may have removed it.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
        match (file.metadata(), fs::symlink_metadata(path)) {
            (Ok(ours), Ok(there)) => identity(ours) == identity(there),
            _ => false,
        }
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}
