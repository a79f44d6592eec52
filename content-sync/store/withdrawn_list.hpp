// The newest withdrawal list on the disk, and the filter that goes by it.
#pragma once

#include <optional>
#include <string_view>

#include "feed/withdrawn.hpp"
#include "store/disk.hpp"
#include "store/purge.hpp"

namespace etalase::store {

class WithdrawnList {
 public:
  // The disk outlives it.
  explicit WithdrawnList(Disk& disk) : m_disk(disk) {}

  // Absent before the first, kind corrupt when unreadable.
  [[nodiscard]] base::Result<std::optional<feed::Withdrawn>> read() const;
  // What it purges; nothing before the first.
  [[nodiscard]] base::Result<PurgeList> purges() const;
  // Takes out of a content what must not be on this disk. Kinds of read(), and corrupt for a part that is no JSON.
  [[nodiscard]] base::Result<Shown> filter(const GenerationContent& content) const;
  // Fails with refused when a newer list came since the content was filtered.
  [[nodiscard]] base::Result<void> check_newest(const Shown& shown) const;

  // Tells whether these are the bytes on the disk.
  [[nodiscard]] bool is_stored(std::string_view bytes) const;
  // Replaces it durably.
  [[nodiscard]] base::Result<void> store(std::string_view bytes, const Pace& pace);

 private:
  Disk& m_disk;
};

}  // namespace etalase::store
