/* The page `search.html`: asks as one types, shows what is found.
 *
 * Answers come from `search/answer.js`. What is asked stands in the address
 * behind `#`, so that a search can be linked; nothing is kept or sent.
 */
(function () {
  "use strict";

  var form = typeof document === "undefined" ? null : document.getElementById("search_form");
  if (!form || !annals_data.directory || !String.prototype.normalize) {
    return;
  }
  var FIELDS = ["q", "topic", "from", "to"];
  var AT_ONCE = 10;
  var PASSAGE = 220;
  var status = document.getElementById("search_status");
  var list = document.getElementById("search_results");
  var more = document.getElementById("search_more");
  var language = document.documentElement.lang;
  var base = form.getAttribute("data-base");
  var loading = {};
  var search = new annals_search.Search(annals_data.directory, load);
  var turn = 0;
  var found = [];
  var shown = 0;
  var pause = null;

  /* What a file of the index holds; it puts itself into `annals_data`. */
  function load(name) {
    if (!loading[name]) {
      loading[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = base + "assets/search/" + name;
        script.onload = function () { resolve(annals_data[name.split(".")[0]]); };
        script.onerror = function () {
          delete loading[name];
          reject(new Error(name));
        };
        document.head.appendChild(script);
      });
    }
    return loading[name];
  }

  function say(key) {
    return form.getAttribute("data-" + key) || "";
  }

  function state() {
    var values = {};
    FIELDS.forEach(function (name) { values[name] = form.elements[name].value.trim(); });
    return values;
  }

  /* Puts the query of the address into the form: behind `#`, or behind `?`
   * where a form of another page led here. */
  function read_address() {
    var written = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    FIELDS.forEach(function (name) { form.elements[name].value = written.get(name) || ""; });
  }

  function write_address(values) {
    var written = new URLSearchParams();
    FIELDS.forEach(function (name) {
      if (values[name]) {
        written.set(name, values[name]);
      }
    });
    var fragment = "#" + written.toString();
    if (fragment !== location.hash && (fragment !== "#" || location.hash)) {
      history.replaceState(null, "", fragment);
    }
  }

  function run() {
    var mine = turn += 1;
    var values = state();
    if (!values.q) {
      found = [];
      show_none("");
      return;
    }
    search.find(values.q, values).then(function (things) {
      if (mine !== turn) {
        return null;
      }
      found = things;
      return add_results(mine, true);
    }).catch(function () {
      if (mine === turn) {
        show_none(say("broken"));
      }
    });
  }

  function show_none(words) {
    status.textContent = words;
    list.textContent = "";
    more.hidden = true;
  }

  /* Shows the next results, after the ones that stand there or in their place. */
  function add_results(mine, anew) {
    var start = anew ? 0 : shown;
    return search.show(found.slice(start, start + AT_ONCE)).then(function (things) {
      if (mine !== turn) {
        return;
      }
      if (anew) {
        list.textContent = "";
        status.textContent = found.length ? say("found") + " " + found.length : say("nothing");
      }
      var rows = things.map(row);
      rows.forEach(function (made) { list.appendChild(made); });
      shown = start + things.length;
      more.hidden = shown >= found.length;
      if (!anew && rows.length) {
        rows[0].querySelector("a").focus();
      }
    });
  }

  function element(name, kind, text) {
    var made = document.createElement(name);
    if (kind) {
      made.className = kind;
    }
    made.textContent = text || "";
    return made;
  }

  /* The words of a thing in a language: {tag, date, title, text}. */
  function face(thing, tag) {
    var words = thing.languages[tag] || [];
    return { tag: tag, date: words[0] || "", title: words[1] || "", text: words[2] || "" };
  }

  function row(thing) {
    var query = form.elements.q.value;
    var tags = annals_data.directory.languages;
    var own = face(thing, language);
    var first = face(thing, tags[0]);
    var titled = own.title ? own : first;
    var made = element("li", "search-result");
    var heading = element("h3", "row-title");
    var link = element("a", "");
    var prefix = language === tags[0] ? "" : language + "/";
    link.href = base + prefix + thing.address;
    write_marked(link, titled.title, annals_search.marks(titled.title, query), titled.tag);
    heading.appendChild(link);
    var topics = thing.topics.map(function (number) { return form.elements.topic.options[number + 1].text; });
    var facts = [say("kind-" + thing.kind), own.date || first.date].concat(topics).filter(Boolean).join(" · ");
    made.appendChild(element("p", "row-facts", facts));
    made.appendChild(heading);
    made.appendChild(best_passage(thing, tags, titled, query));
    return made;
  }

  /* The passage that tells most of the query, in the reader's language if that tells as much. */
  function best_passage(thing, tags, titled, query) {
    var order = [titled.tag].concat(tags.filter(function (tag) { return tag !== titled.tag; }));
    var best = null;
    order.forEach(function (tag) {
      var words = face(thing, tag);
      var is_other = tag !== titled.tag;
      /* The names of a place are the same in every language. */
      if (is_other && words.text === titled.text) {
        return;
      }
      var text = is_other && words.title ? words.title + ". " + words.text : words.text;
      var passage = annals_search.passage(text, query, PASSAGE);
      if (text && (!best || passage.marks.length > best.passage.marks.length)) {
        best = { tag: tag, passage: passage };
      }
    });
    var made = element("p", "row-summary");
    if (best) {
      write_marked(made, best.passage.text, best.passage.marks, best.tag);
    }
    return made;
  }

  function write_marked(parent, text, marks, tag) {
    if (tag !== language) {
      parent.lang = tag;
    }
    var end = 0;
    marks.forEach(function (mark) {
      write_words(parent, text.slice(end, mark[0]), tag);
      write_words(parent.appendChild(element("mark", "")), text.slice(mark[0], mark[1]), tag);
      end = mark[1];
    });
    write_words(parent, text.slice(end), tag);
  }

  /* Writes words that are in the language of `tag`, but for names in Korean or Chinese, which say so: else they would
   * be read aloud with the sounds of another language. */
  function write_words(parent, words, tag) {
    var end = 0;
    words.replace(/([\uac00-\ud7a3]+)|[\u3400-\u4dbf\u4e00-\u9fff]+/g, function (name, is_korean, start) {
      var own = is_korean ? "ko" : "zh";
      /* Chinese characters in brackets explain a Korean word and are read in Korean. */
      var is_gloss = tag.startsWith("ko") && words[start - 1] === "(";
      if (tag.startsWith(own) || is_gloss) {
        return;
      }
      parent.appendChild(document.createTextNode(words.slice(end, start)));
      parent.appendChild(element("span", "", name)).lang = own;
      end = start + name.length;
    });
    parent.appendChild(document.createTextNode(words.slice(end)));
  }

  function changed() {
    clearTimeout(pause);
    pause = setTimeout(function () {
      write_address(state());
      run();
    }, 150);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    changed();
  });
  form.addEventListener("input", changed);
    more.addEventListener("click", function () { add_results(turn, false); });
  window.addEventListener("hashchange", function () {
    read_address();
    run();
  });
  Array.from(document.querySelectorAll("[data-needs-script]")).forEach(function (part) { part.hidden = false; });
  read_address();
  write_address(state());
  run();
})();
