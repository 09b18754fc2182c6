//! A table as Frictionless Table Schema (v2) describes it.

use crate::encode::{Cell, Json, JsonObject};

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldKind {
    /// Text.
    Text,
    /// A day, `1995-08-12`.
    Day,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// An address.
    Url,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: FieldKind,
    pub(super) description: String,
}

/// Columns that name rows of another table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ForeignKey {
    pub(super) field: &'static str,
    /// The table; empty for the table itself.
    pub(super) table: &'static str,
    pub(super) key: &'static str,
}

/// A table that can be taken away as CSV.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name in the data package.
    pub name: String,
    /// Its file.
    pub path: String,
    /// What it holds, in a sentence.
    pub description: String,
    pub(super) fields: Vec<Field>,
    pub(super) primary_key: Vec<&'static str>,
    pub(super) foreign_keys: Vec<ForeignKey>,
}

impl Table {
    /// A table without columns.
    pub(super) fn new(name: &str, path: &str, description: &str) -> Self {
        Self {
            name: name.to_owned(),
            path: path.to_owned(),
            description: description.to_owned(),
            fields: Vec::new(),
            primary_key: Vec::new(),
            foreign_keys: Vec::new(),
        }
    }

    /// Adds a column.
    pub(super) fn field(mut self, name: &str, kind: FieldKind, description: &str) -> Self {
        self.fields.push(Field { name: name.to_owned(), kind, description: description.to_owned() });
        self
    }

    /// Adds a column of text.
    pub(super) fn text(self, name: &str, description: &str) -> Self {
        self.field(name, FieldKind::Text, description)
    }

    /// Says which columns name a row.
    pub(super) fn key(mut self, fields: &[&'static str]) -> Self {
        self.primary_key = fields.to_vec();
        self
    }

    /// Says that a column names rows of another table (of this one, where `table` is empty).
    pub(super) fn names(mut self, field: &'static str, table: &'static str, key: &'static str) -> Self {
        self.foreign_keys.push(ForeignKey { field, table, key });
        self
    }

    /// The first row.
    pub(super) fn header(&self) -> Vec<Cell<'_>> {
        self.fields.iter().map(|field| Cell::exact(field.name.as_str())).collect()
    }

    /// The schema (Table Schema v2).
    pub(super) fn schema(&self) -> Json {
        let mut schema = JsonObject::new();
        schema.set("fields", self.fields.iter().map(|field| self.field_schema(field)).collect::<Json>());
        schema.set_list("primaryKey", self.primary_key.iter().copied());
        schema.set_list("foreignKeys", self.foreign_keys.iter().map(foreign_key));
        schema.set("missingValues", [""].into_iter().collect::<Json>());
        schema.finish()
    }

    fn field_schema(&self, field: &Field) -> Json {
        let mut schema = JsonObject::new();
        let (kind, format) = match field.kind {
            FieldKind::Text => ("string", None),
            FieldKind::Day => ("date", None),

            FieldKind::Integer => ("integer", None),
            FieldKind::Number => ("number", None),
            FieldKind::YesNo => ("boolean", None),
            FieldKind::Url => ("string", Some("uri")),
        };
        schema.set("name", &field.name).set("type", kind).set_some("format", format);
        schema.set("description", &field.description);
        if self.primary_key.contains(&field.name.as_str()) {
            schema.set("constraints", JsonObject::new().set("required", true));
        }
        schema.finish()
    }
}

fn foreign_key(key: &ForeignKey) -> Json {
    let mut reference = JsonObject::new();
    reference.set("resource", key.table).set("fields", [key.key].into_iter().collect::<Json>());
    let mut object = JsonObject::new();
    object.set("fields", [key.field].into_iter().collect::<Json>()).set("reference", reference.finish());
    object.finish()
}
