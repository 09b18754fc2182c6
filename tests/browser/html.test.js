// Every page is valid by the rules of the Nu checker, the one that W3C runs.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { complaints } from "./checker.js";
import { buildSite, pagesOf, realSite } from "./sites.js";

test("every page of the real site is valid HTML", () => {
  assert.ok(pagesOf(realSite()).length > 100);
  assert.deepEqual(complaints(realSite()), []);
});

for (const name of ["kinds", "theme"]) {
  test(`every page of the small site \`${name}\` is valid HTML`, () => {
    assert.deepEqual(complaints(buildSite(name, after)), []);
  });
}
