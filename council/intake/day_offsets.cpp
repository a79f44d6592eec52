// Fills day offsets in.
#include "intake/day_offsets.hpp"

#include <charconv>
#include <optional>

#include "words/refusal.hpp"

namespace etalase::intake {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::string_view k_open = "{{";
constexpr std::string_view k_close = "}}";
constexpr int k_most_days = 10000;

std::optional<int> days_in(std::string_view text) {
  if (!text.ends_with('d')) return std::nullopt;
  text.remove_suffix(1);
  if (text.starts_with("+-")) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);
  int days = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && !text.empty();
  return whole && days >= -k_most_days && days <= k_most_days ? std::optional(days) : std::nullopt;
}

}  // namespace

Result<std::string> fill_day_offsets(std::string_view text, base::Day as_of) {
  std::string filled;
  for (;;) {
    const auto open = text.find(k_open);
    filled += text.substr(0, open);
    if (open == std::string_view::npos) return filled;
    const auto close = text.find(k_close, open);
    const auto inside =
        close == std::string_view::npos ? text.substr(open, 20) : text.substr(open + 2, close - open - 2);
    const auto days = close == std::string_view::npos ? std::nullopt : days_in(inside);
    if (!days)
      return words::refuse(ErrorKind::corrupt, "day_offset_wrong",
                           {{"example", "{{+3d}}"}, {"text", std::string(inside.substr(0, 20))}});
    filled += base::format_day(std::chrono::sys_days(as_of) + std::chrono::days(*days));
    text.remove_prefix(close + k_close.size());
  }
}

}  // namespace etalase::intake
