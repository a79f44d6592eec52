// From verified content to what is on show: the order that survives a power cut.
#pragma once

#include "store/collect.hpp"

namespace etalase::store {

class Committer {
 public:
  // Builds with catalogue::build_catalogue when no builder is given. The parts outlive it.
  Committer(Parts& store, CatalogueBuilder builder);

  // As Store::commit().
  [[nodiscard]] base::Result<Generation> commit(const Shown& shown, const Pace& pace);
  // Writes the next generation of this content and switches to it; its blobs are there. `facts` is what is known of the
  // feed: serial, published_at, feed_sha256, signed_files, purged.
  [[nodiscard]] base::Result<Generation> put_on_show(const Shown& shown, Generation facts,
                                                     Generations::RollbackCopy rollback_copy, const Pace& pace);

 private:
  [[nodiscard]] base::Result<void> refuse_set_aside(const std::string& feed_sha256) const;
  [[nodiscard]] base::Result<std::string> next_name() const;

  Parts& m_store;
  CatalogueBuilder m_builder;
};

}  // namespace etalase::store
