// A repository that can be bent in every way, and a kiosk that reads it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "support/fake_fetcher.hpp"
#include "support/fake_file_system.hpp"
#include "trust/keys.hpp"
#include "trust/updater.hpp"

namespace etalase::test {

// The time every test starts at.
[[nodiscard]] base::SystemTime test_now();
// Returns 128 lower-case hex digits.
[[nodiscard]] std::string sha512_hex(std::string_view bytes);
// Writes `days` after the start in RFC 3339.
[[nodiscard]] std::string in_days(int days);

// Holds the signed parts as plain JSON, signs them on demand, and puts them where the fetcher finds them.
class RepositoryBuilder {
 public:
  // Starts with version 1 of all roles published, one Ed25519 key each, good for 300 days.
  explicit RepositoryBuilder(FakeFetcher& fetcher);

  [[nodiscard]] base::Json& part(const std::string& role) { return m_parts.at(role); }
  [[nodiscard]] std::vector<trust::PrivateKey>& signers(const std::string& role) { return m_signers[role]; }
  [[nodiscard]] std::uint64_t version(const std::string& role) { return part(role)["version"]; }
  [[nodiscard]] trust::PrivateKey add_key(const std::string& role);
  // Gives a top-level role one new key in place of all it had.
  void rotate(const std::string& role);

  // Returns the role's file as it would be published.
  [[nodiscard]] std::string bytes(const std::string& role);
  // Signs and publishes the role as it stands, under its version.
  void put(const std::string& role);
  // Raises the version by one, then publishes.
  void publish(const std::string& role);
  // Publishes all targets roles as they stand, then a snapshot and a timestamp that name them, one version up.
  void release();
  // Writes a role's version (and hash and length, when asked) into its parent.
  enum class Describe { version, everything };
  void announce(const std::string& role, Describe describe);
  void announce_hashes() { m_describe = Describe::everything; }

  void add_target(const std::string& role, const std::string& path, const std::string& content);
  // Delegates `patterns` from one role to a new or known one, last in order, not terminating.
  base::Json& delegate(const std::string& from, const std::string& to, const std::vector<std::string>& patterns);

  [[nodiscard]] static std::string file_name(const std::string& role, std::uint64_t version);

 private:
  void add_part(const std::string& role, const std::string& type);

  FakeFetcher& m_fetcher;
  Describe m_describe = Describe::version;
  std::map<std::string, base::Json> m_parts;
  std::map<std::string, std::vector<trust::PrivateKey>> m_signers;
};

// A kiosk with its disk, its network and the first root.
struct Kiosk {
  FakeFileSystem files;
  FakeFetcher fetcher;
  RepositoryBuilder repository{fetcher};
  trust::Updater updater{files, fetcher, {"/metadata", trust::Floor::ignored, {}}};

  Kiosk();
  // Refreshes with a new updater, as after a restart.
  [[nodiscard]] base::Result<void> refresh(base::SystemTime now = test_now());
  // Returns the stored file of a role, empty when there is none.
  [[nodiscard]] std::string stored(const std::string& role) const;
  // Returns the version in the stored file, 0 when there is none.
  [[nodiscard]] std::uint64_t stored_version(const std::string& role) const;
  // Returns the roles looked up in the network since the last forget_requests().
  [[nodiscard]] const std::vector<std::string>& requests() const { return fetcher.requests(); }
};

// Returns the kind of a failure; fails the test when there was none.
template <class T>
[[nodiscard]] base::ErrorKind kind_of(const base::Result<T>& result) {
  return result.has_value() ? throw std::logic_error("it should have failed") : result.error().kind;
}

}  // namespace etalase::test
