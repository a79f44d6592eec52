// The versions and serials that were ever signed, remembered beside public/: a kiosk refuses for ever what goes back.
#pragma once

#include <cstdint>

#include "drafts/ledger.hpp"
#include "trust/published.hpp"

namespace etalase::publishing {

struct SignedVersions {
  trust::Versions roles;
  std::int64_t serial = 0;            // of the feed
  std::int64_t withdrawn_serial = 0;  // of withdrawn.json
};

// All zeros before the first signature.
[[nodiscard]] base::Result<SignedVersions> signed_versions(const drafts::Ledger& ledger);

// To be called before timestamp.json makes them public. Numbers never fall.
[[nodiscard]] base::Result<void> remember_signed(drafts::Ledger& ledger, const SignedVersions& now);

}  // namespace etalase::publishing
