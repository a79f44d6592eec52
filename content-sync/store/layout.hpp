// Names of everything in a source's folder; nothing unchecked becomes a path.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace etalase::store {

// Tells whether a source id may become a folder: `[a-z0-9-]{1,32}`.
[[nodiscard]] bool is_source_id(std::string_view id);
// Tells whether a TUF target path names a part: "parts/<kind>-<n>.json" in lower case, one level deep.
[[nodiscard]] bool is_part_target(std::string_view target);

// How names of downloads end.
inline constexpr std::string_view k_blob_download = ".part";
inline constexpr std::string_view k_part_download = ".json";

// "000042"
[[nodiscard]] std::string generation_name(std::uint64_t number);
// Returns the number of a generation's name, 0 when the text is no such name.
[[nodiscard]] std::uint64_t generation_number(std::string_view name);

// The daemon writes, its group reads: the kiosk is in it. What never changes again is read-only even for the daemon.
inline constexpr std::uint32_t k_file_mode = 0640;
inline constexpr std::uint32_t k_read_only_mode = 0440;

// Paths in a source's folder.
struct Layout {
  std::string folder;

  [[nodiscard]] std::string metadata() const { return folder + "/metadata"; }
  [[nodiscard]] std::string withdrawn() const { return folder + "/withdrawn.json"; }
  [[nodiscard]] std::string blobs() const { return folder + "/blobs"; }
  [[nodiscard]] std::string blob(const std::string& sha256) const;
  [[nodiscard]] std::string partials() const { return folder + "/partial"; }
  [[nodiscard]] std::string partial(const std::string& sha256) const {
    return partials() + "/" + sha256 + std::string(k_blob_download);
  }
  // A whole part of a feed that waits for its commit.
  [[nodiscard]] std::string waiting_part(const std::string& sha256) const {
    return partials() + "/" + sha256 + std::string(k_part_download);
  }
  [[nodiscard]] std::string generations() const { return folder + "/generations"; }
  [[nodiscard]] std::string generation(const std::string& name) const { return generations() + "/" + name; }
  [[nodiscard]] std::string current() const { return folder + "/current"; }
  [[nodiscard]] std::string previous() const { return folder + "/previous"; }
  [[nodiscard]] std::string job_lock() const { return folder + "/lock"; }
  [[nodiscard]] std::string daemon_lock() const { return folder + "/daemon"; }
  [[nodiscard]] std::string suspect() const { return folder + "/suspect"; }
  [[nodiscard]] std::string set_aside() const { return folder + "/set-aside"; }
};

}  // namespace etalase::store
