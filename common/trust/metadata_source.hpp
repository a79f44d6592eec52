// Where the updater's files come from: its own folder when that has what is announced, else the repository.
#pragma once

#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "trust/fetcher.hpp"
#include "trust/local_metadata.hpp"
#include "trust/signatures.hpp"

namespace etalase::trust {

// Says which file an error is about, and that it came by the line unless the error knows better.
[[nodiscard]] base::Error in_file(const base::Error& error, const std::string& name);

// Both outlive it; one thread.
class MetadataSource {
 public:
  MetadataSource(LocalMetadata& local, Fetcher& fetcher) : m_local(local), m_fetcher(fetcher) {}

  // Fetches a file that must be there: kind not_found when it is not.
  [[nodiscard]] base::Result<std::string> fetch(const std::string& name, base::Bytes limit);
  // Returns a targets file as the snapshot announces it, not expired; a fetched one is stored.
  [[nodiscard]] base::Result<Verified<Targets>> targets(const std::string& role, const Signers& signers,
                                                        const Verified<Snapshot>& snapshot, base::SystemTime now);

 private:
  LocalMetadata& m_local;
  Fetcher& m_fetcher;
};

// The smaller of a limit and what was announced.
[[nodiscard]] base::Bytes announced_or(const std::optional<base::Bytes>& announced, base::Bytes limit);

}  // namespace etalase::trust
