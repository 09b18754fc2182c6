//! Documents, events and the timeline itself in the notations of reference managers.
//!
//! A thing that can be cited becomes an [`Item`] once; BibLaTeX, RIS,
//! CSL-JSON, Hayagriva, Highwire and Dublin Core tags and COinS are each
//! written from that. References in words belong to `prose`.

mod biblatex;
mod catalogue;
mod coins;
mod csl;
mod date;
mod hayagriva;
mod item;
mod kind;
mod notation;
mod ris;
mod tags;

pub use catalogue::Catalogue;
use coins::coins;
pub use date::ItemDate;
pub use hayagriva::write_library;
pub use item::{Item, Name};
pub use kind::ItemKind;
pub use notation::{Notation, write_items};
pub use tags::{Tag, tags};
