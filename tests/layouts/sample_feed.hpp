// The sample gallery as its council publishes it, with pictures of one colour: what pages are laid out for.
#pragma once

#include <memory>
#include <string>

#include "catalogue/reader.hpp"

namespace etalase::test {

// The languages that a gallery may offer beside its own two, and one of words half as long again.
inline constexpr const char* k_long_words = "id-x-panjang";

// Opens the catalogue in the build folder. The council's own program makes it, through import and publishing, whenever
// the sample or the program has changed.
class SampleFeed {
 public:
  SampleFeed();
  [[nodiscard]] const catalogue::Reader& reader() const { return *m_reader; }

 private:
  std::unique_ptr<catalogue::Reader> m_reader;
};

}  // namespace etalase::test
