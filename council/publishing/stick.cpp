// Media, targets, metadata, timestamp: a stick that is pulled out early is merely incomplete.
#include "publishing/stick.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/calendar.hpp"
#include "base/digest.hpp"
#include "base/sizes.hpp"
#include "publishing/published_feed.hpp"
#include "publishing/static_files.hpp"
#include "trust/limits.hpp"
#include "trust/updater.hpp"
#include "trust/verify_target.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::fail;
using base::Result;

namespace {

constexpr base::Bytes k_most = base::megabytes(8);
constexpr base::Bytes k_stick_margin = base::megabytes(1);

// Reads metadata from the stick, as a kiosk does.
class FolderFetcher final : public trust::Fetcher {
 public:
  FolderFetcher(const base::FileSystem& files, std::string folder) : m_files(files), m_folder(std::move(folder)) {}
  trust::Fetched fetch(const std::string& relative_path, base::Bytes limit) override {
    auto bytes = m_files.read(m_folder + '/' + relative_path, limit);
    if (!bytes) return tl::unexpected(trust::FetchError{bytes.error(), 0});
    return std::move(*bytes);
  }

 private:
  const base::FileSystem& m_files;
  std::string m_folder;
};

// What must be on the stick: path below feed/ to size.
using Wanted = std::map<std::string, std::uint64_t>;

// One run; members are what the steps hand on.
class StickRun {
 public:
  StickRun(Workplace place, const drafts::CouncilFolder& folder, const std::string& target)
      : m_place(place), m_source(folder.public_root() + "/feed"), m_target(target), m_folder(folder) {}

  Result<StickReport> operator()() {
    const auto info = m_place.files.info(m_target);
    if (!info || info->type != base::FileType::folder) {
      return words::refuse(ErrorKind::not_found, "stick_no_folder", {{"folder", m_target}});
    }
    ETALASE_TRY(m_feed, read_feed(m_place.files, m_folder));
    if (!m_feed.header) return words::refuse(ErrorKind::not_found, "nothing_published");
    ETALASE_CHECK(check_expiry());
    ETALASE_CHECK(list_wanted());
    ETALASE_CHECK(check_space());
    ETALASE_CHECK(copy_all());
    ETALASE_CHECK(read_back());
    ETALASE_CHECK(remove_old());
    ETALASE_CHECK(write_note());
    m_report.serial = m_feed.header->serial;
    return m_report;
  }

 private:
  [[nodiscard]] const trust::Published& metadata() const { return m_feed.metadata; }

  // The last whole day before the first signature expires.
  Result<void> check_expiry() {
    const auto first = std::min({metadata().root.expires, metadata().timestamp.expires, metadata().snapshot.expires,
                                 metadata().targets.expires, metadata().withdrawals.expires});
    const auto last = std::chrono::floor<std::chrono::days>(first) - std::chrono::days(1);
    const auto today = std::chrono::floor<std::chrono::days>(m_place.clock.system_now());
    m_report.good_until = base::format_day(base::Day(last));
    m_report.days_left = static_cast<int>((last - today).count());
    if (m_report.days_left > 0) return {};
    return words::refuse(ErrorKind::refused, "issue_expires");
  }

  Result<void> want(const std::string& path) {
    const auto found = m_place.files.info(m_source + '/' + path);
    if (!found && found.error().kind == ErrorKind::not_found) return damaged(path);
    if (!found) return fail(found.error());
    m_wanted[path] = found->size.count;
    return {};
  }

  // What publish makes anew; metadata it cannot.
  [[nodiscard]] tl::unexpected<base::Error> damaged(const std::string& path) const {
    const auto file = m_source + '/' + path;
    if (path.starts_with("metadata/")) return words::refuse(ErrorKind::corrupt, "signed_file_lost", {{"file", file}});
    return words::refuse(ErrorKind::corrupt, "public_damaged", {{"file", file}});
  }

  Result<void> list_wanted() {
    for (std::uint64_t n = 1; n <= metadata().root.version; ++n)
      ETALASE_CHECK(want(fmt::format("metadata/{}.root.json", n)));
    ETALASE_CHECK(want(fmt::format("metadata/{}.snapshot.json", metadata().snapshot.version)));
    ETALASE_CHECK(want(fmt::format("metadata/{}.targets.json", metadata().targets.version)));
    ETALASE_CHECK(want(fmt::format("metadata/{}.withdrawals.json", metadata().withdrawals.version)));
    for (const auto* role : {&metadata().targets, &metadata().withdrawals}) {
      for (const auto& [path, info] : role->targets) {
        const auto name = "targets/" + trust::consistent_path(path, info);
        ETALASE_CHECK(want(name));
        m_infos.emplace(name, info);
      }
    }
    for (const auto& hash : media_hashes(m_feed.parts)) {
      const auto name = fmt::format("media/{}/{}.jpg", hash.substr(0, 2), hash);
      // A picture that was taken down for ever is listed but gone; kiosks do not ask for it.
      if (is_withdrawn(hash) && !m_place.files.info(m_source + '/' + name)) continue;
      ETALASE_CHECK(want(name));
      m_media.emplace(name, hash);
    }
    return {};
  }

  [[nodiscard]] bool is_withdrawn(const std::string& hash) const {
    const auto& gone = m_feed.withdrawn.media;
    return std::find(gone.begin(), gone.end(), hash) != gone.end();
  }

  Result<void> check_space() {
    std::uint64_t missing = k_stick_margin.count;
    for (const auto& [path, size] : m_wanted) missing += is_there(path, size) ? 0 : size;
    base::Bytes free;
    ETALASE_TRY(free, m_place.files.free_space(m_target));
    if (free.count >= missing) return {};
    const auto sizes = base::needed_and_free({missing}, free);
    return words::refuse(ErrorKind::no_space, "stick_full", {{"needed", sizes.needed}, {"free", sizes.free}});
  }

  [[nodiscard]] bool is_there(const std::string& path, std::uint64_t size) const {
    const auto info = m_place.files.info(on_stick(path));
    return info && info->type == base::FileType::file && info->size.count == size;
  }

  [[nodiscard]] std::string on_stick(const std::string& path) const { return m_target + "/feed/" + path; }

  // Names say what is inside, but a stick forgets: what is there is read too.
  Result<void> check(const std::string& path, const std::string& bytes) const {
    if (const auto target = m_infos.find(path); target != m_infos.end()) {
      const auto good = trust::verify_target(bytes, target->second);
      if (!good) return fail(good.error().within(path));
    }
    const auto media = m_media.find(path);
    if (media != m_media.end() && base::sha256_hex(bytes) != media->second) {
      return words::refuse(ErrorKind::corrupt, "file_not_signed", {{"file", path}});
    }
    return {};
  }

  Result<void> copy(const std::string& path) {
    const auto source = m_place.files.read(m_source + '/' + path, k_most);
    if (!source && source.error().kind != ErrorKind::corrupt && source.error().kind != ErrorKind::too_large)
      return fail(source.error());
    if (!source || !check(path, *source)) return damaged(path);
    const auto& bytes = *source;
    ++m_report.files;
    m_report.bytes += bytes.size();
    const auto there = m_place.files.read(on_stick(path), {bytes.size()});
    if (there && *there == bytes) return {};
    const auto to = on_stick(path);
    ETALASE_CHECK(m_place.files.make_folders(to.substr(0, to.rfind('/'))));
    ETALASE_TRY(auto file, m_place.files.create(to, 0644));
    ETALASE_CHECK(file->append(bytes));
    open_to_kiosk(to);
    ++m_report.written;
    return {};
  }

  // The kiosk reads as a user of its own, whatever umask writes here. FAT knows no rights: there setting them may fail.
  void open_to_kiosk(const std::string& file) { static_cast<void>(open_to_readers(m_place.files, file, m_target)); }

  // Until the timestamp is there the stick is what it was: an earlier issue, or none.
  Result<void> copy_all() {
    const auto timestamp = on_stick("metadata/timestamp.json");
    std::string bytes;
    ETALASE_TRY(bytes, m_place.files.read(m_source + "/metadata/timestamp.json", trust::k_timestamp_limit));
    for (const auto& [path, size] : m_wanted) {
      const auto copied = copy(path);
      if (!copied) return fail(copied.error());
    }
    ETALASE_CHECK(m_place.files.sync_all(m_target));
    ETALASE_CHECK(base::write_durably(m_place.files, timestamp, bytes, 0644));
    open_to_kiosk(timestamp);
    m_wanted["metadata/timestamp.json"] = bytes.size();
    ++m_report.files;
    m_report.bytes += bytes.size();
    return {};
  }

  // A kiosk that knows only the first root must come to the same issue.
  Result<void> read_back() {
    const auto trusted = m_folder.derived() + "/stick-check";
    ETALASE_CHECK(base::remove_tree(m_place.files, trusted));
    const auto found = read_back_into(trusted);
    ETALASE_CHECK(base::remove_tree(m_place.files, trusted));
    if (!found) return fail(found.error().within(m_target));
    return {};
  }

  Result<void> read_back_into(const std::string& trusted) {
    ETALASE_CHECK(m_place.files.make_folders(trusted));
    std::string root;
    ETALASE_TRY(root, m_place.files.read(m_source + "/metadata/1.root.json", trust::k_root_limit));
    ETALASE_CHECK(trust::Updater::trust_root(m_place.files, trusted, root));
    FolderFetcher fetcher(m_place.files, m_target + "/feed/metadata");
    trust::Updater updater(m_place.files, fetcher, {trusted, trust::Floor::ignored, {}});
    ETALASE_CHECK(updater.refresh(m_place.clock.system_now()));
    if (const auto withdrawn = updater.find_withdrawn(); !withdrawn) return fail(withdrawn.error());
    for (const auto& [path, size] : m_wanted) {
      std::string bytes;
      ETALASE_TRY(bytes, m_place.files.read(on_stick(path), k_most));
      ETALASE_CHECK(check(path, bytes));
    }
    return {};
  }

  Result<void> remove_old() {
    std::vector<std::string> there;
    ETALASE_TRY(there, list_below(m_place.files, m_target + "/feed"));
    for (const auto& path : there) {
      if (!m_wanted.contains(path)) ETALASE_CHECK(m_place.files.remove(on_stick(path)));
    }
    return {};
  }

  Result<void> write_note() {
    const auto name = m_feed.header->council.name.contains("id") ? m_feed.header->council.name.at("id") : std::string();
    const auto note =
        words::say("stick_note",
                   {{"name", name}, {"serial", std::to_string(m_feed.header->serial)}, {"day", m_report.good_until}});
    return base::write_durably(m_place.files, m_target + '/' + k_stick_note, note.id + "\n" + note.en, 0644);
  }

  Workplace m_place;
  std::string m_source;
  std::string m_target;
  drafts::CouncilFolder m_folder;
  PublishedFeed m_feed;
  Wanted m_wanted;
  std::map<std::string, trust::TargetInfo> m_infos;
  std::map<std::string, std::string> m_media;  // path to sha256
  StickReport m_report;
};

}  // namespace

Result<StickReport> write_stick(Workplace place, const drafts::CouncilFolder& folder, const std::string& target) {
  return StickRun(place, folder, target)();
}

}  // namespace etalase::publishing
