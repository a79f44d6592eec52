// Applies a maker's consent to what goes out.
#include "drafts/consent.hpp"

#include <algorithm>

namespace etalase::drafts {

namespace {

bool covers(const feed::Consent& consent, std::string_view word) {
  return std::find(consent.scope.begin(), consent.scope.end(), word) != consent.scope.end();
}

bool is_phone_link(const feed::Link& link) { return link.kind == "whatsapp" || link.kind == "phone"; }

}  // namespace

std::optional<feed::Maker> with_consent_only(feed::Maker maker) {
  const auto& consent = maker.consent;
  if (!consent.ok || !covers(consent, "name")) return std::nullopt;
  if (!covers(consent, "portrait")) maker.images.clear();
  if (!covers(consent, "village")) maker.place.clear();
  std::erase_if(maker.links,
                [&](const feed::Link& link) { return !covers(consent, is_phone_link(link) ? "phone" : "links"); });
  return maker;
}

}  // namespace etalase::drafts
