// The search: what it finds is measured on the index of the real record with the script that readers run; how it is
// used is tried in the browser, on a web host and from a disk.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import vm from "node:vm";
import { parse } from "yaml";
import { openPage, startBrowser } from "./browser.js";
import { serve } from "./server.js";
import { realSite } from "./sites.js";

const real = realSite();
const folder = path.join(real, "assets/search");
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const queries = parse(readFileSync(here("../search/queries.yaml"), "utf8"));

/** The most that one query may load beyond the first visit, in bytes. */
const MOST_BYTES = 60_000;

/** The search as a page has it, without a page: `find` and what it loaded, in bytes. */
function search() {
  const context = vm.createContext({});
  context.self = context;
  let bytes = 0;
  const loaded = new Set();
  const run = (name) => vm.runInContext(readFileSync(path.join(folder, name), "utf8"), context);
  const named = (start) => readdirSync(folder).find((name) => name.startsWith(start));
  run(named("answer."));
  run(named("directory."));
  context.load = (name) => {
    if (!loaded.has(name)) {
      bytes += statSync(path.join(folder, name)).size;
      loaded.add(name);
      run(name);
    }
    return Promise.resolve(context.annals_data[name.split(".")[0]]);
  };
  const made = vm.runInContext("new annals_search.Search(annals_data.directory, load)", context);
  return { made, terms: context.annals_search.terms, passage: context.annals_search.passage, bytes: () => bytes };
}

test("every query of the list finds what it must among the first five, and loads little", async () => {
  assert.ok(queries.length >= 60);
  const missed = [];
  const heavy = [];
  for (const { query, finds } of queries) {
    const { made, bytes } = search();
    const found = await made.find(query, {});
    const shown = await made.show(found.slice(0, 10));
    const first = shown.slice(0, 5).map(({ address }) => address.replace(/\.html$/, ""));
    const is_found = finds.length ? finds.every((address) => first.includes(address)) : found.length === 0;
    if (!is_found) missed.push(`${query} → ${first.join(" ")}`);
    if (bytes() > MOST_BYTES) heavy.push(`${query}: ${bytes()} bytes`);
  }
  console.log(`recall at five: ${queries.length - missed.length} of ${queries.length}`);
  assert.deepEqual({ missed, heavy }, { missed: [], heavy: [] });
});

test("filters keep what belongs to a topic and a time", async () => {
  const { made } = search();
  const all = await made.find("food", {});
  const famine = await made.find("food", { topic: "famine" });
  const early = await made.find("food", { to: "1999" });
  const both = await made.find("food", { topic: "famine", from: "1995", to: "1996" });
  assert.ok(all.length > famine.length && famine.length > both.length && both.length > 0);
  const numbers = new Set(early);
  assert.ok(both.every((number) => all.includes(number) && numbers.has(number)));
});

test("a passage shows the part of a text that tells most, with the words marked", () => {
  const { passage } = search();
  const text = `${"Nothing of it here. ".repeat(20)}The rivers Yalu and Hoeryŏng rose in 1995. ${"Nor here. ".repeat(20)}`;
  const { text: part, marks } = passage(text, "hoeryong yalu", 120);
  assert.deepEqual(Array.from(marks, ([start, end]) => part.slice(start, end)), ["Yalu", "Hoeryŏng"]);
  assert.ok(part.startsWith("… ") && part.endsWith(" …") && part.length <= 126, part);
});

test("words that only make a question are neither marked nor looked for, unless they are all there is", async () => {
  const { made, passage } = search();
  const marked = (query) => passage("What is known of the famine in the north", query, 200).marks.map(([start]) => start);
  assert.deepEqual(Array.from(marked("what of the famine")), [21]);
  assert.deepEqual(Array.from(marked("what is")), [0, 5]);
  assert.deepEqual(await made.find("why did they, in 1986?", {}), await made.find("1986", {}));
});

test("text is cut into terms as the program does that writes the index", () => {
  const { terms } = search();
  const source = readFileSync(here("../../src/search/fold.rs"), "utf8");
  const table = source.slice(source.indexOf("for (text, expected) in ["));
  const cases = [...table.matchAll(/^ +\("((?:[^"\\]|\\.)*)", "([^"]*)"\),$/gm)];
  assert.ok(cases.length >= 10);
  for (const [, text, expected] of cases) assert.equal(terms(text).join(" "), expected, text);
});

const browser = await startBrowser(after);
const places = { "on a web host": await serve(real, after), "from a disk": `${pathToFileURL(real).href}/` };

/** What a reader of each language types, and the page that the first result must open. */
const TYPED = [
  { page: "search.html", words: "floods 1995", opens: "events/floods-1995.html" },
  { page: "ko/search.html", words: "회령", opens: "ko/places/hoeryong.html" },
  { page: "zh/search.html", words: "鸭绿江", opens: "zh/places/yalu-river.html" },
];

for (const [where, address] of Object.entries(places)) {
  for (const { page: name, words, opens } of TYPED) {
    test(`typing ${words} into ${name} finds it and opens it, ${where}`, async () => {
      const { page, asked, complained } = await openPage(browser, { viewport: { width: 320, height: 640 } });
      await page.goto(address + name);
      await page.locator("#search_words").pressSequentially(words);
      const first = page.locator("#search_results li").first();
      // A part of what is typed may be answered on the way.
      await page.waitForFunction((typed) => new URLSearchParams(location.hash.slice(1)).get("q") === typed, words);
      await first.locator(`a[href$="${opens}"] mark`).first().waitFor();
      assert.match(await page.locator("#search_status").textContent(), /[1-9]/);
      await first.locator("a").click();
      await page.waitForURL(`**/${opens}`);
      assert.deepEqual(asked.filter((one) => !one.startsWith(address)), []);
      assert.deepEqual(complained, []);
      await page.context().close();
    });
  }

  test(`the box on every page leads to the answer, and the address keeps it, ${where}`, async () => {
    const { page, complained } = await openPage(browser);
    await page.goto(`${address}events/floods-1995.html`);
    await page.locator(".site-search input").fill("Hoeryŏng");
    await page.keyboard.press("Enter");
    await page.locator("#search_results li a[href*='hoeryong']").first().waitFor();
    const kept = page.url();
    const all = await page.locator("#search_results li").count();
    await page.locator("#search_topic").selectOption("famine");
    await page.waitForFunction(() => location.hash.includes("topic=famine"));
    // The answer follows when the files of the index are there.
    const isFewer = (all) => document.querySelectorAll("#search_results li").length < all;
    await page.waitForFunction(isFewer, all);
    await page.locator("#search_results li").first().waitFor();
    const titles = await page.locator("#search_results h3").allTextContents();
    const filtered = page.url();
    await page.goto("about:blank");
    await page.goto(filtered);
    await page.locator("#search_results li").first().waitFor();
    assert.deepEqual(await page.locator("#search_results h3").allTextContents(), titles);
    assert.notEqual(kept, filtered);
    assert.deepEqual(complained, []);
    await page.context().close();
  });
}

test("a result says which of its names are Korean and which Chinese", async () => {
  const { page } = await openPage(browser);
  const named = async (name) => {
    await page.goto(`${places["from a disk"]}${name}#q=hoeryong`);
    const first = page.locator("#search_results li").first();
    await first.locator(".row-summary mark").first().waitFor();
    const said = await first.locator(".row-summary [lang]").evaluateAll((all) => all.map((one) => [one.lang, one.textContent]));
    assert.match(await first.locator(".row-summary").textContent(), /^Hoeryong · 회령 · 会宁/);
    await page.goto("about:blank");
    return said;
  };
  const [korean, chinese] = [["ko", "회령"], [["zh", "会宁"], ["zh", "會寧"]]];
  assert.deepEqual(await named("search.html"), [korean, ...chinese]);
  assert.deepEqual(await named("ko/search.html"), chinese);
  assert.deepEqual(await named("zh/search.html"), [korean]);
  await page.context().close();
});

test("what is not found is said, and nothing is asked for it", async () => {
  const { page } = await openPage(browser);
  await page.goto(`${places["from a disk"]}search.html#q=famxine`);
  await page.waitForFunction(() => document.getElementById("search_status").textContent === "Nothing was found.");
  assert.equal(await page.locator("#search_results li").count(), 0);
  await page.context().close();
});

test("without script lists of places and titles stand there, and no field that does nothing", async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${places["from a disk"]}search.html`);
  assert.equal(await page.locator("#search_words").isVisible(), false);
  assert.ok((await page.locator(".name-groups a").count()) > 50);
  await page.locator("a[href^='titles.html#']", { hasText: "F" }).first().click();
  const flood = page.getByRole("link", { name: /^Floods strike/ });
  await flood.first().click();
  assert.match(page.url(), /events\/floods-1995\.html$/);
  await page.context().close();
});
