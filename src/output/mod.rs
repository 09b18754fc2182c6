//! Bytes → disk: the only place that writes the site, and the manifest that says what it wrote.
//!
//! A build opens the [`Folder`], puts every file from whatever thread made
//! it, and publishes. Until then the published files stay as they are. Only
//! files whose bytes changed are written, each appears whole, and what an
//! interrupted build leaves is put right by the next: it ends in the same
//! folder as a build from nothing. What the bytes are, and which addresses
//! there are, is decided before; see `render` and `site`.

#![allow(clippy::disallowed_methods, reason = "this stage writes the disk")]

mod checksum;
mod disk;
mod failure;
mod folder;
mod manifest;
mod name;
mod publish;
mod staging;
mod stream;
mod tree;

#[cfg(test)]
mod interruption_tests;
#[cfg(all(test, unix))]
mod link_tests;
#[cfg(test)]
mod manifest_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trouble;

pub use checksum::Checksum;
pub use failure::{Failure, ManifestFailure};
pub use folder::Folder;
pub use manifest::{Manifest, ManifestFile, Permalink};
pub use publish::Written;
pub use stream::Filed;
