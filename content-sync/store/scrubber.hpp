// Hashes what lies on the disk for years: cards rot without a word.
#pragma once

#include <optional>
#include <string>

#include "store/collect.hpp"

namespace etalase::store {

class Scrubber {
 public:
  // The parts outlive it.
  explicit Scrubber(Parts& store) : m_store(store) {}

  // As Store::scrub().
  [[nodiscard]] base::Result<Scrub> run(const Pace& pace);

 private:
  // One thing to hash.
  struct Item {
    enum class Of { current, previous, both } of;
    std::string name;  // of a file in the generation, or a blob's sha256
    std::string path;
    std::string sha256;
    std::optional<base::Bytes> blob_size;  // absent for a file
  };
  // What is still to be hashed of one generation: files, then blobs, the last ones first.
  struct Plan {
    std::string name;
    Hashes files;
    BlobSet blobs;
    std::size_t blobs_left = 0;
    [[nodiscard]] bool is_done() const { return files.empty() && blobs_left == 0; }
  };

  [[nodiscard]] base::Result<void> plan();
  [[nodiscard]] base::Result<Plan> plan_of(const Generation& generation) const;
  // The next thing to hash; absent when all is done. take: and count it as done.
  enum class Next { look, take };
  [[nodiscard]] std::optional<Item> next(Next what);
  [[nodiscard]] base::Result<void> check(const Item& item, Scrub& scrub, const Pace& pace);

  Parts& m_store;
  std::string m_name;  // of the generation on show that the plans were made for
  Plan m_current, m_previous;
};

}  // namespace etalase::store
