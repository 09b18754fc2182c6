//! Dates for machines that read a page.

use edtf_core::{DateField, Edtf, Precision};

use crate::model::EventDate;

/// The value of `<time datetime>`: a year, month or day without any doubt, in
/// a year that HTML can write (four digits or more, above 0; HTML Living
/// Standard, 2.3.5). Nothing for all other dates.
#[must_use]
pub fn datetime_attribute(date: &EventDate) -> Option<String> {
    let Edtf::Date(single) = date.expression() else {
        return None;
    };
    let doubtful = single.is_uncertain() || single.is_approximate() || single.has_unspecified();
    if doubtful || single.precision() == Precision::Season {
        return None;
    }
    let year = single.year.value().filter(|year| *year > 0)?;
    let finer = [single.month, single.day]
        .into_iter()
        .flatten()
        .filter_map(DateField::value);
    Some(finer.fold(format!("{year:04}"), |written, part| format!("{written}-{part:02}")))
}
