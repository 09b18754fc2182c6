//! How finished HTML enters a template: as it is, while every other text is
//! escaped. No template needs a filter that switches escaping off.

use serde::{Serialize, Serializer};

use crate::prose::Html;

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(self.as_str()).serialize(serializer)
    }
}
