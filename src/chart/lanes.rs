//! What went on for years, sorted into as few lanes as keep it apart.

/// Something that went on for years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanBar {
    /// The first year.
    pub from: i32,
    /// The last year; none where it still goes on.
    pub to: Option<i32>,
    /// The letter under which a list beside the drawing names it.
    pub letter: String,
    /// The number of its topic among the topics of the strip.
    pub topic: usize,
}

/// The lane of each span, from 0; spans of one lane share no year. The spans
/// come in the order of their first years.
#[must_use]
pub fn lanes(spans: &[SpanBar]) -> Vec<usize> {
    // The last year in each lane.
    let mut taken: Vec<i32> = Vec::new();
    let mut lanes = Vec::with_capacity(spans.len());
    for span in spans {
        let lane = taken.iter().position(|last| *last < span.from).unwrap_or(taken.len());
        let last = span.to.unwrap_or(i32::MAX);
        match taken.get_mut(lane) {
            Some(taken) => *taken = last,
            None => taken.push(last),
        }
        lanes.push(lane);
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::{SpanBar, lanes};

    #[test]
    fn spans_share_a_lane_where_they_share_no_year() {
        let span = |from, to| SpanBar { from, to, letter: "A".into(), topic: 0 };
        let cases = [
            (vec![span(1990, Some(1994)), span(1995, Some(1999)), span(1999, Some(2001))], vec![0, 0, 1]),
            (vec![span(1990, None), span(1995, Some(1996)), span(1997, None)], vec![0, 1, 1]),
            (Vec::new(), Vec::new()),
        ];
        for (spans, expected) in cases {
            assert_eq!(lanes(&spans), expected, "{spans:?}");
        }
    }
}
