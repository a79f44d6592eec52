// Formats money, dates and texts.
#include "parts/format.hpp"

#include <algorithm>

#include "feed/measure_text.hpp"
#include "feed/money_text.hpp"
#include "texts/typography.hpp"

namespace etalase::parts {

namespace {

constexpr std::int64_t k_million = 1'000'000;

bool is_indonesian(const std::string& language) { return language == "id" || language.starts_with("id-"); }

std::string currency(const std::string& language) { return is_indonesian(language) ? "Rp" : "IDR "; }

std::string million(const std::string& language) { return is_indonesian(language) ? " juta" : " million"; }

// "100.000" or "5 juta", without the currency.
std::string short_amount(std::int64_t amount, const std::string& language) {
  if (amount >= k_million && amount % k_million == 0) return std::to_string(amount / k_million) + million(language);
  // Without the unit, which stands once before the band.
  return feed::rupiah_text(amount, language).substr(currency(language).size());
}

// Upper case of a two-byte letter of Latin-1 Supplement or Latin Extended-A, where lower and upper case differ by a
// bit.
void append_upper(std::string& out, unsigned char lead, unsigned char tail) {
  if (lead == 0xC3 && tail >= 0xA0 && tail != 0xB7 && tail != 0xBF) tail = static_cast<unsigned char>(tail - 0x20);
  out += static_cast<char>(lead);
  out += static_cast<char>(tail);
}

}  // namespace

Phrase pick(const feed::Text& text, const std::string& language) {
  for (const std::string& tag : {language, std::string("id")})
    if (const auto found = text.find(tag); found != text.end() && !found->second.empty())
      return {texts::typographic(found->second), tag};
  if (!text.empty()) return {texts::typographic(text.begin()->second), text.begin()->first};
  return {"", language};
}

bool is_missing(const feed::Text& text, const std::string& language) {
  const auto found = text.find(language);
  return !text.empty() && (found == text.end() || found->second.empty());
}

std::string price_band(std::int64_t from, std::int64_t below, const std::string& language) {
  const std::string unit = currency(language);
  if (from == 0) return (is_indonesian(language) ? "di bawah " : "under ") + unit + short_amount(below, language);
  if (below == 0) return (is_indonesian(language) ? "di atas " : "over ") + unit + short_amount(from, language);
  const bool both_millions = from >= k_million && below >= k_million;
  const std::string lower = both_millions ? std::to_string(from / k_million) : short_amount(from, language);
  const bool repeats = is_indonesian(language) && below >= k_million && !both_millions;
  return unit + lower + "–" + (repeats ? unit : "") + short_amount(below, language);
}

std::string date(std::string_view iso, const std::string& language) {
  const auto day = base::parse_day(iso);
  return day ? feed::day_text(*day, language) : "";
}

std::string written_size(const std::optional<feed::Measures>& measures, const std::string& language) {
  return measures ? feed::size_text(*measures, language) : "";
}

std::string written_weight(int grams, const std::string& language) {
  return grams == 0 ? "" : feed::weight_text(grams, language);
}

std::string dates(std::string_view from, std::string_view until, const std::string& language) {
  const auto first = base::parse_day(from), last = base::parse_day(until);
  if (!first || !last) return date(first ? from : until, language);
  const std::string whole = feed::day_text(*last, language);
  if (*first == *last) return whole;
  const std::string begin = feed::day_text(*first, language);
  if (first->year() != last->year()) return begin + " – " + whole;
  if (first->month() == last->month()) return begin.substr(0, begin.find(' ')) + "–" + whole;
  return begin.substr(0, begin.rfind(' ')) + " – " + whole;
}

bool says_the_same(const feed::Text& district, const feed::Text& region) {
  const std::string inner = pick(district, "id").text, outer = pick(region, "id").text;
  if (inner.empty() || outer.empty()) return false;
  return outer == inner || outer.ends_with(" " + inner) || outer.starts_with(inner + " ");
}

Phrase short_place(const feed::Text& district, const feed::Text& region, const std::string& language) {
  const Phrase whole = pick(region, language);
  std::string_view name = whole.text;
  for (const std::string_view prefix : {"Kabupaten ", "Kota "})
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  for (const std::string_view suffix : {" Regency", " City"})
    if (name.ends_with(suffix)) name.remove_suffix(suffix.size());
  const Phrase inner = pick(district, language);
  if (inner.text.empty() || says_the_same(district, region)) return {std::string(name), whole.language};
  return {joined({inner.text, std::string(name)}, ", "), inner.language};
}

std::string upper(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xC3 && i + 1 < text.size()) {
      append_upper(out, byte, static_cast<unsigned char>(text[++i]));
      continue;
    }
    out += byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : static_cast<char>(byte);
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  const bool mixed = std::any_of(parts.begin(), parts.end(), texts::has_right_to_left);
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += mixed ? texts::isolated(part) : part;
  }
  return out;
}

int reading_minutes(int words) { return std::max(1, (words + 100) / 200); }

int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

}  // namespace etalase::parts
