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
