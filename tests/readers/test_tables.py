"""The tables: pandas joins them without a loose end, Frictionless finds them as described, and they say what the record says."""

import json
import unittest
from pathlib import Path

import pandas
from frictionless import Package

import record


def table(folder, name):
    """A table in which every cell is a text."""
    return pandas.read_csv(folder / "data" / f"{name}.csv", dtype=str, keep_default_na=False, na_filter=False)


def unguarded(cell):
    """Words without the apostrophe that keeps them from being a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in tuple("=+-@") else cell


class Tables(unittest.TestCase):
    def test_pandas_joins_every_table_by_its_keys_without_an_orphan(self):
        for folder in (record.site(), record.nasty_site()):
            package = json.loads((folder / "data" / "datapackage.json").read_text(encoding="utf-8"))
            tables = {each["name"]: pandas.read_csv(folder / "data" / each["path"], dtype=str, keep_default_na=False) for each in package["resources"]}
            joined = 0
            for resource in package["resources"]:
                own = tables[resource["name"]]
                schema = resource["schema"]
                self.assertEqual([field["name"] for field in schema["fields"]], list(own.columns))
                self.assertFalse(own.duplicated(schema["primaryKey"]).any(), resource["name"])
                for key in schema.get("foreignKeys", []):
                    other = tables[key["reference"]["resource"] or resource["name"]]
                    [field], [target] = key["fields"], key["reference"]["fields"]
                    filled = own[own[field] != ""]
                    merged = filled.merge(other, left_on=field, right_on=target, how="left", indicator=True)
                    self.assertTrue((merged["_merge"] == "both").all(), f"{resource['name']}.{field}")
                    joined += len(merged)
            self.assertGreater(joined, 5)

    def test_frictionless_finds_the_package_whole(self):
        for folder in (record.site(), record.nasty_site()):
            report = Package(str(folder / "data" / "datapackage.json")).validate()
            self.assertTrue(report.valid, report.flatten(["title", "fieldName", "rowNumber", "note"])[:5])
            self.assertGreater(len(report.tasks), 8)

    def test_a_changed_table_is_noticed(self):
        import shutil
        import tempfile

        copy = Path(tempfile.mkdtemp()) / "data"
        shutil.copytree(record.nasty_site() / "data", copy)
        with open(copy / "citations.csv", "a", encoding="utf-8", newline="") as file:
            file.write("nobody,1,nothing,,\r\n")
        report = Package(str(copy / "datapackage.json")).validate()
        found = {kind for [kind] in report.flatten(["type"])}
        self.assertIn("foreign-key", found)
        self.assertTrue(found & {"hash-count", "byte-count"}, found)

    def test_events_come_back_as_they_were_written(self):
        for root, folder in ((record.ROOT, record.site()), (record.NASTY, record.nasty_site())):
            written, read = record.events(root), table(folder, "events")
            self.assertEqual(sorted(written), sorted(read["id"]))
            for row in read.to_dict("records"):
                event = written[row["id"]]
                self.assertEqual(unguarded(row["title"]), record.text(event["title"]))
                self.assertEqual(row["date"], str(event["date"]))
                self.assertEqual(row["topics"], ";".join(event["topics"]))
                self.assertEqual(row["topic"], event["topics"][0])
                self.assertEqual(row["places"], ";".join(record.many(event.get("places"))))
                self.assertEqual(unguarded(row["summary"]), record.text(event["summary"]))
                self.assertEqual(row["certainty"], event["certainty"])
                self.assertEqual(row["content_notes"], ";".join(record.many(event.get("content_note"))))
                self.assertEqual(row["measures"], ";".join(record.many(event.get("measures"))))
                self.assertEqual(row["added"], record.text(event.get("added")))
                self.assertLessEqual(row["date_earliest"] or "0", row["date_latest"] or "9")

    def test_citations_and_revisions_come_back_as_they_were_written(self):
        for root, folder in ((record.ROOT, record.site()), (record.NASTY, record.nasty_site())):
            citations, revisions, accounts = (table(folder, name) for name in ("citations", "revisions", "accounts"))
            for name, event in record.events(root).items():
                rows = citations[citations["event"] == name].to_dict("records")
                found = [(r["document"], unguarded(r["locator"]), unguarded(r["supports"])) for r in rows]
                expected = [
                    (c["document"], " ".join(record.text(c.get("locator")).split()), record.text(c.get("supports")))
                    for c in event["citations"]
                ]
                self.assertEqual(found, expected, name)
                rows = revisions[revisions["event"] == name].to_dict("records")
                found = [(r["date"], r["kind"], unguarded(r["note"])) for r in rows]
                expected = [(str(r["date"]), r["kind"], record.text(r["note"])) for r in record.many(event.get("revisions"))]
                self.assertEqual(found, expected, name)
                rows = accounts[accounts["event"] == name].to_dict("records")
                found = [(unguarded(r["by"]), unguarded(r["says"]), r["document"]) for r in rows]
                expected = [(record.text(a["by"]), record.text(a["says"]), a["document"]) for a in record.many(event.get("accounts"))]
                self.assertEqual(found, expected, name)

    def test_figures_come_back_as_they_were_written_also_from_the_table_of_one_measure(self):
        folder = record.site()
        everything = table(folder, "observations")
        numbers = ("value", "low", "high")
        for name, measure in record.measures().items():
            alone = table(folder, f"measures/{name}")
            together = everything[everything["measure"] == name].drop(columns="measure").reset_index(drop=True)
            pandas.testing.assert_frame_equal(alone, together)
            found = sorted((r["date"], r["document"], *(r[n] for n in numbers), r["level"]) for r in alone.to_dict("records"))

            def number(value):
                return "" if value is None else str(int(value)) if float(value).is_integer() else str(float(value))

            expected = []
            for each in measure["observations"]:
                is_level = measure["kind"] == "levels"
                value = "" if is_level else number(each.get("value"))
                level = str(each["value"]) if is_level else ""
                expected.append((str(each["date"]), each["document"], value, number(each.get("low")), number(each.get("high")), level))
            self.assertEqual(found, sorted(expected), name)

    def test_documents_places_and_json_agree(self):
        folder = record.site()
        documents = table(folder, "documents").set_index("id")
        for name, document in record.documents().items():
            row = documents.loc[name]
            self.assertEqual(row["reliability"], document["reliability"])
            url = document.get("url")
            self.assertEqual(row["url"], (url["value"] if isinstance(url, dict) else url) or "", name)
        places = table(folder, "places").set_index("id")
        for feature in json.loads((folder / "data" / "places.geojson").read_text(encoding="utf-8"))["features"]:
            row = places.loc[feature["id"]]
            self.assertEqual([float(row["longitude"]), float(row["latitude"])], feature["geometry"]["coordinates"])
            self.assertEqual(row["name"], feature["properties"]["name"])
        events = table(folder, "events").set_index("id")
        for event in record.events_json(folder)["events"]:
            row = events.loc[event["id"]]
            self.assertEqual(unguarded(row["title"]), event["title"])
            self.assertEqual([row["date"], row["date_earliest"], row["date_latest"]], [event["date"]["edtf"], event["date"].get("earliest", ""), event["date"].get("latest", "")])
            self.assertTrue((folder / event["page"]).is_file())
        self.assertEqual(list(events.index), [event["id"] for event in record.events_json(folder)["events"]])

    def test_no_words_of_a_table_are_a_formula(self):
        rows = table(record.nasty_site(), "events").to_dict("records")
        guarded = [cell for row in rows for cell in (row["title"], row["summary"]) if cell.startswith("'")]
        self.assertEqual(len(guarded), 5)
        for row in rows:
            for column in ("title", "summary", "date_words"):
                self.assertFalse(row[column].startswith(("=", "+", "-", "@")), row)


if __name__ == "__main__":
    unittest.main()
