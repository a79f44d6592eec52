// The published feed on a USB stick, for kiosks without a line.
#pragma once

#include <cstdint>
#include <string>

#include "drafts/folder.hpp"
#include "publishing/workplace.hpp"

namespace etalase::publishing {

struct StickReport {
  std::int64_t serial = 0;
  int files = 0;
  std::uint64_t bytes = 0;
  int written = 0;         // of the files: the others were there already
  std::string good_until;  // YYYY-MM-DD: the last day on which kiosks accept the stick
  int days_left = 0;
};

// Copies metadata, targets and media of the newest issue to `target`/feed as files, each checked against what was
// signed while it is read, timestamp.json last; then reads the copy back as a kiosk would, and removes what an earlier
// issue left. Writes k_stick_note beside it. Kinds: not_found before the first publish or when there is no such folder,
// refused for signatures that expire today or have expired, corrupt for a file that is not what was signed, no_space.
[[nodiscard]] base::Result<StickReport> write_stick(Workplace place, const drafts::CouncilFolder& folder,
                                                    const std::string& target);

inline constexpr const char* k_stick_note = "BACA-SAYA.txt";

}  // namespace etalase::publishing
