//! What is drawn on: 1,200 × 630 dots in sixteen shades from paper to ink.

/// The width of a picture, in dots: what sites that show previews ask for.
pub const WIDTH: u16 = 1200;
/// The height of a picture, in dots.
pub const HEIGHT: u16 = 630;

/// The lightest shade: warm white.
const PAPER: [u8; 3] = [0xfd, 0xfc, 0xf9];
/// The darkest shade: a black that is not quite one.
const INK: [u8; 3] = [0x1c, 0x1b, 0x1a];
/// The number of the darkest shade.
const DARKEST: u8 = 15;

/// How dark something is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shade {
    /// A line that only guides the eye.
    Faint,
    /// Words beside the main thing; legible on paper (7:1).
    Soft,
    /// The main thing.
    Full,
}

impl Shade {
    /// Its number among the shades.
    fn number(self) -> u8 {
        match self {
            Self::Faint => 4,
            Self::Soft => 11,
            Self::Full => DARKEST,
        }
    }
}

/// A rectangle of dots; whatever lies outside the picture is not drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    /// The left edge.
    pub(super) left: i32,
    /// The upper edge.
    pub(super) top: i32,
    /// In dots.
    pub(super) width: u32,
    /// In dots.
    pub(super) height: u32,
}

impl Area {
    /// Between two edges, in dots that may be parts of one.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "dots of a picture are few")]
    pub(super) fn between([left, right]: [f64; 2], top: i32, height: u32) -> Self {
        Self { left: left.round() as i32, top, width: (right - left).round().max(1.0) as u32, height }
    }
}

/// A picture while it is being drawn; a dot is the number of its shade.
#[derive(Debug)]
pub(super) struct Canvas {
    dots: Vec<u8>,
    /// The same, two dots a byte.
    packed: Vec<u8>,
}

impl Canvas {
    /// Empty paper.
    pub(super) fn new() -> Self {
        let dots = usize::from(WIDTH) * usize::from(HEIGHT);
        Self { dots: vec![0; dots], packed: vec![0; dots / 2] }
    }

    /// Takes everything away that was drawn.
    pub(super) fn clear(&mut self) {
        self.dots.fill(0);
    }

    /// Draws a bar.
    pub(super) fn bar(&mut self, area: Area, shade: Shade) {
        for row in 0..area.height {
            let (dots, _) = self.row(area, row);
            dots.fill(shade.number());
        }
    }

    /// Draws what `mask` covers of an area: a byte a dot, row by row, from 0 for nothing to 255.
    #[expect(clippy::cast_possible_truncation, reason = "the number of a shade is at most fifteen")]
    pub(super) fn mask(&mut self, area: Area, mask: &[u8], shade: Shade) {
        if area.width == 0 {
            return;
        }
        let darkest = u16::from(shade.number());
        for (row, covers) in (0..).zip(mask.chunks_exact(area.width as usize)) {
            let (dots, skipped) = self.row(area, row);
            for (dot, cover) in dots.iter_mut().zip(&covers[skipped..]) {
                let drawn = ((u16::from(*cover) * darkest + 127) / 255) as u8;
                *dot = (*dot).max(drawn);
            }
        }
    }

    /// The dots of a row of `area` that lie in the picture, and how many to the left of them do not.
    fn row(&mut self, area: Area, row: u32) -> (&mut [u8], usize) {
        let (width, height) = (i64::from(WIDTH), i64::from(HEIGHT));
        let y = i64::from(area.top) + i64::from(row);
        let left = i64::from(area.left);
        let (from, to) = (left.clamp(0, width), (left + i64::from(area.width)).clamp(0, width));
        if !(0..height).contains(&y) || from >= to {
            return (&mut [], 0);
        }
        let at = |x: i64| usize::try_from(y * width + x).unwrap_or_default();
        (&mut self.dots[at(from)..at(to)], usize::try_from(from - left).unwrap_or_default())
    }

    /// Puts two dots into each byte.
    #[expect(clippy::cast_possible_truncation, reason = "what does not fit has been moved to the lower half")]
    fn pack(&mut self) {
        for (byte, dots) in self.packed.iter_mut().zip(self.dots.as_chunks::<2>().0) {
            // In this form the compiler packs many at once.
            let pair = u16::from_le_bytes(*dots);
            *byte = (pair << 4 | pair >> 8) as u8;
        }
    }

    /// The picture as PNG.
    pub(super) fn png(&mut self) -> Vec<u8> {
        self.pack();
        let mut bytes = Vec::with_capacity(32 * 1024);
        let mut encoder = png::Encoder::new(&mut bytes, u32::from(WIDTH), u32::from(HEIGHT));
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette());
        encoder.set_compression(png::Compression::Fast);
        encoder.set_filter(png::Filter::NoFilter);
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.packed));
        debug_assert!(written.is_ok(), "writing into memory does not fail, and the dots are as many as they must be");
        bytes
    }
}

/// The sixteen shades, from paper to ink, three bytes each.
#[expect(clippy::cast_possible_truncation, reason = "what is between two bytes is one")]
fn palette() -> Vec<u8> {
    let between = |paper: u8, ink: u8, shade: u8| {
        let (paper, ink, shade) = (u16::from(paper), u16::from(ink), u16::from(shade));
        ((paper * (u16::from(DARKEST) - shade) + ink * shade + 7) / u16::from(DARKEST)) as u8
    };
    let shades =
        (0..=DARKEST).flat_map(|shade| PAPER.iter().zip(INK).map(move |(paper, ink)| between(*paper, ink, shade)));
    shades.collect()
}

/// The dots of a picture, read by the crate that reads PNG.
#[cfg(test)]
pub(super) fn dots(png: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let mut packed = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut packed).unwrap();
    packed.iter().flat_map(|byte| [byte >> 4, byte & 15]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_drawn_is_in_the_file_dot_by_dot() {
        let mut canvas = Canvas::new();
        canvas.bar(Area { left: 3, top: 5, width: 7, height: 2 }, Shade::Soft);
        canvas.mask(Area { left: 100, top: 600, width: 3, height: 1 }, &[0, 128, 255], Shade::Full);
        let found = dots(&canvas.png());
        let at = |x: usize, y: usize| found[y * usize::from(WIDTH) + x];
        assert_eq!([at(2, 5), at(3, 5), at(9, 6), at(10, 6), at(9, 7)], [0, 11, 11, 0, 0]);
        assert_eq!([at(100, 600), at(101, 600), at(102, 600)], [0, 8, 15]);
        assert_eq!(found.iter().filter(|dot| **dot > 0).count(), 16);
    }

    #[test]
    fn what_lies_outside_is_not_drawn_and_moves_nothing() {
        let mut canvas = Canvas::new();
        for [left, top] in [[-2, 10], [1198, 20], [10, -1], [20, 629], [-9, -9], [1300, 700]] {
            canvas.mask(Area { left, top, width: 4, height: 2 }, &[255, 0, 255, 255, 255, 0, 255, 255], Shade::Full);
        }
        let found = dots(&canvas.png());
        let drawn: Vec<(usize, usize)> = (0..found.len())
            .filter(|dot| found[*dot] > 0)
            .map(|dot| (dot % usize::from(WIDTH), dot / usize::from(WIDTH)))
            .collect();
        let expected = [
            [(10, 0), (12, 0), (13, 0)].as_slice(),
            &[(0, 10), (1, 10), (0, 11), (1, 11)],
            &[(1198, 20), (1198, 21)],
            &[(20, 629), (22, 629), (23, 629)],
        ];
        assert_eq!(drawn, expected.concat());
    }

    #[test]
    fn a_cleared_canvas_is_paper() {
        let mut canvas = Canvas::new();
        canvas.bar(Area { left: 0, top: 0, width: 1200, height: 630 }, Shade::Faint);
        canvas.clear();
        assert_eq!(canvas.png(), Canvas::new().png());
    }
}
