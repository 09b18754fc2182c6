"""Feeds, calendar, TimelineJS and site map: their readers find every change and every day, and nothing that was held back."""

import datetime
import json
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import feedparser
import icalendar
import yaml

import os
import record

RECORDS = ((record.ROOT, record.site), (record.NASTY, record.nasty_site))


def languages(root):
    tags = record.load(root / "events" / "site.yaml")["languages"]
    return [(tag, "" if number == 0 else f"{tag}/") for number, tag in enumerate(tags)]


def changed(event):
    days = [event.get("added")] + [revision["date"] for revision in record.many(event.get("revisions"))]
    return max((str(day) for day in days if day), default=None)


class Feeds(unittest.TestCase):
    def test_feedparser_reads_every_feed(self):
        for root, site in RECORDS:
            dated = {name: changed(event) for name, event in record.events(root).items() if changed(event)}
            for tag, folder in languages(root):
                feed = feedparser.parse((site() / f"{folder}feeds/updates.atom").read_bytes())
                self.assertFalse(feed.bozo, feed.get("bozo_exception"))
                self.assertEqual(feed.feed.language, tag)
                self.assertEqual(len(feed.entries), min(100, len(dated)))
                for entry in feed.entries:
                    name = entry.link.rsplit("/", 1)[1].removesuffix(".html")
                    self.assertEqual(entry.link, f"{record.BASE}{folder}events/{name}.html")
                    self.assertEqual(entry.updated, f"{dated[name]}T00:00:00Z")
                    self.assertTrue(entry.id.startswith("tag:example.org,"))
                    if not folder:
                        self.assertEqual(entry.title_detail.value, record.text(record.events(root)[name]["title"]).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") if entry.title_detail.type != "text/plain" else record.text(record.events(root)[name]["title"]))
                corrections = feedparser.parse((site() / f"{folder}feeds/corrections.atom").read_bytes())
                self.assertFalse(corrections.bozo)
                revisions = sum(len(record.many(event.get("revisions"))) for event in record.events(root).values())
                self.assertEqual(len(corrections.entries), min(100, revisions))

    def test_the_json_feed_says_the_same_as_atom(self):
        for root, site in RECORDS:
            for _, folder in languages(root):
                atom = feedparser.parse((site() / f"{folder}feeds/updates.atom").read_bytes())
                feed = json.loads((site() / f"{folder}feeds/updates.json").read_text(encoding="utf-8"))
                self.assertEqual(feed["version"], "https://jsonfeed.org/version/1.1")
                self.assertEqual([(i["id"], i["url"], i["date_modified"]) for i in feed["items"]], [(e.id, e.link, e.updated) for e in atom.entries])

    def test_ids_stay_when_the_site_moves_and_its_authority_is_written_down(self):
        program, ids = os.environ["ANNALS_PROGRAM"], []
        folder = Path(tempfile.mkdtemp())
        subprocess.run(["cp", "-r", record.NASTY / "events", folder / "events"], check=True)
        with open(folder / "events" / "site.yaml", "a", encoding="utf-8") as file:
            file.write("tag_authority: old.example,2020\n")
        for number, base in enumerate(("https://one.example/", "https://two.example/deep/")):
            out = folder / f"site-{number}"
            subprocess.run([program, "--root", folder, "--quiet", "build", "--out", out, "--base-url", base], check=True)
            ids.append([entry.id for entry in feedparser.parse((out / "feeds/updates.atom").read_bytes()).entries])
        self.assertEqual(ids[0], ids[1])
        self.assertTrue(all(each.startswith("tag:old.example,2020:event:") for each in ids[0]))


class Calendar(unittest.TestCase):
    def test_icalendar_reads_the_days_that_are_known_and_no_others(self):
        for root, site in RECORDS:
            for _, folder in languages(root):
                data = (site() / f"{folder}feeds/anniversaries.ics").read_bytes()
                self.assertTrue(all(len(line) <= 75 for line in data.split(b"\r\n")))
                self.assertEqual(data.count(b"\n"), data.count(b"\r\n"))
                calendar = icalendar.Calendar.from_ical(data)
                entries = list(calendar.walk("VEVENT"))
                definite = {name: str(event["date"]) for name, event in record.events(root).items() if re.fullmatch(r"\d{4}-\d\d-\d\d", str(event["date"]))}
                found = {str(e["URL"]).rsplit("/", 1)[1].removesuffix(".html"): e for e in entries}
                self.assertEqual(sorted(found), sorted(definite))
                self.assertEqual(len({str(e["UID"]) for e in entries}), len(entries))
                for name, entry in found.items():
                    self.assertEqual(entry["DTSTART"].dt, datetime.date.fromisoformat(definite[name]))
                    self.assertEqual(entry["RRULE"]["FREQ"], ["YEARLY"])
                    if not folder:
                        self.assertEqual(str(entry["SUMMARY"]), record.text(record.events(root)[name]["title"]))


class TimelineJs(unittest.TestCase):
    def test_every_event_is_a_slide_no_more_exact_than_its_date(self):
        for root, site in RECORDS:
            for tag, _ in languages(root):
                timeline = json.loads((site() / f"data/timeline.{tag}.json").read_text(encoding="utf-8"))
                slides = {slide["unique_id"]: slide for slide in timeline["events"]}
                self.assertEqual(len(slides), len(timeline["events"]))
                self.assertEqual(sorted(slides), sorted(record.events(root)))
                for name, event in record.events(root).items():
                    written = str(event["date"])
                    slide = slides[name]
                    numbers = {int(part) for part in re.findall(r"\d+", written)}
                    for end in (slide["start_date"], slide.get("end_date", {})):
                        for part in ("month", "day"):
                            if part in end:
                                self.assertIn(end[part], numbers, (written, end))
                    self.assertTrue(slide["group"])
                    self.assertNotRegex(slide["text"]["text"], r"<(?!/?p>|/?a[ >])")
                for era in timeline["eras"]:
                    self.assertGreaterEqual(era["end_date"]["year"] - era["start_date"]["year"], 2)


class Machines(unittest.TestCase):
    def test_the_site_map_names_every_page_that_search_machines_may_know_in_every_language(self):
        name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        for root, site in RECORDS:
            tree = ElementTree.parse(site() / "sitemap.xml").getroot()
            found = [url.find(f"{name}loc").text for url in tree.findall(f"{name}url")]
            pages = [path for path in site().rglob("*.html") if 'name="robots" content="noindex"' not in path.read_text(encoding="utf-8")]
            expected = [record.BASE + path.relative_to(site()).as_posix() for path in pages]
            self.assertEqual(sorted(found), sorted(url.removesuffix("index.html") if url.endswith("/index.html") else url for url in expected))
            lastmod = [url.findtext(f"{name}lastmod") for url in tree.findall(f"{name}url") if "/events/" in url.find(f"{name}loc").text]
            self.assertTrue(any(lastmod))

    def test_the_citation_file_and_robots(self):
        for root, site in RECORDS:
            citation = yaml.safe_load((site() / "CITATION.cff").read_text(encoding="utf-8"))
            written = record.load(root / "events" / "site.yaml")
            title = written["title"]
            self.assertEqual(citation["title"], title["en"] if isinstance(title, dict) else title)
            self.assertEqual((citation["cff-version"], citation["license"]), ("1.2.0", written["licence"]))
            self.assertIn(f"Sitemap: {record.BASE}sitemap.xml", (site() / "robots.txt").read_text())

    def test_nothing_of_a_draft_or_a_withdrawn_event_is_in_any_byte(self):
        site = record.nasty_site()
        files = [path for path in site.rglob("*") if path.is_file()]
        self.assertGreater(len(files), 60)
        for path in files:
            self.assertNotRegex(path.read_bytes(), rb"(?i)SECRET|a-draft", str(path))
            named = b"taken-back" in path.read_bytes()
            allowed = ("manifest.json", "corrections.html", "taken-back.html")
            self.assertTrue(not named or path.name in allowed, str(path))


if __name__ == "__main__":
    unittest.main()
