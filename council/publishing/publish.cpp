// One run of publish, from the drafts to the signed files.
#include "publishing/publish.hpp"

#include <algorithm>
#include <set>

#include "drafts/media.hpp"
#include "feed/codec.hpp"
#include "publishing/feed_builder.hpp"
#include "publishing/pages.hpp"
#include "publishing/picture_cache.hpp"
#include "publishing/prune.hpp"
#include "publishing/signing.hpp"
#include "publishing/withdraw.hpp"
#include "trust/verify_target.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::fail;
using base::Result;
using drafts::media_of;

namespace {

Result<feed::FeedHeader> header_of(const drafts::OpenCouncil& council) {
  ETALASE_TRY(auto header, council.items.header());
  header.feed_id = council.settings.feed_id;
  if (!council.settings.public_base_url.empty()) header.public_base_url = council.settings.public_base_url;
  return header;
}

// The pictures that the header and the items show, each once.
Result<std::vector<drafts::Picture>> pictures_of(const drafts::OpenCouncil& council, const Content& content) {
  std::vector<feed::Id> wanted = media_of(content.header);
  for (const auto& item : content.items) {
    const auto ids = media_of(item);
    wanted.insert(wanted.end(), ids.begin(), ids.end());
  }
  std::vector<drafts::Picture> pictures;
  std::set<feed::Id> seen;
  for (const auto& id : wanted) {
    if (!seen.insert(id).second) continue;
    std::optional<drafts::Picture> picture;
    ETALASE_TRY(picture, council.pictures.find(id));
    if (!picture) return words::refuse(ErrorKind::corrupt, "photo_not_in_folder", {{"photo", id}});
    pictures.push_back(std::move(*picture));
  }
  return pictures;
}

bool same_as_published(const Targets& targets, const trust::Published& before) {
  return targets.size() == before.targets.targets.size() &&
         std::all_of(targets.begin(), targets.end(), [&before](const auto& target) {
           const auto known = before.targets.targets.find(target.first);
           return known != before.targets.targets.end() && trust::verify_target(target.second, known->second);
         });
}

// One run of publish; members are what the steps hand on.
class Run {
 public:
  Run(Workplace place, drafts::OpenCouncil& council) : m_place(place), m_council(council) {}

  Result<PublishReport> operator()(const AskPassphrase& ask) {
    ETALASE_TRY(m_before, read_feed(m_place.files, m_council.folder));
    if (m_before.metadata.root.version == 0) return words::refuse(ErrorKind::not_found, "keys_missing");
    ETALASE_CHECK(gather());
    ETALASE_CHECK(gather_media(ask));
    Targets targets = build_targets(m_content, last_counts(), last_issue());
    const bool changed = !m_before.header || !same_as_published(targets, m_before.metadata);
    if (changed) targets = build_targets(m_content, last_counts(), next_issue());
    ETALASE_CHECK(sign(changed ? &targets : nullptr, ask));
    ETALASE_CHECK(finish());
    return report(changed);
  }

 private:
  Result<void> gather() {
    const auto today = base::format_utc(m_place.clock.system_now()).substr(0, 10);
    const auto ended = m_council.items.end_past(today);
    if (!ended) return fail(ended.error());
    ETALASE_TRY(m_publishable, m_council.items.publishable());
    ETALASE_TRY(m_content.header, header_of(m_council));
    for (const auto& each : m_publishable) m_content.items.push_back(each.item);
    m_remarks = close_references(m_content.items);
    return {};
  }

  // A wrong passphrase is told before minutes go into new pictures, which always need a signature.
  Result<void> gather_media(const AskPassphrase& ask) {
    std::vector<drafts::Picture> pictures;
    ETALASE_TRY(pictures, pictures_of(m_council, m_content));
    PictureCache cache(m_place.files, m_council.folder);
    const auto missing = cache.missing(pictures);
    if (!missing.empty()) {
      ETALASE_CHECK(unlock(ask));
      std::vector<Unmade> unmade;
      ETALASE_TRY(unmade, cache.make(missing, m_council.pictures));
      leave_out(unmade, pictures);
    }
    ETALASE_CHECK(leave_out_purged(cache, pictures));
    for (const auto& picture : pictures) {
      ETALASE_TRY(m_content.media[picture.id], cache.media(picture));
    }
    m_written = cache.written();
    return {};
  }

  // One bad photo does not keep the gallery from publishing: what shows it goes out without it.
  void leave_out(const std::vector<Unmade>& unmade, std::vector<drafts::Picture>& pictures) {
    for (const auto& [bad, why] : unmade) {
      std::set<feed::Id> gone;
      for (const auto& picture : pictures) {
        if (picture.sha256 == bad.sha256) gone.insert(picture.id);
      }
      note_left_out(gone, words::say("remark_photo", {{"file", bad.file_name}, {"reason", words::told(why)}}));
      for (auto& item : m_content.items) drafts::remove_media(gone, item);
      drafts::remove_media(gone, m_content.header);
      std::erase_if(pictures, [&gone](const auto& picture) { return gone.contains(picture.id); });
    }
  }

  Result<void> leave_out_purged(PictureCache& cache, std::vector<drafts::Picture>& pictures) {
    std::map<std::string, Purge> purged;
    ETALASE_TRY(purged, purged_media(m_council.ledger));
    std::vector<Unmade> found;
    for (const auto& picture : pictures) {
      feed::Media media;
      ETALASE_TRY(media, cache.media(picture));
      const auto hit = std::find_if(media.files.begin(), media.files.end(),
                                    [&purged](const auto& file) { return purged.contains(file.sha256); });
      if (hit == media.files.end()) continue;
      const auto& with = purged.at(hit->sha256);
      found.push_back(
          {picture, words::refusal(ErrorKind::refused, "photo_purged", {{"item", with.item}, {"day", with.on}})});
    }
    leave_out(found, pictures);
    return {};
  }

  void note_left_out(const std::set<feed::Id>& gone, const words::Message& what) {
    const auto shows = [&gone](const std::vector<feed::Id>& media) {
      return std::any_of(media.begin(), media.end(), [&gone](const auto& id) { return gone.contains(id); });
    };
    const auto note = [this, &what](const std::string& where) {
      m_remarks.push_back(words::say("remark_of", {{"item", where}, {"what", what}}));
    };
    for (const auto& item : m_content.items) {
      if (shows(media_of(item))) note(feed::to_string({std::string(feed::kind_of(item)), feed::common_of(item).id}));
    }
    if (shows(media_of(m_content.header))) note("council.json");
  }

  Result<void> unlock(const AskPassphrase& ask) {
    if (m_key) return {};
    std::string passphrase;
    ETALASE_TRY(passphrase, ask());
    auto key = load_content_key(m_place.files, m_council.folder, passphrase);
    if (!key) return fail(key.error());
    m_key.emplace(std::move(*key));
    return {};
  }

  [[nodiscard]] ShardCounts last_counts() const {
    return m_before.header ? shard_counts(*m_before.header) : ShardCounts{};
  }
  [[nodiscard]] Issue last_issue() const {
    return m_before.header ? Issue{m_before.header->serial, m_before.header->published_at} : Issue{};
  }
  [[nodiscard]] Issue next_issue() const {
    return {last_issue().serial + 1, base::format_utc(m_place.clock.system_now())};
  }

  Result<void> sign(const Targets* changed, const AskPassphrase& ask) {
    IssueToSign issue{m_before.metadata, std::nullopt, {}};
    ETALASE_TRY(issue.withdrawn, withdrawn_bytes(m_council.ledger, m_before.withdrawn));
    if (changed != nullptr) {
      ETALASE_CHECK(unlock(ask));
      issue.content.emplace(SignedContent{*changed, std::move(*m_key)});
    }
    return sign_issue(m_place, m_council.folder, issue, m_written);
  }

  Result<void> finish() {
    ETALASE_TRY(m_after, read_feed(m_place.files, m_council.folder));
    ETALASE_CHECK(write_pages(m_place.files, m_council.folder, m_after));
    ETALASE_CHECK(prune(m_place.files, m_council.folder, m_before, m_after));
    return m_council.items.mark_published(m_publishable);
  }

  [[nodiscard]] PublishReport report(bool changed) const {
    return {changed ? PublishOutcome::content : PublishOutcome::freshness_only,
            m_after.header->serial,
            static_cast<int>(m_content.items.size()),
            static_cast<int>(m_content.media.size()),
            m_written.files,
            m_written.bytes,
            m_remarks};
  }

  Workplace m_place;
  drafts::OpenCouncil& m_council;
  PublishedFeed m_before, m_after;
  std::vector<drafts::PublishableItem> m_publishable;
  Content m_content;
  std::optional<trust::PrivateKey> m_key;  // unlocked
  std::vector<words::Message> m_remarks;
  Written m_written;
};

}  // namespace

Result<PublishReport> publish(Workplace place, drafts::OpenCouncil& council, const AskPassphrase& ask) {
  return Run(place, council)(ask);
}

}  // namespace etalase::publishing
