//! YAML text → values that know where they stand.
//!
//! The only stage that knows the YAML library. It gives a tree in which every
//! key and value has its place, so that whatever is found to be wrong later
//! can still be shown in the file. What the keys mean is not known here.

mod fields;
mod node;
mod parse;
mod slip;

pub use fields::Fields;
pub use node::{Key, Kind, Node, Value};
pub use parse::parse;

use crate::problem::Span;

/// A value and the place where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Puts a value together with its place.
    #[must_use]
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

/// Text as written, with its place.
pub type Text = Spanned<String>;
