// What is wrong with the look of a page, in words. These functions run inside the page: they may use nothing
// but what a page has. Sizes are in CSS pixels.

/** The spacing that a reader may set for text (WCAG 2.2, 1.4.12); for the words of drawings, too. */
export const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** A reader who makes all text twice as large (WCAG 2.2, 1.4.4). */
export const DOUBLE_TEXT = "html { font-size: 200% !important; }";

/** Adds a reader's own rules; the page's security policy has no say in them. */
export function addRules(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Text that cannot be read: outside the page, cut off, or outside its drawing. Closed details are opened first. */
export function hiddenText() {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const width = document.documentElement.clientWidth;
  const faults = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > width) faults.push(`the page scrolls sideways: it is ${wide} px wide on a screen of ${width}`);

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode;
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".skip-link, .unseen, title, desc")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const beyond = [...range.getClientRects()].map((box) => whereBeyond(element, box)).find(Boolean);
    if (beyond) faults.push(`"${text.data.trim().slice(0, 40)}" ${beyond}`);
  }
  return [...new Set(faults)];

  function whereBeyond(element, box) {
    if (!box.width || !box.height) return null;
    for (let around = element; around && around !== document.documentElement; around = around.parentElement) {
      const style = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      if (["auto", "scroll"].includes(style.overflowX)) return null;
      const cut = ["hidden", "clip"];
      if (around instanceof SVGElement && around.localName !== "svg") continue;
      if (cut.includes(style.overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) {
        return `is cut off by ${nameOf(around)}`;
      }
      if (cut.includes(style.overflowY) && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1)) {
        return `is cut off by ${nameOf(around)}`;
      }
    }
    return box.right > width + 1 || box.left < -1 ? `reaches from ${box.left | 0} to ${box.right | 0} px` : null;
  }

  function nameOf(element) {
    return element.localName + [...element.classList].map((name) => `.${name}`).join("");
  }
}

/**
 * Things to press that are under 24 px in a direction. A link in a line of other text is as high as the line and
 * exempt, and so is a part of a drawing, whose link stands in the table under it too (WCAG 2.2, 2.5.8). That rule
 * would let a small target pass that has room around it; a finger does not.
 */
export function smallTargets() {
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest("svg, .skip-link, .unseen"))
    .map((target) => ({ target, box: target.getClientRects()[0] ?? target.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
    .filter(({ target }) => !standsInText(target))
    .map(({ target, box }) => `"${target.textContent.trim().slice(0, 40)}" is ${box.width | 0} × ${box.height | 0} px`);

  function standsInText(target) {
    if (getComputedStyle(target).display !== "inline") return false;
    let block = target.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const links = [...block.querySelectorAll("a[href]")].map((link) => link.textContent).join("");
    return block.textContent.replace(/\s/g, "").length > links.replace(/\s/g, "").length;
  }
}

/**
 * What is wrong with the notes beside a text: one that lies over another or over words of the text, one that begins
 * above the line that cites, and one that could stand higher up beside its line.
 */
export function notesOutOfPlace() {
  const notes = [...document.querySelectorAll(".side-note")].filter((note) => note.checkVisibility());
  const boxes = notes.map((note) => ({ note, box: note.getBoundingClientRect(), line: lineOf(note) }));
  const faults = boxes.flatMap(({ note, box, line }, number) => {
    const name = `"${note.textContent.trim().slice(0, 30)}"`;
    const wrong = [];
    const over = boxes.slice(number + 1).filter((other) => overlap(box, other.box));
    if (over.length > 0) wrong.push(`${name} and another note lie over each other`);
    if (box.right > document.documentElement.clientWidth) wrong.push(`${name} leaves the page`);
    if (box.top < line.top - 4) wrong.push(`${name} begins above the line that cites`);
    // A note that has to give way to the one before it comes after the line, or after that note.
    const before = number > 0 ? boxes[number - 1].box.bottom : 0;
    const lowest = before + 24 > line.top ? Math.max(line.bottom + 8, before + 24) : line.bottom;
    if (box.top > lowest) wrong.push(`${name} stands lower than it has to`);
    return wrong;
  });
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { currentNode } = words;
    const element = currentNode.parentElement;
    if (!currentNode.data.trim() || element.closest(".side-note, .unseen, title, desc") || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(currentNode);
    const lines = [...range.getClientRects()];
    const covered = boxes.find(({ box }) => lines.some((line) => overlap(box, line)));
    if (covered) faults.push(`a note lies over "${currentNode.data.trim().slice(0, 30)}"`);
  }
  return { notes: notes.length, faults };

  /** The line of the citation that a note belongs to: the last one before it. */
  function lineOf(note) {
    let before = note.previousElementSibling;
    while (!before.classList.contains("cite")) before = before.previousElementSibling;
    return [...before.getClientRects()].at(-1);
  }

  function overlap(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 1 && down > 2;
  }
}

/** Words of a drawing that lie over other words of it. */
export function wordsOverWords() {
  const faults = [];
  for (const drawing of document.querySelectorAll("svg")) {
    const words = [...drawing.querySelectorAll("text")].filter((text) => text.checkVisibility());
    const boxes = words.map((text) => ({ text: text.textContent.trim(), box: text.getBoundingClientRect() }));
    boxes.forEach((one, number) => {
      for (const other of boxes.slice(number + 1)) {
        if (overlap(one.box, other.box)) faults.push(`"${one.text}" and "${other.text}" lie over each other`);
      }
    });
  }
  return faults;

  function overlap(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return across > 1 && down > Math.min(one.height, other.height) / 3;
  }
}
