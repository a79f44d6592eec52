// Blobs on their way into the store: what is missing, what arrived, and when it may be trusted.
#include <fmt/format.h>

#include "base/digest.hpp"
#include "store/generation.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::Bytes;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::uint32_t k_blob_mode = 0440;
// Larger batches would keep a slow SD card busy for too long in one call.
constexpr Bytes k_sync_batch = base::megabytes(64);
// A generation holds the parts, a catalogue of about twice their size, and indexes.
constexpr std::uint64_t k_generation_per_part_byte = 4;
constexpr std::uint64_t k_block = 4096;

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

}  // namespace

Result<bool> Store::has_good_blob(const Blob& blob, const Pace& pace) {
  if (!base::is_sha256_hex(blob.sha256)) return base::fail(ErrorKind::invalid, "a blob's name is no sha256");
  const std::string path = m_layout.blob(blob.sha256);
  const auto found = m_files.info(path);
  if (!found && found.error().kind == ErrorKind::not_found) return false;
  if (!found) return base::fail(found.error());
  bool good = found->type == base::FileType::file && found->size == blob.size;
  if (good && !is_listed(blob.sha256) && !m_verified.contains(blob.sha256)) {
    const auto hash = hash_file(m_files, path, pace);
    ETALASE_CHECK(keep_pace(pace, {}));
    // One that cannot be read is as bad as one that is wrong: it can be fetched again.
    good = hash && *hash == blob.sha256;
    if (good) m_verified.insert(blob.sha256);
  }
  if (!good) ETALASE_CHECK(base::remove_tree(m_files, path));
  return good;
}

Result<Missing> Store::preflight(const GenerationContent& content, Bytes reserve, const Pace& pace) {
  ETALASE_CHECK(refuse_when_suspect());
  Purged filtered;
  ETALASE_TRY(filtered, without_withdrawn(content));
  // Parts are known by the hashes they were signed with, before anything was taken out of them.
  filtered.content.parts = content.parts;
  ETALASE_CHECK(remove_strays(&filtered.content));
  Missing missing;
  for (const auto& blob : filtered.content.blobs) {
    bool good = false;
    ETALASE_TRY(good, has_good_blob(blob, pace));
    if (good) {
      ETALASE_CHECK(m_files.remove(m_layout.partial(blob.sha256)));
      continue;
    }
    const auto part = m_files.info(m_layout.partial(blob.sha256));
    const std::uint64_t have = part ? std::min(part->size.count, blob.size.count) : 0;
    missing.blobs.insert(blob);
    missing.bytes = missing.bytes + Bytes{blob.size.count - have};
  }
  missing.blobs.settle();
  const std::uint64_t parts = content.feed.size() + content.bytes_of_parts.count;
  Bytes free;
  ETALASE_TRY(free, m_files.free_space(m_layout.folder));
  const Bytes ends_of_blocks{missing.blobs.size() * k_block};
  const Bytes needed = missing.bytes + ends_of_blocks + Bytes{k_generation_per_part_byte * parts} + reserve;
  if (needed > free) {
    // The reserve belongs to the rest of the machine: what was fetched towards a feed that does not fit gives way.
    if (free < reserve) ETALASE_CHECK(make_room());
    return base::fail(ErrorKind::no_space,
                      fmt::format("disk full: {} MB needed, {} MB of it as reserve, {} MB free",
                                  needed.count / 1'000'000, reserve.count / 1'000'000, free.count / 1'000'000));
  }
  return missing;
}

Result<Partial> Store::open_partial(const std::string& sha256) {
  ETALASE_CHECK(refuse_when_suspect());
  if (!base::is_sha256_hex(sha256)) return base::fail(ErrorKind::invalid, "a blob's name is no sha256");
  ETALASE_CHECK(m_files.make_folders(m_layout.partials()));
  return Partial::open(m_files, m_layout.partial(sha256), sha256);
}

Result<void> Store::finish(Partial partial, Bytes length) {
  ETALASE_CHECK(refuse_when_suspect());
  ETALASE_CHECK(partial.write_gathered());
  // The batch is synced later; until then the disk need not wait for it.
  partial.m_file->write_early();
  partial.m_file.reset();
  const std::string hash = partial.m_digest.finish();
  if (partial.m_size != length || hash != partial.m_sha256) {
    ETALASE_CHECK(m_files.remove(partial.m_path));
    return base::fail(ErrorKind::untrusted, fmt::format("{} of {} bytes came, with hash {}: not what was signed",
                                                        partial.m_size.count, length.count, hash));
  }
  // At most one batch is ever unsynced, this blob included.
  if (m_unsynced + length > k_sync_batch) ETALASE_CHECK(flush());
  const std::string path = m_layout.blob(partial.m_sha256);
  ETALASE_CHECK(m_files.make_folders(folder_of(path)));
  ETALASE_CHECK(m_files.set_mode(partial.m_path, k_blob_mode));
  ETALASE_CHECK(m_files.rename(partial.m_path, path));
  m_verified.insert(partial.m_sha256);
  m_touched.insert(folder_of(path));
  m_unsynced = m_unsynced + length;
  return {};
}

Result<void> Store::flush() { return m_touched.empty() ? Result<void>{} : sync_all_data(); }

Result<void> Store::sync_all_data() {
  ETALASE_CHECK(refuse_when_suspect());
  ETALASE_CHECK(suspect_if_failed(m_files.sync_all(m_layout.folder)));
  for (const auto& folder : m_touched) ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(folder)));
  if (!m_touched.empty()) ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.blobs())));
  m_touched.clear();
  m_unsynced = {};
  return {};
}

Result<void> Store::settle_blobs(const BlobSet& blobs, const Pace& pace) {
  for (const auto& blob : blobs) {
    bool good = false;
    ETALASE_TRY(good, has_good_blob(blob, pace));
    if (!good) return base::fail(ErrorKind::not_found, "blob " + blob.sha256 + " is missing");
    // An earlier run may have died before it synced this one.
    if (!is_listed(blob.sha256)) m_touched.insert(folder_of(m_layout.blob(blob.sha256)));
    ETALASE_CHECK(keep_pace(pace, {}));
  }
  return {};
}

Result<void> Store::make_room() { return remove_strays(nullptr); }

Result<void> Store::tidy() {
  ETALASE_CHECK(refuse_when_suspect());
  ETALASE_CHECK(collect());
  return remove_strays(nullptr);
}

Result<void> Store::remove_downloads(const GenerationContent* wanted) {
  for (const auto& blob : downloads_on_disk(m_files, m_layout, Download::blob)) {
    if (wanted == nullptr || !wanted->blobs.contains(blob.sha256)) {
      ETALASE_CHECK(m_files.remove(m_layout.partial(blob.sha256)));
    }
  }
  BlobSet parts;
  if (wanted != nullptr) {
    for (const auto& [target, sha256] : wanted->parts) parts.insert(sha256);
  }
  return forget_other_parts(parts);
}

Result<void> Store::forget_other_parts(const BlobSet& wanted) {
  for (const auto& part : downloads_on_disk(m_files, m_layout, Download::part)) {
    if (!wanted.contains(part.sha256)) ETALASE_CHECK(m_files.remove(m_layout.waiting_part(part.sha256)));
  }
  return {};
}

Result<void> Store::remove_strays(const GenerationContent* wanted) {
  ETALASE_CHECK(remove_downloads(wanted));
  for (const auto& blob : blobs_on_disk(m_files, m_layout)) {
    const bool is_wanted = wanted != nullptr && wanted->blobs.contains(blob.sha256);
    if (is_wanted || is_needed(blob.sha256)) continue;
    ETALASE_CHECK(m_files.remove(m_layout.blob(blob.sha256)));
    m_verified.erase(blob.sha256);
  }
  return {};
}

}  // namespace etalase::store
