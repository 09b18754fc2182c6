// The filters of the timeline, and the mark in its rail. Without this script the filters stay hidden, and every event
// is shown.
//
// What is chosen stands in the address (timeline.html#topic=famine&from=1995&to=1998), so that it can be passed on;
// the address leads, the controls and the list follow. All words come from the page.

"use strict";

(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;

  const fields = [...form.querySelectorAll("select, input")];
  const status = form.querySelector(".filter-status");
  const help = form.querySelector(".filter-help");
  const rows = [...document.querySelectorAll(".event-row")];
  const years = [...document.querySelectorAll(".year-group")];
  const decades = [...document.querySelectorAll(".decade")];
  let waiting = 0;

  /** A text as it is compared: small letters, no accents, plain apostrophes; Korean syllables stay whole. */
  function folded(text) {
    const bare = text.normalize("NFKD").replace(/\p{Mn}/gu, "").normalize("NFC");
    return bare.toLowerCase().replace(/[’‘ʼ`]/g, "'");
  }

  /** What is searched in a row; put together when it is first needed. */
  const texts = new Map();
  function textOf(row) {
    if (!texts.has(row)) {
      const parts = [...row.querySelectorAll(".row-title, .row-summary")];
      texts.set(row, folded(parts.map((part) => part.textContent).join(" ")));
    }
    return texts.get(row);
  }

  const has = (list, one) => list.split(" ").includes(one);
  const tests = {
    topic: (row, topic) => has(row.dataset.topics, topic),
    place: (row, place) => has(row.dataset.places, place),
    certainty: (row, certainty) => row.dataset.certainty === certainty,
    from: (row, year) => Number(row.dataset.to ?? Infinity) >= Number(year),
    to: (row, year) => Number(row.dataset.from ?? -Infinity) <= Number(year),
    words: (row, words) => folded(words).split(/\s+/).every((word) => textOf(row).includes(word)),
  };

  /** What the address says, as pairs of field and value; null where it names a place on the page. */
  function read() {
    const fragment = location.hash.slice(1);
    if (fragment && !fragment.includes("=")) return null;
    const said = new URLSearchParams(fragment);
    return fields.map((field) => [field, (said.get(field.name) ?? "").trim()]);
  }

  /** A message with a number in it; the page says which form belongs to which number. */
  function worded(name, count) {
    const numbers = form.dataset[`${name}Forms`];
    const number = numbers[count < 200 ? count : 100 + (count % 100)];
    const message = form.dataset[name].split("|")[parseInt(number, 36)];
    return message.replace("#", count.toLocaleString(document.documentElement.lang));
  }

  /** Shows what was chosen, and that alone. */
  function show(chosen) {
    for (const [field, value] of chosen) if (field.value !== value) field.value = value;
    // A choice that this page does not have leaves its control empty, and is no choice.
    const wanted = chosen.filter(([field, value]) => value && (field.value || field.type === "search"));
    for (const row of rows) row.hidden = !wanted.every(([field, value]) => tests[field.name](row, value));
    const shown = rows.filter((row) => !row.hidden);
    const ids = new Set(shown.map((row) => row.id));
    years.forEach((year) => showYear(year, ids));
    for (const decade of decades) showDecade(decade);
    const filtered = wanted.length > 0;
    help.hidden = !filtered;
    status.textContent = filtered ? worded("shown", shown.length) : "";
    form.classList.toggle("filtered", filtered);
  }

  function showYear(year, ids) {
    const count = year.querySelectorAll(".event-row:not([hidden])").length;
    year.hidden = count === 0;
    year.querySelector(".year-mark .count").textContent = worded("events", count);
    const line = year.querySelector(".continuing-line");
    if (!line) return;
    for (const part of line.querySelectorAll(".continuing-event")) part.hidden = !ids.has(idOf(part.querySelector("a")));
    line.hidden = !line.querySelector(".continuing-event:not([hidden])");
  }

  /** The event that a link leads to: the address is for ever `events/<id>.html`. */
  function idOf(link) {
    return link.pathname.split("/").at(-1).replace(/\.html$/, "");
  }

  function showDecade(decade) {
    const count = decade.querySelectorAll(".event-row:not([hidden])").length;
    decade.hidden = count === 0;
    for (const link of decade.querySelectorAll(".decade-years a")) {
      link.parentElement.hidden = document.getElementById(link.hash.slice(1)).hidden;
    }
    const link = document.querySelector(`.rail a[href="#${decade.id}"]`);
    link.parentElement.hidden = count === 0;
    link.querySelector(".count").textContent = worded("events", count);
  }

  /** Puts what the controls say into the address. A step of its own in the history, but for words under way. */
  function choose(isStep) {
    clearTimeout(waiting);
    const chosen = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) chosen.set(field.name, field.value.trim());
    const fragment = chosen.toString();
    if (fragment === (read() && location.hash.slice(1))) return;
    const address = fragment ? `#${fragment}` : location.pathname + location.search;
    history[isStep ? "pushState" : "replaceState"](null, "", address);
    show(read());
  }

  /** The address was changed by a link, by hand, or by going back. */
  function follow() {
    const chosen = read();
    if (chosen) return show(chosen);
    // A place on the page that is filtered away can only be shown with everything.
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place?.closest("[hidden]")) return;
    show(fields.map((field) => [field, ""]));
    place.scrollIntoView();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose(true);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    choose(true);
    fields[0].focus();
  });
  form.addEventListener("change", () => choose(true));
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(waiting);
    waiting = setTimeout(choose, 250, !new URLSearchParams(location.hash.slice(1)).has("words"));
  });
  addEventListener("hashchange", follow);
  // Links on the page keep the choice in the address.
  document.querySelector(".timeline").addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || !form.classList.contains("filtered")) return;
    const place = document.getElementById(link.hash.slice(1));
    event.preventDefault();
    place.scrollIntoView();
    place.querySelector("a").focus({ preventScroll: true });
  });

  form.hidden = false;
  follow();
})();

// Marks in the rail the decade that is being read.
(() => {
  const read = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) read[isIntersecting ? "add" : "delete"](target.id);
    const links = [...document.querySelectorAll(".rail a")];
    const current = links.filter((link) => read.has(link.hash.slice(1))).at(-1);
    for (const link of links) {
      if (link === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  document.querySelectorAll(".decade").forEach((decade) => watcher.observe(decade));
})();
