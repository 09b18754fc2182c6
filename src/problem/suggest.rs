//! "Did you mean …?"

/// The one of `candidates` nearest to `written`, if any is near enough to be
/// what was meant: at most a third of its letters differ, or it continues
/// what was written.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = written.to_lowercase();
    let limit = (wanted.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let distance = strsim::osa_distance(&wanted, &candidate.to_lowercase());
            let continues = wanted.len() >= 4 && candidate.starts_with(&wanted);
            let rank = if continues { distance.min(limit) } else { distance };
            (rank <= limit).then_some((rank, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// A help line that offers the nearest of `candidates`.
pub fn did_you_mean<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_keyboard_is_recognised_and_a_different_word_is_not() {
        let known = ["title", "topics", "summary", "related"];
        for (written, meant) in [
            ("titel", Some("title")),
            ("Title", Some("title")),
            ("topic", Some("topics")),
            ("sumary", Some("summary")),
            ("colour", None),
            ("x", None),
        ] {
            assert_eq!(nearest(written, known), meant, "{written}");
        }
    }

    #[test]
    fn the_rest_of_a_long_id_is_offered() {
        assert_eq!(nearest("hrw-2023", ["hrw-2023-forced-returns", "unhcr-1999"]), Some("hrw-2023-forced-returns"));
    }
}
