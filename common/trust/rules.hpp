// What the specification asks before a file replaces the trusted one; pure, so each rule has its own test.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "trust/signatures.hpp"

namespace etalase::trust {

// Kinds of all: corrupt and too_large from parsing, untrusted below the signature threshold, rolled_back for a version
// that goes back, refused for one that is not the announced one. None looks at expiry: that is check_fresh.

// Accepts a root that signs itself: the one that came by hand, or the stored one.
[[nodiscard]] base::Result<Verified<Root>> accept_first_root(std::string_view bytes);
// Accepts version N+1, signed by the keys of N and its own (5.3.4, 5.3.5).
[[nodiscard]] base::Result<Verified<Root>> accept_next_root(std::string_view bytes, const Verified<Root>& trusted);
// Accepts a timestamp that goes back neither itself nor in the snapshot it names (5.4.2, 5.4.3). The same version is
// accepted here; the caller keeps the trusted one, where there is one.
[[nodiscard]] base::Result<Verified<Timestamp>> accept_timestamp(std::string_view bytes, const Verified<Root>& root,
                                                                 const std::optional<Verified<Timestamp>>& trusted);
// Accepts the snapshot that the timestamp announced (5.5.2 to 5.5.4).
[[nodiscard]] base::Result<Verified<Snapshot>> accept_snapshot(std::string_view bytes, const Verified<Root>& root,
                                                               const Verified<Timestamp>& by);
// Checks that no role goes back or disappears (5.5.5); kind rolled_back.
[[nodiscard]] base::Result<void> check_no_rollback(const Verified<Snapshot>& offered,
                                                   const Verified<Snapshot>& trusted);
// Returns what the snapshot says of a targets file; kind corrupt when it does not name the role.
[[nodiscard]] base::Result<FileMeta> announced_by(const Verified<Snapshot>& snapshot, const std::string& role);
// Accepts a targets file, top-level or delegated, that the snapshot announced (5.6.2 to 5.6.4).
[[nodiscard]] base::Result<Verified<Targets>> accept_targets(std::string_view bytes, const Signers& signers,
                                                             const FileMeta& announced);
// Checks length and hashes where the parent gives them; kinds too_large and corrupt.
[[nodiscard]] base::Result<void> check_announced(std::string_view bytes, const FileMeta& announced);
// Checks that `expires` is later than the time fixed for this refresh; kind expired. The subject is the role.
[[nodiscard]] base::Result<void> check_fresh(base::SystemTime expires, base::SystemTime now, std::string_view role);
// Tells whether a key that could sign for the role before no longer can: only then must versions be able to go back.
[[nodiscard]] bool lost_a_key(const Signers& before, const Signers& after);

}  // namespace etalase::trust
