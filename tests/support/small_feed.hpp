// A small, valid feed for tests that need one: a few makers, products and a story, with pictures of a few bytes.
#pragma once

#include <map>
#include <string>

#include "feed/header.hpp"
#include "feed/kinds.hpp"

namespace etalase::test {

// What a council publishes, as bytes. Tests change `header`, `contents` and call seal().
struct SmallFeed {
  feed::FeedHeader header;
  std::map<std::string, feed::Part> contents;  // by target path

  std::string feed;                          // feed.json
  std::map<std::string, std::string> parts;  // target path to bytes
  std::map<std::string, std::string> media;  // sha256 to bytes

  // Writes header and contents to `feed` and `parts`.
  void seal();
  feed::Part& part(const std::string& kind) { return contents.at("parts/" + kind + "-000.json"); }
  // Adds a picture of two sizes to the part of a kind and returns its id.
  std::string add_picture(const std::string& kind, const std::string& id);
};

// Makers PRJ-01 (Soppeng weavers) and PRJ-02 (Jepara carver) with consent, PRJ-03 without; products BTK-001, BTK-002 of
// PRJ-01, UKR-001 of PRJ-02, ANY-001 of PRJ-03; regions, a collection, a story, a notice. Products' pictures
// carry the product's id. `serial` changes BTK-001's price as well.
[[nodiscard]] SmallFeed small_feed(int serial);

// Spoils what is signed next: a value that the feed's rules do not know, at items[0].availability of the product part;
// a major format that nobody reads yet.
void break_rule(SmallFeed& small);
void name_later_format(SmallFeed& small);

}  // namespace etalase::test
