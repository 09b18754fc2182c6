# The words of the site in English (British spelling).
#
# Another language is another file beside this one: `ko.ftl`, `zh.ftl`. What it
# leaves out is shown in the default language of the site. A theme's own file
# takes the place of these messages one by one.
#
# A number that a message is given is shown with the signs of the language
# (1,240) and chooses the plural. A year is never grouped.

## Numbers and amounts

# What stands between groups of three figures; quoted, so that it can be a space.
number-group-sign = { "," }
number-decimal-sign = { "." }
number-minus-sign = −
amount-range = { $low }–{ $high }
amount-at-least = at least { $number }
amount-up-to = up to { $number }

## Lists in a sentence

list-next = { $list }, { $entry }
list-last = { $list } and { $entry }

## Dates: what all others are made of

# $era is bc before year 1, early before year 1000, and else ad.
date-year =
    { $era ->
        [bc] { $year } BC
        [early] AD { $year }
       *[ad] { $year }
    }
# $month is a number.
date-month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
# $season is the number of the notation.
date-season-name =
    { $season ->
        [21] spring
        [22] summer
        [23] autumn
       *[24] winter
    }
# $month is the name of the month; so in all messages that follow.
date-day-of-month = { $day } { $month }
date-days-of-month = { $first }–{ $last } { $month }
# $words are a month, a season, a day, or several of them; $precision says
# which: month, season, day or span.
date-with-year = { $words } { $year }

## Dates of which a part is not known

# $year is the first of ten: 1990.
date-decade = the { $year }s
date-some-year = some year in { $span }
date-some-month = a month in { $date }
date-some-day = a day in { $date }

## Dates with doubt

# $precision is year, month, season or day; in the next two, too.
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-about-uncertain = about { $date } (uncertain)
date-note = { $date } ({ $note })
# $quality is approximate, uncertain or both.
date-note-on-all =
    { $quality ->
        [approximate] approximate
        [uncertain] uncertain
       *[both] approximate and uncertain
    }
date-note-on-parts =
    { $quality ->
        [approximate] { $parts } approximate
        [uncertain] { $parts } uncertain
       *[both] { $parts } approximate and uncertain
    }
date-note-next = { $notes }, { $note }
# $part is year, month, season or day.
date-part-name =
    { $part ->
        [year] year
        [month] month
        [season] season
       *[day] day
    }

## Times of day

date-at-time = { $date }, { $time }
date-clock = { $hour }:{ $minute }
date-clock-seconds = { $hour }:{ $minute }:{ $second }
date-clock-utc = { $time } UTC
# $offset has its sign: +9.
date-clock-offset = { $time } (UTC{ $offset })

## Spans of time

# Between single words, and between ends of several words.
date-span = { $first }–{ $last }
date-span-of-phrases = { $first } – { $last }
# Where an end is itself something like "a month in 1997".
date-span-from-to = from { $first } to { $last }
date-since = since { $date }
date-from-end-unknown = from { $date }, end unknown
date-until = until { $date }
date-until-beginning-unknown = until { $date }, beginning unknown

## Several dates

date-list-next = { $dates }, { $date }
date-list-or = { $dates } or { $date }
date-list-and = { $dates } and { $date }
# $precision is year, month or day.
date-one-of =
    { $precision ->
        [month] one of the months { $span }
        [day] one of the days { $span }
       *[year] one of { $span }
    }
date-each-of =
    { $precision ->
        [month] each of the months { $span }
        [day] each of the days { $span }
       *[year] each of { $span }
    }
date-or-earlier = { $date } or earlier
date-or-later = { $date } or later
# $precision is year, month, season or day.
date-and-earlier =
    { $precision ->
        [year] { $date } and all earlier years
        [month] { $date } and all earlier months
        [season] { $date } and all earlier seasons
       *[day] { $date } and all earlier days
    }
date-and-later =
    { $precision ->
        [year] { $date } and all later years
        [month] { $date } and all later months
        [season] { $date } and all later seasons
       *[day] { $date } and all later days
    }

## What the notation of a date means

notation = { $clauses }.
notation-next = { $clauses }; { $clause }
notation-approximate = “~” means about: the document does not say exactly when
notation-uncertain = “?” means uncertain: there is reason to doubt the date
notation-approximate-uncertain = “%” means about and uncertain: the date is not exact, and there is reason to doubt it
notation-parts = where the sign stands tells which part of the date it is about
notation-unspecified = “X” stands for a figure that is not known
notation-season = “{ $code }” in place of the month stands for { $season }
notation-span = “/” stands between the beginning and the end
notation-open-beginning = “..” before “/” means that no beginning is set
notation-open-end = “..” after “/” means that no end is set
notation-unknown-beginning = nothing before “/” means that the beginning is not known
notation-unknown-end = nothing after “/” means that the end is not known
notation-one-of = “[” and “]” hold dates of which one is right, and it is not known which
notation-all-of = “{ "{" }” and “{ "}" }” hold dates that are all meant
notation-range = “..” between two dates stands for all that lie between them
notation-or-earlier = “..” before a date means that date or any earlier one
notation-or-later = “..” after a date means that date or any later one
notation-and-earlier = “..” before a date means that date and all earlier ones
notation-and-later = “..” after a date means that date and all later ones
notation-before-year-1 = “{ $written }” is { $year }, because the notation counts a year 0
notation-time = “T” stands between the day and the time
notation-time-utc = “Z” means universal time (UTC)
notation-time-offset = the figures after the time are its difference from universal time (UTC)

## Finding one's way

skip-to-content = Skip to the content
site-navigation = Site
home = Home
timeline = Timeline
topics = Topics
places = Places
statistics = Statistics
documents = Documents
bibliography = Bibliography
corrections = Corrections
data = Data
search = Search
languages = Languages
# The language in its own words, for the choice of language.
language-name = English
previous-year = Previous year
next-year = Next year
previous-event = Previous event
next-event = Next event
on-this-page = On this page
page-title = { $page } · { $site }
title-and-more = { $title }: { $more }

## Counts

event-count =
    { $count ->
        [0] no events
        [one] { $count } event
       *[other] { $count } events
    }
document-count =
    { $count ->
        [0] no documents
        [one] { $count } document
       *[other] { $count } documents
    }
observation-count =
    { $count ->
        [0] no figures
        [one] { $count } figure
       *[other] { $count } figures
    }
citation-count =
    { $count ->
        [0] not cited
        [one] cited once
       *[other] cited { $count } times
    }

## The first page

years-at-a-glance = The years at a glance
years-at-a-glance-help = Each column is a year; its height is the number of events that began in it. Choose a year to read it.
decades-at-a-glance-help = Each column stands for several years; its height is the number of events that began in them. Choose one to read on in the timeline.
skip-the-years = Skip the years
what-went-on = What went on for years
main-statistics = The main statistics
latest-changes = What changed last
record-covers = { event-count } from { $first_year } to { $last_year }
record-extent = { $covers }. { $rests_on }
record-rests-on =
    { $count ->
        [one] Everything here rests on { $count } document that anyone can look up.
       *[other] Everything here rests on { $count } documents that anyone can look up.
    }

## The timeline

timeline-title = Timeline
timeline-intro = Every event in the order of time.
timeline-years-intro = Every year with its events.
decade-title = The { $year }s
filters = Find events
filter-topic = Topic
filter-place = Place
filter-certainty = Certainty
filter-from-year = From year
filter-to-year = To year
filter-words = Words in title or summary
filter-any = Any
filter-clear = Show all events
filter-status =
    { $count ->
        [0] No event matches. Take a choice back, or show all events.
        [one] { $count } event shown.
       *[other] { $count } events shown.
    }
filter-link-help = The address of this page now keeps this choice, so that you can pass it on.

## A year

year-undated-month = No month given
year-continuing = Continuing
year-continuing-help = These began in an earlier year and had not ended.
year-possible = Possibly in this year
year-possible-help = The documents leave it open whether these happened in this year.
year-statistics = What the statistics say
year-empty-help = That does not mean that nothing happened.

## An event

event-date-notation = In EDTF notation
event-certainty = Certainty
event-accounts = What each source says
event-accounts-intro = The sources differ. Each is given in its own terms; nothing is averaged.
event-map = Where it happened
event-sources = Sources
event-related = Related events
event-revisions = Revisions
event-no-revisions = This page has not been changed since it was added.
event-permalink = Permanent link
event-permalink-help = This address will not change.
event-embed = Show this event on another site
event-embed-help = Copy this into a page. It loads nothing but the card and follows nobody.
event-embed-see = See the card
event-embed-frame = As a card in a frame
event-embed-height = The frame is 440 pixels high. Where it is narrower than 400 pixels, give it 540.
event-embed-quotation = As a quotation
event-embed-quotation-help = For places that take frames out of what is pasted.
event-report = Report an error
former-address = This page has moved.

## Certainty, and what each word means

certainty-confirmed = Confirmed
certainty-confirmed-meaning = An official record says so, or independent documents agree.
certainty-reported = Reported
certainty-reported-meaning = One outlet, one group or unnamed sources say so; nothing independent bears it out yet.
certainty-disputed = Disputed
certainty-disputed-meaning = Documents contradict each other; the page of the event sets out what each says.

## Content notes

content-note = Content note
content-note-death = death
content-note-violence = violence
content-note-sexual-violence = sexual violence
content-note-torture = torture
content-note-execution = execution
content-note-child-harm = harm to children
content-note-forced-abortion = forced abortion
content-note-starvation = starvation

## Translations

translation-label = About the translation
translation-machine = Machine translation
translation-machine-meaning = It was made by a machine, and no person has read it yet.
translation-draft = Draft translation
translation-draft-meaning = It waits for a native reader.
translation-reviewed = Reviewed translation
translation-reviewed-meaning = A native reader has read it.
translation-missing = Not translated
translation-missing-meaning = This text has not been translated yet. It is shown in its original language.
translation-partial = A part of the text is not translated and is shown in its original language.
translation-stale = The original has changed since this translation was made.
translation-see-original = Read the original

## Withdrawn events

withdrawn-title = This event was withdrawn
withdrawn-text = An event that stood at this address was taken back, and its text is no longer part of the record.
withdrawn-reason = Reason
withdrawn-reason-safety = Its publication could have put somebody in danger.
withdrawn-reason-inaccurate = It did not happen as it was told.
withdrawn-reason-duplicate = Another event in this record tells the same.
withdrawn-reason-rights = Somebody’s rights stood against its publication.

## Topics

years-first-and-last = { $first_year }–{ $last_year }

## Places

places-title = Places
places-intro = The places named in the record, with the events at each.
places-map = Map of the places
places-map-help = The larger the mark, the more events the record holds for the place. Places too near each other share a mark with a letter. Provinces, prefectures and counties are names without a mark. Every place on the map is also in the list below.
places-map-part = A part of the map, larger
places-map-group = { $place } +{ $others }
places-map-key = The letters on the map
places-map-outlines = Outlines:
event-map-shows = A map of the region with { $places }.
places-list = List of the places
places-map-crowded = On the map, but without room for a name there:
places-map-beyond =
    { $count ->
        [one] { $count } place lies beyond the map or has no coordinates; it is in the list below.
       *[other] { $count } places lie beyond the map or have no coordinates; they are in the list below.
    }
place-events = Events at this place
place-contains = Places within it
place-coordinates = { $latitude }, { $longitude }
place-coordinates-label = Latitude and longitude
place-kind = Kind of place
place-kind-country = Country
place-kind-province = Province
place-kind-prefecture = Prefecture
place-kind-county = County
place-kind-city = City
place-kind-village = Village
place-kind-river = River
place-kind-crossing = Border crossing
place-kind-camp = Camp
place-kind-building = Building

## Documents

documents-title = Bibliography
documents-intro = Every document that the record cites, with where to find it and what it bears out.
document-kept-at = Where it is kept
document-archived = Archived copy, { $date }
document-original = Original address
document-not-online = Not online: ask a library.
document-cited-by-events = Events that cite it
document-supports = Supports
translated-title = Title in translation
reliability = How near it stands to what it reports
reliability-primary = Primary
reliability-primary-meaning = An official record, a survey or a first-hand account.
reliability-secondary = Secondary
reliability-secondary-meaning = A work that reports on or studies primary documents.
reliability-tertiary = Tertiary
reliability-tertiary-meaning = A work that sums up others, such as an encyclopedia.

## Notes and sources

notes = Notes
note-back = Back to the text

## Cite this event

cite-event = Cite this event
cite-document = Cite this document
cite-timeline = Cite this timeline
cite-style-chicago-author-date = Chicago (author and date)
cite-style-chicago-notes = Chicago (notes)
cite-style-apa = APA
cite-style-mla = MLA
cite-save-as = Save as { $format }
cite-sources-too = Please cite the documents themselves, too, where you rely on what they say.

## Statistics and charts

statistics-title = Statistics
statistics-intro = What was counted or estimated, by whom, and where it stands. Figures that conflict stand side by side: nothing is averaged or added up.
statistic-unit = Unit
statistic-kind = Kind
measure-kind-series = Series over time
measure-kind-series-meaning = One quantity, year after year.
measure-kind-estimates = Rival estimates
measure-kind-estimates-meaning = Several figures for the same thing, each from its own source.
measure-kind-levels = Levels over time
measure-kind-levels-meaning = Named steps, such as the tiers of a report.
statistic-table = The same as a table
statistic-csv = Save as CSV
statistic-events = Events that show this statistic
statistic-preferred = figure in use
statistic-preferred-help = In bold: the figure in use, where sources give several for a date.
chart-title = { $title }, { $unit }
chart-description-series = Columns, one for each date, from { $first } to { $last }. The lowest is { $low }, the highest { $high }.
chart-description-estimates =
    { $count ->
        [one] { $count } estimate, a point or a bar, from { $low } to { $high }.
       *[other] { $count } estimates, each a point or a bar of its own, from { $low } to { $high }.
    }
chart-description-levels = A strip of named levels from { $first } to { $last }.
chart-description-years = Columns, one for each year from { $first_year } to { $last_year }, stacked by topic. The highest has { event-count }.
chart-description-decades = Columns, one for several years each, from { $first_year } to { $last_year }, stacked by topic. The highest has { event-count }.
chart-this-event = This event
chart-column = { $date }: { $amount }
chart-figure-by = { $figure } ({ $by })
chart-year-column = { $year }: { event-count }

## Headings of tables

table-year = Year
table-date = Date
table-events = Events
table-figure = Figure
table-source = Source
table-note = Note

## Corrections

corrections-title = Corrections
corrections-intro = Every change made to an event after it was published, newest first.
corrections-none = Nothing has been changed since it was published.
revision-kind-corrected = Corrected
revision-kind-expanded = Expanded
revision-kind-withdrawn = Withdrawn
revision-kind-restored = Restored

## Data

data-title = Data
data-intro = Everything in this record, for use in your own work.
data-licence = The record may be used under the licence { $licence }.
# $count is a number of thousand bytes.
file-size = { $count } kB
data-tables = Tables
data-tables-help = For spreadsheets, R, pandas and databases: CSV in UTF-8, one row for each thing, with ids that join the tables. Free words that begin with =, +, - or @ have an apostrophe before them, so that no spreadsheet takes them for a formula.
data-about-events = Every event: its date as it is recorded (EDTF) and its first and last possible day, topics, places, certainty, summary.
data-about-citations = Which documents each event rests on, where in them, and what they bear out. Joins events and documents.
data-about-documents = Every document with author, date, address, archived copy and the whole reference.
data-about-places = The gazetteer, with names in other languages and coordinates.
data-about-topics = The topics.
data-about-measures = The statistics, with what each counts.
data-about-observations = Every figure of every statistic, with its document. Conflicting figures stand side by side.
data-about-accounts = What each source says where sources differ.
data-about-revisions = What was changed in published events, and when.
data-about-translations = Events in other languages, with how far each translation can be trusted.
data-about-package = Describes the tables for programs: every column, every key, every checksum (Frictionless Data Package). Open it in Open Data Editor, or with the packages frictionless for Python and R.
data-library = Bibliography
data-library-help = Every document that the record cites, for reference managers and word processors.
data-library-by-topic = Bibliography by topic
data-about-bib = BibLaTeX, for LaTeX, JabRef and Overleaf. Uncertain dates are kept.
data-about-ris = RIS, for EndNote, Mendeley, Zotero and library catalogues.
data-about-csl-json = CSL-JSON, for Zotero, Pandoc and Quarto.
data-about-hayagriva = Hayagriva, for Typst.
data-programs = For programs and maps
data-programs-help = The same record, in notations that programs and maps read.
data-about-events-json = Every event with all that belongs to it, also its text, citations and translations.
data-about-geojson = The mapped places, for QGIS, Leaflet or geojson.io.
data-about-timelinejs = TimelineJS: put the timeline on your own page with the program of Knight Lab.
data-about-citation-file = How to cite the whole record, for GitHub, Zenodo and archives.
data-about-sitemap = Every page with the day of its last change, for search machines.
data-feeds = Feeds and calendar
data-feeds-help = A feed tells a reader program what is new. Its times are those of the change, not of what happened.
data-feed-new-events = New events
data-feed-corrections = Corrections
data-about-json-feed = New events as JSON Feed.
data-about-calendar = Anniversaries for a calendar: events whose day is known. Subscribe to it or import it.
data-offline = The whole site for a memory stick
data-offline-help = The files open from a disk, without a network.
data-embeds = Events on other sites
data-embeds-explained = At its end the page of each event says how to show it on another site: as a card in a frame, or as a quotation where frames are taken out of what is pasted. A site that knows oEmbed finds the card from the address of the event alone. One that shows a picture beside a link finds it there, too: the title, the date and the topics, and of an event whose text is closed nothing but the title.
data-verify = How to check that a copy is complete and genuine

## A copy to carry

copy-title = About this copy
copy-made = This copy was made on { $date }.
copy-verify = Check that it is complete and genuine before you rely on it or pass it on.
copy-danger = In some countries holding this copy can be dangerous. It does nothing to hide itself.

## Search

search-title = Search
search-label = Words to look for
search-button = Search
search-no-script = Searching needs JavaScript. Without it, these lists lead to every place and event.
search-results = Results
search-found = Results:
search-nothing = Nothing was found.
search-broken = The search could not be loaded. The lists below lead to every place and event.
search-more = More results
search-topic = Topic
search-any-topic = All topics
search-from = From year
search-to = To year
search-kind-event = Event
search-kind-place = Place
search-kind-measure = Statistic
search-kind-document = Document
search-places = Places by name
search-events = Events by title
title-letters = Letters of titles
title-parts = Parts of the list
titles-before = Before
titles-after = After
## A wrong address

not-found-title = There is no such page
not-found-text = The address may have been mistyped. Pages published here keep their addresses; where one was withdrawn, a notice stands in its place.
not-found-help = The timeline lists every event; the bibliography, every document.

## Embedding and printing

embed-read-more = Read more, with sources
embed-from = From { $site }
print-from = From
qr-code = QR code of the permanent link

## The foot of every page

footer-no-tracking = This site does not follow its readers: no cookies, no counting, nothing from other hosts.

## Charts, further

chart-thousands = thousand { $unit }
chart-millions = million { $unit }
statistic-more =
    { $count ->
        [one] { $count } more figure
       *[other] { $count } more figures
    }
statistic-cited-here = In bold: figures from documents that this event cites.
statistic-figures-at = All figures with their sources:
measure-extent =
    { $count ->
        [one] { $count } figure, { $years }
       *[other] { $count } figures, { $years }
    }

## Further words

letter-other = Other
places-without-country = Elsewhere
places-without-events = Places without events of their own
places-of-other-countries = Other places that the record names
change-added = Added
data-manifest = Every file of this site with its size and SHA-256, and every permanent address.

## Words of the templates

about-this-document = About this document
about-this-entry = About this entry
added = Added
check-a-copy-explained = The file manifest.json lists every file of this site with its SHA-256. Work out the SHA-256 of a file of your copy, for example with the program sha256sum, and compare it with the one in a manifest.json that you got by another way, such as from the site itself. If they are the same, the file is genuine.
copies-can-be-dangerous = In some countries it can be dangerous to hold a copy of this record. It does not hide itself: anyone who finds the files can read what they are.
copies-of-this-site = Copies of this site
edition = Edition of
fingerprint = Fingerprint of the text
footer-navigation = More about this site
how-to-check-a-copy = This site is a folder of plain files that can be passed on, for example on a memory stick. Whether a copy is genuine can be checked with manifest.json, which gives the SHA-256 of each file.
id = Id
in-time = In time
letters = Parts of the bibliography
licence = Licence of the record:
lies-in = Lies in
made-with = Made with
no-events = This record has no events yet.
open-the-text = Show the text
close-the-text = Hide the text
text-not-printed = The text is not printed, because it was closed. Open it before you print to have it on paper.
other-events = Other events
other-names = Other names
other-years = Other years
pages = Pages
published-by = Published by
tables-can-be-copied = The page of each statistic has all its figures as a table, each with its source.
withdrawn-on = Withdrawn on

## Signs between words, quoted, so that they can hold a space

label-end = { ": " }
comma = { ", " }
list-comma = { ", " }
semicolon = { "; " }
