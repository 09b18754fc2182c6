//! Texts inside addresses (RFC 3986, RFC 2397).

use std::fmt::Write;

/// Characters that stand for themselves in any part of an address (RFC 3986, 2.3).
const UNRESERVED: &str = "-._~";

/// Further characters that stand for themselves in the data of a `data:` address.
const IN_DATA: &str = "-._~!$*()+,;:=@/?";

/// `text` as a value in the query of an address.
#[must_use]
pub fn percent_coded(text: &str) -> String {
    coded(text, UNRESERVED)
}

/// An address that is itself a file: `text`, of `media_type`, in UTF-8.
#[must_use]
pub fn data_address(media_type: &str, text: &str) -> String {
    format!("data:{media_type};charset=utf-8,{}", coded(text, IN_DATA))
}

fn coded(text: &str, kept: &str) -> String {
    let mut written = String::with_capacity(text.len() + text.len() / 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.as_bytes().contains(&byte) {
            written.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{data_address, percent_coded};

    #[test]
    fn nothing_leaves_its_place_in_an_address() {
        for (text, in_a_query, as_data) in [
            ("a-b_c.d~e", "a-b_c.d~e", "data:text/plain;charset=utf-8,a-b_c.d~e"),
            ("a&b=c d+e", "a%26b%3Dc%20d%2Be", "data:text/plain;charset=utf-8,a%26b=c%20d+e"),
            ("#\"<>%\n", "%23%22%3C%3E%25%0A", "data:text/plain;charset=utf-8,%23%22%3C%3E%25%0A"),
            ("한", "%ED%95%9C", "data:text/plain;charset=utf-8,%ED%95%9C"),
        ] {
            assert_eq!(
                (percent_coded(text).as_str(), data_address("text/plain", text).as_str()),
                (in_a_query, as_data)
            );
        }
    }
}
