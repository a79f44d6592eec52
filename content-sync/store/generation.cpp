// Reads and writes what describes a generation.
#include "store/generation.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"

namespace etalase::store {

namespace {

using base::Bytes;
using base::ErrorKind;
using base::Json;
using base::Result;

constexpr const char* k_format = "etalase-generation/1";
constexpr Bytes k_complete_limit = base::megabytes(1);
constexpr Bytes k_list_limit = base::megabytes(64);
constexpr Bytes k_hash_piece = base::megabytes(1);

Result<Hashes> hashes_from(const Json& json) {
  const auto corrupt = [] { return base::fail(ErrorKind::corrupt, "hashes are names with a sha256 each"); };
  if (!json.is_object()) return corrupt();
  Hashes hashes;
  for (const auto& [name, value] : json.items()) {
    const bool good_name = is_part_target(name) || (name.find('/') == std::string::npos && !name.starts_with('.'));
    if (!good_name || !value.is_string() || !base::is_sha256_hex(value.get<std::string>())) return corrupt();
    hashes[name] = value.get<std::string>();
  }
  return hashes;
}

// Adds the blobs of every stored part, reading one at a time.
Result<void> add_all_blobs(const GenerationContent& content, BlobSet& blobs) {
  for (const auto& [target, sha256] : content.parts) {
    std::string bytes;
    ETALASE_TRY(bytes, content.read_part(target));
    ETALASE_CHECK(add_wanted(bytes, 0, blobs));
  }
  return {};
}

GenerationContent parts_of(const base::FileSystem& files, const Layout& layout, const Generation& generation) {
  GenerationContent content;
  for (const auto& [name, sha256] : generation.stored_files) {
    if (is_part_target(name)) content.parts.emplace(name, sha256);
  }
  content.read_part = [&files, folder = layout.generation(generation.name)](const std::string& target) {
    return files.read(folder + "/" + target, feed::k_part_limit);
  };
  return content;
}

}  // namespace

std::string complete_bytes(const Generation& generation) {
  const Json json = {{"format", k_format},
                     {"serial", generation.serial},
                     {"published_at", generation.published_at},
                     {"feed", generation.feed_sha256},
                     {"signed", generation.signed_files},
                     {"files", generation.stored_files},
                     {"purged", generation.purged},
                     {"catalogue", generation.catalogue_format}};
  return feed::to_bytes(json);
}

Result<Generation> parse_complete(const std::string& name, std::string_view bytes) {
  Json json;
  ETALASE_TRY(json, base::parse_json(bytes, k_complete_limit));
  Generation generation;
  generation.name = name;
  try {
    if (json.at("format").get<std::string>() != k_format) return base::fail(ErrorKind::corrupt, "an unknown format");
    generation.serial = json.at("serial").get<std::int64_t>();
    generation.published_at = json.at("published_at").get<std::string>();
    generation.feed_sha256 = json.at("feed").get<std::string>();
    generation.purged = json.at("purged").get<std::vector<std::string>>();
    generation.catalogue_format = json.at("catalogue").get<int>();
    ETALASE_TRY(generation.signed_files, hashes_from(json.at("signed")));
    ETALASE_TRY(generation.stored_files, hashes_from(json.at("files")));
  } catch (const Json::exception&) {
    return base::fail(ErrorKind::corrupt, "`complete` of generation " + name + " lacks a field");
  }
  return generation;
}

Result<Generation> load_generation(const base::FileSystem& files, const Layout& layout, const std::string& name) {
  std::string bytes;
  ETALASE_TRY(bytes, files.read(layout.generation(name) + "/complete", k_complete_limit));
  return parse_complete(name, bytes);
}

bool is_lost(const base::Error& error) {
  return error.kind == ErrorKind::not_found || error.kind == ErrorKind::corrupt || error.kind == ErrorKind::too_large;
}

Result<std::vector<std::string>> generation_names(const base::FileSystem& files, const Layout& layout) {
  std::vector<std::string> names;
  const auto entries = files.list(layout.generations());
  if (!entries && entries.error().kind == ErrorKind::not_found) return names;
  if (!entries) return base::fail(entries.error());
  for (const auto& entry : *entries) {
    if (entry.type == base::FileType::folder && generation_number(entry.name) > 0) names.push_back(entry.name);
  }
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return generation_number(a) < generation_number(b); });
  return names;
}

Result<std::vector<Generation>> complete_generations(const base::FileSystem& files, const Layout& layout) {
  std::vector<Generation> complete;
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(files, layout));
  for (const auto& name : names) {
    auto generation = load_generation(files, layout, name);
    if (!generation && !is_lost(generation.error())) return base::fail(generation.error());
    if (generation) complete.push_back(std::move(*generation));
  }
  return complete;
}

std::string blobs_list_bytes(const BlobSet& blobs) {
  BlobSet sorted = blobs;
  sorted.settle();
  std::string bytes;
  std::string last;
  for (const auto& blob : sorted) {
    if (blob.sha256 != last) bytes += blob.sha256 + "\n";
    last = blob.sha256;
  }
  return bytes;
}

Result<BlobSet> listed_blobs(const base::FileSystem& files, const Layout& layout, const Generation& generation) {
  BlobSet blobs;
  const auto bytes = files.read(layout.generation(generation.name) + "/blobs.list", k_list_limit);
  const auto sha256 = generation.stored_files.find("blobs.list");
  if (bytes && sha256 != generation.stored_files.end() && base::sha256_hex(*bytes) == sha256->second) {
    for (std::string_view rest = *bytes; !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      blobs.insert(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return blobs;
  }
  BlobSet all;
  ETALASE_CHECK(add_all_blobs(parts_of(files, layout, generation), all));
  for (const auto& blob : all) blobs.insert(blob.sha256);
  return blobs;
}

Result<GenerationContent> stored_content(const base::FileSystem& files, const Layout& layout,
                                         const Generation& generation) {
  GenerationContent content = parts_of(files, layout, generation);
  ETALASE_TRY(content.feed, files.read(layout.generation(generation.name) + "/feed.json", feed::k_feed_limit));
  ETALASE_CHECK(add_all_blobs(content, content.blobs));
  BlobSet listed;
  ETALASE_TRY(listed, listed_blobs(files, layout, generation));
  content.blobs.erase_if([&listed](const Blob& blob) { return !listed.contains(blob.sha256); });
  return content;
}

Result<void> keep_pace(const Pace& pace, Bytes moved) {
  if (pace.stop.stop_requested()) return base::fail(ErrorKind::unavailable, "stopped");
  if (pace.progress) pace.progress(moved);
  return {};
}

Result<std::string> hash_file(const base::FileSystem& files, const std::string& path, const Pace& pace) {
  base::Digest digest;
  Bytes offset;
  while (true) {
    std::string piece;
    ETALASE_TRY(piece, files.read_at(path, offset, k_hash_piece));
    ETALASE_CHECK(keep_pace(pace, {piece.size()}));
    if (piece.empty()) return digest.finish();
    digest.add(piece);
    offset = offset + Bytes{piece.size()};
  }
}

}  // namespace etalase::store
