//! What templates see.
//!
//! The only types that are serialised for templates; a contract for theme
//! authors (`templates/README.md` lists it). A view borrows from the timeline
//! and holds words, links and finished HTML, never another whole object. How
//! it is laid out belongs to the templates.

mod library;
mod make;
mod shelves;
mod types;
mod words;

pub use library::{AssetLinks, Export, Library, PAGE_KINDS, Texts, TranslatedTexts};
pub use make::{Letters, SiteViews, Titles, View, dates, licence_of};
pub use shelves::Shelves;
pub use types::*;
pub use words::{USED_MESSAGES, Words};
