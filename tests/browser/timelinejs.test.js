// TimelineJS itself, of Knight Lab, draws the files that are made for it, with every event.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { realSite } from "./sites.js";

const PROGRAM = fileURLToPath(new URL("node_modules/@knight-lab/timelinejs/dist", import.meta.url));

const host = mkdtempSync(path.join(tmpdir(), "annals-timelinejs-"));
after(() => rmSync(host, { recursive: true, force: true }));
cpSync(PROGRAM, host, { recursive: true });
writeFileSync(path.join(host, "404.html"), "");
const browser = await startBrowser(after);
const address = await serve(host, after);

for (const language of ["en", "ko", "zh"]) {
  test(`every event is drawn, in the language ${language}`, async () => {
    const written = readFileSync(path.join(realSite(), `data/timeline.${language}.json`), "utf8");
    const { events, title } = JSON.parse(written);
    assert.ok(events.length > 100);
    writeFileSync(path.join(host, `${language}.json`), written);
    writeFileSync(path.join(host, `${language}.html`), elsewhere(language));
    const { page, asked, complained } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
    await page.goto(`${address}${language}.html`);
    await page.waitForFunction((count) => document.querySelectorAll(".tl-timemarker").length >= count, events.length);
    const drawn = await page.evaluate(() => {
      const ids = (all, ending) => [...document.querySelectorAll(all)].map(({ id }) => id.replace(ending, ""));
      return { slides: ids(".tl-slide", ""), markers: ids(".tl-timemarker", "-marker") };
    });
    const ids = events.map((event) => event.unique_id).sort();
    assert.deepEqual(drawn.markers.sort(), ids);
    assert.deepEqual(drawn.slides.sort(), [...ids, title.unique_id].sort());
    assert.deepEqual(asked.filter((asked) => !asked.startsWith(address)), []);
    assert.deepEqual(complained, []);
    await page.context().close();
  });
}

/** A page of somebody else, with the timeline. */
function elsewhere(language) {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Elsewhere</title><link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>
<body><div id="timeline" style="width: 100%; height: 700px"></div>
<script>new TL.Timeline("timeline", "${language}.json", { font: null, language: "en", ga_measurement_id: null });</script></body></html>`;
}
