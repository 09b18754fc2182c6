//! JSON (RFC 8259), written key by key in a fixed order.
//!
//! A value is text that is JSON already, so that a file of any size can be
//! written value by value. It may stand inside a `<script>` of a page: the
//! signs that could end one are coded.

use std::fmt::Write;

/// A JSON value. There is no way from a text to this type but through its notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json(String);

impl Json {
    /// The value as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nothing.
    #[must_use]
    pub fn null() -> Self {
        Self("null".to_owned())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        let mut written = String::with_capacity(text.len() + 2);
        push_text(&mut written, text);
        Self(written)
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self(value.to_string())
    }
}

impl From<f64> for Json {
    /// A number; what is not finite has no notation in JSON.
    fn from(number: f64) -> Self {
        if number.is_finite() { Self(number.to_string()) } else { Self::null() }
    }
}

/// Whole numbers.
macro_rules! whole {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Json {
            fn from(number: $kind) -> Self {
                Self(number.to_string())
            }
        }
    )*};
}

whole!(u8 i32 i64 u64 usize);

impl<V: Into<Json>> FromIterator<V> for Json {
    /// A list.
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        let mut written = String::from("[");
        for (number, value) in values.into_iter().enumerate() {
            if number > 0 {
                written.push(',');
            }
            written.push_str(&value.into().0);
        }
        written.push(']');
        Self(written)
    }
}

/// An object being written.
#[derive(Debug, Clone)]
pub struct JsonObject {
    written: String,
}

impl Default for JsonObject {
    fn default() -> Self {
        Self::new()
    }
}

impl JsonObject {
    /// An object without keys.
    #[must_use]
    pub fn new() -> Self {
        Self { written: String::from("{") }
    }

    /// Adds a key, which must not be there yet.
    pub fn set(&mut self, key: &str, value: impl Into<Json>) -> &mut Self {
        if self.written.len() > 1 {
            self.written.push(',');
        }
        push_text(&mut self.written, key);
        self.written.push(':');
        self.written.push_str(&value.into().0);
        self
    }

    /// Adds a key where there is a value.
    pub fn set_some(&mut self, key: &str, value: Option<impl Into<Json>>) -> &mut Self {
        match value {
            Some(value) => self.set(key, value),
            None => self,
        }
    }

    /// Adds a key where the list is not empty.
    pub fn set_list<V: Into<Json>>(&mut self, key: &str, values: impl IntoIterator<Item = V>) -> &mut Self {
        let list: Json = values.into_iter().collect();
        if list.0 == "[]" { self } else { self.set(key, list) }
    }

    /// The whole object.
    #[must_use]
    pub fn finish(&mut self) -> Json {
        let mut written = std::mem::take(&mut self.written);
        written.push('}');
        Json(written)
    }
}

impl From<&mut JsonObject> for Json {
    fn from(object: &mut JsonObject) -> Self {
        object.finish()
    }
}

/// A list that is written one value a line, so that it need not be held as a whole.
#[derive(Debug)]
pub struct JsonList<W> {
    sink: W,
    is_empty: bool,
}

impl<W: std::io::Write> JsonList<W> {
    /// Begins a list in `sink`.
    ///
    /// # Errors
    /// What the sink says.
    pub fn begin(mut sink: W) -> std::io::Result<Self> {
        sink.write_all(b"[")?;
        Ok(Self { sink, is_empty: true })
    }

    /// Adds a value.
    ///
    /// # Errors
    /// What the sink says.
    pub fn push(&mut self, value: &Json) -> std::io::Result<()> {
        self.sink.write_all(if self.is_empty { b"\n" } else { b",\n" })?;
        self.is_empty = false;
        self.sink.write_all(value.0.as_bytes())
    }

    /// Ends the list; what comes back is what it was written to.
    ///
    /// # Errors
    /// What the sink says.
    pub fn end(mut self) -> std::io::Result<W> {
        self.sink.write_all(b"\n]")?;
        Ok(self.sink)
    }
}

/// Adds a text in quotes.
fn push_text(written: &mut String, text: &str) {
    written.push('"');
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            // What could begin or end a tag, line ends of old scripts, and control characters.
            '<' | '\u{2028}' | '\u{2029}' | '\u{0}'..='\u{1f}' | '\u{7f}' => {
                // Writing to a `String` cannot fail.
                let _ = write!(written, "\\u{:04x}", u32::from(letter));
            }
            letter => written.push(letter),
        }
    }
    written.push('"');
}

#[cfg(test)]
mod tests {
    use super::{Json, JsonList, JsonObject};

    #[test]
    fn a_text_is_read_back_as_it_was_and_never_ends_a_script() {
        for text in ["", "a", "\"\\/\u{8}\n\r\t", "</script><!--", "한국 中国 😀", "\u{2028}&amp;\u{0}\u{7f}"] {
            let json = Json::from(text);
            assert_eq!(serde_json::from_str::<String>(json.as_str()).unwrap(), text);
            assert!(!json.as_str().contains(['<', '\n', '\u{2028}']), "{}", json.as_str());
        }
    }

    #[test]
    fn an_object_keeps_the_order_of_its_keys() {
        let mut object = JsonObject::new();
        object
            .set("b", "x")
            .set("a", 1.5)
            .set_some("none", None::<&str>)
            .set("list", ["p", "q"].into_iter().collect::<Json>());
        object.set_list("empty", Vec::<&str>::new()).set("nested", JsonObject::new().set("yes", true)).set("n", -3i64);
        let expected = r#"{"b":"x","a":1.5,"list":["p","q"],"nested":{"yes":true},"n":-3}"#;
        assert_eq!(object.finish().as_str(), expected);
        assert_eq!(Json::from(f64::NAN).as_str(), "null");
    }

    #[test]
    fn a_list_is_written_value_by_value() {
        for (values, expected) in [(vec![], "[\n]"), (vec![1i64], "[\n1\n]"), (vec![1, 2], "[\n1,\n2\n]")] {
            let mut list = JsonList::begin(Vec::new()).unwrap();
            for value in values {
                list.push(&Json::from(value)).unwrap();
            }
            assert_eq!(String::from_utf8(list.end().unwrap()).unwrap(), expected);
        }
    }
}
