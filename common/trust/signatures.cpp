// Whether enough of the right keys signed.
#include "trust/signatures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace etalase::trust {

namespace {

const Signature* signature_of(const Envelope& envelope, const std::string& key_id) {
  const auto found = std::find_if(envelope.signatures.begin(), envelope.signatures.end(),
                                  [&](const Signature& signature) { return signature.key_id == key_id; });
  return found == envelope.signatures.end() ? nullptr : &*found;
}

}  // namespace

base::Result<void> verify_signatures(const Envelope& envelope, const Keys& keys, const RoleKeys& allowed) {
  std::set<std::string> good;
  for (const auto& key_id : allowed.key_ids) {
    const auto key = keys.find(key_id);
    const auto* signature = signature_of(envelope, key_id);
    if (key == keys.end() || signature == nullptr) continue;
    if (key->second.verify(envelope.canonical, signature->hex)) good.insert(key->second.identity());
  }
  // The parser refuses a threshold of 0; whoever builds the rule otherwise gets no free pass either.
  if (allowed.threshold >= 1 && good.size() >= allowed.threshold) return {};
  return base::fail(base::ErrorKind::untrusted,
                    fmt::format("{} of {} needed signatures are valid", good.size(), allowed.threshold));
}

base::Result<Verified<Root>> verify_first(const Unverified<Root>& file) {
  ETALASE_CHECK(verify_signatures(file.m_envelope, file.claims().keys, file.claims().root));
  return Verified<Root>(file.m_file);
}

}  // namespace etalase::trust
