// In Korean and Chinese every kind of page is as usable as in English, and the choice of language leads to the same page.

import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { RULES, inWords, openWhole } from "./accessibility.js";
import { TEXT_SPACING, addRules, hiddenText, smallTargets, wordsOverWords } from "./appearance.js";
import { once, openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { LANGUAGES, buildSite, pageOfEachKind, realSite } from "./sites.js";

const real = realSite();
const small = buildSite("kinds", after);
const addresses = new Map([
  [real, await serve(real, after)],
  [small, await serve(small, after)],
]);
const browser = await startBrowser(after);

/** Narrow in light, wide in light and dark. */
const SCREENS = [
  { width: 320, colorScheme: "light" },
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
];

for (const language of LANGUAGES) {
  const pages = pageOfEachKind(real, small, language);
  for (const { width, colorScheme } of SCREENS) {
    const opened = once(async () => {
      const { page } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
      await page.addInitScript(axe.source);
      return page;
    });
    for (const { kind, site, page: name } of pages) {
      test(`${kind} in ${language} can be used by everybody, ${colorScheme}, ${width} px wide`, async () => {
        const page = await opened();
        await openWhole(page, addresses.get(site) + name);
        const found = await page.evaluate((rules) => axe.run(document, rules), RULES);
        assert.deepEqual(found.violations.map(inWords), [], `${name}: see above`);
      });
    }
  }
  eachKind(pages, language, "fits a screen of 320 px", 320, "", hiddenText);
  eachKind(pages, language, "has no target under 24 px on a narrow screen", 320, "", smallTargets);
  eachKind(pages, language, "draws no word over another on a narrow screen", 320, TEXT_SPACING, wordsOverWords);
  eachKind(pages, language, "draws no word over another on a wide screen", 1280, "", wordsOverWords);
  eachKind(pages, language, "is set for its language", 1280, "", wronglySet);
}

/** A test for each kind of page but the redirect, which leads on, that nothing is found there under `rules`. */
function eachKind(pages, language, promise, width, rules, find) {
  const opened = once(() => openPage(browser, { viewport: { width, height: 640 } }));
  for (const { kind, site, page: name } of pages.filter(({ kind }) => kind !== "a redirect")) {
    test(`${kind} in ${language} ${promise}`, async () => {
      const { page } = await opened();
      await page.goto(pathToFileURL(path.join(site, name)).href);
      await page.evaluate(addRules, rules);
      assert.deepEqual(await page.evaluate(find), [], `${name}: see above`);
    });
  }
}

/** What is not set as the language of the page wants it; runs inside it. */
function wronglySet() {
  const korean = document.documentElement.lang === "ko";
  const wrong = [];
  const expect = (element, property, value) => {
    const found = getComputedStyle(element)[property];
    if (found !== value) wrong.push(`${element.tagName} ${property}: ${found}`);
  };
  for (const element of document.querySelectorAll("main p, main li, main dd, main h1, main h2")) {
    if (element.closest("[lang]") === document.documentElement) {
      expect(element, "wordBreak", korean ? "keep-all" : "normal");
      expect(element, "overflowWrap", "anywhere");
    } else if (!element.closest("[lang]").lang.startsWith("ko")) {
      expect(element, "wordBreak", "normal");
    }
  }
  for (const element of document.querySelectorAll("main p")) {
    if (!element.innerText.trim() || element.closest("h1, h2, h3, h4, table, svg")) continue;
    const { lineHeight, fontSize } = getComputedStyle(element);
    const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
    if (ratio < 1.6) wrong.push(`${element.className || element.tagName} has lines ${ratio.toFixed(2)} apart`);
  }
  return wrong;
}

// From each kind of page a reader chooses one language after the other, by a click, and comes back to where it began.
const walker = once(() => openPage(browser, { viewport: { width: 320, height: 640 } }));
const CHOICES = { en: "English", ko: "한국어", zh: "简体中文" };

for (const { kind, site, page: name } of pageOfEachKind(real, small).filter(({ kind }) => kind !== "a redirect")) {
  test(`${kind}: the choice of language leads to the same page in each, and back`, async () => {
    const { page, complained } = await walker();
    complained.length = 0;
    const root = pathToFileURL(`${site}/`).href;
    await page.goto(root + name);
    for (const language of ["ko", "zh", "en", "zh", "ko", "en"]) {
      const link = page.locator(".languages").getByRole("link", { name: CHOICES[language], exact: true });
      assert.equal(await link.getAttribute("lang"), language);
      await link.click();
      const there = language === "en" ? name : `${language}/${name}`;
      await page.waitForURL(root + there);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      assert.equal(await page.locator(".languages [aria-current]").innerText(), CHOICES[language]);
      assert.notEqual(await page.locator("h1").innerText(), "");
    }
    assert.deepEqual(complained, []);
  });
}
