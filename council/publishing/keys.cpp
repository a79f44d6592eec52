// Makes keys and lists them.
#include "publishing/keys.hpp"

#include "base/calendar.hpp"
#include "publishing/published_feed.hpp"
#include "publishing/static_files.hpp"
#include "trust/keys.hpp"
#include "trust/repository.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;
using trust::PrivateKey;

namespace {

constexpr std::size_t k_shortest_passphrase = 8;

Result<void> refuse_existing(const base::FileSystem& files, const std::string& path) {
  ETALASE_TRY(const bool there, base::exists(files, path));
  if (!there) return {};
  return words::refuse(ErrorKind::refused, "key_file_there", {{"file", path}});
}

Result<void> save_key(base::FileSystem& files, const std::string& path, const std::string& pem) {
  return base::write_durably(files, path, pem, 0600);
}

std::string day_of(base::SystemTime time) {
  return time == base::SystemTime{} ? std::string() : base::format_utc(time).substr(0, 10);
}

}  // namespace

Result<void> make_keys(Workplace place, const drafts::CouncilFolder& folder, const RootKeyFiles& roots,
                       const std::string& passphrase) {
  if (passphrase.size() < k_shortest_passphrase) {
    return words::refuse(ErrorKind::refused, "passphrase_short");
  }
  if (roots.a == roots.b) return words::refuse(ErrorKind::refused, "root_keys_in_one_file", {{"file", roots.a}});
  for (const auto& path : {roots.a, roots.b, folder.content_key(), folder.freshness_key()}) {
    ETALASE_CHECK(refuse_existing(place.files, path));
  }
  const auto a = PrivateKey::generate(), b = PrivateKey::generate();
  const auto content = PrivateKey::generate(), freshness = PrivateKey::generate();
  const auto root =
      trust::build_root({1, place.clock.system_now()},
                        {{a.public_key(), b.public_key()}, content.public_key(), freshness.public_key()}, {a});
  ETALASE_CHECK(place.files.make_folders(folder.keys()));
  ETALASE_CHECK(place.files.set_mode(folder.keys(), 0700));
  ETALASE_CHECK(save_key(place.files, roots.a, a.to_encrypted_pem(passphrase)));
  ETALASE_CHECK(save_key(place.files, roots.b, b.to_encrypted_pem(passphrase)));
  ETALASE_CHECK(save_key(place.files, folder.content_key(), content.to_encrypted_pem(passphrase)));
  ETALASE_CHECK(save_key(place.files, folder.freshness_key(), freshness.to_pem()));
  Written ignored;
  return write_static(place.files, metadata_folder(folder) + "/" + root.name, root.bytes, ignored);
}

Result<std::vector<KeyLine>> list_keys(Workplace place, const drafts::CouncilFolder& folder) {
  trust::Published published;
  ETALASE_TRY(published, trust::read_published(place.files, metadata_folder(folder)));
  if (published.root.version == 0) return base::fail(root_missing(place.files, folder));
  std::vector<KeyLine> lines;
  const auto add = [&lines](const char* role, const trust::RoleKeys& keys, base::SystemTime until) {
    for (const auto& id : keys.key_ids) lines.push_back({role, id, day_of(until)});
  };
  add("root", published.root.root, published.root.expires);
  add("targets", published.root.targets, published.targets.expires);
  add("snapshot", published.root.snapshot, published.snapshot.expires);
  add("timestamp", published.root.timestamp, published.timestamp.expires);
  for (const auto& role : published.targets.delegations.roles) {
    add(role.name.c_str(), role.keys, published.withdrawals.expires);
  }
  return lines;
}

}  // namespace etalase::publishing
