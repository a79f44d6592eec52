// Two types for a metadata file: what it claims, and what it says once enough of the right keys signed it. Only
// verification makes the second out of the first, so that nothing can take the one for the other.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "trust/roles.hpp"

namespace etalase::trust {

struct Signature {
  std::string key_id;
  std::string hex;
};

// What was signed, byte for byte, and by whom it claims to be.
struct Envelope {
  std::string canonical;
  std::vector<Signature> signatures;
};

// Counts distinct keys (by identity, not by id) with a valid signature; kind untrusted below the threshold.
[[nodiscard]] base::Result<void> verify_signatures(const Envelope& envelope, const Keys& keys, const RoleKeys& allowed);

// A role and the file it was read from, byte for byte.
template <class Role>
struct RoleFile {
  Role role;
  std::string bytes;
};

template <class Role>
class Verified;
class Signers;

// A file of valid form that nobody vouches for yet. A value, cheap to copy.
template <class Role>
class Unverified {
 public:
  Unverified(RoleFile<Role> file, Envelope envelope)
      : m_file(std::make_shared<const RoleFile<Role>>(std::move(file))), m_envelope(std::move(envelope)) {}

  // What the file says of itself: for words, status and whoever wrote it, never for trust.
  [[nodiscard]] const Role& claims() const { return m_file->role; }
  [[nodiscard]] const Envelope& envelope() const { return m_envelope; }

 private:
  template <class Other>
  friend base::Result<Verified<Other>> verify(const Unverified<Other>& file, const Signers& signers);
  friend base::Result<Verified<Root>> verify_first(const Unverified<Root>& file);

  std::shared_ptr<const RoleFile<Role>> m_file;
  Envelope m_envelope;
};

// A file that the keys of a verified delegator signed. A value, cheap to copy; nothing but verify() makes one.
template <class Role>
class Verified {
 public:
  [[nodiscard]] const Role& operator*() const { return m_file->role; }
  [[nodiscard]] const Role* operator->() const { return &m_file->role; }
  // The file as it came.
  [[nodiscard]] const std::string& bytes() const { return m_file->bytes; }

 private:
  template <class Other>
  friend base::Result<Verified<Other>> verify(const Unverified<Other>& file, const Signers& signers);
  friend base::Result<Verified<Root>> verify_first(const Unverified<Root>& file);
  explicit Verified(std::shared_ptr<const RoleFile<Role>> file) : m_file(std::move(file)) {}

  std::shared_ptr<const RoleFile<Role>> m_file;
};

// Whose signatures count for a role, by metadata that is verified itself and outlives this.
class Signers {
 public:
  [[nodiscard]] static Signers of_root(const Verified<Root>& by) { return {by->keys, by->root}; }
  [[nodiscard]] static Signers of_timestamp(const Verified<Root>& by) { return {by->keys, by->timestamp}; }
  [[nodiscard]] static Signers of_snapshot(const Verified<Root>& by) { return {by->keys, by->snapshot}; }
  [[nodiscard]] static Signers of_targets(const Verified<Root>& by) { return {by->keys, by->targets}; }
  // `role` is one of the delegator's delegations.
  [[nodiscard]] static Signers of_delegated(const Verified<Targets>& by, const DelegatedRole& role) {
    return {by->delegations.keys, role.keys};
  }

  [[nodiscard]] const Keys& keys() const { return m_keys; }
  [[nodiscard]] const RoleKeys& rule() const { return m_rule; }

 private:
  Signers(const Keys& keys, const RoleKeys& rule) : m_keys(keys), m_rule(rule) {}

  const Keys& m_keys;
  const RoleKeys& m_rule;
};

// Kind untrusted when too few of the signers signed.
template <class Role>
[[nodiscard]] base::Result<Verified<Role>> verify(const Unverified<Role>& file, const Signers& signers) {
  ETALASE_CHECK(verify_signatures(file.m_envelope, signers.keys(), signers.rule()));
  return Verified<Role>(file.m_file);
}
// Verifies a root by the keys it names itself: where trust begins. Whoever asks has it from a trusted hand.
[[nodiscard]] base::Result<Verified<Root>> verify_first(const Unverified<Root>& file);

}  // namespace etalase::trust
