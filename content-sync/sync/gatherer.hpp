// Brings a feed's signed files together: feed.json and its parts, each checked, from the store or from the network.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "feed/header.hpp"
#include "store/store.hpp"
#include "sync/http_fetcher.hpp"
#include "sync/job.hpp"
#include "trust/updater.hpp"

namespace etalase::sync {

// What one refresh works with; all outlive what is made of it.
struct Refresh {
  trust::Updater& updater;
  HttpFetcher& fetcher;
  const Job& job;
};

// A feed as its signed files say, verified, without what was withdrawn; its parts lie in the store.
struct Gathered {
  feed::FeedHeader header;
  store::Shown shown;
  store::BlobSet wanted;  // all of its blobs, also those that are left out for now
};

// A feed that the current generation was made of, signed file by signed file.
struct OnShow {
  feed::FeedHeader header;
  store::BlobSet wanted;
};

// Works under the store's job lock, on the job's thread.
class Gatherer {
 public:
  Gatherer(store::Store& store, const Refresh& from, int media_max_side)
      : m_store(store), m_from(from), m_media_max_side(media_max_side) {}

  // Kinds: corrupt and untrusted for files that are not what was signed, too_large, refused for a feed that a rollback
  // set aside, and those of the network and the disk.
  [[nodiscard]] base::Result<Gathered> gather();
  // The same feed when it is on show already: read from the store as it lies there, and nothing is fetched, not even a
  // part of which a purge left only a piece. Absent when anything of it is new or not whole. Kinds of the metadata.
  [[nodiscard]] base::Result<std::optional<OnShow>> on_show();

 private:
  // A feed while its signed files come in. `known` are the signed hashes of what `current` was made of, looked up once
  // for all parts.
  struct Gathering {
    store::GenerationContent content;
    feed::FeedHeader header;
    store::Hashes known;
    std::map<std::string, const std::string*> part_of;  // "kind/ID" to the header's name of the part that has it
  };

  [[nodiscard]] base::Result<store::Hashes> signed_hashes(const feed::FeedHeader& header);
  [[nodiscard]] base::Result<void> refuse_set_aside(const trust::Target& target) const;
  [[nodiscard]] base::Result<void> gather_parts(Gathering& gathering);
  [[nodiscard]] base::Result<void> take_part(const feed::PartRef& announced, std::string_view bytes,
                                             Gathering& into) const;
  [[nodiscard]] std::optional<std::string> stored(const trust::Target& target, const store::Hashes& known) const;

  store::Store& m_store;
  const Refresh& m_from;
  int m_media_max_side;
};

}  // namespace etalase::sync
