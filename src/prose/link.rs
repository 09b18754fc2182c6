//! Where a link may lead, and where it may not.

use crate::site::LinkKind;

/// Says of a link that the page behind it must not learn where the reader came from.
pub(super) const OUTBOUND: &str = "noreferrer noopener external";

/// What a link in a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Destination {
    /// A page of the site, by what it is and its id.
    Internal(LinkKind, String),
    /// A heading of the same text.
    Fragment(String),
    /// An address elsewhere, safe to write into a page.
    External(String),
    /// Anything else: scripts, data, paths.
    Forbidden,
}

/// Tells what `written` names. Nothing is a link but what is listed here.
pub(super) fn destination(written: &str) -> Destination {
    let link = cleaned(written);
    if let Some(id) = link.strip_prefix('#') {
        return Destination::Fragment(id.to_owned());
    }
    if let Some((kind, id)) = LinkKind::split(&link) {
        return Destination::Internal(kind, id.to_owned());
    }
    outbound_address(&link).map_or(Destination::Forbidden, Destination::External)
}

/// The address as it may stand in a page, if it is one of http, https or
/// mailto: without control characters, which browsers leave out when they
/// read a scheme, and with what may not stand in an address coded
/// (RFC 3986 §2).
pub(super) fn outbound_address(written: &str) -> Option<String> {
    let address = cleaned(written);
    let (scheme, rest) = address.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let has_host = rest
        .strip_prefix("//")
        .is_some_and(|host| host.starts_with(|first: char| first.is_alphanumeric() || first == '['));
    let is_allowed = match scheme.as_str() {
        "http" | "https" => has_host,
        "mailto" => rest.contains('@'),
        _ => false,
    };
    is_allowed.then(|| format!("{scheme}:{}", coded(rest)))
}

/// `written` without space at its ends and control characters anywhere.
pub(super) fn cleaned(written: &str) -> String {
    let invisible = |letter: &char| {
        letter.is_control()
            || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    written.chars().filter(|letter| !invisible(letter)).collect::<String>().trim().to_owned()
}

/// Percent-codes the ASCII characters that may not stand in an address.
fn coded(rest: &str) -> String {
    let mut address = String::with_capacity(rest.len());
    for letter in rest.chars() {
        match letter {
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                let code = u32::from(letter);
                let digits = [code / 16, code % 16].into_iter().filter_map(|digit| char::from_digit(digit, 16));
                address.push('%');
                address.extend(digits.map(|digit| digit.to_ascii_uppercase()));
            }
            _ => address.push(letter),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{Destination, destination};
    use crate::site::LinkKind;

    #[test]
    fn a_link_leads_to_a_page_a_heading_or_the_web() {
        let external = |address: &str| Destination::External(address.to_owned());
        for (written, expected) in [
            ("https://example.org/a?b=c#d", external("https://example.org/a?b=c#d")),
            ("HTTP://example.org", external("http://example.org")),
            ("  https://example.org ", external("https://example.org")),
            ("ht\ttps://example.org", external("https://example.org")),
            ("https://example.org/a b\"><script>", external("https://example.org/a%20b%22%3E%3Cscript%3E")),
            ("mailto:a@example.org", external("mailto:a@example.org")),
            ("event:floods-1995", Destination::Internal(LinkKind::Event, "floods-1995".to_owned())),
            ("#the-years-after", Destination::Fragment("the-years-after".to_owned())),
        ] {
            assert_eq!(destination(written), expected, "{written}");
        }
    }

    #[test]
    fn nothing_else_is_a_link() {
        for written in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "\u{200B}javascript:alert(1)",
            "java%73cript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "vbscript:x",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd",
            "ftp://example.org",
            "//example.org",
            "/etc",
            "../a.html",
            "a.html",
            "http:",
            "http:a",
            "https:///a",
            "http:\\\\example.org",
            "mailto:",
            "",
        ] {
            assert_eq!(destination(written), Destination::Forbidden, "{written:?}");
        }
    }
}
