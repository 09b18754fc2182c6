//! A page as a browser reads it: its links, its ids, its text.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// A page of the site.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// Every address on the page, in order.
    pub(crate) links: Vec<Link>,
    /// Every element, in order, with its attributes.
    pub(crate) elements: Vec<Element>,
    /// Every id.
    pub(crate) ids: BTreeSet<String>,
    /// What a reader sees, white space folded.
    pub(crate) text: String,
    /// What a browser would have to guess at.
    pub(crate) faults: Vec<String>,
}

/// An address and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// The element, such as `a`.
    pub(crate) element: String,
    /// What the element says of the link (`rel`).
    pub(crate) rel: String,
    /// The address as it is written.
    pub(crate) address: String,
}

/// An element as it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The attributes that make a browser ask for something or lead a reader on.
const ADDRESSES: [&str; 10] =
    ["href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href", "cite", "background"];

/// Elements that do not end a word.
const IN_A_LINE: [&str; 11] = ["a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "time"];

/// Elements without an end.
const EMPTY: [&str; 8] = ["meta", "link", "base", "br", "hr", "img", "input", "wbr"];

impl Page {
    /// Reads `html`.
    pub(crate) fn read(html: &str) -> Self {
        let mut page = Self::default();
        let mut open: Vec<String> = Vec::new();
        let mut emitter: DefaultEmitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token.unwrap() {
                Token::StartTag(tag) => page.open(&tag, &mut open),
                Token::EndTag(tag) => page.close(&text_of(&tag.name), &mut open),
                Token::String(text) => page.read_text(&text_of(&text.value), &open),
                Token::Error(error) => page.faults.push(error.value.as_str().to_owned()),
                Token::Comment(_) => page.faults.push("a comment".to_owned()),
                Token::Doctype(_) => {}
            }
        }
        page.faults.extend(open.iter().map(|name| format!("<{name}> has no end")));
        page.text = page.text.split_whitespace().collect::<Vec<_>>().join(" ");
        page
    }

    /// Every element called `name`.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    fn open(&mut self, tag: &StartTag<()>, open: &mut Vec<String>) {
        let name = text_of(&tag.name);
        let attributes = tag.attributes.iter().map(|(name, value)| (text_of(name), text_of(&value.value))).collect();
        let element = Element { name: name.clone(), attributes };
        if let Some(id) = element.get("id")
            && !self.ids.insert(id.to_owned())
        {
            self.faults.push(format!("two elements are called {id}"));
        }
        let rel = element.get("rel").unwrap_or_default();
        let addresses = element.attributes.iter().filter(|(name, _)| ADDRESSES.contains(&name.as_str()));
        for address in addresses.map(|(_, value)| value.as_str()).chain(refresh(&element)) {
            self.links.push(Link { element: name.clone(), rel: rel.to_owned(), address: address.to_owned() });
        }
        self.elements.push(element);
        if !tag.self_closing && !EMPTY.contains(&name.as_str()) {
            open.push(name);
        }
    }

    fn close(&mut self, name: &str, open: &mut Vec<String>) {
        match open.pop() {
            Some(last) if last == name => {}
            last => self.faults.push(format!("</{name}> ends {last:?}")),
        }
        if !IN_A_LINE.contains(&name) {
            self.text.push(' ');
        }
    }

    fn read_text(&mut self, text: &str, open: &[String]) {
        if !open.iter().any(|name| name == "head" || name == "style" || name == "script") {
            self.text.push_str(text);
        }
    }
}

fn text_of(text: &HtmlString) -> String {
    String::from_utf8(text.0.clone()).unwrap()
}

/// Where a `<meta http-equiv="refresh">` leads.
fn refresh(element: &Element) -> Option<&str> {
    element.get("http-equiv").filter(|kind| kind.eq_ignore_ascii_case("refresh"))?;
    element.get("content")?.split_once("url=").map(|(_, address)| address)
}
