//! Style sheets joined into one, without comments and needless space, so that
//! a reader on a slow line waits for one file.
//!
//! What a sheet says stays the same, and so does its place among the others.
//! A sheet that would not mean the same inside another, or would take what
//! follows it along into a mistake of its own, stays alone. Which sheets there
//! are and where they are published is not known here.

/// Sheets in their order, those that can be joined in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sheet {
    /// One that stays as it is, by its number.
    Alone(usize),
    /// Neighbours in one.
    Joined(String),
}

impl Sheet {
    /// The number of a sheet that stays as it is.
    pub(super) fn alone(&self) -> Option<usize> {
        match self {
            Self::Alone(number) => Some(*number),
            Self::Joined(_) => None,
        }
    }
}

/// Joins what can be joined of `texts`.
pub(super) fn join<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    for (number, text) in texts.enumerate() {
        match (squeezed(text), sheets.last_mut()) {
            (None, _) => sheets.push(Sheet::Alone(number)),
            (Some(text), Some(Sheet::Joined(before))) => before.push_str(&text),
            (Some(text), _) => sheets.push(Sheet::Joined(text)),
        }
    }
    sheets
}

/// Rules that mean something only at the beginning of a sheet, or for all of it.
const RULES_OF_A_SHEET: [&str; 3] = ["@charset", "@import", "@namespace"];

/// `text` without comments and needless space; none if it has to stay alone.
fn squeezed(text: &str) -> Option<String> {
    let mut squeezer = Squeezer { written: String::with_capacity(text.len()), open: Vec::new(), space: false };
    let mut rest = text.trim_start_matches('\u{FEFF}');
    while let Some(letter) = rest.chars().next() {
        let length = match letter {
            '/' if rest.starts_with("/*") => squeezer.comment(rest)?,
            '"' | '\'' => squeezer.quoted(rest, letter)?,
            '\\' => squeezer.copy(rest, 1 + rest.chars().nth(1)?.len_utf8()),
            letter if letter.is_ascii_whitespace() => squeezer.space(letter),
            letter => squeezer.sign(rest, letter)?,
        };
        rest = &rest[length..];
    }
    let written = squeezer.written;
    let lower = written.to_ascii_lowercase();
    let is_whole = squeezer.open.is_empty() && !RULES_OF_A_SHEET.iter().any(|rule| lower.contains(rule));
    // A rule without a block, such as `@layer a`, may end with the sheet; in another it needs its stop.
    let ends = written.is_empty() || written.ends_with(['}', ';']);
    is_whole.then(|| if ends { written } else { written + ";" })
}

/// Writes a sheet, sign by sign. Its methods say how many bytes they took.
struct Squeezer {
    written: String,
    /// The brackets that close those that are open.
    open: Vec<char>,
    /// Whether space stands before what comes next.
    space: bool,
}

impl Squeezer {
    fn comment(&mut self, rest: &str) -> Option<usize> {
        self.space = true;
        Some(rest[2..].find("*/")? + 4)
    }

    /// A text in quotes; none if it does not end on its line.
    fn quoted(&mut self, rest: &str, quote: char) -> Option<usize> {
        let mut escaped = false;
        for (at, letter) in rest.char_indices().skip(1) {
            match letter {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '\n' => return None,
                letter if letter == quote => return Some(self.copy(rest, at + 1)),
                _ => {}
            }
        }
        None
    }

    fn space(&mut self, letter: char) -> usize {
        self.space = true;
        letter.len_utf8()
    }

    /// Anything else; none if it closes what is not open.
    fn sign(&mut self, rest: &str, letter: char) -> Option<usize> {
        match letter {
            '{' => self.open.push('}'),
            '[' => self.open.push(']'),
            '(' => self.open.push(')'),
            '}' | ']' | ')' if self.open.pop() != Some(letter) => return None,
            _ => {}
        }
        if letter == '}' && self.written.ends_with(';') {
            self.written.pop();
        }
        if "{};,".contains(letter) {
            self.space = false;
        }
        let length = self.copy(rest, letter.len_utf8());
        if letter != '(' || !self.written.ends_with("url(") {
            return Some(length);
        }
        // An address without quotes is one word, whatever signs it holds.
        let end = rest.find(')')?;
        self.written.push_str(&rest[1..end]);
        Some(end)
    }

    /// Copies the first `length` bytes, after a space where one is needed.
    fn copy(&mut self, rest: &str, length: usize) -> usize {
        let before = self.written.as_str();
        // An escaped colon is part of a name.
        let ends = before.ends_with(['{', '}', ';', ',']) || (before.ends_with(':') && !before.ends_with("\\:"));
        if self.space && !before.is_empty() && !ends {
            self.written.push(' ');
        }
        self.space = false;
        self.written.push_str(&rest[..length]);
        length
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, join, squeezed};

    #[test]
    fn comments_and_needless_space_go_and_nothing_else_changes() {
        for (text, expected) in [
            ("", ""),
            ("/* a */", ""),
            ("a :hover {\n  color : red ;\n}\n\nb{}", "a :hover{color :red}b{}"),
            ("a,\nb { margin: 0 auto; }", "a,b{margin:0 auto}"),
            ("a/* x */b{}", "a b{}"),
            ("@media (width >= 46rem) { a { b: c } }", "@media (width >= 46rem){a{b:c}}"),
            (".a { width: calc(1px + 2px); }", ".a{width:calc(1px + 2px)}"),
            ("a::after { content: \"  ;} \\\" /* \" / \"\"; }", "a::after{content:\"  ;} \\\" /* \" / \"\"}"),
            (".a\\: b { c: d }", ".a\\: b{c:d}"),
            (".a\\:b { c: d }", ".a\\:b{c:d}"),
            ("a { b: url(x;y.svg) }", "a{b:url(x;y.svg)}"),
            ("a { b: url( 'x y.svg' ) }", "a{b:url( 'x y.svg' )}"),
            ("@layer a, b", "@layer a,b;"),
            ("a { --b: {x}; }", "a{--b:{x}}"),
        ] {
            assert_eq!(squeezed(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_sheet_that_would_not_mean_the_same_in_another_stays_alone() {
        for text in [
            "@import url(a.css);",
            "@Charset \"utf-8\";",
            "@namespace svg url(x);",
            "a { b: c",
            "a { b: c } }",
            "a { b: (c }",
            "/* not closed",
            "a { b: \"c\n\" }",
            "a { b: url(c",
            "a \\",
        ] {
            assert_eq!(squeezed(text), None, "{text}");
        }
    }

    #[test]
    fn neighbours_are_joined_in_their_order() {
        let sheets = join(["a{}", "b{}", "@import \"x\";", "c{}", "d {"].into_iter());
        let joined = |text: &str| Sheet::Joined(text.to_owned());
        assert_eq!(sheets, [joined("a{}b{}"), Sheet::Alone(2), joined("c{}"), Sheet::Alone(4)]);
    }
}
