// Take-down: what the council withdrew leaves the disk, also a full one.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "store/committer.hpp"

namespace etalase::store {

class TakeDown {
 public:
  // Both outlive it.
  TakeDown(Parts& store, Committer& committer) : m_store(store), m_committer(committer) {}

  // As Store::withdraw().
  [[nodiscard]] base::Result<void> withdraw(std::string_view withdrawn_bytes, const Pace& pace);

 private:
  // What a withdrawal list asks for on this disk.
  struct Work {
    std::set<std::string> doomed;       // blobs that go at once
    std::optional<Shown> replacement;   // of `current`, without its purged items
    Generation facts;                   // of the replacement
    std::optional<base::Error> unread;  // why `current` could not be looked into
    bool older_affected = false;
  };

  [[nodiscard]] base::Result<Work> plan(const PurgeList& list) const;
  [[nodiscard]] base::Result<void> apply(const PurgeList& list, const Pace& pace);
  [[nodiscard]] base::Result<void> with_room(const std::function<base::Result<void>()>& action);

  Parts& m_store;
  Committer& m_committer;
  std::string m_applied;  // sha256 of the withdrawal list that needs no more work
};

}  // namespace etalase::store
