//! Comma-separated values (RFC 4180), in UTF-8 without a byte-order mark.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a
//! formula, and a formula can reach out of the table. Free words come from
//! many hands, so those that begin so have an apostrophe put before them,
//! which spreadsheets understand as "this is text". Ids, dates, numbers and
//! addresses stay as they are: their form is checked long before, and no
//! formula has it.

use std::borrow::Cow;
use std::io::{self, Write};

/// A value in a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Nothing is known.
    Empty,
    /// An id, a date, an address: a text whose form was checked.
    Exact(Cow<'a, str>),
    /// Free words.
    Words(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A whole number.
    Count(i64),
}

impl<'a> Cell<'a> {
    /// A text whose form was checked.
    pub fn exact(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Exact(text.into())
    }

    /// Free words.
    pub fn words(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Words(text.into())
    }

    /// A checked text, where there is one.
    pub fn maybe_exact(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Self::Empty, Self::exact)
    }

    /// Free words, where there are any.
    pub fn maybe_words(text: Option<impl Into<Cow<'a, str>>>) -> Self {
        text.map_or(Self::Empty, Self::words)
    }

    /// A number of things.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// Writes rows.
#[derive(Debug)]
pub struct CsvWriter<W> {
    sink: W,
    line: String,
}

impl<W: Write> CsvWriter<W> {
    /// Writes to `sink`.
    pub fn new(sink: W) -> Self {
        Self { sink, line: String::new() }
    }

    /// Writes a row.
    ///
    /// # Errors
    /// What the sink says.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.line.clear();
        for (number, cell) in cells.iter().enumerate() {
            if number > 0 {
                self.line.push(',');
            }
            match cell {
                Cell::Empty => {}
                Cell::Exact(text) => quote(&mut self.line, "", text),
                Cell::Words(text) => quote(&mut self.line, guard(text), text),
                Cell::Number(number) => self.line.push_str(&number.to_string()),
                Cell::Count(count) => self.line.push_str(&count.to_string()),
            }
        }
        self.line.push_str("\r\n");
        self.sink.write_all(self.line.as_bytes())
    }
}

/// What is put before words that a spreadsheet would take for a formula.
fn guard(words: &str) -> &'static str {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) { "'" } else { "" }
}

/// Adds `before` and `text`, in quotes where it needs them.
fn quote(line: &mut String, before: &str, text: &str) {
    let needs_quotes = text.contains(['"', ',', '\r', '\n']) || text.starts_with(' ') || text.ends_with(' ');
    if !needs_quotes {
        line.push_str(before);
        line.push_str(text);
        return;
    }
    line.push('"');
    line.push_str(before);
    line.push_str(&text.replace('"', "\"\""));
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::{Cell, CsvWriter};

    fn written(cells: &[Cell<'_>]) -> String {
        let mut bytes = Vec::new();
        CsvWriter::new(&mut bytes).row(cells).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_text_stays_in_its_cell() {
        for (text, expected) in [
            ("plain", "plain\r\n"),
            ("a,b", "\"a,b\"\r\n"),
            ("say \"no\"", "\"say \"\"no\"\"\"\r\n"),
            ("two\nlines", "\"two\nlines\"\r\n"),
            (" space", "\" space\"\r\n"),
            ("한국, 中国", "\"한국, 中国\"\r\n"),
            ("a;b", "a;b\r\n"),
        ] {
            assert_eq!(written(&[Cell::exact(text)]), expected);
            assert_eq!(written(&[Cell::words(text)]), expected);
        }
    }

    #[test]
    fn no_words_are_a_formula_and_no_date_or_number_is_changed() {
        for (cell, expected) in [
            (Cell::words("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n"),
            (Cell::words("+1"), "'+1\r\n"),
            (Cell::words("-1 degree"), "'-1 degree\r\n"),
            (Cell::words("@SUM(A1)"), "'@SUM(A1)\r\n"),
            (Cell::words("\t=1"), "'\t=1\r\n"),
            (Cell::words("＝1"), "'＝1\r\n"),
            (Cell::words("a=1"), "a=1\r\n"),
            (Cell::exact("-0043-03-15"), "-0043-03-15\r\n"),
            (Cell::Number(-1.5), "-1.5\r\n"),
            (Cell::Number(600_000.0), "600000\r\n"),
            (Cell::Count(-7), "-7\r\n"),
        ] {
            assert_eq!(written(&[cell]), expected);
        }
        assert_eq!(written(&[Cell::Empty, Cell::exact("a"), Cell::Empty]), ",a,\r\n");
    }
}
