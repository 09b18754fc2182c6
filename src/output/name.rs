//! Which addresses can be files of a site, and which names annals keeps for itself.
//!
//! What a manifest or a journal lists is removed one day, so an address read
//! from a disk is checked like one that is put.

/// The file that lists all others.
pub(super) const MANIFEST: &str = "manifest.json";

/// The folder, inside that of the site, in which a build is prepared.
pub(super) const STAGING: &str = ".annals-staging";

/// Whether `address` stays inside the site on every system, and is not a name that annals keeps for itself.
pub(super) fn is_site_address(address: &str) -> bool {
    let is_part = |part: &str| !matches!(part, "" | "." | "..");
    let allowed = |letter: char| !letter.is_control() && !matches!(letter, '\\' | ':');
    let first = address.split('/').next().unwrap_or_default();
    let kept = address.eq_ignore_ascii_case(MANIFEST) || first.eq_ignore_ascii_case(STAGING);
    address.split('/').all(is_part) && address.chars().all(allowed) && !kept
}

/// Every folder that `address` lies in, the innermost first, without the root.
pub(super) fn folders_of(address: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(parent(address), |folder| parent(folder))
}

/// The folder that `address` lies in, unless that is the root.
pub(super) fn parent(address: &str) -> Option<&str> {
    address.rsplit_once('/').map(|(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::{folders_of, is_site_address};

    #[test]
    fn an_address_stays_inside_the_site() {
        for (address, expected) in [
            ("index.html", true),
            ("events/floods-1995.html", true),
            (".well-known/security.txt", true),
            ("events/manifest.json", true),
            ("a..b", true),
            ("", false),
            ("/etc/passwd", false),
            ("../index.html", false),
            ("events/../../index.html", false),
            ("events/./a.html", false),
            ("events//a.html", false),
            ("events/", false),
            ("..\\index.html", false),
            ("C:/index.html", false),
            ("two\nlines", false),
            ("manifest.json", false),
            ("Manifest.JSON", false),
            (".annals-staging/journal", false),
            (".annals-staging", false),
        ] {
            assert_eq!(is_site_address(address), expected, "{address:?}");
        }
    }

    #[test]
    fn the_folders_of_an_address_are_named_from_the_inside() {
        for (address, expected) in [("a", vec![]), ("a/b", vec!["a"]), ("a/b/c.html", vec!["a/b", "a"])] {
            assert_eq!(folders_of(address).collect::<Vec<_>>(), expected);
        }
    }
}
