//! The folder of the site while it is being built: whether it is ours, and what is put into it.
//!
//! Files that changed wait in the staging folder; how they come into place
//! is told in `publish`.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::disk::{Comparison, Disk, compare};
use super::manifest::{begins_like_ours, path_in};
use super::name::{MANIFEST, STAGING, folders_of, is_site_address};
use super::staging::{Staging, has_journal};
use super::tree::{Standing, Tree, files_below};
use super::{Checksum, Failure, Manifest, ManifestFailure};
use crate::site::Address;

/// A folder that a site is being written to.
///
/// Nothing that is published changes before [`Folder::publish`]. A folder
/// that is dropped is as if it had been discarded.
#[derive(Debug)]
pub struct Folder {
    pub(super) root: PathBuf,
    pub(super) disk: Disk,
    pub(super) staging: Staging,
    /// Every address that holds a file because of us.
    pub(super) listed: HashSet<String>,
    pub(super) tree: Tree,
    /// What the new site has, by address.
    pub(super) files: Mutex<BTreeMap<String, NewFile>>,
    /// Files of ours where the new site has a folder, and folders where it has a file.
    pub(super) obstacles: Mutex<BTreeSet<String>>,
    /// The folders made in the staging folder.
    staged_folders: Mutex<HashSet<String>>,
}

/// A file of the new site.
#[derive(Debug, Clone, Copy)]
pub(super) struct NewFile {
    pub(super) sha256: Checksum,
    pub(super) bytes: u64,
    /// Whether it waits in the staging folder; otherwise it is in place already.
    pub(super) is_staged: bool,
}

impl Folder {
    /// Takes `path` as the folder of the site; makes it if it is not there.
    ///
    /// # Errors
    /// If the folder is neither empty nor ours, if another build is writing
    /// to it, or if the disk does not let us. Nothing is changed then.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        Self::open_on(Disk::default(), path)
    }

    /// Takes `path` as the folder of the site, on a disk that may fail.
    pub(super) fn open_on(disk: Disk, path: &Path) -> Result<Self, Failure> {
        refuse_what_is_not_ours(path)?;
        let staging = Staging::enter(path, disk.clone())?;
        let mut listed: HashSet<String> = staging.read_journal()?.into_iter().collect();
        listed.extend(published(path)?);
        Ok(Self {
            root: path.to_owned(),
            disk,
            staging,
            listed,
            tree: Tree::new(path),
            files: Mutex::default(),
            obstacles: Mutex::default(),
            staged_folders: Mutex::default(),
        })
    }

    /// Adds a file to the new site; may be called from many threads at once.
    ///
    /// # Errors
    /// If the site has the address already, if a file that is not ours is in
    /// the way, or if the disk fails. The build cannot go on then.
    pub fn put(&self, address: &Address, bytes: &[u8]) -> Result<(), Failure> {
        let name = address.as_str();
        if !is_site_address(name) {
            return Err(Failure::Address(name.to_owned()));
        }
        let is_staged = !self.holds(name, bytes)?;
        self.list(name, NewFile { sha256: Checksum::of(bytes), bytes: bytes.len() as u64, is_staged })?;
        if is_staged { self.stage(name, bytes) } else { Ok(()) }
    }

    /// Writes down that the new site has a file.
    pub(super) fn list(&self, name: &str, file: NewFile) -> Result<(), Failure> {
        if locked(&self.files).insert(name.to_owned(), file).is_some() {
            return Err(Failure::Twice(name.to_owned()));
        }
        Ok(())
    }

    /// The published file at `address`, if there is one; what else may stand there must be ours.
    pub(super) fn published_file(&self, address: &Address) -> Result<Option<fs::File>, Failure> {
        let name = address.as_str();
        if !is_site_address(name) {
            return Err(Failure::Address(name.to_owned()));
        }
        if !matches!(self.tree.at(name)?, Standing::MaybeFile) {
            // No bytes are those of a folder or of a link.
            return self.holds(name, &[]).map(|_| None);
        }
        let path = self.root.join(name);
        match fs::File::open(&path) {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::disk("read", &path)(error)),
        }
    }

    /// Gives up: the published files stay as they were, and nothing of this build remains.
    pub fn discard(self) {
        drop(self);
    }

    /// Whether the published file at `address` holds `bytes`.
    fn holds(&self, address: &str, bytes: &[u8]) -> Result<bool, Failure> {
        match self.tree.at(address)? {
            Standing::Nothing => return Ok(false),
            Standing::MaybeFile => match compare(&self.root.join(address), bytes)? {
                Comparison::Same => return Ok(true),
                Comparison::Absent => return Ok(false),
                Comparison::Different => self.must_be_ours(address)?,
            },
            Standing::Other => self.must_be_ours(address)?,
            Standing::Folder => {
                files_below(&self.root, address)?.iter().try_for_each(|file| self.must_be_ours(file))?;
                locked(&self.obstacles).insert(address.to_owned());
            }
            Standing::Behind(file) => {
                self.must_be_ours(&file)?;
                locked(&self.obstacles).insert(file);
            }
        }
        Ok(false)
    }

    pub(super) fn must_be_ours(&self, address: &str) -> Result<(), Failure> {
        if self.listed.contains(address) {
            return Ok(());
        }
        Err(Failure::Collision(self.root.join(address)))
    }

    /// Writes a file that is to be moved into place.
    fn stage(&self, address: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.make_room(address)?;
        self.disk.write(&path, bytes)
    }

    /// Where a file is written that is to be moved into place, in a folder that is there.
    pub(super) fn make_room(&self, address: &str) -> Result<PathBuf, Failure> {
        let staged = self.staging.new_files();
        let mut made = locked(&self.staged_folders);
        let missing: Vec<&str> = folders_of(address).take_while(|folder| !made.contains(*folder)).collect();
        for folder in missing.into_iter().rev() {
            if !self.disk.create_folder(&staged.join(folder))? {
                return Err(Failure::FileAndFolder(folder.to_owned()));
            }
            made.insert(folder.to_owned());
        }
        if made.contains(address) {
            return Err(Failure::FileAndFolder(address.to_owned()));
        }
        Ok(staged.join(address))
    }
}

/// What the lock guards; it is whole also after a panic in another thread,
/// since each change to it is one step.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Looks whether a site may be written to `path`, without changing anything.
fn refuse_what_is_not_ours(path: &Path) -> Result<(), Failure> {
    let is_folder = match fs::metadata(path) {
        Ok(metadata) => metadata.is_dir(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::disk("read", path)(error)),
    };
    if !is_folder {
        return Err(Failure::NotAFolder(path.to_owned()));
    }
    let names = names_in(path)?;
    if names.contains(STAGING) {
        must_be_real(&path.join(STAGING), fs::FileType::is_dir)?;
    }
    // The journal is looked for first: a build that ends in this moment writes the manifest before it removes it.
    let is_interrupted = has_journal(path);
    if names.contains(MANIFEST) {
        must_be_real(&path_in(path), fs::FileType::is_file)?;
        return refuse_foreign_manifest(path);
    }
    match names.into_iter().find(|name| name != STAGING) {
        Some(example) if !is_interrupted && !path_in(path).exists() => {
            Err(Failure::NotOurs { folder: path.to_owned(), example })
        }
        _ => Ok(()),
    }
}

/// Looks whether the manifest in a folder is ours. One that begins like ours
/// is read later, once no other build can change it.
fn refuse_foreign_manifest(folder: &Path) -> Result<(), Failure> {
    let path = path_in(folder);
    if begins_like_ours(&path).map_err(Failure::disk("read", &path))? {
        return Ok(());
    }
    match Manifest::read(&path) {
        Ok(_) => Ok(()),
        Err(ManifestFailure::Foreign(_)) => {
            Err(Failure::NotOurs { folder: folder.to_owned(), example: MANIFEST.to_owned() })
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Refuses a link, or anything else that is not what one of our names stands for.
fn must_be_real(path: &Path, is_right: impl Fn(&fs::FileType) -> bool) -> Result<(), Failure> {
    let metadata = fs::symlink_metadata(path).map_err(Failure::disk("read", path))?;
    match metadata.file_type() {
        kind if is_right(&kind) => Ok(()),
        kind if kind.is_symlink() => Err(Failure::Link(path.to_owned())),
        _ => Err(Failure::Collision(path.to_owned())),
    }
}

/// The names of what is in a folder, in the order of the alphabet.
fn names_in(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::disk("read", folder))?;
    let name = |entry: io::Result<fs::DirEntry>| entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
    entries.map(name).collect::<io::Result<_>>().map_err(Failure::disk("read", folder))
}

/// The addresses that the published manifest lists; none if nothing is published.
fn published(folder: &Path) -> Result<Vec<String>, Failure> {
    match Manifest::read(&path_in(folder)) {
        Ok(manifest) => Ok(manifest.files.into_iter().map(|file| file.path.to_string()).collect()),
        Err(ManifestFailure::Absent(_)) => Ok(Vec::new()),
        Err(failure) => Err(failure.into()),
    }
}
