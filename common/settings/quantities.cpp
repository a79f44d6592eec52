// Durations, sizes, windows.
#include "settings/quantities.hpp"

#include <charconv>
#include <cstdint>
#include <utility>

namespace etalase::settings {

namespace {

constexpr std::chrono::hours k_longest{30 * 24};

struct Quantity {
  std::uint64_t number;
  std::string_view unit;
};

// Splits digits from what follows them.
std::optional<Quantity> split_quantity(std::string_view text) {
  Quantity quantity{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), quantity.number);
  if (error != std::errc{} || quantity.number > 1'000'000'000'000'000) return {};
  quantity.unit = text.substr(static_cast<std::size_t>(end - text.data()));
  return quantity;
}

std::optional<std::uint64_t> factor_of(std::string_view unit,
                                       std::initializer_list<std::pair<std::string_view, std::uint64_t>> factors) {
  for (const auto& [name, factor] : factors) {
    if (name == unit) return factor;
  }
  return {};
}

std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  const auto hours = split_quantity(text.substr(0, 2)), minutes = split_quantity(text.substr(3));
  if (!hours || !minutes || !hours->unit.empty() || !minutes->unit.empty() || minutes->number > 59) return {};
  const std::chrono::minutes all(hours->number * 60 + minutes->number);
  return all <= std::chrono::hours(24) ? std::optional(all) : std::nullopt;
}

}  // namespace

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
  const auto quantity = split_quantity(text);
  if (!quantity) return {};
  if (quantity->number == 0 && quantity->unit.empty()) return std::chrono::milliseconds(0);
  const auto factor = factor_of(quantity->unit, {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}});
  if (!factor || quantity->number > static_cast<std::uint64_t>(std::chrono::milliseconds(k_longest).count()) / *factor)
    return {};
  return std::chrono::milliseconds(quantity->number * *factor);
}

std::optional<base::Bytes> parse_size(std::string_view text) {
  const auto quantity = split_quantity(text);
  if (!quantity) return {};
  const auto factor =
      factor_of(quantity->unit,
                {{"", 1}, {"B", 1}, {"kB", 1000}, {"MB", 1'000'000}, {"GB", 1'000'000'000}, {"TB", 1'000'000'000'000}});
  if (!factor || quantity->number > 1'000'000'000'000'000 / *factor) return {};
  return base::Bytes{quantity->number * *factor};
}

std::optional<Window> parse_window(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return {};
  const auto from = parse_clock(text.substr(0, dash)), until = parse_clock(text.substr(dash + 1));
  if (!from || !until || *from == *until) return {};
  return Window{*from, *until};
}

}  // namespace etalase::settings
