// Reads the feed's header.
#include "parts/site.hpp"

namespace etalase::parts {

Site load_site(const catalogue::Reader& reader, const feed::Id& gallery) {
  const feed::FeedHeader& header = reader.header();
  Site site;
  site.public_base_url = header.public_base_url;
  for (const feed::Language& language : header.languages) site.languages.push_back({language.tag, language.name});
  for (const feed::Gallery& candidate : header.galleries)
    if (site.gallery_name.empty() || candidate.id == gallery) site.gallery_name = candidate.name;
  if (site.gallery_name.empty()) site.gallery_name = header.council.name;
  return site;
}

}  // namespace etalase::parts
