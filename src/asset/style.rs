//! The names of other files in a style.
//!
//! Only `url(name)` is understood, with or without quotes, and a `?…` or
//! `#…` after the name. A name is that of a file beside the style or below
//! it; an address with a scheme, one that begins with `/`, `#` or `.`, and
//! anything in a comment's neighbourhood that merely looks like `url(…)` is
//! treated no differently from CSS: it is a name only if it can be one.

/// Replaces each name in `text` for which `replacement` knows another.
pub(super) fn replace_names(text: &str, mut replacement: impl FnMut(&str) -> Option<String>) -> String {
    let mut replaced = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    while let Some(start) = rest.find("url(") {
        let (before, inside) = rest.split_at(start + "url(".len());
        replaced.push_str(before);
        let name = name_at_start(inside);
        let offset = inside.find(name).unwrap_or_default();
        match replacement_of(name, &mut replacement) {
            Some(other) => {
                replaced.push_str(&inside[..offset]);
                replaced.push_str(&other);
            }
            None => replaced.push_str(&inside[..offset + name.len()]),
        }
        rest = &inside[offset + name.len()..];
    }
    replaced + rest
}

/// What `url(` is followed by, without spaces, quotes, query and fragment.
fn name_at_start(inside: &str) -> &str {
    let inside = inside.trim_start();
    let inside = inside.strip_prefix(['"', '\'']).unwrap_or(inside);
    let end = inside.find(['"', '\'', ')', '#', '?', '\n']).unwrap_or(0);
    inside[..end].trim_end()
}

/// What to write for `name`, if it is the name of a file here.
fn replacement_of(name: &str, replacement: &mut impl FnMut(&str) -> Option<String>) -> Option<String> {
    let is_name = !name.is_empty() && !name.starts_with(['/', '.']) && !name.contains(':');
    if is_name { replacement(name) } else { None }
}

#[cfg(test)]
mod tests {
    use super::replace_names;

    #[test]
    fn only_names_of_files_are_replaced() {
        for (text, expected) in [
            ("url(a.svg)", "url(<a.svg>)"),
            ("url(\"a.svg\")", "url(\"<a.svg>\")"),
            ("url( 'a.svg' ) url(b)", "url( '<a.svg>' ) url(<b>)"),
            ("url( a.svg )", "url( <a.svg> )"),
            ("url(a.svg#x)", "url(<a.svg>#x)"),
            ("url(a.woff2?v=1#x)", "url(<a.woff2>?v=1#x)"),
            ("url(maps/a.svg)", "url(<maps/a.svg>)"),
            ("url(#gradient)", "url(#gradient)"),
            ("url(data:image/svg+xml,a)", "url(data:image/svg+xml,a)"),
            ("url(https://example.org/a.svg)", "url(https://example.org/a.svg)"),
            ("url(//example.org/a.svg)", "url(//example.org/a.svg)"),
            ("url(../a.svg)", "url(../a.svg)"),
            ("url()", "url()"),
            ("url(", "url("),
            ("url(\"a.svg", "url(\"a.svg"),
            ("no address", "no address"),
            ("", ""),
        ] {
            assert_eq!(replace_names(text, |name| Some(format!("<{name}>"))), expected);
        }
    }

    #[test]
    fn a_name_that_nobody_knows_is_left() {
        assert_eq!(
            replace_names("url(a) url(b)", |name| (name == "b").then(|| "c".to_owned())),
            "url(a) url(c)"
        );
    }
}
