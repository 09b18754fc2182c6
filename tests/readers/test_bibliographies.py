"""The bibliographies: programs of each notation find the authors, titles and dates that the record has."""

import json
import re
import unittest

import bibtexparser
import rispy
import yaml
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_file
from html.parser import HTMLParser
from urllib.parse import parse_qs, unquote

import record

LATEX = [(r"\textbackslash{}", "\\"), (r"\textasciitilde{}", "~"), (r"\textasciicircum{}", "^"), (r"\textbraceleft{}", "{"), (r"\textbraceright{}", "}")]


def plain(text):
    """What LaTeX would set."""
    kept = {}
    for number, (code, sign) in enumerate(LATEX):
        text = text.replace(code, f"\0{number}\0")
        kept[f"\0{number}\0"] = sign
    text = re.sub(r"\\([&%$#_])", r"\1", text).replace("{", "").replace("}", "")
    for mark, sign in kept.items():
        text = text.replace(mark, sign)
    return text


def unbraced(text):
    """A text of Hayagriva without the braces that keep its letters."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)[{}]", "", str(text)))


def authors(document):
    """Family names, or the names of groups."""
    found = []
    for author in record.many(document.get("author")):
        found.append(author["name"] if isinstance(author, dict) else author.split(",")[0])
    return found


def edtf(date):
    date = str(date)
    return date[1:] + "~" if date.startswith("~") else date


RECORDS = ((record.ROOT, record.site), (record.NASTY, record.nasty_site))


class Bibliographies(unittest.TestCase):
    def test_pybtex_reads_biblatex(self):
        for root, site in RECORDS:
            library = parse_file(str(site() / "data" / "documents.bib"), bib_format="bibtex").entries
            documents = record.documents(root)
            self.assertEqual(sorted(library), sorted(documents))
            for name, document in documents.items():
                entry = library[name]
                self.assertEqual(" ".join(plain(entry.fields["title"]).split()), " ".join(unbraced(document["title"]).split()))
                found = [plain(" ".join(person.prelast_names + person.last_names)) for person in entry.persons.get("author", [])]
                self.assertEqual(found, [" ".join(unbraced(a).split()) for a in authors(document)], name)
                date = document.get("date")
                if date and not isinstance(date, dict):
                    self.assertEqual(entry.fields["date"], edtf(date))

    def test_bibtexparser_reads_biblatex_and_every_topic(self):
        for file in sorted((record.site() / "data").glob("**/*.bib")):
            library = bibtexparser.parse_string(file.read_text(encoding="utf-8"))
            self.assertEqual(library.failed_blocks, [], file)
            self.assertGreater(len(library.entries), 10)

    def test_rispy_reads_ris(self):
        for root, site in RECORDS:
            text = (site() / "data" / "documents.ris").read_bytes().decode("utf-8")
            self.assertEqual(text.count("\r\n"), text.count("\n"))
            library = {each["id"]: each for each in rispy.loads(text)}
            documents = record.documents(root)
            self.assertEqual(sorted(library), sorted(documents))
            for name, document in documents.items():
                entry = library[name]
                self.assertEqual(entry["title"], " ".join(unbraced(document["title"]).split()))
                found = [author.split(",")[0] if not any(author == a for a in authors(document)) else author for author in entry.get("authors", [])]
                self.assertEqual(found, authors(document), name)
                if document.get("date"):
                    self.assertEqual(entry["year"], re.search(r"\d{4}", str(document["date"]))[0])
                    self.assertEqual("circa" in entry["date"], str(document["date"]).startswith("~"))

    def test_citeproc_formats_csl_json(self):
        for root, site in RECORDS:
            data = json.loads((site() / "data" / "documents.csl.json").read_text(encoding="utf-8"))
            documents = record.documents(root)
            self.assertEqual([each["id"] for each in data], sorted(documents))
            style = CitationStylesStyle("harvard-cite-them-right", validate=False)
            bibliography = CitationStylesBibliography(style, CiteProcJSON(data), formatter.plain)
            for each in data:
                bibliography.register(Citation([CitationItem(each["id"])]))
            texts = [str(text) for text in bibliography.bibliography()]
            self.assertEqual(len(texts), len(data))
            everything = "\n".join(texts)
            for each in data[:50]:
                self.assertIn(str(each["issued"]["date-parts"][0][0]) if "issued" in each else "", everything)
            for each in data:
                document = documents[each["id"]]
                self.assertEqual(each["title"], unbraced(document["title"]))
                self.assertEqual([a.get("family", a.get("literal")) for a in each.get("author", [])], authors(document))
                if document.get("date"):
                    parts = [int(part) for part in re.findall(r"\d+", str(document["date"]))]
                    self.assertEqual(each["issued"]["date-parts"], [parts], each["id"])
                    self.assertEqual(each["issued"].get("circa", False), str(document["date"]).startswith("~"))

    def test_the_hayagriva_library_holds_what_the_record_holds(self):
        for root, site in RECORDS:
            library = yaml.safe_load((site() / "data" / "documents.yaml").read_text(encoding="utf-8"))
            documents = record.documents(root)
            self.assertEqual(list(library), sorted(documents))
            for name, document in documents.items():
                entry = library[name]
                self.assertEqual(entry["type"], document["type"])
                self.assertEqual(str(entry.get("date", "")), str(document.get("date", "")).strip(), name)
                self.assertEqual([a["name"] for a in entry.get("author", [])], authors(document))


class Head(HTMLParser):
    """The tags, the COinS and the links to save of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.coins, self.files = [], [], {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta" and "name" in attributes:
            self.tags.append((attributes["name"], attributes["content"]))
        if tag == "span" and attributes.get("class") == "Z3988":
            self.coins.append(parse_qs(attributes["title"], strict_parsing=True))
        if tag == "a" and attributes.get("href", "").startswith("data:"):
            self.files[attributes["download"]] = unquote(attributes["href"].split(",", 1)[1])

    def all(self, name):
        return [content for other, content in self.tags if other == name]


class Pages(unittest.TestCase):
    """What reference managers find on pages. Google Scholar asks for a title, an author and a date, each author in a
    tag of its own, family name first or given name first, and a date as 2010/5/12 or a year; Zotero's translators
    "Embedded Metadata" and "COinS" read the same tags."""

    def test_an_event_page_says_what_it_is(self):
        for root, site in RECORDS:
            for name, event in record.events(root).items():
                head = Head(record.page(site(), f"events/{name}.html"))
                self.assertEqual(head.all("citation_title"), [record.text(event["title"])])
                self.assertEqual(len(head.all("citation_author")), 1)
                for date in head.all("citation_publication_date"):
                    self.assertRegex(date, r"^\d{4}/\d{2}/\d{2}$")
                self.assertEqual(head.all("citation_public_url"), [f"{record.BASE}events/{name}.html"])
                self.assertEqual(head.all("DC.coverage"), [str(event["date"])])
                self.assertEqual(head.all("DC.title"), head.all("citation_title"))

    def test_the_sources_of_a_page_can_be_saved_from_it(self):
        for root, site in RECORDS:
            documents = record.documents(root)
            for name, event in record.events(root).items():
                head = Head(record.page(site(), f"events/{name}.html"))
                cited = {c["document"] for c in event["citations"]} | {a["document"] for a in record.many(event.get("accounts"))}
                titles = {unbraced(documents[document]["title"]) for document in cited}
                keys = ("rft.atitle", "rft.btitle", "rft.title")
                found = [next(coins[key][0] for key in keys if key in coins) for coins in head.coins]
                self.assertEqual(sorted(found), sorted(titles) if len(titles) == len(cited) else sorted(found), name)
                self.assertEqual(len(found), len(cited))
                for coins in head.coins:
                    self.assertEqual(coins["ctx_ver"], ["Z39.88-2004"])
                    self.assertTrue(coins["rft_val_fmt"][0].startswith("info:ofi/fmt:kev:mtx:"))

    def test_a_document_page_says_what_the_document_is(self):
        for root, site in RECORDS:
            for name, document in record.documents(root).items():
                head = Head(record.page(site(), f"documents/{name}.html"))
                self.assertEqual(head.all("citation_title"), [unbraced(document["title"])])
                self.assertEqual([a if a in authors(document) else a.split(",")[0] for a in head.all("citation_author")], authors(document))
                if document["type"] == "article" and document.get("parent", {}).get("type") in ("newspaper", "periodical"):
                    self.assertEqual(head.all("citation_journal_title"), [unbraced(document["parent"]["title"])])

    def test_the_citation_to_save_is_the_event(self):
        for root, site in RECORDS:
            for name, event in record.events(root).items():
                files = Head(record.page(site(), f"events/{name}.html")).files
                self.assertEqual(sorted(files), [f"{name}.bib", f"{name}.csl.json", f"{name}.ris"])
                [item] = json.loads(files[f"{name}.csl.json"])
                self.assertEqual((item["title"], item["URL"]), (event["title"], f"{record.BASE}events/{name}.html"))
                [reference] = rispy.loads(files[f"{name}.ris"])
                self.assertEqual((reference["title"], reference["urls"]), (event["title"], [item["URL"]]))
                [entry] = bibtexparser.parse_string(files[f"{name}.bib"]).entries
                self.assertEqual(plain(entry["title"]), event["title"])
                edtf_date = str(event["date"])
                if "[" in edtf_date or "{" in edtf_date:
                    self.assertIn(edtf_date, plain(entry["note"]) if "{" not in edtf_date else entry["note"])
                else:
                    self.assertEqual(entry["eventdate"], edtf_date)
                self.assertEqual(item["event-date"]["raw"], edtf_date)


if __name__ == "__main__":
    unittest.main()
