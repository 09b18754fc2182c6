//! HTML that is safe by construction.

/// HTML in which every text that came from outside is escaped.
///
/// There is no way from a string to this type but through [`HtmlWriter`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Html(String);

impl Html {
    /// The markup.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same with a piece put in at each of the places, which are in their
    /// order and were all marked while this was written.
    #[must_use]
    pub(super) fn with_pieces(&self, pieces: &[(Place, Self)]) -> Self {
        let more: usize = pieces.iter().map(|(_, piece)| piece.0.len()).sum();
        let mut whole = String::with_capacity(self.0.len() + more);
        let mut from = 0;
        for (Place(at), piece) in pieces {
            whole.push_str(&self.0[from..*at]);
            whole.push_str(&piece.0);
            from = *at;
        }
        whole.push_str(&self.0[from..]);
        Self(whole)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A place between the tags and texts of a piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(usize);

/// Writes HTML (and SVG inside HTML) tag by tag.
///
/// Names of elements and attributes are `'static`: they come from the
/// program, never from a record. Values and texts are escaped.
#[derive(Debug, Default)]
pub struct HtmlWriter {
    written: String,
}

impl HtmlWriter {
    /// An empty writer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes `<name attribute="value" …>`.
    pub fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.written.push('>');
        self
    }

    /// Writes `</name>`.
    pub fn close(&mut self, name: &'static str) -> &mut Self {
        self.written.push_str("</");
        self.written.push_str(name);
        self.written.push('>');
        self
    }

    /// Writes an HTML element that has no content: `<br>`, `<hr>`, `<img …>`.
    pub fn void(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.open(name, attributes)
    }

    /// Writes an SVG element without content: `<rect …/>`.
    pub fn shape(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> &mut Self {
        self.tag(name, attributes);
        self.written.push_str("/>");
        self
    }

    /// Writes an element that holds only text.
    pub fn element(&mut self, name: &'static str, attributes: &[(&'static str, &str)], text: &str) -> &mut Self {
        self.open(name, attributes).text(text).close(name)
    }

    /// Writes text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        escape_into(&mut self.written, text);
        self
    }

    /// Writes what is HTML already.
    pub fn html(&mut self, html: &Html) -> &mut Self {
        self.written.push_str(&html.0);
        self
    }

    /// The place that was reached.
    pub(super) fn place(&self) -> Place {
        Place(self.written.len())
    }

    /// What was written, in no more room than it needs: texts are kept until
    /// the end of a build.
    #[must_use]
    pub fn finish(mut self) -> Html {
        self.written.shrink_to_fit();
        Html(self.written)
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

/// Appends `text` with the five characters coded that mean something in HTML;
/// what lies between them is copied in one go.
fn escape_into(written: &mut String, text: &str) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        let code = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        written.push_str(&text[copied..at]);
        written.push_str(code);
        copied = at + 1;
    }
    written.push_str(&text[copied..]);
}

#[cfg(test)]
mod tests {
    use super::HtmlWriter;

    #[test]
    fn no_text_becomes_a_tag_and_no_value_leaves_its_quotes() {
        let mut writer = HtmlWriter::new();
        writer.element("a", &[("href", "x\" onclick='y'")], "<script>&amp;");
        assert_eq!(writer.finish().as_str(), "<a href=\"x&quot; onclick=&#39;y&#39;\">&lt;script&gt;&amp;amp;</a>");
    }
}
