// A reader without a mouse: the skip link comes first, what has the focus shows it, and closed texts open.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { openPage, startBrowser } from "./browser.js";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

const browser = await startBrowser(after);
const pages = pageOfEachKind(realSite(), buildSite("kinds", after)).filter(({ kind }) => kind !== "a redirect");
const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });

/** How many steps with Tab are looked at on a page. */
const STEPS = 60;

for (const { kind, site, page: name } of pages) {
  const address = pathToFileURL(path.join(site, name)).href;

  test(`${kind}: the first Tab shows the skip link, and it leads to the content`, async () => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const first = await page.evaluate(focused);
    assert.equal(first.class, "skip-link");
    assert.ok(first.top >= 0 && first.left >= 0, "the skip link is on the screen");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#main_content$/);
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => Boolean(document.activeElement.closest("main, .site-footer")));
    assert.ok(inside, "the next Tab is past the navigation");
  });

  test(`${kind}: everything that gets the focus shows it`, async () => {
    await page.goto(address);
    const unseen = [];
    let steps = 0;
    for (; steps < STEPS; steps += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(focused);
      if (!at.name || at.name === "body") break;
      if (at.outline === "none" || at.outlineWidth < 2 || !at.onScreen) unseen.push(at);
    }
    assert.ok(steps > 5, "something got the focus");
    assert.deepEqual(unseen, []);
  });
}

for (const key of ["Enter", "Space"]) {
  test(`a closed text opens with ${key}`, async () => {
    const { site, page: name } = pages.find(({ kind }) => kind === "an event with a closed text");
    await page.goto(pathToFileURL(path.join(site, name)).href);
    const text = page.locator(".closed-text .text");
    assert.equal(await text.isVisible(), false);
    for (let step = 0; step < STEPS; step += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(focused)).name === "summary") break;
    }
    await page.keyboard.press(key);
    assert.equal(await text.isVisible(), true);
    await page.keyboard.press(key);
    assert.equal(await text.isVisible(), false);
  });
}

/** What has the focus; runs inside the page. */
function focused() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.localName,
    class: element.getAttribute("class"),
    text: element.textContent.trim().slice(0, 40),
    outline: style.outlineStyle,
    outlineWidth: Number.parseFloat(style.outlineWidth),
    top: box.top,
    left: box.left,
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
