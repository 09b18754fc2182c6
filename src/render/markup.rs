//! How finished HTML and JSON enter a template: as they are, while every other text is
//! escaped. No template needs a filter that switches escaping off.

use serde::{Serialize, Serializer};

use crate::encode::Json;
use crate::prose::Html;

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(self.as_str()).serialize(serializer)
    }
}

/// JSON for a `<script>`: none of its signs can end that.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(self.as_str()).serialize(serializer)
    }
}
