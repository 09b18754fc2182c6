//! The names under which problems are documented; a public contract.

use super::Severity;

/// Defines the codes once: variant, name, severity.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $name:literal $severity:ident;)*) => {
        /// The stable name of a kind of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The kebab-case name that a curator looks up.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How grave a problem of this kind is unless `--strict` is given.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The text is not YAML.
    YamlSyntax "yaml-syntax" Error;
    /// A key that the format does not know.
    UnknownKey "unknown-key" Error;
    /// A key that must be there is not.
    MissingKey "missing-key" Error;
    /// A list where text is wanted, and the like.
    WrongType "wrong-type" Error;
    /// An id with capitals, spaces or other forbidden characters.
    InvalidId "invalid-id" Error;
    /// Two things with one id, or one key twice.
    DuplicateId "duplicate-id" Error;
    /// Not a date in EDTF.
    InvalidDate "invalid-date" Error;
    /// An end before its beginning.
    DateOrder "date-order" Error;
    /// A topic that `site.yaml` does not define.
    UnknownTopic "unknown-topic" Error;
    /// A place that `places.yaml` does not hold.
    UnknownPlace "unknown-place" Error;
    /// A document that `documents.yaml` does not hold.
    UnknownDocument "unknown-document" Error;
    /// An event id that no event has.
    UnknownEvent "unknown-event" Error;
    /// A measure id that no file under `measures/` has.
    UnknownMeasure "unknown-measure" Error;
    /// An event without citation.
    NoCitation "no-citation" Error;
    /// A document cited in the text but not listed under `citations`.
    UndeclaredCitation "undeclared-citation" Error;
    /// A citation that neither the text nor `supports` uses.
    UnusedCitation "unused-citation" Warning;
    /// A sentence with a number and without citation.
    UncitedNumber "uncited-number" Warning;
    /// A document that nothing cites.
    UncitedDocument "uncited-document" Warning;
    /// A document without date, author or publisher.
    IncompleteDocument "incomplete-document" Warning;
    /// A locator nobody can read.
    InvalidLocator "invalid-locator" Error;
    /// An address that is not http, https or mailto.
    InvalidUrl "invalid-url" Error;
    /// HTML in Markdown; it is shown as text.
    RawHtml "raw-html" Warning;
    /// A link that leads nowhere.
    BrokenLink "broken-link" Error;
    /// A text longer than the format allows.
    TextTooLong "text-too-long" Error;
    /// A file in the wrong folder, or of an unknown kind.
    MisplacedFile "misplaced-file" Error;
    /// A translation made from an older text.
    StaleTranslation "stale-translation" Warning;
    /// A text that a language of the site lacks.
    MissingTranslation "missing-translation" Warning;
    /// A published address that the site no longer has.
    LostPermalink "lost-permalink" Error;
    /// Control or direction-changing characters.
    BidiControl "bidi-control" Error;
    /// A file over the limit.
    FileTooLarge "file-too-large" Error;
    /// A symbolic link that leaves the record.
    OutsideRoot "outside-root" Error;
    /// A published event that names a draft.
    DraftReferenced "draft-referenced" Error;
    /// A withdrawn event that does not say why.
    WithdrawnWithoutReason "withdrawn-without-reason" Error;
    /// Bytes that are not UTF-8.
    NotUtf8 "not-utf8" Error;
    /// A template that cannot be read or names an unknown field.
    Template "template" Error;
    /// A message file that cannot be read or lacks a message.
    Messages "messages" Error;
    /// Outlines from which no map can be drawn.
    Outlines "outlines" Error;
}
