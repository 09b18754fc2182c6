//! The usual slips in YAML, told in plain words, with the mend.
//!
//! The library says what a parser met and where it stopped; an author wants
//! to know what to change, and that is often a line earlier. What is told
//! here is guessed from both: the library's words and the lines at the place.

use crate::problem::{Code, FileId, Problem, Span};

const QUOTES: &str = "put the text in quotes: `\"…\"`";
const SAME_COLUMN: &str = "begin it in the same column as the others";

/// The place where the library stopped.
struct Place<'a> {
    file: FileId,
    text: &'a str,
    /// The byte at which it stopped.
    at: usize,
    /// The first byte of that line.
    line_start: usize,
}

/// What is wrong at `at`, where the library stopped and said `said`.
pub(super) fn explain(said: &str, file: FileId, text: &str, at: usize) -> Problem {
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let place = Place { file, text, at, line_start };
    let is = |words: &str| said.contains(words);
    match () {
        () if is("tab") && text.contains('\t') => place.tab(),
        () if is("unexpected character") || is("anchor or alias") || is("mapping keys") => place.forbidden_beginning(),
        () if is("a tag") || is("handle") => place.forbidden_beginning(),
        () if is("unclosed quote") => place.open_quote(at),
        () if is("single-quoted") => place.after_quotes('\''),
        () if is("double-quoted") => place.after_quotes('"'),
        () if is("escape character") || is("hexadecimal") => place.backslash(),
        () if is("misplaced bracket") => place.stray_bracket(),
        () if is("bracket") || is("flow") || is("illegal placement") => place.brackets(),
        () if is("mapping values") => place.second_colon(),
        () if is("simple key") => place.no_key(),
        () if is("expected key") || is("expected '-'") => place.wrong_column(),
        () if is("block sequence entries") || is("only valid inside a block") => place.list_beside_key(),
        () if is("block scalar, did not find") => place.beside_bar(),
        () if is("in block scalar") => place
            .problem("an empty line above this text holds too many spaces", place.rest_of_line())
            .help("take the spaces out of the empty lines before it"),
        () => place
            .problem("this line cannot be read", place.rest_of_line())
            .help("look at the indentation and the quotes of this line and the one before"),
    }
}

impl<'a> Place<'a> {
    fn problem(&self, message: impl Into<String>, (start, end): (usize, usize)) -> Problem {
        Problem::new(Code::YamlSyntax, message, Span::new(self.file, start, end))
    }

    fn line(&self) -> &'a str {
        self.text[self.line_start..].lines().next().unwrap_or("")
    }

    /// What stands on the line from the place on.
    fn rest_of_line(&self) -> (usize, usize) {
        let rest = self.text[self.at..].lines().next().unwrap_or("");
        (self.at, self.at + rest.trim_end().len())
    }

    /// The last line before this one that is not blank, and where it begins.
    fn line_before(&self) -> Option<(usize, &'a str)> {
        let mut start = self.line_start;
        while start > 0 {
            let end = start - 1;
            start = self.text[..end].rfind('\n').map_or(0, |newline| newline + 1);
            let line = &self.text[start..end];
            if !line.trim().is_empty() {
                return Some((start, line));
            }
        }
        None
    }

    fn tab(&self) -> Problem {
        let after = self.text[self.at..].find('\t').map(|tab| self.at + tab);
        let tab = after.or_else(|| self.text[..self.at].rfind('\t')).unwrap_or(self.at);
        self.problem("a tab stands here", (tab, tab + 1)).help("indent with spaces: YAML takes no tabs")
    }

    fn forbidden_beginning(&self) -> Problem {
        let (_, end) = self.rest_of_line();
        let start = self.text[..end].char_indices().rfind(|(at, letter)| *at <= self.at && "@`%&*?!".contains(*letter));
        let (at, letter) = start.unwrap_or((self.at, self.text[self.at..].chars().next().unwrap_or(' ')));
        let sign = if letter == '`' { "a backtick".to_owned() } else { format!("`{letter}`") };
        self.problem(format!("no text may begin with {sign}"), (at, at + letter.len_utf8())).help(QUOTES)
    }

    fn open_quote(&self, at: usize) -> Problem {
        let quote = self.text[at..].chars().next().unwrap_or('"');
        self.problem("this quote is never closed", (at, at + quote.len_utf8()))
            .help(format!("put `{quote}` after the text, too"))
    }

    /// More follows after a text in quotes; or the quote that seems to end it should have begun another.
    fn after_quotes(&self, quote: char) -> Problem {
        let before = &self.text[self.line_start..self.at];
        if before.matches(quote).count() % 2 == 1 {
            let earlier = self.text[..self.line_start].rfind(quote);
            if let Some(at) = earlier {
                return self.open_quote(at);
            }
        }
        let end = self.text[..self.at].rfind(quote).unwrap_or(self.at);
        let help = match quote {
            '\'' => "put the text in double quotes, or write `''` for an apostrophe in it",
            _ => "put the whole text in quotes: single ones, if it holds double ones",
        };
        self.problem(format!("the text ends at this `{quote}`, and more follows"), (end, end + 1)).help(help)
    }

    fn backslash(&self) -> Problem {
        let mut at = self.at;
        let mut letters = self.text[self.at..].char_indices();
        while let Some((start, letter)) = letters.next() {
            let is_known = |escaped: char| "0abtnvfre \"/\\N_LPxuU\t\n".contains(escaped);
            if letter == '\\' && !letters.next().is_some_and(|(_, escaped)| is_known(escaped)) {
                at += start;
                break;
            }
        }
        self.problem("nobody knows this `\\` sign", (at, at + 1))
            .help("write `\\\\` for a backslash, or put the text in single quotes")
    }

    fn stray_bracket(&self) -> Problem {
        let bracket = self.text[self.at..].chars().next().unwrap_or(']');
        self.problem(format!("this `{bracket}` closes nothing"), (self.at, self.at + bracket.len_utf8())).help(QUOTES)
    }

    /// A bracket that is not closed, or entries that no comma parts.
    fn brackets(&self) -> Problem {
        let Some((at, open)) = self.open_bracket() else {
            return self.problem("this cannot stand between brackets", self.rest_of_line()).help(QUOTES);
        };
        let close = if open == '[' { ']' } else { '}' };
        let rest = self.text[at..].lines().next().unwrap_or("");
        if at >= self.line_start && rest.contains(close) {
            return self
                .problem("a comma is missing between these entries", (at, at + rest.trim_end().len()))
                .help("part them with `, `; text that holds `: ` or `, ` must stand in quotes");
        }
        self.problem(format!("this `{open}` is never closed"), (at, at + 1))
            .help(format!("put `{close}` at the end; if `{open}` belongs to the text, put the text in quotes"))
    }

    /// The innermost bracket that is open at the place, or that stands there.
    fn open_bracket(&self) -> Option<(usize, char)> {
        if let Some(open @ ('[' | '{')) = self.text[self.at..].chars().next() {
            return Some((self.at, open));
        }
        let mut closed = 0_usize;
        for (at, letter) in self.text[..self.at].char_indices().rev() {
            match letter {
                ']' | '}' => closed += 1,
                '[' | '{' if closed == 0 => return Some((at, letter)),
                '[' | '{' => closed -= 1,
                _ => {}
            }
        }
        None
    }

    /// A colon where no key can end.
    fn second_colon(&self) -> Problem {
        let line = self.line();
        let first = line.find(": ").map_or(line.len(), |colon| self.line_start + colon);
        if first < self.at {
            let value = (first + 2, self.line_start + line.trim_end().len());
            return self.problem("this text holds `: `, which only a key may have after it", value).help(QUOTES);
        }
        if let Some((start, before)) = self.line_before()
            && let Some(colon) = colon_without_space(before)
        {
            return self.no_space(start + colon);
        }
        self.wrong_column()
    }

    fn no_space(&self, colon: usize) -> Problem {
        self.problem("a space is missing after this colon", (colon, colon + 1)).help("write `key: value`")
    }

    /// A line that is no key with a value.
    fn no_key(&self) -> Problem {
        if let Some(colon) = colon_without_space(self.line()) {
            return self.no_space(self.line_start + colon);
        }
        self.problem("this line has no key", self.rest_of_line())
            .help("write `key: value`; where a text goes on, its further lines begin with spaces")
    }

    /// A key or an item of a list that begins in a column of its own.
    fn wrong_column(&self) -> Problem {
        let line = self.line();
        let lead = line.len() - line.trim_start().len();
        let start = self.line_start + lead;
        let before = &self.text[start.min(self.at)..self.at];
        if before.contains([']', '}']) {
            let (_, end) = self.rest_of_line();
            return self.problem("more follows after the bracket", (self.at, end)).help(QUOTES);
        }
        let what = line.trim_start();
        if what.starts_with("- ") {
            return self
                .problem("this `-` stands in another column than the one above", (start, start + 1))
                .help(SAME_COLUMN);
        }
        let key = what.find(':').unwrap_or(what.trim_end().len());
        self.problem("this key stands in another column than those above", (start, start + key)).help(SAME_COLUMN)
    }

    fn list_beside_key(&self) -> Problem {
        self.problem("a list begins below its key, not beside it", self.rest_of_line())
            .help("write each `- ` on a line of its own, or `[one, two]`")
    }

    fn beside_bar(&self) -> Problem {
        let sign = self.text[self.at..].chars().next().unwrap_or('|');
        let (at, end) = self.rest_of_line();
        self.problem(format!("nothing may follow `{sign}` on its line"), (at, end)).help(format!(
            "write the text on the next lines, indented; text that begins with `{sign}` must stand in quotes"
        ))
    }
}

/// Where a line has the form `key:value`, the place of its colon.
fn colon_without_space(line: &str) -> Option<usize> {
    let lead = line.len() - line.trim_start_matches([' ', '-']).len();
    let colon = lead + line[lead..].find(':')?;
    let is_key = line[lead..colon].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    let follows = line[colon + 1..].chars().next();
    (is_key && colon > lead && follows.is_some_and(|letter| !letter.is_whitespace())).then_some(colon)
}

/// The problem of a text that begins with `*` and is no alias.
pub(super) fn unknown_alias(file: FileId, text: &str, at: usize) -> Problem {
    let word = text[at..].split([' ', '\n', ',', ']', '}']).next().unwrap_or("").trim_end();
    let message = format!("`{word}` stands for nothing: no text may begin with `*`");
    Problem::new(Code::YamlSyntax, message, Span::new(file, at, at + word.len())).help(QUOTES)
}

/// The problem of a text that begins with `!` or `&`, which YAML takes away
/// from it without a word: `written` is the scalar at `start`.
pub(super) fn swallowed(file: FileId, text: &str, start: usize) -> Option<Problem> {
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let lead = text[line_start..start].trim_end();
    // What stands alone on its line may be the text after a `|`, which loses nothing.
    if lead.trim_start().is_empty() {
        return None;
    }
    let at = if text[start..].starts_with(['!', '&']) { start } else { line_start + last_word(lead) };
    let word = text[at..].split([' ', '\n', ',', ']', '}']).next().unwrap_or("").trim_end();
    let sign = word.chars().next().filter(|sign| "!&".contains(*sign))?;
    if sign == '&' && text.contains(&format!("*{}", &word[1..])) {
        return None;
    }
    let message = format!("`{word}` would not be shown: no text may begin with `{sign}`");
    let span = Span::new(file, at, at + word.len());
    Some(Problem::new(Code::YamlSyntax, message, span).help(QUOTES))
}

/// Where the last word of `lead` begins, brackets before it left out; the end
/// where it belongs to something that ends there.
fn last_word(lead: &str) -> usize {
    let word = lead.rfind(char::is_whitespace).map_or(lead, |space| &lead[space..]).trim_start();
    let word = word.trim_start_matches(['[', '{']);
    if word.ends_with([',', ':']) { lead.len() } else { lead.len() - word.len() }
}

#[cfg(test)]
mod tests {
    use crate::problem::FileId;
    use crate::yaml::parse;

    #[test]
    fn no_text_loses_its_beginning_without_a_word() {
        for (text, lost) in [
            ("title: &Floods destroy", Some("&Floods")),
            ("title: !Floods destroy", Some("!Floods")),
            ("list: [!a b, c]", Some("!a")),
            ("list:\n  - &a b", Some("&a")),
            ("map: {a: b, c: !d e}", Some("!d")),
            ("one: &a b\ntwo: *a", None),
            ("title: \"!Floods\"", None),
            ("title: Floods! & rain", None),
            ("list: [a !b, c, d &e, f]", None),
            ("body: |\n  ![The river](https://example.org)\n  &c", None),
            ("body: >\n  & rain\n", None),
            ("map: {a !b: c}", None),
        ] {
            let found = parse(FileId(0), text).err().map(|problem| text[problem.place().range()].to_owned());
            assert_eq!(found.as_deref(), lost, "{text}");
        }
    }
}
