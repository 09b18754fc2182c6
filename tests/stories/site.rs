//! A whole site: whether its links hold, and whether every page can be reached.

use std::collections::{BTreeMap, BTreeSet};

use super::html::{Link, Page};
use super::tree::Tree;

/// Every page of a site, read.
pub(crate) struct Site {
    pub(crate) pages: BTreeMap<String, Page>,
    /// Every file, also those that are no pages.
    pub(crate) files: BTreeSet<String>,
}

/// What an address leads to.
enum Target {
    /// Another host, a mail program, or the data that the address itself holds.
    Outside,
    /// A file of this site, and the id in it.
    Inside { file: String, fragment: Option<String> },
    /// Nothing that works under any path and from a disk.
    Nowhere(&'static str),
}

impl Site {
    /// Reads a site.
    pub(crate) fn read(tree: &Tree) -> Self {
        let is_page = |path: &&String| path.ends_with(".html");
        let read = |path: &String| (path.clone(), Page::read(std::str::from_utf8(&tree[path]).unwrap()));
        Self { pages: tree.keys().filter(is_page).map(read).collect(), files: tree.keys().cloned().collect() }
    }

    /// Everything that is wrong with the links and the ids of the site, a line each.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (at, page) in &self.pages {
            faults.extend(page.faults.iter().map(|fault| format!("{at}: {fault}")));
            let why = |link: &Link| self.fault(at, link).map(|why| format!("{at}: {} {why}", link.address));
            faults.extend(page.links.iter().filter_map(why));
        }
        faults
    }

    /// What is wrong with a link on the page `at`.
    fn fault(&self, at: &str, link: &Link) -> Option<&'static str> {
        match target(at, &link.address) {
            Target::Nowhere(why) => Some(why),
            Target::Outside => may_lead_out(link).err(),
            Target::Inside { file, .. } if !self.files.contains(&file) => Some("leads to no file"),
            Target::Inside { file, fragment: Some(id) } if !self.pages.get(&file)?.ids.contains(&id) => {
                Some("leads to no id of that page")
            }
            Target::Inside { .. } => None,
        }
    }

    /// The pages to which no way of links leads from the first one.
    pub(crate) fn out_of_reach(&self) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut waiting = vec!["index.html".to_owned()];
        while let Some(at) = waiting.pop() {
            let Some(page) = self.pages.get(&at).filter(|_| reached.insert(at.clone())) else { continue };
            let lead_on = page.links.iter().filter(|link| link.element == "a");
            waiting.extend(lead_on.filter_map(|link| match target(&at, &link.address) {
                Target::Inside { file, .. } => Some(file),
                Target::Outside | Target::Nowhere(_) => None,
            }));
        }
        self.pages.keys().filter(|page| !reached.contains(*page)).cloned().collect()
    }
}

/// Whether a link may lead out of the site: a reader may go there, a browser asks for nothing by itself.
fn may_lead_out(link: &Link) -> Result<(), &'static str> {
    match link.element.as_str() {
        "a" if ["mailto:", "data:"].iter().any(|scheme| link.address.starts_with(scheme)) => Ok(()),
        "a" if ["noreferrer", "noopener", "external"]
            .iter()
            .all(|word| link.rel.split(' ').any(|rel| rel == *word)) =>
        {
            Ok(())
        }
        "a" => Err("leads out without rel=\"noreferrer noopener external\""),
        "link" if link.rel == "canonical" || link.rel == "alternate" => Ok(()),
        "base" => Ok(()),
        _ => Err("is asked for at another host"),
    }
}

/// Where `address` leads from the page `at`.
fn target(at: &str, address: &str) -> Target {
    if ["http://", "https://", "mailto:", "data:"].iter().any(|scheme| address.starts_with(scheme)) {
        return Target::Outside;
    }
    if address.starts_with('/') {
        return Target::Nowhere("is absolute");
    }
    let (path, fragment) = address.split_once('#').map_or((address, None), |(path, id)| (path, Some(id.to_owned())));
    if path.contains([':', '?', '%', '\\', ' ']) {
        return Target::Nowhere("does not name a file");
    }
    if path.is_empty() && fragment.is_none() {
        return Target::Nowhere("is empty");
    }
    let mut folders: Vec<&str> = at.split('/').collect();
    folders.pop();
    if path.is_empty() {
        return Target::Inside { file: at.to_owned(), fragment };
    }
    for part in path.split('/') {
        match part {
            ".." => {
                if folders.pop().is_none() {
                    return Target::Nowhere("leads above the site");
                }
            }
            part => folders.push(part),
        }
    }
    Target::Inside { file: folders.join("/"), fragment }
}
