// Formats.
#include "report/parsing.hpp"

#include <fmt/format.h>

namespace etalase::report {

using base::ErrorKind;
using base::Result;

Result<void> check_format(const base::Json& json, std::string_view name) {
  const auto known = fmt::format("{}/1", name);
  const auto found = json.is_object() ? json.find("format") : json.end();
  if (!json.is_object() || found == json.end() || !found->is_string()) {
    return base::fail(ErrorKind::corrupt, fmt::format("format: expected \"{}\", got nothing", known));
  }
  const auto& format = found->get_ref<const std::string&>();
  if (format == known || (format.starts_with(known + '.') && format.size() < 40)) return {};
  const bool later = format.starts_with(std::string(name) + '/');
  return base::fail(later ? ErrorKind::refused : ErrorKind::corrupt,
                    fmt::format("format: expected \"{}\", got another", known));
}

}  // namespace etalase::report
