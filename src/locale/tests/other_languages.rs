//! Another language is another file, and no line of code.

use super::{english, language};
use crate::locale::Locale;
use crate::problem::FileId;

fn load(tag: &str, text: &str) -> Locale {
    Locale::load(&language(tag), &[(FileId(1), text)], Some(english())).unwrap()
}

#[test]
fn every_language_has_its_own_signs_in_numbers() {
    let signs =
        "number-group-sign = { \"\\u202F\" }\nnumber-decimal-sign = { \",\" }\nfigures = { $count } habitants\n";
    let locale = load("fr", signs);
    assert_eq!(locale.number(1_234_567.5), "1\u{202F}234\u{202F}567,5");
    let told = [("count", crate::locale::Argument::Whole(22_500))];
    assert_eq!(locale.text_with("figures", &told).unwrap(), "22\u{202F}500 habitants");
    assert_eq!(locale.text_with("event-count", &told).unwrap(), "22,500 events");
}
