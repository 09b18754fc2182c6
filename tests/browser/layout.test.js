// Nothing is lost on a narrow screen, at twice the size, with the spacing a reader needs, or under a finger.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DOUBLE_TEXT, TEXT_SPACING, addRules, hiddenText, smallTargets, wordsOverWords } from "./appearance.js";
import { once, openPage, startBrowser } from "./browser.js";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { buildSite, pageOfEachKind, realSite } from "./sites.js";

const browser = await startBrowser(after);
const pages = pageOfEachKind(realSite(), buildSite("kinds", after)).filter(({ kind }) => kind !== "a redirect");

const narrow = { viewport: { width: 320, height: 640 } };
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 };
const tablet = { viewport: { width: 640, height: 800 } };
const wide = { viewport: { width: 1280, height: 800 } };

eachKind("fits a screen of 320 px", narrow, "", hiddenText);
eachKind("fits a screen of 640 px at 200 % zoom", zoomed, "", hiddenText);
eachKind("loses nothing when its text is twice as large", tablet, DOUBLE_TEXT, hiddenText);
eachKind("loses nothing when its text is spaced, on a narrow screen", narrow, TEXT_SPACING, hiddenText);
eachKind("loses nothing when its text is spaced, on a wide screen", wide, TEXT_SPACING, hiddenText);
eachKind("has no target under 24 px on a narrow screen", narrow, "", smallTargets);
eachKind("has no target under 24 px on a wide screen", wide, "", smallTargets);
eachKind("draws no word over another on a narrow screen", narrow, "", wordsOverWords);
eachKind("draws no word over another on a wide screen", wide, "", wordsOverWords);
eachKind("draws no word over another when its text is spaced, on a narrow screen", narrow, TEXT_SPACING, wordsOverWords);
eachKind("draws no word over another when its text is spaced, on a wide screen", wide, TEXT_SPACING, wordsOverWords);
eachKind("draws no word over another when its text is twice as large", tablet, DOUBLE_TEXT, wordsOverWords);

/** A test for each kind of page, that nothing is found there under `rules`. */
function eachKind(promise, options, rules, find) {
  const opened = once(() => openPage(browser, options));
  for (const { kind, site, page: name } of pages) {
    test(`${kind} ${promise}`, async () => {
      const { page } = await opened();
      await page.goto(pathToFileURL(path.join(site, name)).href);
      await page.evaluate(addRules, rules);
      assert.deepEqual(await page.evaluate(find), [], `${name}: see above`);
    });
  }
}
