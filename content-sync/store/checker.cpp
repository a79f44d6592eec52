// Reads everything, changes nothing.
#include "store/checker.hpp"

#include <optional>

#include "feed/codec.hpp"

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

// Names of half-done work, and the mark of a disk that failed.
std::vector<std::string> left_behind(const Parts& store) {
  std::vector<std::string> left;
  for (const auto& stray : strays(store)) left.push_back(stray + " belongs to no generation");
  for (const auto& file : temporary_files(store.disk.files(), store.disk.layout())) {
    left.push_back(file + " was left half done");
  }
  if (store.disk.is_suspect()) left.emplace_back("the disk failed to write: the store is suspect until it recovers");
  return left;
}

// What is wrong now, and what an interrupted job may have left.
struct Findings {
  Breaches wrong, left;
  std::optional<Generation> now, before;  // what the links name
  std::size_t held = 0;                   // old generations that readers hold
};

void look_at_links(const Parts& store, Findings& found) {
  const auto look = [&](const std::string& link, const std::string& name) -> std::optional<Generation> {
    const auto named = store.generations.named_by(link);
    const auto there = base::exists(store.disk.files(), link);
    if (!named) found.wrong.push_back({Invariant::whole, name + ": " + named.error().message});
    if (named && !*named && there && *there)
      found.wrong.push_back({Invariant::whole, name + " names no complete generation"});
    return named.value_or(std::nullopt);
  };
  found.now = look(store.disk.layout().current(), "current");
  found.before = look(store.disk.layout().previous(), "previous");
}

void look_at_generation(const Parts& store, const std::string& name, const Pace& pace, Findings& found) {
  const auto generation = load_generation(store.disk.files(), store.disk.layout(), name);
  const bool is_kept = (found.now && found.now->name == name) || (found.before && found.before->name == name);
  const bool is_read = !is_kept && is_held(store.disk.files(), store.disk.layout().generation(name));
  found.held += is_read ? 1 : 0;
  if (!generation) {
    found.left.push_back({Invariant::converged, "generation " + name + " is not complete"});
  } else if (!is_kept && !is_read) {
    found.left.push_back({Invariant::bounded, "generation " + name + " is kept although nobody needs it"});
  } else {
    const auto invariant = is_read ? Invariant::reader_undisturbed : Invariant::whole;
    for (auto& words : problems_of(store, *generation, pace)) found.wrong.push_back({invariant, std::move(words)});
  }
}

}  // namespace

std::vector<Breach> verify(const Parts& store, const Pace& pace, Leftovers leftovers) {
  Findings found;
  look_at_links(store, found);
  const auto names = generation_names(store.disk.files(), store.disk.layout());
  if (!names) found.wrong.push_back({Invariant::whole, names.error().message});
  if (names && names->size() > k_most_generations) {
    found.wrong.push_back({Invariant::bounded, "there are more than four generations"});
  }
  for (const auto& name : names.value_or(std::vector<std::string>{})) look_at_generation(store, name, pace, found);
  if (found.held > 1) found.left.push_back({Invariant::bounded, "readers hold more than one old generation"});
  for (auto& words : left_behind(store)) found.left.push_back({Invariant::converged, std::move(words)});
  if (leftovers == Leftovers::are_wrong) found.wrong.insert(found.wrong.end(), found.left.begin(), found.left.end());
  return std::move(found.wrong);
}

std::vector<std::string> problems_of(const Parts& store, const Generation& generation, const Pace& pace) {
  std::vector<std::string> problems;
  const auto& layout = store.disk.layout();
  const std::string folder = layout.generation(generation.name);
  check_files(store.disk.files(), folder, generation, pace, problems);
  const auto content = stored_content(store.disk.files(), layout, generation);
  if (!content) {
    problems.push_back(content.error().within(folder).message);
    return problems;
  }
  // Withdrawn blobs may be gone already while a reader still holds the generation that lists them.
  const auto shown = store.withdrawn.filter(*content);
  for (const auto& blob : shown ? shown->content().blobs : content->blobs) {
    const std::string path = layout.blob(blob.sha256);
    if (auto problem = mismatch(store.disk.files(), path, blob.sha256, pace)) problems.push_back(*problem);
  }
  return problems;
}

std::vector<std::string> strays(const Parts& store) {
  const auto& files = store.disk.files();
  const auto& layout = store.disk.layout();
  std::vector<std::string> strays;
  for (const auto& blob : downloads_on_disk(files, layout, Download::blob)) {
    strays.push_back("partial/" + blob.sha256 + std::string(k_blob_download));
  }
  for (const auto& part : downloads_on_disk(files, layout, Download::part)) {
    strays.push_back("partial/" + part.sha256 + std::string(k_part_download));
  }
  for (const auto& blob : blobs_on_disk(files, layout)) {
    if (!store.generations.lists(blob.sha256)) strays.push_back("blobs/" + blob.sha256);
  }
  return strays;
}

}  // namespace etalase::store
