"""JSON-LD: rdflib reads it on every page, and it claims no more than the record."""

import html
import json
import re
import unittest

from rdflib import RDF, Graph, Namespace, URIRef

import record

SCHEMA = Namespace("https://schema.org/")
RECORDS = ((record.ROOT, record.site), (record.NASTY, record.nasty_site))
# What schema.org's own context says of the words that annals uses; reading it must not ask the network.
ADDRESSES = ("url", "item", "contentUrl", "license", "sameAs", "archivedAt")
CONTEXT = {"@vocab": str(SCHEMA)} | {word: {"@type": "@id"} for word in ADDRESSES}


def written(page):
    return re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)


def graph(page):
    blocks = written(page)
    assert len(blocks) == 1, blocks
    data = json.loads(blocks[0])
    assert data["@context"] == "https://schema.org"
    return Graph().parse(data=json.dumps(data | {"@context": CONTEXT}), format="json-ld")


def one(found, subject, word):
    values = list(found.objects(subject, SCHEMA[word]))
    assert len(values) <= 1, (subject, word, values)
    return str(values[0]) if values else None


def definite(edtf):
    """Begin and end of a date without any doubt; season, open end, set and mark of doubt are doubts."""
    part = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?"
    found = re.fullmatch(rf"({part})(?:/({part}))?", edtf)
    return (found[1], found[2]) if found else (None, None)


class LinkedData(unittest.TestCase):
    def test_an_event_has_bounds_only_where_its_date_is_definite(self):
        bounded = 0
        for root, site in RECORDS:
            for name, event in record.events(root).items():
                address = f"{record.BASE}events/{name}.html"
                found = graph(record.page(site(), f"events/{name}.html"))
                [thing] = found.subjects(RDF.type, SCHEMA.Event)
                self.assertEqual(thing, URIRef(f"{address}#event"))
                bounds = definite(str(event["date"]))
                bounded += bounds[0] is not None
                self.assertEqual((one(found, thing, "startDate"), one(found, thing, "endDate")), bounds, name)
                self.assertEqual(one(found, thing, "name"), record.text(event["title"]))
                article = URIRef(address)
                self.assertIn((article, RDF.type, SCHEMA.Article), found)
                self.assertIn((article, SCHEMA.about, thing), found)
                self.assertEqual(one(found, article, "headline"), record.text(event["title"]))
                self.assertEqual(one(found, article, "abstract"), record.text(event["summary"]))
                self.assertEqual(one(found, article, "temporalCoverage"), str(event["date"]))
                cited = {str(thing).rsplit("/", 1)[1].removesuffix(".html#document") for thing in found.objects(article, SCHEMA.citation)}
                self.assertEqual(cited, {one if isinstance(one, str) else one["document"] for one in record.many(event["citations"])})
        self.assertGreater(bounded, 50)

    def test_a_document_is_the_same_thing_on_its_page_and_where_it_is_cited(self):
        for root, site in RECORDS:
            for name, document in record.documents(root).items():
                found = graph(record.page(site(), f"documents/{name}.html"))
                thing = URIRef(f"{record.BASE}documents/{name}.html#document")
                self.assertTrue(list(found.objects(thing, RDF.type)), name)
                self.assertTrue(one(found, thing, "name"))
                published = one(found, thing, "datePublished")
                if published:
                    self.assertTrue(str(document.get("date", "")).startswith(published[:4]) or "parent" in document, (name, published))

    def test_the_data_set_names_files_that_are_there(self):
        for _, site in RECORDS:
            found = graph(record.page(site(), "data.html"))
            [dataset] = found.subjects(RDF.type, SCHEMA.Dataset)
            self.assertEqual(dataset, URIRef(f"{record.BASE}data.html"))
            for word in ("name", "description", "license", "publisher", "creator"):
                self.assertTrue(one(found, dataset, word), word)
            files = [str(url) for part in found.objects(dataset, SCHEMA.distribution) for url in found.objects(part, SCHEMA.contentUrl)]
            self.assertGreater(len(files), 10)
            for url in files:
                self.assertTrue((site() / url.removeprefix(record.BASE)).is_file(), url)

    def test_a_way_leads_to_every_page_and_every_step_is_there(self):
        for _, site in RECORDS:
            ways = 0
            for path in sorted(site().rglob("*.html")):
                page = path.read_text(encoding="utf-8")
                if 'name="robots" content="noindex"' in page:
                    self.assertEqual(written(page), [], path)
                    continue
                found = graph(page)
                steps = {}
                for step in found.subjects(RDF.type, SCHEMA.ListItem):
                    self.assertTrue(one(found, step, "name"), path)
                    steps[int(one(found, step, "position"))] = one(found, step, "item")
                if not steps:
                    self.assertEqual(path.name, "index.html")
                    continue
                self.assertEqual(sorted(steps), list(range(1, len(steps) + 1)))
                own = record.BASE + path.relative_to(site()).as_posix()
                self.assertEqual(steps[len(steps)], own)
                for url in steps.values():
                    name = url.removeprefix(record.BASE)
                    self.assertTrue((site() / (name + "index.html" if name.endswith("/") or not name else name)).is_file(), url)
                ways += 1
            self.assertGreater(ways, 10)

    def test_titles_and_texts_of_open_graph_are_those_of_the_event(self):
        for root, site in RECORDS:
            for name, event in record.events(root).items():
                page = record.page(site(), f"events/{name}.html")
                tags = {key: html.unescape(text) for key, text in re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', page)}
                self.assertEqual(tags["title"], record.text(event["title"]))
                self.assertEqual(tags["description"].strip(), record.text(event["summary"]))
                self.assertEqual((tags["type"], tags["url"]), ("article", f"{record.BASE}events/{name}.html"))


if __name__ == "__main__":
    unittest.main()
