//! Values → the notations of other programs: CSV, JSON, XML, addresses.
//!
//! Whatever a text of the record holds, it stays a text: each notation is
//! written here alone, and everything that goes into it is escaped on the
//! way. Which values are written is decided in `bibliography`, `view`,
//! `export` and `feed`.

mod address;
mod csv;
mod json;
mod xml;

pub use address::{data_address, percent_coded};
pub use csv::{Cell, CsvWriter};
pub use json::{Json, JsonList, JsonObject};
pub use xml::XmlWriter;
