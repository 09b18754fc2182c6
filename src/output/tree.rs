//! What stands in the folder of the site, seen once a folder.
//!
//! A folder is listed when the first of its files is asked for; that is
//! enough to know about every link without asking for each file. What the
//! files hold is compared elsewhere.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::Failure;
use super::name::parent;

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing: there is not even the folder.
    Nothing,
    /// A file, or nothing.
    MaybeFile,
    /// A folder.
    Folder,
    /// A link, a socket, something that is never read.
    Other,
    /// A file, at the address given here, where a folder would have to be.
    Behind(String),
}

/// What one folder holds besides plain files.
#[derive(Debug)]
enum Listing {
    /// There is no such folder.
    Absent,
    /// A file has its name, or that of a folder that it would lie in.
    Behind(String),
    /// What is in it, by name.
    Present(BTreeMap<String, Standing>),
}

/// The folder of a site, as it was when the build began.
#[derive(Debug)]
pub(super) struct Tree {
    root: PathBuf,
    /// By address; the root is the empty one.
    listings: Mutex<HashMap<String, Arc<Listing>>>,
}

impl Tree {
    /// The tree of the site in `root`.
    pub(super) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            listings: Mutex::new(HashMap::new()),
        }
    }

    /// What stands at `address`; refuses to look through a link.
    pub(super) fn at(&self, address: &str) -> Result<Standing, Failure> {
        let folder = parent(address).unwrap_or_default();
        Ok(self.listing(folder)?.standing(address))
    }

    /// What is in a folder: remembered, or read.
    fn listing(&self, folder: &str) -> Result<Arc<Listing>, Failure> {
        if let Some(listing) = self.known().get(folder) {
            return Ok(Arc::clone(listing));
        }
        let listing = Arc::new(self.look(folder)?);
        self.known().insert(folder.to_owned(), Arc::clone(&listing));
        Ok(listing)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Listing>>> {
        // A map is whole also after a panic in another thread: inserting is its last step.
        self.listings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at a folder, through those that it lies in.
    fn look(&self, folder: &str) -> Result<Listing, Failure> {
        let path = self.root.join(folder);
        if folder.is_empty() {
            return list(&path).map_err(Failure::disk("read", &path));
        }
        match self.at(folder)? {
            Standing::Behind(file) => Ok(Listing::Behind(file)),
            Standing::MaybeFile if path.exists() => Ok(Listing::Behind(folder.to_owned())),
            Standing::MaybeFile | Standing::Nothing => Ok(Listing::Absent),
            Standing::Folder => list(&path).map_err(Failure::disk("read", &path)),
            Standing::Other => Err(Failure::Link(path)),
        }
    }
}

impl Listing {
    /// What stands at `address`, which lies in this folder.
    fn standing(&self, address: &str) -> Standing {
        let name = address.rsplit('/').next().unwrap_or(address);
        match self {
            Self::Absent => Standing::Nothing,
            Self::Behind(file) => Standing::Behind(file.clone()),
            Self::Present(names) => names.get(name).cloned().unwrap_or(Standing::MaybeFile),
        }
    }
}

/// Reads the names in a folder. A name that is not UTF-8 is nobody's address.
fn list(folder: &Path) -> io::Result<Listing> {
    let mut names = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let standing = if kind.is_dir() {
            Standing::Folder
        } else {
            Standing::Other
        };
        if let (false, Ok(name)) = (kind.is_file(), entry.file_name().into_string()) {
            names.insert(name, standing);
        }
    }
    Ok(Listing::Present(names))
}

/// Every file (or link) below a folder of the site, by address; links are not followed.
pub(super) fn files_below(root: &Path, folder: &str) -> Result<Vec<String>, Failure> {
    let path = root.join(folder);
    let mut found = Vec::new();
    for entry in fs::read_dir(&path).map_err(Failure::disk("read", &path))? {
        let entry = entry.map_err(Failure::disk("read", &path))?;
        let address = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let is_folder = entry.file_type().map_err(Failure::disk("read", &path))?.is_dir();
        if is_folder {
            found.extend(files_below(root, &address)?);
        } else {
            found.push(address);
        }
    }
    found.sort_unstable();
    Ok(found)
}
