//! The files with which a project changes the built-in theme.

use std::path::Path;

use walkdir::WalkDir;

use super::Failure;
use super::read::read_bytes;

/// A file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFile {
    /// Its path inside `templates/` or `static/`, with `/`.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// The project's own templates and messages.
///
/// # Errors
/// When the disk does not give them.
pub fn templates(root: &Path) -> Result<Vec<ThemeFile>, Failure> {
    files(&root.join("templates"))
}

/// The project's own style sheets, scripts and pictures.
///
/// # Errors
/// When the disk does not give them.
pub fn static_files(root: &Path) -> Result<Vec<ThemeFile>, Failure> {
    files(&root.join("static"))
}

/// Every file below `folder`, sorted by path; none where there is no such
/// folder. Hidden files, editors' copies and symbolic links are passed over.
fn files(folder: &Path) -> Result<Vec<ThemeFile>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let walk = WalkDir::new(folder).follow_links(false).sort_by_file_name();
    let visible = |name: &str| !name.starts_with('.') && !name.ends_with('~');
    for entry in
        walk.into_iter().filter_entry(|entry| entry.depth() == 0 || visible(&entry.file_name().to_string_lossy()))
    {
        let entry = entry.map_err(|error| Failure::Unreadable {
            path: error.path().unwrap_or(folder).to_owned(),
            source: error.into(),
        })?;
        if entry.file_type().is_file() {
            let parts = entry.path().strip_prefix(folder).unwrap_or(entry.path()).iter();
            let path = parts.map(|part| part.to_string_lossy().into_owned()).collect::<Vec<_>>().join("/");
            found.push(ThemeFile { path, bytes: read_bytes(entry.path())? });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}
