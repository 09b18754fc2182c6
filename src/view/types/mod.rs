//! The shapes of the views, one file for each group of pages.

mod cite;
mod common;
mod embed;
mod event;
mod lists;
mod map;
mod search;
mod sources;
mod timeline;

pub use cite::{CitationFile, CitationStyleView, CiteView, FeedLink, TagView};
pub use common::{
    Alternate, CertaintyView, ContentNoteView, DateView, Link, NavigationItem, PageView, PictureView, PublisherView,
    SiteView, Term, TopicMark, TranslationView,
};
pub use embed::{EmbedOffer, EmbedView};
pub use event::{
    AccountView, EventLink, EventRow, EventView, FilterKeys, MeasureCard, RedirectView, RevisionView, TombstoneView,
    TopicSteps,
};
pub use lists::{
    ChangeRow, ContinuingEvent, CorrectionRow, CorrectionsView, DataView, DecadeGroup, DownloadGroup, DownloadView,
    FigureView, FilesOf, IndexView, MonthGroup, ProseView, RunMark, TimelineView, TopicCard, TopicView, YearGroup,
    YearStatistic, YearView,
};
pub use map::{MapEntry, MapKeyEntry, MapSheetView, MapView};
pub use search::{NameGroup, SearchView, TitleLetter, TitlesView};
pub use sources::{
    BibliographyEntry, CitedBy, DocumentView, DocumentsView, LetterLink, MeasureListing, MeasureView, MeasuresView,
    ObservationRow, OutwardLink, PlaceGroup, PlaceListing, PlaceView, PlacesView, SourceView,
};
pub use timeline::{CountForms, FilterChoice, FilterGroup, FilterView, GlanceKey, GlanceSpan, GlanceView, YearCount};
