// The tables of docs/feed.md say what the description of fields says; the last column is written by hand.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "feed/codec.hpp"
#include "feed/committed.hpp"
#include "feed/field_words.hpp"
#include "feed/value_fields.hpp"

namespace etalase::feed {
namespace {

constexpr const char* k_document = "docs/feed.md";
constexpr std::string_view k_begin = "<!-- members of ", k_end = " -->";

// Structures that several members hold, by the name that the tables call them.
void gather(const Shape& shape, std::map<std::string, Shape>& found) {
  if (!shape.name.empty()) found.emplace(shape.name, shape);
  for (const auto& inner : shape.inner) gather(inner, found);
  for (const auto& member : shape.members) gather(member.shape, found);
}

// Everything that has a table: kinds (without what all items have), files, and structures with a name.
std::map<std::string, Shape> tables() {
  std::map<std::string, Shape> found = {{"item", Describer::shape_of<Common>()}};
  for (const auto& kind : known_kinds()) {
    Shape own = *description_of(kind);
    gather(own, found);
    std::erase_if(own.members, [&](const Field& each) { return found.at("item").find(each.key) != nullptr; });
    found.emplace(kind, own);
  }
  for (const auto* name : {"feed", "withdrawn", "media"}) {
    gather(*description_of(name), found);
    found.emplace(name, *description_of(name));
  }
  return found;
}

// "| `key` | words | required | note |" gives the cells without blanks around them.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> found;
  std::stringstream in(line.substr(1));
  for (std::string cell; std::getline(in, cell, '|');) found.emplace_back(base::trim(cell));
  return found;
}

std::string table_text(const Shape& shape, const std::map<std::string, std::string>& notes) {
  std::string text = "| member | type | | |\n|---|---|---|---|\n";
  for (const auto& member : shape.members) {
    const auto note = notes.find('`' + member.key + '`');
    text += "| `" + member.key + "` | " + test::words_of(member.shape) + " | " +
            (member.need == Need::required ? "required" : "") + " | " + (note == notes.end() ? "" : note->second) +
            " |\n";
  }
  return text;
}

// The document with each table as the description says; `seen` gets the names of the tables.
std::string rewritten(const std::string& document, std::multiset<std::string>& seen) {
  const auto all = tables();
  std::stringstream in(document);
  std::string text, line;
  while (std::getline(in, line)) {
    text += line + '\n';
    if (!line.starts_with(k_begin) || !line.ends_with(k_end)) continue;
    const auto name = line.substr(k_begin.size(), line.size() - k_begin.size() - k_end.size());
    std::map<std::string, std::string> notes;
    while (std::getline(in, line) && line.starts_with('|')) {
      if (const auto row = cells(line); row.size() >= 4) notes[row[0]] = row[3];
    }
    seen.insert(name);
    const auto found = all.find(name);
    EXPECT_NE(found, all.end()) << "a table of something unknown: " << name;
    if (found != all.end()) text += table_text(found->second, notes);
    text += line + '\n';
  }
  return text;
}

TEST(Committed, TablesOfTheFeedPageAreTheDescriptions) {
  std::multiset<std::string> seen;
  test::expect_committed(k_document, rewritten(test::committed(k_document), seen));
  for (const auto& [name, shape] : tables()) {
    EXPECT_EQ(seen.count(name), 1U) << k_document << " has no line \"" << k_begin << name << k_end << '"';
  }
}

}  // namespace
}  // namespace etalase::feed
