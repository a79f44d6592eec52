// `etalase-sync verify`: the seven invariants of every source's store, in words or as JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "store/store.hpp"
#include "sync/command_line.hpp"

namespace etalase::sync {

// One source as it was found.
struct CheckedStore {
  std::string id;
  store::Moment moment;
  std::vector<store::Breach> breaches;
};

// Checks one store, waiting for no job: a store at work is checked for damage alone. With an earlier report (format
// etalase-verify/1, of the same sources) the invariants that compare two moments are checked as well.
[[nodiscard]] CheckedStore verify_store(store::Store& store, const base::FileSystem& files, const std::string& id,
                                        const VerifyOptions& options);
// Reads an earlier report; kind corrupt when it is none.
[[nodiscard]] base::Result<base::Json> read_report(const base::FileSystem& files, const std::string& path);
// Adds what differs from the earlier report to each source's breaches.
void compare_with(const base::Json& earlier, std::int64_t announced, std::vector<CheckedStore>& sources);

// Format etalase-verify/1.
[[nodiscard]] base::Json to_json(const std::vector<CheckedStore>& sources);
// One line for each breach.
[[nodiscard]] std::string to_text(const std::vector<CheckedStore>& sources);

}  // namespace etalase::sync
