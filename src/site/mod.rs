//! Which pages the site has, and where each one lives.
//!
//! Every address is decided here, before any text is written, so that a link
//! in an event becomes an address in one step. How a page looks is not known
//! here; see `view` and `render`.

mod address;
mod directory;
mod plan;

pub use address::{Address, PageKind};
pub use directory::{Directory, LinkKind, LinkProblem};
pub use plan::{Page, Rendition, TITLES_ON_A_PAGE, letter_address, plan, titles_address};
