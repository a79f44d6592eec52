// Reads the feed's header.
#include "parts/site.hpp"

#include <algorithm>

namespace etalase::parts {

const feed::Gallery* gallery_of(const feed::FeedHeader& header, const feed::Id& gallery) {
  const auto& all = header.galleries;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const feed::Gallery& each) { return each.id == gallery; });
  if (found != all.end()) return &*found;
  return all.empty() ? nullptr : &all.front();
}

const feed::Display* display_in(const feed::Gallery& gallery, const feed::Product& product, base::Day today) {
  const auto stands = [&](const feed::Display& display) {
    const auto until = base::parse_day(display.until);
    return display.gallery == gallery.id && !(until && *until < today);
  };
  const auto found = std::find_if(product.display.begin(), product.display.end(), stands);
  return found == product.display.end() ? nullptr : &*found;
}

feed::Text zone_name(const feed::Gallery& gallery, const feed::Id& zone) {
  if (!gallery.floor_plan) return {};
  for (const feed::FloorZone& each : gallery.floor_plan->zones)
    if (each.id == zone) return each.name;
  return {};
}

Site load_site(const catalogue::Reader& reader, const feed::Id& gallery) {
  const feed::FeedHeader& header = reader.header();
  Site site;
  site.public_base_url = header.public_base_url;
  for (const feed::Language& language : header.languages) site.languages.push_back({language.tag, language.name});
  if (const feed::Gallery* found = gallery_of(header, gallery)) site.gallery_name = found->name;
  if (site.gallery_name.empty()) site.gallery_name = header.council.name;
  return site;
}

}  // namespace etalase::parts
