// Signed files, from the store where it has them.
#include "sync/gatherer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/digest.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"
#include "sync/plan.hpp"
#include "trust/verify_target.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

constexpr const char* k_feed_file = "feed.json";

base::Error of_council(const base::Error& error, const std::string& target) {
  return error.within(target).from(base::Origin::council);
}

// The catalogue would refuse an item that is in two parts only after all pictures were fetched.
Result<void> enter_items(const std::string& target, const feed::Part& part,
                         std::map<std::string, const std::string*>& part_of) {
  for (const auto& item : part.items) {
    const auto name = part.kind + '/' + feed::common_of(item).id;
    const auto [known, is_new] = part_of.emplace(name, &target);
    if (!is_new)
      return base::fail(ErrorKind::corrupt, fmt::format("{} is there twice, first in {}", name, *known->second));
  }
  return {};
}

Result<trust::Target> signed_target(trust::Updater& updater, const std::string& path, base::Bytes limit) {
  std::optional<trust::Target> target;
  ETALASE_TRY(target, updater.find_target(path));
  if (!target) return base::fail(of_council({ErrorKind::corrupt, "not among the signed files of the feed"}, path));
  if (target->info.length > limit) {
    const auto words = fmt::format("{} bytes, at most {} allowed", target->info.length.count, limit.count);
    return base::fail(of_council({ErrorKind::too_large, words}, path));
  }
  return *target;
}

// The hash by which the store knows a file; nothing where it was signed with another kind alone.
std::optional<std::string> sha256_of(const trust::Target& target) {
  const auto hash = target.info.hashes.find(base::HashKind::sha256);
  return hash == target.info.hashes.end() ? std::nullopt : std::optional(hash->second);
}

}  // namespace

// A file that the store already has, whatever hash kind its signature names.
std::optional<std::string> Gatherer::stored(const trust::Target& target, const store::Hashes& known) const {
  std::vector<std::string> hashes;
  if (const auto same = known.find(target.path); same != known.end()) hashes.push_back(same->second);
  if (const auto signed_hash = sha256_of(target)) hashes.push_back(*signed_hash);
  for (const auto& sha256 : hashes) {
    auto bytes = m_store.generations().stored_file(target.path, sha256);
    if (bytes && trust::verify_target(*bytes, target.info)) return bytes;
  }
  return {};
}

// Before anything of it is fetched: the store would refuse it only at the end.
Result<void> Gatherer::refuse_set_aside(const trust::Target& target) const {
  const auto hash = sha256_of(target);
  const auto aside = m_store.generations().set_aside();
  if (!hash || std::find(aside.begin(), aside.end(), *hash) == aside.end()) return {};
  const auto words = "the council's feed was set aside here by a rollback: the council must publish a new one";
  return base::fail(base::Error{ErrorKind::refused, words}.from(base::Origin::council));
}

// Of feed.json and every part that it names; one that is signed with another kind of hash alone has an empty one.
Result<store::Hashes> Gatherer::signed_hashes(const feed::FeedHeader& header) {
  trust::Target target;
  store::Hashes hashes;
  ETALASE_TRY(target, signed_target(m_from.updater, k_feed_file, feed::k_feed_limit));
  hashes[k_feed_file] = sha256_of(target).value_or("");
  for (const auto& part : header.parts) {
    ETALASE_TRY(target, signed_target(m_from.updater, part.target, feed::k_part_limit));
    hashes[part.target] = sha256_of(target).value_or("");
    ETALASE_CHECK(store::keep_pace(m_from.job.pace(), {}));
  }
  return hashes;
}

Result<std::optional<OnShow>> Gatherer::on_show() {
  trust::Target target;
  ETALASE_TRY(target, signed_target(m_from.updater, k_feed_file, feed::k_feed_limit));
  const auto& generations = m_store.generations();
  const auto now = generations.current();
  const auto hash = sha256_of(target);
  if (!now || !hash || *hash != now->feed_sha256) return std::optional<OnShow>();
  const auto feed = generations.stored_file(target.path, *hash);
  auto header = feed ? feed::parse_feed(*feed) : base::fail(ErrorKind::not_found, "");
  if (!header) return std::optional<OnShow>();
  store::Hashes hashes;
  ETALASE_TRY(hashes, signed_hashes(*header));
  if (!m_store.is_current(hashes)) return std::optional<OnShow>();
  OnShow found{std::move(*header), {}};
  for (const auto& part : found.header.parts) {
    const auto as_stored = now->stored_files.find(part.target);
    const auto bytes =
        as_stored == now->stored_files.end() ? std::nullopt : generations.stored_file(part.target, as_stored->second);
    if (!bytes || !store::add_wanted(*bytes, m_media_max_side, found.wanted)) return std::optional<OnShow>();
    ETALASE_CHECK(store::keep_pace(m_from.job.pace(), {}));
  }
  found.wanted.settle();
  return std::optional(std::move(found));
}

Result<Gathered> Gatherer::gather() {
  trust::Target target;
  ETALASE_TRY(target, signed_target(m_from.updater, k_feed_file, feed::k_feed_limit));
  ETALASE_CHECK(refuse_set_aside(target));
  Gathering gathering;
  if (const auto now = m_store.generations().current()) gathering.known = now->signed_files;
  auto& content = gathering.content;
  if (auto held = stored(target, gathering.known)) {
    content.feed = std::move(*held);
  } else {
    ETALASE_TRY(content.feed, m_from.fetcher.fetch_target(target));
  }
  auto header = feed::parse_feed(content.feed);
  if (!header) return base::fail(of_council(header.error(), target.path));
  gathering.header = std::move(*header);
  ETALASE_CHECK(gather_parts(gathering));
  content.blobs.settle();
  content.read_part = m_store.generations().reader_of(content.parts);
  auto shown = m_store.withdrawn().filter(content);
  if (!shown) return base::fail(shown.error());
  auto wanted = shown->content().blobs;
  return Gathered{std::move(gathering.header), std::move(*shown), std::move(wanted)};
}

// Each part is checked, kept on the disk and forgotten before the next: of the feed memory holds no more than the names
// of its items.
Result<void> Gatherer::gather_parts(Gathering& gathering) {
  std::vector<trust::Target> missing;
  std::map<std::string, const feed::PartRef*> announced;
  store::BlobSet wanted;
  for (const auto& part : gathering.header.parts) {
    trust::Target target;
    ETALASE_TRY(target, signed_target(m_from.updater, part.target, feed::k_part_limit));
    announced[part.target] = &part;
    if (const auto hash = sha256_of(target)) wanted.insert(*hash);
    ETALASE_CHECK(store::keep_pace(m_from.job.pace(), {}));
    // Also of those that are here: what feed.json announces of them may be new.
    if (const auto held = stored(target, gathering.known)) {
      ETALASE_CHECK(take_part(part, *held, gathering));
    } else {
      missing.push_back(std::move(target));
    }
  }
  wanted.settle();
  ETALASE_CHECK(m_store.blobs().forget_other_parts(wanted));
  return m_from.fetcher.fetch_targets(missing,
                                      [&](const trust::Target& target, const std::string& bytes) -> Result<void> {
                                        ETALASE_CHECK(take_part(*announced.at(target.path), bytes, gathering));
                                        return m_store.blobs().keep_part(bytes);
                                      });
}

// Checks what catalogue and screen rely on; parts of unknown kinds are kept for a later version of this program.
Result<void> Gatherer::take_part(const feed::PartRef& announced, std::string_view bytes, Gathering& into) const {
  auto& content = into.content;
  content.parts[announced.target] = base::sha256_hex(bytes);
  content.bytes_of_parts = content.bytes_of_parts + base::Bytes{bytes.size()};
  const auto part = feed::parse_part(bytes);
  if (!part && part.error().kind == ErrorKind::not_found) return {};
  if (!part) return base::fail(of_council(part.error(), announced.target));
  auto checked = check_part(announced, *part);
  if (checked) checked = enter_items(announced.target, *part, into.part_of);
  if (!checked) return base::fail(of_council(checked.error(), announced.target));
  store::add_wanted(part->media, m_media_max_side, content.blobs);
  return {};
}

}  // namespace etalase::sync
