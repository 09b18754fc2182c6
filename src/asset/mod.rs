//! Static files and their fingerprints: style, script, icons, outlines of maps.
//!
//! Every file is published under a name made from what it holds, so that a
//! browser may keep it for ever and never shows an old one. The built-in
//! files are compiled into the program; the caller, who reads the disk, may
//! lay others over them, file by file. What a page does with a file is not
//! known here.

mod style;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::site::Address;

/// How a static file begins that is published under its own name at the root
/// of the site, such as `root/robots.txt`.
const ROOT: &str = "root/";

/// The files under `static/`, compiled in.
#[derive(RustEmbed)]
#[folder = "static/"]
#[allow_missing = true]
struct BuiltIn;

/// A static file, ready to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path under `static/`, by which templates and styles know it.
    pub name: String,
    /// Where it is published: `assets/<stem>.<first 10 hexadecimal digits of
    /// its SHA-256>.<ext>`, or its own name if it lies under `root/`.
    pub address: Address,
    /// What it holds; in a style the names of other files are replaced by their fingerprinted ones.
    pub bytes: Cow<'static, [u8]>,
}

/// A name in a style that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LooseName {
    /// The name of the style.
    pub style: String,
    /// What it names: no static file, or a style that in turn names this one.
    pub name: String,
}

/// Every static file of a site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assets {
    files: BTreeMap<String, Asset>,
    loose_names: Vec<LooseName>,
}

impl Assets {
    /// The built-in files, with `overrides` laid over them: each a path under
    /// `static/`, with `/` between folders, and what the file holds.
    /// Files whose name begins with a dot count only under `root/`.
    #[must_use]
    pub fn load(overrides: Vec<(String, Vec<u8>)>) -> Self {
        let built_in = BuiltIn::iter().filter_map(|name| {
            let file = BuiltIn::get(&name)?;
            Some((name.into_owned(), file.data))
        });
        let own = overrides.into_iter().map(|(name, bytes)| (name, Cow::Owned(bytes)));
        Self::of(built_in.chain(own).collect())
    }

    /// Gives each of `sources` its address, those that a style names before the style.
    fn of(mut sources: BTreeMap<String, Cow<'static, [u8]>>) -> Self {
        sources.retain(|name, _| name.starts_with(ROOT) || !name.split('/').any(|part| part.starts_with('.')));
        let mut assets = Self::default();
        let names: Vec<String> = sources.keys().cloned().collect();
        for name in names {
            assets.finish(&name, &mut sources);
        }
        assets.loose_names.sort_unstable();
        assets.loose_names.dedup();
        assets
    }

    /// Takes a file out of `sources` and gives it its address, after those that it names.
    fn finish(&mut self, name: &str, sources: &mut BTreeMap<String, Cow<'static, [u8]>>) {
        let Some(bytes) = sources.remove(name) else {
            return;
        };
        let bytes = match std::str::from_utf8(&bytes) {
            Ok(text) if is_style(name) => Cow::Owned(self.resolve_names(name, text, sources).into_bytes()),
            _ => bytes,
        };
        let asset = Asset {
            name: name.to_owned(),
            address: address_of(name, &bytes),
            bytes,
        };
        self.files.insert(name.to_owned(), asset);
    }

    /// Replaces the names of other files in a style.
    fn resolve_names(&mut self, style: &str, text: &str, sources: &mut BTreeMap<String, Cow<'static, [u8]>>) -> String {
        let folder = style.rfind('/').map_or("", |end| &style[..=end]);
        // Links are relative to the folder, which does not depend on the fingerprint.
        let own_address = address_of(style, b"");
        style::replace_names(text, |name| {
            let full_name = format!("{folder}{name}");
            self.finish(&full_name, sources);
            let found = self.address(&full_name).map(|address| address.from_page(&own_address));
            if found.is_none() {
                self.loose_names.push(LooseName {
                    style: style.to_owned(),
                    name: name.to_owned(),
                });
            }
            found
        })
    }

    /// Every file, in the order of names.
    pub fn files(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }

    /// Where the file called `name` (its path under `static/`) is published.
    #[must_use]
    pub fn address(&self, name: &str) -> Option<&Address> {
        self.files.get(name).map(|asset| &asset.address)
    }

    /// What styles name and the site has not; the names were left as they are.
    #[must_use]
    pub fn loose_names(&self) -> &[LooseName] {
        &self.loose_names
    }
}

/// Whether the file is a style, in which names are replaced.
fn is_style(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("css"))
}

/// Where a file that holds `bytes` is published.
fn address_of(name: &str, bytes: &[u8]) -> Address {
    if let Some(own_name) = name.strip_prefix(ROOT) {
        return Address::file(own_name);
    }
    let fingerprint = Sha256::digest(bytes)
        .iter()
        .take(5)
        .fold(String::new(), |mut text, byte| {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
    let start_of_file = name.rfind('/').map_or(0, |slash| slash + 1);
    let address = match name[start_of_file..].rfind('.') {
        Some(dot) => {
            let (stem, extension) = name.split_at(start_of_file + dot);
            format!("assets/{stem}.{fingerprint}{extension}")
        }
        None => format!("assets/{name}.{fingerprint}"),
    };
    Address::file(address)
}

#[cfg(test)]
mod tests {
    use super::{Address, Assets, BTreeMap, LooseName};

    /// The assets made of `sources`.
    fn assets(sources: &[(&str, &str)]) -> Assets {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec().into());
        Assets::of(sources.iter().map(owned).collect::<BTreeMap<_, _>>())
    }

    /// Where each file went, and what it holds.
    fn published(assets: &Assets) -> Vec<(&str, &str)> {
        assets
            .files()
            .map(|file| (file.address.as_str(), std::str::from_utf8(&file.bytes).unwrap()))
            .collect()
    }

    #[test]
    fn a_file_is_named_by_what_it_holds() {
        for (name, text, expected) in [
            ("style.css", "abc", "assets/style.ba7816bf8f.css"),
            ("script.js", "", "assets/script.e3b0c44298.js"),
            ("maps/outline.svg", "abc", "assets/maps/outline.ba7816bf8f.svg"),
            ("old.maps/outline", "abc", "assets/old.maps/outline.ba7816bf8f"),
            ("archive.tar.gz", "abc", "assets/archive.tar.ba7816bf8f.gz"),
            ("root/favicon.ico", "abc", "favicon.ico"),
            ("root/.well-known/security.txt", "abc", ".well-known/security.txt"),
        ] {
            assert_eq!(assets(&[(name, text)]).address(name), Some(&Address::file(expected)));
        }
    }

    #[test]
    fn a_style_names_other_files_as_they_are_published() {
        let made = assets(&[
            (
                "a.css",
                "@import url(\"z.css\"); body { background: url(maps/x.svg#river) }",
            ),
            ("maps/m.css", "url(x.svg)"),
            ("maps/x.svg", "abc"),
            ("root/x.css", "url( 'x.svg' )"),
            ("root/x.svg", "abc"),
            ("z.css", "url(data:,a)"),
        ]);
        let expected = [
            (
                "assets/a.A.css",
                "@import url(\"z.Z.css\"); body { background: url(maps/x.ba7816bf8f.svg#river) }",
            ),
            ("assets/maps/m.M.css", "url(x.ba7816bf8f.svg)"),
            ("assets/maps/x.ba7816bf8f.svg", "abc"),
            ("x.css", "url( 'x.svg' )"),
            ("x.svg", "abc"),
            ("assets/z.Z.css", "url(data:,a)"),
        ];
        let fingerprint = |name: &str| {
            made.address(name)
                .unwrap()
                .as_str()
                .rsplit('.')
                .nth(1)
                .unwrap()
                .to_owned()
        };
        let (a, m, z) = (fingerprint("a.css"), fingerprint("maps/m.css"), fingerprint("z.css"));
        let fill = |text: &str| {
            text.replace(".A.", &format!(".{a}."))
                .replace(".M.", &format!(".{m}."))
                .replace(".Z.", &format!(".{z}."))
        };
        let expected: Vec<(String, String)> = expected.map(|(address, text)| (fill(address), fill(text))).into();
        let found: Vec<(String, String)> = published(&made)
            .into_iter()
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(made.loose_names(), []);
    }

    #[test]
    fn a_style_gets_a_new_name_when_a_file_that_it_names_changes() {
        let [one, other] = ["1", "2"].map(|text| assets(&[("a.css", "url(b.svg)"), ("b.svg", text)]));
        assert_ne!(one.address("a.css"), other.address("a.css"));
    }

    #[test]
    fn names_that_lead_nowhere_are_left_and_told() {
        let made = assets(&[
            ("a.css", "url(gone.png)"),
            ("b.css", "url(c.css)"),
            ("c.css", "url(b.css)"),
        ]);
        let loose = |style: &str, name: &str| LooseName {
            style: style.to_owned(),
            name: name.to_owned(),
        };
        assert_eq!(
            made.loose_names(),
            [loose("a.css", "gone.png"), loose("c.css", "b.css")]
        );
        assert_eq!(published(&made)[0].1, "url(gone.png)");
    }

    #[test]
    fn own_files_are_laid_over_the_built_in_ones() {
        let built_in = Assets::load(Vec::new());
        let own = vec![
            ("own.css".to_owned(), b"abc".to_vec()),
            (".DS_Store".to_owned(), Vec::new()),
        ];
        let made = Assets::load(own);
        assert_eq!(
            made.address("own.css"),
            Some(&Address::file("assets/own.ba7816bf8f.css"))
        );
        assert_eq!(made.files().count(), built_in.files().count() + 1);
        for file in built_in.files() {
            let replaced = Assets::load(vec![(file.name.clone(), b"mine".to_vec())]);
            let bytes = replaced
                .files()
                .find(|other| other.name == file.name)
                .map(|other| other.bytes.to_vec());
            assert_eq!(bytes, Some(b"mine".to_vec()));
        }
    }
}
