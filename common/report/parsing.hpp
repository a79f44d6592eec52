// What every reader of a report does with its bytes.
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/units.hpp"
#include "feed/field_reader.hpp"

namespace etalase::report {

// "<name>/1" or "<name>/1.<minor>"; kind refused for a later major one, which is not ours to guess at, else corrupt.
[[nodiscard]] base::Result<void> check_format(const base::Json& json, std::string_view name);

// Reads what fields() describes; corrupt with the path of the first thing that is wrong.
template <class T>
[[nodiscard]] base::Result<T> value_of(const base::Json& json) {
  feed::JsonCursor::Failure failure;
  feed::FieldReader reader{feed::JsonCursor(json, "", failure)};
  T value;
  fields(reader, value);
  if (failure) return base::fail(*failure);
  return value;
}

}  // namespace etalase::report
