//! "Cite this event" and "Cite this timeline": a page, or the whole site, in
//! the styles that schools use.
//!
//! All events have the same shape, and formatting is slow; so one is
//! formatted with marks in the place of its title, date and address, and
//! the marks are filled in for each event.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use hayagriva::Entry;

use super::formatted::{Run, html, runs};
use super::html::Html;
use super::quoted::QuotedStyle;
use super::style::{CitationStyle, Rules};
use crate::model::Language;
use crate::problem::Problem;

/// What each style is called, by its message, and as what the site goes into
/// the entry so that the style puts it after the title.
const STYLES: [(QuotedStyle, SiteAs); 4] = [
    (QuotedStyle::ChicagoAuthorDate, SiteAs::Publisher),
    (QuotedStyle::ChicagoNotes, SiteAs::Publisher),
    (QuotedStyle::Apa, SiteAs::Container),
    (QuotedStyle::Mla, SiteAs::Container),
];

/// As what a site stands in a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SiteAs {
    /// The work that the page is a part of.
    Container,
    /// Who published the page.
    Publisher,
    /// As itself: it is what is cited.
    Itself,
}

/// The marks: letters that no text has, and for dates numbers that no other
/// part of the reference can hold, because the other parts are marks.
const TITLE: &str = "\u{E000}";
const PUBLISHER: &str = "\u{E001}";
const SITE: &str = "\u{E002}";
const YEAR: &str = "9871";
const DAY: &str = "26";
const ADDRESS: &str = "https://mark.invalid/";
const MARKS: [&str; 6] = [TITLE, PUBLISHER, SITE, YEAR, DAY, ADDRESS];

/// The shapes of a citation: no date, or one of 12 months with the first day
/// (`1er mai` in French) or another; each without and with an address.
const SHAPES: usize = (1 + 12 * 2) * 2;

/// Citations of the events of a site, in each of the styles.
#[derive(Debug)]
pub struct CiteThis {
    site: String,
    publisher: String,
    pages: Vec<Shapes>,
    whole: Vec<Shapes>,
}

/// A style, and the citations with marks, made when first asked for.
#[derive(Debug)]
struct Shapes {
    name: QuotedStyle,
    style: CitationStyle,
    rules: Rules,
    site_as: SiteAs,
    made: [OnceLock<Vec<MarkedRun>>; SHAPES],
}

/// A run of a citation with marks, taken apart at them.
#[derive(Debug)]
struct MarkedRun {
    /// How it looks, and whether it is a link; its text stands in the parts.
    run: Run,
    parts: Vec<Part>,
}

/// A part of a run.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// Words of the style; never empty.
    Words(String),
    /// The mark that stands here.
    Mark(&'static str),
}

/// What the marks stand for.
struct Filling<'a> {
    title: &'a str,
    publisher: &'a str,
    site: &'a str,
    year: String,
    day: String,
    address: &'a str,
}

impl CiteThis {
    /// Citations of events on the site called `site`, for which `publisher`
    /// stands, in the words of `language`.
    ///
    /// # Errors
    /// Says which style is not bundled.
    pub fn new(site: &str, publisher: &str, language: &Language) -> Result<Self, Problem> {
        let shapes = |(name, site_as): (QuotedStyle, SiteAs)| {
            let style = name.load(language)?;
            Ok(Shapes { name, rules: style.rules(None), style, site_as, made: [const { OnceLock::new() }; SHAPES] })
        };
        let whole = STYLES.map(|(name, _)| (name, SiteAs::Itself));
        Ok(Self {
            site: site.to_owned(),
            publisher: publisher.to_owned(),
            pages: STYLES.into_iter().map(shapes).collect::<Result<_, _>>()?,
            whole: whole.into_iter().map(shapes).collect::<Result<_, _>>()?,
        })
    }

    /// The citations of the whole site in the edition of `date`, at `url`.
    #[must_use]
    pub fn fill_site(&self, date: Option<NaiveDate>, url: Option<&str>) -> Vec<(QuotedStyle, Html)> {
        self.fill_all(&self.whole, &self.site, date, url)
    }

    /// The citations of the event called `title`, last changed on `date`, at
    /// `url`, each with its style.
    #[must_use]
    pub fn fill(&self, title: &str, date: Option<NaiveDate>, url: Option<&str>) -> Vec<(QuotedStyle, Html)> {
        self.fill_all(&self.pages, title, date, url)
    }

    fn fill_all(
        &self,
        styles: &[Shapes],
        title: &str,
        date: Option<NaiveDate>,
        url: Option<&str>,
    ) -> Vec<(QuotedStyle, Html)> {
        let filling = Filling {
            title,
            publisher: &self.publisher,
            site: &self.site,
            year: date.map(|date| date.year().to_string()).unwrap_or_default(),
            day: date.map(|date| date.day().to_string()).unwrap_or_default(),
            address: url.unwrap_or_default(),
        };
        let cite = |shapes: &Shapes| (shapes.name, html(&filled(shapes.get(date, url.is_some()), &filling), None));
        styles.iter().map(cite).collect()
    }
}

impl Shapes {
    /// The citation with marks for a date like `date`.
    fn get(&self, date: Option<NaiveDate>, has_address: bool) -> &[MarkedRun] {
        let of_date = date.map_or(0, |date| 1 + date.month0() as usize * 2 + usize::from(date.day() == 1));
        let shape = of_date * 2 + usize::from(has_address);
        self.made[shape].get_or_init(|| {
            let entry = marked_entry(self.site_as, date, has_address);
            let runs = entry.map(|entry| runs(&self.style.reference(&entry, &self.rules))).unwrap_or_default();
            runs.into_iter().map(MarkedRun::new).collect()
        })
    }
}

/// A page on the web whose parts are marks.
fn marked_entry(site_as: SiteAs, date: Option<NaiveDate>, has_address: bool) -> Option<Entry> {
    let day = |date: NaiveDate| if date.day() == 1 { "01" } else { DAY };
    let date = date.map(|date| format!(", date: {YEAR}-{:02}-{}", date.month(), day(date))).unwrap_or_default();
    let address = if has_address { format!(", url: '{ADDRESS}'") } else { String::new() };
    let site = match site_as {
        SiteAs::Container => format!(", parent: {{type: web, title: '{SITE}'}}"),
        SiteAs::Publisher => format!(", publisher: {{name: '{SITE}'}}"),
        SiteAs::Itself => String::new(),
    };
    let yaml = format!("event: {{type: web, title: '{TITLE}', author: {{name: '{PUBLISHER}'}}{site}{date}{address}}}");
    let library = hayagriva::io::from_yaml_str(&yaml).ok()?;
    library.iter().next().cloned()
}

impl MarkedRun {
    /// Finds the marks in `run`.
    fn new(mut run: Run) -> Self {
        let text = std::mem::take(&mut run.text);
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut rest = text.as_str();
        while let Some(letter) = rest.chars().next() {
            let mark = MARKS.into_iter().find(|mark| rest.starts_with(mark));
            match mark {
                Some(mark) => {
                    if !words.is_empty() {
                        parts.push(Part::Words(std::mem::take(&mut words)));
                    }
                    parts.push(Part::Mark(mark));
                }
                None => words.push(letter),
            }
            rest = &rest[mark.map_or(letter.len_utf8(), str::len)..];
        }
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        Self { run, parts }
    }
}

/// `marked` with what the marks stand for. Nothing that is filled in is
/// looked through for marks.
fn filled(marked: &[MarkedRun], filling: &Filling<'_>) -> Vec<Run> {
    let mut ends_with_stop = false;
    let mut runs = Vec::with_capacity(marked.len());
    for MarkedRun { run, parts } in marked {
        let mut run = run.clone();
        run.text = filled_text(parts, filling, &mut ends_with_stop);
        // Words to copy: from a copy on a disk a link to the page itself would lead into the network.
        run.address = None;
        runs.push(run);
    }
    runs
}

/// `parts` with the marks filled in; a full stop that the style adds is left
/// out after a text that ends with a stop of its own.
fn filled_text(parts: &[Part], filling: &Filling<'_>, ends_with_stop: &mut bool) -> String {
    let mut filled = String::new();
    for part in parts {
        match part {
            Part::Words(words) => {
                let without_stop = words.strip_prefix('.').filter(|_| *ends_with_stop);
                filled.push_str(without_stop.unwrap_or(words));
                *ends_with_stop = false;
            }
            Part::Mark(mark) => {
                let value = filling.value(mark);
                filled.push_str(value);
                *ends_with_stop = value.ends_with(['.', '?', '!', '。', '？', '！']);
            }
        }
    }
    filled
}

impl Filling<'_> {
    /// What `mark` stands for.
    fn value(&self, mark: &str) -> &str {
        match mark {
            TITLE => self.title,
            PUBLISHER => self.publisher,
            SITE => self.site,
            YEAR => &self.year,
            DAY => &self.day,
            _ => self.address,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::CiteThis;
    use crate::model::Language;

    const DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 5);

    fn citations(language: &str, title: &str, date: Option<NaiveDate>, url: Option<&str>) -> Vec<String> {
        let language = Language::new(language).unwrap();
        let cite = CiteThis::new("Across the Tumen", "Tumen Archive", &language).unwrap();
        cite.fill(title, date, url).into_iter().map(|(style, html)| format!("{style:?}: {}", html.as_str())).collect()
    }

    #[test]
    fn an_event_is_cited_in_four_styles() {
        assert_eq!(
            citations("en", "Floods destroy the <b> harvest", DAY, Some("https://example.org/a.html")),
            [
                "ChicagoAuthorDate: Tumen Archive. 2026. “Floods destroy the &lt;b&gt; harvest.” Across the Tumen, November 5. \
                 https://example.org/a.html.",
                "ChicagoNotes: Tumen Archive, “Floods destroy the &lt;b&gt; harvest,” Across the Tumen, November 5, 2026, \
                 https://example.org/a.html.",
                "Apa: Tumen Archive. (2026, November 5). <i>Floods destroy the &lt;b&gt; harvest</i>. Across the Tumen. \
                 https://example.org/a.html",
                "Mla: Tumen Archive. “Floods destroy the &lt;b&gt; harvest.” <i>Across the Tumen</i>, 5 Nov. 2026, \
                 https://example.org/a.html.",
            ]
        );
    }

    #[test]
    fn the_whole_site_is_cited_by_its_edition() {
        let cite = CiteThis::new("Across the Tumen", "Tumen Archive", &Language::new("en").unwrap()).unwrap();
        let found: Vec<String> = cite
            .fill_site(DAY, Some("https://example.org/"))
            .iter()
            .map(|(_, html)| html.as_str().to_owned())
            .collect();
        assert_eq!(
            found,
            [
                "Tumen Archive. 2026. “Across the Tumen.” November 5. https://example.org/.",
                "Tumen Archive, “Across the Tumen,” November 5, 2026, https://example.org/.",
                "Tumen Archive. (2026, November 5). <i>Across the Tumen</i>. https://example.org/",
                "Tumen Archive. <i>Across the Tumen</i>. 5 Nov. 2026, https://example.org/.",
            ]
        );
    }

    #[test]
    fn a_site_without_address_and_an_event_without_date_leave_them_out() {
        assert_eq!(
            citations("en", "Floods", None, None),
            [
                "ChicagoAuthorDate: Tumen Archive. n.d. “Floods.” Across the Tumen.",
                "ChicagoNotes: Tumen Archive, “Floods,” Across the Tumen.",
                "Apa: Tumen Archive. (n.d.). <i>Floods</i>. Across the Tumen.",
                "Mla: Tumen Archive. “Floods.” <i>Across the Tumen</i>.",
            ]
        );
    }

    #[test]
    fn the_words_of_a_citation_are_in_the_language_of_the_page() {
        let first_of_may = NaiveDate::from_ymd_opt(2026, 5, 1);
        for (language, expected) in [
            ("fr", "Mla: Tumen Archive. «\u{a0}26\u{a0}». <i>Across the Tumen</i>, 1 mai 2026."),
            ("ko", "Mla: Tumen Archive. “26”. <i>Across the Tumen</i>, 2026년 5월 1일."),
            ("zh", "Mla: Tumen Archive. 《26》. <i>Across the Tumen</i>, 2026年5月1日."),
        ] {
            assert_eq!(citations(language, "26", first_of_may, None)[3], expected);
        }
    }

    #[test]
    fn nothing_that_is_filled_in_is_taken_for_a_mark_or_a_tag() {
        let title = "9871: 26 \u{E001} https://mark.invalid/ <script>?";
        let url = Some("javascript:alert(1)");
        assert_eq!(
            citations("en", title, DAY, url)[2],
            "Apa: Tumen Archive. (2026, November 5). <i>9871: 26 \u{E001} https://mark.invalid/ &lt;script&gt;?</i> \
             Across the Tumen. javascript:alert(1)"
        );
    }

    #[test]
    fn every_day_of_a_year_is_written_as_itself() {
        let language = Language::new("en").unwrap();
        let cite = CiteThis::new("S", "P", &language).unwrap();
        let mut day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        while day.format("%Y").to_string() == "2024" {
            let apa = cite.fill("T", Some(day), None)[2].1.as_str().to_owned();
            assert_eq!(apa, format!("P. ({}). <i>T</i>. S.", day.format("%Y, %B %-d")));
            day = day.succ_opt().unwrap();
        }
    }
}
