//! What is wrong with the writing of a message file, in plain words.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::problem::{Code, FileId, Problem, Span};

/// The problem that `error` is to the author of `text`.
pub(super) fn problem(file: FileId, text: &str, error: &ParserError) -> Problem {
    let (message, help) = words(&error.kind);
    Problem::new(Code::Messages, message, place(file, text, error)).help(help)
}

/// The place of an error, which may lie past the end of the file, or on a
/// line end where nothing can be marked: then it is the end of the text before.
fn place(file: FileId, text: &str, error: &ParserError) -> Span {
    let mut start = error.pos.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let marks_nothing = text[start..].chars().next().is_none_or(char::is_whitespace);
    if marks_nothing {
        start = text[..start].trim_end().len();
        start -= text[..start].chars().next_back().map_or(0, char::len_utf8);
    }
    let width = text[start..].chars().next().map_or(0, char::len_utf8);
    Span::new(file, start, start + width)
}

/// What is wrong, and what to write.
fn words(kind: &ErrorKind) -> (String, &'static str) {
    let plain = |message: &str, help| (message.to_owned(), help);
    match kind {
        ErrorKind::ExpectedToken(token) => (format!("a `{token}` is missing here"), help_for_token(*token)),
        ErrorKind::ExpectedCharRange { .. } => plain(
            "no message begins like this",
            "write `id = text`; an id begins with a letter a–z, and further lines of a text begin with spaces",
        ),
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("the message `{entry_id}` has no text"),
            "write its text after the `=`, or remove the message",
        ),
        ErrorKind::ExpectedTermField { entry_id } => (
            format!("the term `-{entry_id}` has no text"),
            "write its text after the `=`, or remove the term",
        ),
        ErrorKind::MissingValue => plain("a text is missing here", "write the text that stands here"),
        ErrorKind::MissingDefaultVariant => plain(
            "none of these choices is for all other cases",
            "put `*` before one of them, as in `*[other]`",
        ),
        ErrorKind::MultipleDefaultVariants => plain(
            "two of these choices are for all other cases",
            "leave the `*` before one of them only",
        ),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => plain(
            "nothing can be chosen by this",
            "choose by an argument, as in `{ $count -> … }`",
        ),
        ErrorKind::UnterminatedStringLiteral => plain("the closing `\"` is missing", "put `\"` after the text"),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => plain(
            "nobody knows this `\\` sign",
            "write `\\\\`, `\\\"`, or `\\u` and four hex digits",
        ),
        ErrorKind::UnbalancedClosingBrace => plain(
            "this `}` closes nothing",
            "remove it, or write `{ \"}\" }` for the sign itself",
        ),
        ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_) => {
            plain("this cannot be called so", "the only function is `NUMBER($argument)`")
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => plain(
            "something is missing between `{` and `}`",
            "write an argument, as in `{ $count }`",
        ),
    }
}

fn help_for_token(token: char) -> &'static str {
    match token {
        '=' => "write `id = text`; further lines of a text begin with spaces",
        '}' => "close what `{` opens, or write `{ \"{\" }` for the sign itself",
        ']' => "close the name of the choice, as in `[one]`",
        '-' | '>' => "write `->` after what is chosen by, as in `{ $count -> … }`",
        _ => "put it in",
    }
}
