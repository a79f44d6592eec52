// The files of a generation.
#include "store/new_generation.hpp"

#include "base/digest.hpp"
#include "base/log.hpp"
#include "catalogue/builder.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

constexpr const char* k_list = "blobs.list";
constexpr const char* k_complete = "complete";

std::string catalogue_file() { return catalogue::catalogue_name(catalogue::k_catalogue_format); }

// What was checked when it came may have changed on the disk since.
Result<std::string> read_checked(const GenerationContent& content, const std::string& target) {
  std::string bytes;
  ETALASE_TRY(bytes, content.read_part(target));
  if (base::sha256_hex(bytes) != content.parts.at(target)) {
    return base::fail(ErrorKind::corrupt, target + " is not what was verified: the disk changed it", target);
  }
  return bytes;
}

catalogue::Ingredients ingredients_of(const GenerationContent& content, const Pace& pace) {
  catalogue::Ingredients from;
  from.feed = content.feed;
  from.read_part = [&content](const std::string& target) -> Result<std::string> {
    if (!content.parts.contains(target)) {
      return base::fail(ErrorKind::corrupt, "part " + target + " is missing", target);
    }
    return read_checked(content, target);
  };
  from.has_media = [&content](const std::string& sha256) { return content.blobs.contains(sha256); };
  from.stop = pace.stop;
  if (pace.progress) from.progress = [&pace] { pace.progress({}); };
  return from;
}

}  // namespace

NewGeneration::NewGeneration(Disk& disk, const GenerationContent& content, Generation facts)
    : m_disk(disk),
      m_content(content),
      m_generation(std::move(facts)),
      m_folder(disk.layout().generation(m_generation.name)) {
  m_generation.catalogue_format = catalogue::k_catalogue_format;
  m_generation.stored_files = hashes_of(content);
}

NewGeneration::~NewGeneration() {
  if (m_is_complete) return;
  if (const auto removed = base::remove_tree(m_disk.files(), m_folder); !removed) {
    base::log_warning(removed.error().within("cannot remove an unfinished generation").message);
  }
}

Result<void> NewGeneration::write_parts(const Pace& pace) {
  ETALASE_CHECK(m_disk.files().make_folders(path("parts")));
  ETALASE_CHECK(m_disk.write_file(path("feed.json"), m_content.feed, pace));
  for (const auto& [target, sha256] : m_content.parts) {
    std::string bytes;
    ETALASE_TRY(bytes, read_checked(m_content, target));
    ETALASE_CHECK(m_disk.write_file(path(target), bytes, pace));
  }
  return {};
}

Result<void> NewGeneration::write_catalogue(const CatalogueBuilder& builder, const Pace& pace) {
  const std::string file = path(catalogue_file());
  {
    std::unique_ptr<base::PageFile> pages;
    ETALASE_TRY(pages, m_disk.files().create_pages(file, k_file_mode));
    ETALASE_CHECK(builder(*pages, ingredients_of(m_content, pace)));
  }
  return m_disk.files().set_mode(file, k_read_only_mode);
}

Result<void> NewGeneration::write_blob_list(const Pace& pace) {
  const std::string list = blobs_list_bytes(m_content.blobs);
  ETALASE_CHECK(m_disk.write_file(path(k_list), list, pace));
  m_generation.stored_files[k_list] = base::sha256_hex(list);
  return m_disk.files().set_mode(path(k_list), k_read_only_mode);
}

Result<void> NewGeneration::sync_folders() {
  ETALASE_CHECK(m_disk.sync_folder(path("parts")));
  return m_disk.sync_folder(m_folder);
}

Result<void> NewGeneration::write_complete(const Pace& pace) {
  const std::string catalogue = catalogue_file();
  ETALASE_TRY(m_generation.stored_files[catalogue], hash_file(m_disk.files(), path(catalogue), pace));
  ETALASE_CHECK(m_disk.write_synced(path("complete.tmp"), complete_bytes(m_generation), pace));
  ETALASE_CHECK(m_disk.files().rename(path("complete.tmp"), path(k_complete)));
  ETALASE_CHECK(m_disk.sync_folder(m_folder));
  ETALASE_CHECK(m_disk.sync_folder(m_disk.layout().generations()));
  m_is_complete = true;
  return {};
}

}  // namespace etalase::store
