// Status files between bytes and values.
#include "report/status_codec.hpp"

#include "report/status_fields.hpp"

namespace etalase::report {

namespace {

using base::Json;
using base::Result;

constexpr std::string_view k_sync_format = "etalase-status";
constexpr std::string_view k_kiosk_format = "etalase-kiosk";

// Files say null or "" where there is nothing yet; a batch leaves it out.
void leave_out_empty(Json& json) {
  if (json.is_object()) {
    for (auto each = json.begin(); each != json.end();) {
      const bool empty = each->is_null() || (each->is_string() && each->get_ref<const std::string&>().empty());
      each = empty ? json.erase(each) : std::next(each);
    }
  }
  if (!json.is_structured()) return;
  for (auto& each : json) leave_out_empty(each);
}

template <class T>
Result<T> parse_status(std::string_view bytes, std::string_view format) {
  Json json;
  ETALASE_TRY(json, base::parse_json(bytes, k_status_limit));
  ETALASE_CHECK(check_format(json, format));
  leave_out_empty(json);
  return feed::read_value<T>(json);
}

template <class T>
Json json_of(const T& value, std::string_view format) {
  Json json = {{"format", std::string(format) + "/1"}};
  FileWriter writer(json);
  fields(writer, value);
  return json;
}

Json seconds_since(const std::optional<base::SystemTime>& then, base::SystemTime now) {
  if (!then) return nullptr;
  return std::chrono::duration_cast<std::chrono::seconds>(now - *then).count();
}

}  // namespace

Result<SyncStatus> parse_sync_status(std::string_view bytes) { return parse_status<SyncStatus>(bytes, k_sync_format); }
Result<KioskStatus> parse_kiosk_status(std::string_view bytes) {
  return parse_status<KioskStatus>(bytes, k_kiosk_format);
}

Json to_json(const SyncStatus& status, base::SystemTime now) {
  auto json = json_of(status, k_sync_format);
  for (std::size_t i = 0; i < status.sources.size(); ++i) {
    const auto& source = status.sources[i];
    json["sources"][i]["age"] = {{"check", seconds_since(source.last_check_ok, now)},
                                 {"change", seconds_since(source.last_change, now)}};
  }
  return json;
}

// Texts of errors and names may come from anywhere; a status that cannot be written would say nothing at all.
std::string to_bytes(const SyncStatus& status) {
  return to_json(status, status.time).dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}
std::string to_bytes(const KioskStatus& status) {
  return json_of(status, k_kiosk_format).dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace etalase::report
