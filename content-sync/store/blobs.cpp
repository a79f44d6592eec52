// Downloads, their hashes, and what may go.
#include "store/blobs.hpp"

#include <fmt/format.h>

#include "base/digest.hpp"
#include "base/sizes.hpp"
#include "store/generation.hpp"

namespace etalase::store {

using base::Bytes;
using base::ErrorKind;
using base::Result;

namespace {

// Larger batches would keep a slow SD card busy for too long in one call.
constexpr Bytes k_sync_batch = base::megabytes(64);
// A generation holds the parts, a catalogue of about twice their size, and indexes.
constexpr std::uint64_t k_generation_per_part_byte = 4;
constexpr std::uint64_t k_block = 4096;

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

Result<void> check_name(const std::string& sha256) {
  if (base::is_sha256_hex(sha256)) return {};
  return base::fail(ErrorKind::invalid, "a blob's name is no sha256", sha256);
}

// What the missing blobs and a generation of this content take.
Bytes needed_for(const Missing& missing, const GenerationContent& content) {
  const std::uint64_t parts = content.feed.size() + content.bytes_of_parts.count;
  const Bytes ends_of_blocks{missing.blobs.size() * k_block};
  return missing.bytes + ends_of_blocks + Bytes{k_generation_per_part_byte * parts};
}

}  // namespace

BlobSet blobs_on_disk(const base::FileSystem& files, const Layout& layout) {
  BlobSet blobs;
  const auto no_entries = std::vector<base::DirEntry>{};
  for (const auto& folder : files.list(layout.blobs()).value_or(no_entries)) {
    for (const auto& file : files.list(layout.blobs() + "/" + folder.name).value_or(no_entries)) {
      if (file.name.starts_with(folder.name)) blobs.insert(file.name);
    }
  }
  return blobs;
}

BlobSet downloads_on_disk(const base::FileSystem& files, const Layout& layout, Download what) {
  BlobSet downloads;
  const std::string_view end = what == Download::blob ? k_blob_download : k_part_download;
  for (const auto& file : files.list(layout.partials()).value_or(std::vector<base::DirEntry>{})) {
    if (file.name.ends_with(end))
      downloads.insert(std::string_view(file.name).substr(0, file.name.size() - end.size()));
  }
  return downloads;
}

Result<bool> Blobs::has_good(const Blob& blob, const Pace& pace) {
  ETALASE_CHECK(check_name(blob.sha256));
  const std::string path = m_disk.layout().blob(blob.sha256);
  const auto found = m_disk.files().info(path);
  if (!found && found.error().kind == ErrorKind::not_found) return false;
  if (!found) return base::fail(found.error());
  bool good = found->type == base::FileType::file && found->size == blob.size;
  if (good && !m_generations.lists(blob.sha256) && !m_verified.contains(blob.sha256)) {
    const auto hash = hash_file(m_disk.files(), path, pace);
    ETALASE_CHECK(keep_pace(pace, {}));
    // One that cannot be read is as bad as one that is wrong: it can be fetched again.
    good = hash && *hash == blob.sha256;
    if (good) m_verified.insert(blob.sha256);
  }
  if (!good) ETALASE_CHECK(base::remove_tree(m_disk.files(), path));
  return good;
}

Result<Missing> Blobs::preflight(const Shown& shown, Bytes reserve, const Pace& pace) {
  ETALASE_CHECK(m_disk.refuse_when_suspect());
  ETALASE_CHECK(remove_strays(shown));
  Missing missing;
  for (const auto& blob : shown.content().blobs) {
    bool good = false;
    ETALASE_TRY(good, has_good(blob, pace));
    const std::string partial = m_disk.layout().partial(blob.sha256);
    if (good) {
      ETALASE_CHECK(m_disk.files().remove(partial));
      continue;
    }
    const auto begun = m_disk.files().info(partial);
    const std::uint64_t have = begun ? std::min(begun->size.count, blob.size.count) : 0;
    missing.blobs.insert(blob);
    missing.bytes = missing.bytes + Bytes{blob.size.count - have};
  }
  Bytes free;
  ETALASE_TRY(free, m_disk.files().free_space(m_disk.layout().folder));
  const Bytes needed = needed_for(missing, shown.content()) + reserve;
  if (needed <= free) return missing;
  // The reserve belongs to the rest of the machine: what was fetched towards a feed that does not fit gives way.
  if (free < reserve) ETALASE_CHECK(remove_strays());
  const auto said = base::needed_and_free(needed, free);
  return base::fail(ErrorKind::no_space, fmt::format("disk full: {} needed, {} of it as reserve, {} free", said.needed,
                                                     base::size_text(reserve), said.free));
}

Result<Partial> Blobs::open_partial(const std::string& sha256) {
  ETALASE_CHECK(m_disk.refuse_when_suspect());
  ETALASE_CHECK(check_name(sha256));
  ETALASE_CHECK(m_disk.files().make_folders(m_disk.layout().partials()));
  return Partial::open(m_disk.files(), m_disk.layout().partial(sha256), sha256);
}

Result<void> Blobs::finish(Partial partial, Bytes length) {
  ETALASE_CHECK(m_disk.refuse_when_suspect());
  std::string hash;
  // The batch is synced later; until then the disk need not wait for it.
  ETALASE_TRY(hash, partial.close());
  if (partial.size() != length || hash != partial.sha256()) {
    ETALASE_CHECK(m_disk.files().remove(partial.path()));
    const auto words =
        fmt::format("{} of {} bytes came, with hash {}: not what was signed", partial.size().count, length.count, hash);
    return base::fail(base::Error{ErrorKind::untrusted, words, partial.sha256()}.from(base::Origin::line));
  }
  // At most one batch is ever unsynced, this blob included.
  if (m_unsynced.bytes + length > k_sync_batch) ETALASE_CHECK(flush());
  const std::string path = m_disk.layout().blob(partial.sha256());
  ETALASE_CHECK(m_disk.files().make_folders(folder_of(path)));
  ETALASE_CHECK(m_disk.files().set_mode(partial.path(), k_read_only_mode));
  ETALASE_CHECK(m_disk.files().rename(partial.path(), path));
  m_verified.insert(partial.sha256());
  m_unsynced.folders.insert(folder_of(path));
  m_unsynced.bytes = m_unsynced.bytes + length;
  return {};
}

// Not synced: a power cut may take it, and its hash tells.
Result<void> Blobs::keep_part(std::string_view bytes) {
  ETALASE_CHECK(m_disk.refuse_when_suspect());
  ETALASE_CHECK(m_disk.files().make_folders(m_disk.layout().partials()));
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, m_disk.files().create(m_disk.layout().waiting_part(base::sha256_hex(bytes)), k_file_mode));
  auto kept = file->append(bytes);
  // What was fetched towards a feed that does not fit gives way.
  if (!kept && kept.error().kind == ErrorKind::no_space) ETALASE_CHECK(remove_strays());
  return kept;
}

Result<void> Blobs::settle(const BlobSet& blobs, const Pace& pace) {
  for (const auto& blob : blobs) {
    bool good = false;
    ETALASE_TRY(good, has_good(blob, pace));
    if (!good) return base::fail(ErrorKind::not_found, "blob " + blob.sha256 + " is missing", blob.sha256);
    // An earlier run may have died before it synced this one.
    if (!m_generations.lists(blob.sha256)) m_unsynced.folders.insert(folder_of(m_disk.layout().blob(blob.sha256)));
    ETALASE_CHECK(keep_pace(pace, {}));
  }
  return {};
}

Result<void> Blobs::flush() { return m_unsynced.folders.empty() ? Result<void>{} : sync(); }

Result<void> Blobs::sync() {
  ETALASE_CHECK(m_disk.refuse_when_suspect());
  ETALASE_CHECK(m_disk.sync_all());
  for (const auto& folder : m_unsynced.folders) ETALASE_CHECK(m_disk.sync_folder(folder));
  if (!m_unsynced.folders.empty()) ETALASE_CHECK(m_disk.sync_folder(m_disk.layout().blobs()));
  m_unsynced = {};
  return {};
}

Result<void> Blobs::remove_strays() { return remove_all_but({}, {}); }

// Parts are known by the hashes they were signed with, before anything was taken out of them.
Result<void> Blobs::remove_strays(const Shown& wanted) {
  BlobSet parts;
  for (const auto& [target, sha256] : wanted.given()) parts.insert(sha256);
  return remove_all_but(wanted.content().blobs, parts);
}

Result<void> Blobs::remove_all_but(const BlobSet& blobs, const BlobSet& parts) {
  for (const auto& blob : downloads_on_disk(m_disk.files(), m_disk.layout(), Download::blob)) {
    if (!blobs.contains(blob.sha256)) ETALASE_CHECK(m_disk.files().remove(m_disk.layout().partial(blob.sha256)));
  }
  ETALASE_CHECK(forget_other_parts(parts));
  for (const auto& blob : blobs_on_disk(m_disk.files(), m_disk.layout())) {
    if (blobs.contains(blob.sha256) || m_generations.needs(blob.sha256)) continue;
    ETALASE_CHECK(m_disk.files().remove(m_disk.layout().blob(blob.sha256)));
    m_verified.erase(blob.sha256);
  }
  return {};
}

Result<void> Blobs::forget_other_parts(const BlobSet& wanted) {
  for (const auto& part : downloads_on_disk(m_disk.files(), m_disk.layout(), Download::part)) {
    if (!wanted.contains(part.sha256)) ETALASE_CHECK(m_disk.files().remove(m_disk.layout().waiting_part(part.sha256)));
  }
  return {};
}

Result<void> Blobs::unlink(const std::set<std::string>& blobs) {
  for (const auto& sha256 : blobs) {
    const std::string path = m_disk.layout().blob(sha256);
    ETALASE_CHECK(m_disk.files().remove(m_disk.layout().partial(sha256)));
    m_verified.erase(sha256);
    if (!m_disk.files().info(path)) continue;
    ETALASE_CHECK(m_disk.files().remove(path));
    ETALASE_CHECK(m_disk.sync_folder(folder_of(path)));
  }
  return {};
}

Result<void> Blobs::remove_bad(const std::string& sha256) {
  ETALASE_CHECK(base::remove_tree(m_disk.files(), m_disk.layout().blob(sha256)));
  m_verified.erase(sha256);
  return {};
}

Result<int> Blobs::free(const BlobSet& blobs) {
  int freed = 0;
  for (const auto& blob : blobs) {
    if (m_generations.needs(blob.sha256) || m_verified.contains(blob.sha256)) continue;
    ETALASE_CHECK(m_disk.files().remove(m_disk.layout().blob(blob.sha256)));
    ++freed;
  }
  return freed;
}

Result<void> Blobs::forget_unsynced() {
  m_unsynced = {};
  return remove_strays();
}

}  // namespace etalase::store
