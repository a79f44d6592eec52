// A gallery with everything that makes pages difficult: long names, missing translations, no pictures, many makers.
#pragma once

#include <memory>

#include "catalogue/reader.hpp"
#include "support/small_feed.hpp"
#include "support/temp_dir.hpp"

namespace etalase::test {

// The feed's content before it is published; tests may change it.
[[nodiscard]] SmallFeed difficult_feed();

// Owns a folder with the feed's catalogue and a reader on it.
class TestGallery {
 public:
  TestGallery();
  explicit TestGallery(SmallFeed feed);
  [[nodiscard]] const catalogue::Reader& reader() const { return *m_reader; }
  [[nodiscard]] catalogue::Reader& reader() { return *m_reader; }

 private:
  TempDir m_folder;
  std::unique_ptr<catalogue::Reader> m_reader;
};

// Writes a store with one generation of the feed, its pictures and an empty withdrawal list into `folder`.
void make_store(const std::string& folder, const SmallFeed& feed, const std::string& generation);

}  // namespace etalase::test
