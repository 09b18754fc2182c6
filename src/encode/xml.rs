//! XML 1.0, for feeds and site maps.

/// Writes XML tag by tag. Names come from the program; values and texts are escaped.
#[derive(Debug, Default)]
pub struct XmlWriter {
    written: String,
}

impl XmlWriter {
    /// A document with its declaration and nothing else.
    #[must_use]
    pub fn document() -> Self {
        Self { written: String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }
    }

    /// A part of a document.
    #[must_use]
    pub fn part() -> Self {
        Self::default()
    }

    /// Writes `<name attribute="value" …>`.
    pub fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.written.push('>');
        self
    }

    /// Writes `</name>` and ends the line.
    pub fn close(&mut self, name: &'static str) -> &mut Self {
        self.written.push_str("</");
        self.written.push_str(name);
        self.written.push_str(">\n");
        self
    }

    /// Ends the line.
    pub fn line(&mut self) -> &mut Self {
        self.written.push('\n');
        self
    }

    /// Writes an element without content on a line.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.written.push_str("/>\n");
        self
    }

    /// Writes an element that holds only text on a line.
    pub fn element(&mut self, name: &'static str, attributes: &[(&'static str, &str)], text: &str) -> &mut Self {
        self.open(name, attributes);
        escape_into(&mut self.written, text);
        self.close(name)
    }

    /// What was written since the last time; the writer goes on from there.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.written)
    }

    fn tag(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.written.push('<');
        self.written.push_str(name);
        for (attribute, value) in attributes {
            self.written.push(' ');
            self.written.push_str(attribute);
            self.written.push_str("=\"");
            escape_into(&mut self.written, value);
            self.written.push('"');
        }
    }
}

/// Appends `text`; characters that XML cannot hold at all (XML 1.0, 2.2) become U+FFFD.
fn escape_into(written: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\t' | '\n' => written.push(letter),
            '\r' => written.push_str("&#13;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => written.push('\u{fffd}'),
            letter => written.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::XmlWriter;

    #[test]
    fn no_text_becomes_a_tag_and_nothing_is_written_that_xml_cannot_hold() {
        let mut writer = XmlWriter::document();
        writer.open("a", &[("b", "\"<'&")]).line().element("c", &[], "]]> & </c>\u{1}\u{ffff}").close("a");
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a b=\"&quot;&lt;'&amp;\">\n\
                        <c>]]&gt; &amp; &lt;/c&gt;\u{fffd}\u{fffd}</c>\n</a>\n";
        assert_eq!(writer.take(), expected);
    }
}
