// From a page's name to its screen.
#include "screens/attract_screen.hpp"
#include "screens/collection_screen.hpp"
#include "screens/home_screen.hpp"
#include "screens/maker_screen.hpp"
#include "screens/makers_screen.hpp"
#include "screens/product_screen.hpp"
#include "screens/stories_screen.hpp"
#include "screens/story_screen.hpp"
#include "screens/welcome_screen.hpp"

namespace etalase::screens {

namespace {

// Makes the screen of an item that is there; null otherwise.
template <class Model>
std::unique_ptr<Screen> made(std::optional<Model> model, std::unique_ptr<Screen> (*make)(Model)) {
  return model ? make(std::move(*model)) : nullptr;
}

}  // namespace

std::unique_ptr<Screen> load_screen(const catalogue::Reader& reader, const Page& page, const Request& request) {
  switch (page.kind) {
    case PageKind::attract: return make_attract_screen(load_attract(reader, request));
    case PageKind::home:
    case PageKind::idle: return make_home_screen(load_home(reader, request));
    case PageKind::collection: return make_collection_screen(load_collection(reader, page.chosen, request));
    case PageKind::welcome: return make_welcome_screen();
    case PageKind::product: return made(load_product(reader, page.id, request), make_product_screen);
    case PageKind::maker: return made(load_maker(reader, page.id, request), make_maker_screen);
    case PageKind::makers: return make_makers_screen(load_makers(reader, request));
    case PageKind::story: return made(load_story(reader, page.id, request), make_story_screen);
    case PageKind::stories: return make_stories_screen(load_stories(reader, request));
    // Made of what the application knows, not of the catalogue.
    case PageKind::pin:
    case PageKind::staff: return nullptr;
  }
  return nullptr;
}

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

}  // namespace etalase::screens
