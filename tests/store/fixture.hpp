// A store on a disk in memory and the little agent that its tests need.
#pragma once

#include <gmock/gmock.h>

#include "base/digest.hpp"
#include "feed/codec.hpp"
#include "store/purge.hpp"
#include "store/store.hpp"
#include "support/fake_file_system.hpp"
#include "support/full_run.hpp"
#include "support/small_feed.hpp"

namespace etalase::store {

inline constexpr const char* k_source = "/sources/galeri";

// Building with SQLite is the catalogue's test; here its bytes only have to depend on what it was built from.
inline base::Result<void> plain_catalogue(base::PageFile& into, const catalogue::Ingredients& from) {
  feed::FeedHeader header;
  ETALASE_TRY(header, feed::parse_feed(from.feed));
  std::string bytes = "catalogue\n" + std::string(from.feed);
  for (const auto& named : header.parts) {
    if (from.stop.stop_requested()) return base::fail(base::ErrorKind::unavailable, "stopped");
    if (!feed::is_known_kind(named.kind)) continue;
    std::string part;
    ETALASE_TRY(part, from.read_part(named.target));
    bytes += named.target + "\n" + part;
  }
  return into.write_at({}, bytes);
}

inline BlobSet wanted_blobs(const std::map<std::string, std::string>& parts, int max_side) {
  BlobSet wanted;
  for (const auto& [target, bytes] : parts) EXPECT_TRUE(add_wanted(bytes, max_side, wanted)) << target;
  wanted.settle();
  return wanted;
}

// Content whose parts are at hand, as after a download.
inline GenerationContent content_of(const std::string& feed, const std::map<std::string, std::string>& parts,
                                    BlobSet blobs) {
  GenerationContent content{feed, {}, {}, std::move(blobs)};
  for (const auto& [target, bytes] : parts) {
    content.parts[target] = base::sha256_hex(bytes);
    content.bytes_of_parts = content.bytes_of_parts + base::Bytes{bytes.size()};
  }
  content.read_part = [parts](const std::string& target) -> base::Result<std::string> {
    const auto found = parts.find(target);
    if (found == parts.end()) return base::fail(base::ErrorKind::not_found, target);
    return found->second;
  };
  return content;
}
inline GenerationContent content_of(const test::SmallFeed& small) {
  return content_of(small.feed, small.parts, wanted_blobs(small.parts, 0));
}

// Content whose parts the store has already.
inline GenerationContent stored_content_of(const Store& store, const test::SmallFeed& small) {
  auto content = content_of(small);
  content.read_part = store.generations().reader_of(content.parts);
  return content;
}

// Downloads one blob the way sync does.
inline base::Result<void> fetch(Store& store, const test::SmallFeed& small, const Blob& blob) {
  base::Result<Partial> partial = store.blobs().open_partial(blob.sha256);
  if (!partial) return base::fail(partial.error());
  const std::string& bytes = small.media.at(blob.sha256);
  ETALASE_CHECK(partial->append(std::string_view(bytes).substr(static_cast<std::size_t>(partial->size().count))));
  return store.blobs().finish(std::move(*partial), blob.size);
}

// What a job does with content: by the withdrawal list first.
inline base::Result<Missing> preflight(Store& store, const GenerationContent& content, base::Bytes reserve,
                                       const Pace& pace) {
  const auto shown = store.withdrawn().filter(content);
  return shown ? store.blobs().preflight(*shown, reserve, pace) : base::fail(shown.error());
}
inline base::Result<Generation> commit(Store& store, const GenerationContent& content, const Pace& pace) {
  const auto shown = store.withdrawn().filter(content);
  return shown ? store.commit(*shown, pace) : base::fail(shown.error());
}

// A verified withdrawal list.
inline std::string list_of(std::vector<feed::WithdrawnItem> items, std::vector<std::string> media = {}) {
  feed::Withdrawn list;
  list.serial = 1;
  list.items = std::move(items);
  list.media = std::move(media);
  return feed::to_bytes(feed::to_json(list));
}
inline const feed::WithdrawnItem k_purge{{"product", "BTK-001"}, true};
inline const feed::WithdrawnItem k_hide{{"product", "BTK-001"}, false};

// For gtest's messages.
inline void PrintTo(const Breach& breach, std::ostream* out) {
  *out << "invariant " << static_cast<int>(breach.invariant) << ": " << breach.words;
}

// A whole run of a sync with a healthy network.
inline base::Result<Generation> run(Store& store, const test::SmallFeed& small) {
  ETALASE_CHECK(store.recover({}));
  const auto content = content_of(small);
  Missing missing;
  ETALASE_TRY(missing, preflight(store, content, base::megabytes(1), {}));
  for (const auto& blob : missing.blobs) ETALASE_CHECK(fetch(store, small, blob));
  return commit(store, content, {});
}

inline Hashes hashes_of(const test::SmallFeed& small) {
  Hashes hashes{{"feed.json", base::sha256_hex(small.feed)}};
  for (const auto& [target, bytes] : small.parts) hashes[target] = base::sha256_hex(bytes);
  return hashes;
}

class StoreTest : public ::testing::Test {
 protected:
  Store store() { return Store(m_files, k_source, plain_catalogue); }
  std::string path(const std::string& name) { return std::string(k_source) + "/" + name; }
  std::string blob_of(const test::SmallFeed& small, const std::string& picture, std::size_t file = 0) {
    for (const auto& [target, part] : small.contents) {
      for (const auto& media : part.media) {
        if (media.id == picture) return media.files.at(file).sha256;
      }
    }
    return {};
  }

  test::FakeFileSystem m_files;
};

}  // namespace etalase::store
