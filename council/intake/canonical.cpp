// Canonical form through the feed's own reader and writer.
#include "intake/canonical.hpp"

#include "drafts/item.hpp"
#include "feed/codec.hpp"
#include "intake/json_access.hpp"

namespace etalase::intake {

using base::Json;
using base::Result;

namespace {

Result<Json> canonical_header(const Json& item) {
  ETALASE_TRY(const auto header, feed::header_from_council_json(item));
  auto json = feed::to_json(header);
  for (const auto* key : {"format", "feed_id", "serial", "published_at", "parts"}) json.erase(key);
  return json;
}

Result<Json> canonical_feed_item(std::string_view kind, const Json& item) {
  ETALASE_TRY(const auto parsed, feed::item_from_json(kind, item, ""));
  ETALASE_CHECK(feed::check_item(parsed, ""));
  auto json = feed::item_to_json(parsed);
  json.erase("updated_at");
  return json;
}

}  // namespace

Result<Json> canonical_item(std::string_view kind, const Json& item) {
  ETALASE_TRY(auto json, kind == drafts::k_council_kind ? canonical_header(item) : canonical_feed_item(kind, item));
  const std::string key(drafts::k_private_key);
  if (const auto& own = member(item, key); !own.is_null()) json[key] = own;
  // The feed leaves a refused consent out; the council must remember that it was asked.
  if (kind == "maker" && member(item, "consent").is_object() && !json.contains("consent")) {
    json["consent"] = {{"ok", false}, {"scope", Json::array()}};
  }
  return json;
}

std::string member_in(const std::string& path) { return path.substr(0, path.find_first_of(".[")); }

}  // namespace etalase::intake
