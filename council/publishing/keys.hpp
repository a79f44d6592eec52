// The key ceremony of `init`, and the list of keys.
#pragma once

#include <string>
#include <vector>

#include "drafts/folder.hpp"
#include "publishing/workplace.hpp"

namespace etalase::publishing {

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
// Kind not_found before the keys were made.
[[nodiscard]] base::Result<std::vector<KeyLine>> list_keys(Workplace place, const drafts::CouncilFolder& folder);

}  // namespace etalase::publishing
