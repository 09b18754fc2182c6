// Another site shows an event as it was told to: in a frame, or as a quotation. It is another origin.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { RULES, inWords } from "./accessibility.js";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { complaints } from "./checker.js";

/** The sizes of the frame that the site names: width and height in CSS pixels. */
const SIZES = [
  [320, 540],
  [400, 440],
  [560, 440],
];

const scratch = mkdtempSync(path.join(tmpdir(), "annals-embed-"));
after(() => rmSync(scratch, { recursive: true, force: true }));
const browser = await startBrowser(after);
const site = path.join(scratch, "site");
const host = path.join(scratch, "host");
const own = await serve(site, after);
const other = await serve(host, after);
const root = fileURLToPath(new URL("../..", import.meta.url));
execFileSync(process.env.ANNALS_PROGRAM, ["--root", root, "--quiet", "build", "--out", site, "--base-url", own]);
mkdirSync(host);
writeFileSync(path.join(host, "404.html"), "");

const folders = ["", "ko/", "zh/"];

/** The cards in `folder` with the most in them. */
function longest(folder) {
  const all = readdirSync(path.join(site, folder, "embed")).filter((name) => name.endsWith(".html"));
  assert.ok(all.length > 100);
  const names = all.map((name) => `${folder}embed/${name}`);
  const size = (name) => statSync(path.join(site, name)).size;
  return names.sort((one, other) => size(other) - size(one)).slice(0, 12);
}

/** What the page of an event gives to copy: the frame and the quotation. */
async function offered(address) {
  const { page } = await openPage(browser);
  await page.goto(own + address);
  const texts = await page.locator(".event-embed code").allTextContents();
  await page.context().close();
  return texts;
}

/** Puts `html` into a page of the other site; gives its address. */
function paste(name, html) {
  writeFileSync(path.join(host, name), `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Elsewhere</title><body>${html}</body></html>`);
  return other + name;
}

for (const folder of folders) {
  test(`a page on another origin shows a card and complains of nothing, in ${folder || "the first language"}`, async () => {
    const [frame] = await offered(`${folder}events/buffer-zone-2020.html`);
    const { page, asked, complained } = await openPage(browser, { colorScheme: "dark" });
    await page.goto(paste("frame.html", frame), { waitUntil: "networkidle" });
    const inside = page.frameLocator("iframe");
    assert.equal(await inside.locator("h1").textContent(), await page.locator("iframe").getAttribute("title"));
    assert.notEqual(await inside.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor), "rgba(0, 0, 0, 0)");
    assert.deepEqual(asked.filter((address) => !address.startsWith(own) && !address.startsWith(other)), []);
    assert.deepEqual(complained, []);
    const [opened] = await Promise.all([page.context().waitForEvent("page"), inside.locator("h1 a").click()]);
    await opened.waitForLoadState();
    assert.equal(opened.url(), `${own}${folder}events/buffer-zone-2020.html`);
    await page.context().close();
  });
}

test("a quotation says the same where frames are taken out", async () => {
  const [, quotation] = await offered("events/buffer-zone-2020.html");
  const { page, complained } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(paste("quotation.html", quotation));
  assert.equal(await page.locator("blockquote a").first().getAttribute("href"), `${own}events/buffer-zone-2020.html`);
  const text = await page.locator("blockquote").innerText();
  for (const part of [/25 August 2020/, /Content note death/, /border areas/, /Across the Tumen/]) assert.match(text, part);
  assert.deepEqual(complained, []);
  await page.context().close();
});

test("a site that asks by oEmbed is told the same frame", async () => {
  for (const folder of folders) {
    const { page } = await openPage(browser);
    await page.goto(`${own}${folder}events/buffer-zone-2020.html`);
    const address = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    const answer = JSON.parse(readFileSync(path.join(site, address.slice(own.length)), "utf8"));
    assert.deepEqual([answer.version, answer.type, answer.width, answer.height], ["1.0", "rich", 560, 440]);
    assert.equal(answer.html, (await offered(`${folder}events/buffer-zone-2020.html`))[0]);
    assert.equal(answer.title, await page.locator("h1").textContent());
    await page.context().close();
  }
});

test("no card scrolls in a frame of the sizes that are named", async () => {
  for (const [width, height] of SIZES) {
    const { page } = await openPage(browser, { viewport: { width, height } });
    for (const folder of folders) {
      for (const name of longest(folder)) {
        await page.goto(own + name);
        const needed = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        assert.deepEqual(needed, [width, height], name);
      }
    }
    await page.context().close();
  }
});

test("cards can be used by everybody, in light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const folder of folders) {
      const { page } = await openPage(browser, { viewport: { width: 320, height: 540 }, colorScheme });
      await page.addInitScript(axe.source);
      await page.goto(`${own}${folder}embed/buffer-zone-2020.html`);
      const found = await page.evaluate((rules) => axe.run(document, rules), RULES);
      assert.deepEqual(found.violations.map(inWords), []);
      assert.ok(found.passes.length >= 5, "axe looked at the card");
      await page.context().close();
    }
  }
});

test("cards, and pages with all that needs an address, are valid HTML", () => {
  assert.deepEqual(complaints(path.join(site, "embed")), []);
  assert.deepEqual(complaints(path.join(site, "events/buffer-zone-2020.html")), []);
  assert.deepEqual(complaints(path.join(site, "data.html")), []);
});
