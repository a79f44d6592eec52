// From bytes to a signed TUF repository on disk.
#include "publishing/signing.hpp"

#include "feed/codec.hpp"
#include "publishing/signed_versions.hpp"
#include "trust/repository.hpp"
#include "trust/verify_target.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;
using trust::FileMeta;
using trust::PrivateKey;

namespace {

constexpr base::Bytes k_pem_limit = base::kilobytes(16);
// A role is signed afresh once less than this is left of its 30 days.
constexpr std::chrono::days k_still_fresh{21};

// Writes one issue; each step returns how the next role describes it.
class Signer {
 public:
  Signer(Workplace place, const drafts::CouncilFolder& folder, const IssueToSign& issue, Written& written)
      : m_place(place), m_folder(folder), m_issue(issue), m_written(written), m_now(place.clock.system_now()) {}

  Result<void> run() {
    ETALASE_TRY(m_freshness, load_freshness_key(m_place.files, m_folder));
    FileMeta targets, withdrawals, snapshot;
    ETALASE_TRY(targets, sign_targets());
    ETALASE_TRY(withdrawals, sign_withdrawals());
    ETALASE_TRY(snapshot, sign_snapshot(targets, withdrawals));
    const auto timestamp = next(highest().timestamp);
    ETALASE_CHECK(remember({timestamp.version, snapshot.version, targets.version, withdrawals.version}));
    return write(trust::build_timestamp(timestamp, snapshot, *m_freshness));
  }

 private:
  [[nodiscard]] const trust::Published& before() const { return m_issue.before.metadata; }
  [[nodiscard]] const trust::Versions& highest() const { return before().highest; }
  [[nodiscard]] trust::Edition next(std::uint64_t version) const { return {version + 1, m_now}; }
  [[nodiscard]] bool fresh(base::SystemTime expires) const { return expires > m_now + k_still_fresh; }

  Result<void> write(const trust::MetadataFile& file) {
    return write_static(m_place.files, metadata_folder(m_folder) + "/" + file.name, file.bytes, m_written);
  }
  Result<FileMeta> published(const std::string& name, std::uint64_t version) {
    std::string bytes;
    ETALASE_TRY(bytes, m_place.files.read(metadata_folder(m_folder) + "/" + name, base::megabytes(5)));
    return trust::describe_metadata(version, bytes);
  }

  Result<void> remember(const trust::Versions& roles) {
    const auto withdrawn = feed::parse_withdrawn(m_issue.withdrawn);
    return remember_signed(m_issue.ledger, {roles, m_issue.serial, withdrawn ? withdrawn->serial : 0});
  }

  Result<FileMeta> sign_targets() {
    const std::uint64_t version = before().targets.version;
    if (!m_issue.content) {
      if (version == 0 || version < highest().targets) return words::refuse(ErrorKind::refused, "publish_first");
      return published(std::to_string(version) + ".targets.json", version);
    }
    std::map<std::string, trust::TargetInfo> infos;
    for (const auto& [path, bytes] : m_issue.content->targets) infos[path] = trust::describe_target(bytes);
    const auto file =
        trust::build_targets(next(highest().targets), infos, m_issue.content->key, m_freshness->public_key());
    ETALASE_CHECK(write(file));
    return trust::describe_metadata(highest().targets + 1, file.bytes);
  }

  Result<FileMeta> sign_withdrawals() {
    const auto& last = before().withdrawals;
    const auto info = trust::describe_target(m_issue.withdrawn);
    const auto known = last.targets.find(std::string(trust::k_withdrawn_path));
    const bool newest = last.version == highest().withdrawals && fresh(last.expires);
    if (newest && known != last.targets.end() && known->second.hashes == info.hashes) {
      return published(std::to_string(last.version) + ".withdrawals.json", last.version);
    }
    ETALASE_CHECK(
        put_targets(m_place, m_folder, {{std::string(trust::k_withdrawn_path), m_issue.withdrawn}}, m_written));
    const auto file = trust::build_withdrawals(next(highest().withdrawals), info, *m_freshness);
    ETALASE_CHECK(write(file));
    return trust::describe_metadata(highest().withdrawals + 1, file.bytes);
  }

  Result<FileMeta> sign_snapshot(const FileMeta& targets, const FileMeta& withdrawals) {
    const auto& last = before().snapshot;
    const auto same = [&last](const char* role, const FileMeta& now) {
      const auto known = last.roles.find(role);
      return known != last.roles.end() && known->second.version == now.version && known->second.hashes == now.hashes;
    };
    const bool newest = last.version == highest().snapshot && fresh(last.expires);
    if (newest && same("targets", targets) && same("withdrawals", withdrawals)) {
      return published(std::to_string(last.version) + ".snapshot.json", last.version);
    }
    const auto file = trust::build_snapshot(next(highest().snapshot), targets, withdrawals, *m_freshness);
    ETALASE_CHECK(write(file));
    return trust::describe_metadata(highest().snapshot + 1, file.bytes);
  }

  Workplace m_place;
  const drafts::CouncilFolder& m_folder;
  const IssueToSign& m_issue;
  Written& m_written;
  base::SystemTime m_now;
  std::optional<PrivateKey> m_freshness;
};

Result<std::string> read_key(const base::FileSystem& files, const std::string& path) {
  auto pem = files.read(path, k_pem_limit);
  if (!pem && pem.error().kind == ErrorKind::not_found) {
    return words::refuse(ErrorKind::not_found, "key_missing", {{"file", path}});
  }
  return pem;
}

}  // namespace

Result<PrivateKey> load_freshness_key(const base::FileSystem& files, const drafts::CouncilFolder& folder) {
  std::string pem;
  ETALASE_TRY(pem, read_key(files, folder.freshness_key()));
  return PrivateKey::from_pem(pem);
}

Result<PrivateKey> load_content_key(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                    const std::string& passphrase) {
  std::string pem;
  ETALASE_TRY(pem, read_key(files, folder.content_key()));
  auto key = PrivateKey::from_pem(pem, passphrase);
  if (!key && key.error().kind == ErrorKind::locked) {
    return words::refuse(ErrorKind::locked, "passphrase_wrong");
  }
  return key;
}

Result<void> put_targets(Workplace place, const drafts::CouncilFolder& folder, const Targets& targets,
                         Written& written) {
  for (const auto& [path, bytes] : targets) {
    const auto file = targets_folder(folder) + "/" + trust::consistent_path(path, trust::describe_target(bytes));
    ETALASE_CHECK(write_static(place.files, file, bytes, written));
    const auto back = place.files.read(file, {bytes.size()});
    if (!back || *back != bytes) return words::refuse(ErrorKind::corrupt, "file_not_kept", {{"file", file}});
  }
  return {};
}

Result<void> sign_issue(Workplace place, const drafts::CouncilFolder& folder, const IssueToSign& issue,
                        Written& written) {
  return Signer(place, folder, issue, written).run();
}

}  // namespace etalase::publishing
