// Signed versions as a fact of the ledger.
#include "publishing/signed_versions.hpp"

#include <algorithm>

namespace etalase::publishing {

using base::Json;
using base::Result;

namespace {

constexpr const char* k_signed = "publishing.signed";

template <class Number>
Number number_of(const Json& fact, const char* name) {
  const auto found = fact.find(name);
  return found != fact.end() && found->is_number_integer() ? found->get<Number>() : Number{};
}

}  // namespace

Result<SignedVersions> signed_versions(const drafts::Ledger& ledger) {
  std::optional<Json> fact;
  ETALASE_TRY(fact, ledger.recall(k_signed));
  if (!fact || !fact->is_object()) return SignedVersions{};
  const auto version = [&fact](const char* role) { return number_of<std::uint64_t>(*fact, role); };
  return SignedVersions{{version("timestamp"), version("snapshot"), version("targets"), version("withdrawals")},
                        number_of<std::int64_t>(*fact, "serial"),
                        number_of<std::int64_t>(*fact, "withdrawn_serial")};
}

Result<void> remember_signed(drafts::Ledger& ledger, const SignedVersions& now) {
  SignedVersions last;
  ETALASE_TRY(last, signed_versions(ledger));
  return ledger.remember(k_signed, {{"timestamp", std::max(last.roles.timestamp, now.roles.timestamp)},
                                    {"snapshot", std::max(last.roles.snapshot, now.roles.snapshot)},
                                    {"targets", std::max(last.roles.targets, now.roles.targets)},
                                    {"withdrawals", std::max(last.roles.withdrawals, now.roles.withdrawals)},
                                    {"serial", std::max(last.serial, now.serial)},
                                    {"withdrawn_serial", std::max(last.withdrawn_serial, now.withdrawn_serial)}});
}

}  // namespace etalase::publishing
