// What axe-core is asked to look for, and how a page is opened for it.

/** WCAG 2.0 to 2.2, A and AA. */
export const RULES = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "target-size": { enabled: true } },
};

/** Opens a page, a redirect too before it leads on, with closed texts open. */
export async function openWhole(page, address) {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(/<meta http-equiv="refresh"[^>]*>/, "") });
  });
  await page.goto(address);
  await page.unroute(address);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

/** A violation: the rule, and where it is broken. */
export function inWords(violation) {
  return { rule: violation.id, at: violation.nodes.map((node) => node.target.join(" ")) };
}
