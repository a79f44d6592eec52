// Runs the list's own script on a page made of as little as it needs, and writes what a visitor would see as JSON.
//   node run_list_script.cjs FOLDER HASH LANGUAGE [offline]
// FOLDER holds what publishing wrote: index.html, list.js and the files of pieces. HASH "@10000" asks for that many ids.
"use strict";
const fs = require("fs");
const vm = require("vm");

const [folder, given, language, line] = process.argv.slice(2);
const many = /^@(\d+)$/.exec(given);
const hash = many
  ? "#" + Array.from({ length: Number(many[1]) }, (_, i) => "KRY-" + (10000 + i)).join(",")
  : given;
const html = fs.readFileSync(folder + "/index.html", "utf8");

class Element {
  constructor(tag) {
    Object.assign(this, { tag, children: [], hidden: false, attributes: {}, own: "", lang: "" });
  }
  set textContent(text) {
    this.own = String(text);
    this.children = [];
  }
  get textContent() {
    return [this.own, ...this.children.map((child) => child.textContent)].filter(Boolean).join(" | ");
  }
  set innerHTML(text) {
    throw new Error("the script writes HTML: " + text);
  }
  appendChild(child) {
    this.children.push(child);
  }
  getAttribute(name) {
    return this.attributes[name];
  }
  addEventListener() {}
}

// A section of the page with the texts that it can show; what the page hides at first is hidden.
function section(source) {
  const made = new Element("section");
  made.lang = /lang="(\w+)"/.exec(source)[1];
  made.attributes["data-root"] = /data-root="([^"]*)"/.exec(source)[1];
  made.said = {};
  for (const [tag, name] of source.matchAll(/<[^>]*data-say="(\w+)"[^>]*>/g)) {
    made.said[name] = new Element("p");
    made.said[name].hidden = /\bhidden\b/.test(tag);
    made.said[name].lang = made.lang === "id" ? "en" : "id";
  }
  made.list = new Element("ul");
  made.querySelector = (query) => (query === "ul" ? made.list : made.said[/"(\w+)"/.exec(query)[1]]);
  return made;
}

const sections = html.split("<section ").slice(1).map((rest) => section("<section " + rest.split("</section>")[0]));
const fetched = [];
const page = {
  document: {
    body: { getAttribute: (name) => new RegExp(name + '="(\\d+)"').exec(html)[1] },
    documentElement: {},
    querySelectorAll: () => sections,
    createElement: (tag) => new Element(tag),
  },
  location: { hash, reload() {} },
  navigator: { language },
  addEventListener() {},
  fetch: async (name) => {
    fetched.push(name);
    if (line === "offline") throw new Error("offline");
    const path = folder + "/" + name;
    return fs.existsSync(path) ? { ok: true, json: async () => JSON.parse(fs.readFileSync(path)) } : { ok: false };
  },
};
vm.runInNewContext(fs.readFileSync(folder + "/list.js", "utf8"), page);
setImmediate(() => setImmediate(() => {
  const seen = sections.find((each) => !each.hidden);
  const rows = seen.list.children.map((item) => ({ to: item.children[0].href, text: item.textContent }));
  const says = Object.keys(seen.said).filter((name) => !seen.said[name].hidden).sort();
  console.log(JSON.stringify({ language: seen.lang, rows, says, missing: seen.said.ids.textContent, fetched }));
}));
