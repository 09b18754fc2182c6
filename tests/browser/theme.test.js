// A group makes the look its own: one block of one page, a word, a style, a script, the icon.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { hiddenText } from "./appearance.js";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { buildSite } from "./sites.js";

const site = buildSite("theme", after);
const browser = await startBrowser(after);
const starts = { "on a web host": await serve(site, after), "from a disk": `${pathToFileURL(site).href}/` };

for (const [where, start] of Object.entries(starts)) {
  test(`a theme of one's own works ${where}`, async () => {
    const { page, asked, complained } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(`${start}events/river-rises.html`, { waitUntil: "networkidle" });
    const seen = await page.evaluate(() => ({
      lead: getComputedStyle(document.querySelector(".lead")).fontStyle,
      icon: document.querySelector(".own-drop").naturalWidth > 0,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      script: document.documentElement.dataset.own,
      sources: document.querySelector(".event-sources h2").textContent,
      stillBuiltIn: document.querySelector(".event-history h2").textContent,
    }));
    assert.deepEqual(seen, {
      lead: "italic",
      icon: true,
      paper: "rgb(255, 251, 230)",
      script: "yes",
      sources: "What we rest this on",
      stillBuiltIn: "About this entry",
    });
    assert.deepEqual(await page.evaluate(hiddenText), []);
    assert.deepEqual(complained, []);
    assert.deepEqual(asked.filter((address) => !address.startsWith(start)), []);
    await page.context().close();
  });
}

test("light and dark are two different looks, each readable against its paper", async () => {
  const { page } = await openPage(browser);
  const looks = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${starts["from a disk"]}timeline.html`);
    looks.push(
      await page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        words: ["h1", "h3 a", ".gutter", "footer a"].map((name) => {
          return getComputedStyle(document.querySelector(name)).color;
        }),
      })),
    );
  }
  assert.notEqual(looks[0].paper, looks[1].paper);
  for (const { paper, words } of looks) {
    for (const colour of words) assert.ok(contrast(colour, paper) >= 4.5, `${colour} on ${paper}`);
  }
  await page.context().close();
});

/** The contrast of two colours `rgb(r, g, b)`, from 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one, other) {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/\d+/g).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
