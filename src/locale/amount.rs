//! Numbers and amounts, with the signs of the language.

use super::catalogue::{NUMBER_BEGINS, NUMBER_ENDS};
use super::{Argument, Locale};
use crate::model::{Amount, Names};

/// What stands between the figures of a number.
#[derive(Debug, Default)]
pub(super) struct Signs {
    group: String,
    decimal: String,
    minus: String,
}

impl Signs {
    /// Puts the signs into `plain`, a number with a point and no groups.
    fn apply(&self, plain: &str) -> String {
        let (minus, rest) = plain.strip_prefix('-').map_or(("", plain), |rest| (self.minus.as_str(), rest));
        let (whole, decimals) = rest.split_once('.').map_or((rest, None), |(whole, decimals)| (whole, Some(decimals)));
        let mut shown = minus.to_owned();
        for (index, figure) in whole.char_indices() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                shown.push_str(&self.group);
            }
            shown.push(figure);
        }
        if let Some(decimals) = decimals {
            shown.push_str(&self.decimal);
            shown.push_str(decimals);
        }
        shown
    }

    /// Puts the signs into every number that is marked in `text`.
    pub(super) fn show_numbers(&self, text: String) -> String {
        if !text.contains(NUMBER_BEGINS) {
            return text;
        }
        let mut parts = text.split(NUMBER_BEGINS);
        let mut shown = parts.next().unwrap_or("").to_owned();
        for part in parts {
            let (number, rest) = part.split_once(NUMBER_ENDS).unwrap_or((part, ""));
            shown.push_str(&self.apply(number));
            shown.push_str(rest);
        }
        shown
    }
}

impl Locale {
    /// A number with the signs of the language and the decimals that it has:
    /// `1,234,567`, `0.5`.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        // Adding nothing takes the sign from −0.
        self.signs.apply(&(number + 0.0).to_string())
    }

    /// An amount: `2,914`, `600,000–1,000,000`, `at least 500`, `up to 600`,
    /// or the name of a level out of `levels` in this language (its number
    /// from 1, where it has no name).
    #[must_use]
    pub fn amount(&self, amount: &Amount, levels: &[Names]) -> String {
        let of_one = |id, number: f64| self.phrase(id, &[("number", Argument::Text(&self.number(number)))]);
        match *amount {
            Amount::Value(value) => self.number(value),
            Amount::Range(low, high) => {
                self.phrase_of("amount-range", &[("low", &self.number(low)), ("high", &self.number(high))])
            }
            Amount::AtLeast(low) => of_one("amount-at-least", low),
            Amount::UpTo(high) => of_one("amount-up-to", high),
            Amount::Level(level) => {
                let name = levels.get(level).map(|level| level.in_language(&self.language).to_owned());
                name.unwrap_or_else(|| (level + 1).to_string())
            }
        }
    }

    /// The signs of this language, from its messages.
    pub(super) fn read_signs(&self) -> Signs {
        Signs {
            group: self.phrase("number-group-sign", &[]),
            decimal: self.phrase("number-decimal-sign", &[]),
            minus: self.phrase("number-minus-sign", &[]),
        }
    }
}
