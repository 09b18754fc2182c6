"""What is read: the record as its curators wrote it, and the sites that annals made of it."""

import json
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
BASE = "https://example.org/tumen/"
NASTY = Path(__file__).resolve().parent / "nasty"
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


@cache
def site():
    """The real record, built for BASE."""
    return Path(os.environ["ANNALS_SITE"])


@cache
def nasty_site():
    """The nasty record, built for BASE."""
    out = Path(tempfile.mkdtemp()) / "site"
    program = os.environ["ANNALS_PROGRAM"]
    subprocess.run([program, "--root", NASTY, "--quiet", "build", "--out", out, "--base-url", BASE], check=True)
    return out


def load(path):
    return yaml.safe_load(path.read_text(encoding="utf-8-sig"))


def text(value):
    """A value as it stands in a table: nothing is an empty text."""
    return "" if value is None else str(value).strip()


def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]


@cache
def events(root=ROOT):
    """Every published event of the record, by id."""
    found = {}
    for path in sorted((root / "events").glob("[-0-9]*/*.yaml")):
        event = load(path)
        if event.get("status", "published") == "published":
            found[path.stem] = event
    assert found, f"no event under {root}"
    return found


@cache
def documents(root=ROOT):
    return load(root / "events" / "documents.yaml")


@cache
def measures(root=ROOT):
    return {path.stem: load(path) for path in sorted((root / "events" / "measures").glob("*.yaml"))}


@cache
def events_json(folder):
    return json.loads((folder / "data" / "events.json").read_text(encoding="utf-8"))


def page(folder, address):
    return (folder / address).read_text(encoding="utf-8")
