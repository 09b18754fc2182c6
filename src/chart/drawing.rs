//! Points, areas and paths, and how they are written: with one decimal at most.

#[cfg(test)]
use crate::prose::Html;

/// A place on a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A rectangle on a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A coordinate with one decimal at most.
pub(super) fn coordinate(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    // Adding zero makes nought of minus nought.
    (rounded + 0.0).to_string()
}

/// The path of a level line.
pub(super) fn level_line([from, to]: [f64; 2], y: f64) -> String {
    format!("M{} {}H{}", coordinate(from), coordinate(y), coordinate(to))
}

/// The path of an upright line.
pub(super) fn upright_line(x: f64, [from, to]: [f64; 2]) -> String {
    format!("M{} {}V{}", coordinate(x), coordinate(from), coordinate(to))
}

/// A path through the points: `M1 2L3 4…`, closed at its end.
pub(super) fn outline(points: &[Point]) -> String {
    let mut path = String::new();
    for (number, point) in points.iter().enumerate() {
        path.push(if number == 0 { 'M' } else { 'L' });
        path.push_str(&coordinate(point.x));
        path.push(' ');
        path.push_str(&coordinate(point.y));
    }
    path.push('Z');
    path
}

/// A drawing with an element a line, for tests to compare.
#[cfg(test)]
pub(super) fn elements(drawn: &Html) -> Vec<String> {
    drawn.as_str().replace("><", ">\n<").lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::coordinate;

    #[test]
    fn a_coordinate_has_one_decimal_at_most_and_is_never_minus_nought() {
        for (number, written) in [(1.0, "1"), (1.25, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (359.999, "360")] {
            assert_eq!(coordinate(number), written);
        }
    }
}
