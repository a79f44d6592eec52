// Typed members of a JSON object, each error naming the member. For this room's parsers alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "trust/signatures.hpp"

namespace etalase::trust {

// All fail with kind corrupt when the member is missing or of another type.
[[nodiscard]] base::Result<const base::Json*> object_field(const base::Json& object, const char* name);
[[nodiscard]] base::Result<const base::Json*> array_field(const base::Json& object, const char* name);
[[nodiscard]] base::Result<std::string> text_field(const base::Json& object, const char* name);
// Reads a JSON integer (no fraction, no exponent) of at least `least` that fits 63 bits.
[[nodiscard]] base::Result<std::uint64_t> integer_field(const base::Json& object, const char* name,
                                                        std::uint64_t least);
// Reads RFC 3339 in UTC, ending in "Z".
[[nodiscard]] base::Result<base::SystemTime> time_field(const base::Json& object, const char* name);
[[nodiscard]] base::Result<std::vector<std::string>> texts_field(const base::Json& object, const char* name);

// Reads "keyids" (unique) and "threshold" (1 or more).
[[nodiscard]] base::Result<RoleKeys> read_role_keys(const base::Json& object);
// Reads an object of key objects.
[[nodiscard]] base::Result<Keys> read_keys(const base::Json& object);
// Reads "hashes": one at least of those we know, in proper length.
[[nodiscard]] base::Result<Hashes> read_hashes(const base::Json& object);
// Reads version, and length and hashes where given, of one member of "meta".
[[nodiscard]] base::Result<FileMeta> read_file_meta(const base::Json& object);

// What every role has in common.
struct Header {
  std::uint64_t version = 0;
  base::SystemTime expires;
};
struct Opened {
  base::Json signed_part;
  Envelope envelope;
  Header header;
};
// Parses a whole file: size, signatures, "_type", spec_version, version, expires.
[[nodiscard]] base::Result<Opened> open_metadata(std::string_view bytes, base::Bytes limit, std::string_view type);

}  // namespace etalase::trust
