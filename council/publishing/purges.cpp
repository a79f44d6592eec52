// The record of purged media in the ledger's facts.
#include "publishing/purges.hpp"

#include <algorithm>
#include <set>

#include "drafts/media.hpp"
#include "feed/ref.hpp"
#include "publishing/picture_cache.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr const char* k_purged_media = "publishing.purged_media";
constexpr const char* k_purged_with = "publishing.purged_with";
constexpr const char* k_released = "publishing.released";

Result<void> record(drafts::Ledger& ledger, const Purges& purges) {
  Json media = Json::array();
  Json with = Json::object();
  for (const auto& [hash, purge] : purges) {
    media.push_back(hash);
    with[hash] = {{"item", purge.item}, {"on", purge.on}, {"master", purge.master}};
  }
  ETALASE_CHECK(ledger.remember(k_purged_with, with));
  return ledger.remember(k_purged_media, media);
}

// The masters of these published files, by the sha256 of each.
Result<std::map<std::string, std::string>> masters_of(const std::vector<std::string>& hashes,
                                                      const drafts::OpenCouncil& council,
                                                      const PublishedFeed& published) {
  std::map<std::string, std::string> masters;
  for (const auto& hash : hashes) masters[hash] = "";
  for (const auto& part : published.parts) {
    for (const auto& media : part.media) {
      for (const auto& file : media.files) {
        const auto wanted = masters.find(file.sha256);
        if (wanted == masters.end()) continue;
        std::optional<drafts::Picture> picture;
        ETALASE_TRY(picture, council.pictures.find(media.id));
        if (picture) wanted->second = picture->sha256;
      }
    }
  }
  return masters;
}

// The photos that an item's newest version shows.
Result<std::vector<drafts::Picture>> shown_now(const drafts::OpenCouncil& council, const feed::Ref& ref) {
  std::vector<drafts::Picture> pictures;
  std::optional<drafts::DraftItem> draft;
  ETALASE_TRY(draft, council.items.find(ref));
  if (!draft) return pictures;
  for (const auto& id : drafts::media_of(draft->entry)) {
    std::optional<drafts::Picture> picture;
    ETALASE_TRY(picture, council.pictures.find(id));
    if (picture) pictures.push_back(std::move(*picture));
  }
  return pictures;
}

std::vector<feed::Id> media_of_item(const PublishedFeed& published, const feed::Ref& ref) {
  for (const auto& part : published.parts) {
    for (const auto& item : part.items) {
      if (feed::kind_of(item) == ref.kind && feed::common_of(item).id == ref.id) return drafts::media_of(item);
    }
  }
  return {};
}

// What a release of this item lets out again.
Result<Purges> released_by(const drafts::OpenCouncil& council, const base::FileSystem& files, const feed::Ref& ref,
                           const Purges& purges) {
  std::vector<drafts::Picture> shown;
  ETALASE_TRY(shown, shown_now(council, ref));
  std::set<std::string> masters, sizes;
  for (const auto& picture : shown) {
    masters.insert(picture.sha256);
    sizes.merge(recorded_sizes(files, council.folder, picture.sha256));
  }
  Purges released;
  for (const auto& [hash, purge] : purges) {
    const bool is_shown = masters.contains(purge.master) || sizes.contains(hash);
    if (purge.item == feed::to_string(ref) || is_shown) released.emplace(hash, purge);
  }
  return released;
}

Result<void> note_release(drafts::Ledger& ledger, const drafts::Release& release, const Purges& released,
                          const std::string& now) {
  std::optional<Json> known;
  ETALASE_TRY(known, ledger.recall(k_released));
  auto list = known.value_or(Json::array());
  Json media = Json::array();
  for (const auto& [hash, purge] : released) media.push_back(hash);
  list.push_back({{"item", feed::to_string(release.ref)},
                  {"reason", release.reason},
                  {"by", release.by},
                  {"at", now},
                  {"media", std::move(media)}});
  return ledger.remember(k_released, list);
}

Result<std::set<feed::Ref>> purged_items(const drafts::Ledger& ledger) {
  std::vector<drafts::Withdrawal> list;
  ETALASE_TRY(list, ledger.withdrawals());
  std::set<feed::Ref> items;
  for (const auto& each : list) {
    if (each.purge == drafts::Purge::yes) items.insert(each.ref);
  }
  return items;
}

struct Photo {
  drafts::Picture picture;
  std::set<std::string> sizes;  // their sha256
};
using Photos = std::vector<Photo>;

// The photos of an item, as published and as its newest version shows them.
Result<Photos> photos_of(const drafts::OpenCouncil& council, const base::FileSystem& files,
                         const PublishedFeed& published, const feed::Ref& ref) {
  std::vector<drafts::Picture> pictures;
  ETALASE_TRY(pictures, shown_now(council, ref));
  for (const auto& id : media_of_item(published, ref)) {
    const auto same = [&id](const auto& picture) { return picture.id == id; };
    if (std::any_of(pictures.begin(), pictures.end(), same)) continue;
    std::optional<drafts::Picture> picture;
    ETALASE_TRY(picture, council.pictures.find(id));
    if (picture) pictures.push_back(std::move(*picture));
  }
  Photos photos;
  for (auto& picture : pictures) {
    auto sizes = recorded_sizes(files, council.folder, picture.sha256);
    photos.push_back({std::move(picture), std::move(sizes)});
  }
  return photos;
}

std::vector<SharedPhoto> shared_of(const Photos& photos, const std::map<feed::Ref, std::set<std::string>>& others) {
  std::vector<SharedPhoto> shared;
  for (const auto& photo : photos) {
    SharedPhoto one{photo.picture.file_name, {}};
    for (const auto& other : others) {
      const auto is_shown = [&other](const auto& hash) { return other.second.contains(hash); };
      if (std::any_of(photo.sizes.begin(), photo.sizes.end(), is_shown))
        one.items.push_back(feed::to_string(other.first));
    }
    if (!one.items.empty()) shared.push_back(std::move(one));
  }
  return shared;
}

Result<bool> is_listed(const drafts::Ledger& ledger, const feed::Ref& ref) {
  std::vector<drafts::Withdrawal> list;
  ETALASE_TRY(list, ledger.withdrawals());
  return std::any_of(list.begin(), list.end(), [&ref](const auto& each) { return each.ref == ref; });
}

}  // namespace

Result<Purges> recorded_purges(const drafts::Ledger& ledger) {
  std::optional<Json> media, with;
  ETALASE_TRY(media, ledger.recall(k_purged_media));
  ETALASE_TRY(with, ledger.recall(k_purged_with));
  Purges purges;
  if (!media) return purges;
  for (const auto& hash : media->get<std::set<std::string>>()) {
    const auto known = with ? with->value(hash, Json::object()) : Json::object();
    purges[hash] = {known.value("item", ""), known.value("on", ""), known.value("master", "")};
  }
  return purges;
}

const Purge* purge_of(const drafts::Picture& picture, const feed::Media& media, const Purges& purges) {
  for (const auto& file : media.files) {
    if (const auto hit = purges.find(file.sha256); hit != purges.end()) return &hit->second;
  }
  const auto hit = std::find_if(purges.begin(), purges.end(),
                                [&picture](const auto& each) { return each.second.master == picture.sha256; });
  return hit == purges.end() ? nullptr : &hit->second;
}

Result<std::vector<SharedPhoto>> record_purge(drafts::OpenCouncil& council, const base::FileSystem& files,
                                              const PublishedFeed& published, const Purge& with) {
  const auto ref = feed::parse_ref(with.item);
  Purges purges;
  ETALASE_TRY(purges, recorded_purges(council.ledger));
  std::set<feed::Ref> gone;
  ETALASE_TRY(gone, purged_items(council.ledger));
  auto others = hashes_by_item(published);
  std::map<std::string, std::string> masters;
  ETALASE_TRY(masters, masters_of(own_media_hashes(others, *ref, gone), council, published));
  for (const auto& [hash, master] : masters) purges[hash] = {with.item, with.on, master};
  std::erase_if(others, [&](const auto& each) { return each.first == *ref || gone.contains(each.first); });
  Photos photos;
  ETALASE_TRY(photos, photos_of(council, files, published, *ref));
  for (const auto& photo : photos) {
    for (const auto& hash : photo.sizes) {
      const bool kept =
          std::any_of(others.begin(), others.end(), [&hash](const auto& each) { return each.second.contains(hash); });
      if (!kept) purges[hash] = {with.item, with.on, photo.picture.sha256};
    }
  }
  ETALASE_CHECK(record(council.ledger, purges));
  return shared_of(photos, others);
}

Result<Released> release(Workplace place, drafts::OpenCouncil& council, const drafts::Release& release) {
  Released done;
  ETALASE_CHECK(council.database->transact([&]() -> Result<void> {
    Purges purges, released;
    ETALASE_TRY(purges, recorded_purges(council.ledger));
    if (release.purge == drafts::Purge::yes) {
      ETALASE_TRY(released, released_by(council, place.files, release.ref, purges));
    }
    ETALASE_TRY(done.item, is_listed(council.ledger, release.ref));
    done.files = static_cast<int>(released.size());
    if (done.item || released.empty()) ETALASE_CHECK(council.ledger.release(release));
    for (const auto& [hash, purge] : released) purges.erase(hash);
    ETALASE_CHECK(record(council.ledger, purges));
    return note_release(council.ledger, release, released, base::format_utc(place.clock.system_now()));
  }));
  return done;
}

}  // namespace etalase::publishing
