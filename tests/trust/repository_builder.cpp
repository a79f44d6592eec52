// Builds and serves the tests' repository.
#include "trust/repository_builder.hpp"

#include "base/digest.hpp"
#include "trust/roles.hpp"

namespace etalase::test {

using base::Json;

base::SystemTime test_now() {
  return base::SystemTime(std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::hours{3});
}

std::string sha512_hex(std::string_view bytes) {
  base::Digest digest(base::HashKind::sha512);
  digest.add(bytes);
  return digest.finish();
}

std::string in_days(int days) { return base::format_utc(test_now() + std::chrono::days(days)); }

RepositoryBuilder::RepositoryBuilder(FakeFetcher& fetcher) : m_fetcher(fetcher) {
  add_part("root", "root");
  part("root")["consistent_snapshot"] = true;
  part("root")["keys"] = Json::object();
  part("root")["roles"] = Json::object();
  for (const auto* role : {"root", "timestamp", "snapshot", "targets"}) {
    if (std::string(role) != "root") add_part(role, role);
    part("root")["roles"][role] = {{"keyids", Json::array()}, {"threshold", 1}};
    static_cast<void>(add_key(role));
  }
  part("targets")["targets"] = Json::object();
  part("snapshot")["meta"] = Json::object();
  part("timestamp")["meta"] = Json::object();
  for (const auto* role : {"root", "targets"}) put(role);
  announce("targets", m_describe);
  put("snapshot");
  announce("snapshot", m_describe);
  put("timestamp");
}

void RepositoryBuilder::add_part(const std::string& role, const std::string& type) {
  m_parts[role] = {{"_type", type}, {"spec_version", "1.0.31"}, {"version", 1}, {"expires", in_days(300)}};
}

trust::PrivateKey RepositoryBuilder::add_key(const std::string& role) {
  auto key = trust::PrivateKey::generate();
  const auto& id = key.public_key().id();
  part("root")["keys"][id] = key.public_key().json();
  part("root")["roles"][role]["keyids"].push_back(id);
  m_signers[role].push_back(key);
  return key;
}

void RepositoryBuilder::rotate(const std::string& role) {
  part("root")["roles"][role]["keyids"] = Json::array();
  // The old root keys still have to sign the step to the new ones.
  if (role != "root") m_signers[role].clear();
  static_cast<void>(add_key(role));
}

std::string RepositoryBuilder::bytes(const std::string& role) {
  const auto canonical = base::canonical_json(part(role));
  Json signatures = Json::array();
  for (const auto& key : m_signers[role]) {
    signatures.push_back({{"keyid", key.public_key().id()}, {"sig", key.sign(canonical.value())}});
  }
  return Json{{"signatures", signatures}, {"signed", part(role)}}.dump(1);
}

std::string RepositoryBuilder::file_name(const std::string& role, std::uint64_t version) {
  return role == "timestamp" ? "timestamp.json" : trust::published_file_name(version, role);
}

void RepositoryBuilder::put(const std::string& role) { m_fetcher.put(file_name(role, version(role)), bytes(role)); }

void RepositoryBuilder::publish(const std::string& role) {
  part(role)["version"] = version(role) + 1;
  put(role);
}

void RepositoryBuilder::announce(const std::string& role, Describe describe) {
  const auto* parent = role == "snapshot" ? "timestamp" : "snapshot";
  auto& meta = part(parent)["meta"][role + ".json"];
  meta = {{"version", version(role)}};
  if (describe == Describe::version) return;
  const auto file = bytes(role);
  meta["length"] = file.size();
  meta["hashes"] = {{"sha256", base::sha256_hex(file)}, {"sha512", sha512_hex(file)}};
}

void RepositoryBuilder::release() {
  for (const auto& [role, part] : m_parts) {
    if (part["_type"] != "targets") continue;
    put(role);
    announce(role, m_describe);
  }
  publish("snapshot");
  announce("snapshot", m_describe);
  publish("timestamp");
}

void RepositoryBuilder::add_target(const std::string& role, const std::string& path, const std::string& content) {
  part(role)["targets"][path] = {{"length", content.size()}, {"hashes", {{"sha256", base::sha256_hex(content)}}}};
}

Json& RepositoryBuilder::delegate(const std::string& from, const std::string& to,
                                  const std::vector<std::string>& patterns) {
  if (!m_parts.contains(to)) {
    add_part(to, "targets");
    part(to)["targets"] = Json::object();
    m_signers[to].push_back(trust::PrivateKey::generate());
  }
  auto& delegations = part(from)["delegations"];
  const auto& key = m_signers[to].front().public_key();
  delegations["keys"][key.id()] = key.json();
  delegations["roles"].push_back({{"name", to},
                                  {"keyids", Json::array({key.id()})},
                                  {"threshold", 1},
                                  {"terminating", false},
                                  {"paths", patterns}});
  return delegations["roles"].back();
}

Kiosk::Kiosk() {
  if (!trust::Updater::trust_root(files, "/metadata", repository.bytes("root"))) {
    throw std::logic_error("the first root is refused");
  }
}

base::Result<void> Kiosk::refresh(base::SystemTime now) {
  updater = trust::Updater(files, fetcher, {"/metadata", trust::Floor::ignored, {}});
  return updater.refresh(now);
}

std::string Kiosk::stored(const std::string& role) const {
  return files.read("/metadata/" + trust::local_file_name(role), base::megabytes(6)).value_or("");
}

std::uint64_t Kiosk::stored_version(const std::string& role) const {
  const auto bytes = stored(role);
  return bytes.empty() ? 0 : Json::parse(bytes)["signed"]["version"].get<std::uint64_t>();
}

}  // namespace etalase::test
