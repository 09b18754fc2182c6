//! `data/datapackage.json`: what the tables hold and how they belong
//! together (Frictionless Data Package v2, Table Schema v2).

use std::io::{self, Write};

use super::Table;
use crate::encode::{Json, JsonObject};
use crate::model::{Site, Timeline};
use crate::view::licence_of;

/// A table that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The table.
    pub table: Table,
    /// Its SHA-256 in hexadecimal digits.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: u64,
}

/// How a cell with free words is kept from being a formula.
const FORMULAS: &str = "Free words that begin with =, +, - or @ have an apostrophe put before them, \
    so that no spreadsheet takes them for a formula; events.json has them as they are.";

/// Writes the description of `tables`.
///
/// # Errors
/// What the sink says.
pub fn write_package(timeline: &Timeline, tables: &[Described], sink: &mut dyn Write) -> io::Result<()> {
    let site = &timeline.site;
    let mut package = JsonObject::new();
    package.set("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    package.set("title", &site.title.default);
    let about = site.description.as_ref().map(|description| description.default.trim());
    let about = about.map_or_else(|| FORMULAS.to_owned(), |about| format!("{about}\n\n{FORMULAS}"));
    package.set("description", about);
    package.set_some("homepage", site.base_url.as_ref());
    package.set_some("version", timeline.edition().map(|day| day.to_string()));
    package.set_some("created", timeline.edition().map(|day| format!("{day}T00:00:00Z")));
    package.set("licenses", std::iter::once(licence(site)).collect::<Json>());
    package.set("contributors", std::iter::once(publisher(site)).collect::<Json>());
    let text = package.finish();
    let text = text.as_str();
    write!(sink, "{},\n\"resources\":[", &text[..text.len() - 1])?;
    for (number, table) in tables.iter().enumerate() {
        let between = if number > 0 { "," } else { "" };
        write!(sink, "{between}\n{}", resource(table).as_str())?;
    }
    sink.write_all(b"\n]}\n")
}

fn licence(site: &Site) -> Json {
    let (title, url) = licence_of(&site.licence);
    let mut object = JsonObject::new();
    object.set("name", &site.licence).set("title", title).set_some("path", url);
    object.finish()
}

fn publisher(site: &Site) -> Json {
    let mut object = JsonObject::new();
    object.set("title", &site.publisher.name).set_some("path", site.publisher.url.as_ref());
    object.set_some("email", site.publisher.email.as_ref());
    object.set("roles", ["publisher"].into_iter().collect::<Json>());
    object.finish()
}

/// A table; its path is relative to the folder of the package.
fn resource(described: &Described) -> Json {
    let table = &described.table;
    let path = table.path.strip_prefix("data/").unwrap_or(&table.path);
    let mut object = JsonObject::new();
    object.set("name", &table.name).set("path", path).set("type", "table");
    object.set("description", &table.description);
    object.set("format", "csv").set("mediatype", "text/csv").set("encoding", "utf-8");
    object.set("hash", format!("sha256:{}", described.sha256)).set("bytes", described.bytes);
    object.set("dialect", JsonObject::new().set("lineTerminator", "\r\n"));
    object.set("schema", table.schema());
    object.finish()
}
