// Keeps derivatives, so that publishing again costs nothing.
#include "publishing/picture_cache.hpp"

#include <algorithm>
#include <deque>
#include <future>
#include <set>
#include <thread>

#include "base/digest.hpp"
#include "feed/codec.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::fail;
using base::Json;
using base::Result;
using pictures::Derivatives;
using pictures::make_derivatives;

namespace {

constexpr base::Bytes k_master_limit = base::megabytes(100);
constexpr base::Bytes k_index_limit = base::kilobytes(64);

// What was made of a master, under a stand-in for id and description.
Result<feed::Media> read_record(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                const std::string& master_sha256) {
  std::string bytes;
  ETALASE_TRY(bytes, files.read(folder.derived() + "/" + master_sha256 + ".json", k_index_limit));
  Json json;
  ETALASE_TRY(json, base::parse_json(bytes, k_index_limit));
  if (!json.is_object()) return words::refuse(ErrorKind::corrupt, "json_no_object");
  json["id"] = "M-0";
  json["alt"] = Json::object({{"id", "-"}});
  return feed::media_from_json(json, master_sha256);
}

tl::unexpected<base::Error> about(const drafts::Picture& picture, const base::Error& error) {
  auto named = error.within(picture.file_name);
  named.subject = picture.id;
  return fail(std::move(named));
}

}  // namespace

std::set<std::string> recorded_sizes(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                     const std::string& master_sha256) {
  std::set<std::string> sizes;
  if (const auto record = read_record(files, folder, master_sha256)) {
    for (const auto& file : record->files) sizes.insert(file.sha256);
  }
  return sizes;
}

std::string media_path(const std::string& sha256) { return "media/" + sha256.substr(0, 2) + "/" + sha256 + ".jpg"; }

std::vector<drafts::Picture> PictureCache::missing(const std::vector<drafts::Picture>& pictures) {
  std::vector<drafts::Picture> missing;
  std::set<std::string> seen;
  for (const auto& picture : pictures) {
    if (seen.insert(picture.sha256).second && !known(picture.sha256)) missing.push_back(picture);
  }
  return missing;
}

Result<std::vector<Unmade>> PictureCache::make(const std::vector<drafts::Picture>& missing,
                                               const drafts::PictureStore& store) {
  struct Making {
    const drafts::Picture* picture;
    std::future<Result<Derivatives>> made;
  };
  const std::size_t at_once = std::max(1U, std::thread::hardware_concurrency());
  std::deque<Making> making;
  std::vector<Unmade> unmade;
  const auto keep_first = [&]() -> Result<void> {
    Making first = std::move(making.front());
    making.pop_front();
    const auto made = first.made.get();
    if (made) {
      const auto kept = keep(*first.picture, *made);
      return kept ? kept : Result<void>(about(*first.picture, kept.error()));
    }
    unmade.push_back({*first.picture, made.error()});
    return {};
  };
  for (const auto& picture : missing) {
    if (making.size() == at_once) ETALASE_CHECK(keep_first());
    auto master = read_master(picture, store);
    if (!master) {
      unmade.push_back({picture, master.error()});
      continue;
    }
    making.push_back(
        {&picture, std::async(std::launch::async, [bytes = std::move(*master)] { return make_derivatives(bytes); })});
  }
  while (!making.empty()) ETALASE_CHECK(keep_first());
  return unmade;
}

Result<feed::Media> PictureCache::media(const drafts::Picture& picture) {
  const auto found = known(picture.sha256);
  if (!found) return about(picture, found.error());
  return feed::Media{picture.id, picture.alt, found->color, found->files, picture.focus, picture.role};
}

Result<PictureCache::Known> PictureCache::known(const std::string& master_sha256) {
  if (const auto found = m_known.find(master_sha256); found != m_known.end()) return found->second;
  Known read;
  ETALASE_TRY(read, read_known(master_sha256));
  return m_known.emplace(master_sha256, std::move(read)).first->second;
}

Result<PictureCache::Known> PictureCache::read_known(const std::string& master_sha256) const {
  feed::Media record;
  ETALASE_TRY(record, read_record(m_files, m_folder, master_sha256));
  for (const auto& file : record.files) ETALASE_CHECK(check_file(file));
  return Known{record.color, record.files};
}

// Read whole each time: a disk that forgets changes neither time nor length.
Result<void> PictureCache::check_file(const feed::MediaFile& file) const {
  const auto path = m_folder.public_root() + "/feed/" + media_path(file.sha256);
  const auto bytes = m_files.read(path, feed::k_media_limit);
  if (bytes && bytes->size() == file.bytes && base::sha256_hex(*bytes) == file.sha256) return {};
  return words::refuse(ErrorKind::corrupt, "media_not_as_written", {{"file", path}});
}

Result<std::string> PictureCache::read_master(const drafts::Picture& picture, const drafts::PictureStore& store) const {
  auto master = m_files.read(store.path_of(picture), k_master_limit);
  if (!master) return fail(master.error().within(picture.file_name));
  if (base::sha256_hex(*master) != picture.sha256)
    return words::refuse(ErrorKind::corrupt, "master_changed", {{"name", picture.file_name}});
  return master;
}

Result<void> PictureCache::keep(const drafts::Picture& picture, const Derivatives& made) {
  Known result{made.color, {}};
  for (const auto& derivative : made.files) {
    const std::string path = m_folder.public_root() + "/feed/" + media_path(derivative.file.sha256);
    if (const auto written = write_static(m_files, path, derivative.bytes, m_written); !written) {
      if (written.error().kind == base::ErrorKind::no_space) return base::fail(written.error());
      return words::refuse(written.error().kind, "media_not_written",
                           {{"file", path}, {"reason", written.error().message}});
    }
    result.files.push_back(derivative.file);
  }
  return remember(picture.sha256, result);
}

Result<void> PictureCache::remember(const std::string& master_sha256, const Known& known) {
  Json json = feed::media_to_json({"M-0", {{"id", "-"}}, known.color, known.files, {}});
  json.erase("id");
  json.erase("alt");
  ETALASE_CHECK(m_files.make_folders(m_folder.derived()));
  return base::write_durably(m_files, m_folder.derived() + "/" + master_sha256 + ".json", feed::to_bytes(json));
}

}  // namespace etalase::publishing
