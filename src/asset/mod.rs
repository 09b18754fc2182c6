//! Static files and their fingerprints: style, script, icons, outlines of maps.
//!
//! Every file is published under a name made from what it holds, so that a
//! browser may keep it for ever and never shows an old one. The built-in
//! files are compiled into the program; the caller, who reads the disk, may
//! lay others over them, file by file. Then the style sheets that every page
//! loads are joined. What a page does with a file is not known here.

mod joined;
mod style;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::site::Address;

/// How a static file begins that is published under its own name at the root
/// of the site, such as `root/robots.txt`.
const ROOT: &str = "root/";

/// What joined style sheets are called.
const JOINED: &str = "style.css";

/// The files under `static/`, compiled in; a program without any is whole too.
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
    styles: Vec<Address>,
    loose_names: Vec<LooseName>,
    /// The files that a style names.
    named: BTreeSet<String>,
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
        assets.join_styles();
        assets
    }

    /// Joins the style sheets that lie in no folder, in the order of their
    /// names, and publishes them in place of the single ones, except one that
    /// another names.
    fn join_styles(&mut self) {
        let single: Vec<Asset> =
            self.files.values().filter(|asset| is_style(&asset.name) && !asset.name.contains('/')).cloned().collect();
        // Only what is no text at all is no UTF-8, and that says nothing in a style.
        let texts = single.iter().map(|asset| std::str::from_utf8(&asset.bytes).unwrap_or_default());
        let sheets = joined::join(texts);
        let alone: BTreeSet<usize> = sheets.iter().filter_map(joined::Sheet::alone).collect();
        for (number, asset) in single.iter().enumerate() {
            if !alone.contains(&number) && !self.named.contains(&asset.name) {
                self.files.remove(&asset.name);
            }
        }
        for sheet in sheets {
            let address = match sheet {
                joined::Sheet::Alone(number) => single[number].address.clone(),
                joined::Sheet::Joined(text) => self.put_joined(text),
            };
            self.styles.push(address);
        }
    }

    fn put_joined(&mut self, text: String) -> Address {
        let bytes: Cow<'static, [u8]> = Cow::Owned(text.into_bytes());
        let address = fingerprinted(JOINED, &bytes);
        // The name of a file has no space: no file of a project is called so.
        let name = format!("{JOINED} {}", self.styles.len());
        self.files.insert(name.clone(), Asset { name, address: address.clone(), bytes });
        address
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
        let asset = Asset { name: name.to_owned(), address: fingerprinted(name, &bytes), bytes };
        self.files.insert(name.to_owned(), asset);
    }

    /// Replaces the names of other files in a style.
    fn resolve_names(&mut self, style: &str, text: &str, sources: &mut BTreeMap<String, Cow<'static, [u8]>>) -> String {
        let folder = style.rfind('/').map_or("", |end| &style[..=end]);
        // Links are relative to the folder, which does not depend on the fingerprint.
        let own_address = fingerprinted(style, b"");
        style::replace_names(text, |name| {
            let full_name = format!("{folder}{name}");
            self.finish(&full_name, sources);
            let found = self.address(&full_name).map(|address| address.from_page(&own_address));
            if found.is_some() {
                self.named.insert(full_name);
            } else {
                self.loose_names.push(LooseName { style: style.to_owned(), name: name.to_owned() });
            }
            found
        })
    }

    /// Takes out a file that the program needs and readers do not.
    pub fn take(&mut self, name: &str) -> Option<Cow<'static, [u8]>> {
        self.files.remove(name).map(|asset| asset.bytes)
    }

    /// Every file, in the order of names.
    pub fn files(&self) -> impl Iterator<Item = &Asset> {
        self.files.values()
    }

    /// The style sheets that every page loads, in the order in which they apply.
    #[must_use]
    pub fn styles(&self) -> &[Address] {
        &self.styles
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
    name.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("css"))
}

/// Where a file called `name` that holds `bytes` is published.
#[must_use]
pub fn fingerprinted(name: &str, bytes: &[u8]) -> Address {
    if let Some(own_name) = name.strip_prefix(ROOT) {
        return Address::file(own_name);
    }
    let fingerprint = Sha256::digest(bytes).iter().take(5).fold(String::new(), |mut text, byte| {
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
        assets.files().map(|file| (file.address.as_str(), std::str::from_utf8(&file.bytes).unwrap())).collect()
    }

    #[test]
    fn a_file_is_named_by_what_it_holds() {
        for (name, text, expected) in [
            ("looks/style.css", "abc", "assets/looks/style.ba7816bf8f.css"),
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
            ("look/a.css", "@import url(\"z.css\"); body { background: url(maps/x.svg#river) }"),
            ("look/maps/m.css", "url(x.svg)"),
            ("look/maps/x.svg", "abc"),
            ("look/z.css", "url(data:,a)"),
            ("root/x.css", "url( 'x.svg' )"),
            ("root/x.svg", "abc"),
        ]);
        let expected = [
            ("assets/look/a.A.css", "@import url(\"z.Z.css\"); body { background: url(maps/x.ba7816bf8f.svg#river) }"),
            ("assets/look/maps/m.M.css", "url(x.ba7816bf8f.svg)"),
            ("assets/look/maps/x.ba7816bf8f.svg", "abc"),
            ("assets/look/z.Z.css", "url(data:,a)"),
            ("x.css", "url( 'x.svg' )"),
            ("x.svg", "abc"),
        ];
        let fingerprint = |name: &str| made.address(name).unwrap().as_str().rsplit('.').nth(1).unwrap().to_owned();
        let (a, m, z) = (fingerprint("look/a.css"), fingerprint("look/maps/m.css"), fingerprint("look/z.css"));
        let fill = |text: &str| {
            text.replace(".A.", &format!(".{a}.")).replace(".M.", &format!(".{m}.")).replace(".Z.", &format!(".{z}."))
        };
        let expected: Vec<(String, String)> = expected.map(|(address, text)| (fill(address), fill(text))).into();
        let found: Vec<(String, String)> =
            published(&made).into_iter().map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
        assert_eq!(found, expected);
        assert_eq!(made.loose_names(), []);
    }

    #[test]
    fn a_style_gets_a_new_name_when_a_file_that_it_names_changes() {
        let [one, other] = ["1", "2"].map(|text| assets(&[("a.css", "url(b.svg)"), ("b.svg", text)]));
        assert_ne!(one.styles(), other.styles());
        assert_eq!((one.styles().len(), other.styles().len()), (1, 1));
    }

    #[test]
    fn names_that_lead_nowhere_are_left_and_told() {
        let made = assets(&[("d/a.css", "url(gone.png)"), ("d/b.css", "url(c.css)"), ("d/c.css", "url(b.css)")]);
        let loose = |style: &str, name: &str| LooseName { style: style.to_owned(), name: name.to_owned() };
        assert_eq!(made.loose_names(), [loose("d/a.css", "gone.png"), loose("d/c.css", "b.css")]);
        assert_eq!(published(&made)[0].1, "url(gone.png)");
    }

    /// Every style sheet of a page in its order, with its name.
    fn styles(made: &Assets) -> Vec<(String, String)> {
        let text = |address: &Address| {
            let file = made.files().find(|file| file.address == *address).unwrap();
            (file.name.clone(), String::from_utf8(file.bytes.to_vec()).unwrap())
        };
        made.styles().iter().map(text).collect()
    }

    #[test]
    fn pages_load_one_style_sheet_of_all_that_lie_in_no_folder() {
        let made = assets(&[
            ("b.css", "b {}"),
            ("a.css", "/* first */ a { c: url(x.svg) }"),
            ("f/c.css", "c {}"),
            ("x.svg", "abc"),
        ]);
        let names: Vec<&str> = made.files().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["f/c.css", "style.css 0", "x.svg"]);
        let whole = "a{c:url(x.ba7816bf8f.svg)}b{}".to_owned();
        assert_eq!(styles(&made), [("style.css 0".to_owned(), whole)]);
        assert!(made.styles()[0].as_str().starts_with("assets/style."));
    }

    #[test]
    fn a_style_sheet_that_imports_another_stays_alone_in_its_place_and_so_does_the_other() {
        let made = assets(&[("a.css", "a {}"), ("b.css", "@import url(d.css);"), ("c.css", "c {}"), ("d.css", "d {}")]);
        let found = styles(&made);
        let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
        let import = made.address("d.css").unwrap().as_str().trim_start_matches("assets/");
        assert_eq!(texts, ["a{}", &format!("@import url({import});"), "c{}d{}"]);
    }

    #[test]
    fn own_files_are_laid_over_the_built_in_ones() {
        let built_in = Assets::load(Vec::new());
        let own = vec![("own.svg".to_owned(), b"abc".to_vec()), (".DS_Store".to_owned(), Vec::new())];
        let made = Assets::load(own);
        assert_eq!(made.address("own.svg"), Some(&Address::file("assets/own.ba7816bf8f.svg")));
        assert_eq!(made.files().count(), built_in.files().count() + 1);
        let [own_chart] = [Assets::load(vec![("chart.css".to_owned(), b"mine{}".to_vec())])];
        let (before, after) = (styles(&built_in).remove(0).1, styles(&own_chart).remove(0).1);
        assert!(before.contains(".chart-plot{") && !after.contains(".chart-plot{") && after.contains("mine{}"));
        assert!(after.starts_with("@layer base,"), "{after}");
    }
}
