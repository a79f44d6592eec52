// The council's settings file council.toml as values.
#pragma once

#include <string>

#include "base/file_system.hpp"
#include "base/result.hpp"
#include "words/message.hpp"

namespace etalase::drafts {

// [feed] id, public_base_url   [serve] listen   [staff] language
struct CouncilSettings {
  std::string feed_id;
  // Address of public/ as visitors' telephones reach it; empty leaves the one in council.json.
  std::string public_base_url;
  std::string listen = "127.0.0.1:8080";
  words::StaffLanguage language = words::StaffLanguage::id;
};

// Reads the text of council.toml; corrupt with file and line for an unknown key or a wrong type.
[[nodiscard]] base::Result<CouncilSettings> parse_settings(const std::string& text, const std::string& file_name);
// Reads the file; not_found when it is absent.
[[nodiscard]] base::Result<CouncilSettings> read_settings(const base::FileSystem& files, const std::string& path);
// Writes a commented file that parse_settings reads back.
[[nodiscard]] std::string settings_text(const CouncilSettings& settings);

}  // namespace etalase::drafts
