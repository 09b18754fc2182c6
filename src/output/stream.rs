//! Files that are too long to be held: written while they are made.
//!
//! What comes is compared with the published file for as long as the two are
//! the same; at the first difference the file is staged, beginning with what
//! was the same. So a long file that did not change is never written, and
//! neither version is ever held as a whole.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::disk::Disk;
use super::folder::{Folder, NewFile};
use super::{Checksum, Failure};
use crate::site::Address;

/// What a file of the site holds, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filed {
    /// Its checksum.
    pub sha256: Checksum,
    /// How many bytes it has.
    pub bytes: u64,
}

impl Folder {
    /// Adds a file to the new site, piece by piece; may be called from many threads at once.
    ///
    /// # Errors
    /// As [`Folder::put`].
    pub fn put_stream<F>(&self, address: &Address, fill: F) -> Result<Filed, Failure>
    where
        F: FnOnce(&mut dyn Write) -> io::Result<()>,
    {
        let published = self.published_file(address)?;
        let mut incoming = Incoming {
            folder: self,
            address: address.as_str(),
            published: published.map(|file| BufReader::with_capacity(1 << 16, file)),
            staged: None,
            buffer: Vec::new(),
            hasher: Sha256::new(),
            bytes: 0,
            failure: None,
        };
        if incoming.published.is_none() {
            incoming.stage(0)?;
        }
        let outcome = fill(&mut incoming).and_then(|()| incoming.finish());
        if let Some(failure) = incoming.failure.take() {
            return Err(failure);
        }
        outcome.map_err(Failure::disk("write", &self.staging.new_files().join(address.as_str())))?;
        let sha256 = Checksum::of_digest(incoming.hasher.finalize().into());
        let bytes = incoming.bytes;
        self.list(address.as_str(), NewFile { sha256, bytes, is_staged: incoming.staged.is_some() })?;
        Ok(Filed { sha256, bytes })
    }
}

/// A file that is coming in.
struct Incoming<'a> {
    folder: &'a Folder,
    address: &'a str,
    /// The published file, as long as it is the same.
    published: Option<BufReader<File>>,
    /// The new file, from the first difference on.
    staged: Option<BufWriter<File>>,
    /// For what is read from the published file.
    buffer: Vec<u8>,
    hasher: Sha256,
    bytes: u64,
    /// What went wrong where only an error of reading or writing can be told.
    failure: Option<Failure>,
}

impl Write for Incoming<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if !self.goes_on_with(bytes)? {
            self.stage_from(self.bytes)?;
        }
        if let Some(staged) = &mut self.staged {
            staged.write_all(bytes)?;
        }
        self.hasher.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Incoming<'_> {
    /// Whether nothing has to be staged for `bytes`: it is already, or the published file goes on with them.
    fn goes_on_with(&mut self, bytes: &[u8]) -> io::Result<bool> {
        let Some(published) = &mut self.published else { return Ok(true) };
        self.buffer.resize(bytes.len(), 0);
        match published.read_exact(&mut self.buffer) {
            Ok(()) => Ok(self.buffer == bytes),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The end: the published file must have no more.
    fn finish(&mut self) -> io::Result<()> {
        if let Some(published) = &mut self.published
            && published.read(&mut [0])? > 0
        {
            self.stage_from(self.bytes)?;
        }
        if let Some(staged) = &mut self.staged { staged.flush() } else { Ok(()) }
    }

    fn stage_from(&mut self, same: u64) -> io::Result<()> {
        self.stage(same).map_err(|failure| {
            self.failure = Some(failure);
            io::Error::other("not staged")
        })
    }

    /// Begins the new file with the first `same` bytes of the published one.
    fn stage(&mut self, same: u64) -> Result<(), Failure> {
        let was_published = self.published.take().is_some();
        if was_published {
            self.folder.must_be_ours(self.address)?;
        }
        let path = self.folder.make_room(self.address)?;
        let mut staged = BufWriter::with_capacity(1 << 16, create(&self.folder.disk, &path)?);
        if same > 0 {
            let place = self.folder.root.join(self.address);
            let mut copy = || io::copy(&mut File::open(&place)?.take(same), &mut staged);
            copy().map_err(Failure::disk("read", &place))?;
        }
        self.staged = Some(staged);
        Ok(())
    }
}

fn create(disk: &Disk, path: &Path) -> Result<File, Failure> {
    disk.create(path).map_err(Failure::disk("write", path))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::Checksum;
    use super::{Address, Folder};

    /// Publishes a site of one file, piece by piece, and says how many files were written.
    fn publish(root: &std::path::Path, pieces: &[&str]) -> usize {
        let folder = Folder::open(root).unwrap();
        let filed = folder
            .put_stream(&Address::file("data/a.csv"), |sink| {
                pieces.iter().try_for_each(|piece| sink.write_all(piece.as_bytes()))
            })
            .unwrap();
        let whole = pieces.concat();
        assert_eq!((filed.sha256, filed.bytes), (Checksum::of(whole.as_bytes()), whole.len() as u64));
        let written = folder.publish(Vec::new()).unwrap();
        assert_eq!(fs::read_to_string(root.join("data/a.csv")).unwrap(), whole);
        written.written
    }

    #[test]
    fn a_long_file_is_written_when_it_differs_anywhere_and_only_then() {
        let root = tempfile::tempdir().unwrap();
        let site = root.path().join("site");
        for (pieces, expected) in [
            (vec!["one,", "two,", "three"], 1),
            (vec!["one,two,three"], 0),
            (vec!["o", "ne,two,", "", "three"], 0),
            (vec!["one,two,", "tree"], 1),
            (vec!["one,two,", "tree", ",four"], 1),
            (vec!["one,two,"], 1),
            (vec![], 1),
            (vec![], 0),
            (vec!["x"], 1),
        ] {
            assert_eq!(publish(&site, &pieces), expected, "{pieces:?}");
        }
    }

    #[test]
    fn a_long_file_that_is_not_ours_is_not_replaced() {
        let root = tempfile::tempdir().unwrap();
        let site = root.path().join("site");
        publish(&site, &["ours"]);
        fs::write(site.join("data/b.csv"), "theirs").unwrap();
        let folder = Folder::open(&site).unwrap();
        let put = |text: &'static str| {
            folder.put_stream(&Address::file("data/b.csv"), |sink| sink.write_all(text.as_bytes()))
        };
        assert!(put("ours").unwrap_err().to_string().contains("b.csv"));
        drop(folder);
        assert_eq!(fs::read_to_string(site.join("data/b.csv")).unwrap(), "theirs");
    }
}
