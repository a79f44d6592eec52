// Symlinks, and what complete generations list.
#include "store/generations.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::string_view k_links_begin = "generations/";

}  // namespace

Result<std::optional<std::string>> Generations::name_in(const std::string& link) const {
  const auto found = m_disk.files().info(link);
  if (!found && found.error().kind != ErrorKind::not_found) return base::fail(found.error());
  if (!found || found->type != base::FileType::symlink) return std::optional<std::string>();
  std::string target;
  ETALASE_TRY(target, m_disk.files().read_link(link));
  if (!target.starts_with(k_links_begin)) return std::optional<std::string>();
  std::string name = target.substr(k_links_begin.size());
  return generation_number(name) == 0 ? std::optional<std::string>() : std::move(name);
}

Result<std::optional<Generation>> Generations::named_by(const std::string& link) const {
  std::optional<std::string> name;
  ETALASE_TRY(name, name_in(link));
  if (!name) return std::optional<Generation>();
  auto generation = load_generation(m_disk.files(), m_disk.layout(), *name);
  if (!generation && !is_lost(generation.error())) return base::fail(generation.error());
  return generation ? std::optional<Generation>(std::move(*generation)) : std::nullopt;
}

std::optional<Generation> Generations::current() const {
  return named_by(m_disk.layout().current()).value_or(std::nullopt);
}
std::optional<Generation> Generations::previous() const {
  return named_by(m_disk.layout().previous()).value_or(std::nullopt);
}

BlobSet Generations::listed_by_current() const {
  const auto now = current();
  return now ? listed_blobs(m_disk.files(), m_disk.layout(), *now).value_or(BlobSet{}) : BlobSet{};
}

const Generations::Known& Generations::known() const {
  if (!m_known) {
    m_known = Known{};
    auto complete = complete_generations(m_disk.files(), m_disk.layout());
    m_known->is_whole = complete.has_value();
    m_known->complete = std::move(complete).value_or(std::vector<Generation>{});
    for (const auto& generation : m_known->complete) {
      const auto listed = listed_blobs(m_disk.files(), m_disk.layout(), generation);
      if (listed) m_known->blobs.merge(*listed);
      m_known->is_whole = m_known->is_whole && listed.has_value();
    }
  }
  return *m_known;
}

std::optional<std::string> Generations::stored_file(const std::string& target, const std::string& sha256) const {
  std::vector<std::string> paths;
  for (const auto& generation : known().complete) {
    const auto found = generation.stored_files.find(target);
    if (found == generation.stored_files.end() || found->second != sha256) continue;
    paths.push_back(m_disk.layout().generation(generation.name) + "/" + target);
  }
  if (base::is_sha256_hex(sha256)) paths.push_back(m_disk.layout().waiting_part(sha256));
  for (const auto& path : paths) {
    auto bytes = m_disk.files().read(path, feed::k_part_limit);
    if (bytes && base::sha256_hex(*bytes) == sha256) return std::move(*bytes);
  }
  return std::nullopt;
}

std::function<Result<std::string>(const std::string&)> Generations::reader_of(Hashes parts) const {
  return [this, parts = std::move(parts)](const std::string& target) -> Result<std::string> {
    const auto sha256 = parts.find(target);
    auto bytes = sha256 == parts.end() ? std::nullopt : stored_file(target, sha256->second);
    if (!bytes) return base::fail(ErrorKind::not_found, target + " is no longer in the store: fetch it again", target);
    return std::move(*bytes);
  };
}

std::vector<std::string> Generations::set_aside() const {
  const auto bytes = m_disk.files().read(m_disk.layout().set_aside(), base::kilobytes(64));
  std::vector<std::string> hashes;
  if (!bytes) return hashes;
  for (const auto& line : base::split(*bytes, '\n')) {
    if (base::is_sha256_hex(line)) hashes.push_back(line);
  }
  return hashes;
}

Result<void> Generations::show(const Generation& generation, RollbackCopy rollback_copy) {
  const auto old = current();
  ETALASE_CHECK(point(m_disk.layout().current(), generation.name));
  if (rollback_copy == RollbackCopy::none) return drop_previous();
  // The same feed built anew, because the old one rotted or has an old format, is nothing to go back to.
  const bool worth_keeping = old && old->signed_files != generation.signed_files;
  return worth_keeping ? point(m_disk.layout().previous(), old->name) : Result<void>{};
}

Result<void> Generations::point(const std::string& link, const std::string& name) {
  return m_disk.point(link, std::string(k_links_begin) + name);
}

Result<void> Generations::drop_previous() {
  if (!m_disk.files().info(m_disk.layout().previous())) return {};
  ETALASE_CHECK(m_disk.files().remove(m_disk.layout().previous()));
  return m_disk.sync_folder(m_disk.layout().folder);
}

Result<void> Generations::drop_damaged_previous() {
  std::optional<Generation> before;
  ETALASE_TRY(before, named_by(m_disk.layout().previous()));
  return before ? Result<void>{} : drop_previous();
}

// `complete` goes first and for good: a reader that comes later must not find a generation that is half gone.
Result<Generations::Removal> Generations::remove(const std::string& name) {
  const std::string folder = m_disk.layout().generation(name);
  const auto lock = m_disk.files().lock(folder, base::LockMode::exclusive, base::LockWait::try_once);
  if (!lock && lock.error().kind == ErrorKind::busy) return Removal::leased;
  if (!lock) return base::fail(lock.error());
  ETALASE_CHECK(m_disk.files().remove(folder + "/complete"));
  ETALASE_CHECK(m_disk.sync_folder(folder));
  ETALASE_CHECK(base::remove_tree(m_disk.files(), folder));
  return Removal::done;
}

}  // namespace etalase::store
