//! From the staging folder into place: the steps that readers could notice.
//!
//! Journal, moves, removals, manifest, in this order. Each step is a rename
//! or the removal of one file, so that a reader never meets half a file, and
//! whoever builds next finds in manifest and journal every address at which
//! a file of ours may lie, wherever this build was stopped.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::disk::same_files;
use super::folder::{NewFile, locked};
use super::manifest::path_in;
use super::name::folders_of;
use super::{Failure, Folder, Manifest, ManifestFile, Permalink};
use crate::site::Address;

/// What a build did to the folder; the manifest itself is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// How many files the site has.
    pub files: usize,
    /// How many bytes they hold.
    pub bytes: u64,
    /// How many of them are new or have changed.
    pub written: usize,
    /// How many were in place already.
    pub unchanged: usize,
    /// How many files of an earlier build are gone.
    pub removed: usize,
}

impl Folder {
    /// Brings the new site into place and removes what it no longer has.
    ///
    /// # Errors
    /// If the disk fails, or the site has a file and a folder of one name.
    /// Before the first move nothing has changed then; after it, the next
    /// build puts the folder right.
    pub fn publish(mut self, permalinks: Vec<Permalink>) -> Result<Written, Failure> {
        let files = std::mem::take(&mut *locked(&self.files));
        let folders: BTreeSet<&str> = files.keys().flat_map(|address| folders_of(address)).collect();
        if let Some(both) = folders.into_iter().find(|folder| files.contains_key(*folder)) {
            return Err(Failure::FileAndFolder(both.to_owned()));
        }
        let obsolete = self.obsolete(&files)?;
        let mut removed = 0;
        let changes = !obsolete.is_empty() || files.values().any(|file| file.is_staged);
        if changes {
            let addresses = files
                .keys()
                .chain(self.listed.iter().filter(|address| !files.contains_key(*address)));
            self.staging.write_journal(addresses.map(String::as_str))?;
            self.set_obstacles_aside()?;
            self.move_into_place(&self.staging.new_files(), &self.root)?;
            removed = self.remove(&obsolete)?;
        }
        let counts = counts(&files, removed);
        self.write_manifest(files, permalinks)?;
        self.staging.forget();
        Ok(counts)
    }

    /// The addresses that we once wrote and the new site has not, in order.
    fn obsolete(&self, files: &BTreeMap<String, NewFile>) -> Result<Vec<String>, Failure> {
        let mut obsolete: Vec<String> = self
            .listed
            .iter()
            .filter(|address| !files.contains_key(*address))
            .cloned()
            .collect();
        obsolete.sort_unstable();
        for address in &obsolete {
            // Refuses a folder that is a link, as long as nothing has been moved.
            self.tree.at(address)?;
        }
        Ok(obsolete)
    }

    /// Takes away what stands where the site needs something of another kind.
    /// All of it is ours and obsolete; it goes with the staging folder.
    fn set_obstacles_aside(&mut self) -> Result<(), Failure> {
        let obstacles = locked(&self.obstacles).clone();
        for address in obstacles {
            let aside = self.staging.next_set_aside();
            self.disk.rename(&self.root.join(address), &aside)?;
        }
        Ok(())
    }

    /// Moves all that is in a staged folder into a folder of the site: whole
    /// folders where the site has none of that name, else file by file.
    /// Folders come first, so that styles are there before the first page.
    fn move_into_place(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        let (folders, files) = sorted_entries(from)?;
        for name in folders {
            let (staged, place) = (from.join(&name), to.join(&name));
            if place.is_dir() {
                self.move_into_place(&staged, &place)?;
            } else {
                self.disk.rename(&staged, &place)?;
            }
        }
        files
            .iter()
            .try_for_each(|name| self.disk.rename(&from.join(name), &to.join(name)))
    }

    /// Removes files that the site no longer has, then folders that are empty for it.
    /// Says how many files are gone.
    fn remove(&self, obsolete: &[String]) -> Result<usize, Failure> {
        let obstacles = locked(&self.obstacles).clone();
        let is_aside =
            |address: &str| obstacles.contains(address) || folders_of(address).any(|folder| obstacles.contains(folder));
        let mut count = 0;
        for address in obsolete {
            let path = self.root.join(address);
            // A folder has its name by now: one of the new site, or one that somebody made.
            let is_folder = || fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
            let is_gone = is_aside(address) || (!is_folder() && self.disk.remove_file(&path)?);
            count += usize::from(is_gone);
        }
        // What lies deeper has the longer address and comes first.
        let folders: BTreeSet<&str> = obsolete.iter().flat_map(|address| folders_of(address)).collect();
        for folder in folders.into_iter().rev() {
            self.disk.remove_empty_folder(&self.root.join(folder))?;
        }
        Ok(count)
    }

    /// Writes the manifest, last of all, unless it would be the same.
    fn write_manifest(&self, files: BTreeMap<String, NewFile>, permalinks: Vec<Permalink>) -> Result<(), Failure> {
        let entry = |(address, NewFile { sha256, bytes, .. })| ManifestFile {
            path: Address::file(address),
            sha256,
            bytes,
        };
        let manifest = Manifest::new(files.into_iter().map(entry).collect(), permalinks);
        let (staged, place) = (self.staging.new_manifest(), path_in(&self.root));
        self.disk.stream(&staged, |writer| manifest.write(writer))?;
        if same_files(&staged, &place)? {
            return Ok(());
        }
        self.disk.rename(&staged, &place)
    }
}

/// What a build did, in numbers.
fn counts(files: &BTreeMap<String, NewFile>, removed: usize) -> Written {
    let written = files.values().filter(|file| file.is_staged).count();
    Written {
        files: files.len(),
        bytes: files.values().map(|file| file.bytes).sum(),
        written,
        unchanged: files.len() - written,
        removed,
    }
}

/// The names of the folders and of the files in a staged folder, each in order.
fn sorted_entries(folder: &Path) -> Result<(BTreeSet<std::ffi::OsString>, BTreeSet<std::ffi::OsString>), Failure> {
    let (mut folders, mut files) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir(folder).map_err(Failure::disk("read", folder))? {
        let entry = entry.map_err(Failure::disk("read", folder))?;
        let is_folder = entry.file_type().map_err(Failure::disk("read", folder))?.is_dir();
        if is_folder { &mut folders } else { &mut files }.insert(entry.file_name());
    }
    Ok((folders, files))
}
