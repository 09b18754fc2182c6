//! An address as a QR code (ISO/IEC 18004), for paper.
//!
//! One path of level strokes, a stroke a run of dark modules: a few KB in a
//! page. Its size on paper belongs to the style sheet.

use fast_qr::{ECL, QRBuilder};

use crate::prose::{Html, HtmlWriter};

/// The light border that a reader of codes needs, in modules (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// Draws `address`, called `name`; none where it is too long for a code
/// (about 2,300 letters).
#[must_use]
pub fn qr(address: &str, name: &str) -> Option<Html> {
    // A sixth of a code can be lost to a crease or a stain.
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let dark: Vec<bool> = code.data[..code.size * code.size].iter().map(|module| module.value()).collect();
    let side = code.size + 2 * QUIET;
    let view_box = format!("0 0 {side} {side}");
    let mut writer = HtmlWriter::new();
    writer.open("svg", &[("class", "qr"), ("viewBox", &view_box), ("role", "img"), ("aria-label", name)]);
    writer.shape("path", &[("d", &strokes(&dark, code.size)), ("stroke", "currentColor")]);
    writer.close("svg");
    Some(writer.finish())
}

/// The runs of dark modules: `M4 4.5h7m1 0h2…`, a row after the other.
fn strokes(dark: &[bool], size: usize) -> String {
    let mut path = String::new();
    for (number, row) in dark.chunks(size).enumerate() {
        path.push_str(&format!("M{QUIET} {}.5", number + QUIET));
        let mut gap = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if !run[0] {
                gap = run.len();
                continue;
            }
            if gap > 0 {
                path.push_str(&format!("m{gap} 0"));
            }
            path.push_str(&format!("h{}", run.len()));
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{QUIET, qr, strokes};

    #[test]
    fn runs_of_dark_modules_are_strokes() {
        let dark = [true, true, false, false, true, false, false, false, false];
        assert_eq!(strokes(&dark, 3), "M4 4.5h2M4 5.5m1 0h1M4 6.5");
    }

    /// The dark modules of a drawing, as a reader of codes sees them.
    fn seen(drawing: &str) -> (usize, BTreeSet<(usize, usize)>) {
        let side = drawing.split_once("viewBox=\"0 0 ").unwrap().1.split_once(' ').unwrap().0.parse().unwrap();
        let path = drawing.split_once(" d=\"").unwrap().1.split_once('"').unwrap().0;
        let mut dark = BTreeSet::new();
        for (row, strokes) in path.split('M').skip(1).enumerate() {
            let mut column = QUIET;
            for step in strokes.split_inclusive(|sign: char| sign.is_alphabetic()).collect::<Vec<_>>().windows(2) {
                let length: usize =
                    step[1].trim_end_matches(char::is_alphabetic).split(' ').next().unwrap().parse().unwrap();
                let is_dark = step[0].ends_with('h');
                dark.extend((column..column + length).filter(|_| is_dark).map(|column| (column, row + QUIET)));
                column += length;
            }
        }
        (side, dark)
    }

    #[test]
    fn a_reader_of_codes_reads_the_address() {
        for address in
            ["https://example.org/", "https://example.org/kept/here/ko/events/floods-destroy-the-harvest-1995.html"]
        {
            let code = qr(address, "Code").unwrap();
            let (side, dark) = seen(code.as_str());
            let grey = |x: usize, y: usize| if dark.contains(&(x / 5, y / 5)) { 0 } else { 255 };
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 5, side * 5, grey);
            let found: Vec<String> = image.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect();
            assert_eq!(found, [address]);
        }
    }

    #[test]
    fn an_address_that_is_too_long_has_no_code() {
        assert!(qr(&"a".repeat(3000), "Code").is_none());
    }
}
