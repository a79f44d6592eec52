// The checker: what the disk alone can show of the seven invariants.
#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/store.hpp"

namespace etalase::store {

namespace {

using Breaches = std::vector<Breach>;

// current, previous, one held by a reader, and one that is being written or removed.
constexpr std::size_t k_most_generations = 4;

// Compares one file with the hash it must have; a problem in words, or nothing.
std::optional<std::string> mismatch(const base::FileSystem& files, const std::string& path, const std::string& sha256,
                                    const Pace& pace) {
  const auto hash = hash_file(files, path, pace);
  if (!hash) return path + ": " + hash.error().message;
  if (*hash != sha256) return path + " has another hash than was signed";
  return std::nullopt;
}

// `complete` is no signed file, so it must say what the signed ones say.
bool tells_of_its_feed(const base::FileSystem& files, const std::string& folder, const Generation& generation) {
  const auto bytes = files.read(folder + "/feed.json", feed::k_feed_limit);
  const auto header = bytes ? feed::parse_feed(*bytes) : base::fail(bytes.error());
  const auto as_signed = generation.signed_files.find("feed.json");
  return header && as_signed != generation.signed_files.end() && as_signed->second == generation.feed_sha256 &&
         header->serial == generation.serial && header->published_at == generation.published_at;
}

void check_files(const base::FileSystem& files, const std::string& folder, const Generation& generation,
                 const Pace& pace, std::vector<std::string>& problems) {
  for (const auto& [name, sha256] : generation.stored_files) {
    if (auto problem = mismatch(files, folder + "/" + name, sha256, pace)) problems.push_back(*problem);
  }
  if (!tells_of_its_feed(files, folder, generation)) {
    problems.push_back(folder + "/complete does not agree with feed.json");
  }
  if (!generation.purged.empty()) return;
  for (const auto& [name, sha256] : generation.signed_files) {
    const auto stored = generation.stored_files.find(name);
    if (stored == generation.stored_files.end() || stored->second != sha256) {
      problems.push_back(folder + "/" + name + " is not the file that was signed");
    }
  }
}

// Names of half-done replacements directly below the source's folder and its metadata.
std::vector<std::string> temporary_files(const base::FileSystem& files, const Layout& layout) {
  std::vector<std::string> found;
  for (const auto& folder : {layout.folder, layout.metadata()}) {
    for (const auto& entry : files.list(folder).value_or(std::vector<base::DirEntry>{})) {
      if (entry.name.ends_with(".tmp")) found.push_back(folder + "/" + entry.name);
    }
  }
  return found;
}

bool is_held(base::FileSystem& files, const std::string& folder) {
  const auto lock = files.lock(folder, base::LockMode::exclusive, base::LockWait::try_once);
  return !lock && lock.error().kind == base::ErrorKind::busy;
}

}  // namespace

std::vector<Breach> Store::verify(const Pace& pace, Leftovers leftovers) const {
  Breaches breaches;
  const auto now = current(), before = previous();
  if (!now && m_files.info(m_layout.current())) {
    breaches.push_back({Invariant::whole, "current names no complete generation"});
  }
  if (!before && m_files.info(m_layout.previous())) {
    breaches.push_back({Invariant::whole, "previous names no complete generation"});
  }
  const auto names = generation_names(m_files, m_layout);
  if (!names) breaches.push_back({Invariant::whole, names.error().message});
  if (names && names->size() > k_most_generations) {
    breaches.push_back({Invariant::bounded, "there are more than four generations"});
  }
  Breaches left;
  std::size_t held = 0;
  for (const auto& name : names.value_or(std::vector<std::string>{})) {
    const auto generation = load_generation(m_files, m_layout, name);
    const bool is_kept = (now && now->name == name) || (before && before->name == name);
    const bool is_read = !is_kept && is_held(m_files, m_layout.generation(name));
    held += is_read ? 1 : 0;
    if (!generation) {
      left.push_back({Invariant::converged, "generation " + name + " is not complete"});
    } else if (!is_kept && !is_read) {
      left.push_back({Invariant::bounded, "generation " + name + " is kept although nobody needs it"});
    } else {
      const auto invariant = is_read ? Invariant::reader_undisturbed : Invariant::whole;
      for (auto& words : problems_of(*generation, pace)) breaches.push_back({invariant, std::move(words)});
    }
  }
  if (held > 1) left.push_back({Invariant::bounded, "readers hold more than one old generation"});
  for (auto& words : left_behind()) left.push_back({Invariant::converged, std::move(words)});
  if (leftovers == Leftovers::are_wrong) breaches.insert(breaches.end(), left.begin(), left.end());
  return breaches;
}

std::vector<std::string> Store::left_behind() const {
  std::vector<std::string> left;
  for (const auto& stray : strays()) left.push_back(stray + " belongs to no generation");
  for (const auto& file : temporary_files(m_files, m_layout)) left.push_back(file + " was left half done");
  if (is_suspect()) left.emplace_back("the disk failed to write: the store is suspect until it recovers");
  return left;
}

std::vector<std::string> Store::problems_of(const Generation& generation, const Pace& pace) const {
  std::vector<std::string> problems;
  const std::string folder = m_layout.generation(generation.name);
  check_files(m_files, folder, generation, pace, problems);
  const auto content = stored_content(m_files, m_layout, generation);
  if (!content) {
    problems.push_back(content.error().within(folder).message);
    return problems;
  }
  // Withdrawn blobs may be gone already while a reader still holds the generation that lists them.
  const auto filtered = without_withdrawn(*content);
  for (const auto& blob : filtered ? filtered->content.blobs : content->blobs) {
    if (auto problem = mismatch(m_files, m_layout.blob(blob.sha256), blob.sha256, pace)) problems.push_back(*problem);
  }
  return problems;
}

}  // namespace etalase::store
