//! Dates from 1950 to 2026, of the kinds that a record has.

use super::random::Random;

const FIRST_YEAR: usize = 1950;
const LAST_YEAR: usize = 2026;

/// A date in EDTF, and the first year that it may lie in.
pub(crate) fn date(random: &mut Random) -> (String, usize) {
    let year = random.between(FIRST_YEAR, LAST_YEAR - 1);
    let (month, day) = (random.between(1, 12), random.between(1, 28));
    let written = match random.below(1000) {
        0..580 => format!("{year}-{month:02}-{day:02}"),
        580..830 => format!("{year}-{month:02}"),
        830..890 => format!("{year}"),
        890..920 => format!("{year}~"),
        920..930 => format!("{year}-21"),
        930..945 => format!("{year}-03-{day:02}/{year}-{:02}-{day:02}", random.between(4, 12)),
        945..965 => format!("{year}-{month:02}/{}-{:02}", year + 1, random.between(1, 12)),
        965..980 => format!("{year}/{}", (year + random.between(1, 5)).min(LAST_YEAR)),
        980..990 => format!("[{year},{}]", year + 1),
        990..998 => {
            let decade = year.min(2019) / 10;
            return (format!("{decade}X"), decade * 10);
        }
        _ => format!("{year}/.."),
    };
    (written, year)
}

/// A day of the last years, on which something was added.
pub(crate) fn recent_day(random: &mut Random) -> String {
    format!("{}-{:02}-{:02}", random.between(2023, 2025), random.between(1, 12), random.between(1, 28))
}
