// One run of publish, from the drafts to the signed files.
#include "publishing/publish.hpp"

#include <algorithm>
#include <set>

#include "drafts/media.hpp"
#include "feed/codec.hpp"
#include "publishing/feed_builder.hpp"
#include "publishing/issue_check.hpp"
#include "publishing/pages.hpp"
#include "publishing/picture_cache.hpp"
#include "publishing/prune.hpp"
#include "publishing/purges.hpp"
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

// Why a picture does not go out, told of an item that shows it.
using Why = std::function<words::Message(const std::string& item)>;

// One run of publish; members are what the steps hand on.
class Run {
 public:
  Run(Workplace place, drafts::OpenCouncil& council) : m_place(place), m_council(council) {}

  Result<PublishReport> operator()(const AskPassphrase& ask) {
    SignedVersions remembered;
    ETALASE_TRY(remembered, signed_versions(m_council.ledger));
    ETALASE_TRY(m_before, read_feed(m_place.files, m_council.folder, DamagedParts::left_out, remembered));
    if (m_before.metadata.root.version == 0) return fail(root_missing(m_place.files, m_council.folder));
    ETALASE_CHECK(gather());
    ETALASE_CHECK(gather_media(ask));
    Targets targets = build_targets(m_content, last_counts(), last_issue());
    const bool same = m_before.header && is_newest() && same_as_published(targets, m_before.metadata);
    const auto outcome = same ? PublishOutcome::freshness_only : PublishOutcome::content;
    if (!same) targets = build_targets(m_content, last_counts(), next_issue());
    ETALASE_CHECK(check_targets(targets));
    ETALASE_CHECK(sign(targets, outcome, ask));
    ETALASE_CHECK(finish());
    return report(outcome);
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

  // A wrong passphrase is told before minutes go into new pictures, which always need a signature. Files of published
  // ones are put back without it.
  Result<void> gather_media(const AskPassphrase& ask) {
    std::vector<drafts::Picture> pictures;
    ETALASE_TRY(pictures, pictures_of(m_council, m_content));
    PictureCache cache(m_place.files, m_council.folder);
    const auto missing = cache.missing(pictures);
    if (!all_published(missing)) ETALASE_CHECK(unlock(ask));
    const auto unmade = cache.make(missing, m_council.pictures);
    if (!unmade) return of_item(unmade.error());
    for (const auto& [bad, error] : *unmade) {
      const auto why = words::told(error);
      leave_out(bad, [&why](const std::string&) { return why; }, pictures);
    }
    ETALASE_CHECK(leave_out_purged(cache, pictures));
    for (const auto& picture : pictures) {
      auto media = cache.media(picture);
      if (!media) return of_item(media.error());
      m_content.media[picture.id] = std::move(*media);
    }
    m_written = cache.written();
    return {};
  }

  [[nodiscard]] bool all_published(const std::vector<drafts::Picture>& pictures) const {
    std::set<feed::Id> published;
    for (const auto& part : m_before.parts) {
      for (const auto& media : part.media) published.insert(media.id);
    }
    return std::all_of(pictures.begin(), pictures.end(),
                       [&published](const auto& picture) { return published.contains(picture.id); });
  }

  // An error about a picture begins with the first item that shows it.
  [[nodiscard]] tl::unexpected<base::Error> of_item(const base::Error& error) const {
    for (const auto& item : m_content.items) {
      const auto media = media_of(item);
      if (std::find(media.begin(), media.end(), error.subject) != media.end()) return fail(error.within(name_of(item)));
    }
    return fail(error.within("council.json"));
  }
  static std::string name_of(const feed::Item& item) {
    return feed::to_string({std::string(feed::kind_of(item)), feed::common_of(item).id});
  }

  // One bad photo does not keep the gallery from publishing: what shows it goes out without it.
  void leave_out(const drafts::Picture& bad, const Why& why, std::vector<drafts::Picture>& pictures) {
    std::set<feed::Id> gone;
    for (const auto& picture : pictures) {
      if (picture.sha256 == bad.sha256) gone.insert(picture.id);
    }
    note_left_out(gone, bad.file_name, why);
    for (auto& item : m_content.items) drafts::remove_media(gone, item);
    drafts::remove_media(gone, m_content.header);
    std::erase_if(pictures, [&gone](const auto& picture) { return gone.contains(picture.id); });
  }

  Result<void> leave_out_purged(PictureCache& cache, std::vector<drafts::Picture>& pictures) {
    Purges purges;
    ETALASE_TRY(purges, recorded_purges(m_council.ledger));
    const auto all = pictures;
    for (const auto& picture : all) {
      const auto media = cache.media(picture);
      if (!media) return of_item(media.error());
      const auto* purge = purge_of(picture, *media, purges);
      if (purge == nullptr) continue;
      leave_out(picture, [&](const std::string& item) { return purged_words(*purge, item); }, pictures);
    }
    return {};
  }

  // Ends with the command that lets the photo out again, by the item that misses it.
  [[nodiscard]] words::Message purged_words(const Purge& purge, const std::string& item) const {
    const auto advice = words::say("photo_release", {{"folder", m_council.folder.typed()}, {"item", item}});
    if (purge.item.empty()) return words::say("photo_purged_once", {{"advice", advice}});
    return words::say("photo_purged", {{"item", purge.item}, {"day", purge.on}, {"advice", advice}});
  }

  void note_left_out(const std::set<feed::Id>& gone, const std::string& file, const Why& why) {
    const auto shows = [&gone](const std::vector<feed::Id>& media) {
      return std::any_of(media.begin(), media.end(), [&gone](const auto& id) { return gone.contains(id); });
    };
    const auto note = [&](const std::string& where, const std::string& item) {
      const auto what = words::say("remark_photo", {{"file", file}, {"reason", why(item)}});
      m_remarks.push_back(words::say("remark_of", {{"item", where}, {"what", what}}));
    };
    for (const auto& item : m_content.items) {
      if (shows(media_of(item))) note(name_of(item), name_of(item));
    }
    if (shows(media_of(m_content.header))) note("council.json", feed::to_string(drafts::council_ref()));
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
  // An older public/ that was put back holds what kiosks refuse by now: it is signed anew.
  [[nodiscard]] bool is_newest() const {
    return m_before.header->serial == m_before.serial &&
           m_before.metadata.targets.version == m_before.metadata.highest.targets;
  }
  [[nodiscard]] Issue last_issue() const {
    return m_before.header ? Issue{m_before.header->serial, m_before.header->published_at} : Issue{};
  }
  [[nodiscard]] Issue next_issue() const { return {m_before.serial + 1, base::format_utc(m_place.clock.system_now())}; }

  Result<void> sign(const Targets& targets, PublishOutcome outcome, const AskPassphrase& ask) {
    const auto serial = outcome == PublishOutcome::content ? next_issue().serial : last_issue().serial;
    IssueToSign issue{m_before, m_council.ledger, std::nullopt, {}, serial};
    ETALASE_TRY(issue.withdrawn, withdrawn_bytes(m_council.ledger, m_before.withdrawn, Listed::as_recorded));
    if (outcome == PublishOutcome::content) ETALASE_CHECK(unlock(ask));
    ETALASE_CHECK(put_targets(m_place, m_council.folder, targets, m_written));
    if (outcome == PublishOutcome::content) issue.content.emplace(SignedContent{targets, std::move(*m_key)});
    return sign_issue(m_place, m_council.folder, issue, m_written);
  }

  Result<void> finish() {
    ETALASE_TRY(m_after, read_feed(m_place.files, m_council.folder));
    ETALASE_CHECK(write_pages(m_place.files, m_council.folder, m_after));
    ETALASE_CHECK(prune(m_place.files, m_council.folder, m_before, m_after));
    return m_council.items.mark_published(m_publishable);
  }

  [[nodiscard]] PublishReport report(PublishOutcome outcome) const {
    return {outcome,
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
