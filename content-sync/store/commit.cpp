// Writes a generation and switches to it; the order of steps is what survives a power cut.
#include <algorithm>

#include "base/digest.hpp"
#include "base/log.hpp"
#include "catalogue/builder.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::Bytes;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::uint32_t k_file_mode = 0640;
constexpr std::uint32_t k_read_only_mode = 0440;
constexpr std::size_t k_write_piece = 1'000'000;

Hashes hashes_of(const GenerationContent& content) {
  Hashes hashes = content.parts;
  hashes["feed.json"] = base::sha256_hex(content.feed);
  return hashes;
}

// Parts of kinds that this program does not know may have been left unfetched.
Result<void> check_parts(const feed::FeedHeader& header, const Hashes& parts) {
  for (const auto& [target, sha256] : parts) {
    if (!is_part_target(target))
      return base::fail(ErrorKind::invalid, "\"" + target + "\" cannot be the name of a part");
  }
  for (const auto& part : header.parts) {
    if (feed::is_known_kind(part.kind) && !parts.contains(part.target)) {
      return base::fail(ErrorKind::corrupt, "feed.json names " + part.target + ", which did not come");
    }
  }
  return {};
}

// What was checked when it came may have changed on the disk since.
Result<std::string> read_checked(const GenerationContent& content, const std::string& target) {
  std::string bytes;
  ETALASE_TRY(bytes, content.read_part(target));
  if (base::sha256_hex(bytes) != content.parts.at(target)) {
    return base::fail(ErrorKind::corrupt, target + " is not what was verified: the disk changed it");
  }
  return bytes;
}

}  // namespace

Result<Purged> Store::without_withdrawn(const GenerationContent& content) const {
  std::optional<feed::Withdrawn> list;
  ETALASE_TRY(list, withdrawn());
  return purge(content, list ? purge_list(*list) : PurgeList{});
}

Result<Generation> Store::commit(const GenerationContent& content, const Pace& pace) {
  ETALASE_CHECK(refuse_when_suspect());
  feed::FeedHeader header;
  ETALASE_TRY(header, feed::parse_feed(content.feed));
  ETALASE_CHECK(check_parts(header, content.parts));
  Generation facts;
  facts.serial = header.serial;
  facts.published_at = header.published_at;
  facts.signed_files = hashes_of(content);
  facts.feed_sha256 = facts.signed_files.at("feed.json");
  const auto aside = set_aside();
  if (std::find(aside.begin(), aside.end(), facts.feed_sha256) != aside.end()) {
    return base::fail(ErrorKind::refused, "this feed was set aside by a rollback; publish a new one");
  }
  ETALASE_CHECK(make_folders());
  Purged filtered;
  ETALASE_TRY(filtered, without_withdrawn(content));
  facts.purged = std::move(filtered.left_out);
  ETALASE_CHECK(settle_blobs(filtered.content.blobs, pace));
  Generation generation;
  ETALASE_TRY(generation, build({std::move(filtered.content), std::move(facts)}, RollbackCopy::keep, pace));
  if (const auto swept = remove_strays(nullptr); !swept)
    base::log_warning(swept.error().within("cannot tidy up").message);
  return generation;
}

Result<Generation> Store::rebuild(const Pace& pace) {
  ETALASE_CHECK(refuse_when_suspect());
  const auto now = current();
  if (!now) return base::fail(ErrorKind::not_found, "there is no generation to build anew");
  GenerationContent content;
  ETALASE_TRY(content, stored_content(m_files, m_layout, *now));
  Purged filtered;
  ETALASE_TRY(filtered, without_withdrawn(content));
  Generation facts = *now;
  facts.purged.insert(facts.purged.end(), filtered.left_out.begin(), filtered.left_out.end());
  return build({std::move(filtered.content), std::move(facts)}, RollbackCopy::keep, pace);
}

Result<Generation> Store::build(const Draft& draft, RollbackCopy rollback_copy, const Pace& pace) {
  auto generation = write_generation(draft, pace);
  if (!generation) return generation;
  ETALASE_CHECK(switch_to(*generation, rollback_copy));
  // The new generation is there to be announced whatever becomes of the old ones.
  if (const auto collected = collect(); !collected) {
    base::log_warning(collected.error().within("cannot collect old generations").message);
  }
  return generation;
}

Result<Generation> Store::write_generation(const Draft& draft, const Pace& pace) {
  Generation generation = draft.facts;
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(m_files, m_layout));
  generation.name = generation_name(names.empty() ? 1 : generation_number(names.back()) + 1);
  generation.catalogue_format = catalogue::k_catalogue_format;
  const std::set<std::string> purged(generation.purged.begin(), generation.purged.end());
  generation.purged.assign(purged.begin(), purged.end());

  auto written = write_files(draft, generation, pace);
  if (!written) {
    if (const auto removed = base::remove_tree(m_files, m_layout.generation(generation.name)); !removed) {
      base::log_warning(removed.error().within("cannot remove an unfinished generation").message);
    }
    return base::fail(written.error());
  }
  forget_trust();
  return generation;
}

Result<void> Store::write_files(const Draft& draft, Generation& generation, const Pace& pace) {
  const std::string folder = m_layout.generation(generation.name) + "/";
  const std::string catalogue_file = catalogue::catalogue_name(catalogue::k_catalogue_format);
  ETALASE_CHECK(m_files.make_folders(folder + "parts"));
  ETALASE_CHECK(write_parts(draft, folder, pace));
  ETALASE_CHECK(write_catalogue(draft, folder + catalogue_file, pace));
  const std::string list = blobs_list_bytes(draft.content.blobs);
  ETALASE_CHECK(write_file(folder + "blobs.list", list, pace));
  ETALASE_CHECK(m_files.set_mode(folder + "blobs.list", k_read_only_mode));
  // One sync for the last blobs and hundreds of files: each of its own would wait for the disk once more.
  ETALASE_CHECK(sync_all_data());
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(folder + "parts")));
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.generation(generation.name))));

  generation.stored_files = hashes_of(draft.content);
  generation.stored_files["blobs.list"] = base::sha256_hex(list);
  ETALASE_TRY(generation.stored_files[catalogue_file], hash_file(m_files, folder + catalogue_file, pace));
  // `complete` is the promise that everything above is on the disk, so it comes last.
  ETALASE_CHECK(write_synced(folder + "complete.tmp", complete_bytes(generation), pace));
  ETALASE_CHECK(m_files.rename(folder + "complete.tmp", folder + "complete"));
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.generation(generation.name))));
  return suspect_if_failed(m_files.sync_folder(m_layout.generations()));
}

Result<void> Store::write_parts(const Draft& draft, const std::string& folder, const Pace& pace) {
  ETALASE_CHECK(write_file(folder + "feed.json", draft.content.feed, pace));
  for (const auto& [target, sha256] : draft.content.parts) {
    std::string bytes;
    ETALASE_TRY(bytes, read_checked(draft.content, target));
    ETALASE_CHECK(write_file(folder + target, bytes, pace));
  }
  return {};
}

Result<void> Store::write_catalogue(const Draft& draft, const std::string& path, const Pace& pace) {
  const auto& content = draft.content;
  catalogue::Ingredients from;
  from.feed = content.feed;
  from.read_part = [&content](const std::string& target) -> Result<std::string> {
    if (!content.parts.contains(target)) return base::fail(ErrorKind::corrupt, "part " + target + " is missing");
    return read_checked(content, target);
  };
  from.has_media = [&content](const std::string& sha256) { return content.blobs.contains(sha256); };
  from.stop = pace.stop;
  if (pace.progress) from.progress = [&pace] { pace.progress({}); };
  {
    std::unique_ptr<base::PageFile> file;
    ETALASE_TRY(file, m_files.create_pages(path, k_file_mode));
    ETALASE_CHECK(m_builder(*file, from));
    ETALASE_CHECK(keep_pace(pace, {}));
  }
  return m_files.set_mode(path, k_read_only_mode);
}

Result<std::unique_ptr<base::WritableFile>> Store::write(const std::string& path, std::string_view bytes,
                                                         const Pace& pace) {
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, m_files.create(path, k_file_mode));
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, k_write_piece);
    ETALASE_CHECK(file->append(piece));
    ETALASE_CHECK(keep_pace(pace, {piece.size()}));
    bytes.remove_prefix(piece.size());
  }
  return file;
}

Result<void> Store::write_file(const std::string& path, std::string_view bytes, const Pace& pace) {
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, write(path, bytes, pace));
  file->write_early();
  return {};
}

Result<void> Store::write_synced(const std::string& path, std::string_view bytes, const Pace& pace) {
  std::unique_ptr<base::WritableFile> file;
  ETALASE_TRY(file, write(path, bytes, pace));
  return suspect_if_failed(file->sync());
}

Result<void> Store::replace(const std::string& path, std::string_view bytes, const Pace& pace) {
  ETALASE_CHECK(write_synced(path + ".tmp", bytes, pace));
  ETALASE_CHECK(m_files.rename(path + ".tmp", path));
  return suspect_if_failed(m_files.sync_folder(m_layout.folder));
}

Result<void> Store::point(const std::string& link, const std::string& generation) {
  const std::string temporary = link + ".tmp";
  ETALASE_CHECK(m_files.remove(temporary));
  ETALASE_CHECK(m_files.symlink("generations/" + generation, temporary));
  ETALASE_CHECK(m_files.rename(temporary, link));
  return suspect_if_failed(m_files.sync_folder(m_layout.folder));
}

Result<void> Store::switch_to(const Generation& generation, RollbackCopy rollback_copy) {
  const auto old = current();
  ETALASE_CHECK(point(m_layout.current(), generation.name));
  if (rollback_copy == RollbackCopy::none) return drop_previous();
  // The same feed built anew, because the old one rotted or has an old format, is nothing to go back to.
  const bool worth_keeping = old && old->signed_files != generation.signed_files;
  return worth_keeping ? point(m_layout.previous(), old->name) : Result<void>{};
}

Result<void> Store::drop_previous() {
  if (!m_files.info(m_layout.previous())) return {};
  ETALASE_CHECK(m_files.remove(m_layout.previous()));
  return suspect_if_failed(m_files.sync_folder(m_layout.folder));
}

}  // namespace etalase::store
