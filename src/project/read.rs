//! Reading one file of the record under the limits of the format.

use std::path::Path;

use super::{Entry, Failure, FileKind};
use crate::problem::Code;

/// The largest YAML or Markdown file, in bytes.
const MAX_FILE: u64 = 1024 * 1024;
/// The largest `documents.yaml`, in bytes: it holds every document of a record.
const MAX_DOCUMENTS: u64 = 64 * 1024 * 1024;

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadText {
    /// The text, without a byte-order mark.
    Text(String),
    /// Something that its author must mend.
    Refused {
        /// What kind of problem.
        code: Code,
        /// What is wrong.
        message: String,
        /// How to mend it.
        help: String,
        /// As much of the text as can be shown.
        shown: String,
        /// The byte at which it goes wrong.
        offset: usize,
    },
}

/// Reads a file of the record.
///
/// # Errors
/// When the disk does not give it.
pub fn read(entry: &Entry) -> Result<ReadText, Failure> {
    let unreadable = |source| Failure::Unreadable { path: entry.disk_path.clone(), source };
    let size = std::fs::metadata(&entry.disk_path).map_err(unreadable)?.len();
    let limit = if entry.kind == FileKind::Documents { MAX_DOCUMENTS } else { MAX_FILE };
    if size > limit {
        return Ok(ReadText::Refused {
            code: Code::FileTooLarge,
            message: format!("this file has {}, and {} is the limit", in_words(size), in_words(limit)),
            help: "write one event a file; leave out what is not text".to_owned(),
            shown: String::new(),
            offset: 0,
        });
    }
    let bytes = std::fs::read(&entry.disk_path).map_err(unreadable)?;
    Ok(decode(bytes))
}

fn decode(bytes: Vec<u8>) -> ReadText {
    match String::from_utf8(bytes) {
        Ok(text) => ReadText::Text(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }),
        Err(error) => ReadText::Refused {
            code: Code::NotUtf8,
            message: "this file is not in UTF-8".to_owned(),
            help: "save it as UTF-8 (in most editors: “Save as”, “Encoding”)".to_owned(),
            offset: error.utf8_error().valid_up_to(),
            shown: String::from_utf8_lossy(error.as_bytes()).into_owned(),
        },
    }
}

/// A number of bytes in MiB, rounded up to a tenth.
fn in_words(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024 * 1024);
    match tenths % 10 {
        0 => format!("{} MiB", tenths / 10),
        tenth => format!("{}.{tenth} MiB", tenths / 10),
    }
}

/// Reads a whole file as bytes.
///
/// # Errors
/// When the disk does not give it.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|source| Failure::Unreadable { path: path.to_owned(), source })
}
