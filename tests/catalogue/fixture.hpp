// A catalogue of the small feed in a real folder, as the reader's tests want it.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <memory>

#include "catalogue/builder.hpp"
#include "catalogue/reader.hpp"
#include "support/small_feed.hpp"
#include "support/temp_dir.hpp"

namespace etalase::catalogue {

inline void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// Builds and opens a feed; fails the test when it cannot.
class ReaderTest : public ::testing::Test {
 protected:
  void open(const test::SmallFeed& small) {
    const auto built = build_catalogue(small.feed, small.parts, {});
    ASSERT_TRUE(built) << built.error().message;
    write_file(m_folder / catalogue_name(k_catalogue_format), *built);
    auto reader = Reader::open(m_folder.path());
    ASSERT_TRUE(reader) << reader.error().message;
    m_reader = std::move(*reader);
    m_reader->set_today(base::parse_day("2026-01-05").value());
  }

  test::TempDir m_folder;
  std::unique_ptr<Reader> m_reader;
};

template <class Card>
std::vector<std::string> ids_of(const std::vector<Card>& cards) {
  std::vector<std::string> ids;
  for (const auto& card : cards) ids.push_back(card.id);
  return ids;
}

}  // namespace etalase::catalogue
