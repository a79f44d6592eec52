// Shows the pieces that this page's address names behind its "#". No server is told of them: the names come from files
// of some dozens of pieces each, l/<shards>-<shard>.json, and whatever else stands in the address is never shown.
(function () {
  "use strict";

  var MOST_PIECES = 60;
  var MOST_TEXT = 4000;
  var ID = /^[A-Z0-9][A-Z0-9-]{1,31}$/;
  var shards = Number(document.body.getAttribute("data-shards"));
  var sections = Array.prototype.slice.call(document.querySelectorAll("section"));
  var turn = 0; // of an address; answers for an earlier one come too late

  // What the address asks for: ids, each once, and whether something in it is none.
  function readAddress(hash) {
    var text = hash.replace(/^#/, "").slice(0, MOST_TEXT);
    try {
      text = decodeURIComponent(text);
    } catch (error) {
      // A "%" that stands for nothing: what is an id is read all the same.
    }
    var parts = text.split(",").map(function (part) { return part.trim(); }).filter(Boolean);
    var ids = parts.filter(function (part, at) { return ID.test(part) && parts.indexOf(part) === at; });
    var odd = parts.some(function (part) { return !ID.test(part); });
    return { ids: ids.slice(0, MOST_PIECES), unread: odd || ids.length > MOST_PIECES || hash.length > MOST_TEXT };
  }

  // FNV-1a of 32 bits, as the council spreads its pieces.
  function shardOf(id) {
    var hash = 0x811c9dc5;
    for (var i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
    return hash % shards;
  }

  // The pieces of a shard by their ids; null where it did not come.
  function load(shard) {
    return fetch(shards + "-" + shard + ".json")
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .catch(function () { return null; });
  }

  function part(section, name) {
    return section.querySelector('[data-say="' + name + '"]');
  }
  function say(section, name, wanted) {
    part(section, name).hidden = !wanted;
  }
  function word(tag, text, name) {
    var element = document.createElement(tag);
    element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  // A piece is {"id": [name, maker, price], "en": […]}, the second where it differs.
  function row(section, id, piece) {
    var told = piece[section.lang] || piece.id;
    var link = document.createElement("a");
    link.href = section.getAttribute("data-root") + "p/" + id + "/";
    link.appendChild(word("strong", told[0]));
    if (told[1]) link.appendChild(word("span", told[1], "maker"));
    link.appendChild(word("span", told[2], "price"));
    var item = document.createElement("li");
    item.appendChild(link);
    return item;
  }

  function show(section, address, found) {
    var list = section.querySelector("ul");
    list.textContent = "";
    found.pieces.forEach(function (each) { list.appendChild(row(section, each.id, each.piece)); });
    part(section, "ids").textContent = found.missing.join(", ");
    say(section, "loading", false);
    say(section, "empty", address.ids.length === 0 && !address.unread);
    say(section, "missing", found.missing.length > 0);
    say(section, "unread", address.unread);
    say(section, "failed", found.failed);
    say(section, "keep", found.pieces.length > 0);
  }

  function sort(ids, tables) {
    var found = { pieces: [], missing: [], failed: false };
    ids.forEach(function (id) {
      var table = tables[shardOf(id)];
      if (!table) found.failed = true;
      else if (Object.prototype.hasOwnProperty.call(table, id)) found.pieces.push({ id: id, piece: table[id] });
      else found.missing.push(id);
    });
    return found;
  }

  function read() {
    var address = readAddress(location.hash);
    var mine = ++turn;
    var wanted = address.ids.map(shardOf).filter(function (shard, at, all) { return all.indexOf(shard) === at; });
    sections.forEach(function (section) { say(section, "loading", wanted.length > 0); });
    Promise.all(wanted.map(load)).then(function (answers) {
      if (mine !== turn) return;
      var tables = {};
      wanted.forEach(function (shard, at) { tables[shard] = answers[at]; });
      var found = sort(address.ids, tables);
      sections.forEach(function (section) { show(section, address, found); });
    });
  }

  function speak(tag) {
    document.documentElement.lang = tag;
    sections.forEach(function (section) { section.hidden = section.lang !== tag; });
  }

  // Who reads Malay, Javanese or Sundanese reads Indonesian rather than English.
  function firstTongue() {
    return /^(id|in|ms|jv|su)\b/i.test(navigator.language || "") ? "id" : "en";
  }

  sections.forEach(function (section) {
    say(section, "other", true);
    part(section, "other").addEventListener("click", function () { speak(part(section, "other").lang); });
    part(section, "again").addEventListener("click", function () { location.reload(); });
  });
  speak(firstTongue());
  addEventListener("hashchange", read);
  read();
})();
