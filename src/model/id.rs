//! The names of things: authored once, never changed, part of addresses.

use std::fmt;

/// The longest id, in characters.
const MAX_LENGTH: usize = 80;

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidId {
    /// Nothing is written.
    Empty,
    /// More than 80 characters.
    TooLong,
    /// Something else than `a`–`z`, `0`–`9` and single hyphens between them.
    Characters,
}

/// Whether `text` has the form `^[a-z0-9]+(-[a-z0-9]+)*$` and at most 80 characters.
fn check(text: &str) -> Result<(), InvalidId> {
    if text.is_empty() {
        return Err(InvalidId::Empty);
    }
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if !text.split('-').all(|word| !word.is_empty() && word.bytes().all(allowed)) {
        return Err(InvalidId::Characters);
    }
    if text.len() > MAX_LENGTH {
        return Err(InvalidId::TooLong);
    }
    Ok(())
}

/// Defines a kind of id.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes `text` as an id.
            ///
            /// # Errors
            /// Says why it has not the form of one.
            pub fn new(text: &str) -> Result<Self, InvalidId> {
                check(text).map(|()| Self(text.into()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// The name of an event: its permalink is `events/<id>.html`.
    EventId
    /// The name of a topic.
    TopicId
    /// The name of a place.
    PlaceId
    /// The name of a document.
    DocumentId
    /// The name of a measure.
    MeasureId
    /// The name of a prose page.
    PageId
}

/// Ids that a prose page may not have, because the site has such an address.
/// Years, too, are taken.
pub const RESERVED_PAGES: [&str; 19] = [
    "index",
    "timeline",
    "places",
    "documents",
    "measures",
    "corrections",
    "search",
    "data",
    "404",
    "events",
    "topics",
    "embed",
    "feeds",
    "assets",
    "pages",
    "sitemap",
    "robots",
    "manifest",
    "year",
];

#[cfg(test)]
mod tests {
    use super::{EventId, InvalidId};

    #[test]
    fn an_id_is_small_letters_digits_and_single_hyphens() {
        for (text, expected) in [
            ("floods-1995", Ok(())),
            ("a", Ok(())),
            ("", Err(InvalidId::Empty)),
            ("Floods", Err(InvalidId::Characters)),
            ("two words", Err(InvalidId::Characters)),
            ("../etc", Err(InvalidId::Characters)),
            ("a--b", Err(InvalidId::Characters)),
            ("-a", Err(InvalidId::Characters)),
            ("a-", Err(InvalidId::Characters)),
            ("hoeryŏng", Err(InvalidId::Characters)),
        ] {
            assert_eq!(EventId::new(text).map(|_| ()), expected, "{text:?}");
        }
        assert_eq!(EventId::new(&"a".repeat(80)).map(|_| ()), Ok(()));
        assert_eq!(EventId::new(&"a".repeat(81)).map(|_| ()), Err(InvalidId::TooLong));
    }
}
