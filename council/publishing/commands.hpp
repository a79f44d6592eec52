// What the command line (and later the desk) asks of publishing.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "drafts/council.hpp"

namespace etalase::publishing {

// The disk and the time that every command works with; both outlive the call.
struct Workplace {
  base::FileSystem& files;
  const base::Clock& clock;
};

// Asked only when the content key has to sign; errors pass through.
using AskPassphrase = std::function<base::Result<std::string>()>;

// Where the two root keys go: a stick and the sheet for the safe. Both files must not exist yet.
struct RootKeyFiles {
  std::string a;
  std::string b;
};

// Makes root A, root B, content and freshness keys and publishes 1.root.json. Root and content keys are encrypted with
// the passphrase. Kinds: refused when a key file exists or the passphrase has under eight characters.
[[nodiscard]] base::Result<void> make_keys(Workplace place, const drafts::CouncilFolder& folder,
                                           const RootKeyFiles& roots, const std::string& passphrase);

// A key that the published root names; `until` is YYYY-MM-DD of the role's metadata, empty before it was published.
struct KeyLine {
  std::string role;
  std::string id;
  std::string until;
};
[[nodiscard]] base::Result<std::vector<KeyLine>> list_keys(Workplace place, const drafts::CouncilFolder& folder);

enum class PublishOutcome { content, freshness_only };

struct PublishReport {
  PublishOutcome outcome = PublishOutcome::content;
  std::int64_t serial = 0;
  int items = 0;
  int pictures = 0;
  int new_files = 0;                 // of any kind, written below public/
  std::uint64_t new_bytes = 0;       // what a kiosk downloads for it, at most
  std::vector<std::string> remarks;  // what was left out and why, one line each
};

// Builds the feed from what may go out, signs it and writes public/ so that a reader at any moment sees the old or the
// new feed. Without a change only snapshot, timestamp and withdrawals are signed afresh, and no passphrase is asked.
[[nodiscard]] base::Result<PublishReport> publish(Workplace place, drafts::Council& council, const AskPassphrase& ask);

// Puts an item on the signed withdrawal list at once; needs no passphrase. With purge its pictures are listed too and
// their files leave public/. Kind not_found when neither drafts nor the published feed know the item.
[[nodiscard]] base::Result<void> withdraw(Workplace place, drafts::Council& council,
                                          const drafts::Withdrawal& withdrawal);

// "127.0.0.1:8080"; port 0 lets the system choose.
struct ListenAddress {
  std::string host;
  int port = 0;
};
[[nodiscard]] base::Result<ListenAddress> parse_listen(const std::string& text);

// Serves public/ until `stop` is set; calls `listening` with the address as a URL once it accepts connections. Kind
// unavailable when the address cannot be bound.
[[nodiscard]] base::Result<void> serve(const drafts::CouncilFolder& folder, const ListenAddress& address,
                                       const std::function<void(const std::string& url)>& listening,
                                       const std::atomic<bool>& stop);

}  // namespace etalase::publishing
