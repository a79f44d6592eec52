// Applies a maker's consent to what goes out.
#include "drafts/consent.hpp"

#include <algorithm>
#include <string>

namespace etalase::drafts {

using base::Json;

namespace {

bool covers(const Json& consent, std::string_view word) {
  const auto scope = consent.find("scope");
  return scope != consent.end() && scope->is_array() &&
         std::any_of(scope->begin(), scope->end(), [&](const Json& each) { return each == word; });
}

bool is_phone_link(const Json& link) {
  const auto kind = link.value("kind", "");
  return kind == "whatsapp" || kind == "phone";
}

void keep_links(Json& maker, const Json& consent) {
  const auto links = maker.find("links");
  if (links == maker.end() || !links->is_array()) return;
  Json kept = Json::array();
  for (const auto& link : *links) {
    if (link.is_object() && covers(consent, is_phone_link(link) ? "phone" : "links")) kept.push_back(link);
  }
  *links = std::move(kept);
}

}  // namespace

std::optional<Json> with_consent_only(Json maker) {
  const auto found = maker.find("consent");
  if (found == maker.end() || !found->is_object()) return std::nullopt;
  const Json consent = *found;
  const auto ok = consent.find("ok");
  if (ok == consent.end() || *ok != true || !covers(consent, "name")) return std::nullopt;
  maker["consent"] = {{"ok", true}, {"scope", consent["scope"]}};
  if (!covers(consent, "portrait")) maker.erase("images");
  if (!covers(consent, "village")) maker.erase("place");
  keep_links(maker, consent);
  return maker;
}

}  // namespace etalase::drafts
