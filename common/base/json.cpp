// JSON in with limits, canonical JSON out.
#include "base/json.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace etalase::base {

namespace {

constexpr int k_deepest = 64;

// Tells whether brackets outside of strings nest deeper than allowed; cheap, before any allocation.
bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > k_deepest) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

void append_string(std::string& out, const std::string& text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

Result<void> append_canonical(std::string& out, const Json& value);

Result<void> append_object(std::string& out, const Json& value) {
  out += '{';
  bool first = true;
  for (const auto& [key, member] : value.items()) {
    if (!first) out += ',';
    first = false;
    append_string(out, key);
    out += ':';
    ETALASE_CHECK(append_canonical(out, member));
  }
  out += '}';
  return {};
}

Result<void> append_array(std::string& out, const Json& value) {
  out += '[';
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i > 0) out += ',';
    ETALASE_CHECK(append_canonical(out, value[i]));
  }
  out += ']';
  return {};
}

Result<void> append_canonical(std::string& out, const Json& value) {
  switch (value.type()) {
    case Json::value_t::object: return append_object(out, value);
    case Json::value_t::array: return append_array(out, value);
    case Json::value_t::string: append_string(out, value.get_ref<const std::string&>()); return {};
    case Json::value_t::boolean: out += value.get<bool>() ? "true" : "false"; return {};
    case Json::value_t::null: out += "null"; return {};
    case Json::value_t::number_integer: out += fmt::format("{}", value.get<std::int64_t>()); return {};
    case Json::value_t::number_unsigned: out += fmt::format("{}", value.get<std::uint64_t>()); return {};
    default: return fail(ErrorKind::corrupt, "a number that is no integer cannot be signed");
  }
}

// The parser repeats what it read, which may be a number of a thousand digits.
std::string beginning_of(std::string_view words) {
  constexpr std::size_t k_most = 200;
  if (words.size() <= k_most) return std::string(words);
  return std::string(words.substr(0, character_start(words, k_most))) + "…";
}

}  // namespace

Result<Json> parse_json(std::string_view text, Bytes limit) {
  if (text.size() > limit.count) {
    return fail(ErrorKind::too_large, fmt::format("JSON of {} bytes, at most {} allowed", text.size(), limit.count));
  }
  if (too_deep(text)) return fail(ErrorKind::corrupt, "JSON nested deeper than 64 levels");
  try {
    return Json::parse(text);
  } catch (const Json::exception& error) {
    return fail(ErrorKind::corrupt, "not JSON: " + beginning_of(error.what()));
  }
}

Result<std::string> canonical_json(const Json& value) {
  std::string out;
  ETALASE_CHECK(append_canonical(out, value));
  return out;
}

}  // namespace etalase::base
