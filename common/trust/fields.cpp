// Members of metadata, read with every check that needs no other file.
#include "trust/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "base/text.hpp"

namespace etalase::trust {

using base::ErrorKind;
using base::fail;
using base::Json;
using base::Result;

namespace {

Result<const Json*> field(const Json& object, const char* name, Json::value_t type) {
  const auto found = object.find(name);
  if (found == object.end()) return fail(ErrorKind::corrupt, fmt::format("\"{}\" is missing", name));
  if (found->type() != type) return fail(ErrorKind::corrupt, fmt::format("\"{}\" is of a wrong type", name));
  return &*found;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Accepts 1.x and 1.x.y; another major version may mean anything.
bool is_our_specification(std::string_view version) {
  const auto parts = base::split(version, '.');
  return (parts.size() == 2 || parts.size() == 3) && parts[0] == "1" &&
         std::all_of(parts.begin(), parts.end(), all_digits);
}

bool is_lower_hex(std::string_view text, std::size_t size) {
  return text.size() == size &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Result<std::vector<Signature>> read_signatures(const Json& file) {
  const Json* list = nullptr;
  ETALASE_TRY(list, array_field(file, "signatures"));
  std::vector<Signature> signatures;
  std::set<std::string> seen;
  for (const auto& one : *list) {
    Signature signature;
    ETALASE_TRY(signature.key_id, text_field(one, "keyid"));
    ETALASE_TRY(signature.hex, text_field(one, "sig"));
    if (!seen.insert(signature.key_id).second) {
      return fail(ErrorKind::corrupt, "two signatures bear the same key id");
    }
    signatures.push_back(std::move(signature));
  }
  return signatures;
}

Result<Header> read_header(const Json& signed_part, std::string_view type) {
  std::string found_type, specification;
  Header header;
  ETALASE_TRY(found_type, text_field(signed_part, "_type"));
  if (found_type != type) return fail(ErrorKind::corrupt, fmt::format("the file is no {} metadata", type));
  ETALASE_TRY(specification, text_field(signed_part, "spec_version"));
  if (!is_our_specification(specification)) {
    return fail(ErrorKind::corrupt, "the file follows another TUF specification than 1.x");
  }
  ETALASE_TRY(header.version, integer_field(signed_part, "version", 1));
  ETALASE_TRY(header.expires, time_field(signed_part, "expires"));
  return header;
}

}  // namespace

Result<const Json*> object_field(const Json& object, const char* name) {
  return field(object, name, Json::value_t::object);
}

Result<const Json*> array_field(const Json& object, const char* name) {
  return field(object, name, Json::value_t::array);
}

Result<std::string> text_field(const Json& object, const char* name) {
  const Json* found = nullptr;
  ETALASE_TRY(found, field(object, name, Json::value_t::string));
  return found->get<std::string>();
}

Result<std::uint64_t> integer_field(const Json& object, const char* name, std::uint64_t least) {
  // A JSON number without a minus sign is always the unsigned type here.
  const Json* found = nullptr;
  ETALASE_TRY(found, field(object, name, Json::value_t::number_unsigned));
  const auto value = found->get<std::uint64_t>();
  if (value < least || value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    return fail(ErrorKind::corrupt, fmt::format("\"{}\" is out of range", name));
  }
  return value;
}

Result<base::SystemTime> time_field(const Json& object, const char* name) {
  std::string text;
  ETALASE_TRY(text, text_field(object, name));
  constexpr std::size_t k_whole_seconds = 20;
  if (text.size() < k_whole_seconds || text[10] != 'T' || text.back() != 'Z') {
    return fail(ErrorKind::corrupt, fmt::format("\"{}\" is no time in UTC such as 2026-01-05T13:00:00Z", name));
  }
  return base::parse_time(text);
}

Result<std::vector<std::string>> texts_field(const Json& object, const char* name) {
  const Json* list = nullptr;
  ETALASE_TRY(list, array_field(object, name));
  std::vector<std::string> texts;
  for (const auto& one : *list) {
    if (!one.is_string()) return fail(ErrorKind::corrupt, fmt::format("\"{}\" holds something that is no text", name));
    texts.push_back(one.get<std::string>());
  }
  return texts;
}

Result<RoleKeys> read_role_keys(const Json& object) {
  RoleKeys keys;
  ETALASE_TRY(keys.key_ids, texts_field(object, "keyids"));
  ETALASE_TRY(keys.threshold, integer_field(object, "threshold", 1));
  const std::set<std::string> unique(keys.key_ids.begin(), keys.key_ids.end());
  if (unique.size() != keys.key_ids.size()) return fail(ErrorKind::corrupt, "a role names the same key id twice");
  return keys;
}

Result<Keys> read_keys(const Json& object) {
  Keys keys;
  for (const auto& [id, key] : object.items()) {
    auto read = PublicKey::from_json(key);
    if (!read) return fail(read.error());
    keys.emplace(id, std::move(*read));
  }
  return keys;
}

Result<Hashes> read_hashes(const Json& object) {
  const Json* found = nullptr;
  ETALASE_TRY(found, object_field(object, "hashes"));
  Hashes hashes;
  for (const auto& [name, value] : found->items()) {
    if (!value.is_string()) return fail(ErrorKind::corrupt, "a hash is no text");
    const auto& hex = value.get_ref<const std::string&>();
    if (name != "sha256" && name != "sha512") continue;
    const auto kind = name == "sha256" ? base::HashKind::sha256 : base::HashKind::sha512;
    if (!is_lower_hex(hex, kind == base::HashKind::sha256 ? 64 : 128)) {
      return fail(ErrorKind::corrupt, "a hash is not written as it should be");
    }
    hashes[kind] = hex;
  }
  if (hashes.empty()) return fail(ErrorKind::corrupt, "there is neither a SHA-256 nor a SHA-512 hash");
  return hashes;
}

Result<FileMeta> read_file_meta(const Json& object) {
  FileMeta meta;
  ETALASE_TRY(meta.version, integer_field(object, "version", 1));
  if (object.contains("length")) {
    base::Bytes length;
    ETALASE_TRY(length.count, integer_field(object, "length", 0));
    meta.length = length;
  }
  if (object.contains("hashes")) {
    ETALASE_TRY(meta.hashes, read_hashes(object));
  }
  return meta;
}

Result<Opened> open_metadata(std::string_view bytes, base::Bytes limit, std::string_view type) {
  Json file;
  ETALASE_TRY(file, base::parse_json(bytes, limit));
  Opened opened;
  ETALASE_TRY(opened.envelope.signatures, read_signatures(file));
  const Json* signed_part = nullptr;
  ETALASE_TRY(signed_part, object_field(file, "signed"));
  ETALASE_TRY(opened.envelope.canonical, base::canonical_json(*signed_part));
  ETALASE_TRY(opened.header, read_header(*signed_part, type));
  opened.signed_part = std::move(file["signed"]);
  return opened;
}

}  // namespace etalase::trust
