/* Finds events, places, statistics and documents, on this device alone.
 *
 * The index lies in script files beside the page, because a page that is
 * opened from a disk may load scripts but nothing else. A query loads the few
 * files that its words lie in; nothing is sent anywhere. Text is cut into
 * terms exactly as the program that wrote the index does (`src/search/fold.rs`).
 *
 * Nothing here needs a page; `search.js` is the page that asks.
 */
var annals_data = self.annals_data || {};

var annals_search = (function () {
  "use strict";

  /* How much a word counts in the text, the summary, an alias, the title and a short title. */
  var WEIGHTS = [1, 2, 4, 8, 14];
  /* How far a word may be continued in the index, in files and in terms. */
  var MOST_FILES = 2;
  var MOST_TERMS = 200;

  /* Words that say nothing of what is looked for. */
  var IDLE = new Set((
    "a an and are as at be by did do does for from had has have how in into is it its many much of on or that the " +
    "their there they this to was were what when where which why with " +
    "몇 몇명 명 명인가 명인가요 무엇 무엇인가 언제 어디 어디서 왜 어떻게 누가 얼마나 및 대한 관한"
  ).split(" "));

  function is_paired(code) {
    return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x4dbf) ||
      (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff);
  }

  function is_of_word(code) {
    return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ||
      (code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2b0 && code <= 0x2ff));
  }

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase()
      .replace(/([0-9]),(?=[0-9])/g, "$1")
      .replace(/([0-9a-z\u00c0-\u02af\u0300-\u1fff])['’‘ʼ`]s(?![0-9a-z\u00c0-\u02af\u0300-\u1fff])/g, "$1")
      .replace(/['’‘ʼ`]/g, "");
  }

  /* The runs of a text: {pairs: whether it is Hangul or Han, letters: [...]}. */
  function runs(text) {
    var found = [];
    var run = null;
    Array.from(fold(text)).forEach(function (letter) {
      var code = letter.codePointAt(0);
      var pairs = is_paired(code);
      if (!pairs && !is_of_word(code)) {
        run = null;
        return;
      }
      if (!run || run.pairs !== pairs) {
        run = { pairs: pairs, letters: [] };
        found.push(run);
      }
      run.letters.push(letter);
    });
    return found;
  }

  /* The terms of a text, as the index has them. */
  function terms(text) {
    var found = [];
    runs(text).forEach(function (run) {
      if (!run.pairs) {
        found.push(run.letters.join(""));
        return;
      }
      for (var at = 0; at < run.letters.length; at += 1) {
        found.push(run.letters.slice(at, at + 2).join(""));
      }
    });
    return found;
  }

  /* What a query asks for: each word with the terms that must stand together.
   * A word may be the beginning of a longer one. */
  function words(query) {
    return runs(query).map(function (run) {
      var word = run.letters.join("");
      if (!run.pairs) {
        return { word: word, pieces: [word], open: word.length > 1 };
      }
      var pieces = [];
      for (var at = 0; at + 1 < run.letters.length; at += 1) {
        pieces.push(run.letters[at] + run.letters[at + 1]);
      }
      return { word: word, pieces: pieces.length ? pieces : [word], open: !pieces.length };
    });
  }

  /* The words of a query without those that only make it a question, unless there are no others. "Who", "us" and
   * "may" are not among them: here they are mostly names. */
  function asked(query) {
    var all = words(query);
    var telling = all.filter(function (word) { return !IDLE.has(word.word); });
    return telling.length ? telling : all;
  }

  /* Terms stand in the order of their bytes in UTF-8, that is, of their code points. */
  function comes_before(one, other) {
    var a = Array.from(one);
    var b = Array.from(other);
    for (var at = 0; at < a.length && at < b.length; at += 1) {
      if (a[at] !== b[at]) {
        return a[at].codePointAt(0) < b[at].codePointAt(0);
      }
    }
    return a.length < b.length;
  }

  /* The last of `starts` ([first thing in a file, file]) that does not come after `wanted`. */
  function file_of(starts, wanted, before) {
    var low = 0;
    var high = starts.length;
    while (low + 1 < high) {
      var middle = (low + high) >> 1;
      if (before(wanted, starts[middle][0])) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  function smaller(one, other) {
    return one < other;
  }

  /* How well a term of the index answers a word: whole, begun, or another form of it. */
  function likeness(term, word) {
    if (term === word) {
      return 1;
    }
    return term.startsWith(word) ? Math.max(0.2, 0.7 - (term.length - word.length) * 0.1) : 0.5;
  }

  /* Reads "!a0 1,2;;5" into {size: how many things hold the term, places: {thing: weight}}. */
  function read_entry(term, line) {
    var parts = line.split(" ");
    var entry = { term: term, size: 0, is_cut: false, places: new Map() };
    if (parts[0][0] === "!") {
      entry.is_cut = true;
      entry.size = parseInt(parts.shift().slice(1), 36);
    }
    var lists = parts[0].split(";");
    lists.forEach(function (list, number) {
      var weight = WEIGHTS[WEIGHTS.length - 1 - number];
      var thing = 0;
      (list ? list.split(",") : []).forEach(function (step) {
        thing += parseInt(step, 36);
        entry.places.set(thing, weight);
      });
    });
    entry.size = entry.size || entry.places.size;
    return entry;
  }

  /* The entries of `text` (a file of the index) for `term`, and where `open` for what begins with it. */
  function entries(text, term, open) {
    var found = [];
    var at = text.indexOf("~" + term + (open ? "" : " "));
    while (at >= 0 && found.length < MOST_TERMS) {
      var end = text.indexOf("~", at + 1);
      var line = text.slice(at + 1, end < 0 ? text.length : end);
      var space = line.indexOf(" ");
      found.push(read_entry(line.slice(0, space), line.slice(space + 1)));
      at = open && end >= 0 && text.startsWith(term, end + 1) ? end : -1;
    }
    return found;
  }

  /* What an English word shares with its other forms: "repatri" of "repatriated". */
  function stem_of(word) {
    var stem = word.replace(/(?:at(?:ions?|ed|ing|es?)|ings?|ions?|als?|ments?|ies|ed|e?s|e|y)$/, "");
    return /^[a-z]{4,}$/.test(stem) && stem !== word ? stem : null;
  }

  function Search(directory, load) {
    this.directory = directory;
    this.load = load;
  }

  /* The entries of a term, from the files in which they may lie. */
  Search.prototype.look_up = function (term, open) {
    var files = this.directory.terms;
    if (!files.length) {
      return Promise.resolve([]);
    }
    var first = file_of(files, term, comes_before);
    var last = first;
    while (open && last + 1 < files.length && last + 1 < first + MOST_FILES &&
        (files[last + 1][0].startsWith(term) || comes_before(files[last + 1][0], term))) {
      last += 1;
    }
    var load = this.load;
    return Promise.all(files.slice(first, last + 1).map(function (file) {
      return load(file[1]).then(function (text) { return entries(text, term, open); });
    })).then(function (lists) { return [].concat.apply([], lists); });
  };

  /* Adds to `weights` the things that have a word in parts, and says how much of it each has: the word may carry an
   * ending that the text has not (서울은), or leave out what stands between its parts (西班牙大使馆 for
   * 西班牙驻北京大使馆). Its beginning must be there, and half of it, or most of it where others have it whole. */
  function weigh_parts(answers, count, weights) {
    var shares = new Map();
    var least_share = weights.size ? 0.75 : 0.5;
    var begins = answers[0][0];
    (begins ? begins.places : new Map()).forEach(function (ignored, thing) {
      var here = answers.filter(function (answer) { return answer.length && answer[0].places.has(thing); });
      var share = here.length / answers.length;
      if (weights.has(thing) || share < least_share) {
        return;
      }
      var least = Math.min.apply(null, here.map(function (answer) { return answer[0].places.get(thing); }));
      var size = Math.min.apply(null, here.map(function (answer) { return answer[0].size; }));
      shares.set(thing, share);
      weights.set(thing, share * share * least * Math.log(1 + count / size));
    });
    return shares;
  }

  /* For one word of the query, how much each thing has of it. */
  Search.prototype.weigh = function (word) {
    var search = this;
    var count = this.directory.count;
    var lookups = word.pieces.map(function (piece) { return search.look_up(piece, word.open); });
    var stem = stem_of(word.word);
    if (stem) {
      lookups.push(search.look_up(stem, true));
    }
    return Promise.all(lookups).then(function (answers) {
      var weights = new Map();
      var is_cut = false;
      function take(entry, share) {
        is_cut = is_cut || entry.is_cut;
        var rarity = Math.log(1 + count / entry.size);
        entry.places.forEach(function (weight, thing) {
          weights.set(thing, Math.max(weights.get(thing) || 0, weight * rarity * share));
        });
      }
      if (word.pieces.length === 1) {
        [].concat.apply([], answers).forEach(function (entry) {
          take(entry, likeness(entry.term, word.word));
        });
      } else if (answers.every(function (answer) { return answer.length; })) {
        var all = answers.map(function (answer) { return answer[0]; });
        var rarest = all.reduce(function (one, other) { return other.size < one.size ? other : one; });
        is_cut = rarest.is_cut;
        rarest.places.forEach(function (weight, thing) {
          var least = weight;
          var whole = all.every(function (entry) {
            var here = entry.places.get(thing);
            least = Math.min(least, here || (entry.is_cut ? WEIGHTS[0] : 0));
            return least;
          });
          if (whole) {
            weights.set(thing, least * Math.log(1 + count / rarest.size));
          }
        });
      }
      var shares = word.pieces.length > 1 ? weigh_parts(answers, count, weights) : new Map();
      return { weights: weights, shares: shares, is_cut: is_cut };
    });
  };

  /* Which things pass the filters {topic, from, to}. */
  Search.prototype.filter = function (things, filters) {
    var directory = this.directory;
    var topic = directory.topics.indexOf(filters.topic);
    var from = parseInt(filters.from, 10);
    var to = parseInt(filters.to, 10);
    if (topic < 0 && isNaN(from) && isNaN(to)) {
      return Promise.resolve(things);
    }
    var load = this.load;
    var numbers = new Set(things.map(function (thing) { return file_of(directory.facets, thing, smaller); }));
    return Promise.all(Array.from(numbers).map(function (number) {
      return load(directory.facets[number][1]).then(function (text) { return [number, text.split(",")]; });
    })).then(function (files) {
      var facets = new Map(files);
      return things.filter(function (thing) {
        var number = file_of(directory.facets, thing, smaller);
        var facet = facets.get(number)[thing - directory.facets[number][0]].split(" ");
        var belongs = topic < 0 || facet[0].split(".").indexOf(String(topic)) >= 0;
        return belongs && (isNaN(from) || Number(facet[2]) >= from) && (isNaN(to) || Number(facet[1]) <= to);
      });
    });
  };

  /* The numbers of the things that are found, the best first. */
  Search.prototype.find = function (query, filters) {
    var search = this;
    return Promise.all(asked(query).map(function (word) { return search.weigh(word); })).then(function (answers) {
      var scores = new Map();
      answers.forEach(function (answer) {
        answer.weights.forEach(function (weight, thing) {
          var score = scores.get(thing) || { words: 0, weight: 0 };
          score.words += answer.is_cut ? 0 : answer.shares.get(thing) || 1;
          score.weight += weight;
          scores.set(thing, score);
        });
      });
      var found = Array.from(scores.keys());
      return search.filter(found, filters || {}).then(function (kept) {
        return kept.sort(function (one, other) {
          var a = scores.get(one);
          var b = scores.get(other);
          return b.words - a.words || b.weight - a.weight || one - other;
        });
      });
    });
  };

  /* What is shown of the things with these numbers, in their order:
   * {kind, address, topics: [number], languages: {tag: [date, title, text]}}. */
  Search.prototype.show = function (things) {
    var directory = this.directory;
    var load = this.load;
    return Promise.all(things.map(function (thing) {
      var file = directory.texts[file_of(directory.texts, thing, smaller)];
      return load(file[1]).then(function (list) {
        var known = list[thing - file[0]];
        return { kind: directory.kinds[known[0]], address: known[1], topics: known[2], languages: known[3] };
      });
    }));
  };

  /* Where in `text` the words of `query` stand: [[start, end], ...], in order, without overlap. */
  function marks(text, query) {
    var wanted = asked(query);
    var found = [];
    var pattern = /[^\s.,;:!?()[\]{}"“”«»—–/·。，、；：！？（）《》「」『』]+/g;
    var match;
    while ((match = pattern.exec(text))) {
      mark_chunk(match[0], match.index, wanted, found);
    }
    return found.sort(function (a, b) { return a[0] - b[0]; }).filter(function (mark, number, all) {
      return !number || mark[0] >= all[number - 1][1];
    });
  }

  function mark_chunk(chunk, start, wanted, found) {
    wanted.forEach(function (word) {
      if (is_paired(word.word.codePointAt(0))) {
        var at = chunk.indexOf(word.word);
        while (at >= 0) {
          found.push([start + at, start + at + word.word.length]);
          at = chunk.indexOf(word.word, at + 1);
        }
        return;
      }
      /* A chunk such as "Soviet-built" has several words of its own. */
      var part = /[^-‐‑]+/g;
      var piece;
      while ((piece = part.exec(chunk))) {
        var folded = terms(piece[0])[0] || "";
        if (folded === word.word || (word.open && folded.startsWith(word.word)) || folded + "s" === word.word) {
          found.push([start + piece.index, start + piece.index + piece[0].length]);
        }
      }
    });
  }

  /* The part of `text` that tells most of the query, in at most `length`
   * characters: {text, marks}. */
  function passage(text, query, length) {
    var all = marks(text, query);
    if (text.length <= length) {
      return { text: text, marks: all };
    }
    var best = { start: 0, count: 0 };
    all.forEach(function (mark) {
      var start = Math.max(0, mark[0] - 40);
      var count = all.filter(function (other) { return other[0] >= start && other[1] <= start + length; }).length;
      if (count > best.count) {
        best = { start: start, count: count };
      }
    });
    var start = best.start ? text.indexOf(" ", best.start) + 1 || best.start : 0;
    start = start > best.start + 40 ? best.start : start;
    var end = Math.min(text.length, start + length);
    var cut = end < text.length ? text.lastIndexOf(" ", end) : end;
    end = cut > start + length / 2 ? cut : end;
    var before = start > 0 ? "… " : "";
    return {
      text: before + text.slice(start, end) + (end < text.length ? " …" : ""),
      marks: all.filter(function (mark) { return mark[0] >= start && mark[1] <= end; }).map(function (mark) {
        return [mark[0] - start + before.length, mark[1] - start + before.length];
      }),
    };
  }

  return { Search: Search, terms: terms, words: words, marks: marks, passage: passage };
})();
