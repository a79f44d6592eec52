// Names in a source's folder and what may become one.
#include "store/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/assert.hpp"
#include "base/digest.hpp"
#include "catalogue/reader.hpp"

namespace etalase::store {

namespace {

constexpr std::size_t k_longest_id = 32;
constexpr std::size_t k_longest_target = 80;

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

bool is_source_id(std::string_view id) {
  return !id.empty() && id.size() <= k_longest_id &&
         std::all_of(id.begin(), id.end(), [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

bool is_part_target(std::string_view target) {
  constexpr std::string_view start = "parts/";
  constexpr std::string_view end = ".json";
  if (target.size() <= start.size() + end.size() || target.size() > k_longest_target) return false;
  if (!target.starts_with(start) || !target.ends_with(end)) return false;
  const auto name = target.substr(start.size(), target.size() - start.size() - end.size());
  return std::all_of(name.begin(), name.end(), [](char c) { return is_lower_or_digit(c) || c == '-' || c == '_'; });
}

std::string generation_name(std::uint64_t number) { return fmt::format("{:06}", number); }

std::uint64_t generation_number(std::string_view name) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc() && end == name.data() + name.size();
  return whole && generation_name(number) == name ? number : 0;
}

std::string Layout::blob(const std::string& sha256) const {
  ETALASE_ASSERT(base::is_sha256_hex(sha256));
  return catalogue::blob_path(folder, sha256);
}

}  // namespace etalase::store
