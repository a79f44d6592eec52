// Publishing: what may go out becomes a signed, static feed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "drafts/council.hpp"
#include "publishing/workplace.hpp"
#include "words/message.hpp"

namespace etalase::publishing {

// Asked only when the content key has to sign; errors pass through.
using AskPassphrase = std::function<base::Result<std::string>()>;

enum class PublishOutcome { content, freshness_only };

struct PublishReport {
  PublishOutcome outcome = PublishOutcome::content;
  std::int64_t serial = 0;
  int items = 0;
  int pictures = 0;
  int new_files = 0;                    // of any kind, written below public/
  std::uint64_t new_bytes = 0;          // what a kiosk downloads for it, at most
  std::vector<words::Message> remarks;  // what was left out and why, one line each
};

// Builds the feed from what may go out, signs it and writes public/ so that a reader at any moment sees the old or the
// new feed. Without a change only snapshot, timestamp and withdrawals are signed afresh, and no passphrase is asked.
[[nodiscard]] base::Result<PublishReport> publish(Workplace place, drafts::OpenCouncil& council,
                                                  const AskPassphrase& ask);

}  // namespace etalase::publishing
