"""The pictures of events: Pillow opens them, and Tesseract, which reads print, reads what they should say."""

import difflib
import html
import os
import re
import subprocess
import tempfile
import unittest

from PIL import Image

import record

GRAVE = {"sexual-violence", "torture", "execution", "child-harm", "forced-abortion"}
# The languages of the site: their folder, what Tesseract calls them, and how many of the letters of some titles it gets
# right at least. It takes some East Asian letters for others that look alike; boxes would leave it none.
LANGUAGES = {"en": ("", "eng", 0.98), "ko": ("ko/", "kor", 0.92), "zh": ("zh/", "chi_sim", 0.85)}

# More threads only wait for each other.
ONE_THREAD = {**os.environ, "OMP_THREAD_LIMIT": "1"}
# The rows of a picture with the title of the site and the date, and those with the title of the event.
DATE, TITLE = (50, 182), (184, 456)


def is_grave(event):
    return bool(GRAVE & set(record.many(event.get("content_note"))))


def letters(text):
    """A text without spaces, which Tesseract puts between some letters of Korean and Chinese, and with one kind of dash."""
    return re.sub(r"[–—~～]", "-", re.sub(r"\s", "", text))


def read(path, tesseract, rows=(0, 630)):
    """What stands in some rows of a picture: given all at once, Tesseract overlooks small print beside large."""
    with Image.open(path) as picture, tempfile.NamedTemporaryFile(suffix=".png") as part:
        picture.convert("L").crop((0, rows[0], 1200, rows[1])).save(part.name)
        command = ["tesseract", part.name, "stdout", "-l", tesseract, "--psm", "4"]
        return letters(subprocess.run(command, check=True, capture_output=True, text=True, env=ONE_THREAD).stdout)


def likeness(expected, found):
    """How much of `expected` stands in `found`, in order: 1 is all."""
    expected = letters(expected)
    blocks = difflib.SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(expected)


def shown(folder, name):
    """Title, date in words, and the picture's address, as the page of an event says them."""
    page = record.page(record.site(), f"{folder}events/{name}.html")
    title, image = (re.search(rf'property="og:{key}" content="([^"]*)"', page)[1] for key in ("title", "image"))
    date = re.search(r'class="event-date[^"]*">(.*?)</p>', page, re.DOTALL)[1]
    return html.unescape(title), html.unescape(re.sub(r"<[^>]*>", "", date)).strip(), image


def chosen(names, number):
    """Some of the names, from first to last."""
    names = sorted(names)
    return names[:: max(1, len(names) // number)]


class Pictures(unittest.TestCase):
    def test_every_event_has_one_in_every_language(self):
        for folder, _, _ in LANGUAGES.values():
            for name in record.events():
                self.assertEqual(shown(folder, name)[2], f"{record.BASE}{folder}embed/{name}.png")
                path = record.site() / f"{folder}embed/{name}.png"
                self.assertLess(path.stat().st_size, 100_000, path)
                with Image.open(path) as picture:
                    self.assertEqual((picture.format, picture.size), ("PNG", (1200, 630)))
                    picture.load()

    def test_title_and_date_can_be_read(self):
        open_events = [name for name, event in record.events().items() if not is_grave(event)]
        for folder, tesseract, least in LANGUAGES.values():
            names = chosen(open_events, 8)
            titles = []
            for name in names:
                title, date, _ = shown(folder, name)
                path = record.site() / f"{folder}embed/{name}.png"
                found = read(path, tesseract, DATE)
                self.assertGreaterEqual(likeness(date, found), 0.9, f"{folder}{name}: {date} – {found}")
                titles.append(likeness(title, read(path, tesseract, TITLE)))
            self.assertGreaterEqual(sum(titles) / len(titles), least, f"{folder}: {dict(zip(names, titles))}")

    def test_of_grave_events_there_is_the_title_alone(self):
        names = [name for name, event in record.events().items() if is_grave(event)]
        self.assertGreater(len(names), 5)
        site = record.load(record.ROOT / "events" / "site.yaml")["title"]
        site = site["en"] if isinstance(site, dict) else site
        for name in chosen(names, 8):
            title, _, _ = shown("", name)
            found = read(record.site() / f"embed/{name}.png", "eng")
            self.assertGreaterEqual(likeness(title, found), 0.95, f"{name}: {found}")
            # It overlooks the small title of the site at times; there is nothing else to see.
            self.assertLess(len(found), len(letters(site + title)) + 4, f"{name}: {found}")


if __name__ == "__main__":
    unittest.main()
