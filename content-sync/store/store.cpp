// What a Store tells without changing anything, and its locks.
#include "store/store.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "catalogue/builder.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

Store::Store(base::FileSystem& files, std::string source_folder, CatalogueBuilder builder)
    : m_files(files), m_layout{std::move(source_folder)}, m_builder(std::move(builder)) {
  if (m_builder) return;
  m_builder = [](base::PageFile& into, const catalogue::Ingredients& from) {
    return catalogue::build_catalogue(into, from);
  };
}

Result<std::unique_ptr<base::FileLock>> Store::lock_job(base::LockWait wait) {
  ETALASE_CHECK(m_files.make_folders(m_layout.folder));
  auto lock = m_files.lock(m_layout.job_lock(), base::LockMode::exclusive, wait);
  // Another program may have changed the store since this one held the lock.
  forget_trust();
  m_verified.clear();
  return lock;
}

Result<std::unique_ptr<base::FileLock>> Store::lock_daemon() {
  ETALASE_CHECK(m_files.make_folders(m_layout.folder));
  return m_files.lock(m_layout.daemon_lock(), base::LockMode::exclusive, base::LockWait::try_once);
}

Result<std::optional<std::string>> Store::name_in(const std::string& link) const {
  const auto found = m_files.info(link);
  if (!found && found.error().kind != ErrorKind::not_found) return base::fail(found.error());
  if (!found || found->type != base::FileType::symlink) return std::optional<std::string>();
  std::string target;
  ETALASE_TRY(target, m_files.read_link(link));
  constexpr std::string_view start = "generations/";
  if (!target.starts_with(start)) return std::optional<std::string>();
  std::string name = target.substr(start.size());
  return generation_number(name) == 0 ? std::optional<std::string>() : std::move(name);
}

Result<std::optional<Generation>> Store::named_by(const std::string& link) const {
  std::optional<std::string> name;
  ETALASE_TRY(name, name_in(link));
  if (!name) return std::optional<Generation>();
  auto generation = load_generation(m_files, m_layout, *name);
  if (!generation && !is_lost(generation.error())) return base::fail(generation.error());
  return generation ? std::optional<Generation>(std::move(*generation)) : std::nullopt;
}

std::optional<Generation> Store::current() const { return named_by(m_layout.current()).value_or(std::nullopt); }
std::optional<Generation> Store::previous() const { return named_by(m_layout.previous()).value_or(std::nullopt); }

bool Store::is_current(const Hashes& signed_files) const {
  const auto now = current();
  if (!now || now->signed_files != signed_files) return false;
  if (now->catalogue_format != catalogue::k_catalogue_format) return false;
  for (const auto& [name, sha256] : now->stored_files) {
    if (!m_files.info(m_layout.generation(now->name) + "/" + name)) return false;
  }
  if (now->purged.empty()) return true;
  const auto list = withdrawn();
  if (!list || !*list) return false;
  const auto purges = purge_list(**list);
  return std::all_of(now->purged.begin(), now->purged.end(), [&](const std::string& what) {
    return purges.items.contains(what) || purges.media.contains(what);
  });
}

std::optional<std::string> Store::stored_file(const std::string& target, const std::string& sha256) const {
  std::vector<std::string> paths;
  for (const auto& generation : trust().complete) {
    const auto found = generation.stored_files.find(target);
    if (found == generation.stored_files.end() || found->second != sha256) continue;
    paths.push_back(m_layout.generation(generation.name) + "/" + target);
  }
  if (base::is_sha256_hex(sha256)) paths.push_back(m_layout.waiting_part(sha256));
  for (const auto& path : paths) {
    auto bytes = m_files.read(path, feed::k_part_limit);
    if (bytes && base::sha256_hex(*bytes) == sha256) return std::move(*bytes);
  }
  return std::nullopt;
}

// Not synced: a power cut may take it, and its hash tells.
Result<void> Store::keep_part(std::string_view bytes) {
  ETALASE_CHECK(refuse_when_suspect());
  ETALASE_CHECK(m_files.make_folders(m_layout.partials()));
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, m_files.create(m_layout.waiting_part(base::sha256_hex(bytes)), 0640));
  auto kept = file->append(bytes);
  // What was fetched towards a feed that does not fit gives way.
  if (!kept && kept.error().kind == ErrorKind::no_space) ETALASE_CHECK(make_room());
  return kept;
}

std::function<Result<std::string>(const std::string&)> Store::reader_of(Hashes parts) const {
  return [this, parts = std::move(parts)](const std::string& target) -> Result<std::string> {
    const auto sha256 = parts.find(target);
    auto bytes = sha256 == parts.end() ? std::nullopt : stored_file(target, sha256->second);
    if (!bytes) return base::fail(ErrorKind::not_found, target + " is no longer in the store: fetch it again");
    return std::move(*bytes);
  };
}

BlobSet Store::listed_by_current() const {
  const auto now = current();
  return now ? listed_blobs(m_files, m_layout, *now).value_or(BlobSet{}) : BlobSet{};
}

Result<std::optional<feed::Withdrawn>> Store::withdrawn() const {
  const auto bytes = m_files.read(m_layout.withdrawn(), feed::k_withdrawn_limit);
  if (!bytes && bytes.error().kind == ErrorKind::not_found) return std::optional<feed::Withdrawn>();
  if (!bytes) return base::fail(bytes.error());
  auto list = feed::parse_withdrawn(*bytes);
  if (!list) return base::fail(list.error().within(m_layout.withdrawn()));
  return std::optional<feed::Withdrawn>(std::move(*list));
}

std::vector<std::string> Store::set_aside() const {
  const auto bytes = m_files.read(m_layout.set_aside(), base::kilobytes(64));
  std::vector<std::string> hashes;
  if (!bytes) return hashes;
  for (const auto& line : base::split(*bytes, '\n')) {
    if (base::is_sha256_hex(line)) hashes.push_back(line);
  }
  return hashes;
}

bool Store::is_suspect() const { return m_files.info(m_layout.suspect()).has_value(); }

Result<void> Store::refuse_when_suspect() const {
  if (!is_suspect()) return {};
  return base::fail(ErrorKind::refused, "the disk failed to write earlier: the store must recover first");
}

Result<void> Store::suspect_if_failed(Result<void> synced) {
  if (synced) return synced;
  // Not synced on purpose: when the page cache is lost so is the mark, and then hashing shows what the disk has.
  const auto marked = m_files.create(m_layout.suspect(), 0640);
  return base::fail(marked ? synced.error() : synced.error().within("cannot mark the store as suspect"));
}

const Store::Trust& Store::trust() const {
  if (!m_trust) {
    m_trust = Trust{};
    auto complete = complete_generations(m_files, m_layout);
    m_trust->is_whole = complete.has_value();
    m_trust->complete = std::move(complete).value_or(std::vector<Generation>{});
    for (const auto& generation : m_trust->complete) {
      const auto listed = listed_blobs(m_files, m_layout, generation);
      if (listed) m_trust->blobs.merge(*listed);
      m_trust->is_whole = m_trust->is_whole && listed.has_value();
    }
  }
  return *m_trust;
}

bool Store::is_listed(const std::string& sha256) const { return trust().blobs.contains(sha256); }
// When a generation cannot say what it needs, nothing is known to be needless.
bool Store::is_needed(const std::string& sha256) const { return is_listed(sha256) || !trust().is_whole; }

bool Store::has_trusted_blob(const std::string& sha256) const {
  return is_listed(sha256) && m_files.info(m_layout.blob(sha256)).has_value();
}

std::vector<std::string> Store::strays() const {
  std::vector<std::string> strays;
  for (const auto& blob : downloads_on_disk(m_files, m_layout, Download::blob)) {
    strays.push_back("partial/" + blob.sha256 + std::string(k_blob_download));
  }
  for (const auto& part : downloads_on_disk(m_files, m_layout, Download::part)) {
    strays.push_back("partial/" + part.sha256 + std::string(k_part_download));
  }
  for (const auto& blob : blobs_on_disk(m_files, m_layout)) {
    if (!is_listed(blob.sha256)) strays.push_back("blobs/" + blob.sha256);
  }
  return strays;
}

}  // namespace etalase::store
