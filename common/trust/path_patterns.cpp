// Wildcards, one path segment at a time.
#include "trust/path_patterns.hpp"

#include <algorithm>
#include <vector>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace etalase::trust {

namespace {

constexpr auto k_none = std::string_view::npos;

// Matches `c` against the set that starts after "[" at `at`; returns where the pattern goes on, or k_none when the set
// does not hold `c` or is not closed.
std::size_t match_set(std::string_view pattern, std::size_t at, char c) {
  const bool negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (negated) ++at;
  bool held = false;
  for (bool first = true; at < pattern.size(); first = false) {
    if (pattern[at] == ']' && !first) return held != negated ? at + 1 : k_none;
    const char low = pattern[at];
    const bool range = at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']';
    const char high = range ? pattern[at + 2] : low;
    held = held || (low <= c && c <= high);
    at += range ? 3 : 1;
  }
  return k_none;
}

// Returns where the pattern goes on after matching one character, or k_none.
std::size_t match_one(std::string_view pattern, std::size_t at, char c) {
  if (at >= pattern.size()) return k_none;
  if (pattern[at] == '?') return at + 1;
  if (pattern[at] == '[' && pattern.find(']', at + 2) != k_none) return match_set(pattern, at + 1, c);
  return pattern[at] == c ? at + 1 : k_none;
}

// Going back to the last star alone is enough, so no pattern can take exponential time.
bool matches_segment(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = k_none;
  std::size_t resumed = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      resumed = t;
      continue;
    }
    const auto next = match_one(pattern, p, text[t]);
    if (next != k_none) {
      p = next;
      ++t;
    } else if (star != k_none) {
      p = star;
      t = ++resumed;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == k_none;
}

bool has_prefix(const std::vector<std::string>& prefixes, std::string_view path) {
  const auto hash = base::sha256_hex(path);
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](const std::string& prefix) { return hash.starts_with(prefix); });
}

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view path) {
  const auto wanted = base::split(pattern, '/');
  const auto given = base::split(path, '/');
  return std::equal(wanted.begin(), wanted.end(), given.begin(), given.end(), matches_segment);
}

bool covers(const DelegatedRole& role, std::string_view path) {
  if (role.path_hash_prefixes) return has_prefix(*role.path_hash_prefixes, path);
  return role.paths && std::any_of(role.paths->begin(), role.paths->end(),
                                   [&](const std::string& pattern) { return matches_pattern(pattern, path); });
}

}  // namespace etalase::trust
